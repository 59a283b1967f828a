"""Reports and accusations before a clause, and clauses that they do not reach."""

from __future__ import annotations

import pytest
from told import modalities_told

from legation.model import Modality

A, D, S = Modality.ALLEGED, Modality.DENIED, Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile denied reports that it had asked Peru for troops.", D),
        ("Chile rejected the claim that it had asked Peru for troops.", D),
        ("Bolivia's claim that Chile had asked Peru for troops was made in 1999.", A),
        ("Chile claims that it has asked Peru for troops.", S),
    ],
)
def test_reports_and_their_denial(text: str, modality: Modality) -> None:
    assert modalities_told(text, "Demand") == {modality}


@pytest.mark.parametrize(
    "opening",
    [
        "In response to reports that Peru had armed Mali",
        "After reports that Peru had armed Mali",
        "Amid fears that Peru would attack Mali",
        "Claiming that Peru had armed Mali",
        "Because it believed that Peru had armed Mali",
    ],
)
def test_what_follows_a_report_is_told(opening: str) -> None:
    assert modalities_told(f"{opening}, Chile closed its embassy in Lima in 1999.", "MissionClosed") == {S}


@pytest.mark.parametrize(
    "text",
    [
        "In 1999 Bolivia said that, after a quarrel, Chile had closed its embassy in Lima.",
        "It was reported that in May, without a word, Chile closed its embassy in Lima.",
        "According to reports that nobody denied, Chile closed its embassy in Lima.",
    ],
)
def test_what_is_said_is_not_told(text: str) -> None:
    assert modalities_told(text, "MissionClosed") == {A}


def test_what_would_have_to_be_said_first_is_not_told() -> None:
    assert modalities_told("Unless Chile declared that it recognised Kosovo, Peru would protest.", "StateRecognized") == set()
    assert modalities_told("Chile declared that it recognised Kosovo.", "StateRecognized") == {S}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile has not accused Peru of raids since relations were restored in 1994.", S),
        ("Chile accused Peru of raids when relations were restored in 1994.", S),
        ("Chile accused Mali of having restored relations with Peru in 1994.", A),
    ],
)
def test_since_when_there_was_no_accusation(text: str, modality: Modality) -> None:
    assert modalities_told(text, "RelationsRestored") == {modality}
