"""The word lists of stances: all forms of a verb, and no verb both done and refused."""

from __future__ import annotations

from legation.engine.stance_words import DENYING, FACTIVE, PLANNED, REFUSED


def test_forms_are_all_there() -> None:
    assert {"deny", "denies", "denied", "denying"} <= DENYING


def test_what_was_done_is_neither_planned_nor_refused() -> None:
    assert not FACTIVE & (PLANNED | REFUSED)
