"""Whether a noun phrase before a verb is its subject or only part of one."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
)
from legation.engine.phrases import TEXTS
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal


def listed_places(units: Sequence[Unit], start: int, k: int, lower: int) -> int | None:
    """The preposition before two joined places: "their embassies in Lima and Quito (reopened)"."""
    at = start - 3
    places = at > lower and units[k].kind == units[start - 2].kind == "place"
    return at if places and units[at].low in PREPOSITIONS else None


def subject_at(units: Sequence[Unit], k: int) -> tuple[int | None, bool]:
    """The head at k as subject, unless it is only part of a name or phrase: a possessive or an adjective."""
    u = units[k]
    partial = u.kind == "adjective" or (u.kind in ("party", "pronoun") and u.possessive)
    return None if partial else k, True


def says_more_of(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k is a participle that says more of the noun right before it: "guards protecting the embassy"."""
    u, noun = units[k], units[k - 1]
    return (
        u.kind == "word"
        and u.low.endswith("ing")
        and u.low not in PREPOSITIONS
        and noun.kind in ("word", "people")
        and (noun.low.endswith("s") or noun.low in TEXTS)
        and noun.low not in PREPOSITIONS | ADVERBS | DETERMINERS
        and not looks_verbal(units, k - 1)
    )


def listed_after_of(units: Sequence[Unit], k: int, lower: int) -> int | None:
    """The "of" before a list of nouns that ends at the "and" at k: "a treaty of peace, trade and navigation"."""
    nouns = 0
    for j in range(k - 1, max(lower, k - 9), -1):
        u = units[j]
        if u.low in DETERMINERS and units[j - 1].low in ("of", "on"):
            continue
        if u.low in ("of", "on"):
            return j if nouns and j > lower else None
        if u.low != "," and (u.kind != "word" or u.low in PREPOSITIONS or u.low in DETERMINERS or looks_verbal(units, j)):
            return None
        nouns += u.low != ","
    return None
