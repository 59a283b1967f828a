"""Frames of verbs: what is done by whom to what, whichever voice tells it."""

from __future__ import annotations

from legation.engine.antecedents import antecedent, relative, relative_object, thing_of_it, with_which
from legation.engine.clauses import clause_bounds, opening_end, shared_from
from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS, EPITHETS
from legation.engine.main_subjects import subject_ahead
from legation.engine.objects import fits, object_after
from legation.engine.passives import passive_frame
from legation.engine.phrases import find_complements, genitive_before, owned_complements
from legation.engine.reduced import as_passive, reduced_frame, with_object_as_subject
from legation.engine.rules import Rule
from legation.engine.spoken import after_quotation, speaker_after, spoken_of
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.verb_objects import does_to_another, has_no_object, partner_between, take_object
from legation.engine.voice import Voice, looks_verbal, planner, voice_at

STARTING = frozenset("begin began begun start started commence commenced cease ceased".split())
CUTTING = frozenset(("cut", "cuts", "cutting"))
LESSENING = frozenset(("back", "down"))  # "cut back ties" does not cut them
EXISTING = frozenset("exist function operate".split())
NOTHING = frozenset(("@none",))
_ANY_PARTY = frozenset(("@party", "@person", "@people"))  # what a rule that names no object may have as one


def verb_frame(
    units: list[Unit], i: int, rule: Rule, tag: str, particle: str, intransitive: bool, clause: tuple[int, int]
) -> Frame | None:
    """The frame of a rule's verb form at i in its clause, or None where it is no verb here or lacks the object asked for."""
    end = _trigger_end(units, i, particle)
    voice = voice_at(units, i, tag) if end is not None else None
    if voice is None or end is None:
        return None
    frame = Frame(i, end, voice, clause)
    if intransitive:
        return _intransitive(units, frame, rule)
    if voice.kind == "passive":
        _share_agent(units, frame)
        return passive_frame(units, frame, rule)
    return _active(units, frame, rule, tag)


def _trigger_end(units: list[Unit], i: int, particle: str) -> int | None:
    """The unit after the verb at i and the particle right after it; None where its particle is not near."""
    if not particle:
        return None if any(u.low in LESSENING for u in units[i + 1 : i + 2]) and units[i].low in CUTTING else i + 1
    words = particle.split()
    k = next((k for k in range(i + 1, min(len(units), i + 8)) if [u.low for u in units[k : k + len(words)]] == words), None)
    if k is None or any(u.kind == "punct" for u in units[i + 1 : k]):
        return None
    if k > i + 1 and units[k - 1].kind == "word" and units[k - 1].low in DETERMINERS | EPITHETS:
        return None  # "joined the expeditionary forces" is no joining of forces
    return k + len(words) if k == i + 1 else i + 1


def _share_agent(units: list[Unit], frame: Frame) -> None:
    """Let a passive verb reach past the one joined to it that has their agent: "was invaded | and occupied | by Peru in 1941"."""
    k = frame.end
    if k + 2 < len(units) and units[k].low == "and" and units[k + 2].low == "by" and looks_verbal(units, k + 1):
        frame.end, frame.clause = k + 2, (frame.clause[0], clause_bounds(units, k + 1)[1])


def _intransitive(units: list[Unit], frame: Frame, rule: Rule) -> Frame | None:
    """A verb whose subject is the rule's object: "relations resumed"."""
    if frame.voice.kind == "passive" or (units[frame.begin].low in STARTING and _goes_on_to(units, frame.end)):
        return None  # "relations began to cool"
    if frame.voice.kind == "infinitive" and units[frame.voice.start - 1].low in STARTING:
        return None  # "relations began to normalize"
    after = units[frame.end : frame.clause[1]]
    if after and after[0].low == "to" and any(u.mention and u.mention.form == "until" for u in after):
        return None  # "relations ceased to exist until 1990": there were none
    lower = min(
        relative(units, frame.clause[0]), shared_from(units, frame.clause[0], frame.voice.start)
    )  # "was closed in 1990 but | reopened in 1994"
    head = thing_of_it(units, find_subject(units, frame.voice.start, lower)[0], rule)
    if head is None and has_no_object(units, frame.end):
        head = antecedent(units, frame.voice.start, rule)
    if head is None or not fits(units[head], rule.objects) or does_to_another(units, frame.end):
        return None
    return with_object_as_subject(units, frame, head)


def _goes_on_to(units: list[Unit], end: int) -> bool:
    """Whether an infinitive at `end` says what begins or ceases; "ceased to exist" only says that it ended."""
    return end + 1 < len(units) and units[end].low == "to" and units[end + 1].low not in EXISTING


def _active(units: list[Unit], frame: Frame, rule: Rule, tag: str) -> Frame | None:
    """A verb that is not passive, with its object, subject and complements."""
    end, receiver = frame.end, None
    if rule.objects == NOTHING:
        if not has_no_object(units, end):
            return None
    elif rule.objects:
        receiver = take_object(units, frame, rule)
        if frame.object is None:
            frame.object = relative_object(units, frame, rule)
        if frame.object is None:
            return reduced_frame(units, frame, rule, tag)
    elif _by_someone(units, frame.begin, frame.end, tag, frame.voice):
        return as_passive(units, frame, find_subject(units, frame.begin, frame.clause[0])[0])
    elif "object" in rule.roles:
        frame.object = object_after(units, frame.end, frame.clause[1], _ANY_PARTY)
    _add_subject(units, frame, rule)
    if after_quotation(units, frame.begin):
        frame.subject = speaker_after(units, frame.begin)
        frame.object = None if frame.object == frame.subject else frame.object
    if not rule.objects and frame.end + 2 < len(units) and units[frame.end].low == "and" and looks_verbal(units, frame.end + 1):
        frame.clause = (frame.clause[0], clause_bounds(units, frame.end + 1)[1])  # "met and spoke with X"
    last = opening_end(units, frame.begin, frame.clause[1])
    frame.preps = find_complements(units, frame.end, last)
    if rule.owners:
        frame.preps = owned_complements(units, frame.end, last, frame.preps)
    if (told := with_which(units, frame.clause[0])) is not None:
        frame.preps["with"] = [told, *frame.preps.get("with", [])]
    if receiver is not None:
        frame.preps["to"] = [receiver, *frame.preps.get("to", [])]
    if frame.object is not None and (partner := partner_between(units, end, frame.object)) is not None:
        frame.preps["with"] = [partner, *frame.preps.get("with", [])]
    if frame.object is not None and frame.object < frame.begin:
        _add_told(units, frame)
    if "that" in rule.roles and (spoken := spoken_of(units, end, owned=rule.kind == "Criticism")) is not None:
        frame.preps["that"] = [spoken]  # "demanded that Peru pay": of whom something is demanded
    if rule.kind == "Emigration" and frame.subject is not None and units[frame.subject].kind == "people":
        _add_where_from(units, frame)
    if rule.pair == "either" and frame.subject is not None and units[frame.subject].kind == "mission":
        frame.genitive = frame.genitive if frame.genitive is not None else genitive_before(units, frame.subject)
        for prep, found in find_complements(units, frame.subject + 1, frame.voice.start).items():
            frame.preps[prep] = found + frame.preps.get(prep, [])
    return frame


def _add_where_from(units: list[Unit], frame: Frame) -> None:
    """Where people are said to be before the verb, if it tells no other place: "The first Indians in Fiji | arrived in 1879"."""
    if any(units[j].kind != "date" for prep in ("to", "in", "into") for j in frame.preps.get(prep, ())):
        return
    for prep, found in find_complements(units, (frame.subject or 0) + 1, frame.voice.start).items():
        frame.preps[prep] = found + frame.preps.get(prep, [])


def _add_told(units: list[Unit], frame: Frame) -> None:
    """Whose the object told of before is, and with whom: "cut relations with X in 1950 but restored them"."""
    told = frame.object or 0
    frame.genitive = genitive_before(units, told)
    for prep, found in find_complements(units, told + 1, clause_bounds(units, told)[1]).items():
        named = [j for j in found if units[j].kind != "date" and j < frame.begin]
        if named:
            frame.preps[prep] = named + frame.preps.get(prep, [])


def _add_subject(units: list[Unit], frame: Frame, rule: Rule) -> None:
    """Give the frame the subject of its verb, or the noun that its relative clause is about."""
    lower = shared_from(units, frame.clause[0], frame.voice.start) if frame.voice.kind != "participle" else 0
    frame.subject, frame.inherited = find_subject(units, planner(units, frame.voice.start), lower)
    if frame.subject is None:
        frame.subject = antecedent(units, frame.voice.start, rule)
    having = frame.begin <= 2 and units[frame.begin - 1].low == "having"  # "Having cut ties, Chad ..."
    if frame.subject is None and (having or (frame.voice.kind == "participle" and frame.voice.start <= 2)):
        ahead = subject_ahead(units, frame.begin)  # "After gaining independence in 1960, Chad ..."
        frame.subject = ahead if ahead is not None and not units[ahead].possessive else None


def _by_someone(units: list[Unit], i: int, end: int, tag: str, voice: Voice) -> bool:
    """Whether a participle without auxiliary is passive, as its agent shows: "a deal brokered by China"."""
    j = end + 1 + (end + 1 < len(units) and units[end + 1].low == "the")
    return (
        tag in ("past", "part")
        and voice.start == i
        and end < len(units)
        and units[end].low == "by"
        and j < len(units)
        and units[j].is_party
    )
