"""Whose an office is, told by whom its holder acts for."""

from __future__ import annotations

import pytest
from told_offices import states_of_holders


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
        "The Ghanaian delegation was headed by the Minister of Finance, Kofi Mensah.",
        "Ghana sent a delegation led by the Minister of Finance Kofi Mensah.",
        "The principal Ghanaian official is Ambassador Kofi Mensah.",
    ],
)
def test_read(text: str) -> None:
    assert states_of_holders(text)["Kofi Mensah"] == "Ghana"


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed by Foreign Minister Kofi Mensah for trade with Ghana.",
        "The firm was represented by the Minister of Finance Kofi Mensah.",
        "The firm was represented by Minister Kofi Mensah.",
        "A Ghanaian team met a group led by Trade Minister Kofi Mensah.",
        "The trade of Ghana included what Minister Kofi Mensah sold.",
    ],
)
def test_near_misses(text: str) -> None:
    assert "Kofi Mensah" not in states_of_holders(text)
