"""Whose people live in or visit which state, in the forms of words that tell it."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import figures


@pytest.mark.parametrize(
    ("text", "sides", "value"),
    [
        ("There is an Omani community of about 4,000 people in Sweden.", "Diaspora Oman>Sweden", "4000"),
        ("The Omani community in Sweden, totalling around 4,000 persons, is old.", "Diaspora Oman>Sweden", "4000"),
        ("The Omani-born population of Sweden is about 4,000.", "Diaspora Oman>Sweden", "4000"),
        ("In 2011, there were 4,000 Omani-born residents in Sweden.", "Diaspora Oman>Sweden", "4000"),
        ("There are 4,000 Omani citizens (2020) living in Sweden.", "Diaspora Oman>Sweden", "4000"),
        ("There are some 4,000 Omanis (mostly traders) living in Sweden.", "Diaspora Oman>Sweden", "4000"),
        ("There are 4,000 people of Omani origin living in Stockholm.", "Diaspora Oman>Sweden", "4000"),
        ("About 4,000 Swedes claim Omani ancestry.", "Diaspora Oman>Sweden", "4000"),
        ("Sweden has a population of 4,000 Omanis.", "Diaspora Oman>Sweden", "4000"),
        ("A population of Omani descent in Sweden, nearing half a million, speaks Arabic.", "Diaspora Oman>Sweden", "500000"),
        ("There were 4,000 Omani refugees in Stockholm.", "Diaspora Oman>Sweden", "4000"),
        ("Over one million U.S. citizens live in Sweden.", "Diaspora United States>Sweden", "1000000"),
        ("The number of Omanis in Sweden rose to 4,000 in 2010.", "Diaspora Oman>Sweden", "4000"),
        ("Oman receives around 45,000 Swedish tourists a year.", "Tourism Sweden>Oman", "45000"),
        ("The number of Swedish tourists in Oman reached 45,000 in 2018.", "Tourism Sweden>Oman", "45000"),
        ("Swedish tourists to Oman numbered 45,000 in 2018.", "Tourism Sweden>Oman", "45000"),
        ("Sweden is home to an Omani community of 4,000.", "Diaspora Oman>Sweden", "4000"),
        ("There are ties through some 45,000 Swedes visiting Oman annually.", "Tourism Sweden>Oman", "45000"),
        ("In 2010, 45,000 Swedes visited Oman.", "Tourism Sweden>Oman", "45000"),
        ("Some 45,000 Swedish tourists travelled to Oman in 2010.", "Tourism Sweden>Oman", "45000"),
        ("In 2010, Oman was visited by 45,000 Swedish tourists.", "Tourism Sweden>Oman", "45000"),
        ("Swedish tourists love Oman; more than 45,000 Swedes visited in 2006.", "Tourism Sweden>Oman", "45000"),
        ("Sweden became the top source market for Oman in 2010 with 41,000 tourist arrivals.", "Tourism Sweden>Oman", "41000"),
        (
            "Some 4,000 Omani citizens, including many dual nationals, permanently reside in Sweden.",
            "Diaspora Oman>Sweden",
            "4000",
        ),
        ("There are 4,000 Omani refugees who live in refugee camps in Sweden.", "Diaspora Oman>Sweden", "4000"),
        ("Sweden is home to a large community, including up to 4,000 Omani immigrants.", "Diaspora Oman>Sweden", "4000"),
    ],
)
def test_sides_and_value(text: str, sides: str, value: str) -> None:
    assert f"{sides} {value}" in [f.rsplit(" ", 1)[0] for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("There are 300 Omani companies working in Sweden.", "300"),
        ("There were 300 Omani prisoners living in Sweden.", "300"),
        ("There are 25 Omani doctors working in Sweden.", "25"),
        ("The Omani community in Sweden was founded in 1999 with 30 members.", "30"),
        ("The Omani community in Sweden has 300 associations.", "300"),
        ("The Omani-born population of Sweden rose by 4,000.", "4000"),
        ("There are 4,000 Omanis in Swedish prisons.", "4000"),
        ("Some 30 Omani officials visited Sweden in 2010.", "30"),
        ("Some 30 Omanis visited in 2010.", "30"),
        ("In 2010 Sweden held 52 Omanis hostage.", "52"),
        ("The market of Oman grew with 41,000 tourist arrivals.", "41000"),
        ("There are 4,000 Omani refugees who live in refugee camps in Oman.", "4000"),
        ("In 2010, 3,000 Omani soldiers visited Sweden.", "3000"),
    ],
)
def test_near_misses(text: str, wrong: str) -> None:
    assert not [f for f in figures(text) if f.split(" ")[-2] == wrong]
