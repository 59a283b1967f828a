"""The date told before an event in its clause, or that opens the sentence, unless it is of another event."""

from __future__ import annotations

from legation.engine.clauses import RELATIVE, concedes
from legation.engine.frame import Frame
from legation.engine.lexicon import BE
from legation.engine.other_times import dates_noun, of_relative, of_verb_before, of_what_it_is_for, on_another, told_later
from legation.engine.subject_asides import in_aside
from legation.engine.units import Unit
from legation.engine.voice import looks_verbal

ORDERING = frozenset("after before since until following prior wake aftermath".split())
OPENERS = frozenset("after before following since until upon despite with due because under".split())
OPENING = OPENERS | frozenset("during amid in as throughout".split())


def date_before(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The nearest date told before the event in its clause that nothing between parts from it."""
    if told_later(units, frame):
        return []
    near = [i for i in reversed(dates) if frame.clause[0] <= i < frame.begin and not dates_noun(units, i)][:1]
    near = [i for i in near if not _in_other_time(units, i, frame.begin) and not _in_gerund(units, i, frame.begin)]
    near = [i for i in near if not _in_clause_before(units, i, frame) and not of_verb_before(units, frame, i, dates)]
    near = [i for i in near if not on_another(units, i, frame) and not of_relative(units, frame, i)]
    if near and frame.voice.kind == "nominal" and of_what_it_is_for(units, frame.begin):
        return []
    verb = frame.voice.start
    if frame.voice.kind == "nominal" and near:  # "The map, printed in 1990, | met with protest from Peru"
        verb = next((j for j in range(near[0] + 1, frame.begin) if looks_verbal(units, j)), verb)
    return [i for i in near if not (_in_aside(units, i, verb) or in_aside(units, i, verb))]


def _in_aside(units: list[Unit], i: int, verb: int) -> bool:
    """Whether the date at i closes an aside on the subject with an event of its own: "relations, opened in 1925, were cut"."""
    if not (i < verb and units[verb - 1].low == "," and verb - 1 - i <= 1):
        return False
    told = range(i - 1, max(0, i - 10), -1)
    return any(
        u.low.endswith("ed") or looks_verbal(units, j) for j in told if "," not in {u.low for u in units[j:i]} and (u := units[j])
    )


def _in_clause_before(units: list[Unit], i: int, frame: Frame) -> bool:
    """Whether the date at i ends a clause with its own verb: "(although) a consul came in 1797, (and) relations were opened when ..."."""
    start = frame.voice.start
    joined = i + 3 < start and units[i + 2].low in ("and", "but")
    conceded = i + 2 < start and concedes(units)
    spliced = (
        frame.subject is not None
        and i + 1 < frame.subject < start
        and (_holds_now(units[start].low) or _holds_now(units[frame.begin].low))
    )
    spliced &= units[frame.clause[0]].low not in OPENING | ORDERING  # "since it became free in 1990, Peru has ..."
    joint = (joined or conceded or spliced) and units[i + 1].low == ","
    return joint and any(looks_verbal(units, j) for j in range(frame.clause[0], i))


def _holds_now(verb: str) -> bool:
    """Whether a verb's form is of the present: "has (never recognized)", "supports"."""
    return verb in ("has", "have", "is", "are") or (verb.endswith("s") and verb not in BE)


def _in_other_time(units: list[Unit], i: int, begin: int) -> bool:
    """Whether an "after" or "before" parts the date at i from the event: "closed on 9 May, after Peru cut ties"."""
    order = next((j for j in range(begin - 1, i, -1) if units[j].low in ORDERING or _in_wake(units, j)), None)
    if order is not None and units[order - 1].low in ("shortly", "soon", "just", "immediately", "right", "days"):
        return False
    return order is not None and not any(u.low == "," for u in units[order:begin])


def _in_wake(units: list[Unit], j: int) -> bool:
    """Whether the noun at j leads to what came before: "in the | wake | of the war", "in | response | to raids"."""
    return units[j].low in ("wake", "aftermath", "response", "retaliation", "reaction") and units[j + 1].low in (
        "of",
        "to",
        "for",
    )


def _in_gerund(units: list[Unit], i: int, begin: int) -> bool:
    """Whether the date at i stands in a phrase like "After taking office in 2006,", which dates only itself."""
    gerund = units[0].low in OPENERS and len(units) > 1 and units[1].kind == "word" and units[1].low.endswith("ing")
    gerund |= units[0].low == "born"  # "Born in Lima in 1935, X signed ..."
    return gerund and any(u.low == "," for u in units[i:begin])


def opening_date(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """A date that opens the sentence ("In 1960, ...") holds for its clauses."""
    early = [i for i in dates if i <= 2 and i < frame.begin and not dates_noun(units, i)][:1]
    early = [i for i in early if not on_another(units, i, frame) and not told_later(units, frame)]
    early = [i for i in early if not in_aside(units, i, frame.voice.start)]
    if early and frame.voice.kind == "nominal" and of_what_it_is_for(units, frame.begin):
        return []
    if early and says_who(units, early[0], frame.clause[0]):
        return []
    if units[frame.voice.start].low == "had" and frame.clause[0] > 3:
        return []  # what had happened before the sentence's own time
    if frame.voice.kind in ("nominal", "participle") and early and _in_other_time(units, early[0], frame.begin):
        return []
    pronoun = frame.clause[0] - 1
    if pronoun > 0 and units[pronoun].low in RELATIVE and not any(looks_verbal(units, j) for j in range(pronoun)):
        return []  # "On 5 May 1990, X, who had come to power in a coup, | spoke"
    if concedes(units):
        begin = frame.clause[0]
        after = begin > 4 and units[begin - 1].low == units[begin - 4].low == "," and begin - 2 in dates
        if after:  # "Although ties were bad, on 2 May 1990, | Peru signed"
            return [begin - 2]
        early = [i for i in early if frame.clause[0] <= i]  # "Although in 1998 Peru opened an embassy, Chile closed its own"
    early = [i for i in early if units[i - 1].low != "since" or frame.clause[0] <= i]  # "Since 2009 ties improved, though X died"
    return [i for i in early if not _in_gerund(units, i, frame.begin)]


def says_who(units: list[Unit], date: int, begin: int) -> bool:
    """Whether the clause at `begin` only says who the sentence's subject is: "On 2 May 1970, Mr X, who | fought in Y, left"."""
    relative = begin - 1 > date and units[begin - 1].low in ("who", "which", "whose")
    return relative and not any(looks_verbal(units, j) for j in range(date + 1, begin - 1))
