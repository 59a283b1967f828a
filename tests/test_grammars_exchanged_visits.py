"""Visits that two states have paid each other."""

from __future__ import annotations

import pytest
from told import told

PAIR = ("Kenya", "Malta")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The two countries have exchanged a number of state visits.", ""),
        ("Kenya and Malta exchanged high-level visits in 1990.", "1990"),
        ("A treaty was signed during reciprocal head of state visits.", ""),
        ("Ties improved, resulting in mutual visits of ministers.", ""),
        ("The two states regularly exchange visits.", ""),
        ("In 1990, the two states exchanged visits.", "1990"),
    ],
)
def test_each_has_visited_the_other(text: str, date: str) -> None:
    want = [("Visit", "Kenya", "Malta", date), ("Visit", "Malta", "Kenya", date)]
    assert sorted(told(text, "visits-exchanged", PAIR)) == want


@pytest.mark.parametrize(
    "text",
    [
        "The two countries agreed to exchange visits.",
        "The two countries plan mutual visits of ministers.",
        "The two countries will exchange state visits.",
        "The two countries exchanged home visits.",
        "The ministers reaffirmed their commitment to the exchange of visits.",
        "Students of both countries exchanged visits.",
        "Kenya and Norway exchanged state visits.",
        "The two countries exchanged gifts before the visits.",
    ],
)
def test_no_exchange(text: str) -> None:
    assert told(text, "visits-exchanged", PAIR) == []


def test_only_in_a_text_on_two_states() -> None:
    assert told("Kenya and Malta exchanged state visits.", "visits-exchanged") == []
