"""The ontology as data: its folder, its Turtle files read once, and the terms it declares."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDFS

LG = Namespace("https://w3id.org/legation/ns#")
SAYS = Namespace("https://w3id.org/legation/says#")
SHAPE = Namespace("https://w3id.org/legation/shapes#")
ONTOLOGY = Path(__file__).resolve().parent.parent / "ontology"


@cache
def read_vocabulary(folder: Path = ONTOLOGY) -> Graph:
    """Every declared term with its label, definition, domain and range. Shared by all callers: never change it."""
    return Graph().parse(folder / "vocabulary.ttl")


@cache
def read_shapes(folder: Path = ONTOLOGY) -> Graph:
    """The shapes a graph must keep to. Shared by all callers: never change it."""
    return Graph().parse(folder / "shapes.ttl")


@cache
def terms(folder: Path = ONTOLOGY) -> frozenset[URIRef]:
    """The IRIs of all declared terms."""
    return frozenset(s for s in read_vocabulary(folder).subjects(RDFS.isDefinedBy) if isinstance(s, URIRef))


@cache
def subclasses(name: str, folder: Path = ONTOLOGY) -> frozenset[str]:
    """The local names of a class and of all classes below it: "Mission" gives "Mission", "Embassy", ..."""
    found = read_vocabulary(folder).transitive_subjects(RDFS.subClassOf, LG[name])
    return frozenset(str(c).removeprefix(str(LG)) for c in found)
