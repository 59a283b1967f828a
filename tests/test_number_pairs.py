"""Numbers that share their scale and unit, and the lower end of a range."""

from __future__ import annotations

import pytest

from legation.number_pairs import find_pairs
from legation.quantities import find_quantities


def test_a_pair_after_its_label() -> None:
    found = find_pairs("(Peruvian exports/imports: 2.5/31 million USD)")
    assert [(f"{m.number:f}", m.unit) for m in found] == [("2500000", "USD"), ("31000000", "USD")]


@pytest.mark.parametrize(
    "text", ["It stood at 9/11 million.", "Score: 3/4 million", "exports/imports: 3/4", "and/or 5 million USD"]
)
def test_no_pair(text: str) -> None:
    assert find_pairs(text) == []


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("between 20,000 and 30,000 Peruvians", "20000"),
        ("20,000-30,000 Peruvians", "20000"),
        ("$2–3 billion", "2000000000"),
        ("ranging from $4.5 to $9 million", "4500000"),
        ("between 900,000 and 1 million", "900000"),
        ("300 to 500,000 Peruvians", None),
        ("from $2 to $3 million", None),
    ],
)
def test_the_least_of_a_range(text: str, least: str | None) -> None:
    (found,) = find_quantities(text)
    assert found.number is None
    assert (None if found.ends is None else f"{found.ends[0]:f}") == least


def test_a_rise_has_two_numbers() -> None:
    found = find_quantities("Exports rose from $2 million to $3 million.")
    assert [f"{m.number:f}" for m in found] == ["2000000", "3000000"]
