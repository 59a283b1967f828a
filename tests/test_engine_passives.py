"""Which noun before or behind a passive verb it is done to."""

from __future__ import annotations

import pytest
from made_units import at
from test_engine_match import told
from test_engine_verb_frames import CLOSING, framed

from legation.engine.rules import Rule

GRANTING = Rule("granting", "AidGiven", objects=frozenset(["asylum"]))
SIGNING = Rule("signing", "AgreementSigned", objects=frozenset(["convention"]))


def test_who_is_given_something_is_its_subject() -> None:
    units, frame = framed("Malta was granted asylum by Kenya.", "granted", GRANTING)
    assert frame is not None
    assert frame.object == at(units, "asylum")
    assert [units[i].low for i in frame.preps["to"]] == ["malta"]


@pytest.mark.parametrize(("text", "verb", "rule", "what"), [
    ("In 1990 was signed a convention with Malta.", "signed", SIGNING, "convention"),
    ("A convention on the rights of Kenya and Malta was signed.", "signed", SIGNING, "convention"),
    ("The convention and the plan were signed.", "signed", SIGNING, "convention"),
    ("The convention, plan, and pact were signed.", "signed", SIGNING, "convention"),
    ("The convention was read and the plan was signed.", "signed", SIGNING, None),
    ("The border was closed.", "closed", CLOSING, None),
])  # fmt: skip
def test_what_it_is_done_to(text: str, verb: str, rule: Rule, what: str | None) -> None:
    units, frame = framed(text, verb, rule)
    assert (units[frame.object].low if frame is not None and frame.object is not None else None) == what


def test_an_opening_passive_is_done_to_the_state_ahead() -> None:
    text = "After being invaded by Kenya in 1941, Malta closed its ports."
    assert told("Invasion", text, ("Kenya", "Malta")) == [({"Kenya"}, {"Malta"}, "1941")]
    assert told("Invasion", "Fearing being invaded by Kenya in 1941, Malta closed its ports.", ("Kenya", "Malta")) == []
    assert told("Invasion", "After being invaded by Kenya in 1941, the old ports closed.", ("Kenya", "Malta")) == []


def test_what_a_measure_is_of_is_what_is_given() -> None:
    sides = ("Kenya", "Malta")
    assert told("AidGiven", "In 1941, 20 tons of food were sent to Malta by Kenya.", sides) == [({"Kenya"}, {"Malta"}, "1941")]
    assert told("AidGiven", "In 1941, 20 bags of stamps were sent to Malta by Kenya.", sides) == []
