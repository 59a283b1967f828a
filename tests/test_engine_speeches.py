"""What somebody only speaks of was done by then; what a speaker stresses of another's conduct is what that speaker says."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Modality


@pytest.mark.parametrize(
    ("text", "modality", "date"),
    [
        ("In July 2004, the Thai speaker stressed Peru's support for Thailand.", Modality.ALLEGED, "[..2004-07]"),
        ("In July 2004, the Peruvian speaker stressed Peru's support for Thailand.", Modality.ASSERTED, "2004-07"),
        ("In July 2004, Peru emphasized its support for Thailand.", Modality.ASSERTED, "2004-07"),
        ("In July 2004, Thailand praised Peru's support for Malawi.", Modality.ASSERTED, "[..2004-07]"),
        ("In 2004 Malawi expressed appreciation for Peru's support for Thailand.", Modality.ASSERTED, "[..2004]"),
        ("In 2004 Thailand thanked Peru for its support.", Modality.ASSERTED, "[..2004]"),
        ("In 2004 Peru supported Thailand.", Modality.ASSERTED, "2004"),
    ],
)
def test_what_is_spoken_of(text: str, modality: Modality, date: str) -> None:
    told = [
        c for c in of_article(text, "Peru–Thailand relations") if c.kind == "Support" and c.values("actor")[0].label == "Peru"
    ]
    assert [(c.modality, c.date.edtf if c.date else None) for c in told] == [(modality, date)]
