"""Investment told in set forms."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import TITLE, figures
from told_missions import read_all


@pytest.mark.parametrize(
    "text",
    [
        "Swedish investment of more than $15 million in the Omani economy followed.",
        "Sweden is the largest investor in the Omani economy with an estimated total worth of $15 million.",
        "Sweden has made a $15 million investment in Oman.",
        "More than $15 million has been invested in Oman by Swedish companies.",
        "Sweden is the fourth largest investor in Oman, with an investment stock of $15 million.",
        "Sweden remained the largest source of foreign direct investment in Oman, with inflows totalling $15 million.",
        "Oman attracted $15 million of foreign direct investment from Sweden.",
        "Sweden's investment in Oman (cumulative amount at the end of 2013) 15 million US dollars.",
    ],
)
def test_sides_and_value(text: str) -> None:
    assert [f.rsplit(" ", 1)[0] for f in figures(text)] == ["Investment Sweden>Oman 15000000"]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden plans to invest $15 million in Oman.",
        "Sweden pledged to make a $15 million investment in Oman.",
        "Sweden decided to invest $15 million in Oman's ports.",
    ],
)
def test_what_is_decided_is_planned(text: str) -> None:
    assert [c.modality for c in read_all(text, TITLE) if c.kind == "Figure"] == ["Planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Investment of more than $15 million in Oman followed.",
        "A Swedish investment fund of $15 million in Oman was closed.",
        "Sweden did not make a $15 million investment in Oman.",
        "Oman attracted $15 million of foreign direct investment.",
        "Sweden plans to invest $15 million in building ports.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []
