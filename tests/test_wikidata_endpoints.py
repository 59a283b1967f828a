"""Comparing through real SPARQL servers: the same answers as from the file, kept for when nobody answers."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from legation import cli
from legation.build import build
from legation.store import open_graph
from legation.wikidata.read import fetch_extract
from tests.sparql_servers import SERVERS, serving
from tests.wikidata_made import ARTICLE, maker, to_extract

FAULTY = [("1905-01-11", None), ("1972-07-18", None)]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("graph") / "out"
    build([str(ARTICLE)], folder)
    return str(folder)


@pytest.fixture(scope="module", params=SERVERS)
def endpoint(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(request.param, maker().extract(FAULTY), tmp_path_factory.mktemp("server")) as url:
        yield url


def compared(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    assert cli.main(["compare", "wikidata", "--format", "csv", *words]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_an_endpoint_gives_what_the_file_gives(endpoint: str) -> None:
    fetched = fetch_extract(open_graph(endpoint), ["Q241", "Q419"])
    whole = to_extract(FAULTY)
    assert fetched.items == {q: whole.items[q] for q in ("Q241", "Q419", "Q99999999")}


def test_compare_asks_once_and_then_works_offline(
    endpoint: str, graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--graph", graph, "--endpoint", endpoint, "--cache", str(tmp_path / "cache")]
    rows = compared(words, capsys)
    assert [(r["item"], r["qualifier"], r["verdict"]) for r in rows if r["property"] == "P530" and r["verdict"] != "same"] == [
        (item, *rest) for item in ("Q241", "Q419") for rest in (("P582", "missing there"), ("P580", "different"))
    ]
    kept = list((tmp_path / "cache").glob("*.json"))
    assert kept and all(json.loads(f.read_text("utf8"))["date"] for f in kept)
    assert compared([*words, "--offline"], capsys) == rows


def test_what_is_damaged_is_asked_for_again_and_said_when_nobody_can_be_asked(
    endpoint: str, graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--graph", graph, "--endpoint", endpoint, "--cache", str(tmp_path)]
    rows = compared(words, capsys)
    for file in tmp_path.glob("*.json"):
        file.write_text(file.read_text("utf8").replace("1905", "1895"), "utf8")
    assert cli.main(["compare", "wikidata", *words, "--offline"]) == 3
    assert "is damaged; run again without --offline" in (said := capsys.readouterr().err) and said.count("\n") == 1
    assert compared(words, capsys) == rows == compared([*words, "--offline"], capsys)


def test_nobody_there_and_nothing_kept(graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["compare", "wikidata", "--graph", graph, "--endpoint", "http://127.0.0.1:9/sparql", "--cache", str(tmp_path)]
    assert cli.main(words) == 3
    assert "http://127.0.0.1:9/sparql cannot be reached" in capsys.readouterr().err
    assert cli.main([*words, "--offline"]) == 3
    assert "no answer of http://127.0.0.1:9/sparql is kept" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
