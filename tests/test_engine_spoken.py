"""Of whom something is said."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word

from legation.engine.spoken import spoken_of


@pytest.mark.parametrize(
    ("text", "verb", "party"),
    [
        ("Kenya demanded that Peru pay.", "demanded", "peru"),
        ("Kenya said Peru was arming rebels.", "said", "peru"),
        ("Kenya said Peru should pay.", "said", "peru"),
        ("Kenya said little.", "said", None),
        ("Kenya demanded Peru in vain.", "demanded", None),
    ],
)
def test_of_whom(text: str, verb: str, party: str | None) -> None:
    units = units_of(text)
    found = spoken_of(units, at(units, verb) + 1)
    assert (word(units, found) if found is not None else None) == party
