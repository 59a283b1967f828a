"""A sentence as a row of units."""

from __future__ import annotations

from made_units import units_of


def kinds(text: str) -> list[tuple[str, str]]:
    return [(u.kind, u.low) for u in units_of(text) if u.kind != "punct"]


def test_names_words_and_dates_are_units() -> None:
    assert kinds("Kenya met Peru in 1970.") == [
        ("party", "kenya"),
        ("word", "met"),
        ("party", "peru"),
        ("word", "in"),
        ("date", "1970"),
    ]


def test_a_name_before_a_noun_that_it_qualifies_is_no_party() -> None:
    assert ("adjective", "nato") in kinds("Kenya praised the NATO summit.")
    assert ("party", "nato") in kinds("Kenya praised NATO.")


def test_an_aside_between_dashes_stands_in_brackets() -> None:
    units = units_of("Kenya — then at war — met Peru.")
    assert [u.low for u in units if u.kind == "punct"] == ["(", ")", "."]


def test_a_place_before_an_initial_is_a_first_name() -> None:
    assert ("place", "milan") not in kinds("Milan D. Novak met her.")
    assert ("place", "milan") in kinds("She met her in Milan.")
