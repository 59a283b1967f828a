"""The command `legation`: build, ask, validate, explain.

Exit codes: 0 done (an answer without rows is an answer); 1 the job failed: nothing could be read, or a graph breaks a
shape; 2 the command was wrong: an unknown question, name, date, file or option.

Every import of a library stands inside the command that needs it, so that `legation --help` answers at once.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legation.ask import Question

HOME = Path(__file__).resolve().parent.parent
GRAPH = HOME / "kg" / "graph.ttl"


class UsageError(ValueError):
    """The command cannot be carried out as given; the message is one line for the user."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["build"]:  # the same words as build_graph.py, read by its own parser
        from legation.build import main as build

        return build(words[1:], home=HOME, prog="legation build")
    args, rest = _parser().parse_known_args(words)
    jobs = {"ask": _ask, "validate": _validate, "explain": _explain}
    try:
        if rest and args.command != "ask":
            raise UsageError(f"unknown option {rest[0]}")
        return jobs[args.command](args, rest)
    except UsageError as e:
        print(f"legation {args.command}: {e}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output, e.g. `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="legation",
        description="Read how states relate, and ask the graph made of it.",
        epilog="exit codes: 0 done, 1 nothing could be read or a graph breaks a shape, 2 wrong command",
    )
    jobs = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    jobs.add_parser("build", help="texts in, checked graph out (see: legation build --help)", add_help=False)
    ask = jobs.add_parser(
        "ask",
        help="ask the graph a saved question",
        usage="legation ask [-h] [--list] [QUESTION] [--PARAMETER VALUE ...] [--graph FILE] [--format FORMAT]",
        epilog="each question has its own parameters: legation ask --list",
    )
    ask.add_argument("question", nargs="?", metavar="QUESTION", help="a question's name, as `ask --list` shows it")
    ask.add_argument("--list", action="store_true", help="list the questions and their parameters")
    ask.add_argument("--graph", metavar="FILE", help="the graph to ask (default: kg/graph.ttl of the project)")
    ask.add_argument("--format", choices=("table", "csv", "tsv", "json", "md"), default="table", help="default: table")
    check = jobs.add_parser("validate", help="check a graph against the shapes")
    check.add_argument("file", metavar="FILE", help="a graph in Turtle, N-Triples, N-Quads, TriG, RDF/XML or JSON-LD")
    explain = jobs.add_parser("explain", help="show a text with what was read in it, by which rule, and what was not")
    explain.add_argument("file", metavar="FILE", help="a text, or - for standard input")
    return parser


def _ask(args: argparse.Namespace, rest: Sequence[str]) -> int:
    """Print the rows that answer a saved question."""
    from legation.ask import list_questions, load_question
    from legation.store import AskError, open_graph
    from legation.tables import to_text

    try:
        if args.list:
            print("\n".join(_described(q) for q in list_questions()))
            return 0
        if args.question is None:
            raise UsageError("which question? all of them: legation ask --list")
        question = load_question(args.question)
        rows = open_graph(args.graph or _shipped()).ask(question.name, **_parameters(rest))
    except AskError as e:
        raise UsageError(str(e)) from e
    sys.stdout.write(to_text(rows, args.format, shutil.get_terminal_size((120, 24)).columns))
    if not rows.rows and args.format != "table":  # the table says so itself
        print("the graph says nothing on this", file=sys.stderr)
    return 0


def _described(q: Question) -> str:
    """A question as `ask --list` shows it: name, question, parameters with what they are unless given."""
    lines = [q.name, f"    {q.question}"]
    for p in q.parameters:
        default = re.sub(r'^(?:<.*/id/(?:state/)?|lg:|")|(?:>|"\S*)$', "", p.default).replace("UNDEF", "any")
        lines.append(f"    --{p.name.replace('_', '-')} {p.kind.upper()}  {p.description} (unless given: {default})")
    return "\n".join(lines)


def _parameters(words: Sequence[str]) -> dict[str, str]:
    """`--a Cuba --on=1965-01-01` as a dictionary; the question itself says which parameters it has."""
    found: dict[str, str] = {}
    todo = list(words)
    while todo:
        word = todo.pop(0)
        name, is_joined, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or not name:
            raise UsageError(f"{word!r} is no parameter: write --NAME VALUE")
        if not is_joined:
            if not todo:
                raise UsageError(f"{word} lacks its value")
            value = todo.pop(0)
        found[name.replace("-", "_")] = value
    return found


def _shipped() -> Path:
    """The graph asked unless another is named."""
    if not GRAPH.exists():
        raise UsageError(f"there is no {GRAPH}: build it with `legation build`, or name a graph with --graph")
    return GRAPH


def _validate(args: argparse.Namespace, _: Sequence[str]) -> int:
    """List what breaks a shape; 1 if anything does that bars the graph from being published."""
    file = _existing(args.file)
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
    return 1 if bars else 0


def _explain(args: argparse.Namespace, _: Sequence[str]) -> int:
    """Print each passage with its claims and gaps; 1 if the file is no article."""
    from legation.explain import to_explanation
    from legation.extract import extract
    from legation.model import Article
    from legation.sources.read import read_articles

    if args.file != "-":
        _existing(args.file)
    read = False
    for item in read_articles([args.file], stdin=sys.stdin.buffer.read() if args.file == "-" else None):
        if isinstance(item, Article):
            read = True
            for line in to_explanation(item, *extract([item])):
                print(line)
        else:
            print(f"skipped {item.origin}: {item.reason}", file=sys.stderr)
    return 0 if read else 1


def _existing(name: str) -> Path:
    file = Path(name)
    if not file.exists():
        raise UsageError(f"there is no file {name}")
    return file


if __name__ == "__main__":
    sys.exit(main())
