"""Whose an office is, told by whom its holder visits, receives or meets."""

from __future__ import annotations

import pytest
from told_offices import states_of_holders


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Kofi Mensah visited Portugal.",
        "In May Foreign Minister Kofi Mensah paid an official visit to Portugal.",
        "A visit of Foreign Minister Kofi Mensah to Portugal followed.",
        "Foreign Minister Kofi Mensah met Portuguese Prime Minister Rui Pires.",
        "Portuguese Prime Minister Rui Pires held talks with Foreign Minister Kofi Mensah.",
        "Rui Pires of Portugal visited Ghana and met with Foreign Minister Kofi Mensah.",
        "Portuguese Foreign Minister Rui Pires held separate meetings with Foreign Minister Kofi Mensah and Trade Minister Yaw Boateng.",
        "Portuguese Foreign Minister Rui Pires telephoned Foreign Minister Kofi Mensah.",
        "Foreign Minister Kofi Mensah told Portuguese Foreign Minister Rui Pires of the storm.",
        "Rui Pires of Portugal visited Ghana in 1999 and was received by Foreign Minister Kofi Mensah.",
        "Portuguese Prime Minister Rui Pires sent a letter to that effect to Foreign Minister Kofi Mensah.",
        "Portuguese Foreign Secretary Rui Pires and Foreign Minister Kofi Mensah initialed a protocol.",
    ],
)
def test_read(text: str) -> None:
    assert states_of_holders(text)["Kofi Mensah"] == "Ghana"


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Kofi Mensah read about Portugal.",
        "Foreign Minister Kofi Mensah visited the fair.",
        "Portuguese President Rui Pires telephoned Foreign Minister Kofi Mensah.",
        "Former Portuguese Foreign Minister Rui Pires told Foreign Minister Kofi Mensah of the storm.",
        "Rui Pires of Portugal visited Ghana and his book was received by Foreign Minister Kofi Mensah.",
        "Portuguese Prime Minister Rui Pires left a library to that club and to Foreign Minister Kofi Mensah.",
        "Portuguese writers wrote of Foreign Minister Kofi Mensah.",
    ],
)
def test_near_misses(text: str) -> None:
    assert "Kofi Mensah" not in states_of_holders(text)
