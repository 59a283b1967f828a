"""Participles without auxiliary that say what was done to the noun before them: "the embassy opened in 1970", "Kuwait, invaded by Iraq"."""

from __future__ import annotations

from legation.engine.clauses import shared_from
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, CONJ, PREPOSITIONS
from legation.engine.objects import fits
from legation.engine.phrases import find_complements, genitive_before, noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.subjects import COUNTRIES, find_subject
from legation.engine.unit import Unit
from legation.engine.voice import Voice, looks_verbal
from legation.engine.words import forms_of

LONGEST_OPENING = 16  # units of a participle's phrase that opens a sentence
LONGEST_ASIDE = 9  # units of an aside, and of the noun phrase it is on
HAPPENING = frozenset(
    forms_of(
        "begin start commence open reopen close shut resume restart continue end cease stop halt conclude collapse lapse expire move relocate"
    )
)
"""Verbs that need no object: their past form may as well be the sentence's own verb."""
JUDGING = ("Criticism", "Support", "Refusal", "Accusation")
REGIMES = frozenset(("government", "regime", "administration"))


def reduced_frame(units: list[Unit], frame: Frame, rule: Rule, tag: str) -> Frame | None:
    """A participle without auxiliary that says what was done to the noun before it: "the embassy opened in 1970 was ..."."""
    end = frame.end
    head = find_subject(units, frame.voice.start, shared_from(units, frame.clause[0], frame.voice.start))[0]
    if head is not None and units[head].kind == "party" and _ranked(units, frame, rule, head):
        return as_passive(units, frame, head)
    before, participle = frame.voice.start - 1, tag in ("past", "part")
    if participle and (ahead := _told_ahead(units, frame, rule)) is not None:
        return as_passive(units, frame, ahead)
    if participle and end < len(units) and units[end].low == "by" and _apposed(units, before, rule):
        return as_passive(units, frame, before - 1)
    if participle and (said := _aside_on(units, frame, rule)) is not None:
        frame.clause = (noun_phrase_start(units, said), next(j for j in range(end, len(units)) if units[j].low == ","))
        return as_passive(units, frame, said)
    if head not in (None, before) and units[frame.begin].low in HAPPENING and _is_main(units, frame):
        return None  # "talks on relations began in 1999", "the library of the embassy opened in 1999"
    if participle and before >= 0 and before != head and _names_object(units[before], rule):
        head = before  # "hurt by the embargo imposed on Peru": what comes before it is told of another thing
        start = noun_phrase_start(units, before)
        frame.clause = (start - (start > 0 and units[start - 1].kind == "date"), frame.clause[1])
    told = (
        participle
        and frame.voice.kind == "active"
        and head is not None
        and fits(units[head], rule.objects)
        and units[head].kind not in ("party", "pronoun")
    )
    if (
        told
        and (end >= len(units) or units[end].low in PREPOSITIONS | ADVERBS or units[end].kind in ("date", "punct"))
        and all(u.low in ADVERBS for u in units[frame.voice.start : frame.begin])
    ):
        return as_passive(units, frame, head)
    return None


def _is_main(units: list[Unit], frame: Frame) -> bool:
    """Whether a past form is the verb of its clause: no other stands before it there, and none follows but joined ones."""
    if any(looks_verbal(units, j) for j in range(frame.clause[0], frame.voice.start)):
        return False
    after = range(frame.end, min(len(units), frame.end + LONGEST_ASIDE))
    if any(units[j].low in ("by", "between") for j in after[:4]):
        return False  # "the treaty concluded in 1888 between the two"
    verb = next((j for j in after if looks_verbal(units, j) or units[j].low in CONJ), None)
    return (
        verb is None
        or units[verb].low in CONJ
        or units[verb - 1].low in ADVERBS | CONJ | {"to", ","}
        or units[verb].low.endswith("ing")
    )


def _told_ahead(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """The noun that a participle opening the sentence says more of: "| Signed in 1890 by Peru and Chile, the treaty ended ..."."""
    if any(u.low not in ADVERBS for u in units[: frame.begin]):
        return None
    comma = next((j for j in range(frame.end, min(len(units) - 2, frame.end + LONGEST_OPENING)) if units[j].low == ","), None)
    if (
        comma is None
        or units[comma + 1].low not in ("the", "this")
        or any(looks_verbal(units, j) for j in range(frame.end, comma))
    ):
        return None
    sides = [j + 1 + (units[j + 1].low == "the") for j in range(frame.end, comma) if units[j].low in ("by", "between", "with")]
    if not all(units[j].kind in ("party", "people", "office") for j in sides):
        return None  # "Signed by forty states, the treaty ..."
    head = next((j for j in range(comma + 2, min(len(units), comma + 6)) if _names_object(units[j], rule)), None)
    return head if head is not None and noun_phrase_start(units, head) == comma + 1 else None


def _apposed(units: list[Unit], comma: int, rule: Rule) -> bool:
    """Whether a participle after a comma tells what was done to the name before it: "Kuwait, invaded by Iraq, ..."."""
    named = comma > 0 and units[comma].low == "," and units[comma - 1].kind in ("party", "place")
    if named and rule.kind in JUDGING and units[noun_phrase_start(units, comma - 1) - 1].low in PREPOSITIONS:
        return False  # "the invasion of Kuwait, condemned by Chile": what is judged is the whole of it
    return named and not units[comma - 1].person and fits(units[comma - 1], rule.objects)


def _aside_on(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """The noun that a participle between commas says more of: "relations with Peru, | severed in 1967, were resumed"."""
    comma = frame.voice.start - 1
    if comma < 1 or units[comma].low != "," or any(u.low not in ADVERBS for u in units[frame.voice.start : frame.begin]):
        return None
    close = next((j for j in range(frame.end, min(len(units) - 1, frame.end + LONGEST_ASIDE)) if units[j].low == ","), None)
    dated = close is not None and any(u.kind == "date" for u in units[frame.end : close])
    if close is None or not dated or not looks_verbal(units, close + 1):
        return None
    for j in range(comma - 1, max(-1, comma - LONGEST_ASIDE), -1):
        if _names_object(units[j], rule):
            return j
        if looks_verbal(units, j) or units[j].kind == "punct":
            return None
    return None


def _names_object(unit: Unit, rule: Rule) -> bool:
    return unit.kind in ("word", "mission") and fits(unit, rule.objects)


def _ranked(units: list[Unit], frame: Frame, rule: Rule, head: int) -> bool:
    """Whether a participle tells what was done to a state by what it was: "Peru was the first country visited by X"."""
    end, before = frame.end, frame.voice.start - 1
    by = end < len(units) and units[end].low == "by" and "@party" in rule.objects
    return by and before > head and units[before].low in COUNTRIES


def as_passive(units: list[Unit], frame: Frame, head: int | None) -> Frame:
    """A participle without auxiliary, read as a passive of which the noun at `head` is the subject."""
    frame.voice = Voice("passive", frame.begin, "", frame.voice.negated)
    return with_object_as_subject(units, frame, head)


def with_object_as_subject(units: list[Unit], frame: Frame, head: int | None) -> Frame:
    """The grammatical subject is what the event is done to; its own complements count too."""
    frame.object = head
    frame.preps = find_complements(units, frame.end, frame.clause[1])
    regime = head is not None and units[head].head in REGIMES
    if head is not None and (units[head].kind in ("word", "mission") or regime):
        frame.genitive = genitive_before(units, head)
        upper = next(
            (j for j in range(head + 1, frame.voice.start) if units[j].low in ("which", "who", "that")), frame.voice.start
        )
        for prep, found in find_complements(units, head + 1, upper).items():
            frame.preps[prep] = found + frame.preps.get(prep, [])
    return frame


__all__ = ["as_passive", "reduced_frame", "with_object_as_subject"]
