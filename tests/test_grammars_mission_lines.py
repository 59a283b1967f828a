"""Missions told by a line of a list."""

from __future__ import annotations

import pytest
from told_missions import EMBASSY, posts, read

from legation.model import PassageKind


@pytest.mark.parametrize("text", ["Embassy of Greece in Montevideo", "Embassy of Greece, Montevideo"])
def test_a_line_that_is_nothing_but_a_mission(text: str) -> None:
    assert posts(text, kind=PassageKind.ITEM) == [EMBASSY]
    assert posts(text + " closed for a week", kind=PassageKind.ITEM) == []


@pytest.mark.parametrize(
    "text", ["The Greek embassy in Montevideo was opened in 1990.", "The embassy of Greece in Montevideo opened in 1990."]
)
def test_an_opening_in_a_list_is_an_event_only(text: str) -> None:
    assert posts(text, kind=PassageKind.ITEM) == []
    assert [c.kind for c in read(text, kind=PassageKind.ITEM)] == ["MissionOpened"]


def test_an_embassy_with_its_opening_beside_it_is_a_mission() -> None:
    assert posts("Embassy of Greece in Montevideo (opened in 1990)", kind=PassageKind.ITEM) == [
        "Embassy Greece>Uruguay Montevideo"
    ]
