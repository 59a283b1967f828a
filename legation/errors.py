"""What stops a job and is told in one line.

LegationError       base; `exit_code` is that of the command line
├── UsageError      2  the command cannot be carried out as given
└── AskError        2  (store.py) a question that cannot be answered; 3 where a graph, store or endpoint failed
OutputError         3  (write.py, an OSError) the output cannot be written; 2 where it was named wrongly
"""

from __future__ import annotations

DONE, FAILED, WRONG, TROUBLE = 0, 1, 2, 3
"""Exit codes: done; the job found what it must not pass over; the command was wrong; something outside failed."""


class LegationError(Exception):
    """Anything that stops a job. The message is one line for the user."""

    exit_code = WRONG


class UsageError(LegationError):
    """The command cannot be carried out as given."""
