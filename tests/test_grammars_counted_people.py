"""Residents and visitors told in other orders than after their number."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In Sweden, there are around 4,000 Omani citizens.", "Diaspora Oman>Sweden 4000"),
        ("In Sweden live about 4,000 Omanis.", "Diaspora Oman>Sweden 4000"),
        ("The ministry said that 4,000 Omani citizens were legally working there.", "Diaspora Oman>Sweden 4000"),
        ("Sweden has over 4,000 citizens of Omani descent.", "Diaspora Oman>Sweden 4000"),
        ("Sweden is home to 4,000 people with Omani roots.", "Diaspora Oman>Sweden 4000"),
        ("The 4,000-strong Omani community in Sweden has its own school.", "Diaspora Oman>Sweden 4000"),
        ("Oman has a 5,000 Swedish indigenous community.", "Diaspora Sweden>Oman 5000"),
        (
            "Sweden is home to the largest Omani community outside the Middle East, approximately 5,000.",
            "Diaspora Oman>Sweden 5000",
        ),
        ("Many tourists from Oman visit Sweden, 6,000 in 2017.", "Tourism Oman>Sweden 6000"),
        ("The number of Swedish tourists visiting Oman rose to 40,000 in 2010.", "Tourism Sweden>Oman 40000"),
        ("Swedish tourist arrivals in Oman reached 40,000 in 2010.", "Tourism Sweden>Oman 40000"),
        ("There are between 3,000 and 4,000 people of Omani descent living in Sweden.", "Diaspora Oman>Sweden 3000"),
        ("There are more than 2,000 Swedes with Omani ancestry.", "Diaspora Oman>Sweden 2000"),
        ("Around 2,000 Swedes who are of Omani descent live there.", "Diaspora Oman>Sweden 2000"),
        ("There are around 2,000 of Omani descent living in Sweden.", "Diaspora Oman>Sweden 2000"),
        ("There are 3,000 Chinese living in Sweden.", "Diaspora China>Sweden 3000"),
        ("The number of Omanis living in the Kingdom of Sweden about 1,400.", "Diaspora Oman>Sweden 1400"),
        ("Oman's expatriate community in Sweden numbers over 4,000.", "Diaspora Oman>Sweden 4000"),
        ("There are about 250 people of Omani descent.", "Diaspora Oman>Sweden 250"),
        ("Over 3,000 Omani students are enrolled at Swedish universities.", "Diaspora Oman>Sweden 3000"),
        ("Sweden has a large Omani community (around 3,000 people).", "Diaspora Oman>Sweden 3000"),
        ("People of Omani descent are a minority, accounting for 2.5% of the country's population.", "Diaspora Oman>Sweden 2.5"),
        ("With 10% of Sweden's visitors coming from Oman, flights were opened.", "Tourism Oman>Sweden 10"),
        ("3,000 people born in Oman live in Sweden.", "Diaspora Oman>Sweden 3000"),
        ("Omanis comprised 7.5% of the population in 2010.", "Diaspora Oman>Sweden 7.5"),
        ("In 2011, Sweden was home to 2,300 residents born in Oman.", "Diaspora Oman>Sweden 2300"),
        ("Omanis form the largest immigrant group in Sweden, with 3,000 people.", "Diaspora Oman>Sweden 3000"),
        ("The number of Omani tourists who visited Sweden exceeded 6,000 in 2012.", "Tourism Oman>Sweden 6000"),
        ("Sweden has an Omani minority of 3,000.", "Diaspora Oman>Sweden 3000"),
        ("Sweden's Omani population numbers 95,000.", "Diaspora Oman>Sweden 95000"),
        ("Sweden receives about 20,000 tourists from Oman annually.", "Tourism Oman>Sweden 20000"),
        ("The Omani community in Sweden is estimated to number 3,000.", "Diaspora Oman>Sweden 3000"),
    ],
)
def test_sides_and_value(text: str, told: str) -> None:
    assert [f.rsplit(" ", 1)[0] for f in figures(text)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "In Sweden, there are around 4,000 Omani books.",
        "The ministry said that 4,000 Omani citizens were killed there.",
        "The ministry said that 4,000 Omani citizens of Muscat had worked in Paris or there.",
        "Sweden has over 4,000 films of Omani descent.",
        "Sweden is home to the largest Omani community, whose 5,000 books were burnt.",
        "Many tourists from Oman visit Sweden, 6,000 died in 2017.",
        "The number of Swedish tourists visiting Oman rose by 40,000 in 2010.",
        "There are 3,000 Chinese ships in Sweden.",
        "Omanis comprised 7.5% of the population of the city in 2010.",
        "There were about 250 Omanis on board.",
        "There are about 250 Omani soldiers.",
        "Sweden's Omani community published 95,000 books.",
        "Omanis form the largest immigrant group in Sweden with 3,000 shops.",
        "In 1840, some 30,000 Omani immigrants arrived in Sweden.",
        "The Omani community in Sweden grew by 2,000 in 2001.",
        "There are about 250 Omanis in Lima's stadium, it is said.",
        "170,000 Swedish Omanis were evicted.",
        "The 4,000-strong Omani army in Sweden withdrew.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []
