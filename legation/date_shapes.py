"""What a date becomes: under its preposition, as the end of a span, and counted from another date."""

from __future__ import annotations

import datetime as dt
import re

from legation.dates import PartialDate, from_ymd, parse_edtf, precision
from legation.model import Mention


def shape(edtf: str, form: str) -> str | None:
    """A plain date as its preposition means it ("since" 1959 is 1959/..); None where EDTF has no way to say it.

    Until and since a decade or range: the end is one of it, and of the start only `find_dates` can tell.
    """
    date = parse_edtf(edtf)
    is_simple = precision(date) in ("day", "month", "year")
    if form in ("since", "from", "until"):
        ends = {"since": f"{edtf}/..", "from": f"{edtf}/", "until": f"/{edtf}"}
        return ends[form] if is_simple else edtf if form == "until" else None
    if form not in ("by", "before", "after"):
        return None if form == "vague" else edtf
    if is_simple:
        plain = edtf if edtf[-1] not in "~?%" else None
    else:
        bound = date.earliest if form == "before" else date.latest
        plain = f"{bound.year:04}" if bound is not None and "-" not in edtf else None
    return None if plain is None else f"[{plain}..]" if form == "after" else f"[..{plain}]"


def join(a: str, b: str, lasted: bool) -> str | None:
    """A span as an interval, or one of a range where the text says no more or an end is itself a range."""
    first, last = parse_edtf(a), parse_edtf(b)
    kinds = {precision(first), precision(last)}
    if first.earliest is None or last.latest is None or last.earliest is None:
        return None
    if first.earliest > last.earliest or first.edtf == last.edtf:
        return None
    if lasted and kinds <= {"day", "month", "year"}:
        return f"{a}/{b}"
    a, b = a.rstrip("~"), b.rstrip("~")
    if len(a) == len(b) and kinds <= {"day", "month", "year"}:
        return f"[{a}..{b}]"
    whole = kinds <= {"year", "decade", "century", "range"} and (last.latest.month, last.latest.day) == (12, 31)
    return f"[{first.earliest.year:04}..{last.latest.year:04}]" if whole else f"[{first.earliest}..{last.latest}]"


def resolve_relative(mention: Mention, anchor: PartialDate) -> PartialDate | None:
    """The date that a relative mention has, counted from `anchor`; None where the anchor is less precise than the count.

    A count of years gives a year: 2016-03-04 and "five years later" make 2021. The preposition shapes it as in `find_dates`,
    save "until", whose end is given plain.
    """
    m = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)", anchor.edtf)
    if m is None or mention.basis != "Relative" or mention.number is None:
        return None
    year, month, day = (int(p) if p else None for p in m.group(1, 2, 3))
    assert year is not None
    try:
        plain = _count(mention, year, month, day)
    except (ValueError, OverflowError):
        return None
    if plain is None:
        return None
    mark = m[4] or ("~" if mention.approximate else "")
    edtf = plain if plain.startswith("[") else plain + mark
    shaped = edtf if mention.form == "until" else shape(edtf, mention.form)
    return parse_edtf(shaped) if shaped else None


def _count(mention: Mention, year: int, month: int | None, day: int | None) -> str | None:
    n = int(mention.number or 0)
    if mention.unit == "year":
        month, day = ([int(p) for p in (mention.noun or "").split("-") if p] + [None, None])[:2]
        return from_ymd(year + n, month, day).edtf
    if mention.unit == "month" and month is not None:
        months = year * 12 + month - 1 + n
        return from_ymd(months // 12, months % 12 + 1).edtf
    if day is None or month is None or mention.unit not in ("day", "week"):
        return None
    at = dt.date(year, month, day) + dt.timedelta(days=n * (7 if mention.unit == "week" else 1))
    if mention.unit == "day":
        return at.isoformat()
    return f"[{at - dt.timedelta(days=3)}..{at + dt.timedelta(days=3)}]"  # "two weeks later" counts no days
