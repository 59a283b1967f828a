"""Questions and stories tell no facts, whichever grammar reads them."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Claim


def facts(text: str) -> list[Claim]:
    return [c for c in of_article(text) if c.modality.counts]


@pytest.mark.parametrize(
    "text",
    [
        "Does Chile have an embassy in Lima?",
        "Is Chile a member of the United Nations?",
        "In the comedy film, the President of Chile, Ana Rojas, has an embassy in Lima.",
    ],
)
def test_questions_and_stories_tell_nothing(text: str) -> None:
    assert not facts(text)


def test_what_is_told_plainly_stays() -> None:
    assert {c.kind for c in facts("In the north, Chile has an embassy in Lima.")} == {"Embassy"}
