"""Whose an office is, told by the visitor whom its holder comes with or is listed after."""

from __future__ import annotations

import pytest
from told_offices import states_of_holders


@pytest.mark.parametrize(
    "text",
    [
        "Ghanaian president Ama Boateng visited Portugal in 1968, Trade Minister Kofi Mensah in 1990.",
        "Several Ghanaian officials have visited Portugal, such as Trade Minister Kofi Mensah in 2010.",
        "Visits from Ghana to Portugal have included those by Trade Minister Kofi Mensah in 1964.",
        "Visits from Ghana to Portugal have included those by Minister Ama Boateng in 1964 (for the fair) and again in 1966, and the Crown Prince and Prime Minister Kofi Mensah in 1970.",
        "Ghanaian president Ama Boateng visited Portugal together with Trade Minister Kofi Mensah.",
        "Ghanaian president Ama Boateng visited Portugal accompanied by Trade Minister Kofi Mensah.",
    ],
)
def test_read(text: str) -> None:
    assert states_of_holders(text)["Kofi Mensah"] == "Ghana"


@pytest.mark.parametrize(
    "text",
    [
        "Ghanaian president Ama Boateng visited Portugal and Minister Kofi Mensah spoke in 1990.",
        "Ghanaian president Ama Boateng read a book together with Minister Kofi Mensah.",
    ],
)
def test_near_misses(text: str) -> None:
    assert "Kofi Mensah" not in states_of_holders(text)
