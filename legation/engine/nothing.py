"""Determiners that leave nothing of what a verb tells: "gave no aid", "no president has visited", "received little help"."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Unit
from legation.model import Modality

NONE = frozenset(("no", "none", "neither", "nor", "nobody", "nothing", "zero"))
HARDLY = frozenset(("few", "little", "minimal", "insufficient", "hardly", "scarcely"))
NOT_NONE = frozenset(("longer", "fewer", "less", "more", "later", "doubt", "sooner", "earlier", "small", "other"))
WITH_A = frozenset(("a", "the", "very", "quite", "these", "those", "last", "past", "first", "next"))


def none_involved(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """Denied where the subject or object of the verb is none at all, hypothetical where it is hardly any, else None."""
    found = None
    for j in (*_before_subject(units, frame), *_before_object(units, frame)):
        low = units[j].low
        if units[j].kind != "word":
            continue
        if low in NONE and not (j + 1 < len(units) and units[j + 1].low in NOT_NONE):
            return Modality.DENIED
        if low == "not" and units[j + 1].low in ("a", "one", "any"):
            return Modality.DENIED  # "not a single minister", "not one state"
        if low in HARDLY and not (j and units[j - 1].low in WITH_A):
            found = Modality.HYPOTHETICAL
    return found


def _before_object(units: Sequence[Unit], frame: Frame) -> range:
    """What stands between the verb and its object."""
    last = frame.object if frame.object is not None and frame.object > frame.begin else frame.end - 1
    return range(frame.begin + 1, last + 1) if last - frame.begin <= 8 else range(0)


def _before_subject(units: Sequence[Unit], frame: Frame) -> range:
    """The determiner of the subject: "no (Peruvian) president", "none of the treaties", "neither X nor Y"."""
    subject = frame.object if frame.voice.kind == "passive" else frame.subject
    if subject is None or subject >= frame.begin:
        return range(0)
    start = noun_phrase_start(units, subject)
    while start > 1 and units[start - 1].low in ("of", "nor", "and"):  # "none of the", "neither X nor Y"
        start -= 2
    return range(max(0, start - 1), min(start + 1, subject))
