"""Questions and stories tell no facts, whichever grammar reads them."""

from __future__ import annotations

import pytest

from legation.extract import extract
from legation.model import Claim
from legation.sources.read import parse_article


def facts(text: str) -> list[Claim]:
    article = parse_article(text, title="Chile–Peru relations", origin="test", sha256="0" * 64)
    return [c for c in extract([article])[0] if c.modality.counts]


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
