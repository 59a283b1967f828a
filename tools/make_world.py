#!/usr/bin/env python3
"""The graph of many pages, without quotes, as one compressed file of N-Quads; checked by the bulk queries before it is written.

    python tools/make_world.py PAGES... --out kg [--site https://en.wikipedia.org/wiki/]

Writes world.nq.gz and world.md (states, pairs, facts by class, dates by precision). The same pages give the same bytes. Each page
is read, and its claims written as compressed lines, in one of two processes; facts are merged once; two threads share the
checks. What a shape refuses is taken out and counted, and what that may break is checked again. Exit code 1 where promises are
still broken: nothing is written.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain, groupby, islice
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox

from legation import iri
from legation.bulk_checks import Check, bulk_violations, to_checks
from legation.engine.rules import load_rules
from legation.extract import extract
from legation.graph import claims_to_triples, facts_to_triples
from legation.identity import distinct
from legation.merge import merge
from legation.model import Article, Claim, Entity, Fact
from legation.names import load_gazetteer
from legation.report import precision_of
from legation.sources.read import read_articles
from legation.status import statuses
from legation.turtle import Triple
from legation.validate import Violation
from legation.vocabulary import ONTOLOGY

LICENSE = "https://creativecommons.org/licenses/by-sa/4.0/"
DCTERMS = "http://purl.org/dc/terms/"
PROCESSES = 2
ROUNDS = 5
PIECE = 50_000  # lines that are compressed and loaded at once


@dataclass(frozen=True, slots=True)
class Page:
    """A page's articles and claims, without text and passages (offsets and hash lead back to them), and its claims' lines."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    packed: bytes


def prepare() -> None:
    """What every process needs once; a page leaves no cycles worth the garbage collector's time."""
    load_rules()
    load_gazetteer()
    gc.disable()


def read_page(path: Path) -> Page:
    """One page, read whole. The texts' own words and links stay out."""
    articles = [a for a in read_articles([str(path)]) if isinstance(a, Article)]
    claims, _ = extract(articles)
    light = {a.sha256: replace(a, text="", passages=(), license=a.license or LICENSE) for a in articles}
    claims = [replace(c, article=light[c.article.sha256], cites=(), date_wording=None) for c in claims]
    lines = "".join(to_lines(claims_to_triples(distinct(claims), quotes=False)))
    return Page(tuple(light.values()), tuple(claims), pack(lines.encode()))


def to_lines(triples: Iterable[Triple]) -> Iterator[str]:
    """N-Quads in the default graph; subjects in the order in which they come, each one's lines sorted and no line twice."""
    for _, group in groupby(triples, key=lambda t: t[0]):
        yield from (f"{s} {p} {o} .\n" for s, p, o in sorted(set(group)))


def pack(lines: bytes) -> bytes:
    """A member of a file in gzip: members one after the other make one file."""
    return gzip.compress(lines, 6, mtime=0)


def pieces(lines: Iterable[str]) -> Iterator[bytes]:
    """The lines, many at a time."""
    rest = iter(lines)
    while piece := "".join(islice(rest, PIECE)):
        yield piece.encode()


def merged_facts(claims: list[Claim], articles: list[Article]) -> tuple[list[Fact], Iterator[Triple]]:
    """The facts, with statuses, and the triples of all but the claims."""
    merged, _ = merge(claims)
    facts = sorted(chain(merged, statuses(merged)), key=lambda f: f.key)
    return facts, facts_to_triples(facts, distinct(claims), articles)


def load(store: ox.Store, packed: bytes) -> None:
    store.bulk_load(gzip.decompress(packed), format=ox.RdfFormat.N_QUADS)


def refused(store: ox.Store, checks: tuple[Check, ...]) -> list[Violation]:
    """What the checks find that blocks publication; in threads, since Oxigraph answers without holding up Python."""
    with ThreadPoolExecutor(PROCESSES) as pool:
        found = pool.map(lambda check: bulk_violations(store, checks=[check]), checks)
        return sorted({v for vs in found for v in vs if v.blocks})


def without_refused(store: ox.Store) -> tuple[set[str], list[Violation]]:
    """Take out of the store what is refused, until nothing is: the IRIs of that, and what is still broken after ROUNDS."""
    gone: set[str] = set()
    checks = to_checks()
    broken = refused(store, checks)
    for _ in range(ROUNDS):
        if not broken:
            break
        for focus in {v.focus for v in broken}:
            node = ox.NamedNode(focus)
            for q in [*store.quads_for_pattern(node, None, None), *store.quads_for_pattern(None, None, node)]:
                store.remove(q)
            gone.add(focus)
        broken = refused(store, tuple(c for c in checks if c.can_break_by_removal))
    return gone, broken


def cut(packed: bytes, gone: set[str]) -> bytes:
    """Lines without those that speak of what is gone."""
    terms = {f"<{node}>".encode() for node in gone}
    kept = []
    for line in gzip.decompress(packed).split(b"\n"):
        subject, _, rest = line.partition(b" ")
        if subject not in terms and rest.partition(b" ")[2].removesuffix(b" .") not in terms:
            kept.append(line)
    return pack(b"\n".join(kept))


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
    states = {e.key for f in facts for _, e in f.roles if isinstance(e, Entity) and e.is_state}
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
    with ProcessPoolExecutor(PROCESSES, initializer=prepare) as pool:
        read = list(pool.map(read_page, files))
    gc.disable()  # all that is made from here on stays to the end
    articles, claims = [a for page in read for a in page.articles], [c for page in read for c in page.claims]
    store = ox.Store()
    store.bulk_load(path=ONTOLOGY / "vocabulary.ttl", format=ox.RdfFormat.TURTLE)
    members = [page.packed for page in read]
    with ThreadPoolExecutor(1) as beside:  # Oxigraph loads the claims while Python merges them
        done = [beside.submit(load, store, member) for member in members]
        facts, triples = merged_facts(claims, articles)
        for piece in pieces(to_lines(chain(triples, description(articles, args.site)))):
            members.append(pack(piece))
            done.append(beside.submit(load, store, members[-1]))
    for loading in done:
        loading.result()
    facts = [replace(f, claims=()) for f in facts]
    del read, claims, triples, done  # the checks need the room
    gone, broken = without_refused(store)
    if broken:
        print(f"nothing written: {len(broken)} promises broken, e.g. {broken[0]}", file=sys.stderr)
        return 1
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "world.nq.gz").write_bytes(b"".join(cut(m, gone) for m in members) if gone else b"".join(members))
    kept = [f for f in facts if iri.thing(f.key) not in gone]
    (args.out / "world.md").write_text(summary(kept, articles, len(gone)), "utf8")
    print(f"{len(kept)} facts of {len(articles)} pages, {len(gone)} left out: {args.out / 'world.nq.gz'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
