"""Who is told again by a bare noun, and who is not."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Entity


def parties(kind: str, text: str, title: str = "Kenya–Malta relations") -> list[set[str]]:
    roles = ("actor", "recipient", "participant")
    claims = [c for c in of_article(text, title) if c.kind == kind and c.modality.counts]
    return [{v.label for r in roles for v in c.values(r) if isinstance(v, Entity)} for c in claims]


@pytest.mark.parametrize(
    ("text", "kind", "want"),
    [
        (
            "In May 1990, a Kenyan delegation visited Valletta. The delegation also met with Foreign Minister John Borg.",
            "Meeting",
            {"Kenya", "Malta"},
        ),
        (
            "Malta condemned the Kenyan regime in 1990. The regime expelled the Maltese ambassador in 1991.",
            "DiplomatExpelled",
            {"Kenya", "Malta"},
        ),
        ("Malta received the Kenyan president, Daniel Moi. The president then visited Norway.", "Visit", {"Kenya", "Norway"}),
        (
            "Kenyan Foreign Minister Ali Otieno visited Malta in 1990. The ministers signed a treaty.",
            "AgreementSigned",
            {"Kenya", "Malta"},
        ),
        (
            "Kenyan Foreign Minister Ali Otieno met Foreign Minister John Borg in 1990. The foreign ministers also discussed tea.",
            "Negotiation",
            {"Kenya", "Malta"},
        ),
        ("A Kenyan parliamentary group visited Malta in 1990.", "Visit", {"Kenya", "Malta"}),
        ("A Kenyan trade mission toured Malta in 1990.", "Visit", {"Kenya", "Malta"}),
        ("A Kenyan military mission has visited Malta.", "Visit", {"Kenya", "Malta"}),
        ("Members of the Norwegian royal family visited Malta in 1990.", "Visit", {"Norway", "Malta"}),
        ("Members of the Imperial Family of Japan visited Malta in 1990.", "Visit", {"Japan", "Malta"}),
        ("Kenya and Malta established a fishing agreement in 1990.", "AgreementSigned", {"Kenya", "Malta"}),
    ],
)
def test_told_again(text: str, kind: str, want: set[str]) -> None:
    assert want in parties(kind, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A Kenyan delegation and a Maltese delegation met in 1990. The delegation visited Norway.", "Visit"),
        ("A Kenyan delegation left in 1990.\n\nThe delegation visited Norway.", "Visit"),
        ("A Kenyan delegation left in 1990. Norway received the delegation of the company.", "Visit"),
        ("Kenyan Foreign Minister Ali Otieno visited Norway in 1990. The ministers signed a treaty.", "AgreementSigned"),
        ("Kenyan Foreign Minister Ali Otieno visited Malta in 1990. The ministers of Norway signed a treaty.", "AgreementSigned"),
        ("The family visited Malta in 1990.", "Visit"),
        ("A Kenyan music group visited Malta in 1990.", "Visit"),
        ("The trade mission visited Malta in 1990.", "Visit"),
        ("The Kenyan trade mission in Malta was closed in 1990.", "Visit"),
    ],
)
def test_not_told_again(text: str, kind: str) -> None:
    assert parties(kind, text) == []


def test_two_spans() -> None:
    claims = of_article("Malta occupied Kenya from 1811 to 1816 and again from 1945 to 1946.", "Kenya–Malta relations")
    assert [c.date.edtf for c in claims if c.kind == "Occupation" and c.date] == ["1811/1816", "1945/1946"]


def test_one_span() -> None:
    claims = of_article("Malta occupied Kenya from 1811 to 1816, and a war began in 1945.", "Kenya–Malta relations")
    assert [c.date.edtf for c in claims if c.kind == "Occupation" and c.date] == ["1811/1816"]
