"""The saved questions: one .rq file each, with its notes in `#+` lines and its parameters as VALUES lines.

A parameter's value becomes an RDF term first; the term, written by the RDF library, then takes the place of the default in
the file's own VALUES lines (a UNION may need one in each branch). No text of a user ever becomes part of a query.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from legation.store import AskError, Rows

if TYPE_CHECKING:
    from legation.store import OpenGraph

QUERIES = Path(__file__).resolve().parent.parent / "queries"
_NOTE = re.compile(r"#\+\s?(.*)")
_VALUES = r"^[ \t]*VALUES \?%s \{ (?P<default>.*) \}[ \t]*$"


class QuestionError(AskError):
    """No such question, or a parameter that it does not have or cannot take."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A blank in a question. `kind` says what fills it (see `terms.py`); `default` is what the file holds."""

    name: str
    kind: str
    description: str
    default: str

    @property
    def is_optional(self) -> bool:
        """Whether `any` can be given: the description offers it, or it is the default."""
        return self.default == "UNDEF" or "any for all" in self.description


@dataclass(frozen=True, slots=True)
class Question:
    """A saved query. `may_be_empty`: no rows is a right answer to it with its defaults."""

    name: str
    title: str
    question: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    may_be_empty: bool
    text: str


def list_questions(folder: Path = QUERIES) -> list[Question]:
    """All saved questions, by name."""
    return [read_question(p) for p in sorted(folder.glob("*.rq"))]


def load_question(name: str, folder: Path = QUERIES) -> Question:
    """One saved question. Raises QuestionError with close names."""
    path = folder / f"{name}.rq"
    if not re.fullmatch(r"[a-z0-9-]+", name) or not path.is_file():
        names = [p.stem for p in sorted(folder.glob("*.rq"))]
        raise QuestionError(f"there is no question {name!r}{suggest(name, names)}; all of them: legation ask --list")
    return read_question(path)


@cache
def read_question(path: Path) -> Question:
    """Parse a .rq file. Raises ValueError, naming file and fault: the files are ours."""
    text = path.read_text("utf8")
    notes: dict[str, str] = {}
    blanks: dict[str, str] = {}
    for line in text.splitlines():
        if not (m := _NOTE.match(line)):
            continue
        key, _, value = m[1].partition(":")
        (blanks if key.startswith(" ") else notes)[key.strip()] = value.strip()
    if missing := {"title", "question", "tags"} - notes.keys():
        raise ValueError(f"{path}: no #+ {sorted(missing)[0]}: line")
    return Question(
        name=path.stem,
        title=notes["title"],
        question=notes["question"],
        tags=tuple(t.strip() for t in notes["tags"].strip("[]").split(",")),
        parameters=tuple(_to_parameter(path, text, name, note) for name, note in blanks.items()),
        may_be_empty=notes.get("empty") == "may",
        text=text,
    )


def _to_parameter(path: Path, text: str, name: str, note: str) -> Parameter:
    kind, _, description = note.partition(" - ")
    found = re.findall(_VALUES % re.escape(name), text, re.MULTILINE)
    if len(set(found)) != 1:
        raise ValueError(
            f"{path}: parameter {name} needs lines VALUES ?{name} {{ ... }} with one default, there are {len(set(found))}"
        )
    return Parameter(name, kind.strip(), description.strip(), found[0])


def ask(graph: OpenGraph, question: str | Question, **parameters: object) -> Rows:
    """The rows that answer a question; parameters not given keep their defaults. Raises AskError."""
    q = load_question(question) if isinstance(question, str) else question
    return graph.query(bind(graph, q, **parameters))


def bind(graph: OpenGraph, question: Question, **parameters: object) -> str:
    """The question's SPARQL with the given values in place of the defaults. A value of None keeps the default."""
    from legation.terms import to_term

    known = {p.name: p for p in question.parameters}
    text = question.text
    for name, value in parameters.items():
        if name not in known:
            has = f"it takes {', '.join(known)}" if known else "it takes none"
            raise QuestionError(f"{question.name} has no parameter {name!r}{suggest(name, list(known))}; {has}")
        if value is None:
            continue
        if value == "any" and not known[name].is_optional:
            raise QuestionError(f"{name}: {question.name} needs one {known[name].kind}, not any")
        term = to_term(graph, known[name].kind, name, value)
        for place in reversed(list(re.finditer(_VALUES % re.escape(name), text, re.MULTILINE))):
            text = text[: place.start("default")] + term + text[place.end("default") :]
    return text


def suggest(name: str, among: list[str]) -> str:
    """`: did you mean ...?`, or nothing where nothing is close."""
    by_fold = {n.casefold(): n for n in among}
    close = get_close_matches(name.casefold(), list(by_fold), n=3, cutoff=0.6)
    return f": did you mean {' or '.join(by_fold[c] for c in close)}?" if close else ""
