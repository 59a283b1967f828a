"""Ministries act for their state."""

from __future__ import annotations

import pytest
from made_units import units_of
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


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Supreme Council of Peru recognized Malta.", "Peru"),
        ("The Election Commission of Peru praised Malta.", "Peru"),
        ("The Joint Commission of Peru praised Malta.", ""),
        ("A town council of Peru praised Malta.", ""),
    ],
)
def test_public_bodies_act_for_their_state(text: str, state: str) -> None:
    heads = [u for u in units_of(text) if u.head in ("council", "commission")]
    assert ",".join(v.label for u in heads for v in u.values) == state
