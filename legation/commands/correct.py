"""`legation correct DECISION SUBJECT [VALUE]`: note a decision that every later build applies."""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
from pathlib import Path

from legation import commands
from legation.commands.options import add_graph, open_asked
from legation.errors import DONE, UsageError

HELP = "note a correction that every later build applies: reject a claim, join two things, link a thing"


def add(parser: argparse.ArgumentParser) -> None:
    from legation.corrections import FILE_NAME, Decision

    parser.add_argument("decision", choices=[d.value for d in Decision], metavar="DECISION", help=", ".join(Decision))
    parser.add_argument("subject", metavar="SUBJECT", help="a claim (claim/3f9c...), or a thing (person/fidel-castro)")
    parser.add_argument("value", metavar="VALUE", nargs="?", default="", help="same-as: the other thing; links: a Wikidata item")
    parser.add_argument("--why", required=True, help="the reason")
    parser.add_argument("--who", default=None, help="who decides (default: your login name)")
    parser.add_argument("--when", default=None, metavar="DATE", help="the day of the decision (default: today)")
    parser.add_argument("--file", type=Path, help=f"the file to add it to (default: {FILE_NAME} beside the project's articles)")
    add_graph(parser)


def run(args: argparse.Namespace) -> int:
    """Add one line to the file of corrections and show it."""
    from legation.corrections import FILE_NAME, Decision, add_corrections, parse_line

    file = args.file or commands.HOME / "articles" / FILE_NAME
    who, when = args.who or getpass.getuser(), args.when or dt.date.today().isoformat()
    if args.decision == Decision.REJECT_CLAIM:
        from legation.decide import to_rejection

        try:
            day = dt.date.fromisoformat(when)
        except ValueError:
            raise UsageError(f"{when!r} is no day such as 2026-01-31") from None
        made = to_rejection(open_asked(args), args.subject, who, day, args.why)
    else:
        made = parse_line("the command", [args.decision, args.subject, args.value, "", who, when, args.why])
    add_corrections(file, [made])
    print(f"{file}: {made.decision} {made.subject} {made.value}".rstrip() + "; the next build applies it")
    return DONE
