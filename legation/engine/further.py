"""The further events of a list: "met in 1995, 1998 and 2000", "in Lima in 1995 and Oslo in 1998", "X in 1968 and Y in 1990"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legation.engine.clauses import KINDS_OF_TIES
from legation.engine.lexicon import DETERMINERS
from legation.engine.repeats import DATED_EACH, Roles
from legation.engine.sentence import Sentence, When
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.engine.when import to_when
from legation.model import Entity

JOINTS = frozenset((",", "and", "&", "again", "then", "later", "once", "also"))
FILLING = frozenset("in on at a another the second third fourth time occasion from during first ( )".split())
SEVERAL = frozenset("twice times occasions visits trips meetings".split())
VISITS_OF = frozenset("a the another those visit visits of by from".split())  # between "followed by" and a visitor
PLACED = frozenset(("Meeting", "Visit", "Negotiation", "AgreementSigned"))
DEGREES = frozenset((("de", "facto"), ("de", "jure")))
SPAN_JOINTS = frozenset((",", "and", "again", "then", "from", "once", "more"))
LASTED = frozenset(("Occupation", "Conflict", "Mobilization", "SanctionsImposed"))  # what may have lasted more than once
FORMS = ("in", "on", "name", "from-to")


@dataclass(frozen=True, slots=True)
class Another:
    """One more event of a list: its date, and the place or person where the list names another one."""

    when: When
    place: int | None = None
    person: int | None = None


def further_events(s: Sentence, kind: str, roles: Roles, told: When | None) -> Iterator[tuple[Roles, When | None]]:
    """The event itself and those listed after its date, each with its own date, place and person."""
    events = list(_all_events(s, kind, roles, told))
    persons = [rv for rv in roles if rv[0] == "person"]
    if len(events) > 1 and len(persons) == len(events) and any(u.low == "respectively" for u in s.units):
        others = [rv for rv in roles if rv[0] != "person"]
        events = [([*others, who], when) for who, (_, when) in zip(persons, events, strict=True)]
    yield from events


def _all_events(s: Sentence, kind: str, roles: Roles, told: When | None) -> Iterator[tuple[Roles, When | None]]:
    found = list(_listed(s, kind, roles, told))
    later = {s.place(a.place) for a in found if a.place is not None}
    kept: Roles = [rv for rv in roles if not (rv[0] == "place" and rv[1] in later)] if later else roles
    yield kept, told
    if told is not None and told.unit is not None and kind in DATED_EACH:
        yield from ((kept, when) for when in _dates_before(s, told.unit))
    for a in found:
        mine = kept
        if a.place is not None and (place := s.place(a.place)) is not None:
            mine = [*(rv for rv in kept if rv[0] != "place"), ("place", place)]
        if a.person is not None:
            mine = [*(rv for rv in kept if rv[0] != "person"), *(("person", p) for p in s.units[a.person].person)]
        yield mine, a.when


def _listed(s: Sentence, kind: str, roles: Roles, told: When | None) -> Iterator[Another]:
    """What is joined to the date of an event that happened several times."""
    if told is None or told.unit is None or not (kind in DATED_EACH or kind in LASTED or kind == "StateRecognized"):
        return
    again = "/" in told.date.edtf and _another_span(s, told.unit)
    several = "/" not in told.date.edtf or any(u.low in SEVERAL for u in s.units[: told.unit])
    if not again and not (several and kind not in LASTED - set(DATED_EACH)):
        return
    i, joined, place, person, known = _list_start(s, kind, told.unit), False, None, None, False
    while i < len(s.units):
        u = s.units[i]
        if u.kind in ("word", "punct") and u.low in JOINTS | FILLING:
            joined |= u.low in JOINTS
        elif kind == "StateRecognized" and (u.low, s.units[i + 1].low if i + 1 < len(s.units) else "") in DEGREES:
            i, person = i + 1, -1
        elif joined and _as_did(s, i):
            i += 1
        elif (after := _followed_by(s, i)) is not None:
            i, joined, known = after - 1, True, True
        elif joined and _is_place(s, kind, roles, i):
            place = i
        elif joined and _is_guest(s, kind, roles, u) and (u.values or not known):  # the other side's may follow
            person = i
        elif u.kind == "date" and joined and (kind != "StateRecognized" or person == -1):
            when = to_when(s, i)
            if when is None or (when.form or "in") not in FORMS or _begins_clause(s, i + 1):
                return
            yield Another(when, place, person if person != -1 else None)
            joined, place = False, None
        else:
            return
        i += 1


def _another_span(s: Sentence, date: int) -> bool:
    """Whether a span follows the one at `date`: "held it from 1811 to 1816 | and (again from) 1945 to 1946"."""
    k = date + 1
    while k < len(s.units) and s.units[k].low in SPAN_JOINTS:
        k += 1
    mention = s.units[k].mention if k < len(s.units) and date + 1 < k else None
    return mention is not None and mention.form == "from-to" and mention.date is not None


def _as_did(s: Sentence, i: int) -> bool:
    """ "visited it in 1986, | as did | President X in 1990"."""
    return s.units[i].low == "as" and i + 1 < len(s.units) and s.units[i + 1].low in ("did", "has", "had")


def _list_start(s: Sentence, kind: str, date: int) -> int:
    """Where what is joined to a date begins: right after it, or with the "followed by" of "In 1986 X visited Y, | followed by ..."."""
    if kind == "Visit" and date <= 2:
        for k in range(date + 1, len(s.units) - 2):
            if s.units[k - 1].low in (",", "and") and _followed_by(s, k) is not None:
                return k if sum(looks_verbal(s.units, j) for j in range(date + 1, k)) == 1 else date + 1
    return date + 1


def _followed_by(s: Sentence, i: int) -> int | None:
    """The unit after "followed by (visits of)" at i: "visited it in 1986, followed by | President X in 1990"; None for what else stands there."""
    k = i + (s.units[i].low in ("was", "were"))
    if [u.low for u in s.units[k : k + 2]] != ["followed", "by"]:
        return None
    k += 2
    while k < len(s.units) and s.units[k].low in VISITS_OF:
        k += 1
    return k


def _is_place(s: Sentence, kind: str, roles: Roles, i: int) -> bool:
    """Whether the unit at i is another place of the same kind of event, with its date right after it."""
    if kind not in PLACED or s.units[i].kind != "place" or s.place(i) is None or not _dated(s, i + 1):
        return False
    visited = [v for r, v in roles if r == "recipient"]
    return kind != "Visit" or (bool(s.state_of_place(i)) and set(s.state_of_place(i)) <= set(visited))


def _dated(s: Sentence, i: int) -> bool:
    """Whether a date follows at i: "in 1990", "1990"."""
    i += i < len(s.units) and s.units[i].low in ("in", "on")
    return i < len(s.units) and s.units[i].kind == "date"


def _is_guest(s: Sentence, kind: str, roles: Roles, u: Unit) -> bool:
    """Whether the unit is another visitor from the same state."""
    actors = {v for r, v in roles if r == "actor" and isinstance(v, Entity)}
    return kind == "Visit" and bool(u.person) and not u.possessive and not u.group and set(u.values) <= actors and bool(actors)


def _dates_before(s: Sentence, i: int) -> Iterator[When]:
    """The dates joined to the one at i in an opening list: "In 1975, 1979 and | 1983, the president visited ..."."""
    joint = i - 1 - (s.units[i - 1].low in ("in", "on"))
    if joint < 2 or s.units[joint].low != "and" or s.units[0].low not in ("in", "on"):
        return
    before = range(1, joint)
    if any(s.units[k].kind != "date" and s.units[k].low not in (",", "in", "on") for k in before):
        return
    for k in before:
        if s.units[k].kind == "date" and (when := to_when(s, k)) is not None and (when.form or "in") in FORMS:
            yield when


def _begins_clause(s: Sentence, i: int) -> bool:
    """Whether a subject stands at i: "met in 1995, and in 1998 the ..." tells of another event."""
    if i >= len(s.units):
        return False
    u = s.units[i]
    ties = u.low in KINDS_OF_TIES or u.low in ("relations", "ties")
    return u.kind in ("party", "pronoun", "people", "mission", "adjective") or u.low in DETERMINERS or ties


__all__ = ["Another", "further_events"]
