"""Delegations: who sent one and who led it, through the public door."""

from __future__ import annotations

import pytest
from test_pair_texts import read


def visits(text: str) -> list[tuple[set[str], set[str], set[str], str]]:
    """Who visited, where to, which persons and when, of the visits that a text on Denmark and Peru tells."""
    rows = []
    for c in read(text):
        if c.kind == "Visit":
            roles = [{getattr(v, "label", str(v)) for v in c.values(r)} for r in ("actor", "recipient", "person")]
            rows.append((roles[0], roles[1], roles[2], c.date.edtf if c.date else ""))
    return rows


@pytest.mark.parametrize(
    "text",
    [
        "In May 2011 a Danish parliamentary delegation arrived in Lima.",
        "A delegation of the Danish parliament visited Peru in May 2011.",
        "A 12-member delegation from Denmark travelled to Peru in May 2011.",
        "Members of the Danish parliament visited Peru in May 2011.",
    ],
)
def test_a_delegation_is_of_who_sent_it(text: str) -> None:
    assert visits(text) == [({"Denmark"}, {"Peru"}, set(), "2011-05")]


@pytest.mark.parametrize(
    "text",
    [
        "A delegation headed by Danish Foreign Minister Ole Holm travelled to Lima in May 2011.",
        "Denmark sent a delegation, led by its foreign minister, Ole Holm, to Lima in May 2011.",
        "The Danish delegation led by Foreign Minister Ole Holm visited Peru in May 2011.",
    ],
)
def test_who_led_a_delegation_is_the_visits_person(text: str) -> None:
    assert visits(text) == [({"Denmark"}, {"Peru"}, {"Ole Holm"}, "2011-05")]


def test_a_delegation_of_nobody_known_visits_for_nobody() -> None:
    assert visits("A delegation of doctors arrived in Lima in May 2011.") == []
