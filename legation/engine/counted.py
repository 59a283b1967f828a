"""Dates that the text counts from another event's: "in 1968, three years after it gained independence" dates that to 1965."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from legation.date_atoms import to_count
from legation.date_shapes import resolve_relative
from legation.engine.frame import Frame
from legation.engine.sentence import Sentence, When
from legation.engine.voice import looks_verbal
from legation.engine.when import to_when
from legation.model import DateBasis

UNITS = {"year": "year", "years": "year", "month": "month", "months": "month", "day": "day", "days": "day"}
EXACTLY = frozenset("only just exactly precisely".split())
REACH = 8  # words between "after" and what happened


def counted_when(s: Sentence, frame: Frame) -> When | None:
    """The date of the event at a frame, where the text counts it from the date just before: ", three years after"."""
    k = next((k for k in range(frame.begin - 1, max(2, frame.begin - REACH), -1) if s.units[k].low in ("after", "before")), None)
    if k is None or s.units[k - 1].low not in UNITS or any(looks_verbal(s.units, j) for j in range(k, frame.voice.start)):
        return None
    if frame.voice.kind != "nominal" and any(u.low == "," for u in s.units[k : frame.voice.start]):
        return None  # "in 1968, three years after the war, | Peru cut ties": only the war is counted back
    number = _count(s.units[k - 2].low)
    at = k - 3 - (s.units[k - 3].low in EXACTLY)
    if number is None or at < 1 or s.units[at].low != "," or s.units[at - 1].kind != "date":
        return None
    told, mention = to_when(s, at - 1), s.units[at - 1].mention
    if told is None or mention is None:
        return None
    sign = -1 if s.units[k].low == "after" else 1
    counted = replace(
        mention, basis="Relative", unit=UNITS[s.units[k - 1].low], number=Decimal(sign * number), form="in", noun=None
    )
    found = resolve_relative(counted, told.date)
    return When(found, DateBasis.RELATIVE, s.text(at - 1, k + 1), at - 1, "in") if found is not None else None


def _count(word: str) -> int | None:
    try:
        return to_count(word)
    except KeyError:
        return None


__all__ = ["counted_when"]
