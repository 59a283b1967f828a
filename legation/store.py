"""Open a graph to ask it: a file, a folder, an Oxigraph store on disk or an endpoint, through Oxigraph or rdflib.

    AskError            anything that stops a question; its text is one line for the user
    ├── GraphError      the graph cannot be opened: there is none
    │   ├── BrokenGraph     there is one, but it is damaged (exit code 3)
    │   └── EndpointError   (endpoint.py) a remote graph does not answer as it should (exit code 3)
    ├── QueryError      the query is not SPARQL, or failed
    └── QuestionError   (ask.py) no such question, or a parameter that it cannot take

rdflib is imported only when it is asked for: on the Oxigraph way an answer costs a few hundredths of a second.
"""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

from legation.errors import TROUBLE, LegationError

if TYPE_CHECKING:
    import rdflib

    from legation.engines import OxigraphEngine, RdflibEngine

XSD = "http://www.w3.org/2001/XMLSchema#"
FORMATS = {
    "nt": "application/n-triples",
    "nq": "application/n-quads",
    "ttl": "text/turtle",
    "trig": "application/trig",
    "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json",
}
"""Endings of graph files and their media types; in a folder, the first that is there as graph.<ending> is read."""


class AskError(LegationError):
    """Anything that stops a question."""


class GraphError(AskError):
    """The graph cannot be opened or read."""


class BrokenGraph(GraphError):
    """There is a graph, but it is damaged."""

    exit_code = TROUBLE


class QueryError(AskError):
    """The text is not SPARQL, or its evaluation failed."""


class Iri(str):
    """An IRI among the values of a row."""

    __slots__ = ()


Cell = str | int | float | Decimal | bool | dt.date | None
"""A value of a row: `Iri` for IRIs; None where the query bound nothing."""

Triple = tuple[str, str, str]
"""Subject, predicate and object in N-Triples syntax."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a query: column names, and rows of plain Python values."""

    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_dicts(self) -> list[dict[str, Cell]]:
        """One dictionary a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_frame(self) -> Any:
        """A pandas data frame. Raises AskError where pandas is not installed."""
        try:
            pandas = import_module("pandas")
        except ImportError as e:
            raise AskError("a data frame needs pandas: pip install pandas") from e
        return pandas.DataFrame(self.rows, columns=list(self.columns))


class Engine(Protocol):
    """What answers SPARQL."""

    def query(self, text: str) -> Rows:
        """Run any SPARQL query. Raises QueryError."""

    def triples(self, text: str) -> list[Triple]:
        """Run CONSTRUCT or DESCRIBE; the triples sorted, each term in N-Triples syntax. Raises QueryError."""

    def to_rdflib(self) -> rdflib.Graph:
        """The graph as rdflib has it."""


@dataclass(frozen=True, slots=True)
class OpenGraph:
    """A graph that can be asked. `where` is how it was named."""

    where: str
    engine: Engine

    def ask(self, question: str, **parameters: object) -> Rows:
        """Answer a saved question, e.g. `ask("status-on-a-date", a="Cuba", b="Peru", on="1965-01-01")`."""
        from legation.ask import ask

        return ask(self, question, **parameters)

    def query(self, text: str) -> Rows:
        """Run SPARQL. ASK gives one row `answer`; CONSTRUCT and DESCRIBE give `subject`, `predicate`, `object`."""
        return self.engine.query(text)

    def triples(self, text: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE, sorted; `legation.turtle` writes them."""
        return self.engine.triples(text)

    @property
    def graph(self) -> rdflib.Graph:
        """The graph as an rdflib graph; from Oxigraph this is a copy."""
        return self.engine.to_rdflib()


def open_graph(where: str | Path, engine: str = "oxigraph") -> OpenGraph:
    """Open what `where` names: an endpoint (http...), a file, a folder that holds graph.*, or a store on disk.

    `engine` is "oxigraph" or "rdflib". Raises GraphError; a store on disk is opened for reading only.
    """
    if engine not in ("oxigraph", "rdflib"):
        raise GraphError(f"there is no engine {engine!r}: take oxigraph or rdflib")
    name = str(where)
    if name.startswith(("http://", "https://")):
        from legation.endpoint import Endpoint

        return OpenGraph(name, Endpoint(name))
    path = Path(where)
    if is_store(path) or (path.is_dir() and is_store(path / "store") and not _graph_files(path)):
        folder = path if is_store(path) else path / "store"
        ox = _open_store(folder)
        if engine == "oxigraph":
            return OpenGraph(name, ox)
        from legation.engines import RdflibEngine

        return OpenGraph(name, RdflibEngine(ox.to_rdflib()))
    file = to_graph_file(path)
    return OpenGraph(name, read_oxigraph(file) if engine == "oxigraph" else read_rdflib(file))


def is_store(path: Path) -> bool:
    """Whether a folder looks like an Oxigraph store."""
    return (path / "CURRENT").is_file()


def to_graph_file(path: Path) -> Path:
    """The graph file that a path means. Raises GraphError, with what to do, where there is none or more than one."""
    if path.is_dir():
        found = _graph_files(path)
        if not found:
            raise GraphError(f"{path} holds no graph: no graph.ttl (build one with: python build_graph.py INPUT --out {path})")
        return found[0]
    if not path.exists():
        raise GraphError(f"there is no {path} (build a graph with: python build_graph.py INPUT --out DIR)")
    if _ending(path) not in FORMATS:
        raise GraphError(f"{path} is no graph file: its name must end in .{', .'.join(FORMATS)}")
    return path


def _graph_files(folder: Path) -> list[Path]:
    return [p for ending in FORMATS if (p := folder / f"graph.{ending}").is_file()]


def _ending(path: Path) -> str:
    return path.with_suffix("").suffix.lower().lstrip(".") if path.suffix == ".gz" else path.suffix.lower().lstrip(".")


def read_oxigraph(file: Path) -> OxigraphEngine:
    """A file into an Oxigraph store in memory. Raises GraphError with the line that cannot be read."""
    import pyoxigraph as ox

    store = ox.Store()
    form = ox.RdfFormat.from_media_type(FORMATS[_ending(file)])
    try:
        if file.suffix == ".gz":
            with gzip.open(file) as unpacked:
                store.bulk_load(cast("IO[bytes]", unpacked), format=form)
        else:
            store.bulk_load(path=str(file), format=form)
    except (SyntaxError, ValueError, OSError, EOFError) as e:
        raise BrokenGraph(f"{file} cannot be read: {one_line(e)}") from e
    return _watched(store, str(file))


def _open_store(folder: Path) -> OxigraphEngine:
    import pyoxigraph as ox

    try:
        return _watched(ox.Store.read_only(str(folder)), str(folder))
    except (OSError, ValueError, RuntimeError) as e:
        raise BrokenGraph(f"the store {folder} cannot be opened: {one_line(e)}") from e


def _watched(store: Any, where: str) -> OxigraphEngine:
    """The engine for a store that holds something; an empty graph would answer every question with silence."""
    if next(iter(store.quads_for_pattern(None, None, None)), None) is None:
        raise BrokenGraph(f"{where} holds no triples")
    from legation.engines import OxigraphEngine

    return OxigraphEngine(store, next(iter(store.named_graphs()), None) is not None)


def read_rdflib(file: Path) -> RdflibEngine:
    """A file into rdflib. Raises GraphError."""
    import rdflib

    from legation.engines import RdflibEngine

    ending = _ending(file)
    is_quads = ending in ("nq", "trig", "jsonld")
    graph = rdflib.Dataset(default_union=True) if is_quads else rdflib.Graph()
    names = {"ttl": "turtle", "rdf": "xml", "jsonld": "json-ld", "nq": "nquads"}
    try:
        graph.parse(file, format=names.get(ending, ending))
    except Exception as e:  # its parsers raise whatever they meet: each is an unreadable file here
        raise BrokenGraph(f"{file} cannot be read: {one_line(e)}") from e
    if len(graph) == 0:
        raise BrokenGraph(f"{file} holds no triples")
    return RdflibEngine(graph)


_WHOLE = frozenset(["integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger"])


def to_cell(text: str, datatype: str | None) -> Cell:
    """A literal as a Python value; what its datatype does not allow stays text."""
    local = datatype[len(XSD) :] if datatype and datatype.startswith(XSD) else "string"
    try:
        if local in _WHOLE:
            return int(text)
        if local == "decimal":
            return Decimal(text)
        if local in ("double", "float"):
            return float(text)
        if local == "date":
            return dt.date.fromisoformat(text)
    except (ValueError, InvalidOperation):
        return text
    return text in ("true", "1") if local == "boolean" else text


def one_line(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return (text[:300] + "...") if len(text) > 300 else text or type(error).__name__
