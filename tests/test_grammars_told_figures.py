"""Figures told in set forms of words: whose people, trade, investment, aid or share a number is."""

from __future__ import annotations

import pytest
from told_missions import label, read_all

TITLE = "Oman–Sweden relations"


def figures(text: str, title: str = TITLE) -> list[str]:
    """Each figure as "Measure from>to value unit", sorted."""
    return sorted(
        f"{c.values('measure')[0]} {label(c, 'from')}>{label(c, 'to')} {c.values('value')[0]} {c.values('unit')[0]}"
        for c in read_all(text, title)
        if c.kind == "Figure"
    )


@pytest.mark.parametrize(
    ("text", "sides", "value"),
    [
        ("There are 1,200 Swedes of Omani descent.", "Oman>Sweden", "1200"),
        ("There are about 3,500 local ethnic Omanis living in Sweden.", "Oman>Sweden", "3500"),
        ("Some 2,400 Omani nationals live and work in Sweden.", "Oman>Sweden", "2400"),
        ("There were 1.652 Omanis living in Sweden.", "Oman>Sweden", "1652"),
        ("Around 900 people from Oman call Sweden home.", "Oman>Sweden", "900"),
        ("There are 5,000 Omanis, who form the largest Arab community in Sweden.", "Oman>Sweden", "5000"),
        ("There are over 700 Omani-Swedes.", "Oman>Sweden", "700"),
        ("Some 900 Omani expatriates continue to make their home in Sweden.", "Oman>Sweden", "900"),
        ("More than 900 individuals of Omani origin reside in Sweden.", "Oman>Sweden", "900"),
        ("It is estimated that 4,500 Omanis reside in the country.", "Oman>Sweden", "4500"),
        ("Sweden is home to an approximate 900 Omani community.", "Oman>Sweden", "900"),
        ("Sweden currently has 8,000 Omani immigrants.", "Oman>Sweden", "8000"),
        ("The number of Swedish visitors to Oman was 41,000 in 2014.", "Sweden>Oman", "41000"),
        ("Oman welcomed 25,000 visitors from Sweden in 2014.", "Sweden>Oman", "25000"),
        ("About 25,000 tourists from Sweden visited Oman.", "Sweden>Oman", "25000"),
        ("Trade between the 2 nations accounted for $20 million in 2001.", "Oman>Sweden", "20000000"),
        ("Two-way goods and services trade in 2020 was valued at $185 million.", "Oman>Sweden", "185000000"),
        ("Bilateral trade in 2013 about US$13 million.", "Oman>Sweden", "13000000"),
        ("In 2005 Oman's export to Sweden stood at $7 billion.", "Oman>Sweden", "7000000000"),
        ("Sweden is the third largest recipient of Omani exports, receiving $23 million in 2022.", "Oman>Sweden", "23000000"),
        ("Sweden has become Oman's main Nordic investor, accumulating nearly $870 million.", "Sweden>Oman", "870000000"),
        ("Sweden ranks as Oman's seventh largest investor at $93 million.", "Sweden>Oman", "93000000"),
        ("Sweden donated $2 million for the relief effort.", "Sweden>Oman", "2000000"),
        ("Sweden aided Oman during the flood with financial aid of $1 million.", "Sweden>Oman", "1000000"),
        ("US$1.4 billion was traded between Oman and Sweden in 2008.", "Oman>Sweden", "1400000000"),
        ("Commercial exchanges between Oman and Sweden hit €6 million.", "Oman>Sweden", "6000000"),
        ("Trade between the two countries surpasses $250,5 million.", "Oman>Sweden", "250500000"),
        ("Bilateral trade totaled US$2.4 million per year.", "Oman>Sweden", "2400000"),
        ("Bilateral trade was at MYR 30 million.", "Oman>Sweden", "30000000"),
        ("Omani imports of Swedish goods totalled $38 million.", "Sweden>Oman", "38000000"),
        ("The exports of Swedish products to Oman amounted to $89 million.", "Sweden>Oman", "89000000"),
        ("The Omani export value to Sweden in 2012 was US$5 million.", "Oman>Sweden", "5000000"),
        ("Investment of Sweden in Oman in 2013 was about 63 million US dollars.", "Sweden>Oman", "63000000"),
        ("Sweden's investment in Oman (at the end of 2014) about $3 million", "Sweden>Oman", "3000000"),
        ("Bilateral trade was large, of which $560 million were Omani exports to Sweden.", "Oman>Sweden", "560000000"),
        ("Sweden is the largest investor in Oman, with investments worth $50 million.", "Sweden>Oman", "50000000"),
        ("Foreign direct investment from Sweden to Oman totalled $50 million.", "Sweden>Oman", "50000000"),
        ("U.S. goods exports to Oman in 2013 were $651 million.", "United States>Oman", "651000000"),
        ("Exports from Oman to Sweden: €40 million", "Oman>Sweden", "40000000"),
        ("The Oman–Sweden border is 700 km long.", "Oman>Sweden", "700"),
        ("Oman and Sweden share a border that is 700 km long.", "Oman>Sweden", "700"),
        ("Sweden loaned Oman $3 million.", "Sweden>Oman", "3000000"),
        ("Sweden provided $1 million in aid to fight malaria.", "Sweden>Oman", "1000000"),
        ("Swedish companies have invested US$5 million in the Omani economy.", "Sweden>Oman", "5000000"),
        ("Sweden offered a $6 million line of credit to Oman.", "Sweden>Oman", "6000000"),
        ("Sweden accounts for 7% of Oman's imports.", "Sweden>Oman", "7"),
        ("Sweden is the third largest exporter to Oman, with exports of $300 million in 2012.", "Sweden>Oman", "300000000"),
        ("Some 12 percent of Omani exports go to Sweden.", "Oman>Sweden", "12"),
        ("Trade with Sweden makes up 3% of Oman's total trade.", "Oman>Sweden", "3"),
    ],
)
def test_sides_and_value(text: str, sides: str, value: str) -> None:
    assert [f.split(" ", 1)[1].rsplit(" ", 1)[0] for f in figures(text)] == [f"{sides} {value}"]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden provided $1 million in aid to fight malaria in Chad.",
        "Sweden donated $2 million for the relief of Chad.",
        "A Swedish company gave $2 million to Oman.",
        "Sweden gave up $2 million in Oman.",
        "Sweden donated $2 million for the construction of the seat of the African Union.",
        "Sweden is a large recipient of goods, receiving $23 million.",
        "Two-way traffic was valued at $185 million.",
        "Sweden loaned $3 million to Omani firms.",
        "Omani exports to the European Union reached $5 million.",
        "Oman's exports of dates to Europe reached $5 million.",
        "Oman bought rifles in return for 30 tonnes of Swedish dates.",
        "Sweden is the largest investor in Oman, with a $50 million debt.",
        "There are 107,000 Omani refugees of Swedish origin in camps.",
        "There are 17 Omani-Swedish companies.",
        "Sweden accounts for 7% of Oman's trade with Europe.",
        "Exports to Sweden account for 7% of Oman's trade.",
        "Sweden has 8,000 Omani citizens on a list.",
        "Bilateral trade rose by $2 million.",
        "The trade deficit of Oman with Sweden was $5 million.",
        "Swedish companies have invested US$5 million in the port.",
        "Some 12 percent of Omani exports are spices.",
        "The number of Swedish visitors to Oman rose by 41,000.",
        "There were 1.652 tonnes of spices.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []
