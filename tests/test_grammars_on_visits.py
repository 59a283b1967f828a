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


MEETING = "In May 2004, Peruvian President Juan Sola visited Chile."


def dated(text: str, kind: str) -> list[str]:
    return [c.date.edtf for c in of_article(text) if c.kind == kind and c.date and c.modality.counts]


@pytest.mark.parametrize(
    "text",
    [
        "He met with Chilean President Ana Rojas.",
        "Sola met with Chilean President Ana Rojas.",
        "During his brief stay in Chile, Sola met with Chilean President Ana Rojas.",
        "He was shown the harbour. On his visit he met with Chilean President Ana Rojas.",
        "He met with Chilean President Ana Rojas on his visit.",
    ],
)
def test_whom_a_visitor_meets_then_is_met_on_the_visit(text: str) -> None:
    assert dated(f"{MEETING} {text}", "Meeting") == ["2004-05"]


def test_what_those_who_met_agree_next_is_agreed_then() -> None:
    met = "In May 2004, Peruvian President Juan Sola met with Chilean President Ana Rojas."
    assert dated(f"{met} The two presidents signed a fisheries treaty.", "AgreementSigned") == ["2004-05"]
    assert dated(f"{met} They signed a fisheries treaty.", "AgreementSigned") == ["2004-05"]


@pytest.mark.parametrize(
    "text",
    [
        "He later met with Chilean President Ana Rojas.",
        "He had met with Chilean President Ana Rojas.",
        "She met with Chilean President Ana Rojas in Lima in 2009.",
        "Peru's foreign minister Luis Paz met with Chilean President Ana Rojas.",
        "During the visit of the queen in June, he met with Chilean President Ana Rojas.",
    ],
)
def test_other_meetings_have_no_date_of_the_visit(text: str) -> None:
    assert "2004-05" not in dated(f"{MEETING} {text}", "Meeting")


def test_the_countries_may_sign_at_another_time() -> None:
    assert dated(f"{MEETING} The two countries signed a fisheries treaty.", "AgreementSigned") == []
