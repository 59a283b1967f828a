"""Events that somebody only speaks of: "In 1990 Peru praised Chile's support for X", "stressed the support of Chile for X".

The date is that of the speech: what is thanked for or praised had been done by then. What a speaker stresses of another's conduct is
what that speaker says.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.other_times import beyond
from legation.engine.phrases import noun_phrase_start
from legation.engine.sentence import When
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.words import forms_of

STRESSING = frozenset(forms_of("stress emphasize underline underscore highlight"))
PRAISING = frozenset(forms_of("praise hail applaud commend laud acknowledge appreciate note recall"))
FEELING = frozenset("appreciation gratitude thanks thankfulness".split())
THANKING = frozenset(forms_of("thank"))


def done_by_then(units: Sequence[Unit], frame: Frame, when: When | None) -> When | None:
    """The date of an event, open to the past where it is that of a speech on it."""
    if when is None or when.unit is None or when.form not in ("in", "on", "name"):
        return when
    if frame.voice.kind != "nominal":
        return beyond(when, "by") if units[frame.begin].low in THANKING else when
    verb = _speech_on(units, frame)
    return beyond(when, "by") if verb is not None and when.unit < verb and not _own(units, frame, verb) else when


def stressed_by(units: Sequence[Unit], frame: Frame) -> int | None:
    """The unit of whoever stresses what another does; None where it is the speaker's own doing, or is praised and so taken for granted."""
    verb = _speech_on(units, frame)
    if verb is None or units[verb].low not in STRESSING or frame.genitive is None or _own(units, frame, verb):
        return None
    return find_subject(units, verb)[0]


def _speech_on(units: Sequence[Unit], frame: Frame) -> int | None:
    """The verb (or "appreciation for") right before an event noun's phrase."""
    if frame.voice.kind != "nominal":
        return None
    k = noun_phrase_start(units, frame.begin) - 1
    if k > 1 and units[k].low == "for" and units[k - 1].low in FEELING:
        return k - 1
    return k if k > 0 and units[k].kind == "word" and units[k].low in STRESSING | PRAISING else None


def _own(units: Sequence[Unit], frame: Frame, verb: int) -> bool:
    """Whether the speaker speaks of what the own side does: "the Peruvian minister stressed | Peru's | support", "its support"."""
    subject = find_subject(units, verb)[0]
    owner = frame.genitive
    if owner is None or subject is None:
        return False
    return units[owner].kind == "pronoun" or bool(set(units[owner].values) & set(units[subject].values))


__all__ = ["done_by_then", "stressed_by"]
