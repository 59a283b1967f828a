"""Whose an office is, told by who gives it or in whose government it is held."""

from __future__ import annotations

import pytest
from told_offices import states_of_holders


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah was appointed foreign minister by President Yaw Boateng of Ghana.",
        "Kofi Mensah became oil minister in the Ghanaian government.",
        "Kofi Mensah was named trade minister in the interim cabinet of Prime Minister Yaw Boateng of Ghana.",
    ],
)
def test_read(text: str) -> None:
    assert states_of_holders(text)["Kofi Mensah"] == "Ghana"


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah became foreign minister.",
        "Kofi Mensah became foreign minister by a vote that President Yaw Boateng of Ghana mourned.",
        "Kofi Mensah became trade minister in the days of a drought in Ghana.",
        "Kofi Mensah was not appointed foreign minister by President Yaw Boateng of Ghana.",
    ],
)
def test_near_misses(text: str) -> None:
    assert "Kofi Mensah" not in states_of_holders(text)
