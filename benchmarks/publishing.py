"""What every benchmark does with its figures: say on which machine they were taken, print them, and write them where asked."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def machine() -> str:
    """Python, system and cores: what figures depend on."""
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


def publish(text: str, file: Path, *, write: bool) -> None:
    """Print a page of results, and put it into `file` if `write`."""
    print(text)
    if write:
        file.write_text(text, "utf8")
