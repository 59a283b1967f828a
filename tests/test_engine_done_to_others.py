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


def test_those_named_of_many_are_the_object() -> None:
    text = "President John Kufuor visited several countries, including Kenya and Malta, in 2005."
    assert {c[3] for c in told("Ghanaian " + text, "visit-made", PAIR)} == {"Kenya", "Malta"}
    assert told("Ghanaian President John Kufuor visited several ports, including Mombasa, in 2005.", "visit-made", PAIR) == []


def test_ties_that_open_a_sentence_are_qualified() -> None:
    assert told("Close ties were forged between Ghana and Nepal in 1990.", "relations-made-close", PAIR)
    assert told("Ties were forged between Ghana and Nepal in 1990.", "relations-made-close", PAIR) == []
