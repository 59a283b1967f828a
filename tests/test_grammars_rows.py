"""Cells of foreign-relations pages: what a date under a header tells, and what it does not."""

from __future__ import annotations

import hashlib

import pytest

from legation.engine.grammars.rows import ESTABLISHED
from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Article, ArticleKind, Claim, Passage, PassageKind, Run
from legation.names import load_gazetteer


def read(
    *cells: str, column: str = "Formal relations began", heading: str = "Bilateral relations", partner: str = "Kenya"
) -> list[Claim]:
    """The claims of one cell of a page on Chile, whose lines are given."""
    lines = [heading, *cells]
    text = "\n".join(lines)
    passages, at = [], 0
    for n, line in enumerate(lines):
        kind = PassageKind.CELL if n else PassageKind.HEADING
        more = {"headings": (0,), "block": 1, "partner": partner, "column": column} if n else {}
        passages.append(Passage(line, kind, (Run(0, at, at + len(line)),), **more))
        at += len(line) + 1
    article = Article(
        "Foreign relations of Chile",
        ArticleKind.FOREIGN_RELATIONS,
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        "made",
        tuple(passages),
    )
    return extract_article(article, load_rules(), load_gazetteer())[0]


def dated(claims: list[Claim]) -> list[tuple[str, str]]:
    return [(c.kind, c.date.edtf) for c in claims if c.date is not None]


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("4 March 1961", "1961-03-04"),
        ("March 4, 1961", "1961-03-04"),
        ("March 1961", "1961-03"),
        ("1961", "1961"),
        ("1961-03", "1961-03"),
        ("1961-03-04", "1961-03-04"),
        ("1961-Mar-04", "1961-03-04"),
        ("1961 (officially)", "1961"),
        ("4 March 1961 or before", "[..1961-03-04]"),
        ("4 March 1961 (earlier from 1930, restored in 1952)", "1961-03-04"),
        ("4 March 1961 (suspended)", "1961-03-04"),
    ],
)
def test_a_date_under_a_header_of_relations_is_when_they_began(cell: str, date: str) -> None:
    claims = read(cell)
    assert dated(claims) == [("RelationsEstablished", date)]
    assert {v.label for v in claims[0].values("participant")} == {"Chile", "Kenya"}
    assert claims[0].rule == "row-established"
    assert claims[0].quote in cell


def test_further_dates_need_a_word_of_their_own() -> None:
    assert dated(read("1961, severed in 4 March 1975, restored 1990")) == [
        ("RelationsEstablished", "1961"), ("RelationsSevered", "1975-03-04"), ("RelationsRestored", "1990"),
    ]  # fmt: skip
    assert dated(read("1920 & 1991")) == [("RelationsEstablished", "1920")]
    assert dated(read("4 March 1961", "7 May 1992")) == [("RelationsEstablished", "1961-03-04")]


@pytest.mark.parametrize(
    "cell",
    [
        "Unknown",
        "—",
        "",
        "No formal diplomatic relations",
        "5 Nov",
        "1975 (South Sudan)",
        "1975 (recognized)",
        "quasi-official since 1991",
    ],
)
def test_a_cell_that_does_not_open_with_a_date_of_the_two_tells_nothing(cell: str) -> None:
    assert not [c for c in read(cell) if c.kind == "RelationsEstablished"]


@pytest.mark.parametrize(
    "column",
    [
        "Date of recognition",
        "Formal Relations Ended",
        "Formal relations begun or resumed",
        "Admission date",
        "Notes",
        "Date of issue",
        "Signature",
    ],
)
def test_other_headers_are_of_other_dates(column: str) -> None:
    assert not ESTABLISHED.match(column)
    assert "RelationsEstablished" not in [c.kind for c in read("4 March 1961", column=column)]


def test_a_mere_date_header_needs_a_heading_on_relations() -> None:
    assert dated(read("4 March 1961", column="Date", heading="Diplomatic relations")) == [("RelationsEstablished", "1961-03-04")]
    for heading in ("State visits by country", "Countries without diplomatic relations", "Trade agreements", "Wars"):
        assert not read("4 March 1961", column="Date", heading=heading)


def test_a_date_of_recognition_is_a_recognition() -> None:
    assert dated(read("4 March 1961", column="Date of recognition")) == [("StateRecognized", "1961-03-04")]


def test_a_row_on_the_subject_itself_or_on_nobody_known_tells_nothing() -> None:
    assert not read("4 March 1961", partner="Chile")
    assert not read("4 March 1961", partner="Ruritania")
