"""What one word of doubt says of every verb of its subject: "reportedly | scolded Chile and | renewed its support for Peru".

The clause of a second verb begins after the first, so that what stood before the first no longer stands in it; and a source
that is named last ("..., according to Chile") is the source of all that its subject is told to have done.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import BE
from legation.engine.phrases import noun_phrase_start
from legation.engine.stance_words import ALLEGING, SAYING, TEMPORAL
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

_ADVERBS = frozenset("allegedly reportedly purportedly supposedly".split())
_HELD = ALLEGING | SAYING | {"understood", "rumored", "rumoured"}  # "is said to have ..."
_BREAKS = frozenset("but while whereas although though because when where which who whom whose that ; :".split())
_JOINS = frozenset(("and", ",", "then"))


def hedged(units: Sequence[Unit], frame: Frame, *, nominal: bool) -> bool:
    """Whether doubt cast on an earlier verb of the same subject, or a source named last, holds for what the frame tells too."""
    sourced = _sourced_last(units, frame) and not (nominal and _only_when(units, frame))
    return (_doubted(units, frame, nominal) or sourced) and not _is_the_telling(units, frame)


def _only_when(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether a noun only says since when: "since the coup of 1990, the economy has grown, according to the bank"."""
    start = noun_phrase_start(units, frame.begin)
    return start > 0 and units[start - 1].low in TEMPORAL | {"before"}


def _is_the_telling(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the trigger itself only passes on what is said: "X claimed that ...", "is alleged to"."""
    return (
        units[frame.begin].low in ALLEGING
        and frame.voice.kind == "active"
        and frame.begin + 1 < len(units)
        and (units[frame.begin + 1].low == "that")
    )


def _doubted(units: Sequence[Unit], frame: Frame, nominal: bool) -> bool:
    first = frame.begin if nominal else frame.voice.start
    joined = False
    for j in range(first - 1, -1, -1):
        u = units[j]
        if u.low in _BREAKS and u.kind in ("word", "punct") or _starts_anew(units, j, first):
            return False
        if nominal and not joined and u.kind == "word" and u.low in TEMPORAL:
            return False  # "reportedly sent arms and troops after the invasion of Chile"
        joined = joined or (u.low in _JOINS and _verb_follows(units, j + 1))
        if u.kind in ("word", "adverb") and _casts_doubt(units, j):
            return joined and _of_its_subject(units, j)
    return False


def _verb_follows(units: Sequence[Unit], k: int) -> bool:
    """Whether what joins two verbs ends before k: "and | (later) | (") closed"."""
    while k < len(units) and (
        units[k].kind == "date"
        or units[k].low in ('"', "“", "in", "on", ",", "later", "subsequently", "then", "even", "also", "to", "have")
    ):
        k += 1
    return k < len(units) and looks_verbal(units, k)


def _starts_anew(units: Sequence[Unit], j: int, first: int) -> bool:
    """Whether a subject of its own stands at j, so that the doubt before it is of another: "reportedly left, and Chile | closed"."""
    if units[0].low in _ADVERBS and noun_phrase_start(units, j) <= 2:
        return False  # "Reportedly, | Peru left"
    named = units[j].is_party or units[j].person or units[j].kind in ("pronoun", "office")
    return named and not units[j].possessive and j + 1 < first + 1 and looks_verbal(units, j + 1)


def _casts_doubt(units: Sequence[Unit], j: int) -> bool:
    if units[j].low in _ADVERBS:
        return j == 0 or _verb_follows(units, j + 1)  # "died, allegedly | under orders of Chile"
    return units[j].low in _HELD and j > 0 and units[j - 1].low in BE and j + 1 < len(units) and units[j + 1].low == "to"


def _of_its_subject(units: Sequence[Unit], j: int) -> bool:
    """Whether the word of doubt at j stands with the verb of the sentence, not in a clause put in: ", which reportedly ..., "."""
    k = j - 1
    while k >= 0 and (units[k].low in BE or units[k].low in ("has", "have", "had") or units[k].kind == "date"):
        k -= 1
    return k < 0 or units[k].low not in ("which", "who", "that", "whom")


def _sourced_last(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether ", according to X" ends what one subject is told to have done: "invaded Chile and took its ports, according to Peru"."""
    last = next(
        (j for j in range(len(units) - 2, frame.end, -1) if units[j].low == "according" and units[j + 1].low == "to"), None
    )
    if (
        last is None
        or units[last - 1].low != ","
        or any(u.low in ("treaty", "agreement", "terms", "law", "plan") for u in units[last : last + 6])
    ):
        return False
    if any(u.low == "," for u in units[last:]):
        return False  # "visited Chile and, according to Peru, | praised it"
    for j in range(frame.end, last):
        if units[j].low in _BREAKS and units[j].kind in ("word", "punct"):
            return False
        if j > frame.end and _starts_anew(units, j, last):
            return False
    return not any(u.kind == "date" for u in units[frame.end : last]) or any(
        _verb_follows(units, j + 1) for j in range(frame.end, last) if units[j].low == "and"
    )
