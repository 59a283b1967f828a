"""Missions told of by what they do."""

from __future__ import annotations

import pytest
from told_missions import label, read_all

TITLE = "Greece–Uruguay relations"


def named(text: str) -> list[str]:
    return [
        f"{c.kind} {label(c, 'sender')}>{label(c, 'host')} {label(c, 'city')}"
        for c in read_all(text, TITLE)
        if c.rule == "mission-named"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Greek embassy in Montevideo organized a festival.", ["Embassy Greece>Uruguay Montevideo"]),
        ("In 2004 the embassy of Greece in Montevideo told the press that it was open.", ["Embassy Greece>Uruguay Montevideo"]),
        ("The Uruguayan consulate in Rhodes is often engaged in trade.", ["Consulate Uruguay>Greece Rhodes"]),
        ("The staff of the Greek embassy in Montevideo organized a festival.", []),
        ("The embassy in Montevideo organized a festival.", []),
        ("A future Greek embassy in Montevideo would organize a festival.", []),
        ("The Greek embassy in Montevideo is planned.", []),
        ("The Greek embassy organized a festival.", []),
    ],
)
def test_who_acts_is_there(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted
