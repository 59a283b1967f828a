"""Every fact has a short sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from made import ALBA, ANNA, BORA, PORT, on, to_claim

from legation.labels import TEMPLATES
from legation.merge import merge
from legation.model import Claim, Term


def _label(claim: Claim) -> str:
    return merge([claim])[0][0].label


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        (
            to_claim("RelationsRestored", participant=[ALBA, BORA], date=on("1972-07-08")),
            "Alba and Bora restored relations (1972-07-08)",
        ),
        (to_claim("AmbassadorRecalled", actor=ALBA, recipient=BORA), "Alba recalled its ambassador from Bora"),
        (to_claim("Embassy", sender=ALBA, host=BORA, city=PORT), "Embassy of Alba in Port Bora"),
        (to_claim("AsylumSought", count=Decimal(10000), approximate=True), "About 10,000 people sought asylum"),
        (to_claim("LeaderDied", person=ANNA, date=on("2016")), "Anna One died (2016)"),
        (to_claim("Protest", place=ALBA, name="2021 Alban protests", date=on("2021")), "2021 Alban protests"),
        (to_claim("Alignment", state=ALBA, degree=Term("SidesWith"), **{"with": BORA}), "Alba sided with Bora"),
        (
            to_claim("Figure", measure=Term("Trade"), value=Decimal(9000000), unit="USD", **{"from": ALBA, "to": BORA}),
            "Trade between Alba and Bora: 9,000,000 USD",
        ),
        (
            to_claim("Figure", measure=Term("Aid"), value=Decimal(5), unit="EUR", **{"from": ALBA, "to": BORA}),
            "Aid from Alba to Bora: 5 EUR",
        ),
        (to_claim("Criticism", actor=ALBA), "Criticism: Alba"),
        (to_claim("SomethingNew", actor=ALBA), "Something new: Alba"),
        (
            to_claim("OfficeHolding", holder=ANNA, state=ALBA, office="President", start=on("1968")),
            "Anna One, President of Alba (from 1968)",
        ),
    ],
)
def test_labels(claim: Claim, label: str) -> None:
    assert _label(claim) == label


@pytest.mark.parametrize("kind", sorted(TEMPLATES))
def test_no_template_leaves_a_hole(kind: str) -> None:
    label = _label(to_claim(kind, actor=ALBA, state=ALBA))
    assert label and not set("{}[]") & set(label) and "  " not in label
