#!/usr/bin/env python3
"""Make a graph of millions of triples in the shape of the shipped one, as an Oxigraph store on disk.

    .venv/bin/python benchmarks/large_graph.py FOLDER [--triples 5000000]

The shipped graph is written again and again, each time with other states out of a pool of 200 (a few of them far more often than
the rest, as in the world), other dates, and facts, claims, people and texts of its own; organizations and cities are shared. The
first copy is the shipped graph itself, so that every question has its usual answer. The same number gives the same triples.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from legation.exports.source import open_source  # noqa: E402
from legation.iri import ID  # noqa: E402
from legation.turtle import RDF_TYPE, literal, name  # noqa: E402

POOL = 200
SHARED = ("organization/", "place/")
_THING = re.compile(rf"<{re.escape(ID)}([^>]*)>")
_YEAR = re.compile(r"\b(1[4-9]\d\d|20\d\d)\b")
_DATED = re.compile(r"(?:edtf|Edtf|arliest|atest)> ")


def copies(triples: int) -> Iterator[str]:
    """The graph in N-Triples, a piece for each copy, until there are at least `triples`."""
    source = open_source(HOME / "kg" / "graph.ttl")
    every = [t for s in source.subjects for t in source.triples(s)]
    states = sorted({s for s, p, o in every if p == RDF_TYPE and o in (name("lg", "State"), name("lg", "HistoricalState"))})
    parties: dict[str, list[str]] = {}
    for s, p, o in every:
        if p == name("lg", "party"):
            parties.setdefault(s, []).append(o)
    shared = tuple(f"<{ID}{folder}" for folder in SHARED)
    lines = [f"{s} {p} {o} .\n" for s, p, o in every if s not in states and not s.startswith(shared)]
    yield "".join(f"{s} {p} {o} .\n" for s, p, o in every)
    yield "".join(_state(n) for n in range(POOL))
    made, copy = len(every) + 3 * POOL, 0
    while made < triples:
        copy += 1
        yield _copy(lines, states, parties, copy)
        made += len(lines)


def _state(n: int) -> str:
    s = f"<{ID}state/state-{n:03}>"
    return f"{s} {RDF_TYPE} {name('lg', 'State')} .\n{s} {name('rdfs', 'label')} {literal(f'State {n:03}')} .\n" + (
        f"{s} {name('lg', 'iso3')} {literal(f'X{n:03}')} .\n"
    )


def _copy(lines: list[str], states: list[str], parties: dict[str, list[str]], copy: int) -> str:
    """One copy, with names of its own."""
    chance = random.Random(copy)
    chosen: list[int] = []
    while len(chosen) < len(states):
        if (n := int(POOL * chance.random() ** 2)) not in chosen:
            chosen.append(n)
    other = {s[len(ID) + 1 : -1]: f"state/state-{n:03}" for s, n in zip(states, chosen, strict=True)}
    for relation, ends in parties.items():
        names = sorted(other[e[len(ID) + 1 : -1]].removeprefix("state/") for e in ends)
        other[relation[len(ID) + 1 : -1]] = "relation/" + "-".join(names)
    back = copy % 60

    def renamed(m: re.Match[str]) -> str:
        key = m[1]
        return f"<{ID}{other.get(key) or (key if key.startswith(SHARED) else f'{key}-{copy}')}>"

    def older(line: str) -> str:
        return _YEAR.sub(lambda m: str(int(m[1]) - back), line) if _DATED.search(line) else line

    return "".join(older(_THING.sub(renamed, line)) for line in lines)


class _Stream(io.RawIOBase):
    """Pieces of text as a file that can be read once."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces, self._rest = pieces, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = piece.encode()
        size = min(len(buffer), len(self._rest))
        buffer[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def make_store(folder: Path, triples: int) -> None:
    """Load the graph into a store in `folder`, which must not be there yet."""
    store = ox.Store(str(folder))
    store.bulk_load(io.BufferedReader(_Stream(copies(triples)), 1 << 20), format=ox.RdfFormat.N_TRIPLES)
    store.optimize()
    store.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--triples", type=int, default=5_000_000)
    args = parser.parse_args()
    if args.folder.exists():
        parser.error(f"{args.folder} is there already")
    make_store(args.folder, args.triples)
    return 0


if __name__ == "__main__":
    sys.exit(main())
