"""The nouns of a list of missions."""

from __future__ import annotations

import pytest
from told_missions import EMBASSY, consulate_cities, label, posts, read


def test_a_capital_before_a_mission_is_no_city() -> None:
    text = "Greece has an embassy in Montevideo, as well as Honorary Sub Consulates in Aspen and Quux."
    assert "Sub" not in consulate_cities(text)
    text = "India has a high commission in London, as well as Deputy High Commissions in Aspen and Quux."
    claims = read(text, "India–United Kingdom relations")
    assert [label(c, "city") for c in claims] == ["London", "Aspen", "Quux"]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        (
            "Greece has a high commission in Montevideo, as well as Deputy High Commissions in Salto and Rivera.",
            "Montevideo Rivera Salto",
        ),
        (
            "Greece is accredited to Uruguay through its embassy in Montevideo, as well as consulates in Salto.",
            "Montevideo Salto",
        ),
        ("Greek embassy and an honorary consul in Montevideo.", "Montevideo"),
        ("Greece has a consulate general office in Salto.", "Salto"),
        ("Greece has a consulate office building in Salto.", ""),
        ("Greek embassy and consulates in Montevideo and Salto.", "Montevideo Salto"),
    ],
)
def test_the_cities_of_further_posts(text: str, cities: str) -> None:
    found = posts(text)
    assert {row.split(">Uruguay ")[1] for row in found} == set(cities.split())
    assert "Embassy Greece>Uruguay Salto" not in found  # a single embassy has one city


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Greece has (honorary) consulates in Salto.", ["HonoraryConsulate Greece>Uruguay Salto"]),
        ("Greece has an embassy and trade commission in Montevideo.", [EMBASSY, "TradeOffice Greece>Uruguay Montevideo"]),
        ("Greece has a trade commission in Montevideo.", []),
        ("Greece has a non-resident embassy in Montevideo.", []),
    ],
)
def test_what_the_noun_says(text: str, found: list[str]) -> None:
    assert posts(text) == found
