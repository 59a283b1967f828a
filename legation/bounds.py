"""What the closed bounds of partial dates tell: whether two can be the same, which says more, what all of several allow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from legation.dates import PartialDate

FIRST, LAST = dt.date.min, dt.date.max
UNKNOWN, OPEN = "", ".."


def is_bounded(date: PartialDate | None) -> bool:
    """Whether the date says anything at all about when."""
    return date is not None and (date.earliest is not None or date.latest is not None)


def lower(date: PartialDate | None) -> dt.date:
    return FIRST if date is None or date.earliest is None else date.earliest


def upper(date: PartialDate | None) -> dt.date:
    return LAST if date is None or date.latest is None else date.latest


def can_be_same(a: PartialDate | None, b: PartialDate | None) -> bool:
    """Whether one day lies within the bounds of both; an absent date excludes nothing."""
    return lower(a) <= upper(b) and lower(b) <= upper(a)


def is_surely_before(a: PartialDate | None, b: PartialDate | None) -> bool:
    return upper(a) < lower(b)


def to_precision(earliest: dt.date | None, latest: dt.date | None) -> str:
    """How well something is dated, in words."""
    if earliest is None and latest is None:
        return "undated"
    if earliest is None or latest is None:
        return "bounded on one side"
    days = (latest - earliest).days
    return "day" if days == 0 else "month" if days < 31 else "year" if days < 366 else "several years"


def width(date: PartialDate | None) -> int:
    """How many days the bounds leave open: fewer is more precise."""
    return (upper(date) - lower(date)).days


def to_range(earliest: dt.date | None, latest: dt.date | None) -> PartialDate:
    """One of the days from `earliest` to `latest`, in whole years where the bounds allow it."""
    if earliest is None and latest is None:
        return PartialDate(UNKNOWN)
    if earliest == latest and earliest is not None:
        return PartialDate(earliest.isoformat(), earliest, latest)
    whole = (earliest is None or (earliest.month, earliest.day) == (1, 1)) and (
        latest is None or (latest.month, latest.day) == (12, 31)
    )
    names = ["" if d is None else f"{d.year:04}" if whole else d.isoformat() for d in (earliest, latest)]
    edtf = names[0] if names[0] == names[1] else f"[{names[0]}..{names[1]}]"
    return PartialDate(edtf, earliest, latest)


def _weight(date: PartialDate) -> tuple[bool, int, bool, str]:
    """Smallest for the date that says most: bounded, then narrow; an open end says more than an unknown one."""
    return (not is_bounded(date), width(date), date.edtf == UNKNOWN, date.edtf)


def agreed(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """The most precise date that all allow; None where there is none, or where two cannot both hold."""
    known = sorted((d for d in dates if d is not None), key=_weight)
    if not known:
        return None
    best = known[0]
    low, high = max(map(lower, known)), min(map(upper, known))
    if low > high:
        return None
    if is_bounded(best) and (low, high) != (lower(best), upper(best)):
        return to_range(None if low == FIRST else low, None if high == LAST else high)
    return best
