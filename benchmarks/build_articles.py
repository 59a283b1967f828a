#!/usr/bin/env python3
"""Measure what a user waits for: the shipped build (in all, and outside pySHACL) and `legation --help`.

    .venv/bin/python benchmarks/build_articles.py [--runs 3] [--write]

Each figure is the median of the runs, each run in a fresh process. `--write` puts the figures into results.md.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from publishing import machine, publish

HOME = Path(__file__).resolve().parent.parent
RESULTS = HOME / "benchmarks" / "results.md"
LIMITS = {"build of articles/, in all": 10.0, "of it outside pySHACL": 2.0, "legation --help": 0.2}

TIMED_BUILD = """
import sys, time
begun = time.perf_counter()
from legation import build
spent = 0.0
def check(graph):
    global spent
    start = time.perf_counter()
    from legation.validate import violations
    found = violations(graph)
    spent += time.perf_counter() - start
    return found
result = build.build([sys.argv[1]], build.Path(sys.argv[2]), check=check)
print(time.perf_counter() - begun - spent, len(result.found.articles), len(result.found.facts), len(result.problems))
"""
"""Prints the seconds outside the check, imports included, and what was built."""


def wall(command: list[str]) -> float:
    """Seconds that a command takes, start of the interpreter included."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=HOME)
    return time.perf_counter() - begun


def median(runs: int, measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(runs))


def build_all() -> float:
    with tempfile.TemporaryDirectory() as out:
        return wall([sys.executable, str(HOME / "build_graph.py"), "--out", out])


def build_outside_check() -> float:
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-c", TIMED_BUILD, str(HOME / "articles"), out]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=HOME)
        return float(done.stdout.split()[0])


def show_help() -> float:
    return wall([str(Path(sys.executable).parent / "legation"), "--help"])


def to_table(figures: dict[str, float]) -> str:
    """The figures beside what they may be."""
    lines = ["| what | measured | at most |", "| --- | --- | --- |"]
    lines += [f"| {what} | {seconds:.2f} s | {LIMITS[what]:g} s |" for what, seconds in figures.items()]
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="put the figures into results.md")
    args = parser.parse_args()
    jobs = dict(zip(LIMITS, (build_all, build_outside_check, show_help), strict=True))
    table = to_table({what: median(args.runs, measure) for what, measure in jobs.items()})
    text = f"# Results\n\nMade by `benchmarks/build_articles.py --write` ({args.runs} runs, median; {machine()}).\n\n{table}"
    publish(text, RESULTS, write=args.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
