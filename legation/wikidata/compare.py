"""A graph against an extract of Wikidata: what is the same, missing, less precise or different, with both sides' evidence.

Silence of an extract means something only where it speaks: an item is compared on a property of which the extract has at least
one statement of that item.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations

from legation.bounds import can_be_same, is_surely_before, lower, upper
from legation.dates import PartialDate, is_more_precise
from legation.wikidata.ours import Bound, Period
from legation.wikidata.read import CONSULATE, EMBASSY
from legation.wikidata.values import (
    COUNTRY,
    END,
    INSTANCE_OF,
    MISSION_SENT,
    OPERATOR,
    RELATION,
    START,
    Extract,
    Special,
    Statement,
    Value,
    item_order,
)

_QUALIFIER = {"start": START, "end": END}
_FAR = 5 * 366  # days: a return to relations so far from a statement's start is another return
_MANY = 4  # periods of one pair that are matched in the best way; more are matched in order


class Verdict(StrEnum):
    SAME = "same"
    MISSING_THERE = "missing there"
    LESS_PRECISE_THERE = "less precise there"
    MORE_PRECISE_THERE = "more precise there"
    COMPATIBLE = "compatible, neither more precise"
    DIFFERENT = "different"
    MISSING_HERE = "missing here"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row: what this graph tells (`bound`, of `period`) and what Wikidata states (`statement`), as far as there is each."""

    verdict: Verdict
    item: str
    prop: str
    value: str
    end_of: str  # "start", "end" or "" (that it is at all)
    bound: Bound | None = None
    period: Period | None = None
    statement: Statement | None = None
    rivals: int = 0  # how many statements there have this value, deprecated ones too

    @property
    def qualifier(self) -> str | None:
        return _QUALIFIER.get(self.end_of)

    @property
    def there(self) -> Value | None:
        """What the statement says: the qualifier's value, or that it is there at all."""
        if self.statement is None:
            return None
        return self.statement.qualifier(self.qualifier) if self.qualifier else self.statement.value

    @property
    def date_there(self) -> PartialDate | None:
        return self.statement.date(self.qualifier) if self.statement and self.qualifier else None


def compare(periods: Iterable[Period], extract: Extract) -> list[Comparison]:
    """All rows, sorted by item, property, value and time."""
    ours: dict[tuple[str, str, str], list[Period]] = defaultdict(list)
    for p in periods:
        ours[p.item, p.prop, p.value].append(p)
    rows: list[Comparison] = []
    for (item, prop, value), group in ours.items():
        if prop == MISSION_SENT:
            rows += _missions(extract, group)
            continue
        props = {prop, *(o for p in group for o in p.others)}
        if item in extract.items and any(extract.items[item].of(p) for p in props):
            theirs = [s for p in sorted(props) for s in extract.items[item].of(p) if s.value == value]
            rows += _compared(sorted(group, key=_order), theirs, item, prop, value)
    rows += _untold(ours, extract)
    return sorted(rows, key=_row_order)


def _compared(ours: list[Period], theirs: list[Statement], item: str, prop: str, value: str) -> Iterator[Comparison]:
    rivals = len(theirs)
    theirs = sorted((s for s in theirs if s.counts), key=lambda s: (lower(s.date(START)), s.guid))
    pairs = _matched(ours, theirs)
    for n, period in enumerate(ours):
        statement = theirs[pairs[n]] if n in pairs else None
        for end_of, bound in period.bounds:
            verdict = _verdict(bound, statement, _QUALIFIER.get(end_of))
            yield Comparison(verdict, item, prop, value, end_of, bound, period, statement, rivals)
        told = {end_of for end_of, _ in period.bounds}
        if statement is not None:
            for end_of in _dated(statement):
                if end_of not in told:
                    yield Comparison(Verdict.MISSING_HERE, item, prop, value, end_of, None, period, statement, rivals)
    for m, statement in enumerate(theirs):
        if m not in pairs.values():
            for end_of in _dated(statement) or ("",):
                yield Comparison(Verdict.MISSING_HERE, item, prop, value, end_of, None, None, statement, rivals)


def _dated(statement: Statement) -> tuple[str, ...]:
    return tuple(end_of for end_of, q in _QUALIFIER.items() if statement.date(q) is not None)


def _verdict(bound: Bound, statement: Statement | None, qualifier: str | None) -> Verdict:
    if statement is None:
        return Verdict.MISSING_THERE
    if qualifier is None:
        return Verdict.SAME
    stated = [v for p, v in statement.qualifiers if p == qualifier]
    if not stated:
        return Verdict.MISSING_THERE
    if Special.NONE in stated:
        return Verdict.DIFFERENT
    date = statement.date(qualifier)
    if date is None:  # unknown, coarser than a century, or given twice
        return Verdict.LESS_PRECISE_THERE if len(stated) == 1 else Verdict.DIFFERENT
    assert bound.date is not None, "a start or an end has its date"
    return to_verdict(bound.date, date)


def to_verdict(here: PartialDate, there: PartialDate) -> Verdict:
    """How two dates of one thing stand to each other."""
    if (here.earliest, here.latest) == (there.earliest, there.latest):
        return Verdict.SAME
    if is_more_precise(here, there):
        return Verdict.LESS_PRECISE_THERE
    if is_more_precise(there, here):
        return Verdict.MORE_PRECISE_THERE
    return Verdict.COMPATIBLE if can_be_same(here, there) else Verdict.DIFFERENT


def _matched(ours: list[Period], theirs: list[Statement]) -> dict[int, int]:
    """Which statement answers to which period: as many as can, then the closest dates; numbers of both lists."""
    if not ours or not theirs:
        return {}
    if max(len(ours), len(theirs)) > _MANY:
        free = set(range(len(theirs)))
        found: dict[int, int] = {}
        for n, period in enumerate(ours):
            fits = [m for m in sorted(free) if _fits(period, theirs[m])]
            if fits:
                found[n] = max(fits, key=lambda m: _closeness(period, theirs[m], n == len(ours) - 1))
                free.discard(found[n])
        return found
    slots: list[int | None] = [*range(len(theirs)), *([None] * len(ours))]
    best: tuple[tuple[int, float], dict[int, int]] = ((-1, 0.0), {})
    for order in permutations(slots, len(ours)):
        pairs = {n: m for n, m in enumerate(order) if m is not None and _fits(ours[n], theirs[m])}
        close = sum(_closeness(ours[n], theirs[m], n == len(ours) - 1) for n, m in pairs.items())
        if (len(pairs), close) > best[0]:
            best = ((len(pairs), close), pairs)
    return best[1]


def _fits(period: Period, statement: Statement) -> bool:
    """Whether the two can be one period: they do not surely lie apart, and no return answers to a far earlier start."""
    start, end = statement.date(START), statement.date(END)
    if period.end and start and is_surely_before(period.end.date, start) and not _near(period.end.date, start):
        return False
    if period.start and end and is_surely_before(end, period.start.date) and not _near(end, period.start.date):
        return False
    if period.start and start and period.start.is_return and not can_be_same(period.start.date, start):
        return _near(period.start.date, start)
    return True


def _near(a: PartialDate | None, b: PartialDate | None) -> bool:
    return min(abs((lower(a) - upper(b)).days), abs((lower(b) - upper(a)).days)) < _FAR


def _closeness(period: Period, statement: Statement, is_last: bool) -> float:
    """Higher is closer. A statement without dates speaks of what is still so: it answers to the last period."""
    score = 0.0
    for end_of, bound in period.bounds:
        there = statement.date(_QUALIFIER[end_of]) if end_of else None
        if there is None or bound.date is None:
            continue
        if to_verdict(bound.date, there) is Verdict.SAME:
            score += 4
        elif can_be_same(bound.date, there):
            score += 3
        else:
            score -= abs((lower(bound.date) - lower(there)).days) / 10_000
    if not _dated(statement):
        score += 0.5 if is_last else 0.0
    return score


def _missions(extract: Extract, group: list[Period]) -> Iterator[Comparison]:
    """Whether Wikidata has a mission of sender to host: as an item, or as a qualifier of the relation.

    A sender of which the extract knows no mission at all is not compared.
    """
    for period in group:
        (_, bound), *_ = period.bounds
        operated = [s for s in extract.statements(OPERATOR) if s.counts and s.value == period.item and _is_mission(extract, s)]
        sent = [s for s in _sent(extract) if s.item == period.item]
        if not operated and not sent:
            continue
        known = [s for s in operated if any(c.counts and c.value == period.value for c in extract.items[s.item].of(COUNTRY))]
        statement = next(iter([*known, *(s for s in sent if s.value == period.value)]), None)
        verdict = Verdict.SAME if statement else Verdict.MISSING_THERE
        yield Comparison(verdict, period.item, period.prop, period.value, "", bound, period, statement)


def _sent(extract: Extract) -> list[Statement]:
    return [s for s in extract.statements(RELATION) if s.counts and any(p == MISSION_SENT for p, _ in s.qualifiers)]


def _is_mission(extract: Extract, operated: Statement) -> bool:
    """Whether the item that a statement is on is an embassy or consulate."""
    return any(s.counts and s.value in (EMBASSY, CONSULATE) for s in extract.items[operated.item].of(INSTANCE_OF))


def _untold(ours: dict[tuple[str, str, str], list[Period]], extract: Extract) -> Iterator[Comparison]:
    """Relations that Wikidata states between two states of which this graph tells, though not of these relations."""
    states = {item for item, prop, _ in ours if prop == RELATION}
    for s in extract.statements(RELATION):
        about = (s.item, RELATION, str(s.value))
        if s.counts and s.item in states and s.value in states and about not in ours:
            for end_of in _dated(s) or ("",):
                yield Comparison(Verdict.MISSING_HERE, *about, end_of, None, None, s)


def _order(p: Period) -> tuple[object, ...]:
    first = p.start or p.end or p.whole
    return (lower(first.date if first else None), str(p.bounds))


def _row_order(row: Comparison) -> tuple[object, ...]:
    date = (row.bound.date if row.bound else None) or row.date_there
    guid = row.statement.guid if row.statement else ""
    return (item_order(row.item), row.prop, item_order(row.value), lower(date), row.end_of != "start", guid, row.verdict)
