"""Options that several commands share: which graph, in which form."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from legation import commands
from legation.commands.screen import width
from legation.errors import UsageError

if TYPE_CHECKING:
    from legation.store import OpenGraph, Rows

FORMATS = ("table", "csv", "tsv", "json", "md", "ttl")


def add_graph(parser: argparse.ArgumentParser) -> None:
    """--graph, --endpoint, --engine."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--graph", metavar="PATH", help="a graph file, a folder with one, or a store on disk (default: kg/)")
    where.add_argument("--endpoint", metavar="URL", help="a SPARQL endpoint to ask instead")
    parser.add_argument("--engine", choices=("oxigraph", "rdflib"), default="oxigraph", help="what answers (default: oxigraph)")


def add_format(parser: argparse.ArgumentParser, formats: tuple[str, ...] = FORMATS) -> None:
    """--format."""
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"how to print (default: {formats[0]})")


def open_asked(args: argparse.Namespace) -> OpenGraph:
    """The graph that the options name; the shipped one unless they do. Raises AskError, UsageError."""
    from legation.store import open_graph

    if args.endpoint:
        if not args.endpoint.startswith(("http://", "https://")):
            raise UsageError(f"--endpoint takes a URL that begins with http:// or https://, not {args.endpoint!r}")
        return open_graph(args.endpoint, args.engine)
    if args.graph:
        return open_graph(args.graph, args.engine)
    shipped = commands.HOME / "kg" / "graph.ttl"
    if not shipped.exists():
        raise UsageError(f"there is no {shipped}: build it with `legation build`, or name a graph with --graph")
    return open_graph(shipped, args.engine)


def print_rows(rows: Rows, form: str, graph: OpenGraph | None = None) -> None:
    """Write rows to standard output; where a format for programs shows none, say so on standard error.

    As Turtle (`graph` is then needed) an answer is what stands behind it: the facts it names, their claims and texts.
    """
    from legation.tables import to_text

    if form == "ttl" and graph is not None:
        from legation.behind import to_triples_behind
        from legation.turtle import to_turtle

        sys.stdout.writelines(to_turtle(to_triples_behind(graph, rows)))
    else:
        sys.stdout.write(to_text(rows, form, width()))
    if not rows.rows and form != "table":  # the table says so itself
        print("the graph says nothing on this", file=sys.stderr)
