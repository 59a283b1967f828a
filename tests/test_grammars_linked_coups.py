"""Whose coup is meant, told by the page that the word links to."""

from __future__ import annotations

import pytest
from told import of_article


def coups(text: str) -> list[tuple[str, str | None]]:
    """State and date of each change of regime in an article on Ghana and Nepal."""
    told = [c for c in of_article(text, "Ghana–Nepal relations") if c.kind == "RegimeChange" and c.modality.counts]
    return [(str(v.label), c.date.edtf if c.date else None) for c in told for v in c.values("participant")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ties cooled after the [[1974 Nigerien coup d'état|1974 coup]].", [("Niger", "1974")]),
        ("Ties cooled after the [[1974 Nigerien coup d'état|coup d'état of 15 April 1974]].", [("Niger", "1974-04-15")]),
        ("Ties cooled after the [[1974 Nigerien coup d'état|coup]].", [("Niger", None)]),
        ("Ties cooled after the [[Lhasa coup|1974 coup]].", []),
        ("Ties cooled after the [[1974 Nigerien coup d'état attempt|1974 coup]].", []),
        ("Ties cooled after the 1974 [[1974 Nigerien coup d'état|coup d'état]] attempt.", []),
        ("Ghana feared a [[1974 Nigerien coup d'état|coup]].", []),
        ("Ties cooled in [[1974 Nigerien coup d'état|1974]].", []),
    ],
)
def test_whose_coup(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert coups(text) == expected
