"""Wikidata's own RDF as values: statement nodes, qualifiers, full time values with their precision, ranks, references.

A file and an endpoint are asked the same queries. Labels and revisions are read where the RDF has them: on the data node
(`schema:about`), as Wikidata serves an item, or on the item itself, as the query service has it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from legation.store import AskError, Cell, GraphError, Iri, OpenGraph
from legation.wikidata.values import (
    GREGORIAN,
    OPERATOR,
    PROPERTIES,
    Extract,
    Item,
    Rank,
    Reference,
    Special,
    Statement,
    Time,
    Value,
    item_order,
)

WD = "http://www.wikidata.org/entity/"
PROP = "http://www.wikidata.org/prop/"
_WIKIBASE = "http://wikiba.se/ontology#"
_PREFIXES = f"""\
PREFIX wd: <{WD}> PREFIX p: <{PROP}> PREFIX ps: <{PROP}statement/> PREFIX wikibase: <{_WIKIBASE}>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX schema: <http://schema.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
EMBASSY, CONSULATE = "Q3917681", "Q7843791"
BATCH = 10  # items at once: a state has hundreds of statements
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_QID = re.compile(r"Q[1-9][0-9]*", re.ASCII)


class ExtractError(GraphError):
    """What was given as an extract of Wikidata holds none of its statements."""


def read_extract(graph: OpenGraph) -> Extract:
    """All statements of an extract, of the properties that are read. Raises ExtractError, AskError."""
    extract = Extract(graph.where, _items(graph, ""))
    if not any(item.statements for item in extract.items.values()):
        raise ExtractError(f"{graph.where} holds no statement that is read here (p:P530 and the like, in Wikidata's own RDF)")
    return extract


def fetch_extract(graph: OpenGraph, qids: Iterable[str]) -> Extract:
    """The statements of some items, and of the missions these operate, from an endpoint. Raises ExtractError, AskError.

    An endpoint that knows none of the items is the wrong one, or broken: that is an error, never an empty answer.
    """
    wanted = sorted({q for q in qids if _QID.fullmatch(q)}, key=item_order)
    items: dict[str, Item] = {}
    for batch in _batches(wanted):
        items |= _items(graph, _values("item", batch))
    if not any(item.statements for item in items.values()):
        raise ExtractError(
            f"{graph.where} has no statement on {', '.join(wanted[:3])}...: is it a copy of Wikidata? (--refresh asks again)"
        )
    for batch in _batches(wanted):
        classes = _values("class", [EMBASSY, CONSULATE])
        found = graph.query(
            f"{_PREFIXES}SELECT DISTINCT ?item WHERE {{ {_values('sender', batch)} {classes} "
            f"?item p:{OPERATOR}/ps:{OPERATOR} ?sender ; p:P31/ps:P31 ?class }} ORDER BY ?item"
        )
        missions = sorted({q for (iri,) in found if (q := _qid(iri)) and q not in items}, key=item_order)
        for some in _batches(missions):
            items |= _items(graph, _values("item", some))
    return Extract(graph.where, items)


def _batches(qids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (qids[i : i + BATCH] for i in range(0, len(qids), BATCH))


def _values(name: str, qids: Iterable[str]) -> str:
    return f"VALUES ?{name} {{ {' '.join('wd:' + q for q in qids)} }}"


def _items(graph: OpenGraph, only: str) -> dict[str, Item]:
    """Items by id. `only` is a VALUES clause for ?item, or empty for all."""
    claims = f"{only} VALUES ?claim {{ {' '.join('p:' + p for p in PROPERTIES)} }} ?item ?claim ?s ."
    times = _times(graph, claims)
    references = _references(graph, claims)
    nodes: dict[tuple[str, str, str], list[tuple[str, Cell]]] = defaultdict(list)
    for item, claim, s, p, o in graph.query(f"{_PREFIXES}SELECT ?item ?claim ?s ?p ?o WHERE {{ {claims} ?s ?p ?o }}"):
        if (qid := _qid(item)) is not None:
            nodes[qid, str(claim).removeprefix(PROP), str(s)].append((str(p), o))
    statements: dict[str, list[Statement]] = defaultdict(list)
    for (qid, prop, node), pairs in sorted(nodes.items()):
        if (statement := _statement(qid, prop, node, pairs, times, references)) is not None:
            statements[qid].append(statement)
    about = _about(graph, only)
    return {
        q: Item(q, *about.get(q, (None, None, None)), tuple(sorted(statements.get(q, ()), key=lambda s: (s.prop, s.guid))))
        for q in sorted(statements.keys() | about.keys(), key=item_order)
    }


def _times(graph: OpenGraph, claims: str) -> dict[str, Time]:
    """Time values by the IRI of their node."""
    rows = graph.query(
        f"{_PREFIXES}SELECT DISTINCT ?v ?time ?precision ?calendar WHERE {{ {claims} ?s ?p ?v . "
        "?v wikibase:timeValue ?time ; wikibase:timePrecision ?precision . OPTIONAL { ?v wikibase:timeCalendarModel ?calendar } }"
    )
    return {str(v): Time(_utc(t), n, _qid(c) or GREGORIAN) for v, t, n, c in rows if isinstance(n, int)}


def _references(graph: OpenGraph, claims: str) -> dict[str, Reference]:
    rows = graph.query(
        f"{_PREFIXES}SELECT DISTINCT ?r ?p ?o WHERE {{ {claims} ?s prov:wasDerivedFrom ?r . ?r ?p ?o . "
        f'FILTER(STRSTARTS(STR(?p), "{PROP}reference/P")) }}'
    )
    found: dict[str, list[tuple[str, Value]]] = defaultdict(list)
    for r, p, o in rows:
        found[str(r)].append((str(p).removeprefix(f"{PROP}reference/"), _plain(o)))
    return {r: Reference(tuple(sorted(parts, key=str))) for r, parts in found.items()}


def _about(graph: OpenGraph, only: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    """(English label, number and time of the revision) by item; of several, the first in their order."""
    rows = graph.query(
        f"{_PREFIXES}SELECT DISTINCT ?item ?label ?version ?modified WHERE {{ {only} "
        "{ ?item rdfs:label ?label . FILTER(LANG(?label) IN ('en', 'mul')) } "
        "UNION { ?data schema:about ?item ; schema:version ?version OPTIONAL { ?data schema:dateModified ?modified } } "
        "UNION { ?item schema:version ?version OPTIONAL { ?item schema:dateModified ?modified } } }"
    )
    found: dict[str, list[str | None]] = defaultdict(lambda: [None, None, None])
    for item, *told in sorted(rows, key=str):
        if (qid := _qid(item)) is not None:
            found[qid] = [a if a is not None or b is None else _utc(b) for a, b in zip(found[qid], told, strict=True)]
    return {q: (a, b, c) for q, (a, b, c) in found.items()}


def _statement(
    qid: str,
    prop: str,
    node: str,
    pairs: list[tuple[str, Cell]],
    times: Mapping[str, Time],
    references: Mapping[str, Reference],
) -> Statement | None:
    """A statement from the triples of its node; None where they give no value."""
    values = _snaks(pairs, "statement/", times)
    none = {_local(o, "novalue/") for p, o in pairs if p == _TYPE} - {None}
    main = next((v for p, v in values if p == prop), Special.NONE if prop in none else None)
    if main is None:
        return None
    qualifiers = [*_snaks(pairs, "qualifier/", times), *((str(p), Special.NONE) for p in none if p != prop)]
    rank = next((str(o) for p, o in pairs if p == f"{_WIKIBASE}rank"), "")
    return Statement(
        guid=node.removeprefix(f"{WD}statement/").replace("-", "$", 1),
        item=qid,
        prop=prop,
        value=main,
        rank={"PreferredRank": Rank.PREFERRED, "DeprecatedRank": Rank.DEPRECATED}.get(rank.removeprefix(_WIKIBASE), Rank.NORMAL),
        qualifiers=tuple(sorted(qualifiers, key=str)),
        references=tuple(
            references[r] for r in sorted(str(o) for p, o in pairs if p.endswith("#wasDerivedFrom")) if r in references
        ),
    )


def _snaks(pairs: Iterable[tuple[str, Cell]], where: str, times: Mapping[str, Time]) -> list[tuple[str, Value]]:
    """(property, value) of a statement or of its qualifiers; a time comes from its node, for that has the precision."""
    full = [(prop, times[str(o)]) for p, o in pairs if (prop := _local(p, f"{where}value/")) and str(o) in times]
    timed = {prop for prop, _ in full}
    plain: list[tuple[str, Value]] = []
    for p, o in pairs:
        prop = _local(p, where)
        if prop is None:
            continue
        value = _plain(o)
        if prop in timed and not isinstance(value, Special):
            continue  # its node has said it
        is_bare_time = isinstance(value, str) and re.match(r"[+-]?\d{4,}-\d\d-\d\dT", value)
        plain.append((prop, Time(_utc(value), 0) if is_bare_time else value))
    return [*plain, *full]


def _plain(o: Any) -> Value:
    if isinstance(o, Iri):
        if "/.well-known/genid/" in o:
            return Special.UNKNOWN
        return _qid(o) or str(o)
    text = str(o)
    return Special.UNKNOWN if text.startswith("_:") else text


def _utc(time: object) -> str:
    """A time as Wikidata writes it; some servers write the same one with +00:00."""
    return str(time).replace("+00:00", "Z")


def _local(iri: object, where: str) -> str | None:
    """P530 of an IRI below a folder of properties."""
    text = str(iri)
    rest = text.removeprefix(PROP + where)
    return rest if rest != text and re.fullmatch(r"P[0-9]+", rest) else None


def _qid(iri: object) -> str | None:
    text = str(iri).removeprefix(WD)
    return text if _QID.fullmatch(text) else None


__all__ = ["AskError", "ExtractError", "fetch_extract", "read_extract"]
