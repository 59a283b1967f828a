"""Acts in an office of an organization are no acts of the state that its officer is from."""

from __future__ import annotations

import pytest
from told import claims_of


def visitors(text: str) -> set[str]:
    claims = [c for c in claims_of(text, ("Ghana", "Norway")) if c.kind == "Visit" and c.modality.counts]
    return {getattr(v, "label", str(v)) for c in claims for v in c.values("actor")}


BEFORE = "Norwegian Prime Minister Lars Quist opened a dam in 2001. "


@pytest.mark.parametrize(
    "text",
    [
        "Former Norwegian prime minister Lars Quist visited Ghana in 2003 as director-general of the World Health Organization.",
        "Former Norwegian prime minister Lars Quist visited Ghana in 2003 as head of an African Union observer team.",
        "Norway's former prime minister, Lars Quist, led a United Nations mission to Ghana in 2003.",
        BEFORE + "As NATO Secretary General, Quist visited Ghana in 2003.",
        BEFORE + "As NATO Secretary General, he visited Ghana in 2003.",
    ],
)
def test_for_the_organization(text: str) -> None:
    assert "Norway" not in visitors(text) and visitors(text)


@pytest.mark.parametrize(
    "text",
    [
        BEFORE + "Quist visited Ghana in 2003 as a friend of the United Nations.",
        "Former Norwegian prime minister Lars Quist led a Norwegian mission to Ghana in 2003.",
        BEFORE + "Quist visited Ghana in 2003, as the United Nations announced a loan.",
        BEFORE + "As prime minister of Norway, Quist visited Ghana in 2003.",
        "Norwegian Prime Minister Lars Quist visited Ghana in 2003 as chairman of the Nordic Council.",
    ],
)
def test_for_the_state(text: str) -> None:
    assert visitors(text) == {"Norway"}
