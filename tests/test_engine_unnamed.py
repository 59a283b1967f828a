"""Parties that a text names and we do not know."""

from __future__ import annotations

import pytest
from test_engine_match import told

PAIR = ("Kenya", "Malta")


@pytest.mark.parametrize(
    "text",
    [
        "Diplomatic relations were cut between Kenya and all Arab states in 1970.",
        "Diplomatic relations were cut between Kenya and several other countries in 1970.",
        "In 1970 relations with other nations were severed.",
        "The talks hurt Peru and Chile, both of whom severed diplomatic relations in 1970.",
    ],
)
def test_the_pair_does_not_stand_in_for_them(text: str) -> None:
    assert told("RelationsSevered", text, PAIR) == []


@pytest.mark.parametrize(
    "text",
    [
        "The establishment of diplomatic relations between the Jamhuri Ya Kenya and Malta began on 2 May 1964.",
        "The establishment of diplomatic relations between the Jamhuri Mpya (Republic of Kenya) and Malta began on 2 May 1964.",
    ],
)
def test_a_name_in_its_own_tongue(text: str) -> None:
    assert told("RelationsEstablished", text, PAIR) == [(set(), set(), "1964-05-02")]


def test_how_it_came_about_is_no_party() -> None:
    assert told("RelationsRestored", "Normal relations were restored with the signing of a treaty in 1995.", PAIR)
    assert told("RelationsRestored", "Normal relations were restored with the tribes in 1995.", PAIR) == []
