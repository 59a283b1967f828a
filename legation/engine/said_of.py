"""Events whose time a neighbouring clause tells: ", which occurred on 2 May 1970", "this constituted the termination of ..."."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, DETERMINERS
from legation.engine.sentence import Sentence, When
from legation.engine.unit import Unit
from legation.engine.words import forms_of
from legation.model import DateBasis

HAPPENING = frozenset("occurred happened came followed".split())
AMOUNTING = frozenset(forms_of("constitute mark signify represent"))
ACTS = frozenset("act action step move decision exchange event date day".split())
FULLNESS = frozenset("full formal official effective complete final".split())
DAY = 10  # characters of a day


def happened_at(units: Sequence[Unit], frame: Frame) -> int | None:
    """The date of an event noun in the clause that says when it happened: "the opening of ties, which occurred on 2 May 1970"."""
    k = frame.end + (frame.end < len(units) and units[frame.end].low == ",")
    if frame.voice.kind != "nominal" or k + 3 >= len(units) or units[k].low != "which":
        return None
    took_place = (units[k + 1].low, units[k + 2].low) == ("took", "place")
    if units[k + 1].low not in HAPPENING and not took_place:
        return None
    at = k + 2 + took_place
    at += units[at].low in ("on", "in")
    return at if at < len(units) and units[at].kind == "date" else None


def summed_up(s: Sentence, frame: Frame) -> When | None:
    """The day told just before, where the sentence says what that amounted to: "On 2 May 1970 he left. This constituted a break of ties"."""
    k = frame.begin - 1
    while k > 0 and (s.units[k].kind == "adjective" or s.units[k].possessive or s.units[k].low in DETERMINERS | FULLNESS):
        k -= 1
    if frame.voice.kind != "nominal" or k < 1 or s.units[k].low not in AMOUNTING:
        return None
    k -= 1
    while k > 0 and s.units[k].low in ADVERBS:
        k -= 1
    if k > 0 and s.units[k].low in ACTS:
        k -= 1 + (s.units[k - 1].low == "latter")
    date = s.ctx.last_date
    near = s.ctx.last_block == s.passage.block and not any(u.kind == "date" for u in s.units[: frame.begin])
    if s.units[k].low not in ("this", "that") or date is None or not near or len(date.edtf) != DAY:
        return None
    return When(date, DateBasis.FROM_CONTEXT)


__all__ = ["happened_at", "summed_up"]
