"""What an embassy elsewhere covers without "accredited", missions told by their place, the other side in few words, sections."""

from __future__ import annotations

import pytest
from told_missions import BACK, EMBASSY, label, posts, read, seats

from legation.model import Claim, PassageKind


@pytest.mark.parametrize(
    "text",
    [
        "The Greek embassy in Buenos Aires has jurisdiction over Uruguay.",
        "The Greek embassy in Buenos Aires has concurrent accreditation to Uruguay.",
        "The Greek embassy in Buenos Aires, Argentina, also covers Uruguay.",
        "The embassy of Greece in Buenos Aires serves Uruguay.",
        "Greece's embassy in Buenos Aires handles relations with Uruguay.",
        "Greece covers Uruguay from its embassy in Buenos Aires.",
        "Greece accredited its embassy in Buenos Aires, Argentina, also to Uruguay.",
        "Greece accredits its ambassador in Buenos Aires to Uruguay.",
        "The Greek ambassador in Buenos Aires also serves as ambassador to Uruguay.",
        "The Greek ambassador in Buenos Aires is also ambassador to Uruguay.",
        "Greece's ambassador in Buenos Aires doubles as non-resident ambassador to Uruguay.",
        "The non-resident embassy of Greece to Uruguay is based in Buenos Aires.",
        "Non-resident embassy of Greece based in Buenos Aires, Argentina.",
        "Greece has a non-resident High Commissioner from Buenos Aires.",
        "Greece has been represented in Uruguay through its embassy in Buenos Aires.",
        "Greece remains represented in Uruguay through its embassy in Buenos Aires.",
        "Greece has remained represented in Uruguay through its embassy in Buenos Aires.",
        "Greek interests in Uruguay are represented through the Greek embassy in Buenos Aires.",
    ],
)
def test_covered_from_elsewhere(text: str) -> None:
    assert seats(text) == ["Greece>Uruguay Buenos Aires"]


@pytest.mark.parametrize(
    "text",
    [
        "The Greek embassy in Buenos Aires may have jurisdiction over Uruguay.",
        "The Greek embassy in Buenos Aires could cover Uruguay.",
        "The Greek embassy in Buenos Aires serves Uruguayan wine.",
        "The Greek embassy in Montevideo covers Uruguay.",
        "Greece covers Uruguay in its newspapers.",
        "Greece will cover Uruguay from its embassy in Buenos Aires.",
        "The Greek ambassador in Buenos Aires served as ambassador to Uruguay.",
        "The Greek ambassador in Buenos Aires is also a friend of Uruguay.",
        "The Greek ambassadors in Buenos Aires have been accredited to Uruguay.",
    ],
)
def test_what_covers_nothing(text: str) -> None:
    assert seats(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Montevideo hosts the Greek embassy, and Athens hosts the Uruguayan embassy.", [EMBASSY, BACK]),
        ("Uruguay hosts a Greek embassy in Montevideo.", [EMBASSY]),
        ("Montevideo currently hosts Greece's only embassy on the continent.", [EMBASSY]),
        ("Montevideo will host the Greek embassy.", []),
        ("Montevideo hosts a Greek festival.", []),
        ("Greece has an embassy in Montevideo and Uruguay in Athens.", [EMBASSY, BACK]),
        ("Greece has an embassy in Montevideo, Uruguay in Athens.", [EMBASSY, BACK]),
        ("Greece has an embassy in Montevideo and Uruguay likewise in Athens.", [EMBASSY, BACK]),
        ("Greece has an embassy in Montevideo, and Uruguay is strong in Athens.", [EMBASSY]),
        ("Greece has an embassy in Montevideo and Uruguay in Lima.", [EMBASSY]),
        ("Greece has no embassy in Montevideo and Uruguay none in Athens.", []),
        (
            "In addition to its embassy in Montevideo, Greece has a consulate in Salto.",
            [EMBASSY, "Consulate Greece>Uruguay Salto"],
        ),
        ("In addition to the Cuban embassy in Montevideo, Greece has a consulate in Salto.", ["Consulate Greece>Uruguay Salto"]),
        ("Greece is one of only six states to have an embassy in Montevideo.", [EMBASSY]),
        ("Greece is the only Balkan country that has an embassy in Montevideo.", [EMBASSY]),
        ("Greece is not one of the states to have an embassy in Montevideo.", []),
        ("Uruguay claims that Greece has an embassy in Lima.", []),
        ("Greece was one of the states to have an embassy in Montevideo.", []),
        ("Both countries maintain resident embassies in both capitals.", ["Embassy Greece>Uruguay", "Embassy Uruguay>Greece"]),
        ("Greece has an active consulate in Salto.", ["Consulate Greece>Uruguay Salto"]),
        (
            "Greece has two honorary consulates, in Salto and Rivera.",
            ["HonoraryConsulate Greece>Uruguay Rivera", "HonoraryConsulate Greece>Uruguay Salto"],
        ),
        ("Relations are conducted through the Greek embassy in Montevideo and the Uruguayan embassy in Athens.", [EMBASSY, BACK]),
    ],
)
def test_missions_told_in_few_words(text: str, expected: list[str]) -> None:
    assert posts(text) == sorted(expected)


@pytest.mark.parametrize("text", ["Both embassies were closed in 1990.", "The two embassies closed in 1990."])
def test_both_closed(text: str) -> None:
    claims = read(text)
    assert [(label(c, "sender"), c.stop.edtf if c.stop else "") for c in claims if c.kind == "Embassy"] == [
        ("Greece", "1990"),
        ("Uruguay", "1990"),
    ]
    assert [c.kind for c in claims if c.kind == "MissionClosed"] == ["MissionClosed"]


@pytest.mark.parametrize(
    "text", ["Both embassies will be closed in 2090.", "Both consulates were closed in 1990.", "Both closed in 1990."]
)
def test_not_both_closed(text: str) -> None:
    assert [c for c in read(text) if c.kind == "Embassy"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Greece operates an interests section at the Swiss embassy in Montevideo.", ["Greece Montevideo"]),
        ("Greece maintains an interests section within the Swiss embassy.", ["Greece "]),
        ("Greece maintains no interests section in the Swiss embassy in Montevideo.", []),
        ("Greece maintains an interests section in the Swiss embassy in Lima.", []),
    ],
)
def test_interests_sections(text: str, expected: list[str]) -> None:
    def shown(c: Claim) -> str:
        return f"{label(c, 'sender')} {label(c, 'city')}"

    assert [shown(c) for c in read(text) if c.kind == "InterestsSection"] == expected


def test_embassies_to_the_holy_see_keep_their_city() -> None:
    title = "Holy See–Uruguay relations"
    assert posts("Uruguay has an embassy in Rome.", title) == ["Embassy Uruguay>Holy See Rome"]
    assert posts("Uruguay has an embassy to the Holy See in Rome.", title, PassageKind.ITEM) == ["Embassy Uruguay>Holy See Rome"]


def test_a_state_that_is_one_city_is_the_city_too() -> None:
    title = "Singapore–Uruguay relations"
    assert posts("Uruguay has an embassy in Singapore.", title) == ["Embassy Uruguay>Singapore Singapore (city)"]
    assert posts("Uruguay has an embassy in Palm Tower in Singapore.", title) == ["Embassy Uruguay>Singapore Singapore (city)"]
    assert posts("Uruguay has an embassy to Singapore.", title) == ["Embassy Uruguay>Singapore"]
    assert posts("Singapore has an embassy in Uruguay.", title) == ["Embassy Singapore>Uruguay"]
