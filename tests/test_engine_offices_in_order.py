"""Several holders named before or after one title in the plural, each of the state in his place."""

from __future__ import annotations

import pytest
from told import claims_of

BOTH = {("Kofi Mensah", "Ghana"), ("Rui Pires", "Portugal")}


def holders(text: str) -> set[tuple[str, str]]:
    claims = [c for c in claims_of(text, ("Ghana", "Portugal")) if c.kind == "OfficeHolding"]
    rows = [{r: getattr(v, "label", str(v)) for r, v in c.roles} for c in claims]
    return {(r["holder"], r["state"]) for r in rows}


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah and Rui Pires, the foreign ministers of Ghana and Portugal, spoke.",
        "Kofi Mensah and Rui Pires, presidents of Ghana and Portugal respectively, spoke.",
        "Kofi Mensah and Rui Pires, respectively presidents of Ghana and Portugal, spoke.",
        "The ambassadors of Ghana and Portugal to Italy, Kofi Mensah and Rui Pires, spoke.",
    ],
)
def test_read(text: str) -> None:
    assert holders(text) == BOTH


def test_two_holders_of_one_state_are_not_the_pair() -> None:
    text = "Portugal took in two former Ghanaian presidents, Kofi Mensah (ousted in 1966) and Ata Boateng (ousted in 1972)."
    assert holders(text) == {("Kofi Mensah", "Ghana"), ("Ata Boateng", "Ghana")}


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah, Rui Pires and Ana Lobo, the foreign ministers of Ghana and Portugal, spoke.",  # three of two
        "Kofi Mensah and Rui Pires met the presidents of Ghana and Portugal.",
        "Kofi Mensah and Rui Pires, presidents of two banks, spoke.",
    ],
)
def test_not_read(text: str) -> None:
    assert holders(text) == set()
