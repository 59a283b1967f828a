"""The year of "on 5 May" is that of the date just before, and of none where the story may have moved on."""

from __future__ import annotations

import pytest

from legation.dates import parse_edtf
from legation.engine.anchors import in_year_of


def test_the_day_of_a_cited_text_may_lie_a_little_back() -> None:
    found = in_year_of("--03-02", parse_edtf("1990-03-07"), True, cited=True)
    assert found is not None and found.edtf == "1990-03-02"
    assert in_year_of("--01-02", parse_edtf("1990-03-07"), True, cited=True) is None
    assert in_year_of("--02", parse_edtf("1990-03-07"), True, cited=True) is None


@pytest.mark.parametrize(
    ("noun", "anchor", "same", "wanted"),
    [
        ("--05-03", "1990", True, "1990-05-03"),
        ("--05", "1990-05-02", True, "1990-05"),
        ("--05-03", "1990-06-02", True, None),
        ("--07-01", "1990-06-02", False, "1990-07-01"),
        ("--09-01", "1990-06-02", False, None),
        ("--05-03", "1990", False, None),
        ("--05-03", "1990/1992", True, None),
        ("--05-03", "1990/..", True, None),
    ],
)
def test_the_year_of_a_day(noun: str, anchor: str, same: bool, wanted: str | None) -> None:
    found = in_year_of(noun, parse_edtf(anchor), same)
    assert (found.edtf if found else None) == wanted
