"""`legation why FACT`: every passage behind a fact or a claim, with its place."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from legation.commands.options import FORMATS, add_format, add_graph, open_asked, print_rows
from legation.commands.screen import paint, width
from legation.errors import DONE, UsageError

HELP = "every sentence behind a fact, with the article, revision and offsets where it stands"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("fact", metavar="FACT", help="its label, or the end of its IRI as answers show it (a claim's too)")
    add_graph(parser)
    add_format(parser, FORMATS)


def run(args: argparse.Namespace) -> int:
    """Print the passages, one block each; with --format, the rows of the question `evidence`."""
    graph = open_asked(args)
    rows = graph.ask("evidence", fact=args.fact)
    if not rows.rows:
        raise UsageError(f"no passage of the graph stands behind {args.fact!r}: it is no fact or claim of it")
    if args.format != "table":
        print_rows(rows, args.format, graph)
        return DONE
    told = rows.to_dicts()
    print(paint(str(told[0]["what"] or f"a claim that makes no fact, {told[0]['modality']}".lower()), "head"))
    claims = list({r["claim"]: [s for s in told if s["claim"] == r["claim"]] for r in told}.values())
    for number, claim in enumerate(claims, 1):
        print()
        for line in _block(number, claim):
            print(line)
    return DONE


def _block(number: int, rows: list[dict[str, Any]]) -> Iterator[str]:
    """One claim: its words, where they stand, how the text puts it, what the text cites for it (a row each)."""
    r = rows[0]
    room = max(30, width())
    quote = f"“{' '.join(str(r['quote']).split())}”" if r["quote"] else "(this graph was built without quotes)"
    yield from wrap(f"{number}. {quote}", room, subsequent_indent="   ")
    revision = f"revision {r['revision_id'] or '?'}, characters {r['begin']} to {r['end']}"
    yield f"   {r['article'] or 'an article without a title'}, {revision}"
    if r["url"]:
        yield f"   {r['url']}"
    told = [str(r["modality"]).lower()]
    if r["date"]:
        told.append(f"dated {r['date']}" + (f" from “{r['wording']}”" if r["wording"] and r["wording"] != r["date"] else ""))
    told += [f"read by rule {r['rule'] or '?'}", str(r["claim"]).rsplit("/id/", 1)[-1]]
    yield from (paint(line, "faint") for line in wrap("; ".join(told), room, initial_indent="   ", subsequent_indent="   "))
    for cited in dict.fromkeys(s["cites"] for s in rows if s["cites"]):
        yield f"   which cites {cited}"
