#!/usr/bin/env python3
"""How well "Foreign relations of X" pages are read: dates of establishment against a list that another program read.

    python benchmarks/pages.py [--pages DIR] [--silver CSV] [--misses FILE]

The list has one row a page and partner (iso2_subject, iso2_partner, date). Two numbers: the share of its rows for which the
page's claims hold a beginning of relations of that pair, and, of those that the list dates to the day, the share that agree.
Where a page gives several dates for a pair, agreeing with one of them is enough. Exit code 0 also where there are no pages.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.engine.rules import rules_folder
from legation.extract import extract, home_of
from legation.model import Article, Claim, Entity
from legation.names import load_gazetteer
from legation.sources.read import read_articles

DEV = Path(__file__).resolve().parents[2] / "shared" / "dev"


@dataclass(frozen=True, slots=True)
class Row:
    """One partner on one page: the date expected and the dates read, in EDTF."""

    page: str
    partner: str
    expected: str
    read: tuple[str, ...]

    @property
    def is_equal(self) -> bool:
        return self.expected in self.read


def score(pages: Path, silver: Path) -> list[Row]:
    """The rows of `silver` whose page is in `pages`, with what is read there."""
    expected: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with silver.open(encoding="utf8") as lines:
        for line in csv.DictReader(lines):
            expected[line["iso2_subject"]].append((line["iso2_partner"], line["date"]))
    rows: list[Row] = []
    with ProcessPoolExecutor() as pool:
        for subject, page, found in pool.map(read_page, sorted(pages.glob("*.wiki"))):
            rows += [Row(page, partner, date, found.get(partner, ())) for partner, date in expected.get(subject, [])]
    return rows


def read_page(path: Path) -> tuple[str, str, dict[str, tuple[str, ...]]]:
    """The page's subject (iso2), its name, and the dates of establishment read by partner (iso2)."""
    articles = [a for a in read_articles([str(path)]) if isinstance(a, Article)]
    claims, _ = extract(articles)
    subject = home_of(articles[0], load_gazetteer())[0] if articles and home_of(articles[0], load_gazetteer()) else None
    return code_of(subject), path.stem, established(claims, subject) if subject else {}


def established(claims: Iterable[Claim], subject: Entity) -> dict[str, tuple[str, ...]]:
    """The dates by partner of the asserted beginnings of relations in which the subject takes part."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.kind != "RelationsEstablished" or not claim.modality.counts or claim.values("topic"):
            continue
        parties = [v for r, v in claim.roles if r in ("actor", "recipient", "participant") and isinstance(v, Entity)]
        if subject in parties:
            for partner in parties:
                found[code_of(partner)].append(claim.date.edtf if claim.date else "")
    return {code: tuple(dict.fromkeys(dates)) for code, dates in found.items() if code}


def code_of(state: Entity | None) -> str:
    """The ISO 3166 code of two letters, or nothing."""
    return _codes().get(state.key, "") if state is not None else ""


@cache
def _codes() -> dict[str, str]:
    lines = [line for line in (rules_folder() / "names" / "states.tsv").read_text("utf8").splitlines() if line[:1] != "#"]
    return {row["key"]: row["iso2"] for row in csv.DictReader(lines, delimiter="\t") if row["iso2"]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=DEV / "foreign-relations")
    parser.add_argument("--silver", type=Path, default=DEV / "establishment_dates.csv")
    parser.add_argument("--misses", type=Path, help="write what was not read or differs, tab-separated")
    args = parser.parse_args()
    if not args.pages.is_dir() or not args.silver.is_file():
        print(f"nothing measured: {args.pages} or {args.silver} is not there", file=sys.stderr)
        return 0
    rows = score(args.pages, args.silver)
    read = [r for r in rows if r.read]
    days = [r for r in read if len(r.expected) == len("2001-12-31")]
    if args.misses:
        lines = [f"{r.page}\t{r.partner}\t{r.expected}\t{' '.join(r.read)}\n" for r in rows if not r.is_equal]
        args.misses.write_text("".join(lines), encoding="utf8")
    agreeing = sum(r.is_equal for r in days) / max(1, len(days))
    print(f"pairs {len(rows)}  read {len(read) / max(1, len(rows)):.4f}  equal to the day {agreeing:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
