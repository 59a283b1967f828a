"""`legation fetch TITLE...`: pages of Wikipedia, or of another wiki, into a folder that `build` reads."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from legation.errors import DONE, FAILED, UsageError

HELP = "fetch pages of Wikipedia with their provenance"
FOLDER = Path("out/pages")


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("titles", nargs="*", metavar="TITLE", help="titles of pages, e.g. 'Cuba–Peru relations'")
    parser.add_argument(
        "--category", action="append", default=[], metavar="NAME", help="all pages of a category; may be repeated"
    )
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="DIR", help=f"where the pages go (default: {FOLDER})")
    add_api(parser)


def add_api(parser: argparse.ArgumentParser) -> None:
    """--api."""
    parser.add_argument("--api", metavar="URL", help="the wiki's api.php (default: English Wikipedia's)")


def run(args: argparse.Namespace) -> int:
    """Fetch, and say what came; 1 if no page did."""
    from legation.fetch import fetch, titles_in
    from legation.mediawiki import FetchError, Wiki

    if not args.titles and not args.category:
        raise UsageError("which pages? give titles, or --category NAME")
    wiki = Wiki(args.api) if args.api else Wiki()
    titles = [*args.titles, *(t for name in args.category for t in titles_in(wiki, name))]
    try:
        found = fetch(wiki, titles, args.out, lambda line: print(line, file=sys.stderr))
    except FetchError as e:
        raise FetchError(f"{e}; what had come by then is in {args.out}, and the same command goes on from there") from e
    if not found.files:
        print(f"none of {len(titles)} pages could be fetched", file=sys.stderr)
        return FAILED
    gone = f", {found.gone} not to be had" if found.gone else ""
    print(f"{found.new} pages fetched, {found.kept} up to date already{gone}\nBuild from them: legation build {args.out}")
    return DONE
