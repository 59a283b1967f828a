"""Parties that are named as those who did not do it: "all states except Peru", "other than Peru", "Brazil, not Peru, ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.framing import words_of
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Unit

_BUT_FOR = re.compile(
    r" (?:except(?: for)?|excepting|excluding|other than|apart from|aside from|save(?: for)?|with the exception of|rather than|instead of|unlike|and not|but not|, not|never) (?:the )?$"
)
_ALL_BUT = re.compile(r" (?:all|every|everyone|any|none)(?: \S+){0,5} (?:but) (?:the )?$")


def left_out(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the subject (or the doer of a passive) is the one that did not."""
    places = [frame.subject, *frame.preps.get("by", ())] if frame.subject is not None else frame.preps.get("by", ())
    return any(is_left_out(units, j) for j in places if j is not None)


def is_left_out(units: Sequence[Unit], j: int) -> bool:
    """Whether the party at j is named as an exception."""
    lead = words_of(units, 0, min(noun_phrase_start(units, j), j))
    head = words_of(units, 0, j)
    return any(p.search(text) for p in (_BUT_FOR, _ALL_BUT) for text in (lead, head))
