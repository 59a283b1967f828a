"""Who a caption shows together: meetings of persons whose states are told; captions that show none."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Article, Claim, Modality
from legation.names import load_gazetteer
from legation.sources.read import read_articles


def claims(tmp_path: Path, caption: str) -> list[Claim]:
    text = f"[[File:Two.jpg|thumb|{caption}]]\nChile and Mexico are friends."
    (tmp_path / "Chile–Mexico relations.wiki").write_text(text, encoding="utf8")
    (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    return extract_article(article, load_rules(), load_gazetteer())[0]


def label(claim: Claim, role: str) -> str:
    return ",".join(getattr(v, "label", str(v)) for v in claim.values(role))


MEETINGS = {
    "Chilean President Ana Berg with Mexican President Rui Soto in Santiago, May 1990.": ("1990-05", "Santiago"),
    "Chilean President Ana Berg and Mexican President Rui Soto, 3 May 1990": ("1990-05-03", ""),
    "President Ana Berg of Chile (left) shaking hands with Mexican Foreign Minister Rui Soto, 1990": ("1990", ""),
    "Chilean President Ana Berg meeting Mexican President Rui Soto in Lima in 1990": ("1990", "Lima"),
    "Chilean President Ana Berg (left), Mexican President Rui Soto (right), in Lima in 1990": ("1990", "Lima"),
    "Press conference between Chilean President Ana Berg and Mexican President Rui Soto in Lima; 1990": ("1990", "Lima"),
    "Chilean President Ana Berg along with Mexican President Rui Soto in Lima, 1990": ("1990", "Lima"),
}


@pytest.mark.parametrize("caption", MEETINGS)
def test_persons_shown_together_have_met(tmp_path: Path, caption: str) -> None:
    found = [c for c in claims(tmp_path, caption) if c.kind == "Meeting"]
    date, place = MEETINGS[caption]
    assert [(label(c, "participant"), label(c, "person")) for c in found] == [("Chile,Mexico", "Ana Berg,Rui Soto")]
    assert [(c.date.edtf if c.date else "", label(c, "place")) for c in found] == [(date, place)]


@pytest.mark.parametrize(
    "caption",
    [
        "Chilean President Ana Berg",
        "Chilean President Ana Berg with Chilean Foreign Minister Rui Soto, 1990",
        "Chilean President Ana Berg with Rui Soto, 1990",
        "Chilean President Ana Berg refused to meet with Mexican President Rui Soto",
        "Statue of Chilean President Ana Berg, a gift of Mexican President Rui Soto",
        "Chilean President Ana Berg in Lima, and Mexican President Rui Soto in Quito",
    ],
)
def test_other_captions_show_no_meeting(tmp_path: Path, caption: str) -> None:
    assert not [c for c in claims(tmp_path, caption) if c.kind == "Meeting" and c.modality is Modality.ASSERTED]


def test_captions_tell_no_office(tmp_path: Path) -> None:
    assert not [c for c in claims(tmp_path, "Chilean President Ana Berg in Lima") if c.kind == "OfficeHolding"]


@pytest.mark.parametrize(
    "caption", ["Chilean President Ana Berg in Mexico City, May 1990.", "Chilean President Ana Berg in Mexico in May 1990"]
)
def test_who_is_shown_in_the_other_state_has_come(tmp_path: Path, caption: str) -> None:
    found = [c for c in claims(tmp_path, caption) if c.kind == "Visit"]
    assert [(label(c, "actor"), label(c, "recipient"), c.date and c.date.edtf) for c in found] == [("Chile", "Mexico", "1990-05")]


@pytest.mark.parametrize(
    "caption",
    [
        "Chilean President Ana Berg in Santiago, May 1990",
        "Chilean President Ana Berg in Lima, May 1990",
        "Chilean President Ana Berg in Mexico City film stills, 1990",
    ],
)
def test_who_is_shown_elsewhere_has_not(tmp_path: Path, caption: str) -> None:
    assert not [c for c in claims(tmp_path, caption) if c.kind == "Visit"]
