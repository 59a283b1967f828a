"""Sides that are no state."""

from __future__ import annotations

import pytest
from test_engine_completion import sides


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sent weapons to the rebels in 1970.",
        "Kenya gave weapons to Peruvian rebels in 1970.",
        "Kenya supplied the rebels with weapons in 1970.",
        "Kenya gave weapons to Peru's armed opposition in 1970.",
        "Kenya backed the Popular Front of Peru and gave them weapons in 1970.",
    ],
)
def test_what_goes_to_fighters_is_not_for_the_other_state(text: str) -> None:
    assert all("Peru" not in recipients for _, recipients, _ in sides("AidGiven", text, ("Kenya", "Peru")))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The accord between President Kenyatta and the rebel front was signed in 2004.", None),
        ("The accord between Kenya and Peru was signed in 2004.", {"Kenya", "Peru"}),
        ("The accord was signed in 2004.", {"Kenya", "Peru"}),
    ],
)
def test_an_accord_with_a_side_that_is_no_state_is_not_of_the_pair(text: str, parties: set[str] | None) -> None:
    found = sides("AgreementSigned", text, ("Kenya", "Peru"))
    assert found == ([(set(), set(), parties)] if parties else [])


def test_help_for_enemies_is_no_support() -> None:
    assert sides("Support", "Kenya supported Peru's opponents in 1970.", ("Kenya", "Peru")) == []
