"""Frames of passive verbs: which noun before or behind one it is done to."""

from __future__ import annotations

from legation.engine.antecedents import antecedent, thing_of_it
from legation.engine.clauses import shared_from
from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS, PREPOSITIONS
from legation.engine.main_subjects import subject_ahead
from legation.engine.objects import WEIGHED, fits, object_after
from legation.engine.phrases import find_complements, noun_phrase_start
from legation.engine.reduced import with_object_as_subject
from legation.engine.rules import Rule
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.verb_objects import given_to_subject
from legation.engine.voice import looks_verbal

BREAKS = frozenset("that which who but while when ; :".split())


def passive_frame(units: list[Unit], frame: Frame, rule: Rule) -> Frame | None:
    """A passive verb: its subject is the rule's object, or is given that object."""
    head = thing_of_it(
        units, find_subject(units, frame.voice.start, shared_from(units, frame.clause[0], frame.voice.start))[0], rule
    )
    head = antecedent(units, frame.voice.start, rule) if head is None else head
    head = _ahead_of_being(units, frame) if head is None else head
    if (given := given_to_subject(units, frame.begin, frame.end, frame.clause[1], rule)) is not None:
        frame.object, frame.end = given, given + 1
        frame.preps = find_complements(units, frame.end, frame.clause[1])
        if head is not None:
            frame.preps["to"] = [head, *frame.preps.get("to", [])]
        return frame
    head = _measured(units, head, frame, rule)
    if rule.objects and head is not None and not fits(units[head], rule.objects):
        head = _joined_before(units, head, frame.clause[0], rule.objects)
        frame.conjunct = head is not None
    if rule.objects and (head is None or not fits(units[head], rule.objects)):
        head = _clause_first(units, frame, rule)
    if rule.objects and head is None:
        head = _inverted(units, frame, rule)
    if rule.objects and head is None:
        return None
    return with_object_as_subject(units, frame, head)


def _measured(units: list[Unit], head: int | None, frame: Frame, rule: Rule) -> int | None:
    """What a measure that is the subject is of, if the rule reads that: "20 tons of | food | were sent"."""
    if not rule.objects or head is None or units[head].low not in WEIGHED or units[head + 1].low != "of":
        return head
    within = range(head + 2, min(head + 6, frame.voice.start))
    return next((k for k in within if fits(units[k], rule.objects)), head)


def _ahead_of_being(units: list[Unit], frame: Frame) -> int | None:
    """Whom an opening phrase tells something done to: "After being invaded by Peru in 1941, | Chile | ..."."""
    start = frame.voice.start
    return subject_ahead(units, frame.begin) if 0 < start <= 2 and units[start].low == "being" else None


def _inverted(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """The subject after its verb: "on 3 May 1902 was appointed the first envoy"."""
    before = units[frame.voice.start - 1] if frame.voice.start else None
    if before is None or not (before.kind == "date" or before.low in ("when", ",")) or "@party" in rule.objects:
        return None
    return object_after(units, frame.end, frame.clause[1], rule.objects)


def _clause_first(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """The noun that a clause opens with, where no other verb comes before its own: "A convention on the rights of X and Y was signed"."""
    begin = _past_date(units, frame.clause[0])
    begin += units[begin].low in ("a", "an", "the", "this")
    for j in range(begin, min(begin + 4, frame.voice.start)):
        if units[j].kind == "word" and fits(units[j], rule.objects):
            rest = range(j + 1, frame.voice.start)
            aside = units[frame.clause[0]].low in ("this", "the") and units[frame.voice.start - 1].low == ","
            joined = aside if units[j + 1].low == "," else units[j + 1].low.endswith("ing")
            apart = units[j + 1].low not in PREPOSITIONS and not joined
            verbs = [k for k in rest if looks_verbal(units, k) and not (aside and units[k + 1].low in PREPOSITIONS)]
            return None if apart or verbs or any(units[k].low in BREAKS for k in rest) else j
        if units[j].kind not in ("word", "adjective") or units[j].low in PREPOSITIONS or looks_verbal(units, j):
            return None
    return None


def _past_date(units: list[Unit], k: int) -> int:
    """The unit after a date that opens a clause: "On 2 May 1970, | the convention ..."."""
    if k + 3 < len(units) and units[k].low in ("on", "in") and units[k + 1].kind == "date" and units[k + 2].low == ",":
        return k + 3
    return k


def _first_listed(units: list[Unit], comma: int, lower: int, objects: frozenset[str]) -> int | None:
    """The first of several things listed before the comma: "| relations |, trade, and consular services were suspended"."""
    for j in range(comma - 1, lower, -1):
        if units[j].kind not in ("word", "punct") or looks_verbal(units, j) or units[j].low in PREPOSITIONS:
            return None
        if units[j].kind == "word" and units[j + 1].low == "," and fits(units[j], objects):
            return j
    return None


def _joined_before(units: list[Unit], head: int, lower: int, objects: frozenset[str]) -> int | None:
    """The first of two joined subjects: "relations and the embassy at Lima were established" tells of relations too."""
    start = noun_phrase_start(units, head)
    for j in range(start - 1, max(lower - 1, start - 14), -1):
        if units[j].low == "and" and units[j - 1].low == ",":
            return _first_listed(units, j - 1, lower, objects)
        if units[j].low == "and" and j + 1 >= start - 1:
            first = find_subject(units, j, lower)[0]
            if first is None or any(looks_verbal(units, k) for k in range(first, j)):
                return None  # "relations were established and embassies were opened"
            return first if units[first].kind in ("word", "mission") and fits(units[first], objects) else None
        if units[j].low not in DETERMINERS:
            return None
    return None
