"""Determiners that leave nothing of what a verb tells, and those that only look like it."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Claim, Modality


def aid(text: str) -> list[Claim]:
    return [c for c in of_article(text) if c.kind == "AidGiven"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile sent no doctors to Peru in 1972.", Modality.DENIED),
        ("No Chilean government gave aid to Peru in 1972.", Modality.DENIED),
        ("Chile sent no fewer than 300 doctors to Peru in 1972.", Modality.ASSERTED),
        ("Chile sent a few doctors to Peru in 1972.", Modality.ASSERTED),
    ],
)
def test_none_is_denied(text: str, modality: Modality) -> None:
    assert [c.modality for c in aid(text)] == [modality]


def test_hardly_any_is_no_plain_statement() -> None:
    assert not aid("Chile sent few doctors to Peru in 1972.")
