"""Tables equal the queries they come from, on both engines, and survive Parquet."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest

import legation
from legation.ask import read_question
from legation.exports import tables
from legation.exports.source import open_source
from legation.exports.tables import GATHERED, QUERIES, TABLES, MissingLibrary, ask_table, gather, to_csv, types, write_parquet
from legation.store import Iri, Rows
from legation.tables import plain

KG = Path(__file__).resolve().parent.parent / "kg" / "graph.ttl"
SOURCE = open_source(KG)


def test_each_table_is_a_saved_query() -> None:
    assert {p.stem for p in QUERIES.glob("*.rq")} == set(TABLES)
    for name in TABLES:
        assert read_question(QUERIES / f"{name}.rq").parameters == ()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_equals_its_query_on_both_engines(name: str) -> None:
    text = (QUERIES / f"{name}.rq").read_text("utf8")
    asked = SOURCE.graph.query(text)
    table = ask_table(SOURCE, name)
    width = len(asked.columns)
    assert table.columns[:width] == asked.columns and [row[:width] for row in table] == asked.rows and asked.rows
    assert len({row[0] for row in asked}) == len(asked) or name in ("roles", "said"), "one row a thing"


@pytest.mark.parametrize("name", ["facts", "missions", "memberships"])
def test_rdflib_gives_the_same_table(name: str) -> None:
    text = (QUERIES / f"{name}.rq").read_text("utf8")
    assert legation.open(KG, engine="rdflib").query(text).rows == SOURCE.graph.query(text).rows


def test_every_fact_and_claim_has_its_row() -> None:
    lg = "PREFIX lg: <https://w3id.org/legation/ns#> SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE"
    for name, pattern in {
        "facts": "{ ?x lg:supportedBy ?c }",
        "claims": "{ ?x a lg:Claim }",
        "missions": "{ ?x a lg:Mission }",
        "memberships": "{ ?x a lg:Membership }",
    }.items():
        assert [(len(ask_table(SOURCE, name)),)] == SOURCE.graph.query(f"{lg} {pattern}").rows


@pytest.mark.parametrize("name", GATHERED)
def test_gathered_columns_say_what_the_long_table_says(name: str) -> None:
    long, roles = GATHERED[name]
    table = ask_table(SOURCE, name)
    cells = {(row[0], r): c for row in table for r, c in zip(roles, row[-len(roles) :], strict=True)}
    found: dict[tuple[object, str], list[str]] = {}
    for subject, role, value, label, *_ in ask_table(SOURCE, long):
        if role in roles:
            found.setdefault((subject, str(role)), []).append(plain(label or value).removeprefix("https://w3id.org/legation/id/"))
    assert {k: "; ".join(v) for k, v in found.items()} == {k: v for k, v in cells.items() if v is not None}


def test_gather_leaves_what_is_not_there_empty() -> None:
    rows = Rows(("x",), [(Iri("urn:a"),), (Iri("urn:b"),)])
    long = Rows(("x", "role", "value", "label", "iso3", "cow"), [("urn:a", "actor", "urn:z", None, None, None)])
    assert gather(rows, long, ("actor",)).rows == [("urn:a", "urn:z"), ("urn:b", None)]


@pytest.mark.parametrize("name", TABLES)
def test_csv_and_parquet_hold_the_rows(name: str, tmp_path: Path) -> None:
    pytest.importorskip("duckdb", reason="DuckDB is an optional library")
    table = ask_table(SOURCE, name)
    read = list(csv.reader(io.StringIO(to_csv(table))))
    assert read == [list(table.columns), *([plain(c) for c in row] for row in table)]
    write_parquet(table, tmp_path / "t.parquet")
    back = tables.read_parquet(tmp_path / "t.parquet")
    kinds = list(types(table))
    wanted = [tuple(plain(c) or None if k == "VARCHAR" else c for c, k in zip(row, kinds, strict=True)) for row in table]
    assert back.columns == table.columns and back.rows == wanted
    write_parquet(table, tmp_path / "again.parquet")
    assert (tmp_path / "t.parquet").read_bytes() == (tmp_path / "again.parquet").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["again.parquet", "t.parquet"]


def test_parquet_keeps_awkward_values(tmp_path: Path) -> None:
    pytest.importorskip("duckdb", reason="DuckDB is an optional library")
    odd = "a \"b\", c\nd\te\\ é 中 'q' NULL"
    rows = Rows(
        ("earliest", "begin", "quote"), [(dt.date(1, 1, 1), -3, odd), (None, None, None), (dt.date(9999, 12, 31), 0, "x")]
    )
    (tmp_path / "it's").mkdir()
    write_parquet(rows, tmp_path / "it's" / "t.parquet")
    assert tables.read_parquet(tmp_path / "it's" / "t.parquet").rows == rows.rows


def test_a_column_that_does_not_fit_its_type_is_text() -> None:
    assert list(types(Rows(("earliest", "begin"), [("-0500-01-01", 1), (dt.date(1, 1, 1), "two")]))) == ["VARCHAR", "VARCHAR"]


def test_without_duckdb_one_line_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(tables, "import_module", missing)
    with pytest.raises(MissingLibrary, match=r"pip install 'legation\[exports\]'"):
        write_parquet(Rows(("a",), [("b",)]), tmp_path / "t.parquet")
    assert list(tmp_path.iterdir()) == []
