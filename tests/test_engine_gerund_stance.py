"""What governs a gerund, and what that says of whether it was done."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Modality


def severed(text: str) -> list[Modality]:
    return [c.modality for c in of_article(text) if c.kind == "RelationsSevered"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile ended the talks by severing relations with Peru.", Modality.ASSERTED),
        ("Chile was on the verge of severing relations with Peru.", Modality.PLANNED),
        ("Chile spoke of severing relations with Peru.", Modality.PLANNED),
        ("Chile has talked of severing relations with Peru.", Modality.PLANNED),
        ("Chile called for severing relations with Peru.", Modality.PLANNED),
        ("Chile considered, but in the end rejected, severing relations with Peru.", Modality.DENIED),
        ("Chile rejected the offer, and in the end signed it, severing relations with Peru.", Modality.ASSERTED),
        ("Chile held a dialogue with Mali on severing relations with Peru.", Modality.PLANNED),
        ("Chile protested without severing relations with Peru.", Modality.DENIED),
        ("Chile denied having severed relations with Peru.", Modality.DENIED),
        ("Chile was dissuaded from severing relations with Peru.", Modality.DENIED),
    ],
)
def test_what_governs_a_gerund(text: str, modality: Modality) -> None:
    assert severed(text) == [modality]


@pytest.mark.parametrize("verb", ["opposed", "opposed on several occasions", "feared", "discussed"])
def test_what_another_is_opposed_in_doing_is_not_told(verb: str) -> None:
    assert severed(f"Kenya {verb} Chile severing relations with Peru.") == []


def test_what_another_is_welcomed_for_doing_is_told() -> None:
    assert severed("Kenya welcomed Chile severing relations with Peru.") == [Modality.ASSERTED]


@pytest.mark.parametrize("words", ["worked with Mali in regard to", "had views with respect to", "was committed to"])
def test_what_is_only_spoken_of_as_a_matter_is_not_told(words: str) -> None:
    assert severed(f"Chile {words} severing relations with Peru.") == []
