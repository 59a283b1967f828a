"""What answers SPARQL here: Oxigraph, and rdflib as the second opinion. Both give rows of plain values and triples as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from legation.store import BrokenGraph, Cell, Iri, QueryError, Rows, Triple, one_line, to_cell

if TYPE_CHECKING:
    import rdflib

NO_TRIPLES = "this query gives no triples: only CONSTRUCT and DESCRIBE do"


@dataclass(frozen=True, slots=True)
class OxigraphEngine:
    """Oxigraph, in memory or on disk. `is_union`: named graphs are read as one with the default graph."""

    store: Any
    is_union: bool = False

    def query(self, text: str) -> Rows:
        import pyoxigraph as ox

        try:
            found = self.store.query(text, use_default_graph_as_union=self.is_union)
            if isinstance(found, ox.QueryBoolean):
                return Rows(("answer",), [(bool(found),)])
            if isinstance(found, ox.QueryTriples):
                return _triples((t.subject, t.predicate, t.object) for t in found)
            columns = tuple(v.value for v in found.variables)
            return Rows(columns, [tuple(map(_of_oxigraph, row)) for row in found])
        except (SyntaxError, ValueError, RuntimeError) as e:
            raise QueryError(f"the query failed: {one_line(e)}") from e
        except OSError as e:
            raise BrokenGraph(f"the store cannot be read: {one_line(e)}") from e

    def triples(self, text: str) -> list[Triple]:
        import pyoxigraph as ox

        try:
            found = self.store.query(text, use_default_graph_as_union=self.is_union)
            if not isinstance(found, ox.QueryTriples):
                raise QueryError(NO_TRIPLES)
            return sorted((str(t.subject), str(t.predicate), str(t.object)) for t in found)
        except (SyntaxError, ValueError, RuntimeError) as e:
            raise QueryError(f"the query failed: {one_line(e)}") from e
        except OSError as e:
            raise BrokenGraph(f"the store cannot be read: {one_line(e)}") from e

    def to_rdflib(self) -> rdflib.Graph:
        import pyoxigraph as ox
        import rdflib

        triples = (q.triple for q in self.store)
        lines = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
        return rdflib.Graph().parse(data=lines, format="nt")


@dataclass(frozen=True, slots=True)
class RdflibEngine:
    """rdflib: slower, pure Python, the second opinion."""

    store: rdflib.Graph

    def query(self, text: str) -> Rows:
        try:
            found = self.store.query(text)
            if found.type == "ASK":
                return Rows(("answer",), [(bool(found.askAnswer),)])
            if found.type != "SELECT":
                return _rdflib_triples(found)
            columns = tuple(str(v) for v in found.vars or ())
            rows: Iterable[Any] = found
            return Rows(columns, [tuple(map(_of_rdflib, row)) for row in rows])
        except Exception as e:  # pyparsing and rdflib raise many kinds: each is a failed query here
            raise QueryError(f"the query failed: {one_line(e)}") from e

    def triples(self, text: str) -> list[Triple]:
        try:
            made = self.store.query(text).graph
            lines = None if made is None else made.serialize(format="nt")
        except Exception as e:  # as above
            raise QueryError(f"the query failed: {one_line(e)}") from e
        if lines is None:
            raise QueryError(NO_TRIPLES)
        return parse_triples(lines.encode(), "application/n-triples")

    def to_rdflib(self) -> rdflib.Graph:
        return self.store


def _triples(found: Iterable[tuple[Any, Any, Any]]) -> Rows:
    rows = sorted((tuple(map(_of_oxigraph, t)) for t in found), key=lambda r: tuple(map(str, r)))
    return Rows(("subject", "predicate", "object"), rows)


def _rdflib_triples(found: Any) -> Rows:
    rows = sorted((tuple(map(_of_rdflib, t)) for t in found.graph or ()), key=lambda r: tuple(map(str, r)))
    return Rows(("subject", "predicate", "object"), rows)


def _of_oxigraph(term: Any) -> Cell:
    kind = type(term).__name__
    if term is None or kind == "NamedNode":
        return None if term is None else Iri(term.value)
    if kind == "Literal":
        return to_cell(term.value, term.datatype.value)
    return str(term)


def _of_rdflib(term: Any) -> Cell:
    kind = type(term).__name__
    if term is None or kind == "URIRef":
        return None if term is None else Iri(term)
    if kind == "Literal":
        return to_cell(str(term), str(term.datatype) if term.datatype else None)
    return f"_:{term}"


def parse_triples(data: bytes, media_type: str) -> list[Triple]:
    """Triples of an RDF text, sorted, each term in N-Triples syntax. Raises SyntaxError or ValueError."""
    import pyoxigraph as ox

    form = ox.RdfFormat.from_media_type(media_type)
    if form is None:
        raise ValueError(f"{media_type} is no RDF format")
    return sorted((str(q.subject), str(q.predicate), str(q.object)) for q in ox.parse(data, format=form))
