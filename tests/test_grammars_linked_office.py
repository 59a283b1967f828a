"""Offices whose state the link of their title tells."""

from __future__ import annotations

import pytest

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.names import load_gazetteer
from legation.sources.read import parse_article


def offices(text: str) -> list[tuple[str, str]]:
    """Holder and state of each office that wikitext on Ghana and Portugal tells."""
    article = parse_article(text, title="Ghana–Portugal relations", origin="test", sha256="0" * 64, form="wikitext")
    claims, _ = extract_article(article, load_rules(), load_gazetteer())
    rows = [{r: getattr(v, "label", str(v)) for r, v in c.roles} for c in claims if c.kind == "OfficeHolding"]
    return [(r["holder"], r["state"]) for r in rows]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[[Deputy Prime Minister of Portugal|Deputy Prime Minister]] Rui Pires spoke.", [("Rui Pires", "Portugal")]),
        ("[[Minister of War (Ghana)|Defence Minister]] Kofi Mensah spoke.", [("Kofi Mensah", "Ghana")]),
        ("[[Portuguese Foreign Minister|Foreign Minister]] Rui Pires spoke.", [("Rui Pires", "Portugal")]),
        ("President [[Kofi Mensah (Ghanaian politician)|Kofi Mensah]] spoke.", [("Kofi Mensah", "Ghana")]),
        ("President [[Kofi Mensah (Togolese politician)|Kofi Mensah]] spoke.", []),
        ("President [[Kofi Mensah (1961 film)|Kofi Mensah]] spoke.", []),
        ("[[Portuguese Empire|King]] Rui Pires spoke.", []),
        ("[[Minister of War (Togo)|Defence Minister]] Kofi Mensah spoke.", []),
        ("[[Minister of War|Defence Minister]] Kofi Mensah praised [[List of kings of Ghana|kings]].", []),
    ],
)
def test_the_link_of_a_title(text: str, wanted: list[tuple[str, str]]) -> None:
    assert offices(text) == wanted
