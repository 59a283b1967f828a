"""Shares of a state's trade or people."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import figures


@pytest.mark.parametrize(
    ("text", "sides", "value"),
    [
        ("Sweden accounts for 22 percent of Oman's $43 billion in imports.", "Imports Sweden>Oman", "22"),
        ("In 2010, Sweden was the source of 46% of all imports to Oman.", "Imports Sweden>Oman", "46"),
        ("Some 11% of imports to Oman are from Sweden.", "Imports Sweden>Oman", "11"),
        ("Some 5% of exports from Oman are to Sweden.", "Exports Oman>Sweden", "5"),
        ("Sweden is the destination for 48% of Omani exports.", "Exports Oman>Sweden", "48"),
        ("More than 8% of the Swedish population are of Omani origin.", "Diaspora Oman>Sweden", "8"),
        ("Omanis make up 6.5% of Sweden's population.", "Diaspora Oman>Sweden", "6.5"),
    ],
)
def test_sides_and_value(text: str, sides: str, value: str) -> None:
    assert f"{sides} {value}" in [f.rsplit(" ", 1)[0] for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Sweden accounts for 22 percent of the population of Oman.", "22"),
        ("Sweden is not the source of 46% of imports to Oman.", "46"),
        ("Sweden wants to be the source of 46% of imports to Oman.", "46"),
        ("Omani products make up 6.5% of Sweden's imports.", "6.5"),
        ("Sweden accounts for 22 percent of Oman's $43 billion in imports.", "43000000000"),
    ],
)
def test_near_misses(text: str, wrong: str) -> None:
    assert not [f for f in figures(text) if f.split(" ")[-2] == wrong]
