"""JSON-LD: the context that makes it read like JSON, and one subject as an object."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from legation.iri import ID, LG, SAYS
from legation.turtle import BY_NAMESPACE, LOCAL, PREFIXES, RDF_TYPE, XSD, Triple, is_plain_path, to_text

VOCABULARY = Path(__file__).resolve().parent.parent.parent / "ontology" / "vocabulary.ttl"
_NATIVE = {"integer": re.compile(r"-?[1-9][0-9]{0,14}|0"), "boolean": re.compile("true|false")}
"""What JSON writes without a type; longer numbers would lose digits in many readers."""
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_RANGE = "http://www.w3.org/2000/01/rdf-schema#range"
_OBJECT_PROPERTY = "http://www.w3.org/2002/07/owl#ObjectProperty"


@cache
def to_context() -> dict[str, Any]:
    """Base, vocabulary, prefixes, and for each property of ours whether it holds things or days."""
    context: dict[str, Any] = {"@base": ID, "@vocab": LG, **{k: PREFIXES[k] for k in sorted(PREFIXES)}}
    for iri, kind in sorted(_kinds().items()):
        context[_short(iri)] = {"@id": _curie(iri), "@type": kind}
    for key in ("dcterms:isVersionOf", "rdfs:seeAlso", "skos:exactMatch"):
        context[key] = {"@type": "@id"}
    return context


def _kinds() -> dict[str, str]:
    """Properties of the vocabulary that hold things (@id) or days (xsd:date)."""
    import pyoxigraph as ox

    things, days = set(), set()
    for q in ox.parse(path=str(VOCABULARY), format=ox.RdfFormat.TURTLE):
        s, p, o = q.subject, q.predicate.value, q.object
        if isinstance(s, ox.NamedNode) and isinstance(o, ox.NamedNode):
            if p == _RDF_TYPE and o.value == _OBJECT_PROPERTY:
                things.add(s.value)
            elif p == _RANGE and o.value == f"{XSD}date":
                days.add(s.value)
    return dict.fromkeys(days, "xsd:date") | dict.fromkeys(things, "@id")


def to_node(triples: list[Triple], context: dict[str, Any]) -> dict[str, Any]:
    """The triples of one subject as a JSON-LD object under the context."""
    node: dict[str, Any] = {"@id": _id(triples[0][0][1:-1])}
    for _, p, o in triples:
        if p == RDF_TYPE:
            key, value = "@type", _short(o[1:-1])
        else:
            key = _short(p[1:-1])
            value = _value(o, context.get(key, {}).get("@type"))
        node.setdefault(key, []).append(value)
    return {k: v[0] if isinstance(v, list) and len(v) == 1 else v for k, v in node.items()}


def _value(term: str, kind: str | None) -> Any:
    if term[0] != '"':
        return _id(term[1:-1]) if kind == "@id" else {"@id": _id(term[1:-1])}
    text, tail = to_text(term), term[term.rindex('"') + 1 :]
    if tail.startswith("@"):
        return {"@value": text, "@language": tail[1:]}
    local = tail[len(XSD) + 3 : -1] if tail.startswith(f"^^<{XSD}") else ""
    if local in _NATIVE and kind is None and _NATIVE[local].fullmatch(text):
        return json.loads(text)
    if local and kind == f"xsd:{local}":
        return text
    if not tail and kind is None:
        return text
    return {"@value": text, **({"@type": tail[3:-1]} if tail else {})}


def _id(iri: str) -> str:
    """An IRI as @id: our things by their key, our terms by their prefix."""
    if iri.startswith(ID) and is_plain_path(rest := iri[len(ID) :]):
        return rest
    return _curie(iri) if iri.startswith((LG, SAYS)) else iri


def _short(iri: str) -> str:
    """An IRI as a key or type: our terms bare."""
    return iri[len(LG) :] if iri.startswith(LG) and LOCAL.match(iri[len(LG) :]) else _curie(iri)


def _curie(iri: str) -> str:
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = BY_NAMESPACE.get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix and LOCAL.match(iri[cut:]) else iri
