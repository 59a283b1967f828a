"""Lists of missions: which cities are of which nouns."""

from __future__ import annotations

from told_missions import BACK, EMBASSY, posts


def test_cities_are_of_the_nouns_before_them() -> None:
    text = "Greece has an embassy and a consulate in Montevideo, a consulate-general in Salto and honorary consulates in Colonia, Rivera and Paysandú."
    assert posts(text) == sorted(
        [EMBASSY, "Consulate Greece>Uruguay Montevideo", "ConsulateGeneral Greece>Uruguay Salto"]
        + [f"HonoraryConsulate Greece>Uruguay {c}" for c in ("Colonia", "Rivera", "Paysandú")]
    )


def test_a_clause_without_a_verb_is_no_city_of_the_list() -> None:
    assert posts("Greece has an embassy in Montevideo and Uruguay in Athens.") == [EMBASSY, BACK]


def test_an_embassy_with_consulates() -> None:
    told = posts("Greece has an embassy in Montevideo with consulates in Salto and Rivera.")
    assert told == ["Consulate Greece>Uruguay Rivera", "Consulate Greece>Uruguay Salto", EMBASSY]
    assert posts("Greece has an embassy in Montevideo with many rooms in Salto.") == [EMBASSY]
