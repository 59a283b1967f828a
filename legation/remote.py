"""Inputs of a build that come from elsewhere: pages fetched from a wiki, and the statements of a Wikidata extract."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from legation.errors import UsageError

if TYPE_CHECKING:
    from legation.wikidata.claims import Stated

PAGES = Path("out/pages")


def add_remote(parser: argparse.ArgumentParser) -> None:
    """--wikipedia, --api, --pages, --from-wikidata."""
    parser.add_argument(
        "--wikipedia",
        nargs="+",
        action="extend",
        default=[],
        metavar="TITLE",
        help="fetch these pages of Wikipedia and read them",
    )
    parser.add_argument("--api", metavar="URL", help="with --wikipedia: another wiki's api.php")
    parser.add_argument(
        "--pages", type=Path, default=PAGES, metavar="DIR", help=f"where fetched pages are kept (default: {PAGES})"
    )
    parser.add_argument(
        "--from-wikidata", metavar="EXTRACT", help="read the statements of a file of Wikidata's own RDF as claims as well"
    )


def fetched(args: argparse.Namespace, tell: Callable[[str], None]) -> list[str]:
    """The files of the pages asked for: fetched, or as they were kept where the wiki cannot be reached. Raises FetchError."""
    if not args.wikipedia:
        return []
    from legation.fetch import fetch, kept
    from legation.mediawiki import FetchError, Wiki

    wiki = Wiki(args.api) if args.api else Wiki()
    try:
        files = fetch(wiki, args.wikipedia, args.pages, tell).files
    except FetchError as e:
        copies = kept(args.pages, args.wikipedia)
        if copies is None:
            raise
        tell(f"{e}; read instead: the copies kept in {args.pages}")
        files = copies
    return [str(f) for f in files]


def read_stated(args: argparse.Namespace) -> Stated | None:
    """What the extract states, if one is given. Raises AskError."""
    if not args.from_wikidata:
        return None
    if args.from_wikidata.startswith(("http://", "https://")):
        raise UsageError("--from-wikidata takes a file; fetch one first: legation fetch --statements STATE --endpoint URL")
    from legation.names import load_gazetteer
    from legation.store import open_graph
    from legation.wikidata.claims import to_stated
    from legation.wikidata.read import read_extract

    return to_stated(read_extract(open_graph(args.from_wikidata)), load_gazetteer())
