"""Triples as text: N-Triples lines, and Turtle so regular that one changed fact changes few lines.

A triple is three terms in N-Triples syntax. Both writers sort, so the order in which triples come makes no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import groupby

from legation.iri import ID, LG, SAYS, WD, to_iri

Triple = tuple[str, str, str]

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "lg": LG,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "says": SAYS,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": WD,
    "xsd": XSD,
}

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_SPECIAL = re.compile(r'[\\"\x00-\x1f\x7f]')
LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_BARE = re.compile(
    rf'"(?:([+-]?[0-9]+)"\^\^<{XSD}integer|([+-]?[0-9]*\.[0-9]+)"\^\^<{XSD}decimal|(true|false)"\^\^<{XSD}boolean)>\Z'
)
BY_NAMESPACE = {namespace: prefix for prefix, namespace in PREFIXES.items()}


@lru_cache(maxsize=65536)
def iri(text: str) -> str:
    """An IRI as a term; what an IRI may not hold is percent-encoded."""
    return f"<{to_iri(text)}>"


@lru_cache(maxsize=4096)
def name(prefix: str, local: str) -> str:
    """The term that a prefixed name stands for: name("lg", "actor")."""
    return f"<{PREFIXES[prefix]}{local}>"


def literal(value: str | int | bool | Decimal, datatype: str | None = None) -> str:
    """A literal as a term; numbers and booleans are typed by their Python type, whole decimals as integers."""
    if isinstance(value, bool):
        value, datatype = str(value).lower(), "boolean"
    elif isinstance(value, int) or (isinstance(value, Decimal) and value == value.to_integral_value()):
        value, datatype = str(int(value)), "integer"
    elif isinstance(value, Decimal):
        value, datatype = f"{value.normalize():f}", "decimal"
    text = _SPECIAL.sub(lambda m: _ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04X}", str(value))
    return f'"{text}"' + (f"^^<{XSD}{datatype}>" if datatype else "")


def to_text(term: str) -> str:
    """What a literal says: the inverse of `literal` for strings."""
    inner = term[1 : term.rindex('"')]
    back = {v: k for k, v in _ESCAPES.items()}
    return re.sub(r"\\u([0-9A-F]{4})|\\.", lambda m: chr(int(m[1], 16)) if m[1] else back[m[0]], inner)


def to_ntriples(triples: Iterable[Triple]) -> Iterator[str]:
    """Sorted lines without duplicates; with no graph name, they are N-Quads too."""
    return (f"{s} {p} {o} .\n" for s, p, o in sorted(set(triples)))


def to_turtle(triples: Iterable[Triple]) -> Iterator[str]:
    """Turtle, a piece per subject: subjects sorted, `a` first, predicates and objects sorted, one object a line."""
    yield header()
    for _, group in groupby(sorted(set(triples)), key=lambda t: t[0]):
        yield to_block(list(group))


def header() -> str:
    """The base and the prefixes of a Turtle file."""
    return f"@base <{ID}> .\n" + "".join(f"@prefix {p}: <{namespace}> .\n" for p, namespace in sorted(PREFIXES.items()))


def to_block(triples: Iterable[Triple]) -> str:
    """The sorted triples of one subject as Turtle, with an empty line before."""
    by_predicate: dict[str, list[str]] = {}
    for s, p, o in triples:
        subject = s
        by_predicate.setdefault(p, []).append(shortened(o))
    lines = [
        f"    {'a' if p == RDF_TYPE else shortened(p)} " + " ,\n        ".join(sorted(objects))
        for p, objects in sorted(by_predicate.items(), key=lambda po: (po[0] != RDF_TYPE, po[0]))
    ]
    return f"\n{shortened(subject)}\n" + " ;\n".join(lines) + " .\n"


@lru_cache(maxsize=100_000)
def shortened(term: str) -> str:
    """A term as Turtle with our prefixes writes it; a triple term stays as it is."""
    if term.startswith("<<"):
        return term
    return _short_literal(term) if term[0] == '"' else _short_iri(term)


def _short_iri(term: str) -> str:
    text = term[1:-1]
    if text.startswith(ID) and (rest := text[len(ID) :]) and is_plain_path(rest):
        return f"<{rest}>"
    cut = max(text.rfind("#"), text.rfind("/")) + 1
    prefix = BY_NAMESPACE.get(text[:cut])
    return f"{prefix}:{text[cut:]}" if prefix and LOCAL.match(text[cut:]) else term


def is_plain_path(path: str) -> bool:
    """Whether a reader that resolves the path against the base gets it back unchanged."""
    segments = path.split("/")
    return ":" not in segments[0] and "?" not in path and "#" not in path and not {"", ".", ".."} & set(segments)


def _short_literal(term: str) -> str:
    if (m := _BARE.match(term)) is not None:
        return m[1] or m[2] or m[3]
    head, mark, datatype = term.rpartition("^^<" + XSD)
    return f"{head}^^xsd:{datatype[:-1]}" if mark and LOCAL.match(datatype[:-1]) else term
