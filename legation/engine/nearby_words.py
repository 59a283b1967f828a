"""Which words near a trigger tell what kind of event it is, and which are told of something else beside it."""

from __future__ import annotations

from itertools import takewhile

from legation.engine.clauses import clause_bounds
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, HAVE, MODALS, NEGATIONS
from legation.engine.main_subjects import OPENERS
from legation.engine.phrases import noun_phrase_start
from legation.engine.reduced import REGIMES
from legation.engine.role_nouns import TROOPS
from legation.engine.rules import Rule
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of

HAPPENINGS = frozenset(
    "Conflict Invasion Occupation RegimeChange Independence Protest Disaster Union Secession Emigration HostageTaking".split()
)
BECOMING = frozenset(forms_of("become seem look appear remain get grow"))
DIPLOMATIC_TIES = frozenset((("diplomatic", "relations"), ("diplomatic", "ties")))
BESIDE_ENDS = frozenset("with between were was are is by in on from to".split())  # where a list of things ends


def words_near(units: list[Unit], rule: Rule, frame: Frame) -> set[str]:
    """The words around a trigger in its clause, and the name of the state that is part of the trigger."""
    near = {u.low for u in units[max(frame.clause[0], frame.begin - 6) : min(frame.clause[1], frame.end + 6)]}
    near |= (
        {u.head for u in units[max(0, frame.begin - 6) : frame.end + 6] if u.kind == "people" and u.head}
        if rule.unless
        else set()
    )
    if rule.of and units[frame.end - 1].kind == "party":
        near |= set(units[frame.end - 1].low.split())  # "the founding of the | People's Republic of ..."
    return near


def words_told(units: list[Unit], rule: Rule, frame: Frame, near: set[str]) -> set[str]:
    """The words that tell what the event is: of those near its trigger all that are not said of something else, and some farther off."""
    told = near - _beyond_opening(units, frame) - _before_subject(units, frame) - _beside_diplomatic(units, frame)
    told -= _beyond_verb(units, rule, frame)
    told |= _of_whom(units, frame) | _body_before(units, frame)
    told |= _kind_of_object(units, frame) - _beside_diplomatic(units, frame)
    told |= {u.low.split()[-1] for u in units[frame.end : frame.end + 6] if u.kind == "date"}  # "the 19th | century"
    return told


def _beyond_verb(units: list[Unit], rule: Rule, frame: Frame) -> set[str]:
    """What the verb of an event noun is said of, which does not tell what the noun means: "the war in Peru hurt | trade"."""
    if frame.voice.kind != "nominal" or rule.kind not in HAPPENINGS:
        return set()
    end = min(frame.clause[1], frame.end + 6)
    verb = next((j for j in range(frame.end, end) if _verbal(units, j)), end)
    if any(u.low in BE | BECOMING for u in units[verb : verb + 3]):
        return set()  # "war between them became more | likely"
    last = next((j for j in range(verb, end) if not (_verbal(units, j) or units[j].low in ADVERBS | {"to"})), end)
    inside = {u.low for u in units[max(frame.clause[0], frame.begin - 6) : last]}
    return {u.low for u in units[last:end]} - inside


def _verbal(units: list[Unit], j: int) -> bool:
    return looks_verbal(units, j) or units[j].low in BE | HAVE | MODALS | NEGATIONS


def _body_before(units: list[Unit], frame: Frame) -> set[str]:
    """What body of a state "its" stands for, named right before: "the Namibian | Navy | since its creation in 1995"."""
    its = frame.genitive
    if its is None or its < 2 or units[its].low != "its" or units[its - 2].kind != "party":
        return set()
    return set(units[its - 2].head.split())


def _of_whom(units: list[Unit], frame: Frame) -> set[str]:
    """What the clause is about where it says more of a noun: "several | companies | that have set up ..."."""
    at = frame.clause[0] - 2
    if at < 0 or units[at + 1].low not in ("who", "which", "that") or units[at].kind not in ("word", "people"):
        return set()
    return {units[at].low, units[at].head}


def _kind_of_object(units: list[Unit], frame: Frame) -> set[str]:
    """What kind of thing a verb far behind tells of: "| Trade | relations with X, cut in 1970, were resumed"."""
    at = frame.object
    if at is None or at >= frame.begin or units[at].kind != "word":
        return set()
    start = noun_phrase_start(units, at)
    return {u.low for u in units[start - (start == 1) : at] if u.kind == "word"}


def heads_near(units: list[Unit], frame: Frame) -> set[str]:
    """The governments and troops near a trigger that are a party's name: "the legitimate | government | of Peru", "Peruvian | forces"."""
    around = units[max(frame.clause[0], frame.begin - 6) : min(frame.clause[1], frame.end + 9)]
    return {u.head for u in around if u.kind == "party" and u.head in REGIMES | TROOPS}


def _beside_diplomatic(units: list[Unit], frame: Frame) -> set[str]:
    """What else the same ties are, or is done away with them: "diplomatic and | commercial | relations", "diplomatic relations and | trade |"."""
    found: set[str] = set()
    if all(u.low != "diplomatic" for u in units):
        return found
    first = min(frame.begin - 6, frame.begin if frame.object is None else frame.object - 3)
    for k in range(max(frame.clause[0], first), min(frame.clause[1], frame.end + 6) - 2):
        a, joint, b = (u.low for u in units[k : k + 3])
        if joint == "and" and "diplomatic" in (a, b):
            found |= {a, b} - {"diplomatic"}
        if (a, joint) in DIPLOMATIC_TIES and b in (",", "and"):
            found |= set(takewhile(lambda w: w not in BESIDE_ENDS, (u.low for u in units[k + 3 : frame.clause[1]])))
    return found


def _beyond_opening(units: list[Unit], frame: Frame) -> set[str]:
    """The words after the comma that ends an opening phrase: "After its independence in 1960, | Peru recognized it"."""
    if frame.voice.kind != "nominal" or units[0].low not in OPENERS:
        return set()
    comma = next((j for j in range(frame.end, min(len(units), frame.end + 6)) if units[j].low == ","), None)
    if comma is None:
        return set()
    inside = {u.low for u in units[max(frame.clause[0], frame.begin - 6) : comma]}
    return {u.low for u in units[comma : frame.end + 6]} - inside


def _before_subject(units: list[Unit], frame: Frame) -> set[str]:
    """The words of the phrase or clause that a comma parts from a verb's subject: "During the visit, | both agreed to trade"."""
    if frame.voice.kind != "active" or frame.subject is None or frame.subject >= frame.begin:
        return set()
    begin = max(frame.clause[0], frame.begin - 6)
    comma = next((j for j in range(frame.subject - 1, begin, -1) if units[j].low == ","), begin)
    return {u.low for u in units[begin:comma]} - {u.low for u in units[comma : frame.end + 6]}


def clause_after(units: list[Unit], frame: Frame) -> set[str]:
    """The words of the clause that depends on the last word: "demanded | that they be handed over", "the men | who guarded"."""
    end = frame.clause[1]
    if end >= len(units) or units[end].low not in ("that", "who", "which") or end - frame.end > 4:
        return set()
    return {u.low for u in units[end : clause_bounds(units, end + 1)[1]][:12]}
