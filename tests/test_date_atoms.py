"""The smallest date expressions: what one regular expression can tell."""

from __future__ import annotations

import pytest

from legation.date_atoms import find_atoms, is_day, to_count, to_month


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("4 March 1960", "1960-03-04"),
        ("March 1960", "1960-03"),
        ("1960s", "196X"),
        ("19th century", "18XX"),
        ("1964–67", "1964/1967"),
    ],
)
def test_an_atom_covers_its_whole_wording(text: str, edtf: str) -> None:
    assert [(a.begin, a.end, a.edtf) for a in find_atoms(text)] == [(0, len(text), edtf)]


def test_an_open_year_stays_open() -> None:
    (a,) = find_atoms("4 March")
    assert a.is_yearless and (a.month, a.day, a.edtf) == (3, 4, "")


@pytest.mark.parametrize("text", ["31 June 1960", "4/5/1960", "1960-13-01", "12345", "march 1960x"])
def test_no_atom(text: str) -> None:
    assert list(find_atoms(text)) == []


def test_words_for_months_and_counts() -> None:
    assert (to_month("Sept."), to_month("May")) == (9, 5)
    assert (to_count("a"), to_count("12"), to_count("Twenty-five")) == (1, 12, 25)
    assert is_day(None, 2, 29) and not is_day(1961, 2, 29)
