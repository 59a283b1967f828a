"""Which noun a relative clause or a pronoun is about."""

from __future__ import annotations

import pytest
from made_units import at
from test_engine_verb_frames import CLOSING, framed

from legation.engine.rules import Rule

SIGNING = Rule("signing", "AgreementSigned", objects=frozenset(["treaty"]))
INVADING = Rule("invading", "Invasion", objects=frozenset(["@party"]))


def test_a_relative_clause_is_about_the_noun_that_may_do_it() -> None:
    rule = Rule("erupting", "Protest", subjects=frozenset(["riots"]))
    units, frame = framed("The riots that erupted in Kenya went on.", "erupted", rule)
    assert frame is not None
    assert frame.subject == at(units, "riots")


@pytest.mark.parametrize(("text", "subject"), [
    ("Peru praised Kenya, which invaded Malta.", "kenya"),
    ("Peru renewed its ties with Kenya, which invaded Malta.", "kenya"),
    ("Peru lies in the lands of Kenya, which invaded Malta.", None),
])  # fmt: skip
def test_after_a_preposition_it_is_uncertain_who_is_meant(text: str, subject: str | None) -> None:
    units, frame = framed(text, "invaded", INVADING)
    assert frame is not None
    assert (units[frame.subject].low if frame.subject is not None else None) == subject


def test_what_a_clause_with_its_own_subject_is_about() -> None:
    units, frame = framed("Peru praised the treaty that Kenya signed with Malta.", "signed", SIGNING)
    assert frame is not None
    assert (frame.object, frame.subject) == (at(units, "treaty"), at(units, "kenya"))


def test_it_is_what_was_told_of_before() -> None:
    units, frame = framed("Kenya opened an embassy, but closed it.", "closed", CLOSING)
    assert frame is not None
    assert frame.object == at(units, "embassy")
    assert framed("Kenya opened an embassy, but closed them.", "closed", CLOSING)[1] is None


@pytest.mark.parametrize(("text", "wanted"), [
    ("Malta, which Kenya invaded in 1994, left the league.", ("malta", "kenya")),
    ("Malta, whom Kenya invaded, left the league.", ("malta", "kenya")),
    ("Malta, which Kenya invaded Peru for, left the league.", ("peru", "kenya")),
    ("Peru told Malta that Kenya invaded in 1994.", None),
])  # fmt: skip
def test_a_state_told_of_before_is_what_is_done_to(text: str, wanted: tuple[str, str] | None) -> None:
    units, frame = framed(text, "invaded", INVADING)
    told = None if frame is None else (units[frame.object or 0].low, units[frame.subject or 0].low)
    assert told == wanted
