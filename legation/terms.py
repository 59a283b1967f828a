"""What a person types for a parameter, as an RDF term: states by any name, dates, classes, facts.

A term is written by the RDF library, which refuses what is no IRI and escapes what is text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from legation.ask import QuestionError, suggest
from legation.iri import ID, LG, thing
from legation.store import XSD, Iri

if TYPE_CHECKING:
    from legation.store import OpenGraph

VOCABULARY = Path(__file__).resolve().parent.parent / "ontology" / "vocabulary.ttl"
_PREFIX = (
    f"PREFIX lg: <{LG}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
)
_KEY = re.compile(r"[a-z-]+/\S+")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def to_term(graph: OpenGraph, kind: str, name: str, value: object) -> str:
    """The value as SPARQL writes it; `any` leaves the parameter open where its description allows that.

    Raises QuestionError, with close matches, for a value that means nothing.
    """
    if value == "any":
        return "UNDEF"
    text = value.isoformat() if isinstance(value, dt.date) else str(value).strip()
    try:
        return _KINDS[kind](graph, name, text)
    except KeyError:
        raise ValueError(f"parameter {name} has the kind {kind!r}, which nothing reads") from None


def _node(iri: str) -> str:
    import pyoxigraph as ox

    try:
        return str(ox.NamedNode(iri))
    except ValueError as e:
        raise QuestionError(f"{iri!r} is no IRI: {e}") from e


def _literal(text: str, datatype: str = "string") -> str:
    import pyoxigraph as ox

    return str(ox.Literal(text, datatype=ox.NamedNode(XSD + datatype)))


def _as_iri(text: str) -> str | None:
    """What is an IRI or a key of ours already."""
    if text.startswith(("http://", "https://", "urn:")):
        return text
    short = text.removeprefix("id:")
    return ID + short if short != text or _KEY.fullmatch(short) else None


def _thing(graph: OpenGraph, name: str, text: str, classes: tuple[str, ...], word: str) -> str:
    if iri := _as_iri(text):
        return _node(iri)
    found = _by_label(graph, text, classes)
    close: list[str] = []
    if not found and "State" in classes:
        found, close = _by_gazetteer(text)
    if len(found) == 1:
        return _node(found[0])
    if found:
        keys = ", ".join(i.removeprefix(ID) for i in found)
        raise QuestionError(f"{text!r} is more than one {word}: {keys}; give one of these")
    raise QuestionError(f"{name}: there is no {word} {text!r} in the graph{suggest(text, [*_names(graph, classes), *close])}")


def _by_label(graph: OpenGraph, text: str, classes: tuple[str, ...]) -> list[str]:
    """Things with this label; else with this other name; else the same but for capitals."""
    types = " ".join(f"lg:{c}" for c in classes)
    for label in ("rdfs:label", "skos:altLabel"):
        found = graph.query(
            _PREFIX + f"SELECT DISTINCT ?x WHERE {{ ?x {label} {_literal(text)} . VALUES ?c {{ {types} }} ?x a ?c }} ORDER BY ?x"
        )
        if found.rows:
            return [str(row[0]) for row in found]
    fold = text.casefold()
    return sorted({iri for label, iri in _labels(graph, classes) if label.casefold() == fold})


def _labels(graph: OpenGraph, classes: tuple[str, ...]) -> list[tuple[str, str]]:
    types = " ".join(f"lg:{c}" for c in classes)
    rows = graph.query(_PREFIX + f"SELECT ?l ?x WHERE {{ VALUES ?c {{ {types} }} ?x a ?c ; rdfs:label|skos:altLabel ?l }}")
    return [(str(label), str(iri)) for label, iri in rows]


def _names(graph: OpenGraph, classes: tuple[str, ...]) -> list[str]:
    return sorted({label for label, _ in _labels(graph, classes)})


def _by_gazetteer(text: str) -> tuple[list[str], list[str]]:
    """What a name means that the graph does not hold ("USSR", "Great Britain"), and close names."""
    from legation.names import load_gazetteer

    gazetteer = load_gazetteer()
    found = sorted(thing(e.key) for e in gazetteer.resolve(text) if e.is_state)
    return found, gazetteer.suggest(text) if not found else []


def _day(graph: OpenGraph, name: str, text: str) -> str:
    if text in ("now", "today"):
        return _literal(dt.date.today().isoformat(), "date")
    try:
        return _literal(dt.date.fromisoformat(text if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else "").isoformat(), "date")
    except ValueError:
        raise QuestionError(f"{name}: {text!r} is no day: write it as 1965-01-31") from None


def _bound(is_end: bool, graph: OpenGraph, name: str, text: str) -> str:
    """The first or last day of a year, month or day."""
    from legation.dates import parse_edtf

    try:
        date = parse_edtf(text if _PARTIAL.fullmatch(text) else "x")
    except ValueError:
        raise QuestionError(f"{name}: {text!r} is no date: write 1965, 1965-01 or 1965-01-31") from None
    return _literal(str(date.latest if is_end else date.earliest), "date")


@cache
def classes() -> tuple[str, ...]:
    """The local names of the classes that the vocabulary declares; read without an RDF library, which costs time."""
    return tuple(re.findall(r"^lg:(\w+) a owl:Class\b", VOCABULARY.read_text("utf8"), re.MULTILINE))


def _class(graph: OpenGraph, name: str, text: str) -> str:
    wanted = re.sub(r"[^a-z]", "", text.removeprefix("lg:").removeprefix(LG).casefold())
    for local in classes():
        if local.casefold() == wanted:
            return _node(LG + local)
    raise QuestionError(f"{name}: there is no class {text!r}{suggest(text, list(classes()))}")


def _modality(graph: OpenGraph, name: str, text: str) -> str:
    from legation.model import Modality

    for m in Modality:
        if m.value.casefold() == text.casefold():
            return _node(LG + m.value)
    raise QuestionError(f"{name}: {text!r} is none of {', '.join(m.value for m in Modality)}")


def _fact(graph: OpenGraph, name: str, text: str) -> str:
    """A fact by IRI, key or its whole label."""
    if iri := _as_iri(text):
        return _node(iri)
    label = _literal(text)
    named = f"{{ ?f rdfs:label {label} }} UNION {{ ?f lg:name {label} }}"
    rows = graph.query(_PREFIX + f"SELECT DISTINCT ?f WHERE {{ {named} ?f lg:supportedBy ?k }} ORDER BY ?f").rows
    if len(rows) == 1:
        return _node(Iri(str(rows[0][0])))
    if rows:
        raise QuestionError(f"{text!r} is more than one fact: {', '.join(str(r[0]).removeprefix(ID) for r in rows)}")
    close = suggest(text, _near_labels(graph, text))
    raise QuestionError(
        f"there is no fact {text!r} in the graph{close or '; copy its label or the end of its IRI from a timeline'}"
    )


def _near_labels(graph: OpenGraph, text: str) -> list[str]:
    """Labels of facts that share the longest word or the second longest with a text, whatever its capitals."""
    words = sorted(re.findall(r"\w{4,}", text.casefold()), key=lambda w: (-len(w), w))[:2]
    if not words:
        return []
    tests = " || ".join(f"CONTAINS(LCASE(?l), {_literal(w)})" for w in words)
    rows = graph.query(
        _PREFIX + f"SELECT DISTINCT ?l WHERE {{ ?f lg:supportedBy ?k ; rdfs:label ?l FILTER({tests}) }} ORDER BY ?l LIMIT 1000"
    )
    return [str(label) for (label,) in rows]


def _number(graph: OpenGraph, name: str, text: str) -> str:
    if not re.fullmatch(r"\d{1,9}", text):
        raise QuestionError(f"{name}: {text!r} is no whole number")
    return _literal(text, "integer")


_STATE = ("State", "HistoricalState")
_PARTIES = (*_STATE, "Organization", "Person")
_THINGS = (*_PARTIES, "Place", "Mission", "Event", "BilateralRelation")
_KINDS: dict[str, Callable[[OpenGraph, str, str], str]] = {
    "state": partial(_thing, classes=_STATE, word="state"),
    "thing": partial(_thing, classes=_THINGS, word="thing"),
    "party": partial(_thing, classes=_PARTIES, word="state, organization or person"),
    "date": _day,
    "date-from": partial(_bound, False),
    "date-to": partial(_bound, True),
    "class": _class,
    "modality": _modality,
    "fact": _fact,
    "number": _number,
}
