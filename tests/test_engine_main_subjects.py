"""Who a clause or a sentence is about."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word
from test_engine_subjects import check_subject

from legation.engine.main_subjects import main_subject, subject_ahead
from legation.engine.subjects import find_subject


def test_who_a_sentence_is_about() -> None:
    units = units_of("In 1974, Kenya thanked its hosts during a visit.")
    assert word(units, main_subject(units, at(units, "visit"))) == "kenya"
    units = units_of("In 1974, rain fell during a visit.")
    assert main_subject(units, at(units, "visit")) is None


def test_the_party_after_an_opening_phrase() -> None:
    units = units_of("Since its independence, Kenya has traded with Peru.")
    assert word(units, subject_ahead(units, 1)) == "kenya"
    units = units_of("Since its independence, trade with Peru has grown.")
    assert subject_ahead(units, 1) is None


def test_a_date_that_opens_the_sentence_ends_before_the_subject() -> None:
    units = units_of("In March 1949 Kenya joined the talks, and recognized Peru.")
    assert word(units, find_subject(units, at(units, "recognized"))[0]) == "kenya"


@pytest.mark.parametrize(
    ("text", "verb", "subject", "inherited"),
    [
        ("During the war Kenya spoke and condemned Malta.", "condemned", "kenya", True),
        ("When Peru became free, Kenya recognized it and opened an embassy.", "opened", "kenya", True),
    ],
)
def test_the_subject_that_a_clause_begins_with(text: str, verb: str, subject: str | None, inherited: bool) -> None:
    check_subject(text, verb, subject, inherited)


def test_a_noun_that_helps_a_state_is_the_subject_and_not_that_state() -> None:
    units = units_of("Norwegian assistance helps Peru with its roads, and supports Malta.")
    assert word(units, find_subject(units, at(units, "supports"))[0]) == "assistance"
    units = units_of("The peaceful politics of Peru changed, and Peru supports Malta.")
    assert word(units, find_subject(units, at(units, "supports"))[0]) == "peru"
