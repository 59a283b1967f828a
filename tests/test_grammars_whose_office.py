"""Whose an office is, told by what its holder does or is."""

from __future__ import annotations

import pytest
from told_offices import states_of_holders


@pytest.mark.parametrize(
    "text",
    [
        "Ghana named Kofi Mensah as ambassador.",
        "Foreign Minister Kofi Mensah reaffirmed Ghana's commitment.",
        "Foreign Minister Kofi Mensah represented Ghana.",
        "Foreign Minister Kofi Mensah announced that Ghana would recognise Kosovo.",
        "Foreign Minister Kofi Mensah strengthened Ghana's ties with Portugal.",
        "Under Foreign Minister Kofi Mensah, Ghana left the pact.",
        "Under the premiership of Kofi Mensah, Ghana left the pact.",
        "Representing Ghana, Foreign Minister Kofi Mensah spoke of the harvest.",
        "Foreign Minister Kofi Mensah signed it with his Portuguese counterpart.",
        "Ambassador Kofi Mensah presented his credentials to the President of Portugal.",
    ],
)
def test_read(text: str) -> None:
    assert states_of_holders(text)["Kofi Mensah"] == "Ghana"


@pytest.mark.parametrize(
    "text",
    [
        "Ghana did not name Ambassador Kofi Mensah.",
        "Having met those representing Ghana, Foreign Minister Kofi Mensah spoke of the harvest.",
        "Under the premiership of Kofi Mensah, relations of the two countries were warm.",
        "Foreign Minister Kofi Mensah saw Ghana's coast.",
        "Foreign Minister Kofi Mensah said that Ghana would have to wait.",
    ],
)
def test_near_misses(text: str) -> None:
    assert "Kofi Mensah" not in states_of_holders(text)
