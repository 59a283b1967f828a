"""Acts of force in which someone took no part took place all the same."""

from __future__ import annotations

import pytest
from told import claims_of, of_article


def invasions(text: str) -> set[str]:
    """How an article on Ghana and Nepal tells of invasions."""
    return {str(c.modality) for c in of_article(text, "Ghana–Nepal relations") if c.kind == "Invasion"}


@pytest.mark.parametrize(
    "text",
    [
        "Ghana declined to take part in the Kenyan invasion of Chad in 1971.",
        "Ghana refused to send troops for the Kenyan invasion of Chad.",
        "Ghana abstained from the Kenyan invasion of Chad.",
        "Ghana led opposition to the Kenyan invasion of Chad.",
        "Ghana declined to join the Kenyan-led invasion of Chad.",
    ],
)
def test_it_took_place(text: str) -> None:
    assert invasions(text) == {"Asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "Ghana refused to take part in an invasion of Chad.",
        "Ghana refused to join the planned Kenyan invasion of Chad.",
        "Ghana prevented the Kenyan invasion of Chad.",
        "Opposition to a Kenyan invasion of Chad grew in Ghana.",
    ],
)
def test_it_need_not_have(text: str) -> None:
    assert "Asserted" not in invasions(text)


def test_who_leads_a_force_is_no_cause() -> None:
    told = of_article("Ghana declined to join the Kenyan-led invasion of Chad.", "Ghana–Nepal relations")
    assert not any(role == "promptedBy" for c in told for role, _ in c.roles)


def test_sanctions_that_one_would_not_support_are_there() -> None:
    told = {
        c.modality.counts
        for c in claims_of("Ghana refused to join the American sanctions against Togo.")
        if c.kind == "SanctionsImposed"
    }
    assert told == {True}
    asked = claims_of("Ghana refused to join any sanctions against Togo.")
    assert not [c for c in asked if c.kind == "SanctionsImposed" and c.modality.counts]
