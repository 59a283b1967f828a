"""Missions that are told of by what they do: "the Peruvian embassy in Havana said ...", "the embassy of Peru in Havana organizes ..."."""

from __future__ import annotations

from legation.engine.extras import mission_claim
from legation.engine.lexicon import ADVERBS, HAVE
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence
from legation.engine.words import forms_of

_DOING = forms_of(
    "tell say state announce issue organize organise host report confirm respond deny warn help provide promote represent arrange support monitor invite give receive sponsor celebrate offer coordinate process handle serve inform advise assist publish urge express welcome hold work facilitate deliver donate distribute fund award release estimate comment note add describe call condemn thank register maintain run operate conduct manage employ"
)
_BUSY = frozenset("engaged active busy involved".split())
_PRESENT = frozenset(("is", "was", "has", "remains", "remained"))


def read_acting_missions(s: Sentence) -> None:
    """A mission for each that the sentence names with its sender and its city as who does what the verb says."""
    for i, u in enumerate(s.units):
        if u.kind == "mission" and not u.possessive and not u.low.endswith("s") and _first(s, i) and _acts(s, _end(s, i)):
            mission_claim(s, i)


def _first(s: Sentence, i: int) -> bool:
    """Whether the mission, with the words that belong to it, begins a clause: no preposition makes it part of another phrase."""
    k = genitive_before(s.units, i)
    k = i if k is None else k
    while k > 0 and s.units[k - 1].low in ("the", "both"):
        k -= 1
    return (
        k == 0
        or s.units[k - 1].low in (",", ";", "and", "but", "that", "when", "while", "although", "because")
        or (s.units[k - 1].kind == "date")
    )


def _end(s: Sentence, i: int) -> int | None:
    """The unit after "embassy (of Peru) in Havana"; None where no city is told, or no sender."""
    k, sender = i + 1, genitive_before(s.units, i) is not None
    if k + 1 < len(s.units) and s.units[k].low == "of":
        k += 1 + (s.units[k + 1].low == "the")
        sender |= k < len(s.units) and s.units[k].kind == "party" and not s.units[k].group
        k += 1
    if not sender or k + 1 >= len(s.units) or s.units[k].low not in ("in", "at") or s.units[k + 1].kind != "place":
        return None
    return k + 2


def _acts(s: Sentence, k: int | None) -> bool:
    while k is not None and k < len(s.units) and s.units[k].low in ADVERBS | HAVE | {"continually", "regularly", "actively"}:
        k += 1
    if k is None or k >= len(s.units):
        return False
    if s.units[k].low in _PRESENT:
        k += 1
        while k < len(s.units) and (s.units[k].low in ADVERBS or s.units[k].low.endswith("ly")):
            k += 1
        return k < len(s.units) and s.units[k].low in _BUSY
    return s.units[k].kind == "word" and s.units[k].low in _DOING and _DOING[s.units[k].low] in ("past", "s", "base")


__all__ = ["read_acting_missions"]
