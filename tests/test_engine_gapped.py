"""What a clause leaves out, since the one before has said it, is not done to whom it names."""

from __future__ import annotations

import pytest
from told import facts_told


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("In 1939 Chile invaded Peru, and Brazil Bolivia.", "Invasion", ["Chile > Peru 1939"]),
        ("Chile declared war on Peru in 1915, and Brazil on Bolivia in 1917.", "WarDeclared", ["Chile > Peru 1915"]),
        ("Chile opened a consulate in Lima in 1990 and Peru one in Arica in 1992.", "MissionOpened", ["Chile > Peru 1990"]),
        ("In 1990 Chile recognized Namibia, and Peru and Brazil signed a pact.", "StateRecognized", ["Chile > Namibia 1990"]),
        ("In 1990 Chile recognized Namibia, and Malta.", "StateRecognized", ["Chile > Namibia 1990", "Chile > Malta 1990"]),
    ],
)
def test_a_clause_without_its_verb(text: str, kind: str, told: list[str]) -> None:
    assert facts_told(text, kind) == told


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Chile rejected, and Peru accepted, the plan of 1913.", "Refusal", []),
        ("Chile rejected the plan of Peru.", "Refusal", ["Chile > Peru"]),
        ("Chile voted for, and Peru against, the resolution in 2012.", "Support", []),
    ],
)
def test_an_object_behind_the_clause_of_another(text: str, kind: str, told: list[str]) -> None:
    assert facts_told(text, kind) == told
