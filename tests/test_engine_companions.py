"""Who does something too."""

from __future__ import annotations

import pytest
from made_units import at, units_of

from legation.engine.companions import companions, included, joined_after


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Kenya, along with Peru, closed its embassy.", ["peru"]),
        ("Kenya together with Peru closed its embassy.", ["peru"]),
        ("Together with Peru, Kenya closed its embassy.", ["peru"]),
        ("Kenya, next to Peru, was closed.", ["peru"]),
        ("Kenya closed its embassy along with Peru.", []),
        ("Kenya, which Peru met along with Malta, closed its embassy.", []),
    ],
)
def test_whom_the_words_join_to_a_subject(text: str, also: list[str]) -> None:
    units = units_of(text)
    assert [units[i].low for i in companions(units, at(units, "kenya"), at(units, "closed"))] == also


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Several countries, including Kenya, closed the port.", "kenya"),
        ("Ambassadors from 22 states, including Kenya, closed the port.", "kenya"),
        ("Several countries, among them Kenya, closed the port.", "kenya"),
        ("Several ports, including Kenya, closed the port.", None),
        ("Several countries, excluding Kenya, closed the port.", None),
    ],
)
def test_who_is_named_among_many(text: str, named: str | None) -> None:
    units = units_of(text)
    subject = next(i for i, u in enumerate(units) if u.low in ("countries", "ambassadors", "ports"))
    found = included(units, subject, at(units, "closed"))
    assert (None if found is None else units[found].low) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Kenya and Malta are members together with Peru.", "peru"),
        ("Kenya and Malta are members along with Peru, it said.", "peru"),
        ("Kenya and Malta are members together with Peru's ports.", None),
        ("Kenya and Malta are members together.", None),
    ],
)
def test_whom_the_words_join_at_the_end(text: str, named: str | None) -> None:
    units = units_of(text)
    found = joined_after(units, at(units, "members") + 1)
    assert (units[found].low if found is not None else None) == named
