#!/usr/bin/env python3
"""Set up and run, from nothing but Python 3.11 or later.

    python3 start.py build     set up, then build articles/ into kg/ (further words go to build_graph.py)
    python3 start.py test      set up, then run the tests (further words go to pytest)
    python3 start.py setup     only set up

Everything is installed into .venv/ beside this file, from requirements.lock.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
LOCK = HERE / "requirements.lock"


def python() -> Path:
    """The environment's interpreter."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def set_up() -> None:
    """Make the environment and install the lock and the project, unless that was done for this very lock."""
    stamp = VENV / "legation.stamp"
    wanted = hashlib.sha256(LOCK.read_bytes() + (HERE / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not python().exists():
        print("Making .venv ...", flush=True)
        venv.create(VENV, with_pip=True)
    print("Installing from requirements.lock ...", flush=True)
    pip = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", str(LOCK)], check=True)
    subprocess.run([*pip, "--no-deps", "--editable", str(HERE)], check=True)
    stamp.write_text(wanted)


def main(words: list[str]) -> int:
    """Run one job; its exit code is ours."""
    jobs = {"build": [str(HERE / "build_graph.py")], "test": ["-m", "pytest", "-n", "auto"], "setup": []}
    if not words or words[0] not in jobs:
        print(__doc__)
        return 0 if words and words[0] in ("-h", "--help") else 2
    if sys.version_info < (3, 11):  # noqa: UP036 - said in words rather than by a failing install
        print("Legation needs Python 3.11 or later.", file=sys.stderr)
        return 2
    try:
        set_up()
    except subprocess.CalledProcessError as error:
        print(f"Setting up failed: {' '.join(map(str, error.cmd))} ended with {error.returncode}.", file=sys.stderr)
        if "ensurepip" in error.cmd:
            print("This Python lacks ensurepip: on Debian and Ubuntu run 'apt install python3-venv', delete .venv and retry.")
        return 3
    if words[0] == "setup":
        return 0
    return subprocess.run([str(python()), *jobs[words[0]], *words[1:]], cwd=HERE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
