"""Parties that are named as those who did not do it: "all states except Peru", "other than Peru", "Brazil, not Peru, ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.framing import words_of
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Unit

_BUT_FOR = re.compile(
    r" (?:except(?: for)?|excepting|excluding|other than|apart from|aside from|save for|with the exception of|rather than|instead of|unlike|and not|but not|, not|never) (?:the )?$"
)
_ALL_BUT = re.compile(r" (?:all|every|everyone|any|none)(?: [^\s,;]+){0,5} (?:but) (?:the )?$")


def left_out(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the subject is the one that did not, or the object the one to which it was not done."""
    if any(_to_neither(units, j) for found in frame.preps.values() for j in found):
        return True
    if frame.object is not None and frame.voice.kind != "passive" and is_left_out(units, frame.object):
        return True  # "visited all neighbours except Peru"
    later = range(frame.end, min(len(units), frame.end + 9))
    if any(units[j].kind == "party" and _ALL_BUT.search(words_of(units, frame.end - 1, j)) for j in later):
        return True  # "criticized everyone but Peru"
    for prep, found in frame.preps.items():
        parties = [j for j in found if units[j].kind in ("party", "pronoun") and not _replaced(units, j)]
        if prep not in ("by", "unlike") and parties and all(is_left_out(units, j) for j in parties):
            return True
    places = [frame.subject, *frame.preps.get("by", ())] if frame.subject is not None else frame.preps.get("by", ())
    return any(is_left_out(units, j) for j in places if j is not None)


def _replaced(units: Sequence[Unit], j: int) -> bool:
    """ "recognized Peru instead of Chile": Peru was."""
    return " instead of " in words_of(units, max(0, noun_phrase_start(units, j) - 3), j)


def _to_neither(units: Sequence[Unit], j: int) -> bool:
    """ "sided with neither Peru (nor Chile)"."""
    start = min(noun_phrase_start(units, j), j)
    return "neither" in (units[start].low, units[start - 1].low if start else "")


def is_left_out(units: Sequence[Unit], j: int) -> bool:
    """Whether the party at j is named as an exception."""
    lead = words_of(units, 0, min(noun_phrase_start(units, j), j))
    head = words_of(units, 0, j)
    return any(p.search(text) for p in (_BUT_FOR, _ALL_BUT) for text in (lead, head))
