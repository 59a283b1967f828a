"""Which date an event has: the nearest of its clause, the sentence's opening date, a heading's year; never a guess."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.bounds import to_range
from legation.dates import PartialDate, parse_edtf
from legation.engine.anchors import in_year_of
from legation.engine.clauses import RELATIVE, clause_bounds, concedes
from legation.engine.firsts import last_time
from legation.engine.frame import Frame
from legation.engine.lexicon import BE, DETERMINERS, HAVE, NEGATIONS, PREPOSITIONS
from legation.engine.main_verb_dates import of_main_verb
from legation.engine.other_times import (
    beyond,
    of_end,
    of_gerund,
    of_relative,
    of_term,
    of_verb_before,
    of_what_it_is_for,
    on_another,
    put_off,
    side_of,
    told_later,
)
from legation.engine.said_of import happened_at, summed_up
from legation.engine.sentence import Sentence, When
from legation.engine.shared_dates import date_beside
from legation.engine.units import Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of
from legation.find_dates import resolve_relative
from legation.model import DateBasis, PassageKind

ORDERING = frozenset("after before since until following prior wake aftermath".split())
OPENERS = frozenset("after before following since until upon despite with due because under".split())
OPENING = OPENERS | frozenset("during amid in as throughout".split())
LASTING = frozenset(
    "Conflict Occupation Cooperation AidGiven Negotiation SanctionsImposed Support Emigration Visit Mobilization".split()
)
BEGINNINGS = frozenset("AmbassadorAppointed RelationsEstablished RelationsSevered RelationsSuspended".split())
"""Events that begin what lasts: "was ambassador from 1949 to 1951" was appointed in 1949."""
SPANS = frozenset("RelationsSuspended RelationsSevered".split())
"""Events told with the time that they held for: "were suspended between 1941 and 1974" began in 1941."""
RECURRING = frozenset("AgreementSigned Visit Meeting".split())
GOING_ON = frozenset(
    "AidGiven Cooperation Support Demand Criticism Accusation Refusal Mediation Emigration AsylumGranted".split()
)
"""What, told to have been done since a time, is done to this day."""
HOSTING = frozenset("host organize stage hold".split())
SOUGHT = frozenset("bid bids candidacy candidature seat candidate membership nomination term".split())
INSTANCES = frozenset("as like including over on about regarding concerning".split())
RENEWING = forms_of("renew extend prolong")
BEGINNING = frozenset("made presented assumed began took".split())
ANNOUNCING = frozenset(
    "announced announce announcing declared declaring proclaimed notified notifying informed informing stated".split()
)


def when_of(s: Sentence, frame: Frame) -> When | None:
    """The date of the event at a frame."""
    if frame.voice.kind == "nominal" and of_end(s.units, frame.begin):
        return None
    dates = [i for i, u in enumerate(s.units) if u.kind == "date" and not last_time(s.units, i) and not of_term(s.units, i)]
    dates = [i for i in dates if not of_main_verb(s.units, frame, i)]
    happened = happened_at(s.units, frame)
    order = (
        ([happened] if happened is not None else [])
        + _own(s.units, frame, dates)
        + _cleft(s.units, frame, dates)
        + _after(s.units, frame, dates)
        + _joined_moment(s.units, frame, dates)
        + _before(s.units, frame, dates)
        + _opening(s.units, frame, dates)
        + _same_time(s.units, frame, dates)
        + _participle(s.units, frame, dates)
        + _inside_names(s.units, frame, dates)
        + _inside_moment(s.units, frame, dates)
        + date_beside(s.units, frame, dates)
        + _captioned(s, dates)
    )
    for i in order:
        when = to_when(s, i)
        then = frame.clause[0] > i and s.units[frame.clause[0] - 1].low == "when"
        if (
            when is not None
            and when.form == "until"
            and not (frame.voice.negated or then or _negated_before(s.units, i) or put_off(s.units, frame))
        ):
            continue  # what held until 1970 did not happen in 1970
        if when is not None and (side := side_of(s.units, frame, i)) is not None:
            when = beyond(when, side)
        if when is not None:
            return _moment(s.units, frame, i, when)
    if (announced := _announced(s, frame, dates) or summed_up(s, frame)) is not None:
        return announced
    if s.ctx.heading_date is not None:
        return When(s.ctx.heading_date, DateBasis.FROM_HEADING)
    return None


def _captioned(s: Sentence, dates: list[int]) -> list[int]:
    """The one date of a caption, where it ends it: "Official visit of X to Y; 2018"."""
    if s.passage.kind is not PassageKind.CAPTION or len(dates) != 1:
        return []
    ends = all(u.kind == "punct" for u in s.units[dates[0] + 1 :])
    return dates if ends and s.units[dates[0] - 1].low in (";", ",", "(", "–", "-", ":") else []


def _moment(units: list[Unit], frame: Frame, i: int, when: When) -> When:
    """ "ruled it from 1803 to 1979, when it became free": what a clause joined by "when" tells happened at the end."""
    if frame.clause[0] > i and units[frame.clause[0] - 1].low == "when" and "/" in when.date.edtf:
        last = when.date.edtf.split("/")[1]
        return replace(when, date=parse_edtf(last)) if last not in ("", "..") else when
    return when


def _announced(s: Sentence, frame: Frame, dates: list[int]) -> When | None:
    """ "announced on 2 May 1970 that it was severing relations": such an act is done by telling it."""
    begin = frame.clause[0]
    if begin < 2 or s.units[begin - 1].low != "that" or any(frame.clause[0] <= i < frame.clause[1] for i in dates):
        return None
    main = clause_bounds(s.units, begin - 2)
    if not any(u.low in ANNOUNCING and u.kind == "word" for u in s.units[main[0] : begin]):
        return None
    found = [i for i in dates if main[0] <= i < begin and not _modifier(s.units, i)] or _when_before(s.units, main[0], dates)
    when = to_when(s, found[0]) if len(found) == 1 else None
    return when if when is not None and when.form in ("on", "in", "name") else None


def _negated_before(units: list[Unit], i: int) -> bool:
    return any(u.low in NEGATIONS for u in units[:i]) or "independence" in {u.low for u in units[max(0, i - 4) : i]}


def _modifier(units: list[Unit], i: int) -> bool:
    """Whether the date at i dates a noun, not the clause: "the 1975 treaty", "the convention of 2 May 1975"."""
    mention = units[i].mention
    return (mention is not None and mention.form == "modifier") or (i > 0 and units[i - 1].low == "of")


def _after(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    inside = [i for i in dates if frame.begin <= i < frame.clause[1] and not _modifier(units, i)]
    limit = frame.voice.kind == "nominal"
    if limit and _introduces(units, frame):
        comma = next((j for j in range(frame.end, frame.clause[1]) if units[j].low == ","), frame.clause[1])
        inside = [i for i in inside if i < comma]
    said = [
        j
        for j in range(frame.end, max(inside, default=frame.end))
        if looks_verbal(units, j) and not _bracketed(units, frame.end, j) and units[j].low != "be"
    ]
    inside = [i for i in inside if not of_gerund(units, frame, i, dates) and not _of_remark(units, frame.end, i)]
    inside = [i for i in inside if not (_of_term_sought(units, frame.end, i) or _of_next_verb(units, frame.end, i))]
    return [i for i in inside if sum(j < i for j in said) <= limit][:1]


def _of_term_sought(units: list[Unit], begin: int, i: int) -> bool:
    """Whether the date at i is the term of what is bid for: "backed its bid for a seat in the council in | 2026–27", "for | 2026"."""
    mention = units[i].mention
    spans = mention is not None and mention.date is not None and "/" in mention.date.edtf
    return (spans or units[i - 1].low == "for") and any(u.low in SOUGHT for u in units[begin:i])


def _of_next_verb(units: list[Unit], begin: int, i: int) -> bool:
    """Whether the date at i opens what the subject did next: "recognized Peru and in | 1919 opened an embassy"."""
    k = i - 2 - (units[i - 2].low == ",")
    if units[i - 1].low not in ("in", "on", "by", "during", "since") or k < begin or units[k].low not in ("and", "but", "then"):
        return False
    j = i + 1 + (i + 1 < len(units) and units[i + 1].low == ",")
    while j < len(units) and (units[j].low.endswith("ly") or units[j].low in ("also", "again", "then")):
        j += 1
    return j < len(units) and looks_verbal(units, j)


def _bracketed(units: list[Unit], begin: int, i: int) -> bool:
    """Whether the unit at i stands in brackets that open at or after `begin` and close again."""
    opened = sum((u.low == "(") - (u.low == ")") for u in units[begin:i])
    return opened > 0 and any(u.low == ")" for u in units[i:])


def _of_remark(units: list[Unit], begin: int, i: int) -> bool:
    """Whether the date at i stands in brackets with more than itself: "recognized X (which joined in 1990)", "ruled (with an addition in 1990)"."""
    opened = next((k for k in range(i, begin - 1, -1) if units[k].low in ("(", ")")), None)
    if opened is None or units[opened].low != "(":
        return False
    if any(u.low in ("before", "until", "since", "after") for u in units[opened + 1 : i]):
        return True  # "recognized Congo (called Zaire before 1997)"
    return units[opened + 1].low == "with" or any(looks_verbal(units, j) for j in range(opened, i))


def _own(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The date inside an event noun's own phrase: "the 2003 invasion of ...", "the August 1968 Soviet invasion"."""
    if frame.voice.kind != "nominal":
        return []
    after = frame.end + (frame.end < len(units) and units[frame.end].low in ("of", "("))
    if after in dates:
        return [after]
    return [i for i in dates if i >= frame.begin - 5 and i < frame.begin and _joined(units, i, frame.begin)]


def _joined(units: list[Unit], i: int, noun: int) -> bool:
    """Whether nothing but adjectives stands between the date at i, which follows no preposition, and a noun."""
    before = units[i - 1].low if i else ""
    if before in PREPOSITIONS or _modifier(units, i) is False and before not in DETERMINERS:
        return False
    return all(u.kind == "adjective" or u.kind == "word" and u.low not in PREPOSITIONS for u in units[i + 1 : noun])


def _introduces(units: list[Unit], frame: Frame) -> bool:
    """Whether the noun stands in a phrase that opens the sentence: "(Ten years) after the end of the war, in 1933 ..."."""
    opened = units[0].low in OPENING or any(u.low == "after" for u in units[max(0, frame.begin - 3) : frame.begin])
    return opened and not any(looks_verbal(units, j) for j in range(frame.begin))


def _inside_names(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The date of a noun in the clause, where the clause has no date of its own: "signed the 1975 treaty"."""
    begin = frame.clause[0] if frame.voice.kind == "passive" else frame.begin
    if units[frame.begin].low in RENEWING:
        return []  # "renewed the 1975 treaty" some time later
    return [
        i
        for i in dates
        if begin <= i < frame.clause[1]
        and _modifier(units, i)
        and not units[i].low.endswith("century")
        and not _in_aim(units, frame.end, i)
        and not (frame.voice.kind == "nominal" and _beside_noun(units, frame.end, i))
        and not _of_instance(units, frame, i)
    ][:1]


def _beside_noun(units: list[Unit], end: int, i: int) -> bool:
    """Whether the date at i is of another noun beside the event's: "the raids in X as well as | the 2006 war"."""
    return any([u.low for u in units[j : j + 3]] == ["as", "well", "as"] for j in range(end, i))


def _of_instance(units: list[Unit], frame: Frame, i: int) -> bool:
    """Whether what has been said concerns, among other things, what the date at i names: "has condemned such acts as the | 1990 | raids"."""
    mention = units[i].mention
    since = units[frame.voice.start].low in ("has", "have") and mention is not None and mention.form == "modifier"
    return since and any(u.kind == "word" and u.low in INSTANCES for u in units[frame.end : i])


def _in_aim(units: list[Unit], end: int, i: int) -> bool:
    """Whether the date at i belongs to what is aimed at: "a bid to host the 2006 games"."""
    return any(units[j].low == "to" and units[j + 1].low in HOSTING for j in range(end, i - 1))


def _before(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    if told_later(units, frame):
        return []
    near = [i for i in reversed(dates) if frame.clause[0] <= i < frame.begin and not _modifier(units, i)][:1]
    near = [i for i in near if not _in_other_time(units, i, frame.begin) and not _in_gerund(units, i, frame.begin)]
    near = [i for i in near if not _in_clause_before(units, i, frame) and not of_verb_before(units, frame, i, dates)]
    near = [i for i in near if not on_another(units, i, frame) and not of_relative(units, frame, i)]
    if near and frame.voice.kind == "nominal" and of_what_it_is_for(units, frame.begin):
        return []
    verb = frame.voice.start
    if frame.voice.kind == "nominal" and near:  # "The map, printed in 1990, | met with protest from Peru"
        verb = next((j for j in range(near[0] + 1, frame.begin) if looks_verbal(units, j)), verb)
    return [i for i in near if not _in_aside(units, i, verb)]


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
    return gerund and any(u.low == "," for u in units[i:begin])


def _cleft(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
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


def _opening(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """A date that opens the sentence ("In 1960, ...") holds for its clauses."""
    early = [i for i in dates if i <= 2 and i < frame.begin and not _modifier(units, i)][:1]
    early = [i for i in early if not on_another(units, i, frame) and not told_later(units, frame)]
    if early and frame.voice.kind == "nominal" and of_what_it_is_for(units, frame.begin):
        return []
    if early and _says_who(units, early[0], frame.clause[0]):
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


def _says_who(units: list[Unit], date: int, begin: int) -> bool:
    """Whether the clause at `begin` only says who the sentence's subject is: "On 2 May 1970, Mr X, who | fought in Y, left"."""
    relative = begin - 1 > date and units[begin - 1].low in ("who", "which", "whose")
    return relative and not any(looks_verbal(units, j) for j in range(date + 1, begin - 1))


def _same_time(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """A clause joined by "when" tells the same moment: its date holds for the other clause where that has none."""
    begin, end = frame.clause
    if end < len(units) and units[end].low == ("until" if frame.voice.negated else "when"):
        last = clause_bounds(units, end + 1)[1]
        return [i for i in dates if end < i < last and not _modifier(units, i)][:1]
    if frame.object is not None and frame.object < frame.begin:
        joint = next((j for j in range(frame.end, min(end + 1, len(units))) if units[j].low == "and"), None)
        if joint is not None and (shared := _shared(units, joint, dates)):
            return shared
    outcome = [] if frame.voice.kind == "nominal" else _result(units, end, dates)
    return _when_before(units, begin, dates) or outcome or _begun_work(units, frame, dates)


def _joined_moment(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
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
    return [i for i in dates if end < i < last and not _modifier(units, i)][:1]


def _participle(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The date right before a participle that tells the outcome: "declared war on 2 May 1970, (thereby) severing relations"."""
    k = frame.begin - 1
    if frame.voice.kind != "participle" or not units[frame.begin].low.endswith("ing"):
        return []
    k -= k > 0 and units[k].low in ("thereby", "thus", "formally", "officially", "effectively")
    return [k - 1] if k > 0 and units[k].low == "," and k - 1 in dates and not _modifier(units, k - 1) else []


def _when_before(units: list[Unit], begin: int, dates: list[int]) -> list[int]:
    """The date that a clause explains: "on 2 May 1970, when ...", "the declaration of 2 May 1970, wherein ..."."""
    if begin > 2 and units[begin - 1].low == "wherein":
        at = begin - 2 - (units[begin - 2].low == ",")
        return [at] if at in dates else []
    if begin > 2 and units[begin - 1].low == "which" and units[begin - 2].low in ("by", "in"):
        begin -= 1  # "signed a treaty on 2 May 1970, by which ..."
    elif begin < 2 or units[begin - 1].low != "when":
        return []
    at = begin - 2 - (units[begin - 2].low == ",")
    return [at] if at in dates and not _modifier(units, at) else []


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
    return dates if end < dates[0] < clause_bounds(units, end + 1)[1] and not _modifier(units, dates[0]) else []


def _inside_moment(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
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
    found = [i for i in dates if joint < i < end and not _modifier(units, i)]
    full = [i for i in found if (m := units[i].mention) is not None and m.date is not None and len(m.date.edtf) >= 10]
    return full if len(found) == 1 and units[joint - 1].low != "," else []


def to_when(s: Sentence, i: int) -> When | None:
    """The date unit i as a claim holds it; relative and partial wordings are completed from context or refused."""
    u = s.units[i]
    m = u.mention
    if m is None:
        return None
    wording = s.passage.text[u.begin : u.end]
    if m.date is not None:
        date = m.date
        if m.form == "until":
            date = _end_of(date)
        if m.form == "since" and date.edtf.endswith("/.."):
            date = parse_edtf(date.edtf[:-3])  # what "has been severed since 2017" happened in 2017
        return When(date, DateBasis.EXPLICIT, wording, i, m.form)
    if m.unit == "start" and m.noun:
        return When(parse_edtf(m.noun), DateBasis.EXPLICIT, wording, i, m.form)  # "since the 1950s" began in one of them
    anchor, is_same = _anchor(s, i)
    if anchor is None:
        return None
    if m.basis == "Relative":
        found = resolve_relative(m, anchor)
        return When(found, DateBasis.RELATIVE, wording, i, m.form) if found is not None else None
    cited = is_same and i > 1 and s.units[i - 1].low == "of" and any(u.kind == "date" for u in s.units[:i])
    if m.noun and m.noun.startswith("--") and (day := in_year_of(m.noun, anchor, is_same, cited=cited)) is not None:
        return When(day, DateBasis.FROM_CONTEXT, wording, i, m.form)
    return None


def _end_of(date: PartialDate) -> PartialDate:
    """ "not until 1922": the event is dated 1922 itself."""
    end = re.fullmatch(r"\[?(?:\.\.|/|\.\./)?([\dX-]+)\]?", date.edtf)
    return parse_edtf(end[1]) if end else date


def _anchor(s: Sentence, i: int) -> tuple[PartialDate | None, bool]:
    """The date told just before the unit at i, and whether in the same paragraph."""
    before = [k for k in range(i - 1, -1, -1) if s.units[k].kind == "date" and s.units[k].mention is not None]
    for k in before:
        m = s.units[k].mention
        date = m.date if m is not None else None
        if date is None and k == before[0] and (when := to_when(s, k)) is not None:
            date = when.date
        if date is not None:
            return date, True
    return s.ctx.last_date, s.ctx.last_block == s.passage.block


def since_then(when: When | None, kind: str, verb: str) -> When | None:
    """When something happened that recurs or goes on: "since 1983 they have signed nine accords", "Peru has backed Chile since 1983".

    The accords are of times from 1983 on, of none in particular; the backing lasts from then on.
    """
    if when is None or when.form != "since" or verb not in HAVE:
        return when
    if kind in GOING_ON and "[" not in when.date.edtf and "/" not in when.date.edtf:
        return replace(when, date=parse_edtf(f"{when.date.edtf}/.."))
    return beyond(when, "after") if kind in RECURRING and "X" not in when.date.edtf else when


def over(when: When | None) -> When | None:
    """What lasted, or was summed up, "between 1991 and 2003" did so all that time, not at one moment of it."""
    if when is None or when.form != "between":
        return when
    span = re.fullmatch(r"\[(\d{4})\.\.(\d{4})\]", when.date.edtf)
    return replace(when, date=parse_edtf(f"{span[1]}/{span[2]}")) if span is not None else when


def begun(when: When | None, kind: str) -> When | None:
    """When something happened that holds since: "recognized X effective from 2 May 1990" happened on that day.

    "agreed to build a railway from 2024 to 2028" does not tell when that was agreed.
    """
    if kind in LASTING:
        return when if kind == "Visit" else over(when)
    if kind in SPANS:
        when = over(when)
    if when is None or "/" not in when.date.edtf or when.date.edtf.startswith("/"):
        return when
    if when.form == "since" and kind in GOING_ON:
        return when
    first, last = when.date.edtf.split("/")
    if kind == "AgreementSigned" and last[:4].isdigit() and last[:4] != first[:4]:
        return None
    return replace(when, date=parse_edtf(first)) if last in ("", "..") or kind in BEGINNINGS else when


def interval_of(when: When | None) -> tuple[PartialDate | None, PartialDate | None]:
    """The start and end that a date gives to something that lasted: "since 1959", "until 1990", "from 1964 to 1967"."""
    if when is None:
        return None, None
    edtf = when.date.edtf
    if when.form == "since":
        return one_of(when.date), None
    if when.form in ("until", "by", "before"):
        return None, one_of(when.date)
    if "/" in edtf:
        first, last = edtf.split("/")
        return (parse_edtf(first) if first and first != ".." else None), (parse_edtf(last) if last and last != ".." else None)
    return None, None


def one_of(date: PartialDate) -> PartialDate:
    """A span as a point within it: what began "since 1948/1949" began on some day of it."""
    return to_range(date.earliest, date.latest) if "/" in date.edtf else date
