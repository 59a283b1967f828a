"""What is done to states that are not named one by one, or to one that we do not know."""

from __future__ import annotations

import pytest
from told import told

PAIR = ("Ghana", "Nepal")


@pytest.mark.parametrize(
    "text",
    [
        "Ghana opened embassies in several Asian countries in 1970.",
        "Ghana opened embassies in a number of countries in 1970.",
    ],
)
def test_none_of_them_is_the_other_of_the_pair(text: str) -> None:
    assert all("Nepal" not in claim for claim in told(text, "mission-opened", PAIR))


def test_those_named_of_many_are() -> None:
    found = told("Ghana opened embassies in several countries, including Kenya and Malta, in 1970.", "mission-opened", PAIR)
    assert {"Kenya", "Malta"} <= set(found[0])


def test_a_name_that_is_no_state_is_not_the_other() -> None:
    assert all("Nepal" not in c for c in told("Ghana withdrew its recognition of Biafra in 1970.", "recognition-withdrawn", PAIR))
    assert any("Nepal" in c for c in told("Ghana withdrew its recognition in 1970.", "recognition-withdrawn", PAIR))
