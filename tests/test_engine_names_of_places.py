"""A surname and a club with a city's name are no places, and act for no state."""

from __future__ import annotations

import pytest
from told import facts_told


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("President Lagos met the Peruvian president in Lima in 2003.", "Meeting", ["Chile & Peru 2003"]),
        ("Real Santiago visited Peru in 1999.", "Visit", []),
        ("Lima FC visited Chile in 1999.", "Visit", []),
        ("Legia Lima criticized Chile in 1999.", "Criticism", []),
        ("Yesterday Lima criticized Chile.", "Criticism", ["Peru > Chile"]),
        ("The Chilean Legation Lima was closed in 1939.", "MissionClosed", ["Chile > Peru 1939"]),
        ("In 1999 Lima criticized Chile.", "Criticism", ["Peru > Chile 1999"]),
    ],
)
def test_who_has_the_name_of_a_city(text: str, kind: str, told: list[str]) -> None:
    assert facts_told(text, kind) == told
