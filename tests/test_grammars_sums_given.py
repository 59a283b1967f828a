"""Sums of aid that take their sides from the rules of aid."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import TITLE, figures
from told_missions import read_all


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sweden agreed to donate $3 million towards a school in Oman in 2017.", "Aid Sweden>Oman 3000000"),
        ("Sweden announced a $5 million aid package for Oman.", "Aid Sweden>Oman 5000000"),
        ("Sweden approved a $2 billion loan to Oman in 2009.", "Aid Sweden>Oman 2000000000"),
        ("Sweden opened a $80 million line of credit for Oman.", "Aid Sweden>Oman 80000000"),
        ("Sweden aided Oman with almost 50 million euros.", "Aid Sweden>Oman 50000000"),
        ("In 2008, Sweden promised Oman €200 million for some works.", "Aid Sweden>Oman 200000000"),
        ("$5 million in aid was provided by Sweden to Oman in 2010.", "Aid Sweden>Oman 5000000"),
        ("Sweden has committed $3 million for Oman's next plan.", "Aid Sweden>Oman 3000000"),
        ("A $3 million loan was given to Oman by Sweden.", "Aid Sweden>Oman 3000000"),
        ("Sweden is Oman's largest donor, with $3 million in 2010.", "Aid Sweden>Oman 3000000"),
        ("Sweden contributed $3mn in funding to the restoration of Oman.", "Aid Sweden>Oman 3000000"),
        ("In 2015 Sweden donated US$200,000 (approx. €260,000) in financial support to Oman.", "Aid Sweden>Oman 200000"),
        ("Sweden gave 30 million kronor to Oman in 1974.", "Aid Sweden>Oman 30000000"),
        ("Sweden wrote off debts of Oman worth $35 million in 2003.", "Aid Sweden>Oman 35000000"),
        ("Sweden cancelled $35 million of Omani debt.", "Aid Sweden>Oman 35000000"),
        ("In 1991 Sweden forgave more than $35 million owed by Oman to its agency.", "Aid Sweden>Oman 35000000"),
        ("Sweden opened a credit line of $50 million for Oman.", "Aid Sweden>Oman 50000000"),
        ("Sweden's ODA to Oman totalled $50 million.", "Aid Sweden>Oman 50000000"),
        ("Sweden is one of the largest donors to Oman, with aid of $50 million a year.", "Aid Sweden>Oman 50000000"),
        ("Sweden waived a loan of $20 million to Oman.", "Aid Sweden>Oman 20000000"),
        ("Sweden financed a $5 million hospital in Oman.", "Aid Sweden>Oman 5000000"),
    ],
)
def test_sides_and_value(text: str, told: str) -> None:
    assert told in [f.rsplit(" ", 1)[0] for f in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden supplied more than $11 billion in arms to Oman.",
        "Sweden approved $46 million for a farming project with Oman.",
        "Sweden allocated 300,000 euros to Omani refugees.",
        "Sweden gave up $2 million in Oman.",
        "Sweden rescheduled $35 million of Omani debt.",
        "Sweden cancelled the purchase of $35 million of Omani dates.",
        "Sweden gave Oman's rebels $5 million.",
        "Sweden allocated $5 million for its army.",
        "Sweden donated $2 million for the seat of the African Union.",
        "Coming to its citizen's aid, Sweden demanded $600,000 in damages.",
        "Sweden provided Oman with a factory that had cost $5 million.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


def test_the_stance_is_that_of_the_aid() -> None:
    text = "Sweden agreed to donate $3 million towards a school in Oman."
    assert [c.modality for c in read_all(text, TITLE) if c.kind == "Figure"] == ["Planned"]
