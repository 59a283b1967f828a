"""The words around a date: prepositions, qualifiers, and what makes a number no year."""

from __future__ import annotations

import pytest

from legation.date_context import PREPOSITION, QUALIFIER, form_of, is_modifier, is_name, is_year, narrow


@pytest.mark.parametrize(
    ("before", "form"),
    [
        ("not until ", "until"),
        ("no later than ", "by"),
        ("as of ", "as-of"),
        ("During ", "in"),
        ("since at least ", "vague"),
        ("in the ", "in"),
    ],
)
def test_the_preposition_names_the_form(before: str, form: str) -> None:
    m = PREPOSITION.search(before)
    assert m is not None and form_of(m) == form


@pytest.mark.parametrize(
    ("before", "edtf", "narrowed"),
    [
        ("early ", "196X", "[1960..1963]"),
        ("late ", "18XX", "[1870..1899]"),
        ("around ", "1905", "1905~"),
        ("end of ", "1991", "1991"),
    ],
)
def test_qualifiers_narrow_decades_and_centuries_only(before: str, edtf: str, narrowed: str) -> None:
    m = QUALIFIER.search(before)
    assert m is not None and narrow(edtf, m) == narrowed


def test_a_year_needs_its_context() -> None:
    assert is_year("in 1492.", 3, 7, "in") and not is_year("x 1492.", 2, 6, "")
    assert not is_year("by 1500 soldiers", 3, 7, "by") and is_year("in 1960 soldiers", 3, 7, "in")


def test_a_date_before_its_noun_describes_it() -> None:
    assert is_modifier("the 1994 treaty", 4, 8, True) and not is_modifier("the 1994 was", 4, 8, True)
    assert is_name("26 July Movement", 7) and not is_name("26 July Borduria", 7)
