"""Words that point back to the state named last, or to the first of two."""

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
        ("Kenya and Malta traded, but the former again closed its port.", ["Kenya"]),
        ("Kenya met Malta when the former opened its port.", ["Kenya"]),
        ("Kenya met Malta in the former port.", []),
        ("Kenya met Malta, and the former occupied lands were shared.", []),
        ("Kenya met Malta and Norway, and the former closed its port.", []),
    ],
)
def test_points_back(text: str, want: list[str]) -> None:
    found = [u.values[0].label for u in units_of(text) if u.low == "latter" and u.kind == "party"]
    assert found == want
