"""Partial dates: bounds, laws, and what is refused."""

from __future__ import annotations

import datetime as dt

import pytest
from edtf_validate.valid_edtf import is_valid
from hypothesis import given
from hypothesis import strategies as st

from legation.dates import PartialDate, can_overlap, certainly_before, from_ymd, is_more_precise, parse_edtf, precision

D = dt.date
BOUNDS = {
    "1960-12-30": (D(1960, 12, 30), D(1960, 12, 30), "day"),
    "1960-02": (D(1960, 2, 1), D(1960, 2, 29), "month"),
    "1960": (D(1960, 1, 1), D(1960, 12, 31), "year"),
    "196X": (D(1960, 1, 1), D(1969, 12, 31), "decade"),
    "18XX": (D(1800, 1, 1), D(1899, 12, 31), "century"),
    "1905~": (D(1905, 1, 1), D(1905, 12, 31), "year"),
    "1905-03?": (D(1905, 3, 1), D(1905, 3, 31), "month"),
    "1905-03-04%": (D(1905, 3, 4), D(1905, 3, 4), "day"),
    "[1960..1963]": (D(1960, 1, 1), D(1963, 12, 31), "range"),
    "[1960-04..1960-06]": (D(1960, 4, 1), D(1960, 6, 30), "range"),
    "[..2010]": (None, D(2010, 12, 31), "open"),
    "[2004..]": (D(2004, 1, 1), None, "open"),
    "1964/1967": (D(1964, 1, 1), D(1967, 12, 31), "range"),
    "1964/1967-03": (D(1964, 1, 1), D(1967, 3, 31), "range"),
    "1959/..": (D(1959, 1, 1), None, "open"),
    "1959~/..": (D(1959, 1, 1), None, "open"),
    "../1990": (None, D(1990, 12, 31), "open"),
    "/1902": (None, D(1902, 12, 31), "open"),
    "1978/": (D(1978, 1, 1), None, "open"),
}
MALFORMED = [
    "", "..", "../..", "/", "1960-13", "1960-02-30", "2001-02-29", "60", "1960-1-1", "0000", "[1963..1960]", "[..]", "1967/1964",
    "1960/1961/1962", "196X~", "[196X..197X]", "[1960..1962-03-04]", "1960..1963", " 1960", "1960\n", "soon",
]  # fmt: skip


@pytest.mark.parametrize("edtf", BOUNDS)
def test_bounds_and_precision(edtf: str) -> None:
    date = parse_edtf(edtf)
    assert (date.earliest, date.latest, precision(date)) == BOUNDS[edtf]
    assert date.edtf == edtf and is_valid(edtf)


@pytest.mark.parametrize("edtf", MALFORMED)
def test_malformed_is_refused_in_words(edtf: str) -> None:
    with pytest.raises(ValueError, match="not a date in EDTF"):
        parse_edtf(edtf)


days = st.dates(min_value=D(1000, 1, 1), max_value=D(2099, 12, 31))


@st.composite
def simple(draw: st.DrawFn) -> str:
    return draw(days).isoformat()[: draw(st.sampled_from((4, 7, 10)))]


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    a, b = sorted((draw(simple()), draw(simple())))
    size = min(len(a), len(b))
    points = [a, a + "~", a[:3] + "X", a[:2] + "XX"]
    spans = [f"[{a[:size]}..{b[:size]}]", f"[..{a}]", f"[{a}..]", f"{a}/{b}", f"{a}/..", f"/{a}"]
    return parse_edtf(draw(st.sampled_from(points + spans)))


@given(dates())
def test_a_date_ends_no_earlier_than_it_starts_and_is_valid(date: PartialDate) -> None:
    assert is_valid(date.edtf)
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest
    assert parse_edtf(date.edtf) == date


@given(days)
def test_from_ymd_narrows_from_year_to_day(day: dt.date) -> None:
    year, month, exact = from_ymd(day.year), from_ymd(day.year, day.month), from_ymd(day.year, day.month, day.day)
    assert exact.edtf == day.isoformat() and exact.earliest == exact.latest == day
    assert (year.earliest, year.latest) == (D(day.year, 1, 1), D(day.year, 12, 31))
    assert is_more_precise(exact, month) and is_more_precise(month, year) and is_more_precise(exact, year)


@given(dates(), dates())
def test_dates_overlap_or_one_is_before_the_other(a: PartialDate, b: PartialDate) -> None:
    assert can_overlap(a, b) == can_overlap(b, a)
    assert [can_overlap(a, b), certainly_before(a, b), certainly_before(b, a)].count(True) == 1
    assert not (is_more_precise(a, b) and is_more_precise(b, a))
    assert not is_more_precise(a, b) or can_overlap(a, b)


def test_unbounded_sides() -> None:
    since, by = parse_edtf("[2004..]"), parse_edtf("[..2010]")
    assert can_overlap(since, by) and not is_more_precise(since, by)
    assert is_more_precise(parse_edtf("[2004..2006]"), since) and not is_more_precise(since, since)
    assert certainly_before(parse_edtf("[..1990]"), since)


def test_from_ymd_refuses_what_no_calendar_has() -> None:
    for parts in ((1961, 2, 29), (1960, 13, 1), (1960, None, 4)):
        with pytest.raises(ValueError):
            from_ymd(*parts)
