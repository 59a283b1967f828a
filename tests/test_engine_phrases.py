"""Where a noun phrase begins, whose it is, and what prepositions govern."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word

from legation.engine.phrases import find_complements, genitive_before, named_among, noun_phrase_start, owned_complements


@pytest.mark.parametrize(
    ("text", "head", "first"),
    [
        ("In 1974 the large Kenyan visit ended.", "visit", "the"),
        ("During the Cold War Peru sided with Cuba.", "peru", "peru"),
        ("Kenya rejected the offer.", "offer", "the"),
        ("They spoke of trade.", "trade", "trade"),
    ],
)
def test_the_start_of_a_noun_phrase(text: str, head: str, first: str) -> None:
    units = units_of(text)
    assert units[noun_phrase_start(units, at(units, head))].low.split()[0] == first


@pytest.mark.parametrize(
    ("text", "head", "owner"),
    [
        ("Peru's long visit ended.", "visit", "peru"),
        ("The Peruvian visit ended.", "visit", "peruvian"),
        ("The visit to Peru ended.", "visit", None),
        ("Peru praised the visit.", "visit", None),
        ("Peruvian hosts ended the visit.", "visit", None),
    ],
)
def test_whose_it_is(text: str, head: str, owner: str | None) -> None:
    units = units_of(text)
    found = word(units, genitive_before(units, at(units, head)))
    assert (found or "").startswith(owner or "") and (found is None) == (owner is None)


def test_what_prepositions_govern() -> None:
    units = units_of("Kenya signed a treaty with Peru in 1974 on the sale of maize.")
    found = find_complements(units, 2, len(units))
    assert {p: [units[i].low for i in governed] for p, governed in found.items()} == {"with": ["peru"], "in": ["1974"]}


@pytest.mark.parametrize(
    ("text", "owner"),
    [("Kenya sent help to the Peruvian harvest.", ["peruvian"]), ("Kenya sent help to the harvest.", None)],
)
def test_whose_thing_a_preposition_governs(text: str, owner: list[str] | None) -> None:
    units = units_of(text)
    found = owned_complements(units, 2, len(units), {})
    assert ([units[i].low for i in found["to"]] if "to" in found else None) == owner


def test_support_for_a_resolution_is_none_for_the_body() -> None:
    units = units_of("Kenya expressed support for a Peruvian draft resolution.")
    assert owned_complements(units, 2, len(units), {}) == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It met several countries, including Kenya, in May.", "kenya"),
        ("It met several states such as Kenya.", "kenya"),
        ("It met its neighbours, among them Kenya.", "kenya"),
        ("It met several countries, including Kenya's ports.", None),
        ("It met several countries, excluding Kenya.", None),
        ("It met several ports, including Kenya.", None),
    ],
)
def test_who_is_named_of_many(text: str, named: str | None) -> None:
    units = units_of(text)
    noun = next(i for i, u in enumerate(units) if u.low in ("countries", "states", "neighbours", "ports"))
    found = named_among(units, noun, len(units))
    assert (units[found].low if found is not None else None) == named
