"""Titles that are of no state at hand, by the words before them."""

from __future__ import annotations

import pytest
from told import claims_of
from told_offices import states_of_holders


@pytest.mark.parametrize(
    "text",
    [
        "Nordbank's President Kofi Mensah visited Portugal.",
        "The company's president Kofi Mensah visited Portugal.",
        "In 2001 the university's president Kofi Mensah visited Portugal.",
        "Nordbank President Kofi Mensah visited Portugal.",
        "In 2001, Nordbank president Kofi Mensah visited Portugal.",
        "In 2001, Quebec's Premier Kofi Mensah visited Portugal.",
        "In 2001, Quebec Premier Kofi Mensah visited Portugal.",
        "Sahelian Foreign Minister Kofi Mensah visited Portugal.",
        "Green Party General Secretary Kofi Mensah visited Portugal.",
        "Democratic Party leader Kofi Mensah visited Portugal.",
        "Communist Party leader Kofi Mensah visited Portugal.",
        "The company's president visited Portugal.",
    ],
)
def test_of_another(text: str) -> None:
    assert not claims_of(text, ("Ghana", "Portugal"))


@pytest.mark.parametrize(
    "title",
    [
        "President",
        "Then Foreign Minister",
        "Recently re-elected President",
        "Senate President",
        "Senior Minister",
        "The country's President",
        "The MOFA's Deputy Minister",
        "In Accra President",
        "In May President",
        "Yesterday, President",
    ],
)
def test_of_the_state_at_hand(title: str) -> None:
    assert states_of_holders(f"{title} Kofi Mensah visited Portugal.")["Kofi Mensah"] == "Ghana"


def test_a_party_that_rules() -> None:
    text = "Communist Party leader Kofi Mensah visited Portugal."
    assert states_of_holders(text, ("Vietnam", "Portugal"))["Kofi Mensah"] == "Vietnam"
