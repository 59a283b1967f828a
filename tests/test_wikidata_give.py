"""What is written for people to review parses, is as precise as the text, and never merges what is two."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.wikidata.compare import compare
from legation.wikidata.give import MISMATCH_COLUMNS, to_mismatches, to_plain_url, to_quickstatements
from legation.wikidata.ours import read_periods
from legation.wikidata.read import read_extract
from tests.wikidata_made import RIGHT, built, maker, periods, rows, to_extract, to_graph

TIME = re.compile(r"\+\d{4}-(?:00-00T00:00:00Z/[89]|(?:0[1-9]|1[0-2])-(?:00T00:00:00Z/10|(?:0[1-9]|[12]\d|3[01])T00:00:00Z/11))")
ITEM, STRING = re.compile(r"Q[1-9]\d*"), re.compile(r'"[^"\t|“”]+"')
PERMANENT = "https://en.wikipedia.org/w/index.php?title=Cuba%E2%80%93Peru_relations&oldid=1300000001"


def parsed(line: str) -> dict[str, object]:
    """A line by the documented grammar of V1: item, property, value, then pairs of qualifiers, then blocks of references."""
    assert "\n" not in line and "|" not in line and "\t\t" not in line
    first, prop, value, *rest = line.split("\t")
    assert len(rest) % 2 == 0 and re.fullmatch(r"\+?Q[1-9]\d*", first) and re.fullmatch(r"P[1-9]\d*", prop)
    assert ITEM.fullmatch(value) or TIME.fullmatch(value)
    pairs = list(zip(rest[::2], rest[1::2], strict=True))
    names = [name for name, _ in pairs]
    first_source = next((n for n, name in enumerate(names) if not name.startswith("P")), len(names))
    assert all(re.fullmatch(r"P[1-9]\d*", n) for n in names[:first_source])
    assert all(re.fullmatch(r"!?S[1-9]\d*", n) for n in names[first_source:])
    assert not names[first_source:] or not names[first_source].startswith("!")
    for name, content in pairs:
        is_time = name in ("P580", "P582", "S813")
        assert TIME.fullmatch(content) if is_time else STRING.fullmatch(content), (name, content)
    blocks: list[dict[str, str]] = []
    for name, content in pairs[first_source:]:
        if name.startswith("!") or not blocks:
            blocks.append({})
        blocks[-1][name.removeprefix("!")] = content
    return {
        "is_second": first.startswith("+"),
        "item": first.removeprefix("+"),
        "value": value,
        "qualifiers": dict(pairs[:first_source]),
        "references": blocks,
    }


def lines(there: object = None, more: str = "", version: int = 3) -> list[dict[str, object]]:
    return [parsed(line) for line in to_quickstatements(rows(there, more), version).lines]


def test_what_is_right_needs_nothing() -> None:
    assert not to_quickstatements(rows()).lines and not to_quickstatements(rows()).left
    assert to_mismatches(rows()) == ",".join(MISMATCH_COLUMNS) + "\n"


def test_a_missing_return_is_a_second_statement() -> None:
    found = lines([("1905-01-11", "1960-12-30")])
    assert [(f["item"], f["is_second"], f["qualifiers"]) for f in found] == [
        (item, True, {"P580": "+1972-07-08T00:00:00Z/11"}) for item in ("Q241", "Q419")
    ]
    assert found[0]["references"] == [{"S4656": f'"{PERMANENT}"', "S813": "+2026-11-24T00:00:00Z/11"}]


def test_version_2_gets_no_second_statement() -> None:
    proposals = to_quickstatements(rows([("1905-01-11", "1960-12-30")]), version=2)
    assert not proposals.lines and {reason for _, reason in proposals.left} == {
        "a second statement with the same value needs version 3"
    }


def test_a_missing_break_completes_the_only_statement() -> None:
    found = lines([("1905-01-11", None)])
    cuba = [f for f in found if f["item"] == "Q241"]
    assert [(f["is_second"], f["qualifiers"]) for f in cuba] == [
        (False, {"P582": "+1960-12-30T00:00:00Z/11"}),
        (True, {"P580": "+1972-07-08T00:00:00Z/11"}),
    ]
    assert cuba[0]["references"] == [
        {"S854": '"https://example.org/news/1960"'},
        {"S4656": f'"{PERMANENT}"', "S813": "+2026-11-24T00:00:00Z/11"},
    ]


def test_of_two_statements_the_first_would_be_taken_so_nothing_is_written() -> None:
    proposals = to_quickstatements(rows([("1905-01-11", None), ("1972-07-08", None)]))
    assert not proposals.lines and {"two statements there" in reason for _, reason in proposals.left} == {True}


def test_an_undated_statement_is_what_is_still_so() -> None:
    cuba = [f for f in lines([(None, None)]) if f["item"] == "Q241"]
    assert [(f["is_second"], f["qualifiers"]) for f in cuba] == [
        (True, {"P580": "+1905-01-11T00:00:00Z/11", "P582": "+1960-12-30T00:00:00Z/11"}),
        (False, {"P580": "+1972-07-08T00:00:00Z/11"}),
    ]


def test_no_statement_at_all_gives_two_that_do_not_merge() -> None:
    cuba = lines([], maker().statement("Q241", "P530", "Q96"))
    assert [(f["is_second"], f["qualifiers"]) for f in cuba] == [
        (False, {"P580": "+1905-01-11T00:00:00Z/11", "P582": "+1960-12-30T00:00:00Z/11"}),
        (True, {"P580": "+1972-07-08T00:00:00Z/11"}),
    ]


@pytest.mark.parametrize(
    ("when", "time"),
    [
        ("in 2004", "+2004-00-00T00:00:00Z/9"),
        ("in May 2004", "+2004-05-00T00:00:00Z/10"),
        ("on 3 May 2004", "+2004-05-03T00:00:00Z/11"),
        ("in the 1960s", "+1960-00-00T00:00:00Z/8"),
    ],
)
def test_a_time_is_as_precise_as_the_text(when: str, time: str, tmp_path: Path) -> None:
    text = f"= Cuba–Peru relations =\nCuba and Peru established diplomatic relations {when}.<ref>https://example.org/a</ref>\n"
    found = compare(read_periods(built(text, tmp_path)), to_extract([], maker().statement("Q241", "P530", "Q96")))
    (line,) = [parsed(line) for line in to_quickstatements(found).lines]
    assert line["qualifiers"] == {"P580": time} and line["references"] == [{"S854": '"https://example.org/a"'}]


def test_a_wikipedia_page_that_an_article_cites_is_an_import_not_a_source(tmp_path: Path) -> None:
    url = "https://en.wikipedia.org/wiki/Foreign_relations_of_Peru"
    text = f"= Cuba–Peru relations =\nPeru broke off diplomatic relations with Cuba in 1960.<ref>{url}</ref>\n"
    found = compare(read_periods(built(text, tmp_path)), to_extract([], maker().statement("Q241", "P530", "Q96")))
    (line,) = [parsed(line) for line in to_quickstatements(found).lines]
    assert line["references"] == [{"S4656": f'"{url}"'}]


def test_a_copy_of_wikipedia_is_no_source(tmp_path: Path) -> None:
    text = "= Cuba–Peru relations =\nPeru broke off diplomatic relations with Cuba in 1960.<ref>https://en-wikipedia.example.net/wiki/A</ref>\n"
    found = compare(read_periods(built(text, tmp_path)), to_extract([], maker().statement("Q241", "P530", "Q96")))
    proposals = to_quickstatements(found)
    assert not proposals.lines and {reason for _, reason in proposals.left} == {"its only sources are copies of Wikipedia"}


def test_contested_facts_are_left_with_the_reason(tmp_path: Path) -> None:
    text = "= Cuba–Peru relations =\nCuba and Peru established diplomatic relations on 8 July 1902.<ref>https://example.org/a</ref>\n"
    text += "\nPeru and Cuba established diplomatic relations on 9 May 1905.<ref>https://example.org/a</ref>\n"
    proposals = to_quickstatements(
        compare(read_periods(built(text, tmp_path)), to_extract([], maker().statement("Q241", "P530", "Q96")))
    )
    assert not proposals.lines and {reason for _, reason in proposals.left} == {"contested"}


def test_mismatches() -> None:
    found = list(csv.DictReader(to_mismatches(rows([("1905-01-11", "1960-12-03"), ("1972", None)])).splitlines()))
    assert tuple(found[0]) == MISMATCH_COLUMNS and len(found) == 4
    cuba = [r for r in found if r["item_id"] == "Q241"]
    assert [(r["property_id"], r["wikidata_value"], r["external_value"], r["type"]) for r in cuba] == [
        ("P582", "1960-12-03", "1960-12-30", "qualifier"),
        ("P580", "1972", "1972-07-08", "qualifier"),
    ]
    assert all(r["statement_guid"].startswith(r["item_id"] + "$") and r["meta_wikidata_value"] == "Q1985727" for r in found)
    assert [r["external_url"] for r in cuba] == ["https://example.org/news/1960", PERMANENT]


def test_a_mended_extract_leaves_nothing() -> None:
    assert lines([("1905-01-11", None)]) and not lines(RIGHT)


PERIODS = st.lists(
    st.tuples(*[st.sampled_from([None, "1905-01-11", "1905", "1960-12-30", "1960-12", "1972-07-08", "1972", "1991"])] * 2),
    max_size=3,
)


@given(PERIODS)
def test_whatever_is_there_each_line_parses_and_no_line_without_a_plus_repeats_a_value(
    there: list[tuple[str | None, str | None]],
) -> None:
    found = lines(there)
    for item in ("Q241", "Q419"):
        mine = [f for f in found if f["item"] == item]
        assert sum(not f["is_second"] for f in mine) <= 1
        assert all(f["references"] for f in mine)


@given(st.text())
def test_an_address_holds_none_of_the_signs_of_quickstatements(path: str) -> None:
    try:
        url = to_plain_url("https://example.org/" + path)
    except UnicodeEncodeError:
        return
    assert not re.search(r'["\t\n|“”\s]', url)


def test_a_membership_that_is_missing_is_a_statement_without_dates() -> None:
    made = maker().statement
    text = maker().extract(RIGHT).replace(made("Q241", "P463", "Q1065"), made("Q241", "P463", "Q123759"))
    (line,) = to_quickstatements(compare(periods(), read_extract(to_graph(text)))).lines
    told = parsed(line)
    assert (told["item"], told["value"], told["is_second"], told["qualifiers"]) == ("Q241", "Q1065", False, {})
