"""`legation link [INPUT...]`: Wikidata items for things without one, accepted only where nothing is left to guess."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from legation.commands.compare import add_cache, open_endpoint
from legation.commands.options import add_format, print_rows
from legation.errors import DONE

if TYPE_CHECKING:
    from legation.corrections import Correction
    from legation.store import Rows
    from legation.wikidata.link import Candidate, Judged, Thing

HELP = "find Wikidata items for things without one"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="the texts of the graph: their own links tell who is meant")
    parser.add_argument("--graph", metavar="PATH", help="the graph whose things are linked (default: kg/)")
    parser.add_argument("--endpoint", metavar="URL", help="the SPARQL endpoint to ask (default: Wikidata's)")
    parser.add_argument(
        "--corrections", type=Path, metavar="FILE", help="readers' decisions: what is decided there is not asked again"
    )
    parser.add_argument("--write", action="store_true", help="add what is accepted to the file of --corrections")
    add_cache(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print a line for each thing; with --write note what was accepted as decisions."""
    from legation.commands.options import open_asked
    from legation.corrections import read_corrections
    from legation.errors import UsageError
    from legation.wikidata.candidates import find_candidates, read_things

    if args.write and args.corrections is None:
        raise UsageError("--write needs --corrections FILE, the file that a build reads")
    decided = read_corrections(args.corrections) if args.corrections and args.corrections.exists() else ()
    endpoint, args.endpoint, args.engine = args.endpoint, None, "oxigraph"
    things = read_things(open_asked(args), _pages(args.inputs))
    candidates = find_candidates(open_endpoint(args, endpoint), things)  # of all: so the kept answers fit after a decision too
    judged = [_judged(t, candidates.get(t.key, []), decided) for t in things if not _is_done(t, decided)]
    print_rows(_rows(judged), args.format)
    if args.write:
        _write(args.corrections, judged)
    return DONE


def _pages(inputs: Sequence[str]) -> dict[str, frozenset[str]]:
    """Where the links of texts lead, by the folded words they stand on."""
    from legation.model import Article
    from legation.names import fold
    from legation.sources.read import read_articles

    found: dict[str, set[str]] = defaultdict(set)
    for item in read_articles(inputs) if inputs else ():
        if not isinstance(item, Article):
            print(f"skipped {item.origin}: {item.reason}", file=sys.stderr)
            continue
        for p in item.passages:
            for link in p.links:
                target = " ".join(link.target.split("#")[0].replace("_", " ").split())
                if target:
                    found[fold(p.text[link.begin : link.end])].add(target[:1].upper() + target[1:])
    return {name: frozenset(targets) for name, targets in found.items()}


def _is_done(thing: Thing, decided: Iterable[Correction]) -> bool:
    from legation.corrections import Decision

    return any(c.decision is Decision.ACCEPT_LINK and c.subject == thing.key for c in decided)


def _judged(thing: Thing, candidates: Iterable[Candidate], decided: Iterable[Correction]) -> Judged:
    from legation.corrections import Decision
    from legation.wikidata.link import judge

    mine = [c for c in decided if c.subject == thing.key]
    rejected = {c.value for c in mine if c.decision is Decision.REJECT_LINK}
    is_unsure = any(c.decision is Decision.UNSURE_LINK for c in mine)
    return judge(thing, candidates, rejected, is_unsure)


def _rows(judged: Iterable[Judged]) -> Rows:
    from legation.store import Rows

    columns = ("verdict", "thing", "label", "item", "score", "why", "candidates")
    return Rows(columns, [
        (
            j.verdict.value, j.thing.key, j.thing.label, j.best.candidate.qid if j.best else None,
            f"{j.best.score:.2f}" if j.best else None, j.why,
            ", ".join(f"{s.candidate.qid} {s.score:.2f}" for s in j.candidates) or None,
        )
        for j in judged
    ])  # fmt: skip


def _write(file: Path, judged: Iterable[Judged]) -> None:
    from legation.corrections import Correction, Decision, add_corrections
    from legation.wikidata.link import Verdict

    accepted = [j for j in judged if j.verdict is Verdict.ACCEPTED and j.best]
    today = dt.date.today()
    made = [
        Correction(
            Decision.ACCEPT_LINK, j.thing.key, j.best.candidate.qid, "", "legation link", today, f"{j.best.score:.2f}: {j.why}"
        )
        for j in accepted
        if j.best
    ]
    if made:
        add_corrections(file, made)
    print(f"{file}: {len(made)} links noted; the next build applies them", file=sys.stderr)
