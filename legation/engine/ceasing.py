"""What ends: "no longer recognizes X", "stopped recognizing X", "recognized X until 1990" tell of an end too.

A rule names the class of that end as `ceased`; one of that very class tells of nothing else ("continued to recognize X until 1990").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from legation.dates import parse_edtf
from legation.engine.frame import Frame
from legation.engine.lexicon import NEGATIONS
from legation.engine.other_times import put_off
from legation.engine.sentence import Sentence, When
from legation.engine.unit import Unit
from legation.engine.when import to_when
from legation.engine.words import forms_of

_CEASING = frozenset(forms_of("cease stop discontinue"))
_ANY_MORE = (("any", "more"), ("any", "longer"), ("no", "longer"))


def ceased(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether a denied verb tells that what it says went on before."""
    words = [u.low for u in units[max(frame.clause[0], frame.voice.start - 2) : min(frame.clause[1], frame.end + 10)]]
    if any(pair in _ANY_MORE for pair in pairwise(words)) or "anymore" in words:
        return True
    before = units[max(frame.clause[0], frame.voice.start - 1) : frame.begin]
    return any(u.kind == "word" and u.low in _CEASING for u in before)


def until_when(s: Sentence, frame: Frame, *, spans: bool = False) -> When | None:
    """When what a plain verb says ended: "recognized X until 1990"; with `spans`, of a passive alone, also "were cut from 1970 to 1990"."""
    if (
        frame.voice.negated
        or put_off(s.units, frame)
        or frame.voice.modal not in ("", "to")
        or (spans and frame.voice.kind != "passive")
    ):
        return None
    for i in range(frame.end, frame.clause[1]):
        u = s.units[i]
        if u.low in NEGATIONS:
            return None  # "had recognized X, though the embassy did not open until 1990"
        if u.kind != "date" or u.mention is None:
            continue
        if u.mention.form == "until":
            return to_when(s, i)
        if spans and s.units[i - 1].low == "from" and (when := to_when(s, i)) is not None:
            last = when.date.edtf.partition("/")[2]
            return replace(when, date=parse_edtf(last)) if last not in ("", "..") else None
    return None
