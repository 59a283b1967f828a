#!/usr/bin/env python3
"""The graph of many pages, without quotes, as one compressed file of N-Quads; checked by the bulk queries before it is written.

    python tools/make_world.py PAGES... --out kg [--site https://en.wikipedia.org/wiki/]

Writes world.nq.gz and world.md (states, pairs, facts by class, dates by precision). The same pages give the same bytes. A page is
read and its claims are written as lines in a process of its own; facts are merged once. What a shape refuses is left out and
counted. Exit code 1 where shapes are still broken: nothing is written.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import chain
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox

from legation import iri
from legation.bulk_checks import bulk_violations
from legation.extract import extract
from legation.graph import to_triples
from legation.merge import merge
from legation.model import Article, Claim, Fact
from legation.report import precision_of
from legation.sources.read import read_articles
from legation.status import statuses
from legation.turtle import Triple, to_ntriples
from legation.vocabulary import ONTOLOGY

LICENSE = "https://creativecommons.org/licenses/by-sa/4.0/"
DCTERMS = "http://purl.org/dc/terms/"
LEAN = ("ns#dateWording>", "ns#cites>")  # the texts' own words and links stay out
ROUNDS = 3


def read_page(path: Path) -> tuple[list[Article], list[Claim]]:
    """A page's articles and claims, without text and passages: the offsets and the hash lead back to them."""
    articles = [a for a in read_articles([str(path)]) if isinstance(a, Article)]
    claims, _ = extract(articles)
    light = {a.sha256: replace(a, text="", passages=(), license=a.license or LICENSE) for a in articles}
    return list(light.values()), [replace(c, article=light[c.article.sha256], cites=(), date_wording=None) for c in claims]


def checked(claims: list[Claim], articles: list[Article]) -> tuple[list[Fact], list[Triple], list[object], int]:
    """Facts and triples after what a shape refuses is left out: those, what is still broken, and how many were left out."""
    without: set[str] = set()
    left = 0
    for _ in range(ROUNDS):
        kept = [c for c in claims if iri.thing(iri.claim_key(claim_name(c))) not in without]
        merged, _ = merge(kept)
        facts = sorted((f for f in [*merged, *statuses(merged)] if iri.thing(f.key) not in without), key=lambda f: f.key)
        triples = [t for t in to_triples(facts, kept, articles, quotes=False) if not t[1].endswith(LEAN)]
        store = ox.Store()
        store.bulk_load("".join(to_ntriples(triples)).encode(), format=ox.RdfFormat.N_TRIPLES)
        store.bulk_load(path=ONTOLOGY / "vocabulary.ttl", format=ox.RdfFormat.TURTLE)
        broken = [v for v in bulk_violations(store) if v.blocks]
        if not broken:
            return facts, triples, [], left
        bad = {v.focus for v in broken}
        bad |= {
            iri.thing(iri.claim_key(claim_name(c)))
            for f in facts
            if iri.thing(f.key) in bad
            for c in f.claims
            if not f.derived_from
        }
        without |= bad
        left = len(without)
    return facts, triples, list(broken), left


def claim_name(claim: Claim) -> str:
    from legation.identity import claim_id

    return claim_id(claim)


def description(articles: Iterable[Article], site: str) -> Iterator[Triple]:
    """What the file is, from which pages, under which licence."""
    world = f"<{iri.ID}dataset/world>"
    yield world, f"<{DCTERMS}license>", f"<{LICENSE}>"
    yield world, f"<{DCTERMS}title>", '"Foreign relations of the world, read by Legation"'
    yield (
        world,
        f"<{DCTERMS}rights>",
        '"Facts read from the pages named as sources; their authors are in the pages\' histories. CC BY-SA 4.0."',
    )
    for a in articles:
        page = f"<{site}{quote(a.title.replace(' ', '_'))}>"
        yield world, f"<{DCTERMS}source>", page
        yield f"<{iri.thing(iri.source_key(a.title))}>", f"<{DCTERMS}source>", page


def summary(facts: list[Fact], articles: list[Article], left: int) -> str:
    """The page that goes with the file."""
    states = {e.key for f in facts for _, e in f.roles if getattr(e, "is_state", False)}
    pairs = {(a.key, b.key) for f in facts for a, b in f.about}
    lines = ["# The world", "", f"Read from {len(articles)} pages; {left} things left out because a shape refused them.", ""]
    lines += ["| what | count |", "| --- | --- |", f"| states | {len(states)} |", f"| pairs | {len(pairs)} |", ""]
    for title, counts in (("class", Counter(f.kind for f in facts)), ("date", Counter(map(precision_of, facts)))):
        lines += [
            f"| {title} | facts |",
            "| --- | --- |",
            *(f"| {k} | {n} |" for k, n in sorted(counts.items(), key=lambda kn: (-kn[1], kn[0]))),
            "",
        ]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=Path, help="files, or folders of .wiki files")
    parser.add_argument("--out", type=Path, default=Path("out"))
    parser.add_argument("--site", default="https://en.wikipedia.org/wiki/", help="what a page's title is appended to")
    args = parser.parse_args()
    files = sorted(chain.from_iterable(p.glob("*.wiki") if p.is_dir() else [p] for p in args.pages))
    with ProcessPoolExecutor() as pool:
        read = list(pool.map(read_page, files))
    articles, claims = [a for r in read for a in r[0]], [c for r in read for c in r[1]]
    facts, triples, broken, left = checked(claims, articles)
    if broken:
        print(f"nothing written: {len(broken)} promises broken, e.g. {broken[0]}", file=sys.stderr)
        return 1
    args.out.mkdir(parents=True, exist_ok=True)
    with gzip.GzipFile(args.out / "world.nq.gz", "wb", 6, mtime=0) as out:
        out.writelines(line.encode() for line in to_ntriples([*triples, *description(articles, args.site)]))
    (args.out / "world.md").write_text(summary(facts, articles, left), "utf8")
    print(f"{len(facts)} facts of {len(articles)} pages, {left} left out: {args.out / 'world.nq.gz'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
