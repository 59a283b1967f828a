#!/usr/bin/env python3
"""Measure making the world's file (`tools/make_world.py`): all pages, half of them, and parsing their wikitext alone.

    .venv/bin/python benchmarks/world.py [--pages DIR] [--write]

CPU time is that of all processes together. Wall time counts whatever else the machine does meanwhile; the load average beside it
tells how much that was. Memory is the highest sum of what all processes hold (shared pages counted once), looked at ten times a
second. `--write` puts the figures into world.md. Exit code 0 also where there are no pages.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from publishing import machine, publish

HOME = Path(__file__).resolve().parent.parent
PAGES = HOME.parent / "shared" / "dev" / "foreign-relations"
RESULTS = HOME / "benchmarks" / "world.md"
PARSE = """
import sys, mwparserfromhell
from pathlib import Path
for file in sys.argv[1:]:
    mwparserfromhell.parse(Path(file).read_text("utf8"))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one command took: seconds of wall and of CPU, megabytes at its highest."""

    wall: float
    cpu: float
    memory: float


def cost(command: list[str]) -> Cost:
    """Run a command to its end. Raises CalledProcessError where it fails."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    with subprocess.Popen(command, cwd=HOME, stdout=subprocess.DEVNULL) as process:
        memory = 0.0
        while process.poll() is None:
            memory = max(memory, held(process.pid))
            time.sleep(0.1)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(time.monotonic() - began, cpu, memory)


def held(pid: int) -> float:
    """Megabytes that a process and those below it hold, shared pages in equal parts; 0 for one that has just ended."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text("utf8")
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf8").split()
    except OSError:
        return 0.0
    own = next((int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0)
    return own / 1024 + sum(held(int(child)) for child in below)


def to_table(rows: dict[str, tuple[float, Cost, float]]) -> str:
    """Rows of what was done: megabytes of wikitext, its cost, megabytes written."""
    lines = ["| what | wikitext | CPU | wall | memory | written |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for what, (size, c, written) in rows.items():
        out = f"{written:.1f} MB" if written else ""
        lines.append(f"| {what} | {size:.1f} MB | {c.cpu:.1f} s | {c.wall:.1f} s | {c.memory:.0f} MB | {out} |")
    return "\n".join(lines) + "\n"


def make(files: list[Path]) -> tuple[Cost, float]:
    """The cost of the world of some pages, and its size in megabytes."""
    with tempfile.TemporaryDirectory() as out:
        c = cost([sys.executable, "tools/make_world.py", *map(str, files), "--out", out])
        return c, (Path(out) / "world.nq.gz").stat().st_size / 1e6


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=PAGES)
    parser.add_argument("--write", action="store_true", help="put the figures into world.md")
    args = parser.parse_args()
    files = sorted(args.pages.glob("*.wiki"))
    if not files:
        print(f"nothing measured: there are no pages in {args.pages}", file=sys.stderr)
        return 0
    half = files[::2]
    size, half_size = (sum(f.stat().st_size for f in some) / 1e6 for some in (files, half))
    load = os.getloadavg()[0]
    parsing = cost([sys.executable, "-c", PARSE, *map(str, files)])
    (some, some_written), (whole, written) = make(half), make(files)
    table = to_table(
        {
            "parsing the wikitext alone": (size, parsing, 0),
            f"the world of {len(half)} pages": (half_size, some, some_written),
            f"the world of {len(files)} pages": (size, whole, written),
        }
    )
    text = (
        f"# Results on the world\n\nMade by `benchmarks/world.py --write` ({machine()}; load average {load:.1f} "
        f"before it began).\n\n{table}\n"
        f"Reading, merging, writing and checking takes {whole.cpu / parsing.cpu:.1f} times the CPU of parsing alone. "
        f"{size / half_size:.2f} times the text takes {whole.cpu / some.cpu:.2f} times the CPU.\n"
    )
    publish(text, RESULTS, write=args.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
