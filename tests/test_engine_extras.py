"""What an event's words say besides its roles: the mission it speaks of."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Claim


def embassies(text: str) -> list[Claim]:
    return [c for c in of_article(text) if c.kind == "Embassy"]


@pytest.mark.parametrize(("text", "cities"), [
    ("Protesters attacked the Chilean embassy in Lima in 1910.", [1]),
    ("Chile refused to move its embassy to Lima.", [0]),
])  # fmt: skip
def test_a_mission_does_not_stand_where_it_was_to_go(text: str, cities: list[int]) -> None:
    assert [len(c.values("city")) for c in embassies(text)] == cities
