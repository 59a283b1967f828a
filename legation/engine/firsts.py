""" "X became the first president to visit Y": who did what the infinitive says, and that it was done.

The noun phrase before the infinitive only says what X was; its copula tells whether X has done it or is yet to.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import BE, DETERMINERS, NEGATIONS
from legation.engine.phrases import noun_phrase_start
from legation.engine.stance_words import HARDLY
from legation.engine.unit import Unit
from legation.engine.voice import group_start

BECOMING = frozenset("become became becomes becoming remain remains remained".split())
TO_COME = frozenset("will would shall may might could should to".split())
PERSONS = frozenset(
    "monarch leader statesman politician pope pontiff premier official dignitary minister diplomat royal sovereign ruler head person woman man".split()
)

REACH = 14  # units from "first" to its date


def ranked_as(units: Sequence[Unit], k: int) -> int | None:
    """The first unit of the copula that says that someone is the office holder at k: "became | the first Peruvian president"; None where none does."""
    u = units[k]
    holder = u.kind == "office" or (u.kind == "party" and bool(u.head) and not u.person and not u.possessive)
    if not holder and not (u.kind == "word" and u.low in PERSONS):
        return None
    start = noun_phrase_start(units, k)
    while start < k and units[start].low not in DETERMINERS:
        start += 1
    before = start - 1 - (start > 0 and units[start - 1].low == "as")
    if start == k or before < 0 or not (units[before].low in BE or units[before].low in BECOMING):
        return None
    return group_start(units, before)


def did_so(units: Sequence[Unit], k: int) -> bool:
    """Whether what the infinitive after the holder at k says was done: "was the first leader to", not "will be the first leader to"."""
    copula = ranked_as(units, k)
    return copula is not None and not any(u.low in TO_COME for u in units[copula:k] if u.kind == "word")


def yet_to_come(units: Sequence[Unit], k: int) -> bool:
    """Whether the copula before the noun at k tells of a time to come: "would become the first | country (to reopen ...)"."""
    copula = _copula_before(units, k, 8)
    return copula is not None and any(u.low in TO_COME for u in units[group_start(units, copula) : copula + 1])


def never_was(units: Sequence[Unit], k: int) -> bool:
    """Whether the words between the copula and the noun at k deny it: "was not (almost) one of the first | states (to recognize X)"."""
    copula = _copula_before(units, k, 10)
    around = units[group_start(units, copula) : k] if copula is not None else ()
    return any(u.low in NEGATIONS | HARDLY for u in around if u.kind == "word")


def _copula_before(units: Sequence[Unit], k: int, reach: int) -> int | None:
    """The copula that stands fewer than `reach` units before the noun at k, with no punctuation between."""
    for j in range(k - 1, max(0, k - reach), -1):
        if units[j].low in BECOMING or units[j].low in BE:
            return j
        if units[j].kind == "punct":
            return None
    return None


def last_time(units: Sequence[Unit], i: int) -> bool:
    """Whether the date at i tells when it had happened last: "the first visit since 1970", "became the first minister to come since 1970"."""
    if i < 2 or units[i - 1].low != "since":
        return False
    before = range(max(0, i - REACH), i - 1)
    return any(units[k].low in ("first", "highest") or (units[k + 1].low == "to" and did_so(units, k)) for k in before)


__all__ = ["BECOMING", "did_so", "last_time", "never_was", "ranked_as", "yet_to_come"]
