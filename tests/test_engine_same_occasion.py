"""What is done on the visit or at the meeting told just before has its date."""

from __future__ import annotations

import pytest
from told import of_article

VISIT = "In May 1990, Chilean President Patricio Aylwin visited Peru. "


def dates(text: str, kind: str) -> list[str]:
    return [c.date.edtf if c.date else "" for c in of_article(text) if c.kind == kind and c.modality.counts]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("During his stay, Aylwin met with Peruvian President Alan García.", "Meeting"),
        ("The two presidents signed a treaty on fishing.", "AgreementSigned"),
        ("They discussed fishing.", "Negotiation"),
    ],
)
def test_those_of_the_visit_did_it_then(text: str, kind: str) -> None:
    assert dates(VISIT + text, kind) == ["1990-05"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The two countries signed a treaty on fishing.", "AgreementSigned"),
        ("The two presidents have signed a treaty on fishing.", "AgreementSigned"),
        ("A festival was held in 1995. The two presidents signed a treaty on fishing.", "AgreementSigned"),
    ],
)
def test_what_may_be_of_another_time_has_none(text: str, kind: str) -> None:
    assert dates(VISIT + text, kind) == [""]
