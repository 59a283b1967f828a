"""How a text puts what it says: asserted, alleged, denied, planned or hypothetical, and who is said to say it.

Every cue is read where it governs the trigger: to its left in the clause, in the verb that governs its infinitive, in the
noun that governs its nominal, or in a reporting clause before it. What cannot be told to be plain is not taken as plain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.engine.firsts import did_so, never_was, yet_to_come
from legation.engine.frame import Frame
from legation.engine.framing import framed
from legation.engine.gerund_stance import gerund_stance, planned_before, undone_in
from legation.engine.hedged import hedged
from legation.engine.left_out import left_out
from legation.engine.lexicon import ADVERBS, BE, DETERMINERS, MODALS, NEGATIONS, PREPOSITIONS
from legation.engine.not_before import NEVER_TOLD, awaited
from legation.engine.nothing import none_involved
from legation.engine.phrases import noun_phrase_start
from legation.engine.said_of import happened_at
from legation.engine.shunned import shunned
from legation.engine.stance_words import (
    ALLEGED_WORDS,
    ALLEGING,
    ASKED,
    BINDING,
    BINDS,
    CHAMBERS,
    CONDITIONAL,
    DENIED_NOUNS,
    DENYING,
    ENDING_TEXTS,
    FACTIVE,
    FACTIVE_WORDS,
    FORESEEN,
    FOUGHT,
    HARDLY,
    INCLUDING,
    IRREALIS_NOUNS,
    LATER_ON,
    ONSETS,
    OPPOSING,
    PLANNED,
    POSSIBLE,
    PRESENT,
    PROMISING,
    PROVIDING,
    REFUSED,
    SAID_THAT,
    SAYING,
    TELLING,
    TEMPORAL,
    TO_COME,
    TOLD_NOUNS,
    TURNING,
    UNREALIZED,
    VOTED,
    WARS,
)
from legation.engine.subjects import COUNTRIES, find_subject
from legation.engine.unborn import unborn
from legation.engine.units import Unit
from legation.engine.voice import are_states, looks_verbal, plans_to
from legation.model import Modality

STATES_TO = frozenset("country countries state nation nations government".split())
RANKS = frozenset(
    "first second third fourth fifth sixth seventh last only one two three four five six few many several among other latest next sole single".split()
)
TURNED_DOWN = frozenset("ignored ignores rebuffed dismissed resisted spurned opposed vetoed".split())
PROVISO = frozenset("if once condition provided unless".split())  # what makes "would only" a thing to come


@dataclass(frozen=True, slots=True)
class Stance:
    modality: Modality
    by: int | None = None  # the unit that is said to say so


def stance_of(units: Sequence[Unit], frame: Frame, *, nominal: bool = False) -> Stance:
    """The modality of what a frame says."""
    until = _until_follows(units, frame)
    begin = frame.clause[0]
    if any(u.low == "?" for u in units[frame.end :]):
        return Stance(Modality.HYPOTHETICAL)
    if _points_elsewhere(units):
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
    if nominal and (happened_at(units, frame) is not None or shunned(units, frame)):
        return Stance(Modality.ASSERTED)
    if nominal and (becoming := unborn(units, frame)) is not None:
        return Stance(Modality.ASSERTED if until and becoming is Modality.DENIED else becoming)
    window = units[begin : frame.begin]
    if any(u.low in CONDITIONAL for u in window) or (begin > 0 and units[begin - 1].low in CONDITIONAL):
        return Stance(Modality.HYPOTHETICAL)
    if (modal := _modal(frame.voice.modal, units, frame)) is not None:
        return Stance(Modality.ASSERTED if until else modal)
    if not nominal and frame.voice.kind in ("active", "passive") and _planned_after(units, frame):
        return Stance(Modality.PLANNED)
    near = units[max(begin, frame.begin - 8) : min(frame.end + 1, len(units))]
    if nominal and frame.begin and units[frame.begin - 1].low in ("reported", "claimed", "perceived"):
        return Stance(Modality.ALLEGED)
    if frame.voice.kind == "active" and units[frame.begin].low in ("alleged", "suspected"):
        near = [u for u in near if u is not units[frame.begin]]  # "Peru alleged that ...": that it did so is no allegation
    elif any(u.low == "alleged" for u in units[frame.begin : frame.end + 2]):
        return Stance(Modality.ALLEGED, _speaker(units, frame))
    if any(u.low in ALLEGED_WORDS for u in near) or hedged(units, frame, nominal=nominal):
        return Stance(Modality.ALLEGED, _speaker(units, frame))
    if nominal and units[frame.begin].low not in ASKED and undone_in(units, frame.end, _phrase_end(units, frame)):
        return Stance(Modality.DENIED)
    if nominal and any(_is_foreseen(units, frame, k) for k in range(frame.end, min(_phrase_end(units, frame), frame.end + 8))):
        return Stance(Modality.PLANNED)
    if nominal and frame.voice.kind == "nominal" and (modal := _modal_after(units, frame)) is not None:
        return Stance(modal)
    if nominal and (noun := _governing_noun(units, frame)) is not None:
        return Stance(Modality.ASSERTED if until and noun is Modality.DENIED else noun)
    light = nominal and frame.voice.kind == "infinitive"  # "agreed to hold talks"
    if (light or not nominal) and (governed := _governed(units, frame)) is not None:
        return Stance(Modality.ASSERTED if until else governed, None)
    return reported(units, frame) or Stance(Modality.ASSERTED)


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
        units[j].low in ("no", "neither", "nor") and (j == first or j < 1 or units[j - 1].low not in PREPOSITIONS)
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


def _modal(modal: str, units: Sequence[Unit], frame: Frame) -> Modality | None:
    if modal in ("", "to"):
        return None
    words = {u.low for u in units[frame.voice.start : frame.begin]}
    if "only" in words and any(u.low in PROVISO for u in units[frame.end : frame.end + 9]):
        return Modality.HYPOTHETICAL  # "would only send help on condition that ..."
    if modal == "would" and _was_told(units, frame):
        return Modality.PLANNED
    if modal in ("would", "wouldn't") and words & {"later", "eventually", "subsequently", "finally", "soon", "go", "only"}:
        return Modality.ASSERTED if not words & {"have", "not"} else Modality.HYPOTHETICAL
    if modal in ("will", "shall", "won't") or (modal == "would" and _laid_down(units, frame.clause[0])):
        return Modality.PLANNED
    return Modality.HYPOTHETICAL


def _was_told(units: Sequence[Unit], frame: Frame) -> bool:
    """ "announced that it would send ... (and would lend ...)": what was said to be to come."""
    begin = frame.clause[0]
    if units[frame.voice.start - 1].low in ("and", "but"):
        before = (
            k for k in range(frame.voice.start - 2, 0, -1) if units[k].low == "that" or units[k].low in (";", "which", "who")
        )
        begin = next(before, -1) + 1
    told = units[max(0, begin - 4) : begin - 1]
    return begin > 1 and units[begin - 1].low == "that" and any(u.low in PROMISING for u in told)


def _laid_down(units: Sequence[Unit], begin: int) -> bool:
    """ "signed a treaty under which it would lend ...", "whereby it would lend": what an agreement has its parties do."""
    if begin and units[begin - 1].low == "whereby":
        return True
    if begin < 3 or units[begin - 1].low != "which":
        return False
    return units[begin - 2].low in ("under", "by", "to") or (
        units[begin - 2].low == "in" and units[begin - 3].low in ENDING_TEXTS
    )


def _modal_after(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """The modality of the verb whose subject an event noun is: "a treaty between X and Y will enter into force"."""
    for u in units[frame.end : frame.clause[1]]:
        if u.kind == "punct" or u.kind == "word" and u.low in ("to", "and", "or", "as"):
            return None
        if u.kind == "word" and u.low in MODALS:
            return Modality.PLANNED if u.low in ("will", "shall") else Modality.HYPOTHETICAL
    return None


def _governed(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """The modality that a governing verb gives to an infinitive or gerund."""
    k = frame.voice.start
    if frame.voice.kind == "infinitive":
        k -= 1
    elif frame.voice.modal == "to":
        while k < frame.begin and units[k].low != "to":
            k += 1
        k -= 1
    elif frame.voice.kind == "participle":
        text = k - 1 - (units[k - 1].low in ADVERBS)
        if units[text].low in ENDING_TEXTS and (noun := _governing_noun(units, Frame(text, text + 1, frame.voice, frame.clause))):
            return noun  # "prevented the conclusion of a treaty | ending the war"
        if _beside_a_plan(units, frame):
            return Modality.PLANNED
        return gerund_stance(units, k - 1)
    elif units[k].low in ("having", "being"):
        return gerund_stance(units, k - 1)  # "denied having invaded", "to the point of being severed"
    else:
        return None
    if k > 0 and (did_so(units, k) or _ended_up(units, k)):
        return None
    seen = 0
    while k >= 0 and seen < 9:
        u = units[k]
        if u.low in ("in", "so") and k + 1 < len(units) and units[k + 1].low in ("order", "as"):
            return Modality.PLANNED
        if u.low in ADVERBS and u.kind == "word" and not (u.low == "first" and not seen and units[k - 1].low == "the"):
            k -= 1
            continue
        if not seen and u.low in ("was", "were", "is", "are"):
            return Modality.PLANNED  # "an accord by which Peru was to lend Chile money"
        if u.kind == "word":
            if u.low in REFUSED or u.low in NEGATIONS:
                return Modality.DENIED
            if u.low in FACTIVE and k > 1 and units[k - 1].low == "to" and units[k - 2].low != "enough":
                k -= 2  # "offered to help mediate": what governs "help" tells
                continue
            if u.low in VOTED and any(w.low in CHAMBERS or w.head in CHAMBERS for w in units[max(0, k - 6) : k]):
                return Modality.PLANNED  # "parliament voted to sever relations": the government has yet to
            if u.low in BINDS and any(w.low in BINDING for w in units[max(0, k - 6) : k]):
                return Modality.PLANNED  # "the treaty obliged X to withdraw"
            if (u.low in FACTIVE or _ranked(units, k) or _numbered(units, k)) and not (
                u.low in FACTIVE and units[k + 1].low == "of"
            ):
                # "the return of the envoy to open relations": a noun, and only a purpose
                if u.low not in FACTIVE and never_was(units, k):
                    return Modality.HYPOTHETICAL  # "was not one of the first to": it may have done so later
                return Modality.PLANNED if u.low not in FACTIVE and yet_to_come(units, k) else None
            if u.low in PLANNED or u.low in IRREALIS_NOUNS or plans_to(units, k):
                return Modality.PLANNED
            if u.low in ASKED or u.low in UNREALIZED:
                return Modality.HYPOTHETICAL
            if u.low in ALLEGING or (u.low in SAYING and not are_states(units, k)):
                return Modality.ALLEGED
            if u.low in DENYING:
                return Modality.DENIED
        if u.low in (";", ":"):
            break
        k -= 1
        seen += 1
    return Modality.HYPOTHETICAL


def _ended_up(units: Sequence[Unit], k: int) -> bool:
    """Whether ", only to" at k tells what came after what was done: "opened an embassy, | only | to close it in 1975"."""
    if units[k].low != "only" or units[k - 1].low != ",":
        return False
    return not any(u.kind == "word" and (u.low in MODALS or u.low in PLANNED) for u in units[max(0, k - 14) : k])


def _beside_a_plan(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether an undated participle after a comma tells how what is planned will be done: "aim to trade more, | sharing technology"."""
    k = frame.voice.start - 1
    if units[k].low != "," or any(u.kind == "date" for u in units[frame.end : frame.clause[1]]):
        return False
    return planned_before(units, k) and not any(u.low == "agreed" for u in units[max(0, k - 10) : k])


def _ranked(units: Sequence[Unit], k: int) -> bool:
    """Whether what the word at k says was done: "able (to)", "the first", "one of the | states (to recognize X)"; not "asked the state to"."""
    u = units[k]
    if u.low not in STATES_TO:  # all of them factive words, where so ranked
        return u.low in FACTIVE_WORDS
    for j in range(k - 1, max(-1, k - 8), -1):
        if units[j].low in RANKS or units[j].kind == "quantity" or _numbered(units, j):
            return True
        if units[j].kind == "punct" or looks_verbal(units, j):
            return False
    return False


def _numbered(units: Sequence[Unit], k: int) -> bool:
    """Whether the noun at k is the how-manieth to do something: "the 76th member state (to recognize X)"."""
    return units[k].low[:1].isdigit() and units[k].low.endswith(("st", "nd", "rd", "th"))


def _planned_after(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether an undated clause after "after" or "once" is a time to come: "promised to talk after relations were restored"."""
    begin = frame.clause[0]
    k = next((k for k in range(frame.voice.start - 1, max(-1, frame.voice.start - 6), -1) if units[k].low in TO_COME), None)
    if k is None or any(u.kind == "date" for u in units[max(begin, k) : frame.clause[1]]):
        return False
    return k > 2 and planned_before(units, k)


def _governing_noun(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """ "the possibility of a visit", "talks on the restoration of relations", "plans for an embassy"."""
    k, seen, listed, floor = frame.begin - 1, 0, False, frame.clause[0]
    while k >= floor and seen < 8:
        u = units[k]
        if u.kind == "punct" or u.low in TEMPORAL or (u.low == "with" and units[k + 2].low in ONSETS):
            return None  # "trade stopped after the invasion", "has not changed with the outbreak of the war"
        if plans_to(units, k) or (u.low == "to" and k and units[k - 1].low in BE):
            return Modality.PLANNED  # "expects a loan from", "is to receive a loan from"
        if u.low in NEGATIONS and u.low != "no":
            return Modality.DENIED  # "did not result in the opening", "has never seen a break"
        if u.low in INCLUDING:
            listed, k, seen = True, k - 1, 0
            floor = 0 if units[k].low in ("that", "which") else floor  # "an agenda | that includes"
            continue
        asking = (
            u.low in ASKED
            and u.low.endswith("ing")
            and (units[k + 1].low == "for" or u.low in ("urging", "demanding", "inviting"))
        )
        if u.kind == "word" and (looks_verbal(units, k) or u.low in OPPOSING or asking):
            if k and units[k - 1].low in NEGATIONS | HARDLY:
                return Modality.DENIED  # "did not go to war", "almost went to war"
            if u.low in OPPOSING or u.low in POSSIBLE or (k and units[k - 1].low in POSSIBLE):
                return Modality.HYPOTHETICAL  # "could lead to a break"
            if u.low in ("would", "will") and units[k + 1].low not in LATER_ON:
                return Modality.PLANNED  # "would result in a break", against "would later lead to one"
            if u.low in FOUGHT and any(w.low in WARS for w in units[frame.begin : frame.end]):
                return None  # "fought two wars against"
            if u.low in PLANNED or u.low in UNREALIZED or u.low in ASKED:
                return Modality.PLANNED
            if u.low in PROVIDING and units[k + 1].low == "for":
                return Modality.PLANNED  # "the treaty provided for the exchange of envoys"
            if u.low in REFUSED or u.low in DENYING or undone_in(units, k, k + 1):
                return Modality.DENIED
            return None
        if u.low in IRREALIS_NOUNS and (
            listed or any(w.low in ("of", "for", "on", "to", "about", "at", "in", "over") for w in units[k + 1 : frame.begin])
        ):
            return Modality.PLANNED
        if u.low in DENIED_NOUNS or u.low in ("no", "without", "nor"):
            return Modality.DENIED
        if u.low in (
            "planned",
            "proposed",
            "upcoming",
            "scheduled",
            "future",
            "prospective",
            "potential",
            "possible",
            "intended",
            "threatened",
            "expected",
        ):
            return Modality.PLANNED
        k -= 1
        seen += 1
    return None


def reported(units: Sequence[Unit], frame: Frame) -> Stance | None:
    """A reporting verb before the clause ("X claimed that ..."), or "according to X"."""
    k = frame.clause[0] - 1
    if k >= 0 and units[k].low == "that" and k > 0 and units[k - 1].low not in COUNTRIES and not _turned_down(units, k, frame):
        at = _before_aside(units, k)
        j = at - 1
        while j >= 0 and at - j <= 6 and units[j].low not in (";", ":"):
            low = units[j].low
            if low in TELLING:
                return None  # "the Department of State announced that": what an act's own doer makes known is plain
            if (low in SAID_THAT or low in TOLD_NOUNS) and not (low == "states" and units[j - 1].low in DETERMINERS):
                subject, _ = find_subject(units, j)
                return Stance(Modality.ALLEGED, subject)
            if low in DENYING or low in ("denial", "denials"):
                return Stance(Modality.DENIED)
            if low in PLANNED or low in ASKED or low in ("proposal", "hope", "hopes", "idea", "possibility"):
                return Stance(Modality.PLANNED)
            j -= 1
    for j in range(max(0, frame.clause[0] - 1), frame.begin):
        if (
            units[j].low in ALLEGING
            and units[j].kind == "word"
            and (frame.begin - j <= 7 or frame.voice.kind == "participle")
            and any(w.low in ("of", "for", "with") for w in units[j + 1 : frame.begin])
        ):
            if frame.voice.kind == "active" and any(u.low == "," for u in units[j + 1 : frame.voice.start]):
                continue  # "Peru, which had accused X of spying, | closed its embassy"
            subject, _ = find_subject(units, j)
            return Stance(Modality.ALLEGED, subject)
    if len(units) > 3 and units[0].low == "according" and units[1].low == "to":
        return Stance(Modality.ALLEGED, next((i for i in range(2, 6) if i < len(units) and units[i].is_party), None))
    return None


def _before_aside(units: Sequence[Unit], that: int) -> int:
    """Where an aside before "that" opens: "was quoted as saying | , while in Lima, | that ..."; the index of "that" where none stands."""
    if units[that - 1].low != ",":
        return that
    opened = (c for c in range(that - 2, max(0, that - 16), -1) if units[c].low == ",")
    return next(opened, that)


def _turned_down(units: Sequence[Unit], that: int, frame: Frame) -> bool:
    """ "a request that Norway rejected": what was asked was turned down; the request does not make that a plan."""
    noun = units[that - 1].low
    told = units[frame.begin].low
    return noun in ("request", "demand", "offer", "proposal", "plan", "ultimatum", "call", "suggestion", "appeal", "idea") and (
        told in REFUSED or told in DENYING or told in TURNED_DOWN
    )


def _speaker(units: Sequence[Unit], frame: Frame) -> int | None:
    for j in range(frame.clause[0], frame.begin):
        if units[j].low in ALLEGING:
            return find_subject(units, j)[0]
    return None
