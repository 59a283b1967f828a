"""Which two states that are not the pair "the two countries" or words that name nobody are about; and when it is the pair after all."""

from __future__ import annotations

import pytest
from test_pair_texts import read
from test_rules_folder import labels

PAIR = {"Denmark", "Peru"}


def parties(kind: str, *sentences: str) -> list[set[str]]:
    """Who takes part in the facts of a class, in an article on Denmark and Peru."""
    return [{v for r in ("actor", "recipient", "participant") for v in labels(c, r)} for c in read(*sentences) if c.kind == kind]


@pytest.mark.parametrize(("kind", "text", "two"), [
    ("RelationsRestored", "Mali and Togo went to war in 1970; the two countries restored relations in 1973.", {"Mali", "Togo"}),
    ("RelationsRestored", "Mali severed relations with Togo in 1970; the two states resumed relations in 1973.", {"Mali", "Togo"}),
    ("RelationsRestored", "Mali and Togo disputed an isle; relations were restored in 1973.", {"Mali", "Togo"}),
    ("RelationsEstablished", "After Mali and Togo fell out, the two countries established relations in 1973.", {"Mali", "Togo"}),
    ("AgreementSigned", "Mali returned the isle to Peru in 1970 before the two states had signed a treaty.", {"Mali", "Peru"}),
    ("RelationsEstablished", "Mali and Togo, whose relations were established in 1963, left the bank.", {"Mali", "Togo"}),
    ("AmbassadorAppointed", "It was long before Peru and Mali, which exchanged ambassadors in 1965, met.", {"Peru", "Mali"}),
])  # fmt: skip
def test_the_two_told_of_in_the_sentence_win(kind: str, text: str, two: set[str]) -> None:
    assert parties(kind, text) == [two]


@pytest.mark.parametrize(("kind", "sentences", "two"), [
    ("AgreementSigned", ("Mali and Togo disputed an isle.", "In 1989 the two countries signed a treaty."), {"Mali", "Togo"}),
    ("AgreementSigned", ("Mali and Togo disputed an isle.", "In 1989 they signed a treaty."), {"Mali", "Togo"}),
    ("AgreementSigned", ("Mali and Peru disputed an isle.", "In 1989 the two countries signed a treaty."), {"Mali", "Peru"}),
])  # fmt: skip
def test_the_two_told_of_in_the_sentence_before_win(kind: str, sentences: tuple[str, str], two: set[str]) -> None:
    assert parties(kind, *sentences) == [two]


@pytest.mark.parametrize(("kind", "sentences"), [
    ("RelationsRestored", ("Mali severed relations with Togo in 2006.", "Relations were restored in 2007.")),
    ("RelationsSevered", ("Mali, with whom relations had been severed in 1942, agreed to the plan.",)),
    ("RelationsSuspended", ("While Mali and Togo fought Niger, diplomatic relations were suspended in 1914.",)),
    ("Criticism", ("Mali invaded Togo in 1990.", "Both countries condemned the invasion.")),
    ("Criticism", ("Mali and Togo fought in 1990.", "They condemned the invasion.")),
    ("MissionClosed", ("Mali invaded Togo in 1990.", "Both countries closed their embassies in Bamako in 1991.")),
    ("MissionClosed", ("After Mali and Togo broke off ties with Chile, both countries closed their embassies.",)),
    ("AgreementSigned", ("Mali invaded Peru in 1990.", "The two countries signed a treaty in 1995.")),
    ("AgreementSigned", ("Mali invaded Peru in 1990.", "They signed a treaty in 1995.")),
    ("RelationsEstablished", ("Mali and Peru formed a union in 1836.", "Diplomatic relations were established in 1838.")),
    ("RelationsEstablished", ("Danish and Togolese officials made overtures to establish diplomatic relations in 1967.",)),
])  # fmt: skip
def test_nothing_is_read_where_it_is_open(kind: str, sentences: tuple[str, ...]) -> None:
    assert parties(kind, *sentences) == []


def test_they_go_on_through_a_sentence_that_names_nobody() -> None:
    told = ("Relations between Peru and Mali were poor.", "In 1941, they went to war.", "A treaty was signed in 1942.")
    assert parties("Conflict", *told) == [{"Peru", "Mali"}]
    assert parties("AgreementSigned", *told) == []


@pytest.mark.parametrize(("kind", "sentences"), [
    ("RelationsRestored", ("Mali mediated.", "The two countries restored relations in 1973.")),
    ("RelationsRestored", ("Mali and Togo mediated.", "The two countries restored relations in 1973.")),
    ("AgreementSigned", ("With the help of Mali and Togo, both countries signed a treaty in 1930.",)),
    ("AgreementSigned", ("Mali and Peru formed a union.", "The two countries signed a treaty with Denmark in 1838.")),
    ("AgreementSigned", ("Denmark fought Mali; Peru left and both countries signed a treaty in 1838.",)),
    ("AgreementSigned", ("Denmark opened an embassy in Lima.", "The two countries signed a treaty in 1970.")),
    ("RelationsSuspended", ("Mali invaded Denmark in 1940.", "Diplomatic relations were suspended in 1941.")),
    ("RelationsEstablished", ("Peru, with whom relations were established in 1918, left the bank.",)),
    ("RelationsEstablished", ("Peru was no friend of Mali which it had ruled but established relations in 1918.",)),
])  # fmt: skip
def test_elsewhere_it_is_the_pair(kind: str, sentences: tuple[str, ...]) -> None:
    assert parties(kind, *sentences) == [PAIR]
