"""`legation validate FILE`: what breaks a shape, in words."""

from __future__ import annotations

import argparse

from legation.commands import existing
from legation.errors import DONE, FAILED, UsageError

HELP = "check a graph against the shapes"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a graph in Turtle, N-Triples, N-Quads, TriG, RDF/XML or JSON-LD")


def run(args: argparse.Namespace) -> int:
    """List what breaks a shape; 1 if anything does that bars the graph from being published."""
    file = existing(args.file)
    from legation.validate import violations

    try:
        found = violations(file)
    except (SyntaxError, ValueError) as e:
        raise UsageError(f"{file} is not a graph that can be read: {' '.join(str(e).split())}") from e
    for v in found:
        print(f"{v.severity.lower()}: {v}")
    bars = sum(v.blocks for v in found)
    warnings = f", {len(found) - bars} warnings" if len(found) > bars else ""
    print(f"{file}: {f'{bars} violations' if bars else 'keeps all promises'}{warnings}")
    return FAILED if bars else DONE
