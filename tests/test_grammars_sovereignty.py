"""Who ruled over whom."""

from __future__ import annotations

import pytest
from told import claims_of


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (
            c.values("polity")[0].label,
            c.values("sovereign")[0].label,
            c.start.edtf if c.start else "",
            c.stop.edtf if c.stop else "",
        )
        for c in claims_of(text, ("Malta", "Kenya"))
        if c.kind == "Sovereignty" and c.modality.counts
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Malta was under British rule from 1800 to 1964.", [("Malta", "United Kingdom", "1800", "1964")]),
        ("Malta remained under British colonial rule until 1964.", [("Malta", "United Kingdom", "", "1964")]),
        ("Malta came under British rule in 1800.", [("Malta", "United Kingdom", "1800", "")]),
        ("Malta was under British rule between 1800 and 1964.", [("Malta", "United Kingdom", "1800", "1964")]),
        ("Parts of Malta were under French control.", []),
        ("Northern and central Malta came under French control.", []),
        ("Malta was under French control.", [("Malta", "France", "", "")]),
        ("Both countries were under British rule.", [("Kenya", "United Kingdom", "", ""), ("Malta", "United Kingdom", "", "")]),
        ("Malta was never under Italian rule.", []),
        ("If Malta was under Italian rule, it would be told.", []),
        ("Maltese ships were under British rules of trade.", []),
        ("Malta was under the control of its own council.", []),
    ],
)
def test_under_the_rule_of_another(text: str, want: list[tuple[str, str, str, str]]) -> None:
    assert sorted(told(text)) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Malta was a British colony.", [("Malta", "United Kingdom", "", "")]),
        ("Malta was part of the United Kingdom until 1964.", [("Malta", "United Kingdom", "", "1964")]),
        ("They saw Malta as part of Italy.", []),
        ("Malta was once expected to become part of Italy.", []),
        ("The king called Malta a part of Italy in 1900.", []),
    ],
)
def test_what_belonged_to_another(text: str, want: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Malta was a British colony.", ["Colony"]),
        ("The United Kingdom colonized Malta.", ["Colony"]),
        ("The United Kingdom governed Malta from 1800 to 1964.", []),
        ("Malta was under British rule from 1800 to 1964.", []),
        ("Malta was part of the United Kingdom until 1964.", ["PartOf"]),
    ],
)
def test_how_it_was_under_another_is_told_only_where_the_text_says_so(text: str, kinds: list[str]) -> None:
    claims = [c for c in claims_of(text, ("Malta", "Kenya")) if c.kind == "Sovereignty"]
    assert [str(k) for c in claims for k in c.values("kind")] == kinds
    assert len(claims) == 1
