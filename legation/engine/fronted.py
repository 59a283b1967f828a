"""Dates of what opens a sentence and came before or after its event: "After the death of the king in 1990, ...", "When X fell in 1990, ...".

Such a phrase or clause dates itself, whatever its noun or verb is: what the main verb tells came later, on that day or any after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of

AFTER = frozenset("after following upon".split())
EARLIER = frozenset("before prior until".split())
CLAUSES = frozenset("when once".split())
"""What opens a clause, and no phrase: "once in 1990" is no clause."""
LEADING_TO = {
    "prior": "to",
    "wake": "of",
    "aftermath": "of",
    "result": "of",
    "consequence": "of",
    "because": "of",
    "response": "to",
    "reaction": "to",
    "due": "to",
    "owing": "to",
    "thanks": "to",
    "retaliation": "for",
}
"""Words that with the one after them lead to what came first, or later: "in the wake of the coup in 1990", "due to the war in 1990"."""
QUICKLY = frozenset("shortly soon immediately right just long directly day days week weeks month months year years".split())
LEADING = frozenset("in as direct".split()) | QUICKLY
THEN = frozenset("when where during which who".split())
OCCASIONS = frozenset(forms_of("visit meet host attend travel tour convene gather"))
"""What lasts as long as what is done at it: "When X visited Y in 1990, the two signed ..."."""


def fronted_side(units: Sequence[Unit], frame: Frame, i: int) -> str | None:
    """ "after" or "before", where the date at i is of what opens the sentence or the clause, with the event told behind it."""
    k = _lead_before(units, i)
    if k is None or told_then(units, frame, i) or not _opens(units, k) or not _is_behind(units, k, i, frame):
        return None
    if units[k].low in CLAUSES and not _is_clause(units, k, i, frame.voice.start):
        return None
    return "before" if units[k].low in EARLIER else "after"


def told_then(units: Sequence[Unit], frame: Frame, i: int) -> bool:
    """Whether the event is told right behind the date at i, as of that date: "after the raid in 1990, | when X fell", ", | beginning a war"."""
    start = frame.begin if frame.voice.kind == "nominal" else frame.voice.start
    commas = [j for j in range(i + 1, start + 1) if units[j].low == ","]
    return len(commas) == 1 and (units[commas[0] + 1].low in THEN or units[commas[0] + 1].low.endswith("ing"))


def lead_of(units: Sequence[Unit]) -> str | None:
    """ "after", where the sentence opens with what came first: "(Shortly) after the war of 1990, ..."."""
    lead = units[1] if units[0].low in QUICKLY and len(units) > 1 else units[0]
    return "after" if lead.kind == "word" and lead.low in ("after", "following") else None


def _lead_before(units: Sequence[Unit], i: int) -> int | None:
    """The word whose phrase or clause the date at i stands in, with no comma between."""
    for k in range(i - 2, -1, -1):
        if units[k + 1].low in (",", ";", ":"):
            return None
        if units[k].kind == "word" and _leads(units, k):
            return k
    return None


def _leads(units: Sequence[Unit], k: int) -> bool:
    low = units[k].low
    return low in AFTER | CLAUSES | {"before", "until"} or units[k + 1].low == LEADING_TO.get(low)


def _opens(units: Sequence[Unit], k: int) -> bool:
    """Whether the phrase that the word at k leads opens the sentence, or what a joint or a comma begins."""
    start = k
    while start and units[start - 1].kind in ("word", "quantity") and _adorns(units[start - 1]):
        start -= 1
    if not start:
        return True
    return units[start - 1].low in (";", "and", "but") or (units[start - 1].low == "," and units[k].low not in CLAUSES)


def _adorns(unit: Unit) -> bool:
    return unit.kind == "quantity" or unit.low in LEADING | DETERMINERS or unit.low.isdigit()


def _is_behind(units: Sequence[Unit], k: int, i: int, frame: Frame) -> bool:
    """Whether the event is told behind the phrase or clause from k that holds the date at i: behind its comma, or by a new subject."""
    nominal = frame.voice.kind == "nominal"
    start = noun_phrase_start(units, frame.begin) if nominal else frame.voice.start
    comma = next((j for j in range(i + 1, start) if units[j].low == ","), None)
    if comma is not None:
        return not nominal or units[i - 1].low in ("in", "on")  # not "after the 9 April 1940, | German occupation of X"
    ended = units[k].low not in CLAUSES or any(looks_verbal(units, j) for j in range(k + 1, i))
    return ended and not nominal and frame.subject is not None and i < frame.subject < start


def _is_clause(units: Sequence[Unit], k: int, i: int, start: int) -> bool:
    """Whether the clause from k has a verb of its own that tells no occasion."""
    end = next((j for j in range(i + 1, start) if units[j].low == ","), i)
    verbs = [j for j in range(k + 1, end) if looks_verbal(units, j)]
    return bool(verbs) and not any(units[j].low in OCCASIONS for j in verbs)


__all__ = ["fronted_side", "lead_of", "told_then"]
