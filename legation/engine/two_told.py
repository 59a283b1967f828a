"""Which two states, not both of the pair, a text has just told of: "Chad and Libya fought; | the two countries | signed a truce".

None where nothing stands against the pair; no state at all where it is open who is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from legation.engine.clauses import RELATIVE
from legation.engine.lexicon import PREPOSITIONS, SUBORDINATORS
from legation.engine.main_subjects import main_subject
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Reader, Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of
from legation.model import Entity

Two = tuple[Entity, ...] | None

NAMING = ("party", "adjective", "people", "place")
WHERE = frozenset("in at near from inside outside across through via under within into".split())
"""Prepositions that name a state as where something happens, or whose it was."""
MEDIATING = frozenset(forms_of("mediate broker arbitrate facilitate host")) | {"mediators", "mediation", "arbitrators"}
"""What two others do for the pair, and not with each other."""
FIGHTING = frozenset(forms_of("invade attack fight occupy"))
TIES = frozenset("relations ties relationship war alliance".split())


def find_two_told(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """The units with each "the two countries" that is not the pair given to the two that were told of, or to nobody."""
    if len(context.pair) != 2 or not any(u.head == "both" for u in units):
        return units
    return [_meant(units, i, context) if u.head == "both" else u for i, u in enumerate(units)]


def _meant(units: list[Unit], i: int, context: Reader) -> Unit:
    told = _last_told(units, i, context)
    if told is None:
        told = _acting(units[_piece(units, i) : i], context)
    return units[i] if told is None else replace(units[i], values=told)


def told_before(units: Sequence[Unit], at: int, context: Reader) -> Two:
    """The two that what is told at `at` without a name happened to; nobody where it is told in another sentence or clause than they are."""
    told = _last_told(units, at, context)
    if _relative_noun(units, at) is not None:
        return told
    if not _states(units[:at], ("party",)):
        return () if told else None  # in the sentence before
    return () if told and any(u.low in SUBORDINATORS for u in units[_piece(units, at) : at]) else told


def two_left(units: Sequence[Unit], context: Reader) -> Two:
    """The two that a sentence leaves for "the two countries" in the next one; nobody where it told of ties of one of the pair with a third."""
    if not _states(units, ("party",)) and any(u.low in ("they", "their", "both") for u in units):
        return context.two
    told = _two_in(units, context)
    return () if told is None and _tied(units, context) else told


def _last_told(units: Sequence[Unit], at: int, context: Reader) -> Two:
    """The two of whom the words before `at` told: those after the semicolon, or else before it, or else of the sentence before."""
    if (noun := _relative_noun(units, at)) is not None:
        return _of_relative(units[noun], context)
    end = at
    while end > 0:
        begin = _piece(units, end)
        if _states(units[begin:end], ("party",)):
            return _two_in(units[begin:end], context)
        end = begin - 1
    alone = not _states([u for u in units if u.basis == "Explicit"], ("party",))
    return context.two if alone else None


def _piece(units: Sequence[Unit], end: int) -> int:
    """Where the part of the sentence that ends at `end` begins: after a semicolon."""
    return next((k + 1 for k in range(end - 1, -1, -1) if units[k].low == ";"), 0)


def _two_in(units: Sequence[Unit], context: Reader) -> Two:
    """The two states that some words are about, where they name no more; one of the pair is only one of them where the two are joined."""
    ours = context.of_pair(_states(units, NAMING))
    joined = _joined(units)
    told = joined or (_states([u for k, u in enumerate(units) if not _is_where(units, k)], ("party",)) if _doing(units) else ())
    if len(told) != 2 or len(ours) == len(context.pair) or any(u.low in MEDIATING for u in units):
        return None
    if not context.of_pair(told):
        return () if ours else told
    return joined or None


def _acting(units: Sequence[Unit], context: Reader) -> Two:
    """The state that a clause is about and the only other one that it names: "Israel returned the isle to Egypt before | the two states | met"."""
    at = main_subject(units, len(units))
    told = _states(units, ("party", "adjective", "people"))
    plain = at is not None and not units[at].group and not any(u.person for u in units) and units[at].basis == "Explicit"
    named = _states(units, ("party",))
    alone = plain and len(told) == len(named) == 2 and len(context.of_pair(told)) == 1
    return named if alone else None


def _tied(units: Sequence[Unit], context: Reader) -> bool:
    """Whether a sentence tells of ties or war with a state that is not of the pair: "Peru began close relations | with Malta"."""
    told = _states(units, ("party",))
    if len(told) != 2 or len(context.of_pair(_states(units, NAMING))) != 1:
        return False
    return any(
        (units[k].low == "with" and units[k - 1].low in TIES)
        or (units[k - 1].low in FIGHTING and units[k].kind == "party" and not units[k].possessive)
        for k in range(1, len(units))
    )


def _states(units: Sequence[Unit], kinds: tuple[str, ...]) -> tuple[Entity, ...]:
    """The states that units of these kinds name."""
    return tuple(dict.fromkeys(v for u in units if u.kind in kinds for v in u.values if v.is_state or u.kind == "place"))


def _joined(units: Sequence[Unit]) -> tuple[Entity, ...]:
    """The two states that are named together as what the words are about: "Chad and Libya", "relations between Chad and Libya"."""
    for k, u in enumerate(units):
        two = u.kind == "party" and u.group and not u.either and len(u.values) == 2 and all(v.is_state for v in u.values)
        if two and (_free(units, k) or units[noun_phrase_start(units, k) - 1].low == "between"):
            return u.values
    return ()


def _doing(units: Sequence[Unit]) -> bool:
    """Whether a state that no preposition governs stands before a verb: "after | Iraq | invaded Kuwait", not "with the help of Iraq"."""
    return any(
        u.kind == "party"
        and not u.possessive
        and _free(units, k)
        and any(looks_verbal(units, j) for j in range(k + 1, len(units)))
        for k, u in enumerate(units)
    )


def _free(units: Sequence[Unit], k: int) -> bool:
    """Whether the name at k is governed by no preposition but one that may open a clause."""
    start = noun_phrase_start(units, k)
    return start == 0 or units[start - 1].low not in PREPOSITIONS or units[start - 1].low in SUBORDINATORS


def _is_where(units: Sequence[Unit], k: int) -> bool:
    start = noun_phrase_start(units, k)
    return start > 0 and units[start - 1].low in WHERE


def _relative_noun(units: Sequence[Unit], at: int) -> int | None:
    """The party that a relative clause around `at` is about: "| Chad |, with whom relations had been cut in 1972"."""
    pronoun = next((k for k in range(at - 1, 0, -1) if units[k].kind == "punct" or units[k].low in SUBORDINATORS | {"but"}), 0)
    if units[pronoun].low not in RELATIVE:
        return None
    lead = takewhile(lambda k: units[k].low in PREPOSITIONS or units[k].low == ",", range(pronoun - 1, -1, -1))
    noun = min(lead, default=pronoun) - 1
    return noun if noun >= 0 and _states(units[noun : noun + 1], ("party",)) else None


def _of_relative(noun: Unit, context: Reader) -> Two:
    """The two that a relative clause is about, or nobody where it is about one that is not of the pair."""
    states = _states((noun,), ("party",))
    ours = context.of_pair(states)
    if len(ours) == len(context.pair) or (ours and len(states) == 1):
        return None
    return states if len(states) == 2 and not noun.either else ()


__all__ = ["find_two_told", "told_before", "two_left"]
