"""Numbers that go on from the one before them in the sentence."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import TITLE, figures
from told_missions import read_all


@pytest.mark.parametrize(
    ("text", "sides", "value"),
    [
        ("Omani exports to Sweden were $2 million in 2004 and $7 million in 2013.", "Exports Oman>Sweden", "7000000"),
        (
            "A rise in Swedish exports to Oman, from €296 million in 2000 to €443.8 million in 2004, was told.",
            "Exports Sweden>Oman",
            "443800000",
        ),
        ("Oman's exports to Sweden reached $40 million while imports stood at $60 million.", "Imports Sweden>Oman", "60000000"),
        ("Sweden exported $19 million worth of goods, while importing only $211,000 from Oman.", "Imports Oman>Sweden", "211000"),
        (
            "Oman exported $19 million worth of dates to Sweden and imported goods worth $50 million.",
            "Imports Sweden>Oman",
            "50000000",
        ),
        ("Trade amounted to $364m in exports to Sweden, mostly dates, and $118m in imports.", "Imports Sweden>Oman", "118000000"),
        ("The Omani community in Sweden grew from 2,000 in 2001 to 5,000 in 2010.", "Diaspora Oman>Sweden", "5000"),
        ("About 70,000 Omanis live in Sweden, down from 90,000 in 1990.", "Diaspora Oman>Sweden", "90000"),
        ("Oman sold goods worth $9 million to Sweden and bought goods worth $6 million.", "Imports Sweden>Oman", "6000000"),
        ("Omani exports amounted to $9 million, and imports to $6 million.", "Imports Sweden>Oman", "6000000"),
        (
            "Swedish investment in Oman totals $3 billion and is expected to rise to $5 billion.",
            "Investment Sweden>Oman",
            "5000000000",
        ),
        (
            "Trade totalled $3 million ($1 million in Omani exports and $2 million in Swedish exports).",
            "Exports Sweden>Oman",
            "2000000",
        ),
    ],
)
def test_sides_and_value(text: str, sides: str, value: str) -> None:
    assert f"{sides} {value}" in [f.rsplit(" ", 1)[0] for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Oman's exports to Sweden were $40 million, while imports from Chad were $50 million.", "50000000"),
        ("Oman's exports to Sweden were $40 million, while Chadian imports were $50 million.", "50000000"),
        ("Oman's exports to Sweden were $40 million, while its total imports were $50 million.", "50000000"),
        ("Bilateral trade was $5 billion in 2004 and $6 billion was invested in 2005.", "6000000000"),
        ("There were 1,600 Omanis working in Sweden with about 900 in its capital.", "900"),
        ("There were 5,700 Omanis in Sweden in 1960, and in 1970 there were 58,000 cars.", "58000"),
        ("Oman sold goods worth $9 million to Sweden and bought a ship for $6 million.", "6000000"),
        ("Bilateral trade was $5 billion in 2004 and the deficit was $6 billion in 2005.", "6000000000"),
        ("Bilateral trade was $5 billion, and Oman wants to raise a $6 billion fund.", "6000000000"),
        ("Sweden exported $19 million worth of goods to Oman and imported $50 million of oil from Chad.", "50000000"),
    ],
)
def test_near_misses(text: str, wrong: str) -> None:
    assert not [f for f in figures(text) if f.split(" ")[-2] == wrong]


def test_each_number_has_its_own_date() -> None:
    claims = [c for c in read_all("Bilateral trade rose from $5 billion in 2004 to $6 billion.", TITLE) if c.kind == "Figure"]
    assert [c.date.edtf if c.date else "" for c in claims] == ["2004", ""]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Omani exports to Sweden in 2010 were $3 billion and imports $1 billion.", ["2010", "2010"]),
        ("In 2004 bilateral trade was $2 million and has since grown to $5 million.", ["2004", ""]),
        ("In 2004 bilateral trade was $2 million and later reached $5 million.", ["2004", ""]),
        ("In 2004 bilateral trade was $2 million and later reached $5 million in 2006.", ["2004", "2006"]),
        ("In 1960, there were only 5,700 Omanis in Sweden, but in 2000 there were 58,000.", ["1960", "2000"]),
    ],
)
def test_a_number_told_of_later_has_not_the_date_before(text: str, dates: list[str]) -> None:
    claims = sorted((c for c in read_all(text, TITLE) if c.kind == "Figure"), key=lambda c: c.end)
    assert [c.date.edtf if c.date else "" for c in claims] == dates
