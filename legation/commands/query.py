"""`legation query`: any SPARQL, from a file, standard input or the command line."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from legation.commands.options import FORMATS, add_format, add_graph, open_asked, print_rows
from legation.errors import DONE, UsageError

HELP = "ask the graph in SPARQL: a file, - for standard input, or the query itself"
_QUERY = re.compile(r"\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)


def add(parser: argparse.ArgumentParser) -> None:
    about = "e.g. queries/timeline.rq, or 'SELECT * WHERE { ?s ?p ?o } LIMIT 5'"
    parser.add_argument("query", metavar="FILE-OR-TEXT", help=about)
    add_graph(parser)
    add_format(parser, FORMATS)


def run(args: argparse.Namespace) -> int:
    """Print rows; triples (of CONSTRUCT and DESCRIBE) as Turtle unless another format is asked for."""
    text = _text(args.query)
    graph = open_asked(args)
    if _makes_triples(text) and args.format in ("table", "ttl"):
        from legation.turtle import to_turtle

        sys.stdout.writelines(to_turtle(graph.triples(text)))
    else:
        print_rows(graph.query(text), args.format, graph)
    return DONE


def _makes_triples(text: str) -> bool:
    """Whether the query's form is CONSTRUCT or DESCRIBE: the first of the four words outside IRIs and comments."""
    form = _QUERY.search(re.sub(r"<[^>\s]*>|#.*", " ", text))
    return form is not None and form[0].upper() in ("CONSTRUCT", "DESCRIBE")


def _text(given: str) -> str:
    """What to run: standard input for -, a file's text where there is one, else the words themselves."""
    if given == "-":
        return sys.stdin.read()
    if "{" not in given and "\n" not in given and len(given) < 1000:
        path = Path(given)
        if path.is_file():
            try:
                return path.read_text("utf8")
            except UnicodeDecodeError as e:
                raise UsageError(f"{given} is no text in UTF-8") from e
        if not _QUERY.search(given):
            raise UsageError(f"there is no file {given}, and it is no SPARQL query")
    return given
