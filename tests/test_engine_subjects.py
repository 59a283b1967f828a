"""Who does what a verb says."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word
from test_rules_folder import labels, read

from legation.engine.subjects import find_subject, main_subject, state_among, subject_ahead


@pytest.mark.parametrize(
    ("text", "verb", "subject", "inherited"),
    [
        ("Kenya in 1974 also closed its embassy.", "closed", "kenya", False),
        ("Kenya, then under Peru, closed its embassy.", "closed", "kenya", False),
        ("The embassy of Kenya in Lima closed.", "closed", "embassy", False),
        ("During the war Kenya spoke and condemned Malta.", "condemned", "kenya", True),
        ("On 3 May 1990, the Kenyan ambassador to Malta, opened a school.", "opened", "ambassador", True),
        ("Kenya along with some guards closed its embassy.", "closed", "kenya", False),
        ("The plan to attack the Dominican Republic was condemned.", "condemned", "plan", False),
        ("The hotel opposite the embassy was bombed.", "bombed", "hotel", False),
        ("Kenya, a neighbour that knew Peru, closed its embassy.", "closed", "kenya", False),
        ("Kenya, whose army was weak, closed its embassy.", "closed", "kenya", False),
        ("The quarrel led to Kenya closing its embassy.", "closing", "kenya", False),
        ("The quarrel resulted in Kenya closing its embassy.", "closing", "kenya", False),
        ("Kenya is one of the states that recognized Peru and closed its embassy.", "closed", "kenya", True),
        ("The guards protecting the embassy withdrew.", "withdrew", "guards", False),
        ("Kenya recalled its envoy and closed its embassy.", "closed", "kenya", True),
        ("Kenya became the second state to recognize Malta.", "to", "kenya", False),
        ("Kenya was among the states that recognized Malta.", "recognized", "kenya", False),
        ("Kenya voted for a resolution condemning Malta.", "condemning", "resolution", False),
        ("Kenya helped Malta by sending troops.", "sending", "kenya", False),
        ("Kenya joined two unions after gaining independence.", "gaining", "kenya", False),
        ("Ties were cut after invading Malta.", "invading", None, False),
        ("When closed, it rained.", "closed", None, False),
        ("Kenyan closed.", "closed", None, False),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, subject: str | None, inherited: bool) -> None:
    units = units_of(text)
    found, taken_over = find_subject(units, at(units, verb))
    assert ((word(units, found) or "").split() or [None])[-1 if subject != "embassy" else 0] == subject
    assert taken_over == inherited


def test_one_state_among_several() -> None:
    units = units_of("Kenya was one of three states.")
    assert word(units, state_among(units, at(units, "states"))) == "kenya"
    units = units_of("Kenya met three states.")
    assert state_among(units, at(units, "states")) is None


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


def test_the_numbered_member_of_an_organization() -> None:
    units = units_of("Kenya became the 76th member state of the United Nations to recognize Peru.")
    assert word(units, find_subject(units, at(units, "recognize") - 1)[0]) == "kenya"


def test_an_opening_phrase_has_no_aside() -> None:
    """ "the Peru along with Malta" is no aside to the date before it."""
    units = units_of("In 2011, the Kenya along with Malta, armed Peru.")
    found, _ = find_subject(units, at(units, "armed"))
    assert word(units, found) == "kenya"


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
