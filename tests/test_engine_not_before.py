"""What an article says is still awaited is no fact."""

from __future__ import annotations

import pytest
from test_rules_folder import read


def facts(text: str) -> list[tuple[str, str | None]]:
    claims = read(text, ("Kenya", "Malta"))
    return [(c.kind, c.date.edtf if c.date else None) for c in claims if c.modality.counts]


@pytest.mark.parametrize(
    "text",
    [
        "The border stays shut until both countries sign a treaty.",
        "Kenya will not recognize Malta until the two countries establish relations.",
        "Ties will not improve until Malta opens an embassy in Nairobi.",
        "The matter rests until relations are restored.",
        "Kenya cannot recognize Malta until it withdraws.",
        "Kenya stays neutral unless both countries sign a treaty.",
    ],
)
def test_what_is_awaited_is_no_fact(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Kenya did not recognize Malta until 1964.", ("StateRecognized", "1964")),
        ("Kenya would not recognize Malta until 1964.", ("StateRecognized", "1964")),
        ("Trade was banned until both countries signed a treaty in 1964.", ("AgreementSigned", "1964")),
    ],
)
def test_what_came_about_is_a_fact(text: str, fact: tuple[str, str]) -> None:
    assert facts(text) == [fact]
