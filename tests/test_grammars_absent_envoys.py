"""Envoys who live elsewhere as the means of being represented."""

from __future__ import annotations

import pytest
from told_missions import posts, seats


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Greece is represented in Uruguay by a non-resident ambassador (based in Athens at the Ministry of Foreign Affairs).",
            "Athens",
        ),
        ("Greece is represented in Uruguay through a non-resident ambassador in London.", "London"),
        ("Greece is represented towards Uruguay by a non-resident ambassador, who resides in Bern (Switzerland).", "Bern"),
        ("Greece is represented in Uruguay through a roving ambassador.", ""),
        ("Greece is represented in Uruguay by a non-resident ambassador.", ""),
        ("Greece has a non-resident ambassador to Uruguay, who resides in London.", "London"),
        ("Greece's embassy in Bern, Switzerland functions as the non-resident embassy to Uruguay.", "Bern"),
        ("Greece has an ambassador accredited to Uruguay based in London.", "London"),
        ("Greece has an ambassador resident in London.", "London"),
        ("Greece is represented in Uruguay by from its embassy in London.", "London"),
        ("Greece accredited to Uruguay from its high commission in Pretoria, South Africa.", "Pretoria"),
    ],
)
def test_seat(text: str, wanted: str) -> None:
    assert seats(text) == [f"Greece>Uruguay {wanted}"]


@pytest.mark.parametrize(
    "text",
    [
        "Greece is represented in Uruguay by an ambassador.",
        "Greece accredited an envoy to Uruguay from its ranks.",
        "Greece has an ambassador resident in Montevideo.",
        "Greece has no ambassador resident in London.",
        "Greece has an ambassador in Uruguay who was born in London.",
        "Greece may be represented in Uruguay by a roving reporter.",
    ],
)
def test_no_seat(text: str) -> None:
    assert seats(text) == []


def test_with_a_consulate() -> None:
    for seat in ("(based in Athens) and", "based in Athens (at the ministry) and through"):
        text = f"Greece is represented in Uruguay by a non-resident ambassador {seat} an honorary consulate in Salto."
        assert posts(text) == ["HonoraryConsulate Greece>Uruguay Salto"]


def test_an_embassy_established_in_a_year() -> None:
    assert posts("Greece has an embassy established in 2006 in Montevideo.") == ["Embassy Greece>Uruguay Montevideo"]
