"""How ties begin, pause and end in sentences whose order or asides hide who does it, and what must not become a fact."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read

from legation.model import Modality

PAIR = ("Kenya", "Malta")


def told(text: str) -> list[tuple[str, str | None, Modality]]:
    """Class, date and modality of each event of a text on Kenya and Malta."""
    return [(c.kind, c.date.edtf if c.date else None, c.modality) for c in read(text, PAIR)]


def facts(text: str) -> list[tuple[str, str | None]]:
    return sorted(((kind, date) for kind, date, modality in told(text) if modality.counts), key=str)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Not until 1992 did Kenya restore diplomatic relations with Malta.", [("RelationsRestored", "1992")]),
        ("Only in 1992 did Kenya recognize Malta.", [("StateRecognized", "1992")]),
        ("Kenya was also one of the first states to recognize Malta, on 3 May 1964.", [("StateRecognized", "1964-05-03")]),
        ("Malta remains the first state to recognize Kenya.", [("StateRecognized", None)]),
        (
            "Relations with Malta, severed in 1967, were resumed in 1992.",
            [("RelationsRestored", "1992"), ("RelationsSevered", "1967")],
        ),
        ("Diplomatic relations, broken off in 1967, were restored in 1992.", [("RelationsRestored", "1992")]),
        (
            "Kenya opened an embassy in Valletta in 1970, only to close it again in 1975.",
            [("MissionClosed", "1975"), ("MissionOpened", "1970")],
        ),
        (
            "Kenya opened a legation in Valletta in 1946, which was upgraded to an embassy in 1955.",
            [("MissionOpened", "1946"), ("MissionUpgraded", "1955")],
        ),
        (
            "Kenya opened a legation in 1946, which was transformed into an embassy in 1955.",
            [("MissionOpened", "1946"), ("MissionUpgraded", "1955")],
        ),
        ("Diplomatic relations, trade, and flights were suspended by Kenya in 1961.", [("RelationsSuspended", "1961"), ("SanctionsImposed", "1961")]),
        ("Kenya suspended diplomatic relations and trade with Malta in 1961.", [("RelationsSuspended", "1961")]),
        ("Kenya has had diplomatic relations with Malta since the opening of the port in 1979.", [("RelationsEstablished", "1979")]),
        ("The embassy opened its doors in 1990.", [("MissionOpened", "1990")]),
        ("A Kenyan-brokered deal ended the strike.", [("Mediation", None)]),
        ("A proposed Kenyan-brokered deal was dropped.", []),
        ("In May 1972, Kenya appointed the first resident ambassador to Malta.", [("AmbassadorAppointed", "1972-05")]),
        (
            "Both countries built schools and appointed ambassadors in 1985.",
            [("AmbassadorAppointed", "1985"), ("AmbassadorAppointed", "1985")],
        ),
    ],
)  # fmt: skip
def test_what_is_told(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert facts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Nor did the two countries establish diplomatic relations.",
        "At no time did Kenya recognize Malta.",
        "Little did Kenya support Malta.",
        "Kenya would open an embassy in Valletta, only to close it again in 1975.",
        "Kenya hoped to open an embassy in Valletta, only to close it again.",
        "Kenya will soon opening its embassy in Valletta.",
        "Kenya announced that it would soon open an embassy in Valletta.",
        "Both announced that they would build schools and would eventually appoint ambassadors.",
        "The embassy reopened its visa section in 1990.",
        "Trade relations, severed in 1967, were resumed in 1992.",
        "Kenya opened a school in Valletta in 1946, which was closed in 1955.",
        "Both nations disputed the island, which had been under Kenyan occupation.",
        "Kenya named the former ambassador to Malta as special envoy in 1990.",
        "On 14 May 2005 both were ready with the documents to restore formal ties and reopen their embassies.",
        "Cultural relations between Kenya and Malta were suspended in 1961.",
    ],
)
def test_what_is_no_fact(text: str) -> None:
    assert facts(text) == []


def test_what_is_planned_beside_a_plan() -> None:
    (kind, _, modality) = told("Both nations aim to trade more, sharing technology.")[0]
    assert (kind, modality) == ("Cooperation", Modality.PLANNED)


def test_the_last_subject_does_what_a_participle_says() -> None:
    text = "Both nations are free and Kenya has called for reform, supporting Malta's candidacy for a seat."
    assert [labels(c, "actor") for c in read(text, PAIR) if c.kind == "Support"] == [{"Kenya"}]


def test_a_date_of_another_first_is_not_that_of_the_recognition() -> None:
    text = "Kenya was the second state to recognize Malta and the first to send aid, declaring on 2 May 1970 that it would send more."
    assert ("StateRecognized", None) in facts(text)
