"""What a verb has as its object, and who is given it: "granted Malta asylum", "drafted and signed a treaty"."""

from __future__ import annotations

from legation.engine.antecedents import told_of
from legation.engine.clauses import clause_bounds
from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS
from legation.engine.objects import object_after
from legation.engine.phrases import genitive_before
from legation.engine.rules import Rule
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of

AIMS = frozenset("attend meet sign discuss hold join see take open inaugurate mark celebrate participate".split())
OWN_DOORS = frozenset(
    "doors door same following next previous day month year week".split()
)  # "opened its doors", "closed the next year"
DATIVE = frozenset(
    forms_of("grant give offer award send lend promise deny provide supply furnish equip present accord gift hand loan")
)


def take_object(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """Give the frame the object that the rule asks for; who receives it, if named before it: "granted Malta independence"."""
    end = frame.end
    obj = object_after(units, end, frame.clause[1], rule.objects)
    receiver = _receiver(units, frame.begin, end) if obj is None else None
    if receiver is not None:
        after = receiver + 1 + (receiver + 1 < len(units) and units[receiver + 1].low == "with")  # "provided Malta with aid"
        obj = object_after(units, after, frame.clause[1], rule.objects)
    if obj is None:
        joined = (frame.clause[0], clause_bounds(units, end + 1)[1]) if end + 1 < len(units) else frame.clause
        obj = _shared_object(units, end, joined[1], rule.objects)
        if obj is not None:
            frame.clause = joined
            frame.end = end + 2
    if obj is None and (partner := partner_between(units, end, frame.clause[1])) is not None:
        obj = object_after(units, partner + 1, frame.clause[1], rule.objects)
    if obj is None and (begin := after_circumstance(units, end, frame.clause[1])) is not None:
        obj = object_after(units, begin, frame.clause[1], rule.objects)
    if obj is None and (told := told_of(units, frame, rule)) is not None:
        frame.object = told
        return None
    if obj is None:
        return None
    frame.object = obj
    frame.end = max(frame.end, obj + 1) if units[obj].kind == "word" else frame.end
    if units[obj].kind in ("word", "mission"):
        frame.genitive = genitive_before(units[: obj + 1], obj)
        if frame.genitive is not None and frame.genitive <= frame.begin:
            frame.genitive = None
    return receiver


def partner_between(units: list[Unit], end: int, upper: int) -> int | None:
    """The party that stands between a verb and its object: "signed with | Peru | a treaty"; None where nothing of the kind does."""
    k = end + 1 + (end + 1 < upper and units[end + 1].low == "the")
    if k + 1 >= upper or units[end].low != "with" or units[k].kind != "party" or units[k].possessive:
        return None
    return k if units[k + 1].low in DETERMINERS else None


def after_circumstance(units: list[Unit], end: int, upper: int) -> int | None:
    """Where the object begins that a date or a place keeps from its verb: "signed in 1951 | a treaty", "opened in Lima | an embassy"."""
    k = end
    while k < upper and k - end <= 4 and (units[k].kind == "date" or _where(units, k)):
        k += 1 + (units[k].kind != "date")
    return k if end < k < upper and units[k].low in ("a", "an") else None


def _where(units: list[Unit], k: int) -> bool:
    at = units[k + 1] if k + 1 < len(units) else None
    return at is not None and units[k].low in ("in", "on", "at") and at.kind in ("date", "place") and not at.possessive


def _receiver(units: list[Unit], i: int, end: int) -> int | None:
    """Who is given something, named right after the verb: "granted Malta independence"."""
    if units[i].low not in DATIVE:
        return None
    while end < len(units) and units[end].low in ("the", "several", "many"):
        end += 1
    named = end < len(units) and units[end].kind in ("party", "people", "pronoun") and not units[end].possessive
    return end if named else None


def given_to_subject(units: list[Unit], i: int, end: int, upper: int, rule: Rule) -> int | None:
    """What the passive subject is given: "they were granted asylum"."""
    if units[i].low not in DATIVE or not rule.objects:
        return None
    return object_after(units, end + (end < len(units) and units[end].low == "with"), upper, rule.objects)


def _shared_object(units: list[Unit], end: int, upper: int, objects: frozenset[str]) -> int | None:
    """The party after "with" that two verbs share: "recognized and established relations with X"."""
    if end + 2 >= upper or units[end].low != "and" or not looks_verbal(units, end + 1):
        return None
    shared = object_after(units, end + 2, upper, objects)
    if shared is not None and (units[shared].kind in ("word", "people") or _right_there(units, end + 2, shared)):
        return shared  # "drafted and signed a treaty", "invaded and occupied Peru"
    if "@party" not in objects:
        return None
    at = next((j for j in range(end + 2, min(upper, end + 9)) if units[j].low == "with"), None)
    return object_after(units, at + 1, upper, objects) if at is not None else None


def _right_there(units: list[Unit], k: int, party: int) -> bool:
    """Whether nothing but an article stands between a verb that ends at k and the party it is done to."""
    alike = units[k - 1].low.endswith("s") == units[k - 3].low.endswith("s")  # not "which Peru supports and urged Chile to ..."
    return alike and party <= k + 1 and units[party].kind == "party" and (party == k or units[k].low in DETERMINERS)


def has_no_object(units: list[Unit], end: int) -> bool:
    """Whether a verb that ends at `end` has no object: "visited in 1990", "visited to attend the games"."""
    if end >= len(units) or units[end].kind == "date" or units[end].low in (",", ".", ";", "again", "twice"):
        return True
    after = units[end + 1].low if end + 1 < len(units) else ""
    dated = end + 1 < len(units) and units[end + 1].kind == "date"
    return (units[end].low in ("in", "on") and dated) or (units[end].low == "to" and after in AIMS) or units[end].low == "for"


def does_to_another(units: list[Unit], end: int) -> bool:
    """Whether a verb that ends at `end` has an object after all: "the embassy reopened | its visa section", not "its doors"."""
    if end + 1 >= len(units) or not (units[end].low in ("a", "an", "the", "its") or units[end].possessive):
        return False
    return units[end + 1].kind in ("word", "mission", "adjective") and units[end + 1].low not in OWN_DOORS
