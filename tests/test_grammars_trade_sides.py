"""Whose trade a sum is."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import TITLE, figures
from told_missions import read_all


@pytest.mark.parametrize(
    ("text", "sides", "value"),
    [
        ("US$300 million in bilateral trade was recorded in 2010.", "Trade Oman>Sweden", "300000000"),
        ("Sweden is Oman's third-largest trading partner with trade of $300 million.", "Trade Oman>Sweden", "300000000"),
        (
            "Sweden is Oman's largest partner in the EU, with bilateral trade worth $300 million.",
            "Trade Oman>Sweden",
            "300000000",
        ),
        ("The trade between the two is worth $300 million.", "Trade Oman>Sweden", "300000000"),
        ("Bilateral trade stood at RM19.5 billion.", "Trade Oman>Sweden", "19500000000"),
        ("Bilateral trade was $13 mil in 2010.", "Trade Oman>Sweden", "13000000"),
        (
            "Peru is Chile's ninth largest trading partner, with bilateral trade topping $35 million in 2008.",
            "Trade Chile>Peru",
            "35000000",
        ),
        ("In 2007, trade was at $13 million.", "Trade Oman>Sweden", "13000000"),
        ("Bilateral Trade in 2014, $86 million.", "Trade Oman>Sweden", "86000000"),
        ("Bilateral trade reached $13 million by the end of 2007.", "Trade Oman>Sweden", "13000000"),
        ("Trade between the two countries increased by 20% to $5 million.", "Trade Oman>Sweden", "5000000"),
        ("Trade rose from $2 million to $3 million in 2010.", "Trade Oman>Sweden", "2000000"),
        ("Bilateral trade had peaked at $2 million, but since then it has jumped to $3 million.", "Trade Oman>Sweden", "3000000"),
        ("The two countries traded $5 million worth of goods in 2010.", "Trade Oman>Sweden", "5000000"),
    ],
)
def test_sides_and_value(text: str, sides: str, value: str) -> None:
    assert f"{sides} {value}" in [f.rsplit(" ", 1)[0] for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Oman's bilateral trade with the EU was worth $5 billion.", "5000000000"),
        ("The total trade of Oman reached $5 billion.", "5000000000"),
        ("Oman's total trade was $5 billion in 2010.", "5000000000"),
        ("EU trade volume with Oman reached $5 billion.", "5000000000"),
        ("Trade within the Commonwealth was $300 million in 2010.", "300000000"),
        ("Bilateral trade and investment were worth $300 million.", "300000000"),
        ("The trade deal is worth $13 million.", "13000000"),
        ("The slave trade between the two was worth $13 million.", "13000000"),
        ("World trade was $13 million in 2010.", "13000000"),
        ("In 2010 trade with the port of Lima was $13 million.", "13000000"),
        ("Peru is the partner of Chile in Norway, with bilateral trade of $35 million.", "35000000"),
        ("Bilateral trade was $5 million, and it gave a loan of $6 million.", "6000000"),
        ("Bilateral trade was €5 million (about $6 million).", "6000000"),
        ("Bilateral trade in 2011 totalled $52 million exports, and $78 million imports.", "52000000"),
        ("In 2011 bilateral trade was: exports $52 million, imports $78 million.", "78000000"),
    ],
)
def test_near_misses(text: str, wrong: str) -> None:
    assert not [f for f in figures(text) if f.split(" ")[-2] == wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Oman and Sweden agreed to increase trade to $10 billion.",
        "Both countries agreed to take bilateral trade up to $10 billion.",
        "Oman and Sweden set a target of $1 billion in bilateral trade.",
        "Bilateral trade was $2 billion, and both countries aim to reach $10 billion by 2020.",
    ],
)
def test_an_aim_is_planned(text: str) -> None:
    assert [c.modality for c in read_all(text, TITLE) if c.kind == "Figure"][-1] == "Planned"
