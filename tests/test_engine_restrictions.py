"""What a rule asks of the words near its trigger, its subject and its object."""

from __future__ import annotations

import pytest
from test_engine_match import told
from test_rules_folder import read
from told import facts_told

PAIR = ("Kenya", "Malta")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Kenya became the 76th member state of the United Nations to recognize Malta on 2 May 1964.", "1964-05-02"),
        ("Kenya recognized the National Council as Malta's governing authority in 1964.", "1964"),
        ("In 1964 the ministry issued a note announcing the recognition of the new cabinet by the Kenyan Government.", "1964"),
    ],
)
def test_recognition_of_a_state_or_its_government(text: str, date: str) -> None:
    assert told("StateRecognized", text, PAIR) == [({"Kenya"}, {"Malta"}, date)]


def test_what_is_recognized_as_a_part_is_no_state_by_it() -> None:
    assert told("StateRecognized", "In 1964 Kenya recognized Malta as an integral part of Italy.", PAIR) == []
    assert told("StateRecognized", "In 1964 Kenya recognized Malta as a market.", PAIR) == []


@pytest.mark.parametrize(
    ("what", "count"), [("U.S. consular agents", 0), ("U.S. claims", 0), ("U.S. independence", 1), ("the U.S. twice", 1)]
)
def test_what_is_a_states_is_not_the_state(what: str, count: int) -> None:
    assert len(told("StateRecognized", f"In 1794 Kenya recognized {what}.", ("Kenya", "United States"))) == count


def test_consular_relations_are_not_diplomatic_ones() -> None:
    text = "In 1964 Kenya established {} relations with Malta."
    (consular,) = read(text.format("consular"), PAIR)
    assert all(c.rule != consular.rule for c in read(text.format("diplomatic"), PAIR))
    assert any(c.rule != consular.rule for c in read(text.format("diplomatic and consular"), PAIR))


def test_closer_relations_are_not_the_first() -> None:
    assert told("RelationsEstablished", "In 1964 Kenya established more cordial relations with Malta.", PAIR) == []


def test_a_declaration_of_war_is_no_agreement() -> None:
    assert told("AgreementSigned", "In 1964 Kenya and Malta signed a declaration of war.", PAIR) == []
    assert told("AgreementSigned", "In 1964 Kenya and Malta signed a declaration of friendship.", PAIR)


@pytest.mark.parametrize(("text", "count"), [
    ("In 1964 Kenyan President Grace Kamau came to Malta as ambassador.", 0),
    ("In 1964 Kenyan President Grace Kamau came to Malta.", 1),
])  # fmt: skip
def test_who_comes_to_stay_as_an_envoy_pays_no_visit(text: str, count: int) -> None:
    assert len(told("Visit", text, PAIR)) == count


def test_an_envoy_who_is_made_minister_is_no_new_envoy() -> None:
    text = "In 1964 the Kenyan ambassador to Malta, Grace Kamau, was appointed {}."
    assert told("AmbassadorAppointed", text.format("minister of finance"), PAIR) == []


def test_a_word_of_a_treatys_name_tells_nothing() -> None:
    assert told("RelationsRestored", "The Treaty Restoring Diplomatic Relations between Kenya and Malta is old.", PAIR) == []


def test_warm_relations_that_ended_were_not_severed() -> None:
    assert facts_told("Friendly relations between Chile and Peru ended in 1913.", "RelationsSevered") == []
    assert facts_told("Friendly relations between Chile and Peru were broken off in 1913.", "RelationsSevered") == [
        "Chile & Peru 1913"
    ]
    assert facts_told("Diplomatic relations between Chile and Peru ended in 1913.", "RelationsSevered") == ["Chile & Peru 1913"]
