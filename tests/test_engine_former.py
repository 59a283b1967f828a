"""Who speaks for himself or against his state is not his state."""

from __future__ import annotations

import pytest
from told import facts_told, of_article


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Sola, a former Chilean ambassador, criticized Peru in 1999.", False),
        ("A retired Chilean minister criticized Peru in 1999.", False),
        ("Chilean opposition leader Ana Sola criticized Peru in 1999.", False),
        ("Former Chilean President Ana Sola criticized Peru in 1999.", True),
        ("Ana Sola, the Chilean ambassador, criticized Peru in 1999.", True),
    ],
)
def test_who_speaks_for_a_state(text: str, told: bool) -> None:
    assert told == any(c.kind == "Criticism" and c.modality.counts for c in of_article(text))


def test_a_court_of_law_speaks_for_no_government() -> None:
    assert facts_told("In 1998 a Chilean court accused Peru of theft.", "Accusation") == []
    assert facts_told("In 1798 the Chilean court accused Peru of theft.", "Accusation") == ["Chile > Peru 1798"]
