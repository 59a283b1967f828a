"""`legation explain FILE`: a text with what was read in it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from legation.commands import existing
from legation.errors import DONE, FAILED, UsageError

if TYPE_CHECKING:
    from legation.explain_html import Explained

HELP = "show a text with what was read in it, by which rule, and what was not"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a text, or - for standard input")
    parser.add_argument("--html", metavar="PAGE", help="write a self-contained HTML page instead, with what was read in colour")


def run(args: argparse.Namespace) -> int:
    """Print each passage with its claims and gaps; 1 if the file is no article."""
    if args.file != "-":
        existing(args.file)
    from legation.explain import to_explanation
    from legation.extract import extract
    from legation.model import Article
    from legation.sources.read import read_articles

    explained = []
    for item in read_articles([args.file], stdin=sys.stdin.buffer.read() if args.file == "-" else None):
        if isinstance(item, Article):
            explained.append((item, *extract([item])))
        else:
            print(f"skipped {item.origin}: {item.reason}", file=sys.stderr)
    if args.html and explained:
        _write_page(Path(args.html), explained)
    elif not args.html:
        for article, claims, gaps in explained:
            for line in to_explanation(article, claims, gaps):
                print(line)
    return DONE if explained else FAILED


def _write_page(page: Path, explained: Sequence[Explained]) -> None:
    from legation.explain_html import to_html
    from legation.write import OutputError, write_whole

    try:
        (written,) = write_whole(page.parent, {page.name: to_html(explained)})
    except OutputError as e:
        raise UsageError(str(e)) from e
    print(f"Written   {written}")
