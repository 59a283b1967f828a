"""How a text puts what it says: asserted, alleged, denied, planned or hypothetical, and who is said to say it.

Every cue is read where it governs the trigger: to its left in the clause, in the verb that governs its infinitive, in the
noun that governs its nominal, or in a reporting clause before it. What cannot be told to be plain is not taken as plain.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.framing import framed
from legation.engine.gerund_stance import planned_before, undone_in
from legation.engine.governors import governed_by_noun, governed_by_verb
from legation.engine.hedged import hedged
from legation.engine.left_out import left_out
from legation.engine.lexicon import BE, DETERMINERS, PREPOSITIONS
from legation.engine.modals import by_modal, modal_after
from legation.engine.not_before import NEVER_TOLD, awaited
from legation.engine.nothing import none_involved
from legation.engine.phrases import noun_phrase_start
from legation.engine.quoted import in_work_title, only_called_so
from legation.engine.reporting import Stance, reported, said_if, without_opening
from legation.engine.said_of import happened_at
from legation.engine.shunned import shunned
from legation.engine.stance_words import (
    ALLEGED_WORDS,
    ALLEGING,
    ASKED,
    CONDITIONAL,
    FORESEEN,
    HARDLY,
    PRESENT,
    SAYING,
    TO_COME,
    TURNING,
)
from legation.engine.subjects import find_subject
from legation.engine.unborn import unborn
from legation.engine.units import Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of
from legation.model import Modality

POSTPONED = frozenset(forms_of("postpone reschedule"))


def stance_of(units: Sequence[Unit], frame: Frame, *, nominal: bool = False) -> Stance:
    """The modality of what a frame says."""
    frame = without_opening(units, frame)
    until = _until_follows(units, frame)
    return (
        _by_sentence(units, frame, until=until, nominal=nominal)
        or _by_clause(units, frame, until=until, nominal=nominal)
        or _by_words_near(units, frame, nominal=nominal)
        or _by_governor(units, frame, until=until, nominal=nominal)
        or reported(units, frame)
        or Stance(Modality.ASSERTED)
    )


def _by_sentence(units: Sequence[Unit], frame: Frame, *, until: bool, nominal: bool) -> Stance | None:
    """What the whole sentence and the negation of its parts say: a question, "no treaty", "in the novel"."""
    begin = frame.clause[0]
    if any(u.low == "?" for u in units[frame.end :]):
        return Stance(Modality.HYPOTHETICAL)
    if _points_elsewhere(units) or in_work_title(units, frame) or only_called_so(units, frame):
        return Stance(Modality.HYPOTHETICAL)
    if frame.voice.negated:
        return Stance(Modality.ASSERTED if until and frame.voice.modal not in NEVER_TOLD else Modality.DENIED)
    if _of_either(units, frame) or awaited(units, frame):
        return Stance(Modality.HYPOTHETICAL)
    if frame.object is not None and frame.object < frame.begin and _none_of(units, begin, frame.object):
        return Stance(Modality.ASSERTED if until else Modality.DENIED)
    if _hardly(units, begin, frame.begin) or left_out(units, frame):
        return Stance(Modality.DENIED)
    if not nominal and (none := none_involved(units, frame)) is not None:
        return Stance(none)
    if (told := framed(units, frame)) is not None:
        return Stance(told)
    return None


def _by_clause(units: Sequence[Unit], frame: Frame, *, until: bool, nominal: bool) -> Stance | None:
    """What the event's clause says: a time that it happened at, a condition, a modal, a plan."""
    begin = frame.clause[0]
    if nominal and (happened_at(units, frame) is not None or shunned(units, frame)):
        return Stance(Modality.ASSERTED)
    if nominal and (becoming := unborn(units, frame)) is not None:
        return Stance(_in_the_end(units, frame) if until and becoming is Modality.DENIED else becoming)
    window = units[begin : frame.begin]
    supposed = begin > 0 and (units[begin - 1].low in CONDITIONAL or said_if(units, begin - 1))
    if supposed or any(u.low in CONDITIONAL for u in window):
        return Stance(Modality.HYPOTHETICAL)
    if (modal := by_modal(frame.voice.modal, units, frame)) is not None:
        return Stance(Modality.ASSERTED if until else modal)
    if not nominal and frame.voice.kind in ("active", "passive") and _planned_after(units, frame):
        return Stance(Modality.PLANNED)
    return None


def _by_words_near(units: Sequence[Unit], frame: Frame, *, nominal: bool) -> Stance | None:
    """What a word of doubt says that stands near: "alleged", "reportedly"."""
    near = units[max(frame.clause[0], frame.begin - 8) : min(frame.end + 1, len(units))]
    if nominal and frame.begin and units[frame.begin - 1].low in ("reported", "claimed", "perceived"):
        return Stance(Modality.ALLEGED)
    if frame.voice.kind == "active" and units[frame.begin].low in ("alleged", "suspected"):
        near = [u for u in near if u is not units[frame.begin]]  # "Peru alleged that ...": that it did so is no allegation
    elif any(u.low == "alleged" for u in units[frame.begin : frame.end + 2]):
        return Stance(Modality.ALLEGED, _speaker(units, frame))
    if any(u.low in ALLEGED_WORDS for u in near) or hedged(units, frame, nominal=nominal):
        return Stance(Modality.ALLEGED, _speaker(units, frame))
    return None


def _by_governor(units: Sequence[Unit], frame: Frame, *, until: bool, nominal: bool) -> Stance | None:
    """What is said of an event noun after it, and what governs it or the event's verb."""
    if nominal and units[frame.begin].low not in ASKED and undone_in(units, frame.end, _phrase_end(units, frame)):
        return Stance(Modality.DENIED)
    if nominal and any(_is_foreseen(units, frame, k) for k in range(frame.end, min(_phrase_end(units, frame), frame.end + 8))):
        return Stance(Modality.PLANNED)
    if nominal and frame.voice.kind == "nominal" and (modal := modal_after(units, frame)) is not None:
        return Stance(modal)
    if nominal and (noun := governed_by_noun(units, frame)) is not None:
        return Stance(_in_the_end(units, frame) if until and noun is Modality.DENIED else noun)
    light = nominal and frame.voice.kind == "infinitive"  # "agreed to hold talks"
    if (light or not nominal) and (governed := governed_by_verb(units, frame)) is not None:
        return Stance(Modality.ASSERTED if until else governed)
    return None


def _in_the_end(units: Sequence[Unit], frame: Frame) -> Modality:
    """What became of a thing not done until then: "delayed its visit until 1990" was done, "postponed its visit until 1990" was to be."""
    before = units[max(frame.clause[0], frame.begin - 5) : frame.begin]
    return Modality.PLANNED if any(u.low in POSTPONED for u in before) else Modality.ASSERTED


def _is_foreseen(units: Sequence[Unit], frame: Frame, k: int) -> bool:
    """Whether the word at k says that what a noun tells is to come: "a visit | planned for May", not "talks on the | planned mill"."""
    if units[k].low not in FORESEEN or units[k].kind != "word":
        return False
    return units[frame.end].low == "of" or k == frame.end or units[k - 1].low not in DETERMINERS


def _of_either(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether one of several is meant, and the text does not say which: "Peru or Chile recognized X"."""
    told = [frame.subject, frame.object, frame.genitive, *(i for found in frame.preps.values() for i in found)]
    return any(i is not None and units[i].either and units[i].kind == "party" for i in told)


def _hardly(units: Sequence[Unit], begin: int, verb: int) -> bool:
    """ "almost severed", "all but severed", "verbally attacked": it was not done."""
    at = verb
    while at > begin and at > verb - 5 and (units[at - 1].kind == "adjective" or units[at - 1].low in TURNING):
        at -= 1  # "almost | went to war with", "nearly | led to a war between"
    near = [u.low if u.kind == "word" else "" for u in units[max(begin, at - 2) : verb]]
    around = [u.low for u in units[max(0, at - 2) : at]]
    return any(w in HARDLY for w in near) or around == ["all", "but"]


def reported_in(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether a clause of units [begin, end) only passes on what is said: "was reported to be giving ..."."""
    return any(
        units[j].low in SAYING | ALLEGING and units[j - 1].low in BE and units[j + 1].low == "to"
        for j in range(max(begin, 1), end - 1)
    )


def _phrase_end(units: Sequence[Unit], frame: Frame) -> int:
    """Where what is said of a noun may end: at the comma after an opening phrase ("During the war, | Peru refused ...")."""
    last = min(frame.clause[1], frame.end + 14)
    start = noun_phrase_start(units, frame.begin)
    if start == 0 or units[start - 1].low not in PREPOSITIONS or any(looks_verbal(units, j) for j in range(start)):
        return last
    return next((j for j in range(frame.end, last) if units[j].low == ","), last)


def _points_elsewhere(units: Sequence[Unit]) -> bool:
    """ "For the opening of an embassy after 1993, see the entry on Peru": where to read of it, not when it happened."""
    if not units or units[0].low not in ("for", "on", "about"):
        return False
    return any(u.low == "see" and units[j].kind == "punct" for j, u in enumerate(units[1:]))


def _none_of(units: Sequence[Unit], begin: int, head: int) -> bool:
    """Whether the subject that ends at `head` is negated: "no treaty (or agreement)", "neither a treaty nor an agreement"."""
    first = noun_phrase_start(units, head)
    return any(
        units[j].low in ("no", "neither", "nor")
        and units[j + 1].low != "sooner"
        and (j == first or j < 1 or units[j - 1].low not in PREPOSITIONS)
        for j in range(begin, head)
    )


def _until_follows(units: Sequence[Unit], frame: Frame) -> bool:
    """ "did not recognize X until 1922": the event is told, with its date."""
    for j in range(frame.end, min(len(units), frame.end + 14)):
        if units[j].low == "until" and j + 1 < len(units):
            dated = any(u.kind == "date" for u in units[j + 1 : j + 7])
            return dated or not any(u.low in PRESENT for u in units[frame.clause[0] : frame.begin])  # "has refused it until ..."
        if units[j].low in (";", "."):
            return False
    # "Not until 1922 did X recognize Y"
    return any(units[j].low == "not" and units[j + 1].low == "until" for j in range(max(0, frame.begin - 12), frame.begin - 1))


def _planned_after(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether an undated clause after "after" or "once" is a time to come: "promised to talk after relations were restored"."""
    begin = frame.clause[0]
    k = next((k for k in range(frame.voice.start - 1, max(-1, frame.voice.start - 6), -1) if units[k].low in TO_COME), None)
    if k is None or any(u.kind == "date" for u in units[max(begin, k) : frame.clause[1]]):
        return False
    return k > 2 and planned_before(units, k)


def _speaker(units: Sequence[Unit], frame: Frame) -> int | None:
    for j in range(frame.clause[0], frame.begin):
        if units[j].low in ALLEGING:
            return find_subject(units, j)[0]
    return None
