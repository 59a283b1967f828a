"""From when to when an office was held, and that its holder's acts are not dated by it."""

from __future__ import annotations

import pytest
from told import of_article


def terms(text: str) -> list[tuple[str, str]]:
    """The start and end of each office that a text on Peru and Chile tells."""
    held = [c for c in of_article(text) if c.kind == "OfficeHolding"]
    return [(c.start.edtf if c.start else "", c.stop.edtf if c.stop else "") for c in held]


@pytest.mark.parametrize(
    ("text", "start", "stop"),
    [
        ("Luis Paz was president of Peru from 1990 to 1995.", "1990", "1995"),
        ("Luis Paz served as president of Peru between 1990 and 1995.", "1990", "1995"),
        ("Luis Paz has been president of Peru since 2 May 1990.", "1990-05-02", ""),
        ("Luis Paz, president of Peru until 1995, liked Chile.", "", "1995"),
        ("Luis Paz (president of Peru, 1990–1995) liked Chile.", "1990", "1995"),
        ("Luis Paz was Peru's ambassador to Chile from May 1990 until 1995.", "1990-05", "1995"),
        ("Luis Paz was the first ambassador of Peru to Chile, serving from 1990 to 1995.", "1990", "1995"),
        ("Luis Paz has been Peru's ambassador in Santiago since 1990.", "1990", ""),
        ("Since 1990, Luis Paz has been the ambassador of Peru to Chile.", "1990", ""),
        ("Peruvian President Luis Paz, in office until 1995, liked Chile.", "", "1995"),
    ],
)
def test_the_words_after_an_office_tell_its_term(text: str, start: str, stop: str) -> None:
    assert terms(text) == [(start, stop)]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian President Luis Paz visited Chile from 1990 to 1995.",
        "The president of Peru, Luis Paz, since 1990 has opposed it.",
        "Luis Paz, president of Peru, since 1990 has opposed it.",
        "Peruvian President Luis Paz (1950–1995) liked Chile.",
        "Luis Paz was president of Peru in 1990.",
        "Since 1990, Peruvian President Luis Paz has visited Chile.",
        "Since 1990, when Luis Paz was president of Peru, trade has grown.",
    ],
)
def test_what_a_holder_did_or_how_long_he_lived_is_no_term(text: str) -> None:
    assert terms(text) == [("", "")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Luis Paz, president of Peru from 1990 to 1995, visited Chile.", None),
        ("Luis Paz (president of Peru, 1990–1995) visited Chile.", None),
        ("Luis Paz, president of Peru, visited Chile in 1993.", "1993"),
    ],
)
def test_a_term_dates_no_visit(text: str, date: str | None) -> None:
    assert [c.date.edtf if c.date else None for c in of_article(text) if c.kind == "Visit"] == [date]
