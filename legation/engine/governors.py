"""What the verb or noun that governs an infinitive, a participle or an event noun says of whether it happened."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.firsts import did_so, never_was, yet_to_come
from legation.engine.frame import Frame
from legation.engine.gerund_stance import faulted, gerund_stance, planned_before, split_off, undone_in
from legation.engine.gerunds import message_sent
from legation.engine.lexicon import ADVERBS, BE, MODALS, NEGATIONS
from legation.engine.phrases import noun_phrase_start
from legation.engine.stance_words import (
    ALLEGING,
    ASKED,
    BINDING,
    BINDS,
    CHAMBERS,
    DENIED_NOUNS,
    DENYING,
    ENDING_TEXTS,
    FACTIVE,
    FACTIVE_WORDS,
    FOUGHT,
    HARDLY,
    INCLUDING,
    IRREALIS_NOUNS,
    LATER_ON,
    ONSETS,
    OPPOSING,
    PLANNED,
    POSSIBLE,
    PROVIDING,
    REFUSED,
    SAYING,
    TEMPORAL,
    UNREALIZED,
    VOTED,
    WARS,
)
from legation.engine.units import Unit
from legation.engine.voice import are_states, looks_verbal, plans_to
from legation.model import Modality

AHEAD = frozenset(
    "planned proposed upcoming scheduled future prospective potential possible intended threatened expected".split()
)  # adjectives of an event noun
STATES_TO = frozenset("country countries state nation nations government".split())
BRINGING = frozenset("arrange broker negotiate mediate facilitate".split())  # as an aim, what it names is not there yet
CAUSES = frozenset("on over due because at by amid with upon after".split())
RANKS = frozenset(
    "first second third fourth fifth sixth seventh last only one two three four five six few many several among other latest next sole single".split()
)


def governed_by_verb(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """The modality that a governing verb gives to an infinitive or gerund."""
    k = frame.voice.start
    if frame.voice.kind == "infinitive":
        k -= 1
    elif frame.voice.modal == "to":
        while k < frame.begin and units[k].low != "to":
            k += 1
        k -= 1
    elif frame.voice.kind == "participle":
        return _of_participle(units, frame)
    elif units[k].low in ("having", "being"):
        return gerund_stance(units, k - 1)  # "denied having invaded", "to the point of being severed"
    else:
        return None
    if k > 0 and (did_so(units, k) or _ended_up(units, k)):
        return None
    return _by_nearest(units, k)


def _of_participle(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """The modality that a text's noun, a plan or a governing word gives to a participle."""
    k = frame.voice.start
    if message_sent(units, k - 1, frame.clause[0] - 1) is not None:
        return None  # "passed a motion | criticizing X"
    text = k - 1 - (units[k - 1].low in ADVERBS)
    if units[text].low in ENDING_TEXTS and (noun := governed_by_noun(units, Frame(text, text + 1, frame.voice, frame.clause))):
        return noun  # "prevented the conclusion of a treaty | ending the war"
    if _beside_a_plan(units, frame):
        return Modality.PLANNED
    return gerund_stance(units, k - 1)


def _by_nearest(units: Sequence[Unit], k: int) -> Modality | None:
    """What the nearest word at or before k that governs an infinitive says of it; hypothetical where none is found."""
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
            if _lays_down(units, k):
                return Modality.PLANNED
            if (u.low in FACTIVE or _ranked(units, k) or _numbered(units, k)) and not (
                u.low in FACTIVE and units[k + 1].low == "of"
            ):
                # "the return of the envoy to open relations": a noun, and only a purpose
                if u.low not in FACTIVE and never_was(units, k):
                    return Modality.HYPOTHETICAL  # "was not one of the first to": it may have done so later
                return Modality.PLANNED if u.low not in FACTIVE and yet_to_come(units, k) else None
            if (undone := _not_yet_done(units, k)) is not None:
                return undone
        if u.low in (";", ":"):
            break
        k -= 1
        seen += 1
    return Modality.HYPOTHETICAL


def _lays_down(units: Sequence[Unit], k: int) -> bool:
    """Whether the verb at k is that of a text or chamber that lays down what is to be done."""
    before = units[max(0, k - 6) : k]
    if units[k].low in VOTED and any(w.low in CHAMBERS or w.head in CHAMBERS for w in before):
        return True  # "parliament voted to sever relations": the government has yet to
    return units[k].low in BINDS and any(w.low in BINDING for w in before)  # "the treaty obliged X to withdraw"


def _not_yet_done(units: Sequence[Unit], k: int) -> Modality | None:
    """What the word at k says of what it governs: a plan, a wish, a mere report or a denial; None where it says none of these."""
    u = units[k]
    if u.low in PLANNED or u.low in IRREALIS_NOUNS or plans_to(units, k):
        return Modality.PLANNED
    if u.low in ASKED or u.low in UNREALIZED:
        return Modality.HYPOTHETICAL
    if u.low in ALLEGING or (u.low in SAYING and not are_states(units, k)):
        return Modality.ALLEGED
    return Modality.DENIED if u.low in DENYING else None


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


def governed_by_noun(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """ "the possibility of a visit", "talks on the restoration of relations", "plans for an embassy"."""
    k, seen, listed, floor = frame.begin - 1, 0, False, frame.clause[0]
    while k >= floor and seen < 8:
        u = units[k]
        if (shared := split_off(units, k)) is not None:
            return shared
        if faulted(units, k):
            return Modality.ALLEGED  # "criticized X for its support of Y"
        if u.kind == "punct" or u.low in TEMPORAL or (u.low == "with" and units[k + 2].low in ONSETS):
            return None  # "trade stopped after the invasion", "has not changed with the outbreak of the war"
        if plans_to(units, k) or (u.low == "to" and k and units[k - 1].low in BE):
            return Modality.PLANNED  # "expects a loan from", "is to receive a loan from"
        if u.low == "to" and units[k + 1].low in BRINGING and k and _by_nearest(units, k - 1) is Modality.HYPOTHETICAL:
            return Modality.PLANNED  # "met in Lima to arrange a truce"
        if u.low in NEGATIONS and u.low != "no":
            return Modality.DENIED  # "did not result in the opening", "has never seen a break"
        if u.low in INCLUDING:
            listed, k, seen = True, k - 1, 0
            floor = 0 if units[k].low in ("that", "which") else floor  # "an agenda | that includes"
            continue
        if u.kind == "word" and (looks_verbal(units, k) or u.low in OPPOSING or _asks(units, k)):
            return _by_verb_before(units, frame, k)
        if u.low in IRREALIS_NOUNS and (
            listed or any(w.low in ("of", "for", "on", "to", "about", "at", "in", "over") for w in units[k + 1 : frame.begin])
        ):
            return Modality.PLANNED
        if u.low in DENIED_NOUNS or u.low in ("no", "without", "nor"):
            return Modality.DENIED
        if u.low in AHEAD:
            return Modality.PLANNED
        k -= 1
        seen += 1
    return None


def _asks(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k asks for what is told after it: "calling | for", "urging"."""
    u = units[k]
    return (
        u.low in ASKED and u.low.endswith("ing") and (units[k + 1].low == "for" or u.low in ("urging", "demanding", "inviting"))
    )


def _by_verb_before(units: Sequence[Unit], frame: Frame, k: int) -> Modality | None:
    """What the verb at k says of an event noun after it; None where it tells it as done."""
    u = units[k]
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
    if u.low in REFUSED or u.low in DENYING or (undone_in(units, k, k + 1) and not _says_why(units, k + 1, frame)):
        return Modality.DENIED
    return None


def _says_why(units: Sequence[Unit], k: int, frame: Frame) -> bool:
    """Whether the noun only tells why or when something else was called off: "the visit was cancelled | on | the death of"."""
    return any(u.low in CAUSES and u.kind == "word" for u in units[k : noun_phrase_start(units, frame.begin)])
