"""The things that a verb's object names, each an event of its own where they are several."""

from __future__ import annotations

import pytest
from told import topics_told


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Kenya sent naval instructors to Malawi and also supplied them with patrol boats.", "AidGiven", ["naval instructors", "patrol boats"]),
        ("Kenya supports Malawi's bid for a seat in the council and Malawi's claim to the lake.", "Support", ["Malawi's bid for a seat in the council", "Malawi's claim to the lake"]),
        ("Kenya supports Malawi's sovereignty over the isles of Zanzibar and Malawi's accession to NATO.", "Support", ["Malawi's sovereignty over the isles of Zanzibar", "Malawi's accession to NATO"]),
        ("Kenya supports Malawi's bid for a seat at the United Nations and Malawi's role in the talks.", "Support", ["Malawi's bid for a seat at the United Nations", "Malawi's role in the talks"]),
        ("Kenya backed Malawi's candidacy for the council as well as its claim to the isles.", "Support", ["Malawi's candidacy for the council", "claim to the isles"]),
        ("Kenya backs Malawi's bid and its own candidate.", "Support", ["Malawi's bid"]),
        ("Kenya condemned the Malawian embargo on Zambia.", "Criticism", ["Malawian embargo on Zambia"]),
        ("Kenya condemned the invasion of Malawi in 1975.", "Criticism", ["invasion of Malawi"]),
        ("Kenya demanded the return of the two boats from Malawi in 1975.", "Demand", ["return of the two boats"]),
        ("Kenya asked embassy officials to hand over the men in 1975.", "Demand", [""]),
        ("Kenya sent aid to Malawi in 1975.", "AidGiven", [""]),
        ("Kenya and Malawi signed deals to let Malawi buy tea.", "AgreementSigned", ["deals to let Malawi buy tea"]),
        ("Kenya condemned the decision of Malawi.", "Criticism", ["decision of Malawi"]),
        ("Minister Juan Sola signed the trade treaty on behalf of Kenya in 1975.", "AgreementSigned", ["trade treaty"]),
        ("Kenya and Malawi signed 13 agreements in 1975.", "AgreementSigned", [""]),
    ],
)  # fmt: skip
def test_the_things_named(text: str, kind: str, wanted: list[str]) -> None:
    assert topics_told(text, kind) == wanted
