"""A graph to export, read subject by subject in a fixed order, so that a large one never stands in memory as text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from legation.engines import OxigraphEngine
from legation.store import FORMATS, GraphError, OpenGraph, is_store, one_line, open_graph, to_graph_file
from legation.turtle import Triple, literal


class Source(Protocol):
    """What the writers read. `subjects` are sorted; `triples` of a subject too."""

    @property
    def graph(self) -> OpenGraph: ...

    @property
    def subjects(self) -> list[str]: ...

    def triples(self, subject: str) -> list[Triple]: ...


def open_source(where: str | Path) -> Source:
    """A file, a folder with a graph, or a store on disk. Raises GraphError."""
    path = Path(where)
    if is_store(path):
        return StoreSource(open_graph(path))
    if is_store(path / "store"):
        return StoreSource(open_graph(path / "store"))
    return read_source(to_graph_file(path))


def every(source: Source) -> Iterator[list[Triple]]:
    """The triples, subject by subject."""
    return (source.triples(s) for s in source.subjects)


@dataclass
class MemorySource:
    """Triples at hand."""

    by_subject: Mapping[str, list[Triple]]

    @cached_property
    def graph(self) -> OpenGraph:
        import pyoxigraph as ox

        store = ox.Store()
        lines = "".join(f"{s} {p} {o} .\n" for triples in self.by_subject.values() for s, p, o in triples)
        store.bulk_load(lines.encode(), format=ox.RdfFormat.N_TRIPLES)
        return OpenGraph("memory", OxigraphEngine(store))

    @property
    def subjects(self) -> list[str]:
        return list(self.by_subject)

    def triples(self, subject: str) -> list[Triple]:
        return self.by_subject.get(subject, [])


def from_triples(triples: Iterable[Triple]) -> MemorySource:
    """A source of triples in any order, doubles or not."""
    found: dict[str, set[Triple]] = defaultdict(set)
    for t in triples:
        found[t[0]].add(t)
    return MemorySource({s: sorted(found[s]) for s in sorted(found)})


def read_source(file: Path) -> MemorySource:
    """A file, read by the parser alone: a store would write 12.50 as 12.5. Raises GraphError."""
    import pyoxigraph as ox

    form = ox.RdfFormat.from_media_type(FORMATS[file.suffix.lower().lstrip(".")])
    try:
        source = from_triples(map(to_triple, ox.parse(path=str(file), format=form)))
    except (SyntaxError, ValueError, OSError) as e:
        raise GraphError(f"{file} cannot be read: {one_line(e)}") from e
    if not source.subjects:
        raise GraphError(f"{file} holds no triples")
    return source


@dataclass
class StoreSource:
    """A store on disk: only the names of its subjects are kept in memory."""

    graph: OpenGraph

    @cached_property
    def subjects(self) -> list[str]:
        import pyoxigraph as ox

        found = self._store.query("SELECT DISTINCT ?s WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
        assert isinstance(found, ox.QuerySolutions)
        return sorted(str(row[0]) for row in found)

    def triples(self, subject: str) -> list[Triple]:
        import pyoxigraph as ox

        return sorted({to_triple(q) for q in self._store.quads_for_pattern(ox.NamedNode(subject[1:-1]), None, None)})

    @property
    def _store(self) -> Any:
        return self.graph.engine.store  # type: ignore[attr-defined]  # a store on disk is always Oxigraph's


def to_triple(q: Any) -> Triple:
    """A quad of the parser as three terms in N-Triples, literals escaped as `turtle.literal` does."""
    o = q.object
    if hasattr(o, "datatype"):
        text = literal(o.value)
        if o.language:
            text += f"@{o.language}"
        elif not o.datatype.value.endswith("#string"):
            text += f"^^<{o.datatype.value}>"
        return str(q.subject), str(q.predicate), text
    if hasattr(o, "predicate"):
        return str(q.subject), str(q.predicate), f"<<( {o} )>>"
    return str(q.subject), str(q.predicate), str(o)
