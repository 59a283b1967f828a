"""Stories, views, reports, conditions and contests around a clause, and what only looks like them."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Claim, Modality


def claims(text: str, kind: str) -> list[Claim]:
    return [c for c in of_article(text) if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It is a legend that Chile invaded Peru in 1850.", Modality.DENIED),
        ("In the view of many, Chile invaded Peru in 1850.", Modality.ALLEGED),
        ("Chile invaded Peru in 1850, the newspaper wrote.", Modality.ALLEGED),
        ("Chile, according to a diary, invaded Peru in 1850.", Modality.ALLEGED),
        ("Chile invaded Peru in 1850, it was wrongly reported; it had not.", Modality.ALLEGED),
        ("Chile invaded Peru in 1850, or so the paper says.", Modality.ALLEGED),
        ("Chile invaded Peru in 1850, as a paper put it.", Modality.ALLEGED),
        ("A newspaper said Chile had invaded Peru in 1850.", Modality.ALLEGED),
        ("The newspaper shut when Chile invaded Peru in 1850.", Modality.ASSERTED),
        ("Peru says Chile invaded Peru in 1850.", Modality.ALLEGED),
        ("In view of the danger, Chile invaded Peru in 1850.", Modality.ASSERTED),
        ("Chile invaded Peru in 1850, according to the terms of the pact.", Modality.ASSERTED),
        ("Chile had invaded Peru in 1850.", Modality.ASSERTED),
    ],
)
def test_what_a_clause_stands_in(text: str, modality: Modality) -> None:
    assert [c.modality for c in claims(text, "Invasion")] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "In the television series, Chile invades Peru.",
        "Had Chile invaded Peru, Bolivia would have armed.",
        "Lest Chile invade Peru, Bolivia armed.",
        "Bolivia would arm as soon as Chile invaded Peru.",
        "It is unlikely that Chile invaded Peru in 1850.",
    ],
)
def test_what_is_only_thought_of_is_no_event(text: str) -> None:
    assert not claims(text, "Invasion")


def test_teams_fight_no_war_and_presidents_meet_even_at_a_final() -> None:
    assert not claims("Chile defeated Peru in the semi-final in 1955.", "Conflict")
    assert claims("Chile defeated Peru at sea in 1879.", "Conflict")
    assert claims("The presidents of Chile and Peru met at the final in 1955.", "Meeting")


@pytest.mark.parametrize("text", ["Chile may well have invaded Peru.", "In case Chile invaded Peru, Bolivia would arm."])
def test_what_might_be_is_no_event(text: str) -> None:
    assert not claims(text, "Invasion")


def test_next_year_is_planned() -> None:
    assert [c.modality for c in claims("The Chilean president visits Peru next year.", "Visit")] == [Modality.PLANNED]


@pytest.mark.parametrize(
    "text",
    [
        "In a series of raids in 1880, Chile invaded Peru.",
        "Chile invaded Peru in 1880, despite Bolivian claims.",
        "It is beyond doubt, and there is no doubt that Chile invaded Peru in 1880.",
    ],
)
def test_words_that_only_look_like_hedges(text: str) -> None:
    assert [c.modality for c in claims(text, "Invasion")] == [Modality.ASSERTED]


@pytest.mark.parametrize("says", ["it maintains", "it claims", "Kenya says"])
def test_what_somebody_says_of_a_noun_is_not_told(says: str) -> None:
    text = f"Kenya warned Chile, which {says} is supporting the rebels."
    assert [c for c in of_article(text) if c.kind == "Support" and c.modality.counts] == []


def test_what_a_relative_clause_tells_itself_is_told() -> None:
    assert [c.kind for c in of_article("Kenya warned Chile, which is supporting Peru.") if c.kind == "Support"] == ["Support"]


def test_what_comes_soon_is_not_the_meeting_that_opens_the_sentence() -> None:
    text = "In a meeting with Peruvian President Juan Sola, Chilean President Ana Rojas promised a mill in the near future."
    assert [c.modality for c in claims(text, "Meeting")] == [Modality.ASSERTED]
    assert not [c for c in claims("Talks between Peru and Chile begin in the near future.", "Negotiation") if c.modality.counts]


def test_what_little_is_known_of_is_not_told() -> None:
    assert claims("Little is known about the early immigration of Peruvians to Chile.", "Emigration") == []
    assert claims("The immigration of Peruvians to Chile began in 1850.", "Emigration") != []


def test_those_who_did_something_are_no_event() -> None:
    assert claims("In 1868 Chile and Peru signed a convention on those who emigrated from Chile to Peru.", "Emigration") == []
    assert claims("In 1868 many Chileans emigrated to Peru.", "Emigration") != []


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("was quoted as saying, while in Lima, that Chile recognised Kosovo", Modality.ALLEGED),
        ("announced, while in Lima, that Chile recognised Kosovo", Modality.ASSERTED),
    ],
)
def test_an_aside_does_not_part_what_is_said_from_who_says_it(words: str, modality: Modality) -> None:
    assert [c.modality for c in claims(f"The minister {words}.", "StateRecognized")] == [modality]
