"""Of whom something is said."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word
from test_rules_folder import labels, read

from legation.engine.spoken import after_quotation, spoken_of


@pytest.mark.parametrize(
    ("text", "verb", "party"),
    [
        ("Kenya demanded that Peru pay.", "demanded", "peru"),
        ("Kenya said Peru was arming rebels.", "said", "peru"),
        ("Kenya said Peru should pay.", "said", "peru"),
        ("Kenya said little.", "said", None),
        ("Kenya demanded Peru in vain.", "demanded", None),
    ],
)
def test_of_whom(text: str, verb: str, party: str | None) -> None:
    units = units_of(text)
    found = spoken_of(units, at(units, verb) + 1)
    assert (word(units, found) if found is not None else None) == party


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ('"Kenya must pay," demanded the Peruvian foreign minister.', {"Peru"}),
        ('"Kenya must pay", demanded the Peruvian government.', {"Peru"}),
        ('"Kenya must pay," demanded the press of Lima.', set()),
    ],
)
def test_who_said_what_is_quoted_before_the_verb(text: str, actor: set[str]) -> None:
    told = [c for c in read(text, ("Kenya", "Peru")) if c.kind == "Demand"]
    assert {v for c in told for v in labels(c, "actor")} == actor


def test_a_quotation_inside_the_sentence_is_no_speech() -> None:
    for text, ends in (('"Kenya must pay," demanded the press.', True), ('Kenya read the "note," demanded the money.', False)):
        units = units_of(text)
        assert after_quotation(units, at(units, "demanded")) is ends


def test_whose_a_thing_is_that_is_spoken_of() -> None:
    units = units_of("Kenya said that Peru's blockade was wrong.")
    end = at(units, "said") + 1
    assert spoken_of(units, end) is None
    assert spoken_of(units, end, owned=True) == end + 1
    plain = units_of("Kenya said that talks on Peru were wrong.")
    assert spoken_of(plain, at(plain, "said") + 1, owned=True) is None
