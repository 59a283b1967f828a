"""The graph as a network for Gephi, yEd, Cytoscape or igraph: things are nodes, facts between two of them are edges (GraphML)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from itertools import combinations
from typing import Any

from legation.exports.source import Source
from legation.exports.tables import MissingLibrary, ask_table
from legation.iri import ID, LG
from legation.store import Cell
from legation.tables import plain

ENDS = (
    ("actor", "recipient"),
    ("sender", "host"),
    ("member", "organization"),
    ("holder", "state"),
    ("state", "with"),
    ("polity", "sovereign"),
    ("from", "to"),
)
"""The two roles that an edge leads from and to, for each family of facts."""
_NODES = f"""PREFIX lg: <{LG}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?x ?class ?label ?iso3 ?cow WHERE {{
  ?x a ?class ; rdfs:label ?label .
  VALUES ?class {{ lg:State lg:Organization lg:Person }}
  OPTIONAL {{ ?x lg:iso3 ?iso3 }} OPTIONAL {{ ?x lg:cowCode ?cow }}
}} ORDER BY ?x ?class"""


def to_graphml(source: Source) -> Iterator[str]:
    """GraphML of states, organizations and persons, with an edge for each fact and each pair of its ends.

    An event without direction gives one edge for each two of its participants, marked `directed: false`. Raises MissingLibrary
    without networkx.
    """
    try:
        nx = import_module("networkx")
    except ImportError as e:
        raise MissingLibrary("GraphML needs networkx, which is not installed: pip install 'legation[exports]'") from e
    net = nx.MultiDiGraph()
    for x, kind, label, iso3, cow in source.graph.query(_NODES):
        more = {"iso3": plain(iso3), "cow": plain(cow)}
        net.add_node(_key(x), label=_safe(plain(label)), kind=str(kind).removeprefix(LG), **{k: v for k, v in more.items() if v})
    for begin, end, attributes in _edges(source):
        if begin in net and end in net:
            net.add_edge(begin, end, **attributes)
    yield "<?xml version='1.0' encoding='utf-8'?>\n"
    for line in nx.generate_graphml(net):
        yield f"{line}\n"


def _edges(source: Source) -> Iterator[tuple[str, str, dict[str, Any]]]:
    roles: dict[Cell, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for fact, role, value, *_ in ask_table(source, "roles"):
        roles[fact][str(role)].append(_key(value))
    for row in ask_table(source, "facts").to_dicts():
        its = roles[row["fact"]]
        shown = ("kind", "label", "edtf", "earliest", "latest", "start_edtf", "end_edtf")
        attributes: dict[str, Any] = {k: _safe(plain(row[k])) for k in shown if row[k] is not None}
        attributes |= {"fact": _key(row["fact"]), "claims": row["claims"]}
        ends = [(a, b) for one, other in ENDS for a in its.get(one, ()) for b in its.get(other, ())]
        for a, b in ends:
            yield a, b, {**attributes, "directed": True}
        if not ends:
            for a, b in combinations(sorted(its.get("participant", ())), 2):
                yield a, b, {**attributes, "directed": False}


def _key(cell: Cell) -> str:
    return plain(cell).removeprefix(ID)


def _safe(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(c if c >= " " or c in "\t\n" else " " for c in text)
