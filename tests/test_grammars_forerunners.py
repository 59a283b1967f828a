"""Who is told to have done the same before."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read

PAIR = ("Kenya", "Malta")


def others(text: str) -> list[str]:
    return sorted(v for c in read(text, PAIR) if c.rule == "forerunner" for v in labels(c, "actor"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 1964 Kenya became the fourth state (after Peru, Chad and Mali) to recognize Malta.", ["Chad", "Mali", "Peru"]),
        ("Kenya was the second African country to recognize Malta on 2 May 1964, after Chad.", ["Chad"]),
        ("Kenya was the second country, after Peru, to recognize Malta.", ["Peru"]),
    ],
)
def test_those_it_came_after(text: str, told: list[str]) -> None:
    assert others(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Kenya was the second country to recognize Malta, after Peru lost the war.",
        "Kenya recognized Malta on its second day of independence, after Peru.",
        "Kenya will be the second country to recognize Malta, after Peru.",
        "Kenya was the second country to trade with Malta, after Peru.",
    ],
)
def test_of_nobody_else(text: str) -> None:
    assert others(text) == []
