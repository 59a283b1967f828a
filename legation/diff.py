"""What changed between two graphs: facts added, removed and changed, and claims that make no fact.

A fact's IRI holds its date and parties. So a removed and an added fact of the same class, label and parties but for the date are
one fact that changed, where only these two can be meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from legation.iri import ID, LG
from legation.store import Rows
from legation.tables import plain

if TYPE_CHECKING:
    from legation.store import OpenGraph

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_DATES = frozenset(
    f"{LG}{n}" for n in ("edtf earliest latest startEdtf startEarliest startLatest endEdtf endEarliest endLatest".split())
)
_EVIDENCE = frozenset(f"{LG}{n}" for n in ("supportedBy", "derivedFrom", "dateBasis"))
_FACTS = f"SELECT ?s ?p ?o WHERE {{ ?s ?p ?o . FILTER EXISTS {{ ?s <{LG}supportedBy> ?any }} }}"
_CLAIMS = f"""SELECT ?s ?class ?how ?quote WHERE {{ ?s <{LG}claims> ?class . OPTIONAL {{ ?s <{LG}modality> ?how }}
  OPTIONAL {{ ?s <{LG}quote> ?quote }} FILTER NOT EXISTS {{ ?fact <{LG}supportedBy> ?s }} }}"""
COLUMNS = ("change", "what", "before", "after", "thing")

Fact = dict[str, frozenset[str]]
Row = tuple[str, str, str, str, str]


def to_diff(old: OpenGraph, new: OpenGraph) -> Rows:
    """The changes as rows of COLUMNS, sorted; `thing` is the key of the fact or claim, for a changed one in the new graph."""
    before, after = _facts(old), _facts(new)
    gone, come = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
    moved = _moved(gone, come, before, after)
    rows = [_changed(was, is_, before, after) for was, is_ in moved.items()]
    rows += [("removed", _label(before[f]), _dated(before[f]), "", _key(f)) for f in gone if f not in moved]
    rows += [("added", _label(after[f]), "", _dated(after[f]), _key(f)) for f in come if f not in moved.values()]
    rows += [row for f in sorted(before.keys() & after.keys()) for row in _differences(f, before[f], after[f])]
    rows += _claims(old, new)
    return Rows(COLUMNS, sorted(rows, key=lambda r: (_ORDER.index(r[0]), r[4], r[1:])))


_ORDER = ("changed", "added", "removed", "evidence changed", "claim added", "claim removed")


def _facts(graph: OpenGraph) -> dict[str, Fact]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for s, p, o in graph.query(_FACTS):
        found[str(s)][str(p)].add(plain(o))
    return {s: {p: frozenset(o) for p, o in told.items()} for s, told in found.items()}


def _moved(gone: Iterable[str], come: Iterable[str], before: Mapping[str, Fact], after: Mapping[str, Fact]) -> dict[str, str]:
    """Old IRI to new IRI of the facts of which only the date differs, and no third could be meant."""
    by_content: dict[tuple[object, ...], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for f in gone:
        by_content[_content(before[f])][0].append(f)
    for f in come:
        by_content[_content(after[f])][1].append(f)
    return {olds[0]: news[0] for olds, news in by_content.values() if len(olds) == len(news) == 1}


def _content(fact: Fact) -> tuple[object, ...]:
    """What a fact says but for dates, label and evidence; things whose own IRI may have changed with a date count by class."""
    left_out = _DATES | _EVIDENCE | {_LABEL}
    events = f"{ID}event/"
    return tuple(
        sorted(
            (p, tuple(sorted("event" if o.startswith(events) else o for o in told)))
            for p, told in fact.items()
            if p not in left_out
        )
    )


def _changed(was: str, now: str, before: Mapping[str, Fact], after: Mapping[str, Fact]) -> Row:
    return ("changed", _label(after[now]), _dated(before[was]), _dated(after[now]), _key(now))


def _differences(iri: str, was: Fact, now: Fact) -> Iterator[Row]:
    """One row for each property that differs; claims are counted."""
    for p in sorted(was.keys() | now.keys()):
        old, new = was.get(p, frozenset()), now.get(p, frozenset())
        if old == new:
            continue
        if p == f"{LG}supportedBy":
            told = f"{len(old & new)} passages the same, {len(old - new)} gone, {len(new - old)} new"
            yield ("evidence changed", _label(now), "", told, _key(iri))
        elif p not in _EVIDENCE:
            name = p.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
            yield ("changed", f"{_label(now)}: {name}", _listed(old), _listed(new), _key(iri))


def _claims(old: OpenGraph, new: OpenGraph) -> Iterator[Row]:
    """Claims without a fact: what is only alleged, denied or planned, descriptions, claims about groups."""

    def told(graph: OpenGraph) -> dict[str, tuple[str, str]]:
        rows = graph.query(_CLAIMS).rows
        return {str(s): (f"{_local(c)}, {_local(how).lower()}", plain(quote)) for s, c, how, quote in rows}

    before, after = told(old), told(new)
    yield from (("claim removed", *before[c], "", _key(c)) for c in before.keys() - after.keys())
    yield from (("claim added", after[c][0], "", after[c][1], _key(c)) for c in after.keys() - before.keys())


def _local(cell: object) -> str:
    return str(cell or "").rsplit("#", 1)[-1]


def _key(iri: str) -> str:
    return iri.removeprefix(ID)


def _label(fact: Fact) -> str:
    return _listed(fact.get(_LABEL, frozenset()))


def _listed(values: Iterable[str]) -> str:
    return ", ".join(sorted(v.removeprefix(ID).removeprefix(LG) for v in values))


def _dated(fact: Fact) -> str:
    """The date of an event, or the span of what lasts."""
    if on := fact.get(f"{LG}edtf"):
        return _listed(on)
    start, end = (_listed(fact.get(f"{LG}{n}", frozenset())) for n in ("startEdtf", "endEdtf"))
    return f"{start}/{end}" if start or end else "undated"
