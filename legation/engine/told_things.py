"""Pronouns that stand for relations or a mission told of just before: "They were restored in 1992", "It was closed in 1940".

Only a verb that is said of nothing else shows that one of these is meant, and only where they are those of the pair at hand.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import ADVERBS, BE, HAVE
from legation.engine.unit import Reader, Unit
from legation.engine.words import forms_of

TIES = frozenset(("relations", "ties"))
OF_TIES = frozenset(
    forms_of("restore resume reestablish renew normalize reinstate sever break suspend freeze interrupt upgrade downgrade cut")
)
OF_TIES_ALONE = OF_TIES - frozenset(
    forms_of("cut break freeze interrupt")
)  # said of much else, where ties were told of long before
OF_MISSIONS = frozenset(forms_of("close open establish reopen re-open upgrade raise relocate elevate inaugurate"))
OPENING_ITSELF = frozenset("opened reopened re-opened closed".split())
"""What a mission does: of a state, these verbs have an object: "It closed | its border"."""
AFTER_OPENING = frozenset("in on at as from after during until when with again permanently temporarily briefly . ;".split())
OF_TREATIES = frozenset(forms_of("terminate abrogate annul cancel revoke rescind scrap denounce renew extend"))
THINGS = {
    "treaty": OF_TREATIES,
    "draft": OF_TREATIES | frozenset(("signed", "concluded", "initialled")),
    "sanctions": frozenset(("lifted",)),
}
"""What else may have been told of, and the verbs that are said of it."""
WITH = frozenset("with between among to".split())
BEFORE = frozenset(", ; and but after before when until although though while that".split())
"""What may stand before a pronoun that is the subject of a clause."""


def find_told(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Put the relations or the mission that a pronoun stands for in its place."""
    if not context.pair or not any(u.kind == "pronoun" for u in units):
        return units
    return [_told(units, i, context) or u for i, u in enumerate(units)]


def _told(units: Sequence[Unit], i: int, context: Reader) -> Unit | None:
    u = units[i]
    if u.kind != "pronoun" or u.low not in ("they", "them", "it"):
        return None
    verb = units[i - 1] if u.low == "them" or not _is_subject(units, i) else _said_of(units, i)
    if verb is None or verb.kind != "word":
        return None
    if (thing := _thing(units, i, verb, context)) is not None:
        return Unit("word", u.begin, u.end, thing, basis="FromContext")
    if u.low != "it":
        before = _ties_before(units, i, context)
        if (before and verb.low in OF_TIES_ALONE) or (
            context.told == "relations" and _nothing_named(units, i) and verb.low in OF_TIES
        ):
            return Unit("word", u.begin, u.end, "relations", basis="FromContext")
    elif context.told not in ("", "relations", *THINGS) and verb.low in OF_MISSIONS and _nothing_named(units, i):
        return Unit("mission", u.begin, u.end, context.told.lower(), head=context.told, basis="FromContext")
    return None


def _thing(units: Sequence[Unit], i: int, verb: Unit, context: Reader) -> str | None:
    """The treaty or the sanctions that the pronoun at i stands for: "It was | renewed", "They were | lifted"."""
    if units[i].low == "it" and _between_two(units, i):
        return "treaty"
    said = THINGS.get(context.told)
    if said is None or verb.low not in said or not _nothing_named(units, i):
        return None
    if context.told == "draft" and not any(w.kind == "date" for w in units):
        return None
    return "sanctions" if context.told == "sanctions" else "treaty"


def _between_two(units: Sequence[Unit], i: int) -> bool:
    """Whether "it" at i is said to have been signed between some: what is, is a treaty."""
    row = [w.low for w in units[i + 1 : i + 4]]
    return len(row) == 3 and row[0] in ("was", "is") and row[1] in ("signed", "concluded") and row[2] == "between"


def _is_subject(units: Sequence[Unit], i: int) -> bool:
    return i == 0 or units[i - 1].low in BEFORE or units[i - 1].kind == "date"


def _said_of(units: Sequence[Unit], i: int) -> Unit | None:
    """What is said of the subject at i, which does nothing to another: "they | were later | restored", "it | (re)opened | in 1990"."""
    k = i + 1
    while k < len(units) and (units[k].low in ADVERBS or units[k].low.endswith("ly")):
        k += 1
    if k + 1 < len(units) and units[k].low in OPENING_ITSELF:
        return units[k] if units[k + 1].kind == "date" or units[k + 1].low in AFTER_OPENING else None
    k = i + 1
    if k >= len(units) or units[k].low not in BE | HAVE:
        return None
    while k < len(units) and units[k].kind == "word" and units[k].low in BE | HAVE | ADVERBS:
        k += 1
    while k < len(units) and units[k].low.endswith("ly"):
        k += 1
    return units[k] if k < len(units) else None


def _ties_before(units: Sequence[Unit], i: int, context: Reader) -> bool:
    """Whether the sentence told of relations before, with nobody but the pair."""
    told = next((k for k in range(i - 1, -1, -1) if units[k].kind == "word" and units[k].low in TIES), None)
    if told is None or (units[told + 1].low in WITH and not any(u.kind == "party" for u in units[told + 2 : told + 4])):
        return False
    named = {v for u in units[:i] if u.kind in ("party", "adjective", "people") for v in u.values if v.is_state}
    return named <= set(context.pair)


def _nothing_named(units: Sequence[Unit], i: int) -> bool:
    """Whether no noun stands before the pronoun for which it could stand too: only a date, or a state that does it."""
    return all(
        u.kind in ("date", "punct", "pronoun", "party") or u.low in ADVERBS | {"in", "on", "and", "but"}
        for u in units[: max(0, i - 1)]
    )


__all__ = ["find_told"]
