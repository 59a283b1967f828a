"""What stands behind an answer, as triples with the texts they come from; and what a thing is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from legation.ask import QuestionError
from legation.iri import ID, LG
from legation.store import Iri, Rows, Triple

if TYPE_CHECKING:
    from legation.store import OpenGraph

_AT_ONCE = 200


def to_triples_behind(graph: OpenGraph, rows: Rows) -> list[Triple]:
    """The triples of every thing of ours in the rows, of the claims that support it, and of the revisions these stand in."""
    import pyoxigraph as ox

    things = sorted({str(cell) for row in rows for cell in row if isinstance(cell, Iri) and cell.startswith(ID)})
    found: set[Triple] = set()
    for i in range(0, len(things), _AT_ONCE):
        names = " ".join(str(ox.NamedNode(t)) for t in things[i : i + _AT_ONCE])
        for path in ("", f"<{LG}supportedBy>", f"<{LG}supportedBy>/<{LG}revision>", f"<{LG}revision>"):
            step = f"?x {path} ?s ." if path else "BIND(?x AS ?s)"
            found.update(graph.triples(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ VALUES ?x {{ {names} }} {step} ?s ?p ?o }}"))
    return sorted(found)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as the graph names it. `key` is its IRI without our folder; `parties` are the two states of a relation."""

    iri: str
    key: str
    label: str
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    matches: tuple[str, ...]
    parties: tuple[str, ...]


def find_thing(graph: OpenGraph, name: str) -> str:
    """The IRI of the thing that goes by a name, key or IRI. Raises QuestionError with close names."""
    from legation.terms import to_term

    return to_term(graph, "thing", "THING", name).strip("<>")


def read_thing(graph: OpenGraph, iri: str) -> Thing:
    """What the graph says a thing is. Raises QuestionError where it says nothing."""
    import pyoxigraph as ox

    rows = graph.query(f"SELECT ?p ?o WHERE {{ {ox.NamedNode(iri)} ?p ?o }} ORDER BY ?p ?o")
    if not rows.rows:
        raise QuestionError(f"the graph has nothing on {iri.removeprefix(ID)}")
    told: dict[str, list[str]] = {}
    for p, o in rows:
        told.setdefault(str(p).rsplit("/", 1)[-1].rsplit("#", 1)[-1], []).append(str(o))
    kinds = [k.removeprefix(LG) for k in told.get("type", [])]
    return Thing(
        iri=iri,
        key=iri.removeprefix(ID),
        label=(told.get("label") or [iri.removeprefix(ID)])[0],
        kinds=tuple(_in_words(k) for k in kinds if k not in ("Event", "Mission", "Organization") or len(kinds) == 1),
        names=tuple(told.get("altLabel", [])),
        matches=tuple(told.get("exactMatch", [])),
        parties=tuple(told.get("party", [])),
    )


def _in_words(kind: str) -> str:
    """HonoraryConsulate as "honorary consulate"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).lower()
