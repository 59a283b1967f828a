"""Members told by a seat or by being a country of the body."""

from __future__ import annotations

import pytest
from test_grammars_memberships import BOTH, memberships

COUNCIL = "United Nations Security Council"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ghana, which was then on the UN Security Council, voted for it.", {COUNCIL: {"Ghana"}}),
        ("Ghana sits on the UN Security Council.", {COUNCIL: {"Ghana"}}),
        ("Ghana won a non-permanent seat on the UN Security Council.", {COUNCIL: {"Ghana"}}),
        ("Ghana wants a seat on the UN Security Council.", {}),
        ("Ghana lost its seat on the UN Security Council.", {}),
        ("Portugal supported Ghana's bid for a seat on the UN Security Council.", {}),
        ("Ghana relied on the UN Security Council.", {}),
        ("Both are EU countries.", {"European Union": BOTH}),
        ("Portugal, an EU country, agreed.", {"European Union": {"Portugal"}}),
        ("Portugal was the first EU country to recognize Ghana.", {"European Union": {"Portugal"}}),
        ("Ghana is not an EU country.", {}),
        ("Ghana is a non-EU country.", {}),
        ("Ghana trades with EU countries.", {}),
        ("Ghana is surrounded by EU countries.", {}),
        ("Ghana would be the first EU country there.", {}),
    ],
)
def test_seated(text: str, wanted: dict[str, set[str]]) -> None:
    assert memberships(text) == wanted
