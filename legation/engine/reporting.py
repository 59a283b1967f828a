"""What reports and accusations before a clause say of it: "claimed that ...", "denied reports that ...", "accused X of ...".

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from legation.engine.quoted import who_is_quoted
from legation.engine.speeches import stressed_by
from legation.engine.stance_words import (
    ALLEGING,
    ASKED,
    DENYING,
    PLANNED,
    REFUSED,
    SAID_THAT,
    TELLING,
    TOLD_NOUNS,
    TURNED_DOWN,
)
from legation.engine.subjects import COUNTRIES, find_subject
from legation.engine.units import Unit
from legation.engine.voice import looks_verbal
from legation.model import Modality


@dataclass(frozen=True, slots=True)
class Stance:
    modality: Modality
    by: int | None = None  # the unit that is said to say so


def reported(units: Sequence[Unit], frame: Frame) -> Stance | None:
    """A reporting verb before the clause ("X claimed that ...", "X wrote: ..."), an accusation, or "according to X"."""
    if (stresses := stressed_by(units, frame)) is not None:
        return Stance(Modality.ALLEGED, stresses)  # "X stressed Y's support"
    quoted, speaker = who_is_quoted(units, frame)
    if quoted:
        return Stance(Modality.ALLEGED, speaker)
    told, stance = _by_that(units, frame)
    if told:
        return stance
    if (stance := _by_accusation(units, frame)) is not None:
        return stance
    if len(units) > 3 and units[0].low == "according" and units[1].low == "to":
        return Stance(Modality.ALLEGED, next((i for i in range(2, 6) if i < len(units) and units[i].is_party), None))
    return None


def _by_that(units: Sequence[Unit], frame: Frame) -> tuple[bool, Stance | None]:
    """Whether a word before the clause's "that" tells how it is put, and how; None where it is told plainly."""
    k = frame.clause[0] - 1
    if k < 1 or units[k].low != "that" or units[k - 1].low in COUNTRIES or _turned_down(units, k, frame):
        return False, None
    at = _before_aside(units, k)
    for j in range(at - 1, max(-1, at - 7), -1):
        low = units[j].low
        if low in (";", ":"):
            break
        if low in TELLING:
            return True, None  # "the Department of State announced that": what an act's own doer makes known is plain
        if low in TOLD_NOUNS and j == at - 1 and _is_noun(units, j):
            denied = any(u.low in DENYING for u in units[max(0, j - 3) : j])
            return True, Stance(Modality.DENIED if denied else Modality.ALLEGED)
        if (low in SAID_THAT or low in TOLD_NOUNS) and not (low == "states" and units[j - 1].low in DETERMINERS):
            return True, Stance(Modality.ALLEGED, find_subject(units, j)[0])
        if low in DENYING or low in ("denial", "denials"):
            return True, Stance(Modality.DENIED)
        if low in PLANNED or low in ASKED or low in ("proposal", "hope", "hopes", "idea", "possibility"):
            return True, Stance(Modality.PLANNED)
    return False, None


def _by_accusation(units: Sequence[Unit], frame: Frame) -> Stance | None:
    """The stance of what somebody is accused of: "accused X of | invading Y"."""
    for j in range(max(0, frame.clause[0] - 1), frame.begin):
        if (
            units[j].low in ALLEGING
            and units[j].kind == "word"
            and (frame.begin - j <= 7 or frame.voice.kind == "participle")
            and any(w.low in ("of", "for", "with") for w in units[j + 1 : frame.begin])
        ):
            if frame.voice.kind == "active" and any(u.low == "," for u in units[j + 1 : frame.voice.start]):
                continue  # "Peru, which had accused X of spying, | closed its embassy"
            if not _in_time_clause(units, j, frame):
                return Stance(Modality.ALLEGED, find_subject(units, j)[0])
    return None


def without_opening(units: Sequence[Unit], frame: Frame) -> Frame:
    """The frame without the phrase that opens the sentence and has a clause of its own: "After reports that X armed Y, | Z left"."""
    that, first = frame.clause[0] - 1, frame.subject if frame.subject is not None else frame.begin
    opener, told = units[0], units[: max(0, that)]
    if that < 1 or units[that].low != "that" or any(u.low == "," for u in told):
        return frame
    claiming = opener.kind == "word" and opener.low.endswith("ing")
    verb = any(looks_verbal(units, j) for j in range(that)) and opener.low not in SUBORDINATORS
    if verb or not (claiming or opener.low in PREPOSITIONS | SUBORDINATORS):
        return frame
    commas = (c for c in range(first - 1, that, -1) if units[c].low == ",")
    comma = next((c for c in commas if any(looks_verbal(units, j) for j in range(that, c))), None)
    return frame if comma is None else replace(frame, clause=(comma + 1, frame.clause[1]))


def said_if(units: Sequence[Unit], that: int) -> bool:
    """Whether the "that" at `that` is of a condition that opens the sentence: "Unless Peru declared | that it knew Chile, ..."."""
    return units[that].low == "that" and units[0].low in ("if", "unless") and all(u.low != "," for u in units[:that])


def _is_noun(units: Sequence[Unit], j: int) -> bool:
    """Whether the word at j is a noun and no verb: "denied | reports | (that)", "Peru's | claim |"; not "Peru | claims | that"."""
    before = units[j - 1]
    return (
        before.possessive or before.kind == "adjective" or before.low in DETERMINERS | PREPOSITIONS or looks_verbal(units, j - 1)
    )


def _in_time_clause(units: Sequence[Unit], j: int, frame: Frame) -> bool:
    """Whether the event only tells since when or until when the verb at j holds: "has not accused X of it since ties were restored"."""
    if frame.voice.kind not in ("active", "passive"):
        return False
    between = range(j + 1, frame.voice.start)
    return any(units[k].low in ("since", "until", "when") and units[k + 1].kind != "date" for k in between)


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


__all__ = ["Stance", "reported", "said_if", "without_opening"]
