"""What a likeness to a group says of the group: never who its members are."""

from __future__ import annotations

import pytest
from test_rules_folder import labels
from told import of_article


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        (
            "Like all other states in the Americas, Chile severed relations with Peru in 1964.",
            "RelationsSevered",
            set(),
            {"Peru"},
        ),
        ("Like other countries in the Americas, Peru is a beneficiary of Chilean aid.", "AidGiven", {"Chile"}, set()),
    ],
)
def test_the_group_does_or_gets_what_the_subject_does(text: str, kind: str, actor: set[str], recipient: set[str]) -> None:
    group = next(c for c in of_article(text) if c.kind == kind and c.quantifier)
    assert (labels(group, "actor"), labels(group, "recipient")) == (actor, recipient)
