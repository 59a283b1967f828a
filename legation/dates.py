"""Partial dates: EDTF strings (Library of Congress, ISO 8601-2) with closed bounds.

A date is as precise as its text and no more. The forms in use: a day, month or year (`1960-12-30`, `1960-12`, `1960`), each
with an optional `~`, `?` or `%`; a decade or century (`196X`, `18XX`); one of a range (`[1960..1963]`, `[..2010]`, `[2004..]`);
something that lasted (`1964/1967`, open `1959/..`, unknown `1959/`, `/1902`).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartialDate:
    """An EDTF date as precise as its text and no more; a bound of None is unbounded."""

    edtf: str
    earliest: dt.date | None = None
    latest: dt.date | None = None


Bounds = tuple[dt.date | None, dt.date | None]

_SIMPLE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)
_MASKED = re.compile(r"\d{3}X|\d{2}XX", re.ASCII)


def parse_edtf(edtf: str) -> PartialDate:
    """The date that a string denotes. A qualifier (`~`, `?`, `%`) leaves the bounds those of the date that it qualifies.

    Raises ValueError, naming the string and the reason, for malformed EDTF and for forms not in use here.
    """
    try:
        earliest, latest = _bounds(edtf)
    except ValueError as e:
        raise ValueError(f"not a date in EDTF: {edtf!r}: {e}") from None
    return PartialDate(edtf, earliest, latest)


def _bounds(edtf: str) -> Bounds:
    if edtf.startswith("["):
        return _set_bounds(edtf)
    if "/" in edtf:
        return _interval_bounds(edtf)
    return _masked_bounds(edtf) if _MASKED.fullmatch(edtf) else _simple_bounds(edtf)


def _simple_bounds(text: str) -> tuple[dt.date, dt.date]:
    m = _SIMPLE.fullmatch(text)
    if m is None:
        raise ValueError(f"{text!r} is neither a day, month, year, decade nor century")
    year, month, day = int(m[1]), int(m[2] or 0), int(m[3] or 0)
    if m[3]:
        point = dt.date(year, month, day)
        return point, point
    if m[2]:
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _masked_bounds(text: str) -> tuple[dt.date, dt.date]:
    return dt.date(int(text.replace("X", "0")), 1, 1), dt.date(int(text.replace("X", "9")), 12, 31)


def _set_bounds(text: str) -> Bounds:
    m = re.fullmatch(r"\[([\d-]*)\.\.([\d-]*)\]", text, re.ASCII)
    if m is None or not (m[1] or m[2]):
        raise ValueError("a set is [a..b], [..b] or [a..]")
    if m[1] and m[2] and len(m[1]) != len(m[2]):
        raise ValueError("the ends of a set must be equally precise")
    return _ordered(_simple_bounds(m[1])[0] if m[1] else None, _simple_bounds(m[2])[1] if m[2] else None)


def _interval_bounds(text: str) -> Bounds:
    parts = text.split("/")
    if len(parts) != 2:
        raise ValueError("an interval has one slash")
    if all(p in ("", "..") for p in parts):
        raise ValueError("an interval needs a start or an end")
    start, end = (None if p in ("", "..") else _end_bounds(p) for p in parts)
    if start and end and start[0] > end[0]:
        raise ValueError("it ends before it starts")
    return _ordered(start[0] if start else None, end[1] if end else None)


def _end_bounds(text: str) -> tuple[dt.date, dt.date]:
    """The bounds of one end of an interval; of a decade too, as in `194X/..`."""
    return _masked_bounds(text) if _MASKED.fullmatch(text) else _simple_bounds(text)


def _ordered(earliest: dt.date | None, latest: dt.date | None) -> Bounds:
    if earliest and latest and earliest > latest:
        raise ValueError("it ends before it starts")
    return earliest, latest


def from_ymd(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    """A year, month or day; raises ValueError where the calendar has none such."""
    if day is not None and month is None:
        raise ValueError("a day needs its month")
    parts = [f"{year:04}", *(f"{n:02}" for n in (month, day) if n is not None)]
    return parse_edtf("-".join(parts))


def can_overlap(a: PartialDate, b: PartialDate) -> bool:
    """Whether some day lies within the bounds of both."""
    return not certainly_before(a, b) and not certainly_before(b, a)


def certainly_before(a: PartialDate, b: PartialDate) -> bool:
    """Whether every day within the bounds of `a` precedes every day within those of `b`."""
    return a.latest is not None and b.earliest is not None and a.latest < b.earliest


def is_more_precise(a: PartialDate, b: PartialDate) -> bool:
    """Whether the bounds of `a` lie inside those of `b` and leave less open."""
    inside = _at_least(a.earliest, b.earliest) and (b.latest is None or (a.latest is not None and a.latest <= b.latest))
    return inside and (a.earliest, a.latest) != (b.earliest, b.latest)


def _at_least(bound: dt.date | None, other: dt.date | None) -> bool:
    return other is None or (bound is not None and bound >= other)


def precision(date: PartialDate) -> str:
    """day, month, year, decade, century, range (both ends known) or open (an end, or all, unknown)."""
    if m := _SIMPLE.fullmatch(date.edtf):
        return "day" if m[3] else "month" if m[2] else "year"
    if _MASKED.fullmatch(date.edtf):
        return "century" if date.edtf.endswith("XX") else "decade"
    return "range" if date.earliest is not None and date.latest is not None else "open"
