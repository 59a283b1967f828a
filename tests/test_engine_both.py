"""Words that stand for the pair at hand."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read

PAIR = ("Kenya", "Malta")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ties between the two were cut in 1967.", "RelationsSevered"),
        ("The two renewed relations in 1967.", "RelationsRestored"),
        ("Relations between the two began in 1967.", "RelationsEstablished"),
    ],
)
def test_the_two_are_the_pair(text: str, kind: str) -> None:
    claims = [c for c in read(text, PAIR) if c.kind == kind]
    assert [labels(c, "participant") for c in claims] == [set(PAIR)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile met, and relations were established between the two.",
        "Two firms met; the two towns established relations.",
        "The two embassies in Oslo established relations with the town.",
    ],
)
def test_two_others(text: str) -> None:
    assert not [c for c in read(text, PAIR) if c.kind == "RelationsEstablished" and c.modality.counts]
