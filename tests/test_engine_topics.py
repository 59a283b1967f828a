"""What an event was about, as the phrase after a preposition says it."""

from __future__ import annotations

import pytest
from told import facts_told, topics_told


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Kenya appealed to the nations for technical help in 1975.", "Demand", ["technical help"]),
        ("Kenyan advisers have trained the Malawian army for some time.", "AidGiven", [""]),
        ("Kenya and Malawi signed an agreement on what Malawi pays for its port.", "AgreementSigned", [""]),
        ('Kenya and Malawi signed an agreement to create a "Council of Lakes".', "AgreementSigned", [""]),
        ("Kenya gifted Malawi the chair in Malawi's House of Lords.", "AidGiven", [""]),
        ("Kenya backed Malawi to the point of threatening to leave the council.", "Support", [""]),
        ("Kenya gave assistance in the sectors of forestry, water and health to Malawi.", "AidGiven", ["forestry, water and health"]),
        ("Kenya and Malawi signed agreements on trade, tourism, and education in Lilongwe.", "AgreementSigned", ["trade, tourism, and education"]),
        ("Kenya and Malawi signed an agreement on trade, and Togo protested.", "AgreementSigned", ["trade"]),
        ("Kenya and Malawi agreed to use local currencies along with the dollar.", "AgreementSigned", ["use local currencies"]),
        ("Kenya and Malawi signed three agreements in Lilongwe concerning fishing, public health and education.", "AgreementSigned", ["fishing", "public health", "education"]),
        ("Kenya and Malawi signed three agreements on fishing and education.", "AgreementSigned", ["fishing and education"]),
        ("Kenya and Malawi signed two agreements in the fields of health and sport.", "AgreementSigned", ["health", "sport"]),
        ("Kenya and Malawi signed an agreement on tourism in 1975.", "AgreementSigned", ["tourism"]),
        ("Kenya and Malawi signed two memoranda of understanding on tourism in 1975.", "AgreementSigned", ["tourism"]),
        ("Kenya and Malawi signed agreements in the field of tourism in 1975.", "AgreementSigned", ["tourism"]),
        ("Kenya and Malawi held talks on the sidelines of the assembly in 1975.", "Negotiation", [""]),
        ("Ties soured over Chad's refusal to pay and Nepal backing the plan.", "Refusal", ["pay"]),
        ("Since 1990 the trade relations of Ghana and Nepal have been governed by a treaty.", "AgreementSigned", [""]),
    ],
)  # fmt: skip
def test_what_it_was_about(text: str, kind: str, wanted: list[str]) -> None:
    assert topics_told(text, kind) == wanted


def test_who_backs_a_side_within_a_state_does_not_back_the_state() -> None:
    assert facts_told("Chile supported Peruvian liberals in 1901.", "Support") == []
    assert facts_told("Chile supported Peru in 1901.", "Support") == ["Chile > Peru 1901"]
