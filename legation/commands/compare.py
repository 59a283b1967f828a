"""`legation compare wikidata`: the graph against what Wikidata states, and what could be given back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from legation.commands.screen import width
from legation.errors import DONE, UsageError

if TYPE_CHECKING:
    from legation.store import OpenGraph
    from legation.wikidata.compare import Comparison
    from legation.wikidata.ours import Period
    from legation.wikidata.values import Extract

HELP = "compare the graph with Wikidata"
FORMATS = ("table", "csv", "quickstatements", "mismatch")


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("other", choices=("wikidata",), metavar="wikidata", help="what to compare with")
    there = parser.add_mutually_exclusive_group()
    there.add_argument("--extract", metavar="FILE", help="a file of Wikidata's own RDF (statement nodes, full values)")
    there.add_argument("--endpoint", metavar="URL", help="the SPARQL endpoint to ask without --extract (default: Wikidata's)")
    parser.add_argument("--graph", metavar="PATH", help="the graph to compare (default: kg/)")
    parser.add_argument("--format", choices=FORMATS, default="table", help="how to print (default: table)")
    parser.add_argument(
        "--quickstatements-version", type=int, choices=(2, 3), default=3, metavar="N", help="2 leaves out what needs 3 (default)"
    )
    add_cache(parser)


def add_cache(parser: argparse.ArgumentParser) -> None:
    """--cache, --offline, --refresh."""
    from legation.wikidata.cache import FOLDER

    parser.add_argument("--cache", type=Path, default=FOLDER, metavar="DIR", help=f"where answers are kept (default: {FOLDER})")
    parser.add_argument("--offline", action="store_true", help="ask nobody: only the kept answers")
    parser.add_argument("--refresh", action="store_true", help="ask again even where an answer is kept")


def run(args: argparse.Namespace) -> int:
    """Print the comparison, or the proposals; what could not be proposed is counted on standard error."""
    from legation.commands.options import open_asked
    from legation.wikidata.compare import compare
    from legation.wikidata.ours import read_periods

    endpoint, args.endpoint, args.engine = args.endpoint, None, "oxigraph"
    graph = open_asked(args)
    periods = read_periods(graph)
    extract = _extract(args, endpoint, periods)
    sys.stdout.write(_printed(args, compare(periods, extract), extract))
    return DONE


def _extract(args: argparse.Namespace, endpoint: str | None, periods: Sequence[Period]) -> Extract:
    from legation.store import open_graph
    from legation.wikidata.read import fetch_extract, read_extract

    if args.extract:
        return read_extract(open_graph(args.extract))
    if not periods:
        raise UsageError("the graph tells nothing that Wikidata has a property for")
    return fetch_extract(open_endpoint(args, endpoint), {p.item for p in periods})


def open_endpoint(args: argparse.Namespace, endpoint: str | None) -> OpenGraph:
    """The endpoint named, or Wikidata's, behind the cache of its answers."""
    from legation.endpoint import Endpoint
    from legation.store import OpenGraph
    from legation.wikidata.cache import WIKIDATA, Cached

    url = endpoint or WIKIDATA
    if not url.startswith(("http://", "https://")):
        raise UsageError(f"--endpoint takes a URL that begins with http:// or https://, not {url!r}")
    return OpenGraph(url, Cached(Endpoint(url), args.cache, args.offline, args.refresh))


def _printed(args: argparse.Namespace, rows: list[Comparison], extract: Extract) -> str:
    from legation.tables import to_text
    from legation.wikidata.give import to_mismatches, to_quickstatements
    from legation.wikidata.show import to_rows, to_short_rows

    if args.format == "mismatch":
        return to_mismatches(rows)
    if args.format == "quickstatements":
        proposals = to_quickstatements(rows, args.quickstatements_version)
        for row, reason in proposals.left:
            print(f"not proposed: {row.bound.what if row.bound else ''} on {row.item}: {reason}", file=sys.stderr)
        return "".join(f"{line}\n" for line in proposals.lines)
    if args.format == "table":
        return to_text(to_short_rows(rows, extract), "table", width())
    return to_text(to_rows(rows, extract), args.format)
