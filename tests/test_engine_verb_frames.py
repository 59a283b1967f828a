"""Who stands where around a verb, in every voice."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word

from legation.engine.clauses import clause_bounds
from legation.engine.frame import Frame
from legation.engine.rules import Rule
from legation.engine.unit import Unit
from legation.engine.verb_frames import verb_frame

CLOSING = Rule("closing", "MissionClosed", objects=frozenset(["@mission"]))


def framed(text: str, verb: str, rule: Rule, particle: str = "", intransitive: bool = False) -> tuple[list[Unit], Frame | None]:
    units = units_of(text)
    i = at(units, verb)
    return units, verb_frame(units, i, rule, "past", particle, intransitive, clause_bounds(units, i))


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("Kenya closed the embassy.", "active", "kenya"),
        ("The embassy was closed by Kenya.", "passive", None),
        ("Peru praised the embassy closed in 1970.", "passive", None),
        ("Peru said that Kenya had closed the embassy.", "active", "kenya"),
    ],
)
def test_the_object_is_found_in_every_voice(text: str, kind: str, subject: str | None) -> None:
    units, frame = framed(text, "closed", CLOSING)
    assert frame is not None
    assert (frame.voice.kind, word(units, frame.subject)) == (kind, subject)
    assert frame.object is not None
    assert units[frame.object].kind == "mission"


@pytest.mark.parametrize("text", ["Kenya closed the border.", "The border was closed.", "The closed embassy reopened."])
def test_no_frame_without_its_object_or_its_verb(text: str) -> None:
    assert framed(text, "closed", CLOSING)[1] is None


def test_an_intransitive_verb_happens_to_its_subject() -> None:
    units, frame = framed("The embassy closed.", "closed", CLOSING, intransitive=True)
    assert frame is not None
    assert frame.object == at(units, "embassy")
    assert framed("The border closed.", "closed", CLOSING, intransitive=True)[1] is None


def test_a_particle_must_follow() -> None:
    assert framed("Kenya shut down the embassy.", "shut", CLOSING, "down")[1] is not None
    assert framed("Kenya shut the embassy, sitting down.", "shut", CLOSING, "down")[1] is None
