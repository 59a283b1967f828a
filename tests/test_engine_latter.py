"""Words that point back to the state named last."""

from __future__ import annotations

import pytest
from made_units import units_of


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenya and Malta talked after the latter closed its port.", ["Malta"]),
        ("Kenya met Malta after the latter's elections.", ["Malta"]),
        ("Kenya sent doctors to Malta and trained nurses in that country.", ["Malta"]),
        ("Kenya met Malta in the latter part of May.", []),
        ("Kenya said that countries met.", []),
        ("After the latter closed, Kenya left.", []),
    ],
)
def test_points_back(text: str, want: list[str]) -> None:
    found = [u.values[0].label for u in units_of(text) if u.low == "latter" and u.kind == "party"]
    assert found == want
