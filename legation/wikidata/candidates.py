"""Things of a graph that have no item yet, and the items that an endpoint knows by their names or pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from legation.iri import ID, LG, WD
from legation.names import fold
from legation.store import OpenGraph
from legation.wikidata.link import CLASSES, NO_THINGS, Candidate, Thing
from legation.wikidata.ours import read_items

_PREFIXES = f"""\
PREFIX lg: <{LG}> PREFIX wd: <{WD}> PREFIX wdt: <http://www.wikidata.org/prop/direct/> PREFIX schema: <http://schema.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_KINDS = {
    "Person": ("Person",),
    "Place": ("Place",),
    "Organization": ("Organization", "IntergovernmentalOrganization", "ArmedGroup"),
    "State": ("State", "HistoricalState"),
}
_WIKIPEDIA = "https://en.wikipedia.org/"
BATCH = 20
_OWN, _OTHERS = ("en", "mul"), ("es", "fr", "pt", "de")  # languages; "mul" is Wikidata's for all of them
_FIRST, _LAST = ("P569", "P571"), ("P570", "P576")
_YEAR = re.compile(r"\+?(\d{4})-")


def read_things(graph: OpenGraph, pages: Mapping[str, frozenset[str]] | None = None) -> list[Thing]:
    """The things of a graph without an item, by key. `pages`: where the articles' links on a name lead, by the folded name."""
    linked = {str(x) for (x,) in graph.query(f"{_PREFIXES}SELECT ?x WHERE {{ ?x skos:exactMatch ?q }}")}
    items = read_items(graph)
    names: dict[str, list[str]] = defaultdict(list)
    for x, name in graph.query(f"{_PREFIXES}SELECT ?x ?n WHERE {{ ?x skos:altLabel ?n }} ORDER BY ?x ?n"):
        names[str(x)].append(str(name))
    states, years = _states(graph), _years(graph)
    found: dict[str, Thing] = {}
    for kind, classes in _KINDS.items():
        among = " ".join(f"lg:{c}" for c in classes)
        query = f"{_PREFIXES}SELECT DISTINCT ?x ?l WHERE {{ VALUES ?c {{ {among} }} ?x a ?c ; rdfs:label ?l }} ORDER BY ?x ?l"
        for x, label in graph.query(query):
            iri = str(x)
            if iri in linked or iri in found:
                continue
            of = {items[s] for s in states.get(iri, ()) if s in items}
            own = [*names[iri], str(label)]
            leads = frozenset(p for n in own for p in (pages or {}).get(fold(n), ()))
            found[iri] = Thing(
                iri.removeprefix(ID),
                str(label),
                kind,
                tuple(names[iri]),
                of.pop() if len(of) == 1 else None,
                years.get(iri),
                tuple(sorted(leads)),
            )
    return [found[iri] for iri in sorted(found)]


def _states(graph: OpenGraph) -> dict[str, set[str]]:
    """The states that things belong to: of a place the one it lies in, of a person those in whose offices they were."""
    query = (
        f"{_PREFIXES}SELECT DISTINCT ?x ?s WHERE {{ {{ ?x lg:inState ?s }} UNION "
        "{ ?o a lg:OfficeHolding ; lg:holder ?x ; lg:state ?s } }"
    )
    found: dict[str, set[str]] = defaultdict(set)
    for x, state in graph.query(query):
        found[str(x)].add(str(state))
    return found


def _years(graph: OpenGraph) -> dict[str, tuple[int, int]]:
    """The first and last year of the dated facts in which a thing has a part."""
    query = (
        f"{_PREFIXES}SELECT ?x (MIN(?from) AS ?first) (MAX(?to) AS ?last) WHERE {{ ?f ?role ?x ; lg:supportedBy ?c . "
        "VALUES ?role { lg:person lg:holder lg:organization lg:actor lg:recipient lg:participant lg:via } "
        "{ ?f lg:earliest ?from ; lg:latest ?to } UNION { ?f lg:startEarliest ?from ; lg:startLatest ?to } } GROUP BY ?x"
    )
    return {str(x): (int(str(a)[:4]), int(str(b)[:4])) for x, a, b in graph.query(query) if a and b}


def find_candidates(graph: OpenGraph, things: Sequence[Thing]) -> dict[str, list[Candidate]]:
    """The items that may be each thing, by the thing's key. `graph` is the endpoint. Raises AskError."""
    names = sorted({n for t in things for n in (t.label, *t.names)})
    by_name: dict[str, dict[str, str]] = defaultdict(dict)  # name to item to how
    for batch in _batches(names):
        given = f"VALUES (?name ?property ?how) {{ {' '.join(_bearing(n) for n in batch)} }}"
        query = f"{_PREFIXES}SELECT DISTINCT ?name ?item ?how WHERE {{ {given} ?item ?property ?name }}"
        for name, item, how in graph.query(query):
            if str(item).startswith(f"{WD}Q") and by_name[str(name)].get(str(item)) != "label":
                by_name[str(name)][str(item)] = str(how)
    by_page = _by_page(graph, sorted({p for t in things for p in t.pages}))
    found: dict[str, dict[str, Candidate]] = {}
    for t in things:
        of = found.setdefault(t.key, {})
        for name in (t.label, *t.names):
            for item, how in by_name.get(name, {}).items():
                qid = item.removeprefix(WD)
                was = of.get(qid, Candidate(qid, name, False, False, False))
                of[qid] = replace(
                    was,
                    by_label=was.by_label or (name == t.label and how == "label"),
                    by_alias=was.by_alias or (name == t.label and how == "alias"),
                    by_other=was.by_other or name != t.label,
                )
        for page in t.pages:
            if (leads := by_page.get(page)) is not None:
                of[leads] = replace(of.get(leads, Candidate(leads, page, False, False, False)), page=page)
    details = _details(graph, sorted({q for of in found.values() for q in of}))
    return {key: [_with(c, details.get(q, [])) for q, c in sorted(of.items())] for key, of in found.items()}


def _by_page(graph: OpenGraph, pages: Sequence[str]) -> dict[str, str]:
    """The item of each page of the English Wikipedia."""
    found: dict[str, str] = {}
    for batch in _batches(pages):
        query = (
            f"{_PREFIXES}SELECT DISTINCT ?title ?item WHERE {{ VALUES ?title {{ {' '.join(_text(p) for p in batch)} }} "
            f"?page schema:name ?title ; schema:isPartOf <{_WIKIPEDIA}> ; schema:about ?item }} ORDER BY ?title ?item"
        )
        for title, item in graph.query(query):
            found.setdefault(str(title), str(item).removeprefix(WD))
    return found


def _details(graph: OpenGraph, qids: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """(what, value) of each item: its classes, countries, years and page."""
    kinds = sorted({q for classes in CLASSES.values() for q in classes} | NO_THINGS)
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for batch in _batches(qids):
        of = f"VALUES ?item {{ {' '.join('wd:' + q for q in batch)} }}"
        queries = [
            f'SELECT DISTINCT ?item ("class" AS ?what) ?v WHERE {{ {of} ?item wdt:P31 ?v }}',
            f'SELECT DISTINCT ?item ("class" AS ?what) ?v WHERE {{ {of} VALUES ?v {{ {" ".join("wd:" + k for k in kinds)} }} '
            "?item wdt:P31/wdt:P279* ?v }",
            f'SELECT DISTINCT ?item ("country" AS ?what) ?v WHERE {{ {of} ?item wdt:P17|wdt:P27 ?v }}',
            f'SELECT DISTINCT ?item ("office" AS ?what) ?v WHERE {{ {of} ?item wdt:P39 ?v }}',
            f'SELECT DISTINCT ?item ("first" AS ?what) ?v WHERE {{ {of} ?item {_any(_FIRST)} ?v }}',
            f'SELECT DISTINCT ?item ("last" AS ?what) ?v WHERE {{ {of} ?item {_any(_LAST)} ?v }}',
            f'SELECT DISTINCT ?item ("page" AS ?what) ?v WHERE {{ {of} ?p schema:about ?item ; '
            f"schema:isPartOf <{_WIKIPEDIA}> ; schema:name ?v }}",
        ]
        for query in queries:
            for item, what, value in graph.query(_PREFIXES + query):
                found[str(item).removeprefix(WD)].append((str(what), str(value).removeprefix(WD)))
    return found


def _any(properties: Iterable[str]) -> str:
    return "|".join(f"wdt:{p}" for p in properties)


def _with(c: Candidate, told: Iterable[tuple[str, str]]) -> Candidate:
    of: dict[str, list[str]] = defaultdict(list)
    for what, value in told:
        of[what].append(value)
    first, last = ([int(m[1]) for v in of[w] if (m := _YEAR.match(v))] for w in ("first", "last"))
    return replace(
        c,
        classes=frozenset(of["class"]),
        countries=frozenset(of["country"]),
        first=min(first, default=None),
        last=max(last, default=None),
        page=c.page or min(of["page"], default=None),
        held_office=bool(of["office"]),
    )


def _text(name: str, language: str = "en") -> str:
    """A name as SPARQL writes it."""
    import pyoxigraph as ox

    return str(ox.Literal(name, language=language))


def _bearing(name: str) -> str:
    """The ways to bear a name: as label in English or for all languages, as an alias, or in another language.

    Who has no English label and bears the name in another is a namesake all the same.
    """
    ways = [(lang, "rdfs:label", "label") for lang in _OWN] + [(lang, "rdfs:label", "alias") for lang in _OTHERS]
    ways += [(lang, "skos:altLabel", "alias") for lang in (*_OWN, *_OTHERS)]
    return " ".join(f'({_text(name, lang)} {prop} "{how}")' for lang, prop, how in ways)


def _batches(values: Sequence[str]) -> Iterator[Sequence[str]]:
    return (values[i : i + BATCH] for i in range(0, len(values), BATCH))
