"""`legation diff OLD NEW`: what changed between two graphs."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from legation.commands.options import add_format, print_rows
from legation.errors import DONE, FAILED

HELP = "the facts added, removed and changed between two graphs"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", help="a graph file, a folder with one, a store on disk or an endpoint's URL")
    parser.add_argument("new", metavar="NEW", help="the other")
    add_format(parser, ("table", "csv", "tsv", "json", "md"))


def run(args: argparse.Namespace) -> int:
    """Print a row for each change; 1 if there is any, as the diff of the system does."""
    from legation.diff import to_diff
    from legation.store import open_graph

    rows = to_diff(open_graph(args.old), open_graph(args.new))
    if args.format == "table" and not rows.rows:
        print("no fact or claim differs")
    else:
        print_rows(rows, args.format)
    if rows.rows:
        counts = Counter(str(r[0]) for r in rows)
        print("; ".join(f"{n} {change}" for change, n in counts.items()), file=sys.stderr)
    return FAILED if rows.rows else DONE
