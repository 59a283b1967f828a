"""What comes after the signing of an agreement dates it only from above."""

from __future__ import annotations

import pytest
from told import of_article


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Peru ratified the fishing treaty with Chile in 1925.", "[..1925]"),
        ("In 1925 the fishing treaty between Peru and Chile was ratified.", "[..1925]"),
        ("A fishing treaty between Peru and Chile entered into force in 1925.", "[..1925]"),
        ("A fishing treaty between Peru and Chile has been in force since 1925.", "[..1925]"),
        ("A fishing treaty between Peru and Chile was signed in Lima and ratified in 1925.", "[..1925]"),
        ("A fishing treaty between Peru and Chile was signed in 1924 and ratified in 1925.", "1924"),
        ("In 1924 Peru and Chile signed a fishing treaty, which entered into force in 1925.", "1924"),
        ("Peru and Chile agreed to use no force in 1920 and signed a fishing treaty in 1924.", "1924"),
    ],
)
def test_a_treaty_was_signed_by_the_time_it_was_in_force(text: str, date: str) -> None:
    claims = [c for c in of_article(text) if c.kind == "AgreementSigned" and "treaty" in text and c.date]
    assert claims[-1].date is not None
    assert claims[-1].date.edtf == date
