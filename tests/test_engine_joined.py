"""Parties joined to one, and those that begin a clause of their own."""

from __future__ import annotations

from test_rules_folder import labels, read
from told import facts_told


def test_a_party_before_a_verb_of_one_begins_a_clause() -> None:
    text = "Both countries are part of the Non-Aligned Movement and Peru has supported the bid of Kenya."
    support = next(c for c in read(text, ("Peru", "Kenya")) if c.kind == "Support")
    assert labels(support, "actor") == {"Peru"}


def test_two_parties_between_which_something_lies_stay_joined() -> None:
    text = "Peru and Kenya signed a treaty in 1990, and the border between Peru and Kenya was closed in 1991."
    treaty = next(c for c in read(text, ("Peru", "Kenya")) if c.kind == "AgreementSigned")
    assert labels(treaty, "participant") == {"Peru", "Kenya"}


def test_his_visit_is_the_visit_of_who_met_the_other() -> None:
    text = "President Ana Berg of Chile met President Jomo Kenyatta of Kenya during his visit to Peru in 2009."
    visit = next(c for c in read(text, ("Chile", "Kenya")) if c.kind == "Visit")
    assert (labels(visit, "actor"), labels(visit, "recipient")) == ({"Chile"}, {"Peru"})


def test_one_another_and_the_states_are_the_pair() -> None:
    pair = ("Peru", "Kenya")
    for text in (
        "In 1990 the two nations began signing treaties with one another.",
        "Peru signed a treaty establishing fishing rights between the states in 1990.",
    ):
        treaty = next(c for c in read(text, pair) if c.kind == "AgreementSigned")
        assert labels(treaty, "participant") == set(pair)


def test_names_in_an_aside_on_both_are_no_subject() -> None:
    text = "Leaders of the two countries, President Ana Berg of Peru and President Jomo Kenyatta of Kenya, met in Lima in 1991."
    meeting = next(c for c in read(text, ("Peru", "Kenya")) if c.kind == "Meeting")
    assert labels(meeting, "participant") == {"Peru", "Kenya"}


def test_two_parties_after_that_are_one_subject() -> None:
    text = "In 1990 the bank announced that Peru and Kenya will jointly host the games."
    planned = next(c for c in read(text, ("Peru", "Kenya")) if c.kind == "Cooperation")
    assert (labels(planned, "participant"), planned.modality) == ({"Peru", "Kenya"}, "Planned")


def test_a_list_does_not_reach_back_into_the_clause_that_opens_the_sentence() -> None:
    told = read("After the war, when Malta broke away from Norway, Peru and Kenya both sent envoys.", ("Peru", "Kenya"))
    assert [labels(c, "recipient") for c in told if c.kind == "Secession"] == [{"Norway"}]
    told = read("When Malta invaded Norway, Peru and Kenya in 1940, Chile sent envoys.", ("Peru", "Kenya"))
    assert [labels(c, "recipient") for c in told if c.kind == "Invasion"] == [{"Norway", "Peru", "Kenya"}]


def test_a_state_with_a_verb_and_its_object_is_no_last_of_a_list() -> None:
    assert facts_told("Peru invaded Brazil and Chile condemned the attack.", "Invasion") == ["Peru > Brazil"]
    assert facts_told("Peru invaded Brazil and Bolivia.", "Invasion") == ["Peru > Bolivia & Brazil"]


def test_a_state_named_again_as_owner_is_no_last_of_a_list() -> None:
    text = "They are friends, despite Chile's solidarity with Malta over issues with Peru, and Peru's ties with Kenya."
    assert facts_told(text, "Support") == ["Chile > Malta"]
