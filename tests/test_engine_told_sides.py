"""Sides that the sentences before told."""

from __future__ import annotations

import pytest
from test_engine_completion import sides
from test_rules_folder import labels, read


@pytest.mark.parametrize(
    "text",
    [
        "Norway asked Kenya to leave, but in 1977 it refused.",
        "Kenya was asked to leave by Norway, but in 1977 it refused.",
    ],
)
def test_who_was_asked_refuses(text: str) -> None:
    claims = [c for c in read(text, ("Kenya", "Norway")) if c.kind == "Refusal"]
    assert [(labels(c, "actor"), labels(c, "recipient")) for c in claims] == [({"Kenya"}, {"Norway"})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya imposed sanctions on Peru in 1998; the sanctions were lifted in 2001.", [({"Kenya"}, {"Peru"}, set())]),
        ("Kenya imposed sanctions on Peru in 1998; the sanctions were not lifted.", []),
        ("Kenya imposed sanctions on Peru in 1998; the Chilean sanctions were lifted in 2001.", []),
        ("The sanctions were lifted in 2001.", []),
    ],
)
def test_the_sanctions_are_those_told_of_before(text: str, told: list[tuple[set[str], set[str], set[str]]]) -> None:
    assert sides("SanctionsLifted", text, ("Kenya", "Peru")) == told
