"""Third states are not taken for the other of the pair."""

from __future__ import annotations

import pytest
from test_engine_completion import sides
from test_rules_folder import labels, read
from told import facts_told


def test_against_whom_war_was_declared_is_only_left_open_where_the_words_do() -> None:
    assert sides("WarDeclared", "Kenya declared war in 1945.", ("Kenya", "Peru")) == [({"Kenya"}, {"Peru"}, set())]
    assert sides("WarDeclared", "Kenya declared war on the smugglers in 1945.", ("Kenya", "Peru")) == []


def test_the_border_of_two_is_closed_to_no_third() -> None:
    text = "The border between Mali and Kenya was closed in 1990."
    assert sides("BorderClosed", text, ("Kenya", "Peru")) == [(set(), set(), {"Mali", "Kenya"})]


def test_aid_after_the_disaster_of_a_third_state_is_not_for_the_other() -> None:
    assert not [c for c in read("Peru sent aid after the 2010 Haiti earthquake.", ("Peru", "Chile")) if c.kind == "AidGiven"]
    assert [c for c in read("Peru sent aid after the 2010 Chile earthquake.", ("Peru", "Chile")) if c.kind == "AidGiven"]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Kenya refused to support Omani sanctions against Peru.", []),
        ("Kenya refused to extradite the banker.", ["Peru"]),
    ],
)
def test_the_other_of_the_pair_is_not_refused_what_a_third_wants(text: str, refused: list[str]) -> None:
    found = [c for c in read(text, ("Kenya", "Peru")) if c.kind == "Refusal"]
    assert [sorted(labels(c, "recipient")) for c in found] == [refused]


def test_on_whom_war_was_declared_is_not_filled_in_where_a_third_is_told_of() -> None:
    told = "Relations with Imperial Germany were severed when Peru declared war in 1917."
    assert not [c for c in read(told, ("Peru", "Chile")) if c.kind == "WarDeclared" and c.values("recipient")]
    (plain,) = [c for c in read("Peru declared war in 1917.", ("Peru", "Chile")) if c.kind == "WarDeclared"]
    assert labels(plain, "recipient") == {"Chile"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sent weapons to the Arab states in 1970.",
        "Kenya gave grants to other developing countries in 1970.",
    ],
)
def test_what_goes_to_several_states_is_not_given_to_the_other(text: str) -> None:
    found = sides("AidGiven", text, ("Kenya", "Peru"))
    assert all("Kenya" not in actors or "Peru" not in recipients for actors, recipients, _ in found)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Mali protested that Kenya had closed the border in 1987.", set()),
        ("It is known that Kenya closed the border in 1987.", {"Peru"}),
    ],
)
def test_what_a_third_state_complains_of_is_not_done_to_the_other(text: str, against: set[str]) -> None:
    (found,) = [c for c in read(text, ("Kenya", "Peru")) if c.kind == "BorderClosed"]
    assert labels(found, "recipient") == against


def test_who_is_expelled_while_ties_with_a_third_are_told_of_is_left_open() -> None:
    told = "Relations between Kenya and Mali were restored after the ambassador had been expelled from Nairobi."
    assert all(not recipients for _, recipients, _ in sides("DiplomatExpelled", told, ("Kenya", "Peru")))
    plain = "Trade fell after the ambassador had been expelled from Nairobi."
    assert sides("DiplomatExpelled", plain, ("Kenya", "Peru")) == [({"Kenya"}, {"Peru"}, set())]


def test_a_visit_to_a_site_known_by_name_may_be_at_home() -> None:
    assert facts_told("Crowds decried the visit of the Chilean president to the Maipú Shrine in 1990.", "Visit") == []
    in_lima = "The visit of the Chilean president to the Rímac Museum in Lima in 1990 was short."
    assert facts_told(in_lima, "Visit") == ["Chile > Peru 1990"]


def test_asylum_is_refused_to_a_person() -> None:
    assert facts_told("Chile refused asylum to the singer in 2013.", "Refusal") == ["Chile > 2013"]
    assert facts_told("Chile refused to sell the ships in 2013.", "Refusal") == ["Chile > Peru 2013"]


def test_a_protest_at_what_a_third_did_is_not_to_the_other() -> None:
    assert facts_told("Chile protested when Malta occupied the isle in 1961.", "Criticism") == ["Chile > 1961"]
    assert facts_told("Chile protested when Peru occupied the isle in 1961.", "Criticism") == ["Chile > Peru 1961"]
