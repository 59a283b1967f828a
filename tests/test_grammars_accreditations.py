"""Covered from elsewhere: represented and accredited."""

from __future__ import annotations

import pytest
from told_missions import BACK, EMBASSY, posts, seats


@pytest.mark.parametrize(
    "text",
    [
        "Greece is accredited to Uruguay from its embassy in Buenos Aires, Argentina.",
        "Greece is represented in Uruguay by its embassy in Buenos Aires (Argentina).",
        "Greece is also represented in Uruguay, through its embassy in Buenos Aires.",
        "Greece is accredited in Uruguay from Buenos Aires.",
        "Greece is accredited to Uruguay from its embassy in Buenos Aires, (Argentina).",
        "Greece is represented in Uruguay politically through its embassy in Buenos Aires.",
        "Greece is represented in Uruguay by its ambassador in Buenos Aires.",
        "Greece is represented in Uruguay through a non resident ambassador based in Buenos Aires.",
        "Greece has a non-resident ambassador in Buenos Aires.",
        "Greece's embassy in Buenos Aires is accredited to Uruguay.",
        "The Greek embassy in Buenos Aires is also cross-accredited to Uruguay.",
    ],
)
def test_covered_from_elsewhere(text: str) -> None:
    assert seats(text) == ["Greece>Uruguay Buenos Aires"]
    assert posts(text) == []


def test_the_other_represented_too() -> None:
    text = "Greece is represented through its embassy in Montevideo, and Uruguay through its embassy in Athens."
    assert posts(text) == [EMBASSY, BACK]
    text = "Greece is represented through its embassy in Montevideo, and Togo through its embassy in Athens."
    assert posts(text) == [EMBASSY]
    text = "Greece has an embassy in Montevideo, whilst Uruguay is represented by an embassy in Athens."
    assert posts(text) == [EMBASSY, BACK]


def test_a_list_without_and() -> None:
    text = "Greece has an embassy in Buenos Aires that is also accredited to Uruguay, Paraguay, Bolivia, while Togo has none."
    assert seats(text) == ["Greece>Bolivia Buenos Aires", "Greece>Paraguay Buenos Aires", "Greece>Uruguay Buenos Aires"]
    text = "Greece's embassy in Buenos Aires is accredited to Uruguay, Paraguay opened a school."
    assert seats(text) == ["Greece>Uruguay Buenos Aires"]


def test_a_second_verb_shares_the_subject() -> None:
    text = "Greece is accredited to Uruguay from its embassy in Buenos Aires (Argentina) and maintains an honorary consulate in Montevideo."
    assert posts(text) == ["HonoraryConsulate Greece>Uruguay Montevideo"]


@pytest.mark.parametrize("joint", ["and", "and through", ", with", "along with"])
def test_consulates_beside_a_seat_abroad_stand_in_the_host(joint: str) -> None:
    text = f"Greece is represented in Uruguay through its embassy in Buenos Aires {joint} an honorary consulate in Montevideo."
    assert seats(text) == ["Greece>Uruguay Buenos Aires"]
    assert posts(text) == ["HonoraryConsulate Greece>Uruguay Montevideo"]


@pytest.mark.parametrize(
    "text",
    [
        "Greece is not accredited to Uruguay from Buenos Aires.",
        "Greece was represented in Uruguay by its embassy in Buenos Aires.",
        "Greece is represented in the committee by a lawyer.",
    ],
)
def test_not_covered(text: str) -> None:
    assert seats(text) == []


def test_the_ministry_at_home_and_a_consulate_on_the_spot() -> None:
    text = "Greece is accredited to Uruguay from its Ministry of Foreign Affairs in Athens and an honorary consulate in Salto."
    assert seats(text) == ["Greece>Uruguay Athens"]
    assert posts(text) == ["HonoraryConsulate Greece>Uruguay Salto"]
