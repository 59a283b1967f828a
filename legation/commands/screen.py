"""The terminal: how wide it is, and colour where a person looks at it."""

from __future__ import annotations

import os
import shutil
import sys

_CODES = {"head": "1", "good": "32", "bad": "31", "warn": "33", "faint": "2"}


def width() -> int:
    """Columns of the terminal, or of COLUMNS; 120 where there is none."""
    return shutil.get_terminal_size((120, 24)).columns


def is_coloured() -> bool:
    """Whether to colour: only a terminal, never where NO_COLOR is set or the terminal is dumb."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paint(text: str, style: str) -> str:
    """The text in a style: head, good, bad, warn, faint; unchanged where nothing is coloured."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if text and is_coloured() else text
