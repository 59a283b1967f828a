"""What a sentence takes from around it: the pair at hand, and what its states were before."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read


@pytest.mark.parametrize(
    ("text", "pair", "named"),
    [
        ("Relations with the USSR were resumed in 1942.", ("Peru", "Russia"), {"Peru", "Soviet Union"}),
        ("Relations with East Germany were established in 1972.", ("Peru", "Germany"), {"Peru", "East Germany"}),
    ],
)
def test_a_state_that_ended_stands_for_its_successor(text: str, pair: tuple[str, str], named: set[str]) -> None:
    assert [labels(c, "participant") for c in read(text, pair)] == [named]


def test_a_state_that_was_only_part_of_it_is_not_meant() -> None:
    assert read("Relations with the USSR were resumed in 1942.", ("Peru", "Ukraine")) == []
