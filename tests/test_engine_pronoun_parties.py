"""Whom a pronoun stands for that is not both of the pair."""

from __future__ import annotations

import pytest
from test_engine_roles import sides
from told import facts_told


@pytest.mark.parametrize(("text", "found"), [
    ("They fought against Benin in Togo in 1983.", [({"Ghana", "Togo"}, {"Benin"}, set())]),
    ("They fought against Benin, and the Ghanaian army in 1983.", []),
])  # fmt: skip
def test_they_are_not_whom_they_fight(text: str, found: list[tuple[set[str], set[str], set[str]]]) -> None:
    assert sides("Conflict", text, ("Ghana", "Togo")) == found


def test_what_is_given_to_others_is_not_given_to_the_pair() -> None:
    assert sides("AidGiven", "Kenya backed the Omanis and gave them food.", ("Kenya", "Peru")) == [({"Kenya"}, {"Oman"}, set())]
    assert sides("AidGiven", "The Peruvians fled and Kenya gave them food.", ("Kenya", "Peru")) == [({"Kenya"}, {"Peru"}, set())]


@pytest.mark.parametrize(("text", "found"), [
    ("Togo ruled the isles until their independence in 1962.", []),
    ("The isles fell to Togo, and Ghana and Togo traded until their independence in 1962.", [({"Ghana", "Togo"}, set(), set())]),
])  # fmt: skip
def test_their_independence_is_not_the_rulers(text: str, found: list[tuple[set[str], set[str], set[str]]]) -> None:
    assert sides("Independence", text, ("Ghana", "Togo")) == found


@pytest.mark.parametrize(("kind", "text"), [
    ("StateRecognized", "Malta became free in 1964 and Kenya recognized it."),
    ("Criticism", "Kenya turned from Malta and criticized it in 1964."),
])  # fmt: skip
def test_it_is_the_other_state_told_of(kind: str, text: str) -> None:
    assert [(a, b) for a, b, _ in sides(kind, text, ("Kenya", "Malta"))] == [({"Kenya"}, {"Malta"})]


def test_nobody_recognizes_his_own_independence() -> None:
    assert sides("StateRecognized", "Kenya recognized its independence in 1964.", ("Kenya", "Malta")) == [
        ({"Kenya"}, {"Malta"}, set())
    ]
    text = "Kenya left Peru and recognized its independence in 1964."
    assert all("Malta" not in to for _, to, _ in sides("StateRecognized", text, ("Kenya", "Malta")))


@pytest.mark.parametrize(("text", "who"), [
    ("Kenya left the hall when the council asked that Peru yield, though it had condemned Malta in 1983.", {"Kenya"}),
    ("Although it had condemned Malta in 1983, Peru yielded.", {"Peru"}),
    ("Kenya said that Peru had yielded, though it had condemned Malta in 1983.", {"Peru"}),
])  # fmt: skip
def test_it_after_though_is_whom_the_sentence_is_about(text: str, who: set[str]) -> None:
    assert [a for a, _, _ in sides("Criticism", text, ("Kenya", "Peru"))] == [who]


def test_it_that_is_blamed_may_be_a_thing_or_deed() -> None:
    assert facts_told("Peru praised the deal, while Chile condemned it.", "Criticism") == ["Chile >"]
    assert facts_told("Peru invaded Brazil and Chile condemned it.", "Criticism") == ["Chile >"]
