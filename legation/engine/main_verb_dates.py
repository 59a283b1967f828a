"""Dates of the sentence's main verb that are not of what its subject only speaks of.

"A book on the visit of X appeared in 1999": the book did; "the general who led the invasion of X died in 1999": he did. But
"the signing of the treaty took place in 1999" and "a round of talks was held in 1999" date the treaty and the talks.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.clauses import RELATIVE
from legation.engine.frame import Frame
from legation.engine.lexicon import CONJ, PREPOSITIONS
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

ABOUT = frozenset(
    "book books novel film films documentary memoir memoirs article articles study studies report reports account accounts history story stories "
    "stamp stamps coin monument memorial museum exhibition plaque statue painting song trial lawsuit case inquiry investigation probe commission "
    "committee debate dispute controversy row discussion lecture speech statement author architect hero heroes leader commander general veteran "
    "veterans victim victims survivor survivors witness witnesses negotiator mastermind planner supporter supporters opponent opponents critic "
    "critics anniversary commemoration memory celebration celebrations criticism condemnation denunciation praise protest protests anger opposition "
    "resolution resolutions question issue news".split()
)
"""Nouns that speak of an event, or take part in it, and have a time of their own."""


def of_main_verb(units: Sequence[Unit], frame: Frame, i: int) -> bool:
    """Whether the date at i, which follows the frame, is only that of the main verb of a sentence whose subject speaks of the event."""
    if i <= frame.end:
        return False
    verb = next((j for j in range(frame.end, i) if units[j].low in CONJ or looks_verbal(units, j)), None)
    if verb is None or units[verb].low in CONJ or units[verb].low.endswith("ing") or units[verb - 1].low == "to":
        return False
    return _in_relative(units, frame) or (frame.voice.kind == "nominal" and _is_spoken_of(units, frame))


def _is_spoken_of(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the event's noun phrase stands after the noun of what speaks of it: "a book on | the visit of X"."""
    k = noun_phrase_start(units, frame.begin) - 1
    while k > 0 and units[k].low in PREPOSITIONS:
        head = units[k - 1]
        if head.kind == "office" or (head.kind == "word" and head.low in ABOUT):
            return not any(looks_verbal(units, j) for j in range(frame.clause[0], k - 1))
        if head.kind not in ("word", "party", "place", "people"):
            return False
        k = noun_phrase_start(units, k - 1) - 1
    return False


def _in_relative(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the event stands in a relative clause without commas that says who the subject is: "the king who | signed the treaty"."""
    pronoun = frame.clause[0] - 1
    if pronoun < 1 or units[pronoun].low not in RELATIVE | {"that"} or units[pronoun - 1].kind in ("punct", "date"):
        return False
    if units[pronoun].low == "that" and looks_verbal(units, pronoun - 1):
        return False  # "said that": what is said
    return not any(looks_verbal(units, j) for j in range(pronoun))


__all__ = ["of_main_verb"]
