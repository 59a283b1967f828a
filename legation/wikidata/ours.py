"""What a graph tells, in Wikidata's terms: for an item, a property and a value the periods it tells of, with their evidence.

Only facts are read, so nothing alleged, denied or planned is here. What is not fit to be given to others (contested, worked out
rather than read, without a source that can be named) is here with the reason, to be compared and never proposed.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise
from urllib.parse import urlsplit

from legation.bounds import can_be_same, is_bounded, is_surely_before, lower, upper
from legation.dates import PartialDate, parse_edtf
from legation.iri import LG, WD
from legation.store import OpenGraph
from legation.wikidata.values import HEAD_OF_GOVERNMENT, HEAD_OF_STATE, MEMBER_OF, MISSION_SENT, RELATION, to_time

_PREFIXES = f"""\
PREFIX lg: <{LG}> PREFIX says: <https://w3id.org/legation/says#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX dcterms: <http://purl.org/dc/terms/>
"""
_STARTS, _ENDS = ("RelationsEstablished", "RelationsRestored"), ("RelationsSevered",)
_OFFICES = {"president": (HEAD_OF_STATE, HEAD_OF_GOVERNMENT), "prime minister": (HEAD_OF_GOVERNMENT,), "king": (HEAD_OF_STATE,)}
_READ_BASES = frozenset(["Explicit", "FromHeading"])
CONTESTED, DERIVED = "contested", "its date was worked out, not read"
APPROXIMATE, UNSOURCED = "no precision of Wikidata's says its date", "no source with an address"
CALENDAR = "a day before the Gregorian calendar, and the calendar is not told"
_REFORM = dt.date(1582, 10, 15)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim stands: the words, the text's title and address, the article's own sources, the day it was retrieved."""

    quote: str | None
    title: str
    url: str | None = None
    oldid: str | None = None
    retrieved: str | None = None
    cites: tuple[str, ...] = ()

    @property
    def is_citable(self) -> bool:
        return bool(self.cites or self.url)


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a period, or that it was at all (no date), as a fact tells it. `withheld` says why it is never proposed."""

    fact: str  # the fact's IRI
    what: str  # its label
    date: PartialDate | None
    evidence: tuple[Evidence, ...]
    withheld: str | None = None
    is_return: bool = False  # a restoration: there was an earlier period


@dataclass(frozen=True, slots=True)
class Period:
    """That something held from start to end; a bound of None is not told. `whole` is the fact where no date is told."""

    item: str
    prop: str
    value: str
    start: Bound | None = None
    end: Bound | None = None
    whole: Bound | None = None
    others: tuple[str, ...] = ()  # further properties that may say it

    @property
    def bounds(self) -> tuple[tuple[str, Bound], ...]:
        found = (("start", self.start), ("end", self.end), ("", self.whole))
        return tuple((name, b) for name, b in found if b is not None)


@dataclass(frozen=True, slots=True)
class _Fact:
    iri: str
    kind: str
    label: str
    date: PartialDate | None
    start: PartialDate | None
    end: PartialDate | None
    basis: str | None
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    contested: bool = False

    def role(self, name: str) -> str | None:
        """The one filler of a role."""
        found = self.roles.get(name, ())
        return found[0] if len(found) == 1 else None


def read_items(graph: OpenGraph) -> dict[str, str]:
    """Wikidata items by the IRI of the thing of the graph; a thing with two is left out."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = graph.query(_PREFIXES + f"SELECT ?x ?q WHERE {{ ?x skos:exactMatch ?q FILTER(STRSTARTS(STR(?q), '{WD}Q')) }}")
    for thing, item in rows:
        found[str(thing)].add(str(item).removeprefix(WD))
    return {thing: items.pop() for thing, items in sorted(found.items()) if len(items) == 1}


def read_periods(graph: OpenGraph) -> list[Period]:
    """All that a graph tells and Wikidata has a property for. Raises AskError."""
    items = read_items(graph)
    facts = _facts(graph)
    parties = _parties(graph)
    periods: list[Period] = []
    by_relation: dict[str, list[_Fact]] = defaultdict(list)
    for f in facts:
        if f.kind in (*_STARTS, *_ENDS) and is_bounded(f.date) and (relation := f.role("about")):
            by_relation[relation].append(f)
        elif f.kind == "Membership":
            periods += _interval(f, items, "member", MEMBER_OF, "organization")
        elif f.kind == "OfficeHolding":
            props = _OFFICES.get((f.role("office") or "").casefold().split(" of ")[0])
            if props is not None:
                periods += [replace(p, others=props[1:]) for p in _interval(f, items, "state", props[0], "holder")]
        elif f.kind in ("Embassy", "Consulate") and f.end is None:
            periods += _mission(f, items)
    for relation, events in sorted(by_relation.items()):
        pair = [items[p] for p in parties.get(relation, ()) if p in items]
        if len(pair) == 2:
            a, b = pair
            made = list(_relations(events))
            periods += [replace(p, item=x, value=y) for x, y in ((a, b), (b, a)) for p in made]
    return _with_rivals(periods)


def _interval(f: _Fact, items: Mapping[str, str], of: str, prop: str, value: str) -> Iterator[Period]:
    item, other = items.get(f.role(of) or ""), items.get(f.role(value) or "")
    if item is None or other is None:
        return
    start = _bound(f, f.start) if is_bounded(f.start) else None
    end = _bound(f, f.end) if is_bounded(f.end) else None
    if prop in (HEAD_OF_STATE, HEAD_OF_GOVERNMENT):
        told = "an office's title does not tell whether it is that of the head of state or of government"
        start, end = (replace(b, withheld=b.withheld or told) if b else None for b in (start, end))
    yield Period(item, prop, other, start, end, None if start or end else _bound(f, None))


def _mission(f: _Fact, items: Mapping[str, str]) -> Iterator[Period]:
    item, host = items.get(f.role("sender") or ""), items.get(f.role("host") or "")
    if item and host:
        yield Period(item, MISSION_SENT, host, whole=replace(_bound(f, None), withheld="a mission needs an item of its own"))


def _relations(events: list[_Fact]) -> Iterator[Period]:
    """Periods of relations, by the events that open and close them. Two of one kind in a row contest each other."""
    ordered = sorted(events, key=lambda f: (lower(f.date), upper(f.date), f.iri))
    contested = {f.iri for f in ordered if f.contested}
    for a, b in pairwise(ordered):
        is_return = a.kind == "RelationsEstablished" and b.kind == "RelationsRestored"
        if (a.kind in _STARTS) == (b.kind in _STARTS) and not is_return:
            contested |= {a.iri, b.iri}
        elif not is_surely_before(a.date, b.date):
            contested |= {a.iri, b.iri}  # which came first is open
    start: Bound | None = None
    for f in ordered:
        bound = _bound(f, f.date)
        bound = replace(bound, withheld=CONTESTED if f.iri in contested else bound.withheld)
        if f.kind in _STARTS:
            if start is not None:
                yield Period("", RELATION, "", start)
            start = replace(bound, is_return=f.kind == "RelationsRestored")
        else:
            yield Period("", RELATION, "", start, bound)
            start = None
    if start is not None:
        yield Period("", RELATION, "", start)


def _bound(f: _Fact, date: PartialDate | None) -> Bound:
    withheld = None
    if f.contested:
        withheld = CONTESTED
    elif f.basis is not None and f.basis not in _READ_BASES and date is not None:
        withheld = DERIVED
    elif date is not None and to_time(date) is None:
        withheld = APPROXIMATE
    elif date is not None and date.latest is not None and date.latest < _REFORM and date.earliest == date.latest:
        withheld = CALENDAR
    elif not any(e.is_citable for e in f.evidence):
        withheld = UNSOURCED
    return Bound(f.iri, f.label, date, f.evidence, withheld)


def _with_rivals(periods: Iterable[Period]) -> list[Period]:
    """Of intervals, two facts on the same that may hold at one time contest each other."""
    by_about: dict[tuple[str, str, str], list[Period]] = defaultdict(list)
    for p in periods:
        by_about[p.item, p.prop, p.value].append(p)
    found: list[Period] = []
    for (_, prop, _), group in sorted(by_about.items()):
        clashing = [(p, q) for p, q in combinations(group, 2) if not (_is_before(p, q) or _is_before(q, p))]
        rivals = {p for pair in clashing for p in pair} if prop not in (RELATION, MISSION_SENT) else set()
        found += [_contested(p) if p in rivals else p for p in group]
    return found


def _contested(p: Period) -> Period:
    start, end, whole = (replace(b, withheld=CONTESTED) if b is not None else None for b in (p.start, p.end, p.whole))
    return replace(p, start=start, end=end, whole=whole)


def _is_before(p: Period, q: Period) -> bool:
    return p.end is not None and q.start is not None and is_surely_before(p.end.date, q.start.date)


def _parties(graph: OpenGraph) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for relation, party in graph.query(_PREFIXES + "SELECT ?r ?p WHERE { ?r lg:party ?p } ORDER BY ?r ?p"):
        found[str(relation)].append(str(party))
    return {r: tuple(p) for r, p in found.items()}


def _facts(graph: OpenGraph) -> list[_Fact]:
    kinds = (*_STARTS, *_ENDS, "Membership", "OfficeHolding", "Embassy", "Consulate")
    among = f"VALUES ?kind {{ {' '.join('lg:' + k for k in kinds)} }} ?f a ?kind ; lg:supportedBy ?anything ."
    rows = graph.query(
        f"{_PREFIXES}SELECT DISTINCT ?f ?kind ?label ?date ?start ?end ?basis WHERE {{ {among} ?f rdfs:label ?label . "
        "OPTIONAL { ?f lg:edtf ?date } OPTIONAL { ?f lg:startEdtf ?start } OPTIONAL { ?f lg:endEdtf ?end } "
        "OPTIONAL { ?f lg:dateBasis ?basis } }"
    )
    roles: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    names = ("about", "member", "organization", "holder", "state", "office", "sender", "host")
    wanted = " ".join("lg:" + n for n in names)
    for f, p, o in graph.query(
        f"{_PREFIXES}SELECT DISTINCT ?f ?p ?o WHERE {{ {among} VALUES ?p {{ {wanted} }} ?f ?p ?o }} ORDER BY ?f ?p ?o"
    ):
        roles[str(f)][str(p).removeprefix(LG)].append(str(o))
    evidence, contested = _evidence(graph, among)
    contested |= _denied(graph, among)
    found = []
    for f, kind, label, date, start, end, basis in rows:
        iri = str(f)
        if not evidence.get(iri):
            continue
        told = {r: tuple(v) for r, v in roles[iri].items()}
        dates = (_date(date), _date(start), _date(end))
        found.append(_Fact(iri, _local(kind), str(label), *dates, _local(basis) or None, told, evidence[iri], iri in contested))
    return sorted(found, key=lambda f: f.iri)


def _date(edtf: object) -> PartialDate | None:
    return None if edtf in (None, "", "..") else parse_edtf(str(edtf))


def _local(iri: object) -> str:
    return str(iri or "").removeprefix(LG)


def _evidence(graph: OpenGraph, among: str) -> tuple[dict[str, tuple[Evidence, ...]], set[str]]:
    """The evidence for each fact, and the facts whose claims give dates that cannot both be right.

    What Wikidata itself said (a graph built from an extract has such claims) is no evidence to give back to it.
    """
    rows = graph.query(
        f"{_PREFIXES}SELECT DISTINCT ?f ?c ?quote ?title ?page ?text ?oldid ?day ?said WHERE {{ {among} ?f lg:supportedBy ?c . "
        "?c lg:revision ?r . OPTIONAL { ?c lg:quote ?quote } OPTIONAL { ?c says:edtf ?said } "
        "OPTIONAL { ?r dcterms:title ?title } OPTIONAL { ?r dcterms:source ?text } OPTIONAL { ?r lg:oldid ?oldid } "
        "OPTIONAL { ?r lg:retrieved ?day } OPTIONAL { ?r dcterms:isVersionOf/dcterms:source ?page } } ORDER BY ?f ?c ?page ?text"
    )
    cites: dict[str, list[str]] = defaultdict(list)
    for c, url in graph.query(
        f"{_PREFIXES}SELECT DISTINCT ?c ?u WHERE {{ {among} ?f lg:supportedBy ?c . ?c lg:cites ?u }} ORDER BY ?c ?u"
    ):
        if str(url).startswith(("http://", "https://")):
            cites[str(c)].append(str(url))
    found: dict[str, dict[str, Evidence]] = defaultdict(dict)
    said: dict[str, list[PartialDate | None]] = defaultdict(list)
    for f, c, quote, title, page, text, oldid, day, date in rows:
        url = text or page
        if url is not None and is_wikidata(str(url)):
            continue
        said[str(f)].append(_date(date))
        found[str(f)][str(c)] = Evidence(
            _text(quote), str(title or ""), _text(url), _text(oldid), _text(day), tuple(cites[str(c)])
        )
    contested = {f for f, dates in said.items() if any(not can_be_same(a, b) for a, b in combinations(dates, 2))}
    return {f: tuple(by_claim[c] for c in sorted(by_claim)) for f, by_claim in found.items()}, contested


def _denied(graph: OpenGraph, among: str) -> set[str]:
    """Facts of a relation that a text denies at a time that may be theirs."""
    rows = graph.query(
        f"{_PREFIXES}SELECT DISTINCT ?f ?date ?said WHERE {{ {among} ?f lg:about ?relation . "
        "?c lg:claims ?kind ; lg:about ?relation ; lg:modality lg:Denied . "
        "OPTIONAL { ?f lg:edtf ?date } OPTIONAL { ?c says:edtf ?said } }"
    )
    return {str(f) for f, date, said in rows if can_be_same(_date(date), _date(said))}


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def is_wikidata(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return host == "wikidata.org" or host.endswith(".wikidata.org")
