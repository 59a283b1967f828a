"""Ministries act for their state."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Kenyan State Department condemned Uganda in 1970.", {"Kenya"}),
        ("The Kenyan Foreign Office condemned Uganda in 1970.", {"Kenya"}),
        ("Kenya's foreign ministry condemned Uganda in 1970.", {"Kenya"}),
        ("A Kenyan department store condemned Uganda in 1970.", set()),
    ],
)
def test_whose_ministry_speaks(text: str, who: set[str]) -> None:
    told = [labels(c, "actor") for c in read(text, ("Kenya", "Uganda")) if c.kind == "Criticism"]
    assert set().union(*told) == who
