"""Who is named as the one that did not."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Claim, Modality


def claims(text: str, kind: str) -> list[Claim]:
    return [c for c in of_article(text) if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("All American states except Chile recognized Kosovo in 2009.", Modality.DENIED),
        ("Every neighbour other than Chile recognized Kosovo in 2009.", Modality.DENIED),
        ("All states but Chile recognized Kosovo in 2009.", Modality.DENIED),
        ("Peru waited, but Chile recognized Kosovo in 2009.", Modality.ASSERTED),
        ("Unlike Peru, Chile recognized Kosovo in 2009.", Modality.ASSERTED),
    ],
)
def test_the_exception_did_not(text: str, modality: Modality) -> None:
    assert {c.modality for c in claims(text, "StateRecognized")} == {modality}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Peru recognized every state except Chile in 1822.", Modality.DENIED),
        ("Peru recognized Chile instead of Spain in 1822.", Modality.ASSERTED),
    ],
)
def test_it_was_not_done_to_the_exception(text: str, modality: Modality) -> None:
    assert {c.modality for c in claims(text, "StateRecognized")} == {modality}


def test_who_did_not_do_the_like_denies_nothing() -> None:
    assert [c.modality for c in of_article("Chile supported Peru in 1972, unlike Mali.") if c.kind == "Support"] == [
        Modality.ASSERTED
    ]
