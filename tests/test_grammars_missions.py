"""Missions: who has which, and what makes none."""

from __future__ import annotations

import pytest
from told_missions import BACK, EMBASSY, posts, read


@pytest.mark.parametrize(
    "text",
    [
        "Greece has an embassy in Montevideo.",
        "Greece has its embassy in Montevideo.",
        "Greece currently maintains a resident embassy in Montevideo, Uruguay.",
        "Greece operates an embassy located in Montevideo.",
        "Greece keeps an embassy in the Uruguayan capital, Montevideo.",
        "Greece's embassy is in Montevideo.",
        "The embassy of Greece is located in Montevideo.",
        "The Greek embassy in Uruguay is situated in Montevideo.",
        "There is a Greek embassy in Montevideo.",
        "Greece is represented in Uruguay through its embassy in Montevideo.",
        "Greece continued to be represented in Uruguay through its embassy in Montevideo.",
        "Greece has had an embassy in Montevideo since 1960.",
    ],
)
def test_one_mission(text: str) -> None:
    assert posts(text) == [EMBASSY]


@pytest.mark.parametrize(
    "text",
    [
        "Greece has an embassy in Montevideo and Uruguay has an embassy in Athens.",
        "Greece has an embassy in Montevideo, while Uruguay has one in Athens.",
        "Greece has an embassy located in Montevideo, Uruguay while Uruguay has an embassy in Athens, Greece.",
        "There is a Greek embassy in Montevideo and an Uruguayan embassy in Athens.",
        "Both countries have embassies in Athens and Montevideo.",
        "Each country has an embassy in the other, Greece in Montevideo and Uruguay in Athens.",
        "Both states maintain embassies, that of Greece in Montevideo and that of Uruguay in Athens.",
    ],
)
def test_one_mission_each_way(text: str) -> None:
    assert posts(text) == [EMBASSY, BACK]


@pytest.mark.parametrize(
    "text",
    [
        "Both countries have embassies in each other's capitals.",
        "The two countries maintain embassies in their respective capitals.",
        "Both nations have resident embassies.",
    ],
)
def test_mutual_embassies_have_no_city(text: str) -> None:
    assert posts(text) == ["Embassy Greece>Uruguay", "Embassy Uruguay>Greece"]


@pytest.mark.parametrize(
    "text",
    [
        "Greece does not have an embassy in Montevideo.",
        "Greece has no embassy in Montevideo.",
        "Greece no longer has an embassy in Montevideo.",
        "Greece plans to have an embassy in Montevideo.",
        "Greece intends to buy a house, and to maintain an embassy in Montevideo.",
        "Greece has plans to open an embassy in Montevideo.",
        "Greece would have an embassy in Montevideo.",
        "Greece had an embassy in Montevideo.",
        "Neither country has an embassy in Montevideo.",
        "Greece asked whether Uruguay has an embassy in Athens.",
        "Greece has closed its embassy in Montevideo.",
        "Greece has a museum in Montevideo.",
        "Greece has an embassy in Athens.",
        "The embassy of Greece is in need of repair.",
    ],
)
def test_no_mission(text: str) -> None:
    assert posts(text) == []


def test_a_time_told_is_the_missions_own() -> None:
    (until,) = [c for c in read("Greece had a consulate in Salto until 1975.") if c.kind == "Consulate"]
    assert until.stop is not None and until.stop.edtf == "1975" and until.start is None
    (since,) = [c for c in read("Greece has had an embassy in Montevideo since 1960.") if c.kind == "Embassy"]
    assert since.start is not None and since.start.edtf == "1960" and since.stop is None
    (between,) = [c for c in read("Greece kept a consulate in Salto between 1901 and 1914.") if c.kind == "Consulate"]
    assert (between.start and between.start.edtf, between.stop and between.stop.edtf) == ("1901", "1914")


def test_a_time_that_opens_the_sentence_is_that_of_its_first_clause() -> None:
    told = read("Since 1960, Greece has an embassy in Montevideo, and Uruguay has an embassy in Athens.")
    assert [c.start.edtf if c.start else None for c in told] == ["1960", None]
    told = read("Since ties began in 1960, Greece has an embassy in Montevideo.")
    assert [c.start for c in told if c.kind == "Embassy"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "There is a Greek embassy in Montevideo and a consulate in Salto.",
        "Greece has an embassy in Montevideo and there is a consulate in Salto.",
        "The Greek embassy is located in Montevideo and the consulate is in Salto.",
    ],
)
def test_there_are_two_posts_of_one_sender(text: str) -> None:
    assert posts(text) == ["Consulate Greece>Uruguay Salto", EMBASSY]


def test_consulates_that_stand_in_several_cities() -> None:
    text = "The Greek embassy is in Montevideo, and consulates are in Salto and Rivera."
    assert posts(text) == ["Consulate Greece>Uruguay Rivera", "Consulate Greece>Uruguay Salto", EMBASSY]


def test_holding_is_having() -> None:
    assert posts("Greece holds a consulate in Salto.") == ["Consulate Greece>Uruguay Salto"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mali, Kenya and Peru maintain embassies, high commissions, or missions in Montevideo.", []),
        ("Greece has embassies or consulates in Montevideo and Salto.", []),
        ("Mali, Kenya and Peru maintain embassies and high commissions in Montevideo.", []),
        ("Greece and Uruguay have diplomatic missions in each other's countries.", []),
        ("Greece has an embassy in Montevideo and a consulate in Salto.", ["Consulate Greece>Uruguay Salto", EMBASSY]),
    ],
)
def test_where_it_is_not_told_who_has_which(text: str, found: list[str]) -> None:
    assert sorted(c for c in posts(text)) == sorted(found)
