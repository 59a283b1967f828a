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


def test_against_whom_war_was_declared_is_only_left_open_where_the_words_do() -> None:
    assert sides("WarDeclared", "Kenya declared war in 1945.", ("Kenya", "Peru")) == [({"Kenya"}, {"Peru"}, set())]
    assert sides("WarDeclared", "Kenya declared war on the smugglers in 1945.", ("Kenya", "Peru")) == []


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
        "Kenya sent weapons to the rebels in 1970.",
        "Kenya gave weapons to Peruvian rebels in 1970.",
        "Kenya supplied the rebels with weapons in 1970.",
        "Kenya gave weapons to Peru's armed opposition in 1970.",
    ],
)
def test_what_goes_to_fighters_is_not_for_the_other_state(text: str) -> None:
    assert all("Peru" not in recipients for _, recipients, _ in sides("AidGiven", text, ("Kenya", "Peru")))


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sent weapons to the Arab states in 1970.",
        "Kenya gave grants to other developing countries in 1970.",
        "Kenya backed the Popular Front of Peru and gave them weapons in 1970.",
        "Kenya rebuilt forty schools in 1970 with Peru's help.",
        "Kenya built a dam with a loan from Peru in 1970.",
        "Kenya, in cooperation with Peru, built a dam in 1970.",
    ],
)
def test_what_goes_to_others_or_is_helped_by_the_other_is_not_given_to_it(text: str) -> None:
    found = sides("AidGiven", text, ("Kenya", "Peru"))
    assert all("Kenya" not in actors or "Peru" not in recipients for actors, recipients, _ in found)


@pytest.mark.parametrize(
    "text",
    ["Kenya gave grants in 1970.", "Kenya gave a loan to Peru in 1970 and sent them food."],
)
def test_what_goes_to_nobody_named_is_given_to_the_other(text: str) -> None:
    assert sides("AidGiven", text, ("Kenya", "Peru"))[-1] == ({"Kenya"}, {"Peru"}, set())


def test_a_leader_without_a_state_leads_the_other_of_the_pair() -> None:
    text = "President Banda visited Peru in 1970."
    assert sides("Visit", text, ("Malawi", "Peru")) == [({"Malawi"}, {"Peru"}, set())]


@pytest.mark.parametrize(
    "text",
    [
        "Norway asked Kenya to leave, but in 1977 it refused.",
        "Kenya was asked to leave by Norway, but in 1977 it refused.",
    ],
)
def test_who_was_asked_refuses(text: str) -> None:
    claims = [c for c in read(text, ("Kenya", "Norway")) if c.kind == "Refusal"]
    assert [(labels(c, "actor"), labels(c, "recipient")) for c in claims] == [({"Kenya"}, {"Norway"})]


def test_an_ambassador_meets_one_of_the_other_state() -> None:
    claims = [
        c
        for c in read("In 1990 Ambassador Ole Holm met the Maltese foreign minister.", ("Kenya", "Malta"))
        if c.kind == "Meeting"
    ]
    assert [labels(c, "participant") for c in claims] == [{"Kenya", "Malta"}]


def test_his_visit_is_the_leaders_of_the_other() -> None:
    text = "On his visit to Nairobi in 2007, President Ole Holm signed three agreements."
    assert sides("Visit", text, ("Kenya", "Malta")) == [({"Malta"}, {"Kenya"}, set())]


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


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The accord between President Kenyatta and the rebel front was signed in 2004.", None),
        ("The accord between Kenya and Peru was signed in 2004.", {"Kenya", "Peru"}),
        ("The accord was signed in 2004.", {"Kenya", "Peru"}),
    ],
)
def test_an_accord_with_a_side_that_is_no_state_is_not_of_the_pair(text: str, parties: set[str] | None) -> None:
    found = sides("AgreementSigned", text, ("Kenya", "Peru"))
    assert found == ([(set(), set(), parties)] if parties else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya imposed sanctions on Peru in 1998; the sanctions were lifted in 2001.", [({"Kenya"}, {"Peru"}, set())]),
        ("Kenya imposed sanctions on Peru in 1998; the sanctions were not lifted.", []),
        ("Kenya imposed sanctions on Peru in 1998; the Chilean sanctions were lifted in 2001.", []),
        ("The sanctions were lifted in 2001.", []),
    ],
)
def test_the_sanctions_are_those_told_of_before(text: str, told: list[tuple[set[str], set[str], set[str]]]) -> None:
    assert sides("SanctionsLifted", text, ("Kenya", "Peru")) == told


def test_help_for_enemies_is_no_support() -> None:
    assert sides("Support", "Kenya supported Peru's opponents in 1970.", ("Kenya", "Peru")) == []


def test_on_whom_war_was_declared_is_not_filled_in_where_a_third_is_told_of() -> None:
    told = "Relations with Imperial Germany were severed when Peru declared war in 1917."
    assert not [c for c in read(told, ("Peru", "Chile")) if c.kind == "WarDeclared" and c.values("recipient")]
    (plain,) = [c for c in read("Peru declared war in 1917.", ("Peru", "Chile")) if c.kind == "WarDeclared"]
    assert labels(plain, "recipient") == {"Chile"}
