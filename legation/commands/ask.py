"""`legation ask QUESTION`: a saved question and its rows."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from legation.commands.options import add_format, add_graph, open_asked, print_rows
from legation.commands.screen import width
from legation.errors import DONE, UsageError

if TYPE_CHECKING:
    from legation.ask import Parameter, Question

HELP = "ask the graph a saved question"
REST = True  # each question has parameters of its own


def add(parser: argparse.ArgumentParser) -> None:
    parser.usage = "legation ask [-h] [--list] [QUESTION] [--PARAMETER VALUE ...] [--graph PATH] [--format FORMAT]"
    parser.epilog = "each question has its own parameters: legation ask QUESTION --help, or all with legation ask --list"
    parser.add_argument("-h", "--help", action=_Help, help="show this help, or after QUESTION that question's parameters")
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="a question's name, as `ask --list` shows it")
    parser.add_argument("--list", action="store_true", help="list the questions and their parameters")
    add_graph(parser)
    add_format(parser)


def complete(parser: argparse.ArgumentParser, words: Sequence[str]) -> None:
    """Let the shell complete the question's name, its parameters, and the states and dates that these take."""
    from legation.ask import QUERIES, list_questions

    questions = {q.name: q for q in list_questions(QUERIES)}
    command = _command(parser, "ask")
    next(a for a in command._actions if a.dest == "question").completer = lambda **_: list(questions)  # type: ignore[attr-defined]
    if words and words[0] in questions:
        for p in questions[words[0]].parameters:
            option = command.add_argument(f"--{p.name.replace('_', '-')}", help=p.description)
            if p.kind in ("state", "party", "thing"):
                option.completer = complete_states  # type: ignore[attr-defined]


def _command(parser: argparse.ArgumentParser, name: str) -> argparse.ArgumentParser:
    """The parser of one command within that of all."""
    (jobs,) = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    found: argparse.ArgumentParser = jobs.choices[name]
    return found


def complete_states(**_: object) -> list[str]:
    """The states of the shipped graph."""
    from legation import commands
    from legation.store import open_graph

    classes = "<https://w3id.org/legation/ns#State> <https://w3id.org/legation/ns#HistoricalState>"
    text = f"SELECT DISTINCT ?n WHERE {{ VALUES ?c {{ {classes} }} ?s a ?c ; <http://www.w3.org/2000/01/rdf-schema#label> ?n }}"
    return [str(name) for (name,) in open_graph(commands.HOME / "kg").query(text)]


class _Help(argparse.Action):
    """-h: the help of the question before it, else that of the command."""

    def __init__(self, option_strings: Sequence[str], dest: str, **rest: Any) -> None:
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, default=argparse.SUPPRESS, help=rest.get("help"))

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, *_: object) -> None:
        from legation.ask import load_question

        asked = getattr(namespace, "question", None)
        print("\n".join(described(load_question(asked))) if asked else parser.format_help().rstrip())
        parser.exit()


def run(args: argparse.Namespace) -> int:
    """Print the rows that answer a saved question."""
    from legation.ask import list_questions, load_question

    if args.list:
        print("\n".join(line for q in list_questions() for line in described(q)))
        return DONE
    if args.question is None:
        raise UsageError("which question? all of them: legation ask --list")
    question = load_question(args.question)
    parameters = to_parameters(args.rest)
    graph = open_asked(args)
    print_rows(graph.ask(question.name, **parameters), args.format, graph)
    return DONE


def described(q: Question) -> list[str]:
    """A question as `ask --list` shows it: name, question, parameters with what they are unless given."""
    room = max(40, width())
    lines = [q.name, *wrap(q.question, room, initial_indent="    ", subsequent_indent="    ")]
    for p in q.parameters:
        told = f"--{p.name.replace('_', '-')} {p.kind.upper()}  {p.description} (unless given: {default_of(p)})"
        lines += wrap(told, room, initial_indent="    ", subsequent_indent=" " * 8, break_on_hyphens=False)
    return lines


def default_of(p: Parameter) -> str:
    """What a parameter is unless given, as a person would type it."""
    return re.sub(r'^(?:<.*/id/(?:state/)?|lg:|")|(?:>|"\S*)$', "", p.default).replace("UNDEF", "any")


def to_parameters(words: Sequence[str]) -> dict[str, str]:
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
