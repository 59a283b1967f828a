#!/usr/bin/env python3
"""Measure questions on a graph of millions of triples on disk, and on a smaller one side by side with rdflib.

    .venv/bin/python benchmarks/ask_large.py STORE [--small STORE] [--write]

The stores are made by `large_graph.py` (5,000,000 triples; `--small`: 100,000, for rdflib needs more than a minute and a gigabyte
for each million). Each figure is CPU time, the least of several runs after a first one that warms the caches, so that others at
work on the machine disturb it little. Memory is the peak of a process that asks one question. `--write` puts the figures into
large.md.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from publishing import machine, publish  # noqa: E402 - beside this script

import legation  # noqa: E402
from legation.ask import QUERIES  # noqa: E402
from legation.store import OpenGraph  # noqa: E402

RESULTS = HOME / "benchmarks" / "large.md"
LG = "PREFIX lg: <https://w3id.org/legation/ns#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
BETWEEN = 'FILTER(?d >= "1960-01-01"^^xsd:date && ?l <= "1960-12-31"^^xsd:date)'
KINDS: dict[str, tuple[float, dict[str, str]]] = {
    "point": (25, dict.fromkeys(("evidence", "missions", "refusals"), "")),
    "timeline": (25, dict.fromkeys(("timeline", "agreements-and-visits", "vague-dates", "balance-by-decade"), "")),
    "path": (
        25,
        dict.fromkeys(("episode", "before-and-after", "ambassadors-withdrawn", "breaks-and-restorations"), ""),
    ),
    "status on a date": (50, dict.fromkeys(("status-on-a-date", "status-of-a-state"), "")),
    "date filter": (
        300,
        {
            "who-broke-with": "",
            "breaks of a year": f"SELECT ?e WHERE {{ ?e a lg:RelationsSevered ; lg:earliest ?d ; lg:latest ?l . {BETWEEN} }}",
            "visits of a year": f"SELECT ?e WHERE {{ ?e a lg:Visit ; lg:earliest ?d ; lg:latest ?l . {BETWEEN} }}",
        },
    ),
    "whole-graph count": (
        1000,
        {
            "facts of one class": "SELECT (COUNT(?f) AS ?n) WHERE { ?f a lg:Embassy }",
            "claims by modality": "SELECT ?m (COUNT(?c) AS ?n) WHERE { ?c lg:modality ?m } GROUP BY ?m",
            "things by class": "SELECT ?k (COUNT(?x) AS ?n) WHERE { ?x a ?k } GROUP BY ?k",
        },
    ),
    "the others": (
        1000,
        dict.fromkeys(
            ("descriptions", "contested-facts", "only-alleged", "third-parties", "shared-organizations", "incidents-at-missions"),
            "",
        ),
    ),
}
"""Kinds of question: milliseconds at most, and the questions: saved ones, or SPARQL."""
BESIDE = ("evidence", "timeline", "episode", "breaks-and-restorations", "status-on-a-date", "breaks of a year", "things by class")
COLD = [sys.executable, "-m", "legation.cli", "ask", "status-on-a-date", "--a", "Cuba", "--b", "Peru", "--on", "1965-01-01"]
PEAK = """
import resource, sys, legation
graph = legation.open(sys.argv[1])
graph.query(sys.argv[2])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def to_sparql(question: str, text: str) -> str:
    return LG + text if text else (QUERIES / f"{question}.rq").read_text("utf8")


def least(job: Callable[[], object], runs: int) -> float:
    """Milliseconds of CPU, the least of `runs`; a job of more than five seconds is run once."""
    best = float("inf")
    for _ in range(runs + 1):
        begun = time.process_time()
        job()
        best = min(best, time.process_time() - begun)
        if best > 5:
            break
    return best * 1000


def ask_all(graph: OpenGraph, runs: int, only: tuple[str, ...] = ()) -> dict[str, float]:
    """Milliseconds for each question, or for some of them."""
    texts = {q: to_sparql(q, text) for _, qs in KINDS.values() for q, text in qs.items() if q in only or not only}
    return {q: least(lambda text=text: graph.query(text), runs) for q, text in texts.items()}  # type: ignore[misc]


def peak(store: Path) -> float:
    """Megabytes that a process holds at most, over one question of each kind."""
    most = 0
    for _, questions in KINDS.values():
        words = [sys.executable, "-c", PEAK, str(store), to_sparql(*list(questions.items())[-1])]
        most = max(most, int(subprocess.run(words, check=True, capture_output=True, text=True, cwd=HOME).stdout))
    return most / 1024


def cold(runs: int, words: list[str]) -> float:
    """Seconds of CPU from the start of the interpreter to the printed answer, the least of `runs`."""
    best = float("inf")
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(words, check=True, capture_output=True, cwd=HOME)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def to_table(figures: dict[str, float]) -> str:
    lines = ["| kind | question | CPU, warm | at most |", "| --- | --- | ---: | ---: |"]
    lines += [f"| {kind} | {q} | {figures[q]:.1f} ms | {limit:g} ms |" for kind, (limit, qs) in KINDS.items() for q in qs]
    return "\n".join(lines) + "\n"


def beside(figures: dict[str, float], other: dict[str, float]) -> str:
    lines = ["| question | Oxigraph | rdflib | times |", "| --- | ---: | ---: | ---: |"]
    lines += [f"| {q} | {ms:.1f} ms | {other[q]:.0f} ms | {other[q] / max(ms, 0.1):.0f} |" for q, ms in figures.items()]
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--small", type=Path, help="a store of 100,000 triples, for rdflib's sake")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the figures into large.md")
    args = parser.parse_args()
    begun = time.process_time()
    graph = legation.open(args.store)
    opening = (time.process_time() - begun) * 1000
    count = graph.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows[0][0]
    here, there = cold(args.runs, COLD), cold(args.runs, [*COLD, "--graph", str(args.store)])
    text = (
        f"# Results on a large graph\n\nMade by `benchmarks/ask_large.py --write` ({machine()}; CPU time, the least of "
        f"{args.runs} runs).\n\n| what | measured | at most |\n| --- | ---: | ---: |\n"
        f"| cold start to printed answer of `status-on-a-date`, shipped graph | {here:.2f} s | 0.25 s |\n"
        f"| the same on the large store | {there:.2f} s | |\n| opening the large store | {opening:.0f} ms | |\n"
        f"| peak memory of a process that asks it | {peak(args.store):.0f} MB | 256 MB |\n\n"
    )
    text += f"## {count:,} triples on disk\n\n{to_table(ask_all(graph, args.runs))}"
    if args.small:
        small = legation.open(args.small)
        number = small.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows[0][0]
        slow = ask_all(legation.open(args.small, engine="rdflib"), 0, BESIDE)
        told = "At five million it was not run: loading alone takes it more than a minute and a gigabyte for each million."
        text += f"\n## Side by side with rdflib, {number:,} triples\n\nrdflib in memory, one run each. {told}\n\n"
        text += beside(ask_all(small, args.runs, BESIDE), slow)
    publish(text, RESULTS, write=args.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
