"""Acts in an office of an organization: they are its own, and not those of the state that the one who acts is from.

"X visited Peru as director-general of the WHO", "As NATO Secretary General, he visited Peru".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legation.engine.lexicon import ADVERBS, BE, DETERMINERS, EPITHETS, HAVE
from legation.engine.unit import Reader, Unit
from legation.engine.voice import looks_verbal
from legation.model import Entity

_LED = frozenset(("led", "headed"))
_MISSIONS = frozenset("mission delegation team".split())
REACH = 14  # units from who acts to the office he acts in
_OUT_OF_OFFICE = re.compile(r"(?:the )?(?:[A-Z][\w’'-]+ )?(?:then-)?(?:former|ex)\b", re.IGNORECASE)


def find_capacities(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Give the organization to each person or pronoun that acts as its officer."""
    return [
        replace(u, kind="party", values=whose, basis=u.basis or "FromContext")
        if (u.person or u.low in ("he", "she")) and (whose := _acts_as_officer(text, units, i)) and u.values != whose
        else u
        for i, u in enumerate(units)
    ]


def _acts_as_officer(text: str, units: Sequence[Unit], i: int) -> tuple[Entity, ...]:
    """The organization as whose officer the one at unit i acts, or ()."""
    u = units[i]
    if len(u.person) > 1 or u.possessive or any(h.states and not _OUT_OF_OFFICE.match(text, h.begin) for h in u.holdings):
        return ()
    if i > 2 and units[i - 1].low == "," and (fronted := _office_of(units, i - 2)):
        k = i - 3
        while k > 0 and (units[k].low in DETERMINERS or units[k].low in EPITHETS):
            k -= 1
        return fronted if units[k].low == "as" else ()
    k = i + 1 + (i + 1 < len(units) and units[i + 1].low == ",")
    while k < len(units) and (units[k].low in HAVE or units[k].low in ADVERBS):
        k += 1
    if k >= len(units) or units[k].low in BE or not looks_verbal(units, k):
        return ()
    for at in range(k + 1, min(len(units) - 1, i + REACH)):
        if units[at].person or units[at].low in (";", ".", "and", "but", "who", "which", "that") or looks_verbal(units, at):
            return ()
        if units[at].low == "as":
            at += 1
            while at < len(units) - 1 and (units[at].low in DETERMINERS or units[at].low in EPITHETS):
                at += 1
            return _office_of(units, at) or _mission_of(units, at)
        if units[k].low in _LED and at == k + 1 and (mission := _mission_of(units, at)):
            return mission
    return ()


def _mission_of(units: Sequence[Unit], at: int) -> tuple[Entity, ...]:
    """The organization whose mission is told at a unit: "led | an African Union mission", "as | head of the UN observer team"."""
    end = next((k for k in range(at, min(len(units), at + REACH // 2)) if units[k].low in _MISSIONS), None)
    inside = [u for u in units[at : end + 1] if u.values] if end is not None else []
    whose = {u.values for u in inside}
    told = len(whose) == 1 and all(u.kind in ("party", "adjective") and not u.person for u in inside)
    values = whose.pop() if told else ()
    return values if len(values) == 1 and not values[0].is_state else ()


def _office_of(units: Sequence[Unit], k: int) -> tuple[Entity, ...]:
    """The organization whose office the title at k is."""
    u = units[k]
    title = (u.kind == "office" or (u.kind == "party" and u.head not in ("", "person"))) and not u.person
    return u.values if title and len(u.values) == 1 and not u.values[0].is_state else ()
