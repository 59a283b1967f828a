"""Status of relations: intervals derived from the events that open and close them, never from silence.

Only what is certain is written. Where the order of two events is open, no interval rests on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from legation.bounds import FIRST, LAST, OPEN, UNKNOWN, agreed, is_bounded, is_surely_before, lower, to_range, upper
from legation.dates import PartialDate, parse_edtf
from legation.identity import distinct
from legation.iri import date_part, relation_key, tail, unique_keys
from legation.labels import to_when
from legation.model import DateBasis, Entity, EntityKind, Fact, Ref, Term, to_key

OPENS = {
    "RelationsEstablished": "Relations",
    "RelationsRestored": "Relations",
    "RelationsSevered": "Severed",
    "RelationsSuspended": "Suspended",
}
"""The status that each kind of event opens."""

_PARTY = ("actor", "recipient", "participant")


@dataclass(frozen=True, slots=True)
class _Step:
    """One change of status: the facts that tell it and when it was; no status where their order is open."""

    status: str | None
    date: PartialDate | None
    facts: tuple[Fact, ...]
    restores: bool = False


def statuses(facts: Iterable[Fact]) -> list[Fact]:
    """The `DiplomaticStatus` facts that the events among `facts` allow, sorted by key."""
    by_pair: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        parties = {to_key(v) for r, v in f.roles if r in _PARTY}
        is_consular = any(r == "topic" for r, _ in f.roles)
        if f.kind in OPENS and not is_consular and len(f.about) == 1 and parties <= set(map(to_key, f.about[0])):
            by_pair[relation_key(*f.about[0])].append(_from_its_start(f))
    found = [s for relation in sorted(by_pair) for s in _of_pair(sorted(by_pair[relation], key=lambda f: f.key))]
    return sorted(found, key=lambda f: f.key)


def _from_its_start(fact: Fact) -> Fact:
    """An event that a text dates with a span ("suspended 1980–1984") opens its status at the start and closes it at the end."""
    edtf = fact.date.edtf if fact.date is not None else ""
    if "/" not in edtf:
        return fact
    first, last = (parse_edtf(part) if part not in ("", "..") else PartialDate(UNKNOWN) for part in edtf.split("/"))
    return replace(fact, date=first, stop=last)


def _of_pair(events: list[Fact]) -> list[Fact]:
    steps, is_complete = _to_steps(events)
    drafts: list[Fact] = []
    for before, step in zip([None, *steps], steps, strict=False):
        if step.status in ("Severed", "Suspended") and (before is None or before.status is None):
            drafts.append(_presupposed(before, step))
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        if step.status is not None:
            drafts.append(_interval(step.status, step.date, _stop(step, following, is_complete), (step,), following))
    keys = unique_keys([f.key for f in drafts], lambda i: drafts[i].derived_from[0].rsplit("/", 1)[-1], lambda i: str(i))
    return [_named(f, k) for f, k in zip(drafts, keys, strict=True)]


def _presupposed(before: _Step | None, step: _Step) -> Fact:
    """The relations that a break takes for granted: begun at an unknown time."""
    earliest = before.date.earliest if before and before.date else None
    start = PartialDate(UNKNOWN, earliest, step.date.latest if step.date else None)
    return _interval("Relations", start, step.date, (), step)


def _stop(step: _Step, following: _Step | None, is_complete: bool) -> PartialDate | None:
    """When the status of `step` ended."""
    earliest = step.date.earliest if step.date else None
    told = agreed(f.stop for f in step.facts)
    if following is None and is_bounded(told):
        return told
    if following is None:
        lasts = step.status == "Relations" and is_complete and not _ended(step.facts[0].about[0])
        return PartialDate(OPEN) if lasts else PartialDate(UNKNOWN, earliest)
    is_direct = following.status is not None and not (following.restores and step.status == "Relations")
    if is_direct and is_bounded(following.date) and following.date is not None:
        return following.date
    return PartialDate(UNKNOWN, earliest, following.date.latest if following.date else None)


def _ended(pair: tuple[Entity, Entity]) -> bool:
    """Whether one of the two is no more: relations with it do not go on to this day."""
    return any(party.kind is EntityKind.HISTORICAL_STATE for party in pair)


def _to_steps(events: list[Fact]) -> tuple[list[_Step], bool]:
    """The changes in their certain order, and whether every event found its place."""
    dated = sorted((f for f in events if is_bounded(f.date)), key=lambda f: (lower(f.date), upper(f.date), f.key))
    undated = [f for f in events if not is_bounded(f.date)]
    steps: list[_Step] = []
    for block in _blocks(dated):
        steps += _ordered(block, steps[-1] if steps else None)
    steps = _joined(steps)
    broken = bool(steps) and steps[-1].status in ("Severed", "Suspended")
    if not steps and len({OPENS[f.kind] for f in undated}) == 1:
        return [_Step(OPENS[undated[0].kind], PartialDate(UNKNOWN), tuple(undated), undated[0].kind == "RelationsRestored")], True
    kinds = [f.kind for f in undated]
    if kinds == ["RelationsRestored"] and broken:
        after = steps[-1].date.earliest if steps[-1].date else None
        return [*steps, _Step("Relations", PartialDate(UNKNOWN, after), tuple(undated), True)], True
    return steps, not undated


def _blocks(dated: list[Fact]) -> list[list[Fact]]:
    """Runs of events that may have happened in any order; each run is surely before the next."""
    blocks: list[list[Fact]] = []
    for f in dated:
        if blocks and not all(is_surely_before(g.date, f.date) for g in blocks[-1]):
            blocks[-1].append(f)
        else:
            blocks.append([f])
    return blocks


def _ordered(block: list[Fact], prior: _Step | None) -> list[_Step]:
    """The steps of one run: in the only order that makes sense, or as one step of unknown outcome."""
    by_kind: dict[str, list[Fact]] = defaultdict(list)
    for f in block:
        by_kind[OPENS[f.kind] if len(block) > 2 else f.kind].append(f)
    if len({OPENS[f.kind] for f in block}) == 1:
        return [_step(block)]
    before = prior.status if prior else None
    forced = {
        (None, frozenset({"RelationsEstablished", "RelationsSevered"})): ("RelationsEstablished", "RelationsSevered"),
        (None, frozenset({"RelationsEstablished", "RelationsSuspended"})): ("RelationsEstablished", "RelationsSuspended"),
        ("Relations", frozenset({"RelationsSevered", "RelationsRestored"})): ("RelationsSevered", "RelationsRestored"),
        ("Relations", frozenset({"RelationsSuspended", "RelationsRestored"})): ("RelationsSuspended", "RelationsRestored"),
        ("Severed", frozenset({"RelationsSevered", "RelationsRestored"})): ("RelationsRestored", "RelationsSevered"),
        ("Suspended", frozenset({"RelationsSuspended", "RelationsRestored"})): ("RelationsRestored", "RelationsSuspended"),
    }
    order = forced.get((before, frozenset(by_kind))) if prior is None or prior.status else None
    if order is not None and len(block) == 2:
        return [_step(by_kind[k]) for k in order]
    low, high = min(lower(f.date) for f in block), max(upper(f.date) for f in block)
    return [_Step(None, to_range(None if low == FIRST else low, None if high == LAST else high), tuple(block))]


def _step(events: list[Fact]) -> _Step:
    """One change told by one fact or by several: when they differ, it was somewhere between them."""
    status = OPENS[events[0].kind]
    date = agreed(f.date for f in events)
    if date is None:
        low, high = min(lower(f.date) for f in events), max(upper(f.date) for f in events)
        date = to_range(None if low == FIRST else low, None if high == LAST else high)
    return _Step(status, date, tuple(events), all(f.kind == "RelationsRestored" for f in events))


def _joined(steps: list[_Step]) -> list[_Step]:
    """Two changes to one status with none between are one change, unless the second restores what the first opened."""
    joined: list[_Step] = []
    for step in steps:
        last = joined[-1] if joined else None
        if last is None or step.status is None or last.status != step.status or (step.restores and not last.restores):
            joined.append(step)
        else:
            joined[-1] = _step([*last.facts, *step.facts])
    return joined


def _interval(
    status: str, start: PartialDate | None, stop: PartialDate | None, opening: tuple[_Step, ...], closing: _Step | None
) -> Fact:
    events = [f for s in (*opening, *([closing] if closing else [])) for f in s.facts]
    pair = events[0].about[0]
    relation = relation_key(*pair)
    return Fact(
        key=f"status/{tail(relation)}/{status.lower()}/{date_part(start)}",
        kind="DiplomaticStatus",
        label="",
        roles=(("relation", Ref(relation)), ("status", Term(status))),
        claims=tuple(distinct(c for f in events for c in f.claims).values()),
        start=start,
        stop=stop,
        date_basis=DateBasis.DERIVED,
        about=(pair,),
        derived_from=tuple(sorted({f.key for f in events})),
    )


def _named(fact: Fact, key: str) -> Fact:
    plain = replace(fact, key=key)
    status = dict(fact.roles)["status"]
    return replace(plain, label=f"{relation_label(*fact.about[0])}: {status} ({to_when(plain)})")


def relation_label(a: Entity, b: Entity) -> str:
    """Cuba–Peru relations."""
    return "–".join(sorted((a.label, b.label))) + " relations"
