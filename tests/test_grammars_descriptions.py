"""What a text calls a state or an organization, in its own words."""

from __future__ import annotations

import pytest
from told import of_article


@pytest.mark.parametrize(("text", "wordings"), [
    ("The Kingdom of Chile kept its relations with Malta.", ["Kingdom of Chile"]),
    ("The Free Democratic Republic of Chile kept its relations with Malta.", []),
])  # fmt: skip
def test_a_full_name_is_whole(text: str, wordings: list[str]) -> None:
    assert [c.values("wording")[0] for c in of_article(text) if c.rule == "full-name"] == wordings
