"""Who did what a rank tells, and when it had happened last."""

from __future__ import annotations

import pytest
from test_engine_match import told

PAIR = ("Kenya", "Malta")


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 Kenyan President Daniel arap Moi became the first Kenyan president to visit Malta.",
        "In 1990 Kenyan President Daniel arap Moi was the first foreign leader to visit Malta since 1970.",
        "In 1990 President Daniel arap Moi of Kenya became the first president to make a state visit to Malta.",
        "Kenyan President Daniel arap Moi visited Malta in 1990, the first visit since 1970.",
    ],
)
def test_who_is_first_has_done_it(text: str) -> None:
    assert told("Visit", text, PAIR) == [({"Kenya"}, {"Malta"}, "1990")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President Daniel arap Moi will become the first Kenyan president to visit Malta.",
        "Kenyan President Daniel arap Moi might have been the first Kenyan president to visit Malta.",
        "Kenyan President Daniel arap Moi met the Kenyan president to visit Malta.",
    ],
)
def test_who_is_yet_to_be_first_has_not(text: str) -> None:
    assert told("Visit", text, PAIR) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 Kenya was the first to recognize Malta.",
        "In 1990 Kenya was among the first to recognize Malta.",
        "In 1990 Kenya was one of the first states to recognize Malta.",
        "The first to recognize Malta in 1990 was Kenya.",
        "The first country to recognize Malta in 1990 was Kenya.",
    ],
)
def test_who_was_first_of_all_did_it(text: str) -> None:
    assert told("StateRecognized", text, PAIR) == [({"Kenya"}, {"Malta"}, "1990")]


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 Kenya was not the first to recognize Malta.",
        "In 1990 Kenya was almost one of the first states to recognize Malta.",
        "In 1990 Kenya would be the first to recognize Malta.",
        "In 1990 Kenya hoped to be the first to recognize Malta.",
        "The first to recognize Malta in 1990 was not Kenya.",
        "The first country to recognize Malta in 1990 was a friend of Kenya.",
    ],
)
def test_who_was_not_first_is_not_said_to_have_done_it(text: str) -> None:
    assert told("StateRecognized", text, PAIR) == []
