"""By how much a flow grew."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import TITLE, figures
from told_missions import read_all


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Between 1998 and 2007, exports to Oman grew by 272 percent.", "Exports Sweden>Oman 272"),
        ("Swedish exports to Oman rose almost 30% in 2012.", "Exports Sweden>Oman 30"),
        ("In 2011, Omani tourism to Sweden grew by 62 percent.", "Tourism Oman>Sweden 62"),
        ("Bilateral trade expanded by 20% in 2016.", "Trade Oman>Sweden 20"),
    ],
)
def test_sides_and_value(text: str, told: str) -> None:
    assert figures(text) == [f"{told} % growth"]


@pytest.mark.parametrize(
    "text",
    [
        "Its economy grew by 20% in 2016.",
        "Swedish investment in Oman grew by 20% annually.",
        "Bilateral trade did not grow by 20% in 2016.",
        "Swedish exports to the EU grew by 20% in 2016.",
        "Tourism to Oman grew by 20% in 2016.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


def test_the_sum_counts_where_it_is_told() -> None:
    claims = [c for c in read_all("Bilateral trade grew by 20% to $45 million in 2016.", TITLE) if c.kind == "Figure"]
    assert [c.values("unit") for c in claims] == [("USD",)]


def test_growth_has_a_unit_of_its_own() -> None:
    claims = [c for c in read_all("Exports to Oman grew by 20% in 2016.", TITLE) if c.kind == "Figure"]
    assert [c.values("unit") for c in claims] == [("% growth",)]
