"""What a date becomes under its preposition and as the end of a span."""

from __future__ import annotations

import pytest

from legation.date_shapes import join, shape


@pytest.mark.parametrize(
    ("edtf", "form", "shaped"),
    [
        ("1959", "since", "1959/.."),
        ("1978", "from", "1978/"),
        ("1902", "until", "/1902"),
        ("2010", "by", "[..2010]"),
        ("2004-03-04", "after", "[2004-03-04..]"),
        ("[1960..1963]", "by", "[..1963]"),
        ("196X", "before", "[..1960]"),
        ("196X", "until", "196X"),
        ("196X", "since", None),  # EDTF has no interval that starts within a decade
        ("1905~", "after", None),  # nor a set with an approximate end
        ("1960", "vague", None),
        ("1960", "in", "1960"),
    ],
)
def test_shapes(edtf: str, form: str, shaped: str | None) -> None:
    assert shape(edtf, form) == shaped


@pytest.mark.parametrize(
    ("a", "b", "lasted", "joined"),
    [
        ("1964", "1967", True, "1964/1967"),
        ("1933", "1939", False, "[1933..1939]"),
        ("196X", "198X", True, "[1960..1989]"),
        ("1960-10", "1962", False, "[1960-10-01..1962-12-31]"),
        ("1967", "1964", True, None),
    ],
)
def test_spans(a: str, b: str, lasted: bool, joined: str | None) -> None:
    assert join(a, b, lasted) == joined
