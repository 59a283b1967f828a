"""A graph of one fetched article, and extracts of Wikidata with chosen faults, for the tests of everything about Wikidata."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import pyoxigraph as ox

from legation.build import build
from legation.engines import OxigraphEngine
from legation.store import OpenGraph, open_graph
from legation.wikidata.compare import Comparison, compare
from legation.wikidata.ours import Period, read_periods
from legation.wikidata.read import read_extract
from legation.wikidata.values import Extract

DATA = Path(__file__).parent / "data" / "wikidata"
ARTICLE = DATA / "Cuba–Peru relations.wiki"
EXTRACT = DATA / "extract.ttl"
RIGHT = [("1905-01-11", "1960-12-30"), ("1972-07-08", None)]


@cache
def maker() -> ModuleType:
    """tests/data/wikidata/make_extract.py."""
    spec = importlib.util.spec_from_file_location("make_extract", DATA / "make_extract.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def to_graph(turtle: str, name: str = "made") -> OpenGraph:
    store = ox.Store()
    store.load(turtle.encode(), format=ox.RdfFormat.TURTLE)
    return OpenGraph(name, OxigraphEngine(store))


def to_extract(periods: object = None, more: str = "") -> Extract:
    """The extract with these periods of Cuba and Peru; the right ones unless given."""
    return read_extract(to_graph(maker().extract(periods, more)))


def built(text: str, folder: Path, name: str = "Cuba–Peru relations.wiki") -> OpenGraph:
    """The graph of one text."""
    (folder / name).write_text(text, "utf8")
    build([str(folder / name)], folder / "graph")
    return open_graph(folder / "graph")


@cache
def periods() -> tuple[Period, ...]:
    """What the graph of the shipped test article tells."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        build([str(ARTICLE)], Path(folder) / "graph")
        return tuple(read_periods(open_graph(Path(folder) / "graph")))


def rows(given: object = None, more: str = "") -> list[Comparison]:
    return compare(periods(), to_extract(given, more))
