"""Which triggers a sentence has, the most specific rule of each first."""

from __future__ import annotations

import pytest
from made_units import at, units_of

from legation.engine.frames import find_frames
from legation.engine.rules import load_rules


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "nominal"),
    [
        ("Kenya closed its embassy in Lima.", "closed", "MissionClosed", False),
        ("The closure of its embassy in Lima followed.", "closure", "MissionClosed", True),
        ("Kenya paid a visit to Peru.", "visit", "Visit", True),
    ],
)
def test_the_first_frame_of_a_trigger(text: str, trigger: str, kind: str, nominal: bool) -> None:
    units = units_of(text)
    rule, _, by_noun = next(f for f in find_frames(units, load_rules()) if f[1].begin == at(units, trigger))
    assert (rule.kind, by_noun) == (kind, nominal)


def test_triggers_come_from_left_to_right() -> None:
    begins = [f.begin for _, f, _ in find_frames(units_of("Kenya closed its embassy and recalled its envoy."), load_rules())]
    assert begins == sorted(begins)
    assert begins


@pytest.mark.parametrize("text", ["Kenya closed its border shops.", "It rained."])
def test_no_mission_no_frame_of_its_closing(text: str) -> None:
    assert all(r.kind != "MissionClosed" for r, _, _ in find_frames(units_of(text), load_rules()))
