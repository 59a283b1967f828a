"""Whose agreement "it" was that ended."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read

PAIR = ("Denmark", "Peru")


def ended(text: str) -> list[tuple[set[str], str | None]]:
    """Whose agreements ended, and when."""
    return [
        (
            labels(c, "participant") | labels(c, "actor") | labels(c, "recipient"),
            c.date.edtf if c.date else None,
        )
        for c in read(text, PAIR)
        if c.kind == "AgreementEnded" and c.modality.counts
    ]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Denmark and Peru signed a travel agreement in 1974, but it was terminated in May 1992.", {"Denmark", "Peru"}),
        ("Denmark and Peru signed a travel agreement in 1974, but it was terminated by Peru in May 1992.", {"Denmark", "Peru"}),
        ("Denmark and Chile signed a travel agreement in 1974, but it was terminated in May 1992.", {"Denmark", "Chile"}),
        ("Denmark signed a travel agreement with Chile in 1974, and it expired in May 1992.", {"Denmark", "Chile"}),
    ],
)
def test_the_agreement_told_before_ended(text: str, whose: set[str]) -> None:
    assert ended(text) == [(whose, "1992-05")]


@pytest.mark.parametrize(
    "text",
    [
        "Denmark wanted an agreement in 1974, but it was cancelled in 1975.",
        "Denmark planned to sign an agreement with Peru in 1974, but it was cancelled in 1975.",
        "Denmark signed an agreement with a mining company in 1974, but it was terminated in 1992.",
        "Denmark and Peru signed a travel agreement in 1974, but it was not terminated in 1992.",
    ],
)
def test_where_none_was_signed_none_ended(text: str) -> None:
    assert not ended(text)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("In May 1992 Denmark cancelled its contract with a mining company.", {"Denmark"}),
        ("In May 1992 Denmark cancelled its contract.", {"Denmark", "Peru"}),
    ],
)
def test_an_agreement_with_somebody_is_not_with_the_other_of_the_pair(text: str, whose: set[str]) -> None:
    assert ended(text) == [(whose, "1992-05")]
