"""`legation explain FILE`: a text with what was read in it."""

from __future__ import annotations

import argparse
import sys

from legation.commands import existing
from legation.errors import DONE, FAILED

HELP = "show a text with what was read in it, by which rule, and what was not"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a text, or - for standard input")


def run(args: argparse.Namespace) -> int:
    """Print each passage with its claims and gaps; 1 if the file is no article."""
    if args.file != "-":
        existing(args.file)
    from legation.explain import to_explanation
    from legation.extract import extract
    from legation.model import Article
    from legation.sources.read import read_articles

    read = False
    for item in read_articles([args.file], stdin=sys.stdin.buffer.read() if args.file == "-" else None):
        if isinstance(item, Article):
            read = True
            for line in to_explanation(item, *extract([item])):
                print(line)
        else:
            print(f"skipped {item.origin}: {item.reason}", file=sys.stderr)
    return DONE if read else FAILED
