"""Events named by a noun that did not come about or are not there yet: "the visit fell through", "a treaty is under negotiation"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.framing import words_of
from legation.engine.lexicon import PREPOSITIONS
from legation.engine.phrases import noun_phrase_start
from legation.engine.stance_words import KEEPING
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of
from legation.model import Modality

_IS = r"(?:is|are|was|were|be|been|has been|have been|had been|seems?|seemed|appears?|appeared|looked|remains?|remained|proved|became|becomes)"
_HELD = r"(?:(?:thought|believed|considered|deemed|said|judged) (?:to be )?)?"
_ADV = r"(?:\w+ly |still |once |long |also |however , |never |not )?"
_DENIED = re.compile(
    rf" (?:(?:fell|fallen|fall) through|(?:came|come) to (?:nothing|naught|nought)|(?:failed|failing) to materiali[sz]e"
    rf"|(?:did|does|do|has|had) (?:not|never) (?:materiali[sz]ed?|take place|taken place|happen|occur|come (?:about|off|true|to pass)|become (?:a )?reality|go ahead|gone ahead)"
    rf"|{_IS} (?:not|never) (?:carried out|signed|concluded|held|reached|delivered|executed|realised|realized|launched|attempted|made)"
    rf"|never (?:materiali[sz]ed|came|arrived|reached|began|started|took place|happened|occurred|came (?:about|off|true)|went ahead|became (?:a )?reality)"
    rf"|fell victim to|(?:was|were) (?:not|never) to be|{_IS} {_ADV}(?:prohibited|banned|forbidden|barred|outlawed)"
    rf"|(?:eluded|eludes)|{_IS} {_ADV}(?:unsigned|elusive|impossible|withheld|denied|out of the question|off the table|a dream|not held"
    rf"|no longer on the agenda|unthinkable)) "
)
_PLANNED = re.compile(
    rf" (?:{_IS} {_ADV}{_HELD}(?:under (?:negotiation|discussion|consideration|preparation|study|review)|imminent|pending|inevitable|unlikely|likely|possible"
    rf"|foreseen|sought|delayed|desired|desirable|necessary|needed|overdue|within reach|on the (?:agenda|table)|in the (?:works|offing|pipeline)"
    rf"|on the cards|in the cards|a (?:distant |mere |vain )?(?:hope|dream)|dependent on|conditional on|conditioned on|contingent on|a (?:goal|priority|condition|precondition|possibility|prospect)|the (?:goal|aim) of"
    rf"|prepared|feared|anticipated|hoped for|advocated|demanded|requested|called for)"
    rf"|(?:is|are|was|were) (?:\w+ly |still |also )?being (?:negotiated|drafted|prepared|discussed|considered|planned|finali[sz]ed|arranged|examined|explored|studied|built|constructed|drawn)"
    rf"|(?:awaits?|awaited) (?:signature|signing|conclusion|approval)|(?:depends?|depended) on|(?:looms?|loomed)|slipped (?:to|by|until|into)|(?:had|has|have) to wait) "
)
_ALLEGED = re.compile(rf" {_IS} {_ADV}(?:rumou?red|suspected|alleged|imagined|speculated (?:about|upon)) ")
_IN_PROSPECT = re.compile(r" (?:in (?:prospect|perspective|sight)|on the horizon) ")
_MADE_UP = frozenset(forms_of("simulate depict portray imagine envision envisage rehearse predict"))
_WISHED = frozenset(
    forms_of(
        "foresaw fear dread approve authorize authorise foresee prevent avert avoid forestall await deter ban forbid prohibit explore delay postpone hinder obstruct prepare"
    )
)
_WITHHOLDING = frozenset(forms_of("withhold withdraw revoke deny retract lose lack refuse"))
_KINDNESS = frozenset("support backing recognition aid assistance help approval endorsement".split())
_READY = frozenset("ready prepared eager willing warn warned warns dreamed dreamt dreams brink verge afraid fearful wary".split())
_FAILED = frozenset("unsuccessful botched abortive failed foiled thwarted aborted attempted bungled".split())
_COUPS = frozenset("coup coups putsch overthrow assassination".split())
_FOILING = frozenset(forms_of("foil thwart suppress crush quell defeat defuse repel"))
_PUTTING = frozenset(forms_of("put"))
_MENDING = frozenset("normalization normalisation restoration resumption reestablishment re-establishment".split())
_GOING_ON = frozenset("continues continue proceeds proceed progresses".split())
_UNDER_WAY = frozenset("ongoing way underway".split())
_OFF = frozenset("cancelled canceled postponed unsigned abandoned aborted stillborn".split())
_SOUGHT_NOUNS = frozenset(
    "restriction restrictions limitation limitations ceiling exercise exercises drill drills rehearsal wargame preparation preparations risk risks danger dangers chance chances moves need scenario warning warnings likelihood feasibility prerequisite precondition preconditions barrier barriers obstacle obstacles hurdle impediment deterrent bulwark".split()
)
_TOLD_OF = frozenset(
    "allegation allegations accusation accusations rumor rumors rumour rumours suspicion suspicions insinuations talk speculation gossip tales stories report reports".split()
)
_ENTRIES = frozenset("entry accession admission".split())
_BACKING = frozenset(forms_of("support back endorse favor favour advocate oppose resist reject seek")) | {
    "bid",
    "backing",
    "opposition",
}
_LIKENED = frozenset("tantamount akin equivalent amount amounts amounted amounting likened".split())
_REGARDED = frozenset("regarded viewed seen perceived considered interpreted described denounced taken".split())
_MISSED = frozenset(forms_of("miss skip forgo boycott"))
_CALLING = frozenset(forms_of("chant clamor clamour campaign rally march argue push lobby pray wish long yearn"))
_SPEAKING = frozenset(forms_of("speak talk dream whisper boast joke"))
_UNREAL = frozenset(
    "so-called supposed imagined imaginary fictional would-be mooted hoped-for feigned fake bogus pretended".split()
)
_HYPHENED = re.compile(r" (?:so - called|would - be|hoped - for|much - mooted) ")
_LEADING = frozenset("about of for on to towards toward at against over".split())
_WELCOMING = frozenset(
    "mean amount welcome consider accept support oppose require need mean enable entail like prefer favor favour facilitate reject violate constitute".split()
)
_ONLY_TREATIES = frozenset("approve approves approved approving authorize authorized".split())
_STRUCK = frozenset("agreement agreements treaty treaties convention accord pact memorandum protocol sanctions embargo".split())


def unborn(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """What the verb after an event's noun, or the verb or noun before it, says of whether it came about."""
    return _after(units, frame) or _before(units, frame)


def _after(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """The verb whose subject the noun is: "the visit fell through", not "after the visit the talks fell through"."""
    start = noun_phrase_start(units, frame.begin)
    if start and units[start - 1].kind == "word" and units[start - 1].low in PREPOSITIONS:
        return None
    verb = next((j for j in range(frame.end, frame.clause[1]) if looks_verbal(units, j) or units[j].low in _VERBS), None)
    if verb is None or any(u.low == "," for u in units[frame.end : verb]):
        return None
    if units[frame.begin].low in _MENDING and (
        units[verb].low in _GOING_ON or _UNDER_WAY & {u.low for u in units[verb : verb + 4]}
    ):
        return Modality.PLANNED  # "while the normalization of ties continues"
    told = words_of(units, verb, min(len(units), frame.clause[1] + 1))
    if _DENIED.match(told):
        return Modality.DENIED
    if _ALLEGED.match(told):
        return Modality.ALLEGED
    return Modality.PLANNED if _PLANNED.match(told) else None


_VERBS = _GOING_ON | frozenset(
    "fell fall came come failed did never eluded eludes awaits await depends looms seems seem remains".split()
)


def _before(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """The verb or noun that governs the noun: "feared an invasion", "preparations for a visit", "allegations of an attack"."""
    near = {u.low for u in units[max(0, frame.begin - 3) : frame.begin] if u.kind == "word"}
    if near & _UNREAL or _HYPHENED.search(words_of(units, max(0, frame.begin - 5), frame.begin)):
        return Modality.ALLEGED
    near = {u.low for u in units[max(0, frame.begin - 2) : frame.begin] if u.kind == "word"}
    if near & _OFF or (near & _FAILED and units[frame.begin].low in _COUPS):
        return Modality.DENIED
    if units[frame.begin].low in _COUPS and _put_down(units, frame):
        return Modality.DENIED
    if "draft" in near and units[frame.begin].low in _STRUCK:
        return Modality.PLANNED
    if _IN_PROSPECT.search(words_of(units, frame.end, frame.clause[1])):
        return Modality.PLANNED
    if units[frame.begin].low in _ENTRIES and any(u.low in _BACKING for u in units[frame.clause[0] : frame.begin]):
        return Modality.PLANNED  # "supports X's bid for a seat as well as its entry to Y"
    for k in range(frame.begin - 1, max(frame.clause[0], frame.begin - 7) - 1, -1):
        u = units[k]
        if u.kind == "punct" or u.low in ("after", "following", "since", "during", "until", "upon", "amid", "by"):
            return None
        if u.kind != "word":
            continue
        if (modality := _governed_by(units, k, frame)) is not None:
            return modality
        if looks_verbal(units, k):
            return None
    return None


def _put_down(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the coup of a frame is told to have failed: "put down | a coup", "foiled | a coup"."""
    verb = noun_phrase_start(units, frame.begin) - 1
    if verb < 0:
        return False
    return units[verb].low in _FOILING or (units[verb].low == "down" and verb > 0 and units[verb - 1].low in _PUTTING)


def _governed_by(units: Sequence[Unit], k: int, frame: Frame) -> Modality | None:
    """What the word at k, which stands before the noun of a frame, says of it."""
    low, following = units[k].low, units[k + 1].low
    if low in _WITHHOLDING and units[frame.begin].low in _KINDNESS:
        return Modality.DENIED
    if low == "from" and (units[k - 1].low == "away" or any(u.low in KEEPING for u in units[max(0, k - 6) : k])):
        return Modality.DENIED  # "shied away from a break", "dissuaded X from an invasion"
    if low in _MISSED:
        return Modality.DENIED  # "skipped the meeting with X"
    if low in _MADE_UP:
        return Modality.HYPOTHETICAL
    if low in _WISHED and not (low in _ONLY_TREATIES and units[frame.begin].low in _STRUCK) and following not in ("by", ")"):
        return Modality.PLANNED
    if low == "due" and k and units[k - 1].low in ("is", "are") and following != "to":
        return Modality.PLANNED  # "is due in Lima for a visit"
    if following == "for" and _is_time(units, k):
        return Modality.PLANNED
    if low == "question" and following == "of" and units[k + 2].low in ("the", "a", "an"):
        return Modality.PLANNED
    if (low == "would" and following in _WELCOMING) or (low == "be" and units[k - 1].low == "would"):
        return Modality.HYPOTHETICAL
    if (low in _LIKENED and following == "to") or (low == "as" and units[k - 1].low in _REGARDED):
        return Modality.HYPOTHETICAL  # "amounted to an invasion"
    if low in ("case", "event") and following == "of" and units[k - 1].low in ("in", "the"):
        return Modality.HYPOTHETICAL  # "in case of war"
    if low in _SPEAKING and following in ("of", "about") and units[k + 2].low in ("a", "an"):
        return Modality.ALLEGED
    return next((modality for words, after, modality in _LED_BY if low in words and following in after), None)


def _is_time(units: Sequence[Unit], k: int) -> bool:
    """Whether the word before "for" says that it is time: "the time had | come | for", "the hour is at | hand | for"; not "in time for"."""
    if units[k].low in ("come", "hand"):
        return any(u.low in ("time", "moment", "hour") for u in units[max(0, k - 5) : k])
    return units[k].low == "time" and k > 0 and units[k - 1].low not in ("in", "first", "on")


_LED_BY = (
    (_READY, frozenset(("for", "of", "against")), Modality.PLANNED),
    (_SOUGHT_NOUNS, _LEADING, Modality.PLANNED),
    (_TOLD_OF, frozenset(("of", "about")), Modality.ALLEGED),
    (_CALLING | frozenset("plea pleas ripe moment".split()), frozenset(("for",)), Modality.PLANNED),
    (frozenset(("favor", "favour")), frozenset(("of",)), Modality.PLANNED),
    (frozenset("provide provides provided providing allow allows allowing".split()), frozenset(("for",)), Modality.PLANNED),
    (frozenset(("pending",)), frozenset(("a", "an", "the", "its", "their")), Modality.PLANNED),
)
