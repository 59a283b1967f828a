"""Which words near a trigger tell what kind of event it is."""

from __future__ import annotations

import pytest
from test_engine_match import told
from test_rules_folder import read


def test_what_is_not_only_diplomatic() -> None:
    pair = ("Kenya", "Malta")
    assert told("RelationsSevered", "Kenya severed its diplomatic and commercial ties with Malta in 1964.", pair)
    assert told("RelationsSevered", "Kenya severed its commercial ties with Malta in 1964.", pair) == []


def test_what_an_opening_phrase_speaks_of_is_not_what_was_agreed() -> None:
    claims = read("During the visit in 1964, both leaders agreed to double their trade.", ("Kenya", "Malta"))
    assert [c.rule for c in claims] == ["agreed-jointly"]
    assert read("In 1964 both leaders agreed to a visit of the prime minister.", ("Kenya", "Malta")) == []


@pytest.mark.parametrize(("text", "told_of"), [
    ("In 1964 diplomatic and commercial relations between Kenya and Malta were severed.", True),
    ("Diplomatic relations and trade between Kenya and Malta were severed in 1964.", True),
    ("Commercial relations between Kenya and Malta were severed in 1964.", False),
])  # fmt: skip
def test_what_else_is_severed_with_relations(text: str, told_of: bool) -> None:
    assert bool(told("RelationsSevered", text, ("Kenya", "Malta"))) is told_of
