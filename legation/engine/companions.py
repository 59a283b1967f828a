"""Who does something too: whom "together with", "along with" or "as well as" joins to a subject.

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.engine.unit import Unit

_JOINING = tuple(
    tuple(words.split()) for words in ("together with", "along with", "alongside", "as well as", "next to", "jointly with")
)
_JOINING_FIRST = frozenset(words[0] for words in _JOINING)
_FILLING = frozenset("the both also most one of governments government".split())

_MANY = frozenset("countries nations states governments members ambassadors representatives envoys".split())


def companions(units: Sequence[Unit], subject: int, verb: int) -> Iterator[int]:
    """The parties that do the same as the subject of the verb at `verb`: "A, along with B, ...", "Together with B, A ..."."""
    if not units[subject].is_party or units[subject].possessive:
        return
    for j in range(subject + 1, verb):
        if (named := _joined_at(units, j, verb)) is not None and _beside(units, subject, j):
            yield named
            break
    if (named := _joined_at(units, 0, subject)) is not None and named < subject and units[named + 1].low == ",":
        yield named


def included(units: Sequence[Unit], subject: int, verb: int) -> int | None:
    """The state named among those that do what the verb at `verb` says: "22 countries, including | Peru, condemned ..."."""
    if units[subject].low not in _MANY:
        return None
    for j in range(subject + 1, verb - 1):
        if units[j].low != "including" and (units[j - 1].low, units[j].low) != ("among", "them"):
            continue
        k = j + 1
        while k < verb and units[k].kind == "word" and units[k].low in _FILLING:
            k += 1
        named = k < verb and units[k].kind == "party" and not units[k].possessive and bool(units[k].values)
        return k if named and units[k + 1].low == "," and all(v.is_state for v in units[k].values) else None
    return None


def joined_after(units: Sequence[Unit], j: int) -> int | None:
    """The party that "together with" or "along with" at j joins to what was said, at the end of it."""
    if j + 2 >= len(units) or units[j].low not in ("together", "along", "alongside"):
        return None
    k = _joined_at(units, j, len(units))
    return k if k is not None and k + 1 < len(units) and units[k + 1].low in (".", ",", ";") else None


def joined_before(units: Sequence[Unit], k: int, lower: int) -> int | None:
    """Where the words begin that join the party at k to another: "A, along with B, ..."."""
    for j in range(max(lower, k - 5), k):
        if _joined_at(units, j, k + 1) == k:
            return j
    return None


def _joined_at(units: Sequence[Unit], j: int, upper: int) -> int | None:
    """The party that joining words at j name."""
    if units[j].low not in _JOINING_FIRST:
        return None
    words = next((w for w in _JOINING if tuple(u.low for u in units[j : j + len(w)]) == w), None)
    if words is None:
        return None
    k = j + len(words)
    while k < upper and (units[k].kind == "word" and units[k].low in _FILLING):
        k += 1
    named = k < upper and units[k].kind == "party" and not units[k].possessive and bool(units[k].values)
    return k if named and all(v.is_state for v in units[k].values) else None


def _beside(units: Sequence[Unit], subject: int, j: int) -> bool:
    """Whether the joining words at j follow the subject, or the verb "to be" and what it is: "A was, next to B, ..."."""
    return all(u.kind == "word" or u.low == "," for u in units[subject + 1 : j]) and j - subject <= 5
