"""Writes extract.ttl: statements in Wikidata's own RDF, made for the tests. Run it after a change: python make_extract.py

The items are real ones that were looked up (Cuba Q241, Peru Q419, Mexico Q96, Lima Q2868, United Nations Q1065; classes: country
Q6256, city Q515, embassy Q3917681); the statements, their ids, their references and the item Q99999999 are ours.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

PREFIXES = """\
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wds: <http://www.wikidata.org/entity/statement/> .
@prefix wdv: <http://www.wikidata.org/value/> .
@prefix wdref: <http://www.wikidata.org/reference/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix psv: <http://www.wikidata.org/prop/statement/value/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix pr: <http://www.wikidata.org/prop/reference/> .
@prefix wdata: <https://www.wikidata.org/wiki/Special:EntityData/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix schema: <http://schema.org/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
PRECISION = {4: 9, 7: 10, 10: 11}
START, END = "P580", "P582"
LABELS = {
    "Q241": ("Cuba", "2100000241"), "Q419": ("Peru", "2100000419"), "Q96": ("Mexico", "2100000096"),
    "Q2868": ("Lima", "2100002868"), "Q1065": ("United Nations", "2100001065"), "Q99999999": ("Embassy of Cuba, Lima", "2199999999"),
}  # fmt: skip
CUBA_PERU = [("1905-01-11", "1960-12-30"), ("1972-07-08", None)]


def time_node(date: str) -> tuple[str, str]:
    """The name and the triples of a time value."""
    whole = (date + "-01-01")[:10] if len(date) < 10 else date
    name = "wdv:" + hashlib.md5(date.encode()).hexdigest()
    return name, (
        f'{name} a wikibase:TimeValue ; wikibase:timeValue "{whole}T00:00:00Z"^^xsd:dateTime ;\n'
        f'    wikibase:timePrecision "{PRECISION[len(date)]}"^^xsd:integer ; wikibase:timeTimezone "0"^^xsd:integer ;\n'
        "    wikibase:timeCalendarModel <http://www.wikidata.org/entity/Q1985727> .\n"
    )


def statement(
    item: str, prop: str, value: str, qualifiers: dict[str, str] | None = None, rank: str = "Normal", url: str = ""
) -> str:
    """A statement as Turtle: its node, the nodes of its times, and its reference. Qualifiers are dates, or items."""
    given = qualifiers or {}
    digest = hashlib.md5(repr((item, prop, value, sorted(given.items()))).encode()).hexdigest().upper()
    node = f"wds:{item}-{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:]}"
    lines, nodes = [f"wd:{item} p:{prop} {node} .", f"{node} a wikibase:Statement ; wikibase:rank wikibase:{rank}Rank"], []
    if value[0] == "Q":
        lines.append(f"    ; ps:{prop} wd:{value}")
    else:
        name, triples = time_node(value)
        lines.append(f'    ; ps:{prop} "{(value + "-01-01")[:10]}T00:00:00Z"^^xsd:dateTime ; psv:{prop} {name}')
        nodes.append(triples)
    for q, v in given.items():
        if v[0] == "Q":
            lines.append(f"    ; pq:{q} wd:{v}")
        else:
            name, triples = time_node(v)
            lines.append(f'    ; pq:{q} "{(v + "-01-01")[:10]}T00:00:00Z"^^xsd:dateTime ; pqv:{q} {name}')
            nodes.append(triples)
    if url:
        ref = "wdref:" + hashlib.md5(url.encode()).hexdigest()
        lines.append(f"    ; prov:wasDerivedFrom {ref}")
        nodes.append(f"{ref} a wikibase:Reference ; pr:P854 <{url}> .\n")
    return "\n".join(lines) + " .\n" + "".join(nodes)


def relation(a: str, b: str, periods: list[tuple[str | None, str | None]]) -> str:
    """Both items' statements of their relation."""
    return "".join(
        statement(x, "P530", y, {q: d for q, d in zip((START, END), period, strict=True) if d}, url="https://example.org/list")
        for x, y in ((a, b), (b, a))
        for period in periods
    )


def item(qid: str, kind: str) -> str:
    """Label, revision and class of an item."""
    label, revision = LABELS[qid]
    return (
        f'wd:{qid} rdfs:label "{label}"@en ; wdt:P31 wd:{kind} .\n'
        f'wdata:{qid} a schema:Dataset ; schema:about wd:{qid} ; schema:version "{revision}"^^xsd:integer ;\n'
        '    schema:dateModified "2026-11-01T12:00:00Z"^^xsd:dateTime .\n' + statement(qid, "P31", kind)
    )


def extract(periods: list[tuple[str | None, str | None]] | None = None, more: str = "") -> str:
    """The whole extract; `periods` are those of Cuba and Peru, by default the right ones."""
    parts = [
        PREFIXES,
        *(item(q, "Q6256") for q in ("Q241", "Q419", "Q96")),
        item("Q2868", "Q515"),
        item("Q99999999", "Q3917681"),
        relation("Q241", "Q419", CUBA_PERU if periods is None else periods),
        statement("Q241", "P463", "Q1065") + statement("Q419", "P463", "Q1065"),
        statement("Q99999999", "P137", "Q241") + statement("Q99999999", "P17", "Q419"),
        statement("Q241", "P571", "1902"),
        more,
    ]
    return "\n".join(parts)


if __name__ == "__main__":
    (Path(__file__).parent / "extract.ttl").write_text(extract(), "utf8")
