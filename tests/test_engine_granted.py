"""Acts that are there already, whatever is planned about them."""

from __future__ import annotations

import pytest
from made_units import at, units_of
from told import claims_of

from legation.engine.frame import Frame
from legation.engine.granted import taken_for_granted
from legation.engine.voice import Voice


@pytest.mark.parametrize(
    ("text", "noun", "kind", "want"),
    [
        ("Kenya wished to resolve the dispute over the annexation of Malta.", "annexation", "Occupation", True),
        ("Kenya wished to resolve the dispute over a possible annexation of Malta.", "annexation", "Occupation", False),
        ("Kenya wished to discuss the annexation of Malta.", "annexation", "Occupation", False),
        ("Kenya wished to resolve the dispute over the visit of Malta.", "visit", "Visit", False),
    ],
)
def test_what_is_there_already(text: str, noun: str, kind: str, want: bool) -> None:
    units = units_of(text)
    i = at(units, noun)
    assert taken_for_granted(units, Frame(i, i + 1, Voice("nominal", i), (0, len(units))), kind) is want


def test_what_is_not_recognized_was_done() -> None:
    told = [
        c.modality.name
        for c in claims_of("Peru refused to recognize the annexation of Togo by Ghana in 1957.", ("Peru", "Ghana"))
        if c.kind == "Occupation"
    ]
    assert told == ["PRESUPPOSED"]


def test_what_may_yet_be_done_is_not_taken_for_granted() -> None:
    told = claims_of("Peru refused to recognize a possible annexation of Togo by Ghana.", ("Peru", "Ghana"))
    assert not [c for c in told if c.kind == "Occupation" and c.modality.counts]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Ghana was condemned by Peru for invading Togo in 1957.", "Invasion", "PRESUPPOSED"),
        ("Peru criticised Ghana for recognising Kosovo.", "StateRecognized", "PRESUPPOSED"),
        ("Peru condemned Ghana for its invasion of Togo.", "Invasion", "PRESUPPOSED"),
        ("Peru denounced Ghana for allegedly invading Togo.", "Invasion", "ALLEGED"),
        ("Peru criticised Ghana for arming Togo.", "AidGiven", "ALLEGED"),
        ("Ghana was criticised by Peru for supporting Togo.", "Support", "ALLEGED"),
        ("Peru praised Ghana for recognising Kosovo.", "StateRecognized", "ASSERTED"),
        ("Peru accused Ghana of invading Togo.", "Invasion", "ALLEGED"),
    ],
)
def test_what_a_critic_says_was_done(text: str, kind: str, told: str) -> None:
    assert [c.modality.name for c in claims_of(text, ("Peru", "Ghana")) if c.kind == kind] == [told]
