"""Who speaks for himself or against his state: "X, a former Peruvian ambassador, criticized ..." tells nothing that Peru did."""

from __future__ import annotations

import re

from legation.engine.frame import Frame
from legation.engine.phrases import noun_phrase_start
from legation.engine.sentence import Sentence

_FORMER = re.compile(
    r"\b[Aa]n? (?:former|retired|ex-|one-?time) ?|\b(?:[Oo]pposition|[Rr]ebel|[Gg]uerrilla|[Ss]eparatist) (?:leader|politician)"
)

_ONCE = re.compile(r"\b(?:former |ex-)(?:\w+ )?(?:ambassador|consul|envoy|high commissioner|chargé)", re.IGNORECASE)


def for_oneself(s: Sentence, frame: Frame) -> bool:
    """Whether the subject is "a former" official, leads the opposition or is a court; "former president X" acted while in office."""
    if frame.subject is None or frame.subject >= frame.voice.start:
        return False
    if _is_a_court(s, frame.subject):
        return True
    first = s.units[max(0, noun_phrase_start(s.units, frame.subject) - 1)]
    return bool(_FORMER.search(s.passage.text[first.begin : s.units[frame.voice.start].begin]))


def _is_a_court(s: Sentence, i: int) -> bool:
    """Whether a court of law stands at i, which judges and speaks for no government: "a Peruvian court accused", not "the Siamese court"."""
    start = noun_phrase_start(s.units, i)
    return s.units[i].head in ("court", "courts") and start > 0 and bool({"a", "an"} & {u.low for u in s.units[start - 1 : i]})


def once_an_envoy(s: Sentence, i: int | None) -> bool:
    """Whether who stands at i was an envoy before: "the former ambassador"."""
    return i is not None and i > 0 and bool(_ONCE.search(s.passage.text[s.units[i - 1].begin : s.units[i].end]))


__all__ = ["for_oneself", "once_an_envoy"]
