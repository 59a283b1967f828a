"""Each of the agreements that a sentence names, by its whole name."""

from __future__ import annotations

import pytest
from told import topics_told


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Kenya signed a trade agreement and a double taxation treaty with Malawi.", "AgreementSigned", ["trade agreement", "double taxation treaty"]),
        ("A trade agreement and a fishing treaty were signed by Kenya and Malawi in 1975.", "AgreementSigned", ["trade agreement", "fishing treaty"]),
        ("Kenya and Malawi signed the Treaty of Amity, Commerce and Navigation in 1975.", "AgreementSigned", ["Treaty of Amity, Commerce and Navigation"]),
        ("Bilaterally the two countries have a Climate Partnership, and a Double Taxation Arrangement.", "AgreementSigned", ["Climate Partnership", "Double Taxation Arrangement"]),
        ("Kenya and Malawi signed several pacts, such as an accord on tourism and a tax treaty.", "AgreementSigned", ["accord on tourism", "tax treaty"]),
        ("Kenya and Malawi signed four pacts, including an extradition treaty.", "AgreementSigned", ["extradition treaty"]),
        (
            "Ghana and Nepal signed several treaties and agreements, including an accord on fishing (1995).",
            "AgreementSigned",
            ["accord on fishing"],
        ),
    ],
)  # fmt: skip
def test_each_agreement_named(text: str, kind: str, wanted: list[str]) -> None:
    assert topics_told(text, kind) == wanted
