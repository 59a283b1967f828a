"""The command `legation`: it finds the command's module in `legation/commands/`, and turns what stops it into one line.

Exit codes:
  0  done; an answer without rows is an answer
  1  the job found what it must not pass over: nothing could be read, a graph breaks a shape, two graphs differ
  2  the command was wrong: an unknown command, question, name, date, file or option, or a query that is no SPARQL
  3  something outside failed: an endpoint, a disk, a graph or store that is damaged
  130  stopped by Ctrl-C
"""

from __future__ import annotations

import argparse
import io
import os
import pkgutil
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from legation.errors import TROUBLE, LegationError, UsageError

_COMMANDS = Path(__file__).parent / "commands"
_ORDER = ("ask", "show", "why", "query", "build", "explain", "validate")  # first in the help; the others follow by name
_NO_COMMANDS = {"options", "screen"}  # what commands share
_EPILOG = """\
exit codes: 0 done; 1 nothing could be read, a graph breaks a shape, two graphs differ;
2 wrong command, name, date, file or query; 3 an endpoint, disk, graph or store failed"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    if "_ARGCOMPLETE" in os.environ:
        return _complete()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot write "–" shows \\u2013
    words = list(sys.argv[1:] if argv is None else argv)
    name = next((w for w in words if not w.startswith("-")), None)
    try:
        modules = _modules()
        if name is not None and name not in modules:
            close = get_close_matches(name, modules, n=1)
            told = f": did you mean {close[0]}?" if close else f"; there are {', '.join(modules)}"
            raise UsageError(f"there is no command {name!r}{told}")
        args, rest = _parser(modules, name).parse_known_args(words)
        args.rest = rest
        if rest and not getattr(modules[args.command], "REST", False):
            raise UsageError(f"unknown option {rest[0]}")
        code: int = modules[args.command].run(args)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # the reader of our output, e.g. `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _failed(name, "stopped", 130)
    except LegationError as e:
        return _failed(name, str(e), e.exit_code)
    except OSError as e:
        return _failed(name, _told(e), getattr(e, "exit_code", TROUBLE))


def _complete() -> int:
    """Tell the shell what may follow the words typed so far; argcomplete ends the process."""
    import argcomplete

    line = os.environ.get("COMP_LINE", "")
    words = line[: int(os.environ.get("COMP_POINT", len(line)))].split()[1:]
    name = words[0] if words else None
    modules = _modules()
    parser = _parser(modules, name)
    if name in modules and hasattr(modules[name], "complete"):
        modules[name].complete(parser, words[1:])
    argcomplete.autocomplete(parser)
    return 0


def _modules() -> dict[str, ModuleType]:
    """The commands by name, in the order of the help."""
    names = {m.name for m in pkgutil.iter_modules([str(_COMMANDS)])} - _NO_COMMANDS
    first = [n for n in _ORDER if n in names]
    return {n.replace("_", "-"): import_module(f"legation.commands.{n}") for n in [*first, *sorted(names.difference(first))]}


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def _parser(modules: dict[str, ModuleType], name: str | None = None) -> argparse.ArgumentParser:
    """The parser of all commands; only the one named gets its options, for their modules may need libraries."""
    parser = _Parser(
        prog="legation",
        description="Read how states relate, and ask the graph made of it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    jobs = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for each, module in modules.items():
        about = f"{module.HELP[:1].upper()}{module.HELP[1:]}."
        job = jobs.add_parser(each, help=module.HELP, description=about, conflict_handler="resolve", allow_abbrev=False)
        if each == name:
            module.add(job)
    return parser


def _failed(command: str | None, message: str, code: int) -> int:
    """Say it on standard error; what standard output still holds goes nowhere if it cannot be written."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    print(f"legation {command}: {message}" if command else f"legation: {message}", file=sys.stderr)
    return code


def _told(error: OSError) -> str:
    """The system's complaint with the file it is about."""
    if error.strerror is None:
        return str(error)
    return f"{error.filename}: {error.strerror}" if error.filename else error.strerror


if __name__ == "__main__":
    sys.exit(main())
