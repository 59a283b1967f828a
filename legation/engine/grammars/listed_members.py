"""Members told by name after the noun: "members of A (X, Y and Z)", "the members of A are X and Y", "A members such as X and Y"."""

from __future__ import annotations

from legation.engine.grammars.member_words import PARTIAL, states_at
from legation.engine.lexicon import ADVERBS, NEGATIONS
from legation.engine.sentence import Sentence, low_at
from legation.engine.voice import looks_verbal
from legation.model import Entity

_NAMING = (
    ("such", "as"),
    ("including",),
    ("like",),
    ("namely",),
    ("particularly",),
    ("especially",),
    ("notably",),
    ("in", "particular"),
)
_ENDS = frozenset(("", ".", ",", ";", ")", "and", "–", "—", "or"))
Listed = tuple[tuple[Entity, ...], int]


def listed_members(s: Sentence, noun: int, stop: int) -> Listed | None:
    """The states named after "members (of A)" that ends before unit `stop`, and the unit after them."""
    if not s.units[noun].low.endswith("s") and low_at(s, noun + 1) not in ("states", "countries", "nations"):
        return None
    if any(low_at(s, k) in PARTIAL | NEGATIONS | {"non", "-"} for k in range(max(0, noun - 3), noun)):
        return None
    return _bracketed(s, stop) or _introduced(s, stop) or _are(s, noun, stop) or _chosen(s, noun, stop)


def _states(s: Sentence, k: int) -> tuple[Entity, ...]:
    """The states, all of what stands at k."""
    k += low_at(s, k) == "the"
    if k >= len(s.units) or s.units[k].kind != "party" or any(m.head or m.possessive for m in s.units[k].members):
        return ()
    states = states_at(s, k)
    return states if len(states) == len(s.units[k].values) and not s.units[k].either else ()


def _bracketed(s: Sentence, k: int) -> Listed | None:
    """ "members of A | (X, Y and Z)"."""
    if low_at(s, k) in ("–", "—", "-"):  # "members of A – X, Y and Z"
        states = _states(s, k + 1)
        return (states, k + 2) if len(states) > 1 and low_at(s, k + 2) in ("–", "—", "-", ".", "", "(", ",") else None
    if low_at(s, k) != "(":
        return None
    j = k + 1
    while low_at(s, j) in ("i.e", "i.e.", "namely", "including", "then", ",", "the", ":"):
        j += 1
    states = _states(s, j)
    return (states, j + 2) if len(states) > 1 and low_at(s, j + 1) in (")", "") else None


def _introduced(s: Sentence, k: int) -> Listed | None:
    """ "members of A |, such as X and Y", "members of A | including X"."""
    k += low_at(s, k) == ","
    words = next((w for w in _NAMING if tuple(low_at(s, k + n) for n in range(len(w))) == w), None)
    if words is None or low_at(s, k - 1) != "," and words[0] in ("particularly", "especially", "notably", "in"):
        return None
    k += len(words) + (low_at(s, k + len(words)) == "the")
    states = _states(s, k)
    ends = low_at(s, k + 1) in _ENDS or (k + 1 < len(s.units) and looks_verbal(s.units, k + 1))
    return (states, k + 1) if states and ends else None


def _are(s: Sentence, noun: int, k: int) -> Listed | None:
    """ "The (other) members of A | are X, Y and Z"."""
    begin = noun - 1
    while begin > 0 and s.units[begin].kind in ("word", "quantity") and low_at(s, begin) != "the":
        begin -= 1
    while low_at(s, k) in ADVERBS:
        k += 1
    if begin > 0 or low_at(s, 0) not in ("the", "its") or low_at(s, k) not in ("are", "were", "include", "included", ":"):
        return None
    states = _states(s, k + 1)
    return (states, k + 2) if len(states) > 1 and low_at(s, k + 2) in _ENDS else None


def _chosen(s: Sentence, noun: int, k: int) -> Listed | None:
    """ "Of the five permanent members of A |, X, Y and Z (recognized it)"."""
    if low_at(s, 0) not in ("of", "among") or low_at(s, k) != "," or any(low_at(s, j) == "," for j in range(noun)):
        return None
    states = _states(s, k + 1)
    j = k + 2 + (low_at(s, k + 1) == "the")
    return (states, j) if states and j < len(s.units) and (looks_verbal(s.units, j) or low_at(s, j) in ADVERBS) else None


__all__ = ["listed_members"]
