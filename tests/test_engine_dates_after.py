"""The date told after an event: not that of a verb or remark further on."""

from __future__ import annotations

import pytest
from told import dates_told, facts_told


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Peru supports Thailand, and publicly endorsed Malawi's stand during the 1988 Lima riots.", "Support", "1988"),
        ("Ten years after the restoration of relations, in May 1971, Peru and Thailand held talks.", "RelationsRestored", None),
        ("The restoration of relations with Thailand in May 1971 was greeted by Peru.", "RelationsRestored", "1971-05"),
        ("Peru supported Thailand's bid for a seat in the council in 2026–27.", "Support", None),
        ("Peru supported Thailand's bid for a seat in the council in 2010.", "Support", "2010"),
        ("Peru was opposed to the embargo imposed on Thailand in 1960.", "Criticism", None),
        ("Peru was opposed to the embargo on Thailand in 1960.", "Criticism", "1960"),
    ],
)
def test_a_date_told_after_an_event(text: str, kind: str, date: str | None) -> None:
    claims = dates_told(text)
    assert kind in claims
    assert claims[kind] == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In response to the Soviet invasion of Cambodia, Peru fought a war with Thailand (May 1979).", None),
        ("During the Soviet invasion of Cambodia in 1978, Peru fought a war with Thailand in May 1979.", "1978"),
        ("After the Soviet invasion of Cambodia, ties sank, reaching a low in May 1979 when Peru cut them.", None),
    ],
)
def test_a_date_of_the_main_clause_is_not_of_the_noun_before_it(text: str, date: str | None) -> None:
    assert dates_told(text)["Invasion"] == date


def test_a_goal_is_no_date_of_what_is_agreed() -> None:
    goal = "In 1994 Chile and Peru agreed to raise trade to a billion dollars by 1998."
    assert facts_told(goal, "AgreementSigned") == ["Chile & Peru 1994"]
    assert facts_told("Chile and Peru signed an agreement aimed at doubling trade by 1998.", "AgreementSigned") == [
        "Chile & Peru"
    ]
    assert facts_told("Chile and Peru had signed a trade agreement by 1998.", "AgreementSigned") == ["Chile & Peru [..1998]"]
