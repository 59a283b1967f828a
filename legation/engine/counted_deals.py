"""As many agreements as are counted: "three agreements concerning fishing, defence and education" tells of three.

Only where the list that follows has as many members as are counted, each is an agreement of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS, PREPOSITIONS
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

NUMBERS = {w: n for n, w in enumerate("two three four five six seven eight".split(), 2)}
ON = frozenset("on concerning regarding covering about for in relating".split())
FILLING = frozenset(
    "of understanding in at the with on and to cooperation bilateral separate".split()
)  # between the noun and its "on"
FIELDS = frozenset("field fields area areas sphere spheres domain domains sector sectors of the".split())
REACH = 7  # units between the noun and what the agreements are on
LONGEST = 5  # units of one topic


def counted_topics(units: Sequence[Unit], frame: Frame) -> list[tuple[int, int]]:
    """The topics of agreements that are counted, one each; [] where the list and the number do not agree."""
    at = frame.object
    if at is None or not units[at].low.endswith(("s", "a")) or (number := _number_before(units, at)) is None:
        return []
    for k in range(at + 1, min(len(units) - 1, at + REACH)):
        if units[k].low in ON and units[k + 1].kind == "word":
            found = _members(units, k + 1)
            if len(found) == number:
                return found
        if not (units[k].kind in ("place", "party") or units[k].low in ON | FILLING):
            break
    return []


def _number_before(units: Sequence[Unit], at: int) -> int | None:
    """How many the noun at `at` is counted as: "three | memoranda"."""
    for k in range(at - 1, max(-1, at - 4), -1):
        if units[k].low in NUMBERS:
            return NUMBERS[units[k].low]
        m = units[k].mention
        if units[k].kind == "quantity" and m is not None and m.number is not None:
            return int(m.number)
        if units[k].kind != "word" or units[k].low in PREPOSITIONS:
            return None
    return None


def _members(units: Sequence[Unit], begin: int) -> list[tuple[int, int]]:
    """The members of a list of plain nouns that begins at `begin` and closes with "and"; [] where it is none."""
    while begin < len(units) and units[begin].low in FIELDS:
        begin += 1
    found: list[tuple[int, int]] = []
    k, first, closing = begin, begin, False
    while k <= len(units):
        u = units[k] if k < len(units) else None
        plain = u is not None and u.kind == "word" and u.low not in PREPOSITIONS | {"and"} and not looks_verbal(units, k)
        if plain and k - first < LONGEST:
            k += 1
            continue
        while first < k and units[first].low in DETERMINERS:
            first += 1
        if first == k:
            return []
        found.append((first, k))
        if closing or u is None or u.low not in (",", "and"):
            return found if closing else []
        after = k + 1 + (u.low == "," and k + 1 < len(units) and units[k + 1].low == "and")
        closing = u.low == "and" or after == k + 2
        k = first = after
    return []


__all__ = ["counted_topics"]
