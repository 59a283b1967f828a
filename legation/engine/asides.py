"""What may stand between a subject and its verb: dates, adverbs, and asides in commas or brackets."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.clauses import HARD, RELATIVE
from legation.engine.companions import joined_before
from legation.engine.lexicon import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
)
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Unit
from legation.engine.voice import ADVERBIALS
from legation.engine.words import PARTICIPLES


def before_aside(units: Sequence[Unit], k: int, lower: int) -> int:
    """The unit to the left of a date, an adverb or an aside that ends at k, or k where none does."""
    u = units[k]
    if u.low == ")":
        while k > lower and units[k].low != "(":
            k -= 1
        return k - 1
    if u.low in ('"', "“"):
        return k - 1  # 'and "reiterated its support"'
    if k > lower and (units[k - 1].low, u.low) in ADVERBIALS:
        return k - 2
    if u.kind == "party" and (joined := joined_before(units, k, lower)) is not None:
        return joined - 1
    if u.kind == "date" or (
        u.kind == "word" and (u.low in ADVERBS or u.low in ("on", "in", "respectively", "therefore", "however", "today"))
    ):
        return k - 1
    if u.low == "," and (opened := _parenthesis_start(units, k, lower)) is not None:
        return opened - 1
    return k


def _parenthesis_start(units: Sequence[Unit], comma: int, lower: int) -> int | None:
    """The opening comma of an aside that closes at `comma`, if what stands between is one."""
    k = comma - 1
    while k > lower and units[k].low != ",":
        if units[k].low in HARD:
            return None
        k -= 1
    if k <= lower:
        return None
    first = units[k + 1]
    aside = (
        first.low in RELATIVE
        or first.low in PREPOSITIONS
        or first.low in DETERMINERS
        or (first.low in ADVERBS and first.low not in ("both", "all", "each"))
        or first.kind in ("office", "date")
        or first.low
        in (
            "then",
            "however",
            "including",
            "led",
            "headed",
            "along",
            "together",
            "except",
            "excluding",
            "apart",
            "save",
            "barring",
        )
        or first.low.endswith(("ing", "ed"))
        or (first.low in PARTICIPLES and units[k + 2].low in PREPOSITIONS | {"off", "again"})
    )
    if first.low in DETERMINERS and not _may_be_subject(units, k - 1, lower):
        return None  # "In May, the minister, Mr X, visited Y"
    if first.low == "the" and not first.possessive and comma - k > 2 and _only_a_time(units, k, lower):
        return None  # "On 3 May 1990, the Peruvian ambassador to Chile, opened the school": a comma too many
    who = first.person and units[k - 1].low == "both"  # "leaders of the two countries, X and Y, met"
    return k if aside or who else None


def _only_a_time(units: Sequence[Unit], comma: int, lower: int) -> bool:
    """Whether nothing but the date that opens the clause stands before the comma."""
    before = units[lower:comma]
    return 0 < len(before) <= 2 and before[-1].kind == "date" and all(u.kind in ("date", "word") for u in before)


def _may_be_subject(units: Sequence[Unit], k: int, lower: int) -> bool:
    """Whether the noun phrase that ends at k is governed by no preposition: what follows it may say more of it."""
    if units[k].kind == "date":
        return False
    start = noun_phrase_start(units, k)
    return start <= lower or units[start - 1].low not in PREPOSITIONS
