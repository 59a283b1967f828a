"""Partial dates: EDTF strings (Library of Congress, ISO 8601-2) with closed bounds, and how they compare.

A date says only what its text says: "1972" is all of 1972, never 1 January. A bound of None is unbounded.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_SIMPLE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_MASKED = re.compile(r"(\d{2})(\dX|XX)")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """An EDTF date as precise as its text and no more; a bound of None is unbounded."""

    edtf: str
    earliest: dt.date | None = None
    latest: dt.date | None = None


def parse_edtf(edtf: str) -> PartialDate:
    """The date with its bounds: days, months, years, decades (196X), centuries (18XX), `~?%`, sets `[a..b]`, intervals `a/b`.

    Raises ValueError with the string and the reason.
    """
    if edtf in ("", ".."):
        return PartialDate(edtf)
    if edtf.startswith("[") and edtf.endswith("]") and ".." in edtf:
        first, last = edtf[1:-1].split("..", 1)
    elif "/" in edtf:
        first, last = edtf.split("/", 1)
    else:
        return PartialDate(edtf, *_bounds(edtf, edtf))
    if first in ("", "..") and last in ("", ".."):
        raise ValueError(f"{edtf!r} is no EDTF date: it has no bound")
    earliest = None if first in ("", "..") else _bounds(first, edtf)[0]
    latest = None if last in ("", "..") else _bounds(last, edtf)[1]
    if earliest is not None and latest is not None and latest < earliest:
        raise ValueError(f"{edtf!r} ends before it starts")
    return PartialDate(edtf, earliest, latest)


def _bounds(part: str, whole: str) -> tuple[dt.date, dt.date]:
    plain = part.rstrip("~?%")
    if m := _MASKED.fullmatch(plain):
        low, high = int(plain.replace("X", "0")), int(plain.replace("X", "9"))
        return dt.date(max(low, 1), 1, 1), dt.date(high, 12, 31)
    m = _SIMPLE.fullmatch(plain)
    if not m:
        raise ValueError(f"{whole!r} is no EDTF date that we know")
    year, month, day = int(m[1]), int(m[2] or 0), int(m[3] or 0)
    try:
        if day:
            return dt.date(year, month, day), dt.date(year, month, day)
        if m[2]:
            return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    except (ValueError, calendar.IllegalMonthError) as error:
        raise ValueError(f"{whole!r} is no date of the calendar: {error}") from error


def from_ymd(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    """A day, month or year."""
    text = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")
    return parse_edtf(text)


def precision(date: PartialDate) -> str:
    """day, month, year, decade, century, range (of any width), or open (unbounded on a side)."""
    if date.earliest is None or date.latest is None:
        return "open"
    plain = date.edtf.rstrip("~?%")
    if m := _SIMPLE.fullmatch(plain):
        return "day" if m[3] else "month" if m[2] else "year"
    if _MASKED.fullmatch(plain):
        return "century" if plain.endswith("XX") else "decade"
    return "range"


def can_overlap(a: PartialDate, b: PartialDate) -> bool:
    """Whether one day lies within the bounds of both."""
    return not certainly_before(a, b) and not certainly_before(b, a)


def certainly_before(a: PartialDate, b: PartialDate) -> bool:
    """Whether all of a lies before all of b."""
    return a.latest is not None and b.earliest is not None and a.latest < b.earliest


def is_more_precise(a: PartialDate, b: PartialDate) -> bool:
    """Whether a's bounds lie inside b's and are narrower."""
    low, high = dt.date.min, dt.date.max
    inner, outer = (a.earliest or low, a.latest or high), (b.earliest or low, b.latest or high)
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer
