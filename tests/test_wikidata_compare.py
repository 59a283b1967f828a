"""The graph against an extract: each verdict where it belongs, and nowhere else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.build import build
from legation.dates import PartialDate, from_ymd
from legation.wikidata.compare import Comparison, Verdict, compare, to_verdict
from legation.wikidata.ours import read_periods
from tests.wikidata_made import ARTICLE, RIGHT, built, maker, rows, to_extract, to_graph


def verdicts(found: list[Comparison], prop: str = "P530") -> list[tuple[str, str, str]]:
    """(item, what, verdict) where it is not the same."""
    return [(r.item, r.qualifier or "", r.verdict.value) for r in found if r.prop == prop and r.verdict is not Verdict.SAME]


def test_what_is_right_is_the_same() -> None:
    assert {r.verdict for r in rows()} == {Verdict.SAME}
    assert Counter(r.prop for r in rows()) == {"P530": 6, "P463": 2, "P531": 1}


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ([("1905-01-11", None), ("1972-07-08", None)], [("P582", "missing there")]),
        ([("1905-01-11", "1960-12-30"), ("1972", None)], [("P580", "less precise there")]),
        ([("1905-01-11", "1960-12-30"), ("1972-07", None)], [("P580", "less precise there")]),
        ([("1905-01-11", "1960-12-30"), ("1972-07-18", None)], [("P580", "different")]),
        ([("1910-05-01", "1960-12-30"), ("1972-07-08", None)], [("P580", "different")]),
        ([("1905-01-11", "1960-12-30")], [("P580", "missing there")]),
        ([("1972-07-08", None)], [("P580", "missing there"), ("P582", "missing there")]),
        ([("1905-01-11", None)], [("P582", "missing there"), ("P580", "missing there")]),
        ([(None, None)], [("P580", "missing there"), ("P582", "missing there"), ("P580", "missing there")]),
        ([*RIGHT, ("1990", "1991")], [("P580", "missing here"), ("P582", "missing here")]),
        ([("1905-01-11", "1960-12-30"), ("1972-07-08", "1999")], [("P582", "missing here")]),
    ],
)
def test_each_fault_is_found_on_both_items(there: object, expected: list[tuple[str, str]]) -> None:
    assert verdicts(rows(there)) == [(item, *e) for item in ("Q241", "Q419") for e in expected]


def test_four_verdicts_in_one_extract() -> None:
    """Cuba's item lacks the break and has a year for a day; Peru's has a wrong day; all else is right."""
    made = maker().statement
    there = made("Q241", "P530", "Q419", {"P580": "1905-01-11"}) + made("Q241", "P530", "Q419", {"P580": "1972"})
    there += made("Q419", "P530", "Q241", {"P580": "1905-01-11", "P582": "1960-12-03"})
    there += made("Q419", "P530", "Q241", {"P580": "1972-07-08"})
    found = rows([], there)
    assert verdicts(found) == [
        ("Q241", "P582", "missing there"),
        ("Q241", "P580", "less precise there"),
        ("Q419", "P582", "different"),
    ]
    assert {r.verdict.value for r in found} == {"same", "missing there", "less precise there", "different"}


def test_deprecated_and_alleged_statements_are_no_answer() -> None:
    there = maker().statement("Q241", "P530", "Q419", {"P580": "1905-01-11", "P582": "1960-12-30"}, rank="Deprecated")
    there += maker().statement("Q241", "P530", "Q419", {"P580": "1972-07-08", "P5102": "Q32188232"})
    found = [r for r in rows([], there) if r.item == "Q241" and r.prop == "P530"]
    assert [r.verdict for r in found] == [Verdict.MISSING_THERE] * 3 and {r.rivals for r in found} == {2}


def test_an_item_that_the_extract_is_silent_on_is_not_compared() -> None:
    assert not [r for r in rows([]) if r.prop == "P530"]
    only_cuba = maker().statement("Q241", "P530", "Q96")
    assert {r.item for r in rows([], only_cuba) if r.prop == "P530"} == {"Q241"}


def test_a_statement_more_precise_than_the_graph(tmp_path: Path) -> None:
    graph = built("= Cuba–Peru relations =\nCuba and Peru established diplomatic relations in 1905.\n", tmp_path)
    found = compare(read_periods(graph), to_extract([("1905-01-11", None)]))
    assert verdicts(found) == [("Q241", "P580", "more precise there"), ("Q419", "P580", "more precise there")]


def test_an_allegation_is_never_compared(tmp_path: Path) -> None:
    text = "= Cuba–Peru relations =\nPeru allegedly broke off diplomatic relations with Cuba on 30 December 1960.\n"
    assert not read_periods(built(text, tmp_path))


@pytest.mark.parametrize(
    ("text", "withheld"),
    [
        (
            "Cuba and Peru restored diplomatic relations on 8 July 1972. Peru and Cuba restored diplomatic relations on 9 May 1990.",
            {"contested"},
        ),
        (
            "Cuba and Peru established diplomatic relations on 8 July 1902. Peru and Cuba established diplomatic relations on 9 May 1905.",
            {"contested"},
        ),
        ("Peru broke off diplomatic relations with Cuba in the early 1960s.", {"no precision of Wikidata's says its date"}),
        ("Peru broke off diplomatic relations with Cuba in 1960.", {"no source with an address"}),
        ("Peru broke off diplomatic relations with Cuba in 1960.<ref>https://example.org/a</ref>", {None}),
    ],
)
def test_what_is_withheld_and_why(text: str, withheld: set[str | None], tmp_path: Path) -> None:
    found = read_periods(built(f"= Cuba–Peru relations =\n{text}\n", tmp_path))
    assert {b.withheld for p in found for _, b in p.bounds} == withheld


@pytest.mark.parametrize(
    "there",
    [
        RIGHT,
        [("1905-01-11", None), ("1972-07-08", None)],
        [("1905-01-11", "1960-12-30"), ("1972", None)],
        [("1905-01-11", "1960-12-03"), ("1972-07-08", None)],
    ],
)
def test_the_question_beyond_wikidata_says_the_same(there: object, tmp_path: Path) -> None:
    build([str(ARTICLE)], tmp_path, ["nt"])
    graph = to_graph((tmp_path / "graph.nt").read_text("utf8") + maker().extract(there))
    asked = [(r["what"], r["finding"]) for r in graph.ask("beyond-wikidata", a="Cuba").to_dicts()]
    mine = [(r.bound.what, r.verdict.value) for r in rows(there) if r.item == "Q241" and r.prop == "P530" and r.bound]
    assert sorted(map(str, asked)) == sorted(str(m) for m in mine if m[1] != "same")


def day(text: str) -> PartialDate:
    return from_ymd(*map(int, text.split("-")))


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [
        ("1960-12-30", "1960-12-30", Verdict.SAME),
        ("1960-12-30", "1960", Verdict.LESS_PRECISE_THERE),
        ("1960", "1960-12", Verdict.MORE_PRECISE_THERE),
        ("1960-12-30", "1960-12-03", Verdict.DIFFERENT),
    ],
)
def test_two_dates(here: str, there: str, verdict: Verdict) -> None:
    assert to_verdict(day(here), day(there)) is verdict


DATES = (
    st.dates()
    .flatmap(lambda d: st.sampled_from([(d.year,), (d.year, d.month), (d.year, d.month, d.day)]))
    .map(lambda p: from_ymd(*p))
)


@given(DATES, DATES)
def test_the_verdict_from_the_other_side_is_the_other_verdict(a: PartialDate, b: PartialDate) -> None:
    mirror = {Verdict.LESS_PRECISE_THERE: Verdict.MORE_PRECISE_THERE, Verdict.MORE_PRECISE_THERE: Verdict.LESS_PRECISE_THERE}
    assert to_verdict(b, a) is mirror.get(to_verdict(a, b), to_verdict(a, b))
    assert (to_verdict(a, b) is Verdict.SAME) == (a == b)
