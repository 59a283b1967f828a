"""Currencies as texts write them."""

from __future__ import annotations

import pytest

from legation.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("worth 7.5 million U.S dollars", "7500000", "USD"),
        ("worth 40 million US$ in 2010", "40000000", "USD"),
        ("about 4.5 billion €.", "4500000000", "EUR"),
        ("60 billion Singapore dollars", "60000000000", "SGD"),
        ("250 million Kuwaiti dinars", "250000000", "KWD"),
        ("3 billion Danish kroner", "3000000000", "DKK"),
        ("CAD $13 million", "13000000", "CAD"),
        ("210 million kroner in aid", "210000000", "kroner"),
        ("5 billion CFA francs", "5000000000", "francs"),
        ("KSh 2.6 billion in 2011", "2600000000", "KES"),
        ("56 billion shillings", "56000000000", "shillings"),
        ("DM 50 million in aid", "50000000", "DEM"),
    ],
)
def test_unit(text: str, number: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (f"{found.number:f}", found.unit) == (number, unit)


@pytest.mark.parametrize("text", ["Peru won 3 of 5 matches.", "Two men bought 3 $5 stamps."])
def test_no_currency_of_another_number(text: str) -> None:
    assert [m.unit for m in find_quantities(text)][:1] != ["USD"] and "KRW" not in [m.unit for m in find_quantities(text)]
