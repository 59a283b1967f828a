"""An extract as a file: the statements in Wikidata's own RDF, so that it can be kept, built from, and asked beside a graph."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from legation.turtle import Triple, iri, literal, to_ntriples
from legation.wikidata.read import PROP, WD
from legation.wikidata.values import Extract, Item, Rank, Reference, Special, Statement, Time, Value

_BASE = "http://wikiba.se/ontology#"
_VALUE, _REFERENCE = "http://www.wikidata.org/value/", "http://www.wikidata.org/reference/"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_DATA = "https://www.wikidata.org/wiki/Special:EntityData/"
_SCHEMA = "http://schema.org/"
_UNKNOWN = "http://www.wikidata.org/.well-known/genid/"


def to_extract_file(extract: Extract) -> str:
    """The extract as N-Triples, sorted; what `read_extract` reads back is the same extract."""
    return "".join(to_ntriples(t for item in extract.items.values() for t in _item(item)))


def _triple(s: str, p: str, o: str) -> Triple:
    return iri(s), iri(p), o


def _item(item: Item) -> Iterator[Triple]:
    node, data = WD + item.qid, _DATA + item.qid
    if item.label:
        yield _triple(node, "http://www.w3.org/2000/01/rdf-schema#label", literal(item.label) + "@en")
    if item.revision:
        yield _triple(data, f"{_SCHEMA}about", iri(node))
        yield _triple(data, f"{_SCHEMA}version", literal(item.revision, "integer"))
        if item.modified:
            yield _triple(data, f"{_SCHEMA}dateModified", literal(item.modified, "dateTime"))
    for s in item.statements:
        yield from _statement(s, node)


def _statement(s: Statement, item: str) -> Iterator[Triple]:
    node = f"{WD}statement/{s.guid.replace('$', '-', 1)}"
    rank = {Rank.PREFERRED: "PreferredRank", Rank.NORMAL: "NormalRank", Rank.DEPRECATED: "DeprecatedRank"}[s.rank]
    yield _triple(item, PROP + s.prop, iri(node))
    yield _triple(node, _TYPE, iri(f"{_BASE}Statement"))
    yield _triple(node, f"{_BASE}rank", iri(_BASE + rank))
    yield from _snak(node, "statement/", s.prop, s.value)
    for prop, value in s.qualifiers:
        yield from _snak(node, "qualifier/", prop, value)
    for reference in s.references:
        yield from _reference(node, reference)


def _snak(node: str, where: str, prop: str, value: Value) -> Iterator[Triple]:
    """A value in the simple form and, of a time whose precision is known, in the full one."""
    if value is Special.NONE:
        yield _triple(node, _TYPE, iri(f"{PROP}novalue/{prop}"))
        return
    yield _triple(node, PROP + where + prop, _term(value, f"{node} {where}{prop}"))
    if isinstance(value, Time) and value.precision:
        full = _VALUE + _digest(f"{value.text} {value.precision} {value.calendar}")
        yield _triple(node, f"{PROP}{where}value/{prop}", iri(full))
        yield _triple(full, _TYPE, iri(f"{_BASE}TimeValue"))
        yield _triple(full, f"{_BASE}timeValue", literal(value.text, "dateTime"))
        yield _triple(full, f"{_BASE}timePrecision", literal(value.precision))
        yield _triple(full, f"{_BASE}timeCalendarModel", iri(WD + value.calendar))


def _reference(node: str, reference: Reference) -> Iterator[Triple]:
    name = _REFERENCE + _digest(repr(reference.parts))
    yield _triple(node, "http://www.w3.org/ns/prov#wasDerivedFrom", iri(name))
    for prop, value in reference.parts:
        yield _triple(name, f"{PROP}reference/{prop}", _term(value, f"{name} {prop}"))


def _term(value: Value, place: str) -> str:
    if isinstance(value, Special):
        return iri(_UNKNOWN + _digest(place))
    if isinstance(value, Time):
        return literal(value.text, "dateTime")
    if value[:1] == "Q" and value[1:].isdigit():
        return iri(WD + value)
    return iri(value) if value.startswith(("http://", "https://")) else literal(value)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
