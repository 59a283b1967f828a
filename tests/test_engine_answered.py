"""Stances that their answer shows to have been taken."""

from __future__ import annotations

import pytest
from told import claims_of

PAIR = ("Ghana", "Togo")


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Togo turned down a request from Ghana for two officers.", "Demand", "Ghana", "Togo"),
        ("Togo refused to yield to Ghana's demands.", "Demand", "Ghana", "Togo"),
        ("When Togo rejected Ghana's request in 1994, Benin left the league.", "Demand", "Ghana", "Togo"),
        ("Togo's president rejected Ghana's criticism of his government.", "Criticism", "Ghana", "Togo"),
        ("Togo has denied all Ghanaian charges.", "Accusation", "Ghana", "Togo"),
        ("Togo denied Ghana's accusation that Benin had armed rebels.", "Accusation", "Ghana", "Benin"),
    ],
)
def test_what_is_answered_was_said(text: str, kind: str, actor: str, recipient: str) -> None:
    told = [c for c in claims_of(text, PAIR) if c.kind == kind and c.modality.counts]
    assert [[getattr(v, "label", v) for _, v in c.roles] for c in told] == [[actor, recipient]]


@pytest.mark.parametrize(
    "text",
    [
        "Togo would reject any demand of Ghana.",
        "Togo should reject Ghana's demand.",
        "Togo threatened to ignore Ghana's protests.",
        "Togo denied its demand for the islands.",
    ],
)
def test_what_may_yet_be_answered_may_not_have_been_said(text: str) -> None:
    told = [c for c in claims_of(text, PAIR) if c.kind in ("Demand", "Criticism", "Accusation")]
    assert not [c for c in told if c.modality.counts]
