"""What a verb has as its object, and who is given it."""

from __future__ import annotations

import pytest
from made_units import at
from test_engine_verb_frames import CLOSING, framed

from legation.engine.rules import Rule
from legation.engine.verb_objects import does_to_another, has_no_object

GRANTING = Rule("granting", "AidGiven", objects=frozenset(["asylum"]))
SIGNING = Rule("signing", "AgreementSigned", objects=frozenset(["treaty"]))


def test_who_is_given_something_is_its_recipient() -> None:
    units, frame = framed("Kenya granted Malta asylum.", "granted", GRANTING)
    assert frame is not None
    assert [units[i].low for i in frame.preps["to"]] == ["malta"]


def test_two_verbs_share_their_object() -> None:
    units, frame = framed("Kenya drafted and signed a treaty.", "drafted", SIGNING)
    assert frame is not None
    assert frame.object == at(units, "treaty")
    assert framed("Kenya drafted a speech and signed a treaty.", "drafted", SIGNING)[1] is None


def test_the_partner_may_stand_before_the_object() -> None:
    units, frame = framed("Kenya signed with Malta a treaty.", "signed", SIGNING)
    assert frame is not None
    assert [units[i].low for i in frame.preps["with"]] == ["malta"]


@pytest.mark.parametrize("text", ["Kenya signed in 1951 a treaty.", "Kenya signed on 3 May 1951 in Lima a treaty."])
def test_a_date_or_a_place_may_stand_before_the_object(text: str) -> None:
    units, frame = framed(text, "signed", SIGNING)
    assert frame is not None
    assert frame.object == at(units, "treaty")


def test_what_no_article_opens_after_a_date_is_no_object() -> None:
    assert framed("Kenya signed in 1951 when Malta drafted a treaty.", "signed", SIGNING)[1] is None


@pytest.mark.parametrize(("text", "alone"), [
    ("The embassy closed in 1990.", True),
    ("The embassy closed again.", True),
    ("The embassy closed its visa section.", False),
])  # fmt: skip
def test_a_verb_may_have_no_object(text: str, alone: bool) -> None:
    units, frame = framed(text, "closed", CLOSING, intransitive=True)
    end = at(units, "closed") + 1
    assert has_no_object(units, end) is alone
    assert does_to_another(units, end) is not alone
    assert (frame is not None) is alone
