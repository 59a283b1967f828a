"""Who does something too."""

from __future__ import annotations

import pytest
from made_units import at, units_of

from legation.engine.companions import companions


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
