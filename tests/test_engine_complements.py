"""Which complements of a trigger are parties of its event."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read


def test_who_threatens_is_not_who_sends() -> None:
    text = "Chilean forces were sent to defend Peru against invasion by Bolivia."
    claims = [c for c in read(text, ("Chile", "Peru")) if c.kind == "Mobilization"]
    assert [labels(c, "actor") for c in claims] == [{"Chile"}]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("In 1974 the monarchy was abolished in Greece.", [{"Greece"}]),
        ("In 1974 the army took power in Greece.", [{"Greece"}]),
        ("In 1974 the army toppled the king, who was in Greece.", []),
    ],
)
def test_where_a_regime_changed(text: str, where: list[set[str]]) -> None:
    assert [labels(c, "participant") for c in read(text, ("Peru", "Chile")) if c.kind == "RegimeChange"] == where
