"""Whose envoy somebody is: by the mission he heads, by who received or recalled him, by his credentials."""

from __future__ import annotations

import pytest
from told import claims_of


def envoys(text: str) -> set[tuple[str, str]]:
    """Holder and state of each envoy whom a sentence on Ghana and Portugal names."""
    claims = [c for c in claims_of(text, ("Ghana", "Portugal")) if c.kind == "OfficeHolding"]
    rows = [{r: getattr(v, "label", str(v)) for r, v in c.roles} for c in claims]
    return {(r["holder"], r["state"]) for r in rows if r["office"] != "president"}


@pytest.mark.parametrize(
    "text",
    [
        "Embassy Lisbon opened on 3 May 1961, with Kofi Mensah as Chargé d'Affaires ad interim.",
        "The Ghanaian Embassy in Lisbon was reopened on 3 May 1961, when new Ambassador Kofi Mensah presented his credentials.",
        "The Ghanaian legation opened in 1961 under Minister Resident Kofi Mensah.",
        "The Embassy of Ghana was established with the appointment of Kofi Mensah as Chargé d'Affaires.",
        "Ghana recognized Portugal in 1961 by the appointment of Kofi Mensah as Chargé d'Affaires.",
        "Portugal expelled Ambassador Kofi Mensah in 1990.",
        "Portugal accepted the credentials of Ambassador Kofi Mensah.",
        "Ghana recalled Ambassador Kofi Mensah in 1990.",
        "Ghana commissioned Kofi Mensah as Minister to Portugal.",
        "In 1961 Kofi Mensah arrived in Lisbon as Ghana's first ambassador.",
        "Ghana sent Kofi Mensah to Lisbon as its ambassador.",
        "Ghana's honorary consul in Lisbon is Kofi Mensah.",
        "Kofi Mensah was appointed Minister to the Portuguese government.",
        "Kofi Mensah presented his credentials as Ghanaian ambassador.",
        "Kofi Mensah presented his credentials to President Rui Pires in Lisbon as the Ambassador of Ghana to Portugal.",
        "Kofi Mensah, who had been serving as minister plenipotentiary, presented his credentials as Ghana's ambassador.",
        "Kofi Mensah served as a non-resident Ghanaian envoy to Portugal.",
        "Kofi Mensah, who previously served as minister plenipotentiary, became the Ghanaian ambassador to Portugal.",
        "Kofi Mensah succeeded Ama Boateng as Ghanaian ambassador to Portugal.",
        "In 1961 Kofi Mensah took up the post of Ghanaian ambassador to Portugal.",
    ],
)
def test_whose_envoy_he_is(text: str) -> None:
    assert ("Kofi Mensah", "Ghana") in envoys(text)


def test_a_name_may_end_with_its_generation() -> None:
    assert envoys("Kofi Mensah, Jr., was appointed Ghanaian envoy to Portugal.") == {("Kofi Mensah, Jr.", "Ghana")}


@pytest.mark.parametrize(
    "text",
    [
        "The Ghanaian embassy and the Portuguese embassy were opened with Kofi Mensah as Chargé d'Affaires.",  # one of two
        "The embassy was opened with Kofi Mensah as Chargé d'Affaires.",  # nobody tells whose
        "Ghana nominated Kofi Mensah as ambassador to Portugal.",
        "Portugal refused to accept Kofi Mensah as Ghana's ambassador.",
        "First Secretary Kofi Mensah of the Ghanaian Embassy was expelled.",
        "Kofi Mensah arrived in Lisbon as the Ghanaian ambassador's guest.",
        "Portugal would expel Ambassador Kofi Mensah.",
        "The Ghanaian embassy was criticized by many, and Ambassador Kofi Mensah left.",
        "Ghana said that it would appoint Kofi Mensah as ambassador to Portugal.",
        "Kofi Mensah was to succeed Ama Boateng.",
        "Kofi Mensah presented a gift as the ambassador's guest.",
    ],
)
def test_nobody_is_given_a_sender_that_is_not_told(text: str) -> None:
    assert all(holder != "Kofi Mensah" for holder, _ in envoys(text))
