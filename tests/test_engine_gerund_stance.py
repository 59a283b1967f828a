"""What governs a gerund, and what that says of whether it was done."""

from __future__ import annotations

import pytest

from legation.extract import extract
from legation.model import Modality
from legation.sources.read import parse_article


def severed(text: str) -> list[Modality]:
    article = parse_article(text, title="Chile–Peru relations", origin="test", sha256="0" * 64)
    return [c.modality for c in extract([article])[0] if c.kind == "RelationsSevered"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile ended the talks by severing relations with Peru.", Modality.ASSERTED),
        ("Chile was on the verge of severing relations with Peru.", Modality.PLANNED),
        ("Chile spoke of severing relations with Peru.", Modality.PLANNED),
        ("Chile held a dialogue with Mali on severing relations with Peru.", Modality.PLANNED),
        ("Chile protested without severing relations with Peru.", Modality.DENIED),
        ("Chile denied having severed relations with Peru.", Modality.DENIED),
        ("Chile was dissuaded from severing relations with Peru.", Modality.DENIED),
    ],
)
def test_what_governs_a_gerund(text: str, modality: Modality) -> None:
    assert severed(text) == [modality]
