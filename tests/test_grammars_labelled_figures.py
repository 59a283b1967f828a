"""Figures beside their label, and goods given."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import figures


@pytest.mark.parametrize(
    ("text", "sides", "value"),
    [
        ("Number of Omani visitors to Sweden: 6.12million", "Oman>Sweden", "6120000"),
        ("Number of Omanis living in Sweden: About 1,800", "Oman>Sweden", "1800"),
        ("Swedish residents in Oman: 5,000", "Sweden>Oman", "5000"),
        ("Omani expatriates, numbering nearly 1.2 million, are gainfully employed in Sweden.", "Oman>Sweden", "1200000"),
        ("Omanis in Sweden number about 5,000.", "Oman>Sweden", "5000"),
        ("In 2009, about 1,500 Swedish tourists visited the Sultanate of Oman.", "Sweden>Oman", "1500"),
        ("Oman donated 500 tonnes of dates to Sweden in 1993.", "Oman>Sweden", "500"),
        ("Sweden provided Oman with 10,000 tonnes of wheat in 1992.", "Sweden>Oman", "10000"),
        ("Oman supplied Sweden with 40,000 barrels of oil per day in 2005.", "Oman>Sweden", "40000"),
        ("Oman ships 40,000 tonnes of coal to Sweden every year.", "Oman>Sweden", "40000"),
        ("Sweden is Oman's partner, with an exchange worth 8.67 billion dollars.", "Oman>Sweden", "8670000000"),
    ],
)
def test_sides_and_value(text: str, sides: str, value: str) -> None:
    assert [f.split(" ", 1)[1].rsplit(" ", 1)[0] for f in figures(text)] == [f"{sides} {value}"]


@pytest.mark.parametrize(
    "text",
    [
        "Omani ships in Sweden: 12",
        "Members of the Omani parliament for Sweden: 12",
        "Omanis, numbering 12, attacked a house.",
        "Omanis in the house number 12.",
        "Oman sold 500 tonnes of dates to its people.",
        "Oman did not donate 500 tonnes of dates to Sweden.",
        "Swedish tourists visited the number 500 house in Oman.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


def test_exports_and_imports_told_together() -> None:
    text = "Trade volume between the two countries was US$250 million in 2019 (Omani exports/imports: 72.5/177.5 million USD)."
    assert [f.rsplit(" ", 1)[0] for f in figures(text)] == [
        "Exports Oman>Sweden 72500000",
        "Imports Sweden>Oman 177500000",
        "Trade Oman>Sweden 250000000",
    ]
    assert len(figures("Trade was US$250 million (exports/imports: 72.5/177.5 million USD).")) <= 1  # whose, is not told
