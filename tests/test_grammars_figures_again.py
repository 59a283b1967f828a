"""Numbers of what the sentence before measured."""

from __future__ import annotations

import pytest
from test_grammars_told_figures import TITLE
from told import of_article

FIRST = "Bilateral trade was $5 million in 2003. "


def again(text: str) -> list[tuple[str, str, str]]:
    return [
        (str(c.values("value")[0]), str(c.modality), c.date.edtf if c.date else "")
        for c in of_article(FIRST + text, TITLE)
        if c.kind == "Figure" and str(c.values("value")[0]) != "5000000"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2004 it was $6 million.", ("6000000", "Asserted", "2004")),
        ("By 2010, this figure had grown to $9 million.", ("9000000", "Asserted", "[..2010]")),
        ("Both countries aim to reach $9 million by 2010.", ("9000000", "Planned", "[..2010]")),
    ],
)
def test_it_goes_on(text: str, told: tuple[str, str, str]) -> None:
    assert again(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "It donated $6 million in 2004.",
        "Oman's budget was $6 million in 2004.",
        "In 2004 it was €6 million.",
        "In 2004 it was not $6 million.",
        "Both countries aim to build a $6 million bridge.",
        "The year after it was 6 million people.",
    ],
)
def test_another_number(text: str) -> None:
    assert again(text) == []
