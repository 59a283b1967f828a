"""Acts that are there already, whatever is planned about them."""

from __future__ import annotations

import pytest
from made_units import at, units_of

from legation.engine.frame import Frame
from legation.engine.granted import taken_for_granted
from legation.engine.voice import Voice


@pytest.mark.parametrize(
    ("text", "noun", "kind", "want"),
    [
        ("Kenya wished to resolve the dispute over the annexation of Malta.", "annexation", "Occupation", True),
        ("Kenya wished to resolve the dispute over a possible annexation of Malta.", "annexation", "Occupation", False),
        ("Kenya wished to discuss the annexation of Malta.", "annexation", "Occupation", False),
        ("Kenya wished to resolve the dispute over the visit of Malta.", "visit", "Visit", False),
    ],
)
def test_what_is_there_already(text: str, noun: str, kind: str, want: bool) -> None:
    units = units_of(text)
    i = at(units, noun)
    assert taken_for_granted(units, Frame(i, i + 1, Voice("nominal", i), (0, len(units))), kind) is want
