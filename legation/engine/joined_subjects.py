"""Whose a verb is that another one comes before: "X left after | Peru | occupied and annexed Z", "helped | Malta | gain Z"."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.clauses import clause_bounds
from legation.engine.lexicon import (
    PREPOSITIONS,
    SUBORDINATORS,
)
from legation.engine.phrases import TEXTS
from legation.engine.unit import Unit
from legation.engine.voice import HELPING, looks_verbal

RESULTING = frozenset("thus thereby".split())


def resulting(units: Sequence[Unit], v: int, lower: int) -> int | None:
    """Where "thus" joins a participle to its main clause without a comma: "signed a treaty | thus (indirectly) recognizing Y"."""
    if not (lower < v and units[v].low in RESULTING and units[v - 1].low != ","):
        return None
    return v if any(u.low.endswith("ing") for u in units[v + 1 : v + 3]) else None


def in_side_clause(units: Sequence[Unit], k: int) -> bool:
    """Whether the party at k is the subject of a clause that a subordinator opens: "after | Peru", "when the | Peruvian king"."""
    before = units[k - 1 - (units[k - 1].low == "the")]
    return units[k].kind == "party" and not units[k].possessive and before.kind == "word" and before.low in SUBORDINATORS


def last_subject(units: Sequence[Unit], k: int, v: int, lower: int) -> int | None:
    """Whose participle stands at v after the comma at k, where two clauses come before it: "X is free and | Y voted, backing Z"."""
    if not units[v].low.endswith("ing") or units[k].low != ",":
        return None
    begin = clause_bounds(units, k - 1)[0]
    joined = begin > lower and units[begin - 1].low in ("and", "but", "while", "whereas")
    named = joined and units[begin].kind == "party" and not units[begin].possessive
    return begin if named and looks_verbal(units, begin + 1) else None


def text_doing(units: Sequence[Unit], k: int, v: int, lower: int) -> int | None:
    """The text that does what the participles joined by the "and" at k say: "a resolution condemning X and | calling for Y"."""
    if not units[v].low.endswith("ing"):
        return None
    for j in range(k - 1, max(lower, k - 9), -1):
        if units[j].low.endswith("ing") and units[j - 1].low in TEXTS:
            return j - 1
        if units[j].kind == "punct" or looks_verbal(units, j):
            return None
    return None


def helped_one(units: Sequence[Unit], first: int | None, v: int) -> int | None:
    """Who does what the bare verb at v says: "France helped | Malta | rebel and gain independence"."""
    if first is None or first + 3 >= v or units[first + 1].low not in HELPING or units[first + 2].kind != "party":
        return first
    plain = units[first + 3].kind == "word" and units[first + 3].low not in PREPOSITIONS and units[first + 3].low != "to"
    return first + 2 if plain and not units[v].low.endswith(("ed", "s")) else first


def does_too(units: Sequence[Unit], k: int, v: int) -> bool:
    """Whether the gerund at v, right after the word at k, is done by who does what the main verb says: "X joined Y after gaining Z"."""
    return units[k].low in ("after", "before", "since", "upon") and units[v].low.endswith("ing")


def is_verb_between(units: Sequence[Unit], k: int, v: int, lower: int) -> bool:
    """Whether the word at k is a verb, or the preposition before the gerund at v, with the subject to its left."""
    return (
        looks_verbal(units, k)
        or (k > lower and units[k - 1].low == "to")
        or (
            units[k].low in ("by", "after", "upon", "before", "of", "for", "as")
            and k == v - 1
            and v < len(units)
            and units[v].low.endswith("ing")
        )
    )
