"""Persons whose state is told by an adjective and what they are."""

from __future__ import annotations

import pytest
from made_units import units_of


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        ("The Peruvian lawmaker Juan Sola came to Nairobi.", "Juan Sola", "Peru"),
        ("A visit by Peruvian Election Commissioner J. B. Sola took place.", "J. B. Sola", "Peru"),
        ("Peruvian navy chief Admiral Juan Sola came to Nairobi.", "Juan Sola", "Peru"),
    ],
)
def test_persons_of_a_state(text: str, person: str, state: str) -> None:
    found = [u for u in units_of(text) if u.person]
    assert [(u.person[0].label, [v.label for v in u.values]) for u in found] == [(person, [state])]


@pytest.mark.parametrize(
    "text",
    [
        "The Peruvian lawmaker came to Nairobi.",
        "The Peruvian tenor Juan Sola came to Nairobi.",
        "A Peruvian town and its deputy Juan Sola were honoured.",
        "The Peruvian general staff came to Nairobi.",
    ],
)
def test_no_such_person(text: str) -> None:
    assert not any(u.person for u in units_of(text))
