"""`legation fetch TITLE...`: pages of a wiki into a folder that `build` reads; Wikidata's statements on states into a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from legation.commands.compare import add_cache
from legation.errors import DONE, FAILED, UsageError

HELP = "fetch pages of Wikipedia with their provenance, or statements of Wikidata"
FOLDER = Path("out/pages")


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("titles", nargs="*", metavar="TITLE", help="titles of pages, e.g. 'Cuba–Peru relations'")
    parser.add_argument(
        "--category", action="append", default=[], metavar="NAME", help="all pages of a category; may be repeated"
    )
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="DIR", help=f"where all of it goes (default: {FOLDER})")
    parser.add_argument("--api", metavar="URL", help="the wiki's api.php (default: English Wikipedia's)")
    parser.add_argument(
        "--statements", nargs="+", default=[], metavar="STATE", help="Wikidata's statements on these states, into wikidata.nt"
    )
    parser.add_argument("--endpoint", metavar="URL", help="the SPARQL endpoint for --statements (default: Wikidata's)")
    add_cache(parser)


def run(args: argparse.Namespace) -> int:
    """Fetch, and say what came; 1 if no page did."""
    if not args.titles and not args.category and not args.statements:
        raise UsageError("which pages? give titles, --category NAME, or --statements STATE")
    if args.statements:
        _fetch_statements(args)
    return _fetch_pages(args) if args.titles or args.category else DONE


def _fetch_pages(args: argparse.Namespace) -> int:
    from legation.fetch import fetch, titles_in
    from legation.mediawiki import FetchError, Wiki

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


def _fetch_statements(args: argparse.Namespace) -> None:
    from legation.commands.compare import open_endpoint
    from legation.wikidata.read import fetch_extract
    from legation.wikidata.write import to_extract_file
    from legation.write import write_whole

    extract = fetch_extract(open_endpoint(args, args.endpoint), [_item(name) for name in args.statements])
    (file,) = write_whole(args.out, {"wikidata.nt": to_extract_file(extract)})
    count = sum(len(item.statements) for item in extract.items.values())
    print(f"{count} statements fetched\nCompare with them: legation compare wikidata --extract {file}")


def _item(name: str) -> str:
    """The item of a state by any common spelling, or an item's id as it is."""
    from legation.names import load_gazetteer

    if name[:1] == "Q" and name[1:].isdigit():
        return name
    found = {e.qid for e in load_gazetteer().resolve(name) if e.is_state}
    if len(found) != 1 or None in found:
        raise UsageError(f"{name!r} names {len(found) or 'no'} states with an item: give the item, e.g. Q241")
    return str(found.pop())
