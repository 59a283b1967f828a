"""`legation export`: the graph in the formats that people use."""

from __future__ import annotations

import argparse
from pathlib import Path

from legation import commands
from legation.errors import DONE, UsageError

HELP = "write the graph as RDF, tables, a dyad-year panel, event records, a network"


def add(parser: argparse.ArgumentParser) -> None:
    from legation.exports.files import FORMATS

    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "formats:\n" + "\n".join(f"  {form:9}{about}" for form, about in FORMATS.items())
    choices = (*FORMATS, "all")
    parser.add_argument(
        "--format", action="append", required=True, choices=choices, metavar="FORMAT", help="may be repeated; or all"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write into")
    parser.add_argument("--graph", metavar="PATH", help="a graph file, a folder with one, or a store on disk (default: kg/)")


def run(args: argparse.Namespace) -> int:
    """Write the files and name them."""
    from legation.exports.files import FORMATS, export
    from legation.exports.source import open_source

    shipped = commands.HOME / "kg" / "graph.ttl"
    if args.graph is None and not shipped.exists():
        raise UsageError(f"there is no {shipped}: build it with `legation build`, or name a graph with --graph")
    wanted = [f for form in args.format for f in (FORMATS if form == "all" else [form])]
    for path in export(open_source(args.graph or shipped), wanted, args.out):
        print(path)
    return DONE
