"""The subject that a verb shares with one before it, and the state that a relative clause is about."""

from __future__ import annotations

import pytest
from test_engine_named_again import parties
from told import of_article


def dated(text: str) -> list[tuple[str, str]]:
    claims = of_article(text, "Kenya–Malta relations")
    return [(c.kind, c.date.edtf if c.date else "") for c in claims if c.modality.counts]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Relations were severed in 1994 but restored in 1996.", ("RelationsRestored", "1996")),
        ("Relations were severed in 1994 but soon restored.", ("RelationsRestored", "")),
        ("The embassy was closed in 1994 but reopened in 1996.", ("MissionOpened", "1996")),
        ("Relations were established in 1990, broken off in 1994 and restored in 1996.", ("RelationsSevered", "1994")),
    ],
)
def test_shared(text: str, want: tuple[str, str]) -> None:
    assert want in dated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Relations have been all but severed since 1990.",
        "Kenya was quiet in 1994 but restored the road in 1996.",
    ],
)
def test_not_shared(text: str) -> None:
    assert dated(text) == []


def test_who_did_it_after_ties() -> None:
    assert {"Kenya", "Malta"} in parties("StateRecognized", "Kenya renewed its ties with Malta, which recognized Kenya in 1990.")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya met with Malta over a law of Norway, which recognized Kenya in 1990.",
        "Kenya signed a declaration with Malta, which condemned Norway in 1990.",
    ],
)
def test_unsure_who_did_it(text: str) -> None:
    assert parties("StateRecognized", text) == parties("Criticism", text) == []
