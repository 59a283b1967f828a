"""Whether a noun phrase before a verb is its subject."""

from __future__ import annotations

import pytest
from test_engine_subjects import check_subject


@pytest.mark.parametrize(
    ("text", "verb", "subject", "inherited"),
    [
        ("The guards protecting the embassy withdrew.", "withdrew", "guards", False),
        ("Kenyan closed.", "closed", None, False),
        ("The hotel opposite the embassy was bombed.", "bombed", "hotel", False),
        ("Their embassies in Lima and Oslo closed.", "closed", "embassies", False),
        ("A treaty of peace, trade and navigation followed.", "followed", "treaty", False),
    ],
)
def test_which_noun_of_a_phrase_is_the_subject(text: str, verb: str, subject: str | None, inherited: bool) -> None:
    check_subject(text, verb, subject, inherited)
