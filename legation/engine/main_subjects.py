"""Who a clause or a sentence is about: the first noun phrase that no preposition governs."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import (
    ADVERBS,
    CONJ,
    DETERMINERS,
    EPITHETS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

OPENERS = frozenset(
    "after before following since until upon despite notwithstanding although while when in during with as by having on".split()
)


def main_clause_start(units: Sequence[Unit], lower: int, k: int) -> int:
    """Where the main clause begins: "When Peru became free, | Chile recognized it (and ...)"; `lower` where nothing comes before it."""
    if not lower or units[lower - 1].low not in ("when", "after", "because", "although", "while", "once"):
        return lower
    for comma in range(k - 1, lower, -1):
        if units[comma].low == ",":
            j = comma + 1 + (units[comma + 1].low == "the")
            named = units[j].kind == "party" and not units[j].possessive and j + 1 < k
            return comma + 1 if named and looks_verbal(units, j + 1) else lower
    return lower


def clause_subject(units: Sequence[Unit], lower: int, upper: int) -> int | None:
    """The first noun phrase of the clause that is not inside a prepositional phrase."""
    i = lower
    while i < upper:
        u = units[i]
        if u.kind == "word" and (u.low in PREPOSITIONS or u.low in SUBORDINATORS):
            i = _after_opening(units, i, upper)
            continue
        if u.kind in ("party", "pronoun"):
            return None if u.possessive else i  # "both countries" too, though "both" alone is an adverb
        if (
            u.kind == "date"
            or u.kind == "punct"
            or u.low in ADVERBS
            or u.low in DETERMINERS
            or u.low in EPITHETS
            or u.kind in ("adjective", "quantity")
            or u.low in CONJ
        ):
            i += 1
            continue
        if u.kind in ("people", "mission"):
            return i
        if looks_verbal(units, i):
            return None
        j = i + 1
        if j < upper and units[j].kind == "word" and units[j].low in PREPOSITIONS:
            verb = next(
                (k for k in range(j, min(upper, j + 12)) if looks_verbal(units, k) or units[k].low in (*CONJ, ",")), upper
            )
            return i if verb < upper and looks_verbal(units, verb) else None
        if j < upper and (looks_verbal(units, j) or _acts_on(units, i, upper)):
            return i
        i += 1
    return None


def _acts_on(units: Sequence[Unit], i: int, upper: int) -> bool:
    """Whether a verb of the present with a party as its object follows the noun at i: "Norwegian | assistance | helps Peru"."""
    verb = units[i + 1]
    plain = not units[i].low.endswith("s") and verb.kind == "word" and verb.low.endswith("s") and verb.low not in PREPOSITIONS
    k = i + 2 + (i + 2 < upper and units[i + 2].low == "the")
    return plain and k < upper and units[k].kind == "party" and not units[k].possessive and not units[k].head


def _after_opening(units: Sequence[Unit], i: int, upper: int) -> int:
    """The unit after the opening phrase that begins at i: after its comma, or after one noun phrase where it has none."""
    if i + 2 < upper and units[i + 1].kind == "date" and units[i + 2].kind in ("party", "people", "pronoun"):
        return i + 2  # "In 1949 Peru joined the talks, and recognized X"
    j = i + 1
    while j < upper and units[j].low != ",":
        j += 1
    if j >= upper:
        j = i + 1
        while j < upper and units[j].kind not in ("party", "date", "place", "mission") and not looks_verbal(units, j):
            j += 1
        if j + 1 < upper and j > i + 1 and units[j].kind == "party" and not units[j].possessive and looks_verbal(units, j + 1):
            return j  # "During the war | Peru signed a treaty and condemned X"
    return j + 1


def main_subject(units: Sequence[Unit], before: int) -> int | None:
    """The party that a sentence is about, for an event noun "during a visit to ..." that names no agent."""
    i = clause_subject(units, 0, before)
    return i if i is not None and units[i].kind == "party" else None


def subject_ahead(units: Sequence[Unit], i: int) -> int | None:
    """The party right after the comma that ends the sentence's opening phrase: "Since its independence, Chad has ..."."""
    comma = next((j for j in range(i, len(units)) if units[j].low == ","), None)
    opening = units[units[0].low in ('"', "“", "''")].low if len(units) > 1 else ""
    if comma is None or comma > i + 12 or not (opening in OPENERS or i == 0):
        return None
    k = comma + 1
    while k < len(units) and (units[k].low in ("the", "a", "an") or units[k].kind == "date"):
        k += 1
    fits = k < len(units) and units[k].kind == "party" and len(units[k].values) == 1
    return k if fits else None
