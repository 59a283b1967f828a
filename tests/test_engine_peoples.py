"""Nationals whom only an adjective names."""

from __future__ import annotations

import pytest
from made_units import at, units_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Many Lebanese emigrated to Ghana.", "people"),
        ("Thousands of Lebanese in Ghana work.", "people"),
        ("Many Lebanese banks moved to Ghana.", "adjective"),
        ("Lebanese banks moved to Ghana.", "adjective"),
    ],
)
def test_counted_adjectives(text: str, kind: str) -> None:
    units = units_of(text)
    assert units[at(units, "lebanese")].kind == kind
