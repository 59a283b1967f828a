"""Whose an office is, told by whom its holder acts for."""

from __future__ import annotations

import pytest
from told import claims_of


def states(text: str) -> dict[str, str]:
    """The state of each holder of an office."""
    claims = claims_of(text, ("Ghana", "Portugal"))
    rows = [{r: getattr(v, "label", str(v)) for r, v in c.roles} for c in claims if c.kind == "OfficeHolding"]
    return {r["holder"]: r["state"] for r in rows}


@pytest.mark.parametrize(
    "text",
    [
        "Ghana was represented by Foreign Minister Kofi Mensah.",
        "The Ghanaian government, represented by Minister Kofi Mensah, agreed.",
        "The Ghanaian delegation was headed by Foreign Minister Kofi Mensah.",
        "A Ghanaian delegation led by Trade Minister Kofi Mensah came to Lisbon.",
        "The treaty was signed by Foreign Minister Kofi Mensah on behalf of Ghana.",
        "The treaty was signed for Ghana by Foreign Minister Kofi Mensah.",
        "On behalf of Ghana, Foreign Minister Kofi Mensah signed the treaty.",
        "Ghanaian representatives included Foreign Minister Kofi Mensah.",
        "The principal Ghanaian official is Ambassador Kofi Mensah.",
        "Ghanaian president Ama Boateng visited Portugal in 1968, Trade Minister Kofi Mensah in 1990.",
        "Several Ghanaian officials have visited Portugal, such as Trade Minister Kofi Mensah in 2010.",
        "Visits from Ghana to Portugal have included those by Trade Minister Kofi Mensah in 1964.",
    ],
)
def test_read(text: str) -> None:
    assert states(text)["Kofi Mensah"] == "Ghana"


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed by Foreign Minister Kofi Mensah for trade with Ghana.",
        "The firm was represented by Minister Kofi Mensah.",
        "A Ghanaian team met a group led by Trade Minister Kofi Mensah.",
        "Ghanaian president Ama Boateng visited Portugal and Minister Kofi Mensah spoke in 1990.",
        "The trade of Ghana included what Minister Kofi Mensah sold.",
    ],
)
def test_near_misses(text: str) -> None:
    assert "Kofi Mensah" not in states(text)
