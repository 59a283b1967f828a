"""Persons of whom no state is told: who visits one of the pair is of the other."""

from __future__ import annotations

import pytest
from test_engine_match import told
from told import claims_of, facts_told

PAIR = ("Kenya", "Malta")


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 David Otieno visited Malta and signed a treaty.",
        "In 1990 David Otieno of the Labour Party visited Malta.",
        "In 1990 diplomat Wanjala Otieno visited Malta.",
        "In 1990 Wanjala Otieno visited Malta, where he held a speech.",
    ],
)
def test_a_stranger_who_visits_one_is_of_the_other(text: str) -> None:
    assert told("Visit", text, PAIR) == [({"Kenya"}, {"Malta"}, "1990")]


def test_a_stranger_is_quoted_with_the_whole_name() -> None:
    (visit,) = [c for c in claims_of("David Otieno visited Malta in 1990.", PAIR) if c.kind == "Visit"]
    assert visit.quote == "David Otieno visited Malta in 1990"


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 Purple Rainmakers visited Malta.",
        "In 1990 the David Otieno visited Malta.",
        "In 1990 David Otieno of Peru visited Malta.",
        "In 1990 David Otieno hoped to visit Malta.",
        "In 1990 Peruvians saw that David Otieno visited Malta.",
    ],
)
def test_who_may_be_a_firm_or_of_a_third_state_is_nobody(text: str) -> None:
    assert told("Visit", text, PAIR) == []


def test_a_stranger_meets_the_leader_of_the_other() -> None:
    claims = [c for c in claims_of("In 1990 David Otieno met with Maltese President Censu Tabone.", PAIR) if c.kind == "Meeting"]
    assert [{v.label for v in c.values("participant")} for c in claims] == [{"Kenya", "Malta"}]  # type: ignore[union-attr]


def test_who_returns_may_come_home() -> None:
    assert facts_told("Ana Sola returned to Peru in 1983.", "Visit") == []
    assert facts_told("Ana Sola travelled to Peru in 1983.", "Visit") == ["Chile > Peru 1983"]
