"""The commands of `legation`: one module each, found by its name. To add a command, add a module; nothing else lists them.

    HELP = "one line for legation --help"
    def add(parser): ...       # its options, on a parser of its own
    def run(args) -> int: ...  # the job; its exit code

A command imports what it works with inside its functions, so that `legation --help` answers at once. What stops it is raised as
an exception with an exit code (`legation/errors.py`), whose one line `cli.py` prints.
A command that sets `REST = True` finds the words that its parser does not know in `args.rest`.
"""

from __future__ import annotations

from pathlib import Path

from legation.errors import UsageError

HOME = Path(__file__).resolve().parent.parent.parent
"""The checkout: where articles/ and kg/ stand."""


def existing(name: str) -> Path:
    """The path of an input. Raises UsageError where there is none."""
    path = Path(name)
    if not path.exists():
        raise UsageError(f"there is no file {name}")
    return path
