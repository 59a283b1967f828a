"""Aims that are reached by what was done: to meet someone on a visit, to help with those sent."""

from __future__ import annotations

import pytest
from told import claims_of

PAIR = ("Kenya", "Malta")


def kinds(text: str, kind: str) -> list[set[str]]:
    claims = [c for c in claims_of(text, PAIR) if c.kind == kind and c.modality.counts]
    return [{v.label for role in ("participant", "actor", "recipient") for v in c.values(role)} for c in claims]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 Kenyan President Daniel arap Moi flew to Malta to meet President Censu Tabone.",
        "In 1990 Kenyan President Daniel arap Moi visited Valletta to meet with President Censu Tabone.",
        "Kenyan President Daniel arap Moi came to Malta in May 1990 to meet officials of the Maltese government.",
    ],
)
def test_a_visit_paid_to_meet_someone_is_a_meeting(text: str) -> None:
    assert kinds(text, "Meeting") == [{"Kenya", "Malta"}]


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 Kenyan President Daniel arap Moi hoped to fly to Malta to meet President Censu Tabone.",
        "In 1990 Kenyan President Daniel arap Moi will fly to Malta to meet President Censu Tabone.",
        "In 1990 Kenyan President Daniel arap Moi visited Malta and refused to meet President Censu Tabone.",
        "In 1990 Kenya came to Malta to meet in the final of the cup.",
    ],
)
def test_a_meeting_hoped_for_is_none(text: str) -> None:
    assert kinds(text, "Meeting") == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sent 900 men to help Malta in the siege of 1990.",
        "Kenya sent soldiers to assist Malta in 1990.",
        "In 1990 Kenya dispatched rescuers to aid Malta.",
    ],
)
def test_who_sends_people_to_help_helps(text: str) -> None:
    assert kinds(text, "AidGiven") == [{"Kenya", "Malta"}]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya agreed to send soldiers to assist Malta in 1990.",
        "Kenya did not send soldiers to assist Malta in 1990.",
        "Kenya might send soldiers to assist Malta in 1990.",
        "Kenya sent a letter to assist Malta in 1990.",
        "Kenya sent soldiers to help conquer Malta in 1990.",
    ],
)
def test_help_not_sent_is_none(text: str) -> None:
    assert kinds(text, "AidGiven") == []
