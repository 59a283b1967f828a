"""`legation show`: a pair of states on one screen, or any one thing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from legation.commands.ask import complete_states
from legation.commands.options import add_graph, open_asked
from legation.commands.screen import paint, width
from legation.errors import DONE, UsageError

if TYPE_CHECKING:
    from legation.store import OpenGraph

HELP = "a pair of states on one screen, or everything about one person, place, organization, mission or state"


def add(parser: argparse.ArgumentParser) -> None:
    things = parser.add_argument("things", nargs="+", metavar="THING", help="two states, or one thing, by any common name")
    things.completer = complete_states  # type: ignore[attr-defined]
    parser.add_argument("--all", action="store_true", help="the whole timeline, not the twenty most telling lines")
    parser.add_argument("--svg", metavar="FILE", help="draw the pair as a picture instead")
    add_graph(parser)


def run(args: argparse.Namespace) -> int:
    """Print the portrait of a pair, or what there is on a thing; or write the picture."""
    if len(args.things) > 2:
        raise UsageError("one thing or two states; put a name of several words in quotes")
    graph = open_asked(args)
    pair = args.things if len(args.things) == 2 else _parties(graph, args.things[0])
    if pair is None:
        if args.svg:
            raise UsageError("--svg draws a pair: name two states")
        return _show_thing(graph, args.things[0])
    from legation.draw import to_lines
    from legation.portrait import read_portrait

    portrait = read_portrait(graph, *pair)
    if args.svg:
        from legation.picture import to_svg
        from legation.write import write_file

        write_file(Path(args.svg), to_svg(portrait))
        print(f"drawn: {args.svg}")
        return DONE
    for line in to_lines(portrait, width(), None if args.all else 20, paint):
        print(line)
    a, b = portrait.a, portrait.b
    print("\n" + paint(f'the sentences behind it: legation ask timeline --a "{a}" --b "{b}"', "faint"))
    return DONE


def _parties(graph: OpenGraph, name: str) -> list[str] | None:
    """The two states of a relation ("Cuba–Peru relations"); None for any other thing."""
    from legation.behind import find_thing, read_thing

    thing = read_thing(graph, find_thing(graph, name))
    return list(thing.parties) if len(thing.parties) == 2 else None


def _show_thing(graph: OpenGraph, name: str) -> int:
    from legation.behind import find_thing, read_thing
    from legation.tables import to_text

    thing = read_thing(graph, find_thing(graph, name))
    print(paint(thing.label, "head"))
    print(f"  {', '.join(thing.kinds)}; {thing.key}")
    if thing.names:
        print(f"  also: {', '.join(thing.names)}")
    for match in thing.matches:
        print(f"  the same as {match}")
    print()
    sys.stdout.write(to_text(graph.ask("about-a-thing", x=thing.iri), "table", width()))
    return DONE
