"""What was done during a visit that the sentence before told."""

from __future__ import annotations

import pytest
from told import of_article

CAME = "Peruvian President Juan Sola visited Chile in May 2004."


def signed(text: str) -> list[str | None]:
    """The dates of the agreements that a text tells as signed."""
    return [c.date.edtf if c.date else None for c in of_article(text) if c.kind == "AgreementSigned" and c.modality.counts]


@pytest.mark.parametrize(
    "text",
    [
        "During the visit, a trade agreement was signed.",
        "During that state visit, a total of five agreements were signed.",
        "During the visit, the two countries signed five agreements.",
    ],
)
def test_what_is_signed_during_the_visit_has_its_date(text: str) -> None:
    assert signed(f"{CAME} {text}") == ["2004-05"]


@pytest.mark.parametrize(
    "text",
    [
        f"{CAME} During the visit, an agreement was not signed.",
        f"{CAME} During the next visit, an agreement will be signed.",
        f"{CAME} A trade agreement was signed.",
        "Peruvian President Juan Sola visited Chile in May 2004 and in 2005. During the visit, a trade agreement was signed.",
        "Peruvian President Juan Sola visited Bolivia in May 2004. During the visit, a trade agreement was signed.",
        "Peruvian President Juan Sola hoped to visit Chile in May 2004. During the visit, a trade agreement was signed.",
    ],
)
def test_no_other_agreement_takes_it(text: str) -> None:
    assert "2004-05" not in signed(text)


def test_he_is_no_part_of_the_phrase_before_him() -> None:
    text = f"{CAME} During his visit he met with Chilean Foreign Minister Ana Rojas."
    assert [c.date.edtf for c in of_article(text) if c.kind == "Meeting" and c.date] == ["2004-05"]
    text = f"{CAME} During his visit he did not meet with Chilean Foreign Minister Ana Rojas."
    assert not [c for c in of_article(text) if c.kind == "Meeting" and c.modality.counts]
