"""A panel of dyads and years: what held on 31 December, and what happened in the year.

The status of a year is that of the question `status-on-a-date` on its last day. Missions are told of in the same way; those that
no text dates stand in no year, only in the table of missions. An event counts in a year if its bounds lie in it; one whose bounds
span years stands in `events_possible` of each, and in no count.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from legation.exports.codes import QUAD_CLASSES, codes
from legation.exports.source import Source
from legation.iri import LG
from legation.store import Cell, OpenGraph, Rows

LEVELS = (
    "Embassy",
    "HighCommission",
    "Legation",
    "LiaisonOffice",
    "InterestsSection",
    "ConsulateGeneral",
    "Consulate",
    "HonoraryConsulate",
    "TradeOffice",
    "PermanentMission",
    "Mission",
)
"""Missions by level, the highest first; every mission is a Mission too, so that this word stands last."""
COUNTS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
COLUMNS = (
    *("a", "a_iso3", "a_cow", "b", "b_iso3", "b_cow", "year", "status", "status_certainty"),
    *("a_mission_in_b", "a_mission_certainty", "b_mission_in_a", "b_mission_certainty"),
    *(*COUNTS, "no_quad_class", "events_possible"),
)
_PREFIX = f"PREFIX lg: <{LG}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
_INTERVAL = " ".join(
    f"OPTIONAL {{ ?fact lg:{p} ?{p} }}" for p in ("startEarliest", "startLatest", "endEdtf", "endEarliest", "endLatest")
)
_DYADS = (
    _PREFIX + "SELECT ?relation ?a ?a_name ?a_iso3 ?a_cow ?b ?b_name ?b_iso3 ?b_cow WHERE { ?relation lg:party ?a, ?b . "
    "FILTER(STR(?a) < STR(?b)) OPTIONAL { ?a rdfs:label ?a_name } OPTIONAL { ?b rdfs:label ?b_name } "
    "OPTIONAL { ?a lg:iso3 ?a_iso3 } OPTIONAL { ?b lg:iso3 ?b_iso3 } OPTIONAL { ?a lg:cowCode ?a_cow } "
    "OPTIONAL { ?b lg:cowCode ?b_cow } } ORDER BY ?relation ?a_iso3 ?b_iso3"
)
_INTERVALS = "?startEarliest ?startLatest ?endEdtf ?endEarliest ?endLatest"
_STATUSES = (
    f"{_PREFIX} SELECT ?relation ?status {_INTERVALS} WHERE {{ ?fact lg:relation ?relation ; lg:status ?status . {_INTERVAL} }} "
    "ORDER BY ?fact"
)
_MISSIONS = (
    f"{_PREFIX} SELECT ?from ?to ?class {_INTERVALS} WHERE {{ "
    f"?fact a lg:Mission, ?class ; lg:sender ?from ; lg:host ?to . {_INTERVAL} }} ORDER BY ?fact ?class"
)
_EVENTS = (
    _PREFIX + "SELECT ?relation ?fact ?class ?earliest ?latest WHERE { ?fact a lg:Event, ?class ; lg:about ?relation . "
    "FILTER(?class != lg:Event) OPTIONAL { ?fact lg:earliest ?earliest } OPTIONAL { ?fact lg:latest ?latest } } "
    "ORDER BY ?fact ?class"
)


@dataclass(frozen=True, slots=True)
class Interval:
    """What lasted, with its bounds; `what` is a status or a level."""

    what: str
    start_from: dt.date | None
    start_to: dt.date | None
    end_edtf: str | None
    end_from: dt.date | None
    end_to: dt.date | None

    def is_certain(self, on: dt.date) -> bool:
        """Whether it had surely begun and surely not ended."""
        begun = self.start_to is not None and self.start_to <= on
        return begun and (self.end_edtf == ".." or (self.end_from is not None and on < self.end_from))

    def is_over(self, on: dt.date) -> bool:
        return self.end_to is not None and self.end_to <= on

    def is_possible(self, on: dt.date) -> bool:
        """As `status-on-a-date` has it: how far back a status reaches that no text sees begin is unknown."""
        if self.is_over(on):
            return False
        if (self.start_from is not None and self.start_from <= on) or (self.start_to is not None and self.start_to <= on):
            return True
        return self.start_from is None and (self.end_from is None or self.end_from <= on)

    @property
    def days(self) -> list[dt.date]:
        return [d for d in (self.start_from, self.start_to, self.end_from, self.end_to) if d is not None]


@dataclass(slots=True)
class _Dyad:
    names: tuple[Cell, ...]
    ends: tuple[Cell, Cell]
    statuses: list[Interval] = field(default_factory=list)
    events: list[tuple[str, dt.date | None, dt.date | None]] = field(default_factory=list)


def to_panel(source: Source) -> Rows:
    """One row for each dyad and each year from the first to the last that its facts bound."""
    graph = source.graph
    dyads = _read_dyads(graph)
    missions: dict[tuple[Cell, Cell], list[Interval]] = defaultdict(list)
    for sender, host, kind, *bounds in graph.query(_MISSIONS):
        missions[sender, host].append(_to_interval(kind, bounds))
    rows = [row for d in dyads for row in _years(d, missions)]
    return Rows(COLUMNS, rows)


def _read_dyads(graph: OpenGraph) -> list[_Dyad]:
    found: dict[Cell, _Dyad] = {}
    for relation, a, a_name, a_iso3, a_cow, b, b_name, b_iso3, b_cow in graph.query(_DYADS):
        found.setdefault(relation, _Dyad((a_name, a_iso3, a_cow, b_name, b_iso3, b_cow), (a, b)))
    for relation, status, *bounds in graph.query(_STATUSES):
        if relation in found:
            found[relation].statuses.append(_to_interval(status, bounds))
    seen = set()
    for relation, fact, kind, earliest, latest in graph.query(_EVENTS):
        if relation in found and (relation, fact) not in seen:
            seen.add((relation, fact))
            found[relation].events.append((_local(kind), _day(earliest), _day(latest)))
    return [found[r] for r in sorted(found, key=str)]


def _to_interval(what: Cell, bounds: list[Cell]) -> Interval:
    start_from, start_to, end_edtf, end_from, end_to = bounds
    edtf = None if end_edtf is None else str(end_edtf)
    return Interval(_local(what), _day(start_from), _day(start_to), edtf, _day(end_from), _day(end_to))


def _years(d: _Dyad, missions: dict[tuple[Cell, Cell], list[Interval]]) -> Iterator[tuple[Cell, ...]]:
    a, b = d.ends
    there, back = missions.get((a, b), []), missions.get((b, a), [])
    days = [day for i in (*d.statuses, *there, *back) for day in i.days]
    days += [day for _, *bounds in d.events for day in bounds if day is not None]
    counts, possible = _counted(d)
    for year in range(min(days).year, max(days).year + 1) if days else ():
        on = dt.date(year, 12, 31)
        yield (
            *(*d.names, year, *status_on(d.statuses, on), *level_on(there, on), *level_on(back, on)),
            *(*(counts[year, q] for q in (*QUAD_CLASSES, None)), possible[year]),
        )


def status_on(statuses: list[Interval], on: dt.date) -> tuple[str, str]:
    """The certain status, else the possible ones, joined by |; with the certainty."""
    certain = sorted({s.what for s in statuses if s.is_possible(on) and s.is_certain(on)})
    possible = sorted({s.what for s in statuses if s.is_possible(on)})
    return ("|".join(certain), "certain") if certain else ("|".join(possible), "possible") if possible else ("unknown", "unknown")


def level_on(missions: list[Interval], on: dt.date) -> tuple[str | None, str]:
    """The highest level that is certain, else the highest possible; of missions that no text dates nothing is known."""
    there = [m for m in missions if m.days and m.is_possible(on)]
    for certainty, found in (("certain", [m for m in there if m.is_certain(on)]), ("possible", there)):
        if found:
            return min((m.what for m in found), key=LEVELS.index), certainty
    return None, "unknown"


def _counted(d: _Dyad) -> tuple[Counter[tuple[int, str | None]], Counter[int]]:
    """Events by year and quad class, and by year those that may lie in it."""
    counts: Counter[tuple[int, str | None]] = Counter()
    possible: Counter[int] = Counter()
    known = codes()
    for kind, earliest, latest in d.events:
        if earliest is None or latest is None:
            continue
        if earliest.year == latest.year:
            counts[earliest.year, known[kind].quad_class if kind in known else None] += 1
        else:
            possible.update(range(earliest.year, latest.year + 1))
    return counts, possible


def _day(cell: Cell) -> dt.date | None:
    return cell if isinstance(cell, dt.date) else None


def _local(cell: Cell) -> str:
    return str(cell).removeprefix(LG)
