"""What commas put behind a subject, with a date of its own: "Peru, | independent since 1821, | recognized Malta"."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, CONJ, PREPOSITIONS
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

_DATING = frozenset("in on since from until of by during".split())
_LEADING = frozenset(("headed", "led"))
_LONGEST = 14  # units of such an aside


def in_aside(units: Sequence[Unit], i: int, start: int) -> bool:
    """Whether the date at i closes an aside on the subject of the verb at `start`, or of one before that it is joined to.

    The aside tells what the subject is or what happened to it ("elected president in 1970", "a member since 1949"); a phrase of its
    own time and place ("at a summit in 1970") goes with the verb.
    """
    if i + 2 > start or units[i + 1].low != "," or not _verb_behind(units, i + 2, start):
        return False
    told = i
    while told and units[told - 1].low in _DATING:
        told -= 1
    if 0 < told < i and units[told - 1].holdings:
        return True  # "Juan Sola, elected president of Peru | in 1970,": the comma that opens it is inside the person's unit
    comma = next((k for k in range(told - 1, max(0, told - _LONGEST), -1) if units[k].low == ","), None)
    if comma is None or comma + 1 >= told or units[comma - 1].kind == "date":
        return False
    first = units[comma + 1]
    opens = first.low not in PREPOSITIONS | CONJ | {"or", "then"} and not first.low.endswith("ing")
    return opens and not any(looks_verbal(units, j) for j in range(comma))


def own_dates(units: Sequence[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The dates that may be of what an aside tells of a subject: none of the verb's in "Peru, | backed by Chile, | left it in 1970"."""
    start = frame.voice.start
    aside = frame.voice.kind == "passive" and start == frame.begin and start > 1 and units[start - 1].low == ","
    if not aside or frame.object != start - 2 or units[start].low in _LEADING:  # "a delegation, headed by X, visited Peru in May"
        return dates
    close = next(
        (k for k in range(frame.end, len(units) - 1) if units[k].low == "," and _verb_behind(units, k + 1, len(units) - 1)), None
    )
    return dates if close is None else [i for i in dates if frame.end <= i < close]


def _verb_behind(units: Sequence[Unit], j: int, start: int) -> bool:
    while j < start and units[j].low in ADVERBS:
        j += 1
    return j <= start and looks_verbal(units, j)


__all__ = ["in_aside", "own_dates"]
