"""`legation report`: one page on how good a graph is, and the same for machines."""

from __future__ import annotations

import argparse
from pathlib import Path

from legation import commands
from legation.errors import DONE, FAILED, UsageError

HELP = "one page on how good a graph is: what the shapes found, counts, what is open"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where quality.md, quality.html, quality.ttl go")
    parser.add_argument("--graph", metavar="PATH", help="a graph file, or a folder with one and its gaps.tsv (default: kg/)")


def run(args: argparse.Namespace) -> int:
    """Write the page and name the files; 1 if the graph breaks a shape."""
    from legation.exports.source import open_source
    from legation.pages import to_html, to_markdown
    from legation.quality import read_gaps, to_page, to_shacl
    from legation.store import to_graph_file
    from legation.validate import violations
    from legation.write import write_whole

    where = Path(args.graph) if args.graph else commands.HOME / "kg"
    if args.graph is None and not where.exists():
        raise UsageError(f"there is no {where}: build it with `legation build`, or name a graph with --graph")
    file = to_graph_file(where)
    source = open_source(file)
    found = violations(file)
    page = to_page(source, found, read_gaps(file.parent / "gaps.tsv"))
    files = {"quality.md": to_markdown(page), "quality.html": to_html(page), "quality.ttl": "".join(to_shacl(found))}
    for path in write_whole(args.out, files):
        print(path)
    return FAILED if any(v.blocks for v in found) else DONE
