"""What either of the pair may do to the other."""

from __future__ import annotations

import pytest
from test_engine_completion import sides


def test_a_mission_in_a_third_states_city_is_there() -> None:
    assert sides("MissionClosed", "Kenya closed its embassy in Kingston in 1970.", ("Kenya", "Peru")) == [
        ({"Kenya"}, {"Jamaica"}, set())
    ]
    assert sides("MissionClosed", "Kenya closed its embassy to Chile in 1970.", ("Kenya", "Peru")) == [
        ({"Kenya"}, {"Chile"}, set())
    ]
    assert sides("MissionClosed", "Kenya closed its embassy in Lima in 1970.", ("Kenya", "Peru")) == [
        ({"Kenya"}, {"Peru"}, set())
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The embassy was closed in 1970.", [(set(), set(), {"Kenya", "Peru"})]),
        ("An embassy was closed in 1970.", []),
        ("Several countries closed an embassy in Lima in 1970.", []),
        ("Several countries closed the embassy in 1970.", []),
    ],
)
def test_the_mission_that_a_text_on_two_speaks_of_is_one_of_theirs(
    text: str, found: list[tuple[set[str], set[str], set[str]]]
) -> None:
    assert sides("MissionClosed", text, ("Kenya", "Peru")) == found
