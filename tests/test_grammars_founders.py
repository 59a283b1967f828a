"""Members told by the founding of an organization, and foundings that tell of none."""

from __future__ import annotations

import pytest
from test_grammars_memberships import BOTH, memberships, starts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ghana co-founded NATO in 1950.", {"NATO": {"Ghana"}}),
        ("Ghana and Portugal are founders of NATO.", {"NATO": BOTH}),
        ("Ghana was among the founding states of NATO.", {"NATO": {"Ghana"}}),
        ("Ghana was a founding state of NATO.", {"NATO": {"Ghana"}}),
        ("NATO was founded in 1950 by Ghana and Portugal.", {"NATO": BOTH}),
        ("NATO, founded by Ghana and Portugal in 1950, met.", {"NATO": BOTH}),
        ("Ghana was founded by Chile and Peru.", {}),
        ("NATO was not founded by Ghana and Portugal.", {}),
        ("Ghana wants to be a founder of NATO.", {}),
        ("NATO was founded by the presidents of Ghana and Portugal.", {}),
    ],
)
def test_founders(text: str, wanted: dict[str, set[str]]) -> None:
    assert memberships(text) == wanted


def test_founded_when() -> None:
    assert starts("NATO was founded by Ghana and Portugal in 1950.") == {"1950"}
    assert starts("NATO was founded in 1950 by Ghana and Portugal.") == {"1950"}
