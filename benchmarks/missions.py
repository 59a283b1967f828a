#!/usr/bin/env python3
"""How well sentences on embassies, consulates and accreditations are read on "Foreign relations of X" pages.

    .venv/bin/python benchmarks/missions.py [--pages DIR] [--misses] [--write]

`missions.tsv` has what 450 sentences say, read by a person: a row for each mission (kind, sender, host, city; of an
accreditation its seat) or one row with "-" for a sentence that tells of none. It has no text: a sentence is a page's characters
from `begin`, and a hash tells whether they are still the same. Rules were made on the sentences of the set "read"; "held" and
"late" are of other pages, and were looked at last. A sentence is right where exactly its missions are read. Exit code 0 also
where there are no pages.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from publishing import publish

from legation.extract import extract
from legation.kinds import MISSIONS
from legation.model import Article, Claim, Entity
from legation.sources.read import read_articles

HOME = Path(__file__).resolve().parent
PAGES = HOME.parents[1] / "shared" / "dev" / "foreign-relations"
TABLE, RESULTS = HOME / "missions.tsv", HOME / "missions.md"
SETS = ("read", "held", "late")
Mission = tuple[str, str, str, str]  # kind, sender, host, city or seat


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands, and to which set it belongs."""

    part: str
    page: str
    begin: int
    length: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sentence's missions, as a person and as the rules read them."""

    place: Place
    expected: frozenset[Mission]
    found: frozenset[Mission]


def read_table(path: Path = TABLE) -> dict[Place, frozenset[Mission]]:
    """The sentences and what they say."""
    told: dict[Place, set[Mission]] = defaultdict(set)
    with path.open(encoding="utf8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            place = Place(row["set"], row["page"], int(row["begin"]), int(row["length"]), row["sha256"])
            told[place] |= {(row["kind"], row["sender"], row["host"], row["city"])} if row["kind"] != "-" else set()
    return {place: frozenset(missions) for place, missions in told.items()}


def score(pages: Path, told: dict[Place, frozenset[Mission]]) -> list[Outcome]:
    """The sentences whose text still stands in the pages, with what is read there."""
    by_page: dict[str, list[Place]] = defaultdict(list)
    for place in told:
        by_page[place.page].append(place)
    with ProcessPoolExecutor() as pool:
        read = pool.map(partial(read_page, pages), by_page.items())
        return [Outcome(place, told[place], found) for page in read for place, found in page]


def read_page(pages: Path, job: tuple[str, list[Place]]) -> list[tuple[Place, frozenset[Mission]]]:
    """The missions read in some sentences of a page."""
    name, places = job
    if not (pages / name).is_file():
        return []
    articles = [a for a in read_articles([str(pages / name)]) if isinstance(a, Article)]
    claims = [c for c in extract(articles)[0] if c.modality.counts and (c.kind in MISSIONS or c.kind == "Accreditation")]
    text = articles[0].text
    return [(p, within(p, claims)) for p in places if digest(text[p.begin : p.begin + p.length]) == p.sha256]


def within(place: Place, claims: Iterable[Claim]) -> frozenset[Mission]:
    """What the claims that quote from a sentence say."""
    inside = (c for c in claims if place.begin <= c.begin and c.end <= place.begin + place.length)
    return frozenset((c.kind, tail(c, "sender"), tail(c, "host"), tail(c, "city", "seat")) for c in inside)


def tail(claim: Claim, *roles: str) -> str:
    """The key, without its folder, of the first thing that has one of the roles; "-" where none has."""
    return next((v.key.partition("/")[2] for role in roles for v in claim.values(role) if isinstance(v, Entity)), "-")


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def to_row(part: str, outcomes: list[Outcome]) -> str:
    right = sum(o.expected == o.found for o in outcomes)
    both = sum(len(o.expected & o.found) for o in outcomes)
    found, expected = sum(len(o.found) for o in outcomes), sum(len(o.expected) for o in outcomes)
    shares = (right / len(outcomes), both / found, both / expected)
    return f"| {part} | {len(outcomes)} | {expected} | " + " | ".join(f"{share:.3f}" for share in shares) + " |"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=PAGES)
    parser.add_argument("--misses", action="store_true", help="also print what is missed and what is wrong")
    parser.add_argument("--write", action="store_true", help="put the figures into missions.md")
    args = parser.parse_args()
    outcomes = score(args.pages, read_table())
    if not outcomes:
        print(f"nothing measured: none of the sentences stands in {args.pages}", file=sys.stderr)
        return 0
    for o in outcomes if args.misses else ():
        if o.expected != o.found:
            missed, wrong = sorted(o.expected - o.found), sorted(o.found - o.expected)
            print(f"{o.place.part} {o.place.page}@{o.place.begin}: missed {missed}, wrong {wrong}")
    lines = [
        "| set | sentences | missions | sentences right | precision | recall |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [to_row(part, some) for part in SETS if (some := [o for o in outcomes if o.place.part == part])]
    text = "# Results on missions\n\nMade by `benchmarks/missions.py --write`.\n\n" + "\n".join(lines) + "\n"
    publish(text, RESULTS, write=args.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
