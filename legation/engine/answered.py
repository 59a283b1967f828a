"""Stances that their answer shows to have been taken: "rejected | Peru's criticism", "complied with | a request from Chile".

Nobody turns down a demand, denies an accusation or accepts an apology that was not made, whatever became of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, MODALS
from legation.engine.phrases import noun_phrase_start
from legation.engine.stance_words import ALLEGED_WORDS, REFUSED
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.voice import group_start, looks_verbal
from legation.engine.words import forms_of

KINDS = frozenset(("Demand", "Criticism", "Accusation", "Apology"))
_ANSWERS = forms_of(
    "reject dismiss ignore refuse decline disregard rebuff spurn resist deny refute repudiate heed accept grant fulfil obey resent dispute defy"
)
ANSWERING = frozenset(_ANSWERS)
_WITH = {
    "down": frozenset(forms_of("turn")),
    "aside": frozenset(forms_of("brush wave")),
    "off": frozenset(forms_of("brush shrug wave")),
    "with": frozenset(forms_of("comply agree")),
    "to": frozenset(forms_of("agree accede consent yield bow respond react reply succumb object submit capitulate")) | {"in"},
}
"""Verbs that answer with one more word: "turned | down", "complied | with", "gave in | to"."""
_UNREAL = frozenset("any no possible potential future further every such".split())
_DOUBT = MODALS | ALLEGED_WORDS | {"if", "whether", "unless"}
_REACH = 12  # units after the noun within which it is said what became of it


def answering_verb(units: Sequence[Unit], noun: int) -> int | None:
    """The verb that answers what the noun names, where it stands right before its phrase: "| rejected Peru's demand"."""
    k = noun_phrase_start(units, noun) - 1
    if k >= 1 and units[k].low in _WITH:
        before = k - 1 - (units[k - 1].low in ADVERBS)
        return before if before >= 0 and units[before].low in _WITH[units[k].low] else None
    return k if k >= 0 and units[k].low in ANSWERING and looks_verbal(units, k) else None


def answerer(units: Sequence[Unit], noun: int, lower: int) -> int | None:
    """Who answers what the noun names, and so whom it was said to."""
    verb = answering_verb(units, noun)
    if verb is None or units[verb - 1].low in BE:
        return None
    return find_subject(units, group_start(units, verb), lower)[0]


def answered(units: Sequence[Unit], frame: Frame, kind: str) -> bool:
    """Whether a noun for what was said to another is told with the answer to it."""
    start = noun_phrase_start(units, frame.begin)
    if kind not in KINDS or frame.voice.kind != "nominal" or any(u.low in _UNREAL for u in units[start : frame.begin]):
        return False
    verb = answering_verb(units, frame.begin)
    if verb is None:
        verb = next((j for j in range(frame.end, min(frame.clause[1], frame.end + _REACH)) if units[j].low in BE), None)
        at = verb + 1 + (units[verb + 1].low in ADVERBS) if verb is not None and verb + 2 < len(units) else None
        if at is None or units[at].low not in ANSWERING | {"turned", "brushed"}:
            return False
        return not any(u.low in _DOUBT for u in units[frame.end : verb])
    first = max(0, group_start(units, verb) - 1)
    to_come = any(units[j].low == "to" and units[j - 1].low not in REFUSED for j in range(max(1, first), verb))
    return not to_come and not any(u.low in _DOUBT for u in units[first:verb])


__all__ = ["answered", "answerer", "answering_verb"]
