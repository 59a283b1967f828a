"""Which date an event has: the nearest of its clause, the sentence's opening date, a heading's year; never a guess."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.bounds import to_range
from legation.dates import PartialDate, parse_edtf
from legation.engine.anchors import in_year_of
from legation.engine.clauses import clause_bounds
from legation.engine.dates_after import date_after
from legation.engine.dates_before import date_before, opening_date, says_who
from legation.engine.firsts import last_time
from legation.engine.frame import Frame
from legation.engine.joined_moments import (
    cleft_date,
    date_before_participle,
    date_explained,
    date_inside_when_clause,
    date_of_joined_verb,
    date_of_when_clause,
)
from legation.engine.lexicon import HAVE, NEGATIONS
from legation.engine.main_verb_dates import of_main_verb
from legation.engine.noun_dates import date_in_names, date_of_noun
from legation.engine.other_times import beyond, dates_noun, of_end, of_plan, of_prices, of_term, put_off, side_of, told_earlier
from legation.engine.said_of import happened_at, summed_up
from legation.engine.sentence import Sentence, When
from legation.engine.shared_dates import date_beside
from legation.engine.subject_asides import own_dates
from legation.engine.units import Unit
from legation.engine.words import forms_of
from legation.find_dates import resolve_relative
from legation.model import DateBasis, PassageKind

LASTING = frozenset(
    "Conflict Occupation Cooperation AidGiven Negotiation SanctionsImposed Support Emigration Visit Mobilization".split()
)
BEGINNINGS = frozenset("AmbassadorAppointed RelationsEstablished RelationsSevered RelationsSuspended".split())
"""Events that begin what lasts: "was ambassador from 1949 to 1951" was appointed in 1949."""
SPANS = frozenset("RelationsSuspended RelationsSevered BorderClosed MissionClosed".split())
"""Events told with the time that they held for: "were suspended between 1941 and 1974" began in 1941."""
RECURRING = frozenset("AgreementSigned Visit Meeting".split())
GOING_ON = frozenset(
    "AidGiven Cooperation Support Demand Criticism Accusation Refusal Mediation Emigration AsylumGranted".split()
)
"""What, told to have been done since a time, is done to this day."""
ANNOUNCING = frozenset(
    "announced announce announcing declared declaring proclaimed notified notifying informed informing stated".split()
)

BY_TELLING = frozenset(forms_of("sever break suspend recognize recognise withdraw renounce terminate denounce declare"))
"""What a state does by telling that it has done it: "informed the envoy on 2 May 1970 that it had severed relations"."""


def when_of(s: Sentence, frame: Frame) -> When | None:
    """The date of the event at a frame."""
    if frame.voice.kind == "nominal" and of_end(s.units, frame.begin):
        return None
    dates = [i for i, u in enumerate(s.units) if u.kind == "date" and not last_time(s.units, i) and not of_term(s.units, i)]
    dates = [i for i in dates if not (of_plan(s.units, i) or of_prices(s.units, i) or told_earlier(s.units, frame, i))]
    dates = own_dates(s.units, frame, [i for i in dates if not of_main_verb(s.units, frame, i)])
    happened = happened_at(s.units, frame)
    order = (
        ([happened] if happened is not None else [])
        + date_of_noun(s.units, frame, dates)
        + cleft_date(s.units, frame, dates)
        + date_after(s.units, frame, dates)
        + date_of_joined_verb(s.units, frame, dates)
        + date_before(s.units, frame, dates)
        + opening_date(s.units, frame, dates)
        + date_of_when_clause(s.units, frame, dates)
        + date_before_participle(s.units, frame, dates)
        + date_in_names(s.units, frame, dates)
        + date_inside_when_clause(s.units, frame, dates)
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
    if s.ctx.heading_date is not None and not (dates and says_who(s.units, dates[0], frame.clause[0])):
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
    """ "announced on 2 May 1970 that it was severing relations": such an act is done by telling it; "had closed": by then."""
    begin = frame.clause[0]
    if begin < 2 or s.units[begin - 1].low != "that" or any(frame.clause[0] <= i < frame.clause[1] for i in dates):
        return None
    main = clause_bounds(s.units, begin - 2)
    if not any(u.low in ANNOUNCING and u.kind == "word" for u in s.units[main[0] : begin]):
        return None
    found = [i for i in dates if main[0] <= i < begin and not dates_noun(s.units, i)] or date_explained(s.units, main[0], dates)
    when = to_when(s, found[0]) if len(found) == 1 else None
    if when is None or when.form not in ("on", "in", "name"):
        return None
    done = s.units[frame.voice.start].low == "had" and s.units[frame.begin].low not in BY_TELLING
    return beyond(when, "by") if done else when


def _negated_before(units: list[Unit], i: int) -> bool:
    return any(u.low in NEGATIONS for u in units[:i]) or "independence" in {u.low for u in units[max(0, i - 4) : i]}


def to_when(s: Sentence, i: int) -> When | None:
    """The date unit i as a claim holds it; relative and partial wordings are completed from context or refused."""
    u = s.units[i]
    m = u.mention
    if m is None or of_prices(s.units, i):
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
    span = re.fullmatch(r"\[(\d{4}[\d-]*)\.\.(\d{4}[\d-]*)\]", when.date.edtf)
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
