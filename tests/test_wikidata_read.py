"""Wikidata's own RDF as values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.dates import from_ymd
from legation.wikidata.read import ExtractError, fetch_extract, read_extract
from legation.wikidata.values import Rank, Special, Time, to_time
from tests.wikidata_made import EXTRACT, maker, to_extract, to_graph

PREFIXES = maker().PREFIXES


def test_the_extract_in_the_tests_is_fresh() -> None:
    assert EXTRACT.read_text("utf8") == maker().extract()


def test_a_statement_with_all_that_belongs_to_it() -> None:
    (first, second) = to_extract().items["Q241"].of("P530")
    first, second = sorted((first, second), key=lambda s: str(s.date("P580")))
    assert (first.item, first.prop, first.value, first.rank) == ("Q241", "P530", "Q419", Rank.NORMAL)
    assert first.guid.startswith("Q241$") and first.guid.count("$") == 1
    assert [d.edtf for q in ("P580", "P582") if (d := first.date(q))] == ["1905-01-11", "1960-12-30"]
    assert second.date("P582") is None
    assert first.references[0].values("P854") == ("https://example.org/list",)


def test_an_item_has_its_label_and_the_revision_it_was_read_in() -> None:
    item = to_extract().items["Q419"]
    assert (item.label, item.revision, item.modified) == ("Peru", "2100000419", "2026-11-01T12:00:00Z")


def test_the_query_service_has_the_revision_on_the_item_itself() -> None:
    turtle = (
        maker().statement("Q241", "P463", "Q1065")
        + 'wd:Q241 schema:version "77"^^xsd:integer ; rdfs:label "Cuba"@en, "Kuba"@de .'
    )
    item = read_extract(to_graph(PREFIXES + turtle)).items["Q241"]
    assert (item.revision, item.label) == ("77", "Cuba")


@pytest.mark.parametrize(
    ("time", "edtf"),
    [
        (Time("1905-01-11T00:00:00Z", 11), "1905-01-11"),
        (Time("1972-07-01T00:00:00Z", 10), "1972-07"),
        (Time("2004-01-01T00:00:00Z", 9), "2004"),
        (Time("2004-00-00T00:00:00Z", 9), "2004"),
        (Time("1960-01-01T00:00:00Z", 8), "196X"),
        (Time("1905-01-01T00:00:00Z", 7), "[1901..2000]"),
        (Time("2000-01-01T00:00:00Z", 7), "[1901..2000]"),
        (Time("1905-01-11T00:00:00Z", 6), None),
        (Time("1905-01-11T00:00:00Z", 0), None),
        (Time("-0044-03-15T00:00:00Z", 11), None),
        (Time("1905-02-30T00:00:00Z", 11), None),
        (Time("nonsense", 11), None),
    ],
)
def test_a_time_is_as_precise_as_it_says(time: Time, edtf: str | None) -> None:
    date = time.to_date()
    assert (date.edtf if date else None) == edtf


@given(st.dates(min_value=from_ymd(1).earliest), st.sampled_from([9, 10, 11]))  # type: ignore[arg-type]
def test_a_date_goes_to_a_time_and_back(day: object, precision: int) -> None:
    date = Time(f"{day}T00:00:00Z", precision).to_date()
    assert date is not None
    time = to_time(date)
    assert time is not None and time.precision == precision and time.to_date() == date


def test_a_time_whose_precision_nobody_gives_is_no_date() -> None:
    bare = PREFIXES + 'wd:Q241 p:P530 wds:Q241-1 . wds:Q241-1 ps:P530 wd:Q419 ; pq:P580 "1905-01-11T00:00:00Z"^^xsd:dateTime .'
    (statement,) = read_extract(to_graph(bare)).items["Q241"].statements
    assert statement.date("P580") is None and statement.qualifier("P580") == Time("1905-01-11T00:00:00Z", 0)


@pytest.mark.parametrize(
    ("turtle", "value"),
    [
        ("pq:P582 _:x", Special.UNKNOWN),
        ("pq:P582 <http://www.wikidata.org/.well-known/genid/abc>", Special.UNKNOWN),
        ("a <http://www.wikidata.org/prop/novalue/P582>", Special.NONE),
    ],
)
def test_unknown_and_no_value(turtle: str, value: Special) -> None:
    text = PREFIXES + f"wd:Q241 p:P530 wds:Q241-1 . wds:Q241-1 ps:P530 wd:Q419 ; {turtle} ."
    (statement,) = read_extract(to_graph(text)).items["Q241"].statements
    assert statement.qualifier("P582") is value and statement.date("P582") is None


def test_ranks_and_allegations() -> None:
    made = maker().statement
    extract = to_extract(
        [], made("Q241", "P463", "Q96", rank="Deprecated") + made("Q241", "P463", "Q2868", {"P5102": "Q32188232"})
    )
    counts = {s.value: s.counts for s in extract.items["Q241"].of("P463")}
    assert counts == {"Q1065": True, "Q96": False, "Q2868": False}


def test_circa_is_approximate() -> None:
    made = maker().statement("Q241", "P463", "Q96", {"P580": "1905", "P1480": "Q5727902"})
    (statement,) = [s for s in to_extract(None, made).items["Q241"].of("P463") if s.value == "Q96"]
    date = statement.date("P580")
    assert date is not None and date.edtf == "1905~"


def test_a_graph_without_statements_is_no_extract() -> None:
    with pytest.raises(ExtractError, match="holds no statement"):
        read_extract(to_graph(PREFIXES + 'wd:Q241 rdfs:label "Cuba"@en .'))


def test_fetching_takes_the_items_asked_for_and_their_missions() -> None:
    extract = fetch_extract(to_graph(maker().extract()), ["Q241", "Q419"])
    assert {q for q, item in extract.items.items() if item.statements} == {"Q241", "Q419", "Q99999999"}
    assert extract.items["Q241"].statements == to_extract().items["Q241"].statements


def test_an_endpoint_that_knows_none_of_them_is_the_wrong_one() -> None:
    with pytest.raises(ExtractError, match="is it a copy of Wikidata"):
        fetch_extract(to_graph(maker().extract()), ["Q76"])
