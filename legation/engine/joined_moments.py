"""The date that an event shares with a clause joined to its own by "when", "and", "that" or as a participle."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.frame import Frame
from legation.engine.lexicon import BE
from legation.engine.other_times import dates_noun
from legation.engine.units import Unit
from legation.engine.voice import looks_verbal

BEGINNING = frozenset("made presented assumed began took".split())


def cleft_date(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """ "It was (not until) 1902 that ...": the date before the clause is the clause's."""
    begin = frame.clause[0]
    return (
        [begin - 2]
        if begin >= 3
        and units[begin - 1].low in ("that", "when")
        and begin - 2 in dates
        and any(u.low == "was" for u in units[max(0, begin - 6) : begin - 2])
        else []
    )


def date_of_when_clause(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """A clause joined by "when" tells the same moment: its date holds for the other clause where that has none."""
    begin, end = frame.clause
    if end < len(units) and units[end].low == ("until" if frame.voice.negated else "when"):
        last = clause_bounds(units, end + 1)[1]
        return [i for i in dates if end < i < last and not dates_noun(units, i)][:1]
    if frame.object is not None and frame.object < frame.begin:
        joint = next((j for j in range(frame.end, min(end + 1, len(units))) if units[j].low == "and"), None)
        if joint is not None and (shared := _shared(units, joint, dates)):
            return shared
    outcome = [] if frame.voice.kind == "nominal" else _result(units, end, dates)
    return date_explained(units, begin, dates) or outcome or _begun_work(units, frame, dates)


def date_of_joined_verb(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The moment of a verb that is joined to one with a date of its own: "came in 1959 and left when war broke out in 1961"."""
    start, end = frame.voice.start, frame.clause[1]
    if (
        frame.voice.kind != "active"
        or start == 0
        or units[start - 1].low != "and"
        or end >= len(units)
        or units[end].low != "when"
    ):
        return []
    last = clause_bounds(units, end + 1)[1]
    return [i for i in dates if end < i < last and not dates_noun(units, i)][:1]


def date_before_participle(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The date right before a participle that tells the outcome: "declared war on 2 May 1970, (thereby) severing relations"."""
    k = frame.begin - 1
    if frame.voice.kind != "participle" or not units[frame.begin].low.endswith("ing"):
        return []
    k -= k > 0 and units[k].low in ("thereby", "thus", "formally", "officially", "effectively")
    return [k - 1] if k > 0 and units[k].low == "," and k - 1 in dates and not dates_noun(units, k - 1) else []


def date_explained(units: list[Unit], begin: int, dates: list[int]) -> list[int]:
    """The date that a clause explains: "on 2 May 1970, when ...", "the declaration of 2 May 1970, wherein ..."."""
    if begin > 2 and units[begin - 1].low == "wherein":
        at = begin - 2 - (units[begin - 2].low == ",")
        return [at] if at in dates else []
    if begin > 2 and units[begin - 1].low == "which" and units[begin - 2].low in ("by", "in"):
        begin -= 1  # "signed a treaty on 2 May 1970, by which ..."
    elif begin < 2 or units[begin - 1].low != "when":
        return []
    at = begin - 2 - (units[begin - 2].low == ",")
    return [at] if at in dates and not dates_noun(units, at) else []


def _begun_work(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The sentence's only date where an envoy opens a mission and begins his work: "opened the legation and made his first call on ..."."""
    end, at = frame.clause[1], frame.object
    if len(dates) != 1 or at is None or units[at].kind != "mission" or end + 1 >= len(units) or units[end].low != "and":
        return []
    return dates if units[end + 1].low in BEGINNING and end < dates[0] < clause_bounds(units, end + 1)[1] else []


def _result(units: list[Unit], end: int, dates: list[int]) -> list[int]:
    """The sentence's only date in a participle that tells the same act: "cut ties, closing its embassy on 2 May 1970"."""
    if len(dates) != 1 or end + 1 >= len(units) or units[end].low != "," or not units[end + 1].low.endswith("ing"):
        return []
    if any(units[j].low == "and" and units[j + 1].low == "the" and units[j + 2].low == "first" for j in range(end - 2)):
        return []  # "the second state to recognize X and the first to send aid, declaring on 2 May 1970 that ..."
    return dates if end < dates[0] < clause_bounds(units, end + 1)[1] and not dates_noun(units, dates[0]) else []


def date_inside_when_clause(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The one date inside the "when" clause, even of a noun: "when they agreed on it at a meeting of 2 May 1970"."""
    end = frame.clause[1]
    at = end + 1 if end < len(units) and units[end].low == "," else end
    if frame.voice.negated or at >= len(units) or units[at].low != "when":
        return []
    last = clause_bounds(units, at + 1)[1]
    found = [i for i in dates if i > at]
    return found if len(found) == 1 and found[0] < last else []


def _shared(units: list[Unit], joint: int, dates: list[int]) -> list[int]:
    """The full date after two joined passives without a comma: "ties were cut and the embassy was closed on 2 May 1970"."""
    end = clause_bounds(units, joint + 1)[1] if joint + 1 < len(units) else joint
    if sum(looks_verbal(units, j) and units[j].low not in BE for j in range(joint + 1, end)) != 1:
        return []
    found = [i for i in dates if joint < i < end and not dates_noun(units, i)]
    full = [i for i in found if (m := units[i].mention) is not None and m.date is not None and len(m.date.edtf) >= 10]
    return full if len(found) == 1 and units[joint - 1].low != "," else []
