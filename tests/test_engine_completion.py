"""When the other side of the pair is meant, though the sentence does not name it."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read


def sides(kind: str, text: str, pair: tuple[str, str]) -> list[tuple[set[str], set[str], set[str]]]:
    """(actors, recipients, participants) of the facts of a class."""
    claims = [c for c in read(text, pair) if c.kind == kind and c.modality.counts]
    return [(labels(c, "actor"), labels(c, "recipient"), labels(c, "participant")) for c in claims]


def test_the_other_of_the_pair_fills_the_open_side() -> None:
    text = "Kenya closed its embassy in 1970."
    assert sides("MissionClosed", text, ("Kenya", "Peru")) == [({"Kenya"}, {"Peru"}, set())]


def test_they_who_cut_ties_with_one_of_the_two_are_the_other() -> None:
    text = "Their severing of ties with Peru in 1970 was noticed."
    assert sides("RelationsSevered", text, ("Kenya", "Peru")) == [({"Kenya"}, {"Peru"}, set())]


@pytest.mark.parametrize("pair", [("Kenya", "Peru"), ("Peru", "Kenya")])
def test_relations_have_no_sides(pair: tuple[str, str]) -> None:
    text = "Kenya established diplomatic relations in 1970."
    assert sides("RelationsEstablished", text, pair) == [(set(), set(), {"Kenya", "Peru"})]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya rebuilt forty schools in 1970 with Peru's help.",
        "Kenya built a dam with a loan from Peru in 1970.",
        "Kenya, in cooperation with Peru, built a dam in 1970.",
    ],
)
def test_what_is_helped_by_the_other_is_not_given_to_it(text: str) -> None:
    found = sides("AidGiven", text, ("Kenya", "Peru"))
    assert all("Kenya" not in actors or "Peru" not in recipients for actors, recipients, _ in found)


@pytest.mark.parametrize(
    "text",
    ["Kenya gave grants in 1970.", "Kenya gave a loan to Peru in 1970 and sent them food."],
)
def test_what_goes_to_nobody_named_is_given_to_the_other(text: str) -> None:
    assert sides("AidGiven", text, ("Kenya", "Peru"))[-1] == ({"Kenya"}, {"Peru"}, set())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kenya signed the Kyoto Protocol in 1998.", []),
        ("Kenya signed the Geneva Conventions in 1966.", []),
        ("Kenya signed an agreement in 1998.", [{"Kenya", "Peru"}]),
        ("Kenya signed the Treaty of Nairobi with Peru in 1998.", [{"Kenya", "Peru"}]),
        ("Kenya and Peru signed the Nairobi Declaration in 1998.", [{"Kenya", "Peru"}]),
    ],
)
def test_one_that_signs_a_treaty_by_its_name_may_sign_with_anybody(text: str, who: list[set[str]]) -> None:
    assert [among for _, _, among in sides("AgreementSigned", text, ("Kenya", "Peru"))] == who


@pytest.mark.parametrize(
    ("text", "to_whom"),
    [
        ("Togo recognized Malta in 1980, although Kenya did so in 1984 and suspended relations in 1996.", set()),
        ("Kenya did much in 1984 and suspended relations in 1996.", {"Peru"}),
    ],
)
def test_doing_so_goes_on_with_the_one_told_of(text: str, to_whom: set[str]) -> None:
    (found,) = sides("RelationsSuspended", text, ("Kenya", "Peru"))
    assert found == ({"Kenya"}, to_whom, set())


def test_all_but_parts_no_clause_from_its_subject() -> None:
    (found,) = read("Malta all but severed relations with Togo in 1973.", ("Kenya", "Peru"))
    assert (labels(found, "actor"), labels(found, "recipient"), found.modality.value) == ({"Malta"}, {"Togo"}, "Denied")
