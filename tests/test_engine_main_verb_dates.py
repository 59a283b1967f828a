"""Dates of the main verb that are not of what its subject only speaks of."""

from __future__ import annotations

import pytest
from told import dates_told


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("A book on the visit of the Peruvian president to Thailand appeared in 1999.", "Visit", None),
        ("A museum of the Peruvian invasion of Thailand opened in 1999.", "Invasion", None),
        ("The author of the treaty between Peru and Thailand died in 1999.", "AgreementSigned", None),
        ("The king who signed the treaty between Peru and Thailand died in 1999.", "AgreementSigned", None),
        ("The king who signed the treaty with Peru in 1990 died in 1999.", "AgreementSigned", "1990"),
        ("The signing of the treaty between Peru and Thailand took place in 1999.", "AgreementSigned", "1999"),
        ("The Peruvian invasion of Thailand happened in 1999.", "Invasion", "1999"),
        ("Peru said that Thailand opened an embassy and closed a consulate in 1999.", "MissionClosed", None),
    ],
)
def test_whose_date_it_is(text: str, kind: str, date: str | None) -> None:
    assert dates_told(text).get(kind) == date
