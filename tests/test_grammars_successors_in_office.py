"""Who took over an office from somebody."""

from __future__ import annotations

import pytest
from told_offices import states_of_holders


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah succeeded Yaw Boateng as president of Ghana.",
        "Yaw Boateng was succeeded as president of Ghana by Kofi Mensah.",
        "President Yaw Boateng of Ghana was succeeded by Kofi Mensah.",
        "Yaw Boateng was replaced as Ghana's ambassador to Portugal by Kofi Mensah.",
    ],
)
def test_read(text: str) -> None:
    assert states_of_holders(text)["Kofi Mensah"] == "Ghana"


@pytest.mark.parametrize(
    "text",
    [
        "Yaw Boateng was not succeeded as president of Ghana by Kofi Mensah.",
        "Yaw Boateng was to be succeeded as president of Ghana by Kofi Mensah.",
        "Yaw Boateng was succeeded as president of the club in Ghana by Kofi Mensah.",
        "President Yaw Boateng of Ghana was succeeded, and the hall by Kofi Mensah was opened.",
    ],
)
def test_near_misses(text: str) -> None:
    assert "Kofi Mensah" not in states_of_holders(text)
