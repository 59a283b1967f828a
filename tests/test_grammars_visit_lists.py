"""Lists of visits: who came to whom and when, by the line above the list; lines and lists that tell no visit."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Article, Claim
from legation.names import load_gazetteer
from legation.sources.read import read_articles


def read(tmp_path: Path, text: str) -> list[Claim]:
    (tmp_path / "Chile–Mexico relations.wiki").write_text(text, encoding="utf8")
    (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    return extract_article(article, load_rules(), load_gazetteer())[0]


def visits(tmp_path: Path, text: str) -> list[tuple[str, str, str, str]]:
    """Who visits, whom, the visitors, and when."""
    claims = [c for c in read(tmp_path, text) if c.kind == "Visit"]
    return [(*(label(c, r) for r in ("actor", "recipient", "person")), c.date.edtf if c.date else "") for c in claims]


def label(claim: Claim, role: str) -> str:
    return ",".join(getattr(v, "label", str(v)) for v in claim.values(role))


LISTS = {
    "a line before the list": "'''Presidential visits from Chile to Mexico'''\n* President Ana Berg (2000)\n",
    "a heading": "== Visits by Chilean presidents to Mexico ==\n* 2000: President Ana Berg\n",
    "whose visits": "== Chilean visits to Mexico ==\n* In 2000, President Ana Berg\n",
    "an item above": "* High-level visits\n** From Chile to Mexico\n*** 2000 President Ana Berg\n",
    "a guest of honour": "Visits from Chile to Mexico:\n* 2000 President Ana Berg (to attend the funeral of President Rui Soto)\n",
    "an item beside": "* High-level exchanges\n** 1990 nothing\n* From Chile to Mexico\n** 2000 President Ana Berg\n",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_who_visits_is_told_above(tmp_path: Path, text: str) -> None:
    assert visits(tmp_path, text) == [("Chile", "Mexico", "Ana Berg", "2000")]


def test_each_date_is_a_visit_and_each_office_is_the_visiting_states(tmp_path: Path) -> None:
    text = "Visits from Chile to Mexico:\n* President Ana Berg and Trade Minister Rui Soto (May 2000, 2003)\n* 2004 September Queen Ana\n"
    assert visits(tmp_path, text) == [
        ("Chile", "Mexico", "Ana Berg,Rui Soto", "2000-05"),
        ("Chile", "Mexico", "Ana Berg,Rui Soto", "2003"),
        ("Chile", "Mexico", "Ana", "2004-09"),
    ]
    held = {(label(c, "holder"), label(c, "state")) for c in read(tmp_path, text) if c.kind == "OfficeHolding"}
    assert held >= {("Ana Berg", "Chile"), ("Rui Soto", "Chile")}


NO_VISITS = {
    "planned": "Planned visits from Chile to Mexico:\n* President Ana Berg (2030)\n",
    "no visit": "Exports from Chile to Mexico:\n* President Ana Berg (2000)\n",
    "another state": "Visits from Chile to Peru:\n* President Ana Berg (2000)\n",
    "nobody": "Visits from Chile to Mexico:\n* Mine workers (2000)\n",
    "a line that says more": "Visits from Chile to Mexico:\n* President Ana Berg cancelled hers (2000)\n",
}


@pytest.mark.parametrize("text", NO_VISITS.values(), ids=NO_VISITS)
def test_no_visit_is_read(tmp_path: Path, text: str) -> None:
    assert visits(tmp_path, text) == []


def test_visits_enumerated_in_a_sentence(tmp_path: Path) -> None:
    text = "Visits from Chile to Mexico have included those by President Ana Berg in 2000, and by Queen Ida Sol in 2003 and again in 2005."
    assert visits(tmp_path, text) == [
        ("Chile", "Mexico", "Ana Berg", "2000"),
        ("Chile", "Mexico", "Ida Sol", "2003"),
        ("Chile", "Mexico", "Ida Sol", "2005"),
    ]


def test_an_enumeration_without_visitors_tells_no_visit(tmp_path: Path) -> None:
    assert visits(tmp_path, "Visits from Chile to Mexico included talks that President Ana Berg of Peru held in 2000.") == []
