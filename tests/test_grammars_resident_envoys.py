"""Envoys to one state who live in another."""

from __future__ import annotations

import pytest
from told_missions import read_all, seats

TITLE = "Paraguay–United Kingdom relations"


@pytest.mark.parametrize(
    "text",
    [
        "In 1966 the first ambassador of Paraguay to Norway (resident in London) presented his credentials.",
        "In 1966 was accredited the Ambassador of Paraguay to Norway with residence in London Mr. Juan Pérez.",
        "Paraguay's ambassador to Norway, who resides in London, met the king.",
        "The Paraguayan envoy to Norway, based in London, left.",
    ],
)
def test_covered_from_where_the_envoy_lives(text: str) -> None:
    assert seats(text, TITLE) == ["Paraguay>Norway London"]


@pytest.mark.parametrize(
    "text",
    [
        "The ambassador of Paraguay to Norway (resident in Oslo) left.",
        "The ambassador of Paraguay to Norway left his residence in London.",
        "The trade of Paraguay to Norway, based in London, grew.",
        "The ambassador of Paraguay to Norway based in part his words on it.",
    ],
)
def test_no_seat(text: str) -> None:
    assert seats(text, TITLE) == []


def test_from_when() -> None:
    claims = read_all("In 1966 the first ambassador of Paraguay to Norway (resident in London) came.", TITLE)
    assert [c.start.edtf for c in claims if c.kind == "Accreditation" and c.start is not None] == ["1966"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The non-resident Paraguayan ambassador to Norway, Juan Pérez, met the king.", ["Paraguay>Norway"]),
        ("Paraguay's non-resident ambassador to Norway met the king.", ["Paraguay>Norway"]),
        ("Paraguay has a non-resident ambassador to Norway.", ["Paraguay>Norway"]),
        ("Juan Pérez was the non-resident ambassador of Paraguay to Norway.", ["Paraguay>Norway"]),
        ("Residing in London, Juan Pérez served as a non-resident Paraguayan envoy to Norway.", ["Paraguay>Norway London"]),
        ("Paraguay may appoint a non-resident ambassador to Norway.", []),
        ("A non-resident Paraguayan ambassador to Norway was not appointed.", []),
        ("The non-resident Paraguayan ambassador to Norway was replaced by a resident one.", []),
        ("Non-resident tourists of Paraguay travel to Norway.", []),
    ],
)
def test_non_resident(text: str, wanted: list[str]) -> None:
    assert [seat.strip() for seat in seats(text, TITLE)] == wanted
