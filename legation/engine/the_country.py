"""The other of the pair told as "the country": "Peru sent troops to | the country |", "visited | the young nation |".

Only where what stands before in the sentence names one of the pair and no other state, and where a verb or preposition
shows that something is done to the country, not in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.engine.lexicon import CONJ, PREPOSITIONS
from legation.engine.unit import Reader, Unit
from legation.engine.words import forms_of
from legation.model import Entity

NOUNS = frozenset("country nation state republic kingdom".split())
SAID_OF_IT = frozenset(
    "new young african asian european caribbean pacific balkan baltic latin south east north west southern eastern northern western "
    "central island neighbouring neighboring small tiny newly independent war-torn landlocked nascent fledgling".split()
)
DONE_TO_IT = frozenset(
    forms_of(
        "visit tour invade attack recognize recognise support assist help aid condemn sanction criticize criticise bomb occupy urge "
        "accuse pressure provide supply give grant lend"
    )
)
TOWARDS = frozenset("with against towards toward".split())
GOING_TO_IT = frozenset(
    "aid assistance support loan loans grant grants help visit visits trip trips tour ambassador envoy minister consul exports troops "
    "soldiers forces weapons arms delegation recognition credit food supplies medicine relief advisers doctors team teams donation "
    "donations travelled traveled flew went gave dispatched ambassadors commissioner officials observers peacekeepers".split()
)
BACK = frozenset("return returned returning back repatriated deported refugees exiles exile emigrants migrants".split())


def find_the_country(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """The units with each "the country" that is the other of the pair."""
    if len(context.pair) != 2 or not any(u.low in NOUNS for u in units):
        return units
    return [_meant(units, i, context) or u for i, u in enumerate(units)]


def _meant(units: Sequence[Unit], i: int, context: Reader) -> Unit | None:
    u = units[i]
    if u.kind != "word" or u.low not in NOUNS or u.possessive or not _ends_phrase(units, i):
        return None
    the = i - 1
    while the > 0 and units[the].low in SAID_OF_IT and not units[the].values:
        the -= 1
    if the < 1 or units[the].low not in ("the", "this") or not _is_goal(units, the - 1):
        return None
    if u.low not in ("country", "nation") and the == i - 1:
        return None  # "the state", "the kingdom": of whom is not said
    doing = _doing(units[:the], context)
    if doing is None or any(w.low in BACK for w in units[:the]):
        return None
    other = next(p for p in context.pair if p != doing)
    if not other.is_state or any(v.is_state and v not in context.pair for w in units[i:] for v in w.values):
        return None
    return replace(u, kind="party", values=(other,), head="country", basis="FromContext")


def _ends_phrase(units: Sequence[Unit], i: int) -> bool:
    """Whether no noun, owner's mark or clause on it follows: not "the country's army", "the country of", "the nation that"."""
    if i + 1 >= len(units):
        return True
    after = units[i + 1]
    if after.low in ("of", "'", "’", "'s", "’s", "(", "-"):
        return False
    return after.kind in ("punct", "date") or after.low in PREPOSITIONS or after.low in CONJ


def _is_goal(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k, before "the country", shows that something is done to it."""
    word = units[k].low
    if word == "to":
        return k > 0 and units[k - 1].low in GOING_TO_IT
    return word in TOWARDS or (word in DONE_TO_IT and units[k].kind == "word")


def _doing(before: Sequence[Unit], context: Reader) -> Entity | None:
    """The only state named before, one of the pair that acts; or that "he", "she" of the sentence before stands for."""
    named: set[Entity] = set()
    acting = False
    for k, u in enumerate(before):
        if u.person and not u.values:
            return None  # whose minister is not said
        states = {v for v in u.values if v.is_state}
        if u.kind == "place":
            states |= {s for s in map(context.state_of, u.values) if s is not None}
        named |= states
        acts = bool(states) and u.kind == "party" and not u.possessive and not u.group
        acting |= acts and not _governed(before, k)
    if not named and before and before[0].low in ("he", "she") and len(context.speaker) == 1:
        named, acting = set(context.speaker), True
    return next(iter(named)) if acting and len(named) == 1 and named <= set(context.pair) else None


def _governed(units: Sequence[Unit], k: int) -> bool:
    before = k - 1 - (k > 0 and units[k - 1].low == "the")
    return before >= 0 and units[before].low in PREPOSITIONS


__all__ = ["find_the_country"]
