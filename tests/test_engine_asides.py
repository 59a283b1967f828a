"""What stands between a subject and its verb."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word
from test_engine_subjects import check_subject

from legation.engine.subjects import find_subject


def test_an_opening_phrase_has_no_aside() -> None:
    """ "the Peru along with Malta" is no aside to the date before it."""
    units = units_of("In 2011, the Kenya along with Malta, armed Peru.")
    found, _ = find_subject(units, at(units, "armed"))
    assert word(units, found) == "kenya"


@pytest.mark.parametrize(
    ("text", "verb", "subject", "inherited"),
    [
        ("Kenya in 1974 also closed its embassy.", "closed", "kenya", False),
        ("Kenya, then under Peru, closed its embassy.", "closed", "kenya", False),
        ("On 3 May 1990, the Kenyan ambassador to Malta, opened a school.", "opened", "ambassador", True),
        ("Kenya, a neighbour that knew Peru, closed its embassy.", "closed", "kenya", False),
        ("Kenya, whose army was weak, closed its embassy.", "closed", "kenya", False),
        ("Kenya (and its army) closed its embassy.", "closed", "kenya", False),
    ],
)
def test_what_stands_between_a_subject_and_its_verb(text: str, verb: str, subject: str | None, inherited: bool) -> None:
    check_subject(text, verb, subject, inherited)
