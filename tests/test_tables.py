"""Rows in every format, and a table that fits."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.store import Iri, Rows
from legation.tables import FORMATS, _width, to_table, to_text

ROWS = Rows(
    ("what", "on", "n", "sure", "fact", "nothing"),
    [
        ("Alba | Bora\tmet,\nonce", dt.date(1901, 3, 1), 3, True, Iri("https://w3id.org/legation/id/event/one"), None),
        ('"quoted"', None, Decimal("2.5"), False, Iri("https://example.org/x"), None),
    ],
)


def test_csv_holds_whole_values() -> None:
    read = list(csv.reader(io.StringIO(to_text(ROWS, "csv"))))
    assert read[0] == list(ROWS.columns)
    assert read[1] == ["Alba | Bora\tmet,\nonce", "1901-03-01", "3", "true", "https://w3id.org/legation/id/event/one", ""]
    assert read[2][2] == "2.5"


def test_json_keeps_types() -> None:
    one, two = json.loads(to_text(ROWS, "json"))
    assert one["n"] == 3 and one["sure"] is True and one["on"] == "1901-03-01" and one["nothing"] is None
    assert two["n"] == 2.5


def test_tsv_and_markdown_keep_a_row_on_a_line() -> None:
    assert len(to_text(ROWS, "tsv").splitlines()) == 3 and "Bora\\tmet,\\nonce" in to_text(ROWS, "tsv")
    lines = to_text(ROWS, "md").splitlines()
    assert len(lines) == 4 and lines[2].startswith("| Alba \\| Bora met, once |")


def test_the_table_shortens_our_iris_and_leaves_out_empty_columns() -> None:
    table = to_table(ROWS, 120)
    assert "event/one" in table and "w3id" not in table and "nothing" not in table and "https://example.org/x" in table


def test_nothing_in_a_value_steers_the_terminal() -> None:
    assert "\x1b" not in to_table(Rows(("x",), [("\x1b[31mred\x1b[0m \u202e",)]))


def test_no_rows_are_said() -> None:
    assert to_table(Rows(("x",), [])) == "no rows\n"
    assert to_text(Rows(("x",), []), "csv") == "x\n" and json.loads(to_text(Rows(("x",), []), "json")) == []


def test_too_many_columns_become_blocks() -> None:
    columns = tuple(f"column{i}" for i in range(20))
    table = to_table(Rows(columns, [tuple("long enough value" for _ in columns)]), 60)
    assert "column3: long enough value" in table


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="no format 'xml'"):
        to_text(ROWS, "xml")
    assert set(FORMATS) == {"table", "csv", "tsv", "json", "md"}


@given(st.lists(st.tuples(st.text(), st.text(), st.integers()), min_size=1, max_size=5), st.integers(40, 160))
def test_a_table_of_few_columns_never_exceeds_the_width(values: list[tuple[str, str, int]], width: int) -> None:
    table = to_table(Rows(("one", "two", "three"), [*values]), width)
    assert all(_width(line) <= width for line in table.split("\n"))


@given(st.text(alphabet="ab 漢é-", max_size=300), st.integers(20, 80))
def test_wrapping_loses_no_character(text: str, width: int) -> None:
    lines = to_table(Rows(("x",), [(text + "z",)]), width).split("\n")[2:]
    assert "".join("".join(lines).split()) == "".join((text + "z").split())


@pytest.mark.parametrize("width", [60, 80])
def test_an_iri_that_does_not_fit_stands_whole_under_its_row(width: int) -> None:
    iri = "https://w3id.org/legation/id/event/relations-severed/peru-cuba/1960-12-30"
    rows = Rows(("what", "why", "fact"), [("a break of relations", "it is said in so many words", Iri(iri)), ("a", "b", None)])
    lines = to_table(rows, width).splitlines()
    assert "  -> event/relations-severed/peru-cuba/1960-12-30" in lines
    assert sum(line.startswith("  ->") for line in lines) == 1 and all(len(line) <= width for line in lines)
    assert "->" not in to_table(rows, 120)
