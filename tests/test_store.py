"""Every way to open a graph, and one clear line for every way that fails."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

import legation
from legation.store import AskError, GraphError, Iri, QueryError, open_graph, to_cell

TURTLE = """@prefix : <https://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:a :day "1960-12-30"^^xsd:date ; :count 3 ; :share 2.5 ; :open true ; :name "Alba"@en ; :by :b ; :year "1960"^^xsd:gYear .
"""
ALL = "SELECT ?p ?o WHERE { <https://example.org/a> ?p ?o } ORDER BY ?p"
ENGINES = ("oxigraph", "rdflib")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """The same graph in every format, and as a store on disk."""
    store = ox.Store(str(tmp_path / "disk"))
    store.load(TURTLE.encode(), format=ox.RdfFormat.TURTLE)
    for ending in ("nt", "nq", "ttl", "trig", "rdf", "jsonld"):
        form = ox.RdfFormat.from_extension(ending)
        assert form is not None
        (tmp_path / f"g.{ending}").write_bytes(store.dump(format=form, from_graph=ox.DefaultGraph()) or b"")
    store.flush()
    del store
    return tmp_path


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", ["g.nt", "g.nq", "g.ttl", "g.trig", "g.rdf", "g.jsonld", "disk"])
def test_every_format_gives_the_same_rows(files: Path, name: str, engine: str) -> None:
    rows = open_graph(files / name, engine).query(ALL)
    assert rows.columns == ("p", "o")
    assert {str(p).rsplit("/", 1)[1]: o for p, o in rows} == {
        "by": "https://example.org/b",
        "count": 3,
        "day": dt.date(1960, 12, 30),
        "name": "Alba",
        "open": True,
        "share": Decimal("2.5"),
        "year": "1960",
    }
    assert isinstance(rows.rows[0][1], Iri)


@pytest.mark.parametrize("engine", ENGINES)
def test_ask_and_construct_give_rows_too(files: Path, engine: str) -> None:
    graph = open_graph(files / "g.ttl", engine)
    assert graph.query("ASK { ?s ?p ?o }").rows == [(True,)]
    made = graph.query("CONSTRUCT { ?s <urn:x> ?o } WHERE { ?s <https://example.org/count> ?o }")
    assert made.columns == ("subject", "predicate", "object") and made.rows == [("https://example.org/a", "urn:x", 3)]


@pytest.mark.parametrize("engine", ENGINES)
def test_named_graphs_are_read_as_one(tmp_path: Path, engine: str) -> None:
    (tmp_path / "g.trig").write_text("<urn:g> { <urn:a> <urn:p> <urn:b> } <urn:h> { <urn:b> <urn:p> <urn:c> }")
    graph = open_graph(tmp_path / "g.trig", engine)
    assert graph.query("SELECT ?x WHERE { <urn:a> <urn:p>/<urn:p> ?x }").rows == [("urn:c",)]


def test_a_folder_means_its_graph(files: Path) -> None:
    (files / "out").mkdir()
    (files / "g.ttl").rename(files / "out" / "graph.ttl")
    assert len(legation.open(files / "out").query(ALL)) == 7


def test_the_graph_as_rdflib_and_the_rows_as_a_frame(files: Path) -> None:
    assert len(legation.open(files / "disk").graph) == 7
    pytest.importorskip("pandas")
    assert list(legation.open(files / "g.ttl").query(ALL).to_frame().columns) == ["p", "o"]


def test_a_store_on_disk_is_opened_for_reading_by_many(files: Path) -> None:
    one, two = open_graph(files / "disk"), open_graph(files / "disk")
    assert len(one.query(ALL)) == len(two.query(ALL)) == 7


def test_what_cannot_be_opened_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "bad.ttl").write_text("this is no turtle")
    (tmp_path / "empty.ttl").write_text("")
    (tmp_path / "g.txt").write_text("x")
    (tmp_path / "folder").mkdir()
    (tmp_path / "corrupt").mkdir()
    (tmp_path / "corrupt" / "CURRENT").write_text("MANIFEST-000001\n")
    for name in ("bad.ttl", "empty.ttl", "g.txt", "folder", "corrupt", "nowhere.ttl"):
        with pytest.raises(GraphError) as e:
            open_graph(tmp_path / name)
        assert name in str(e.value) and "\n" not in str(e.value)
    with pytest.raises(GraphError, match=r"bad\.ttl cannot be read"):
        open_graph(tmp_path / "bad.ttl", "rdflib")
    with pytest.raises(GraphError, match="no engine 'sqlite'"):
        open_graph(tmp_path / "bad.ttl", "sqlite")


def test_a_store_that_lost_its_files_is_told(files: Path) -> None:
    for part in (files / "disk").glob("MANIFEST*"):
        part.write_bytes(b"\x00" * 10)
    with pytest.raises(GraphError, match="cannot be opened"):
        open_graph(files / "disk")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_query_that_is_none_is_told(files: Path, engine: str) -> None:
    with pytest.raises(QueryError, match="the query failed") as e:
        open_graph(files / "g.ttl", engine).query("SELECT WHERE")
    assert "\n" not in str(e.value) and isinstance(e.value, AskError)


def test_literals_that_break_their_type_stay_text() -> None:
    base = "http://www.w3.org/2001/XMLSchema#"
    assert to_cell("x", base + "integer") == "x" and to_cell("-0044-03-15", base + "date") == "-0044-03-15"
    assert to_cell("x", None) == "x" and to_cell("0", base + "boolean") is False


def test_an_answer_through_oxigraph_imports_no_rdflib() -> None:
    code = (
        "import sys, legation\n"
        "g = legation.open('tests/data/queries/graph.ttl')\n"
        "assert len(g.ask('status-on-a-date', a='Cuba', b='Peru', on='1965-01-01'))\n"
        "slow = {'rdflib', 'SPARQLWrapper', 'pyshacl', 'pandas', 'legation.names'} & set(sys.modules)\n"
        "assert not slow, slow\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent.parent)
