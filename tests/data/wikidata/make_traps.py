"""Writes traps.ttl and things.ttl: names that several items bear, and the things of a graph that have these names.

Run it after a change: python make_traps.py. Of the real items only those are here that were looked up (Cuba Q241, Peru Q419,
Mexico Q96, Lima Q2868, Fidel Castro Q11256, United States Q30); every item from Q90000000 is ours.
"""

from __future__ import annotations

from pathlib import Path

COUNTRY, TOWN, REGION, HUMAN, GROUP, PAGE, OTHER = "Q6256", "Q486972", "Q82794", "Q5", "Q43229", "Q4167410", "Q90000999"
US, CUBA, PERU, MEXICO = "Q30", "Q241", "Q419", "Q96"
# name, kind of the thing, its country, then its namesakes: (class, country) or (class, country, real item)
TRAPS: list[tuple[str, str, str | None, list[tuple[str, ...]]]] = [
    ("Georgia", "place", None, [(COUNTRY, ""), (REGION, US)]),
    ("Guinea", "place", None, [(COUNTRY, ""), (REGION, "")]),
    ("Congo", "place", None, [(COUNTRY, ""), (COUNTRY, ""), (REGION, "")]),
    ("Saint Martin", "place", None, [(TOWN, ""), (REGION, ""), (HUMAN, "")]),
    ("Castro", "person", CUBA, [(HUMAN, CUBA, "Q11256"), (HUMAN, CUBA), (TOWN, "")]),
    ("Lima", "place", US, [(TOWN, PERU, "Q2868"), (TOWN, US), (TOWN, US)]),
    ("Cuba", "place", US, [(COUNTRY, "", CUBA), (TOWN, US), (TOWN, US)]),
    ("Peru", "place", US, [(COUNTRY, "", PERU), (TOWN, US)]),
    ("Mexico", "place", US, [(COUNTRY, "", MEXICO), (TOWN, US)]),
    ("Guadalupe", "place", MEXICO, [(TOWN, MEXICO), (TOWN, MEXICO), (TOWN, "Q298")]),
    ("San José", "place", None, [(TOWN, ""), (TOWN, US)]),
    ("Santiago", "place", CUBA, [(TOWN, "Q298"), (TOWN, CUBA), (HUMAN, "")]),
    ("Córdoba", "place", MEXICO, [(TOWN, MEXICO), (TOWN, ""), (REGION, "")]),
    ("Victoria", "place", None, [(REGION, ""), (TOWN, ""), (HUMAN, "")]),
    ("Granada", "place", None, [(TOWN, ""), (TOWN, ""), (OTHER, "")]),
    ("Juan Pérez", "person", PERU, [(HUMAN, PERU), (HUMAN, PERU), (HUMAN, MEXICO)]),
    ("George Bush", "person", US, [(HUMAN, US), (HUMAN, US)]),
    ("José Martí", "person", CUBA, [(HUMAN, CUBA), (OTHER, CUBA)]),
    ("Popular Front", "organization", None, [(GROUP, ""), (GROUP, CUBA), (GROUP, PERU)]),
    ("Socialist Party", "organization", None, [(GROUP, "Q298"), (GROUP, MEXICO)]),
    ("National Army", "organization", None, [(GROUP, PERU), (OTHER, "")]),
    ("Macedonia", "place", None, [(REGION, ""), (COUNTRY, "")]),
    ("Puerto Dual", "place", CUBA, [(TOWN, MEXICO), (TOWN, CUBA)]),
    ("Mercury", "place", None, [(TOWN, ""), (PAGE, "")]),
]
PREFIXES = """\
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix schema: <http://schema.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
CLASSES = {"place": "Place", "person": "Person", "organization": "Organization"}


def item(qid: str, label: str, kind: str, country: str = "", page: str = "", extra: str = "") -> str:
    parts = [f'wd:{qid} rdfs:label "{label}"@en ; wdt:P31 wd:{kind}']
    if country:
        parts.append(f"wdt:{'P27' if kind == HUMAN else 'P17'} wd:{country}")
    text = " ; ".join([*parts, *([extra] if extra else [])]) + " .\n"
    if page:
        text += f"<https://en.wikipedia.org/wiki/{page.replace(' ', '_')}> schema:about wd:{qid} ;\n"
        text += f'    schema:isPartOf <https://en.wikipedia.org/> ; schema:name "{page}"@en .\n'
    return text


def slug(name: str) -> str:
    return name.lower().replace(" ", "-").translate(str.maketrans("éóáí", "eoai"))


def traps() -> str:
    found, number = [PREFIXES], 90000001
    for name, _, _, namesakes in TRAPS:
        for n, (kind, country, *known) in enumerate(namesakes):
            qid = known[0] if known else f"Q{number}"
            if not known:
                number += 1
            if name == "Puerto Dual":
                qid = f"Q9000020{n + 1}"
                found.append(item(qid, name, kind, country, f"Puerto Dual ({'Cuba' if country == CUBA else 'Mexico'})"))
            elif known and known[0] in ("Q11256",):
                found.append(item(qid, "Fidel Castro", kind, country, extra=f'skos:altLabel "{name}"@en'))
            else:
                found.append(item(qid, name, kind, country))
    assert number < 90000100
    found.append(
        item("Q90000101", "Ana Sol", HUMAN, PERU, extra='wdt:P39 wd:Q90000998 ; wdt:P569 "1940-05-01T00:00:00Z"^^xsd:dateTime')
    )
    found.append(item("Q90000102", "Puerto Claro", TOWN, CUBA))
    return "".join(found)


def things() -> str:
    base = "https://w3id.org/legation/id/"
    found = [
        f"@base <{base}> .\n@prefix lg: <https://w3id.org/legation/ns#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix wd: <http://www.wikidata.org/entity/> .\n"
    ]
    states = {"Q30": "united-states", CUBA: "cuba", PERU: "peru", MEXICO: "mexico"}
    found += [f'<state/{key}> a lg:State ; rdfs:label "{key}" ; skos:exactMatch wd:{qid} .\n' for qid, key in states.items()]
    clear = [("Ana Sol", "person", PERU, "ana-sol-clear"), ("Puerto Claro", "place", CUBA, "puerto-claro-clear")]
    for name, kind, country, key in [*((n, k, c, slug(n)) for n, k, c, _ in TRAPS), *clear]:
        found.append(f'<{kind}/{key}> a lg:{CLASSES[kind]} ; rdfs:label "{name}" .\n')
        if country and kind == "place":
            found.append(f"<{kind}/{key}> lg:inState <state/{states[country]}> .\n")
        if country and kind == "person":
            found.append(
                f"<office-holding/{key}> a lg:OfficeHolding ; lg:holder <{kind}/{key}> ; lg:state <state/{states[country]}> .\n"
            )
    return "".join(found)


if __name__ == "__main__":
    here = Path(__file__).parent
    (here / "traps.ttl").write_text(traps(), "utf8")
    (here / "things.ttl").write_text(things(), "utf8")
