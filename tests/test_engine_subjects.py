"""Who does what a verb says."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word
from test_rules_folder import labels, read
from told import facts_told

from legation.engine.subjects import find_subject, state_among


def check_subject(text: str, verb: str, subject: str | None, inherited: bool) -> None:
    units = units_of(text)
    found, taken_over = find_subject(units, at(units, verb))
    assert ((word(units, found) or "").split() or [None])[-1 if subject != "embassy" else 0] == subject
    assert taken_over == inherited


@pytest.mark.parametrize(
    ("text", "verb", "subject", "inherited"),
    [
        ("The embassy of Kenya in Lima closed.", "closed", "embassy", False),
        ("Kenya along with some guards closed its embassy.", "closed", "kenya", False),
        ("The plan to attack the Dominican Republic was condemned.", "condemned", "plan", False),
        ("The quarrel led to Kenya closing its embassy.", "closing", "kenya", False),
        ("The quarrel resulted in Kenya closing its embassy.", "closing", "kenya", False),
        ("Kenya is one of the states that recognized Peru and closed its embassy.", "closed", "kenya", True),
        ("Kenya became the second state to recognize Malta.", "to", "kenya", False),
        ("Kenya was among the states that recognized Malta.", "recognized", "kenya", False),
        ("When closed, it rained.", "closed", None, False),
        ("Kenya and several other states condemned it.", "condemned", "kenya", False),
        ("Kenya, Malta, and some European countries condemned it.", "condemned", "malta", False),
        ("The port of Kenya and several ships condemned it.", "condemned", "ships", False),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, subject: str | None, inherited: bool) -> None:
    check_subject(text, verb, subject, inherited)


def test_one_state_among_several() -> None:
    units = units_of("Kenya was one of three states.")
    assert word(units, state_among(units, at(units, "states"))) == "kenya"
    units = units_of("Kenya met three states.")
    assert state_among(units, at(units, "states")) is None


def test_the_numbered_member_of_an_organization() -> None:
    units = units_of("Kenya became the 76th member state of the United Nations to recognize Peru.")
    assert word(units, find_subject(units, at(units, "recognize") - 1)[0]) == "kenya"


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("Peruvian President Juan Sola and his wife visited Denmark in May 2004.", {"Peru"}),
        ("The Peruvian president and her husband visited Denmark in May 2004.", {"Peru"}),
        ("The wife of the Peruvian president visited Denmark in May 2004.", set()),
        ("Peruvian President Juan Sola and his wife hoped to visit Denmark in May 2004.", set()),
        ("Two Peruvian students and a wife visited Denmark in May 2004.", set()),
    ],
)
def test_who_comes_with_a_spouse(text: str, visitor: set[str]) -> None:
    told = [c for c in read(text, ("Denmark", "Peru")) if c.kind == "Visit" and c.modality.counts]
    assert {v for c in told for v in labels(c, "actor")} == visitor


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kenya, to which Mali sent an ambassador in 1989, recognized Malta.", "Kenya"),
        ("Kenya, with whom Mali had a quarrel, recognized Malta.", "Kenya"),
        ("Kenya, with which Mali traded, and Togo recognized Malta.", "Togo"),
    ],
)
def test_who_goes_on_after_a_clause_with_which_another_did_something(text: str, who: str) -> None:
    told = [c for c in read(text, ("Denmark", "Peru")) if c.kind == "StateRecognized"]
    assert {v for c in told for v in labels(c, "actor")} == {who}


def test_who_was_second_after_another() -> None:
    told = facts_told("Chile was the second country after Peru to recognize Malta in 1964.", "StateRecognized")
    assert told[0] == "Chile > Malta 1964"
    assert "Peru > Malta 1964" not in told
