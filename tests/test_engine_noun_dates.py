"""The date of a noun: of the event where it is the event's, of a thing where that was made then."""

from __future__ import annotations

import pytest
from told import dates_told


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Peru has criticized Thailand on such matters as the 1989 Chiang Mai riots.", "Criticism", None),
        ("Peru criticized Thailand in 1989.", "Criticism", "1989"),
        ("Peru condemned the August 1968 Thai invasion of Cambodia.", "Invasion", "1968-08"),
    ],
)
def test_a_date_of_what_is_only_spoken_of(text: str, kind: str, date: str | None) -> None:
    claims = dates_told(text)
    assert kind in claims
    assert claims[kind] == date


def test_a_treaty_is_renewed_at_another_time_than_it_was_made() -> None:
    assert dates_told("Peru and Thailand renewed the 1971 Treaty of Friendship.")["AgreementSigned"] is None
    assert dates_told("Peru and Thailand signed the 1971 Treaty of Friendship.")["AgreementSigned"] == "1971"


def test_an_event_noun_has_the_date_of_its_own_phrase() -> None:
    assert dates_told("Peru condemned the 1979 invasion of Cambodia by Thailand.")["Invasion"] == "1979"
    assert dates_told("In 1981, the 1979 Thai invasion of Cambodia was condemned by Peru.")["Invasion"] == "1979"
