"""The shapes as bulk queries: what pySHACL asks of each node, asked of the whole graph at once on an Oxigraph store.

Each constraint of `ontology/shapes.ttl` becomes one SELECT that finds all offenders. Only what the shapes use is compiled; a
constraint that is not known here stops with an error rather than being passed over. That the two agree on every example and on
samples is what `tests/test_bulk_checks.py` proves; pySHACL stays the reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, SH, XSD
from rdflib.term import Node

from legation.validate import WHOLE_GRAPH, Violation, order
from legation.vocabulary import ONTOLOGY, read_shapes, read_vocabulary

_TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf)
_ABOUT = frozenset({SH.path, SH.message, SH.severity, SH.property, *_TARGETS, RDF.type})
_NEEDS = ("MinCountConstraintComponent", "ClassConstraintComponent", "SPARQLConstraintComponent")
_SEVERITIES: dict[Node, str] = {SH.Violation: "Violation", SH.Warning: "Warning", SH.Info: "Info"}


class UnknownConstraint(ValueError):
    """Our own shapes use what this module does not compile; the message names it."""


@dataclass(frozen=True, slots=True)
class Check:
    """One constraint: the query whose rows (?this, ?value and what the message names) are its offenders."""

    shape: str
    component: str
    path: str | None
    severity: str
    message: str
    query: str
    is_whole: bool = False  # asks about the whole graph: ?value is what is wrong

    @property
    def can_break_by_removal(self) -> bool:
        """Whether taking triples away can make new offenders: only where something must be there."""
        return self.component in _NEEDS


def bulk_violations(store: ox.Store, ontology: Path = ONTOLOGY, checks: Iterable[Check] | None = None) -> list[Violation]:
    """What `validate.violations` finds, sorted likewise. `store` holds the data and the vocabulary in the default graph.

    With `checks`, only what these find.
    """
    found = {v for check in (to_checks(ontology) if checks is None else checks) for v in _run(store, check)}
    return sorted(found, key=order)


@cache
def to_checks(ontology: Path = ONTOLOGY) -> tuple[Check, ...]:
    """The checks of all shapes, in the order of their names. Raises UnknownConstraint."""
    shapes = read_shapes(ontology)
    targeted = sorted({s for t in _TARGETS for s in shapes.subjects(t) if isinstance(s, URIRef)})
    return tuple(check for shape in targeted for check in _of_shape(shapes, shape, ontology))


def _of_shape(shapes: Graph, shape: URIRef, ontology: Path) -> Iterator[Check]:
    target = _target(shapes, shape, ontology)
    properties = [shape] if shapes.value(shape, SH.path) is not None else []
    for node in [*properties, *sorted(shapes.objects(shape, SH.property), key=str)]:
        yield from _of_property(shapes, shape, node, target, ontology)
    for sparql in shapes.objects(shape, SH.sparql):
        query = _prefixes(shapes) + str(shapes.value(sparql, SH.select)).replace("$this", f"<{WHOLE_GRAPH}>")
        query = re.sub(rf"(SELECT(?:\s+DISTINCT)?|GROUP BY)\s+<{re.escape(str(WHOLE_GRAPH))}>", r"\1", query)
        message = str(shapes.value(sparql, SH.message))
        yield Check(_local(shape), "SPARQLConstraintComponent", None, _severity(shapes, shape), message, query, is_whole=True)


def _prefixes(shapes: Graph) -> str:
    declared = [(shapes.value(d, SH.prefix), shapes.value(d, SH.namespace)) for d in shapes.objects(None, SH.declare)]
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in sorted(declared))


def _target(shapes: Graph, shape: URIRef, ontology: Path) -> str:
    """The pattern that binds ?this to the shape's focus nodes; one of them per row of a DISTINCT."""
    parts = [_instance("?this", c, ontology) for c in sorted(shapes.objects(shape, SH.targetClass), key=str)]
    parts += [f"?this <{p}> ?any ." for p in sorted(shapes.objects(shape, SH.targetSubjectsOf), key=str)]
    if len(parts) == 1 and parts[0].startswith("?this a "):
        return parts[0]
    return "{ SELECT DISTINCT ?this WHERE { " + " UNION ".join(f"{{ {part} }}" for part in parts) + " } }"


def _instance(variable: str, c: Node, ontology: Path) -> str:
    """The pattern that a variable is of a class or of one below it; the vocabulary is asked now, not once for each node."""
    below = sorted({str(k) for k in read_vocabulary(ontology).transitive_subjects(RDFS.subClassOf, c)})
    if len(below) == 1:
        return f"{variable} a <{c}> ."
    return f"VALUES ?class {{ {' '.join(f'<{k}>' for k in below)} }} {variable} a ?class ."


def _of_property(shapes: Graph, shape: URIRef, node: Node, target: str, ontology: Path) -> Iterator[Check]:
    path_node = shapes.value(node, SH.path)
    assert path_node is not None
    path, shown = _path(shapes, path_node), str(path_node) if isinstance(path_node, URIRef) else None
    told = shapes.value(node, SH.message)
    for constraint, value in sorted(shapes.predicate_objects(node)):
        if constraint in _ABOUT:
            continue
        where, component = _constraint(shapes, constraint, value, path, ontology)
        who = "" if _implied(shapes, shape, path, component) else target
        query = f"SELECT DISTINCT ?this ?value WHERE {{ {who} {where} }}"
        yield Check(_local(shape), component, shown, _severity(shapes, node, shape), str(told), query)


def _implied(shapes: Graph, shape: URIRef, path: str, component: str) -> bool:
    """Whether all that have the path are focus nodes: a shape of a property's subjects speaks of that property."""
    if any(shapes.objects(shape, SH.targetClass)) or component == "MinCountConstraintComponent":
        return False
    return any(path == f"<{p}>" or path.startswith(f"(<{p}>/") for p in shapes.objects(shape, SH.targetSubjectsOf))


def _constraint(shapes: Graph, constraint: Node, value: Node, path: str, ontology: Path) -> tuple[str, str]:
    """What finds the offenders of one constraint after the target, and SHACL's name for its kind."""
    each = f"?this {path} ?value ."
    if constraint == SH.minCount:
        if int(str(value)) == 1:
            return f"FILTER NOT EXISTS {{ ?this {path} ?none }}", "MinCountConstraintComponent"
        return f"{_count(path)} FILTER(COALESCE(?n, 0) < {value})", "MinCountConstraintComponent"
    if constraint == SH.maxCount:
        return _at_most(path, int(str(value))), "MaxCountConstraintComponent"
    if constraint == SH["class"]:
        return f"{each} FILTER NOT EXISTS {{ {_instance('?value', value, ontology)} }}", "ClassConstraintComponent"
    if constraint == SH["in"]:
        members = ", ".join(m.n3() for m in Collection(shapes, value))
        return f"{each} FILTER(?value NOT IN ({members}))", "InConstraintComponent"
    if constraint == SH.datatype:
        return f"{each} FILTER(!COALESCE({_is_of(str(value))}, false))", "DatatypeConstraintComponent"
    if constraint == SH.pattern:
        pattern = Literal(str(value)).n3()
        return f"{each} FILTER(isBlank(?value) || !REGEX(STR(?value), {pattern}))", "PatternConstraintComponent"
    if constraint == SH.minInclusive and isinstance(value, Literal):
        return f"{each} FILTER(!COALESCE(?value >= {value.n3()}, false))", "MinInclusiveConstraintComponent"
    if constraint == SH.disjoint:
        return f"{each} ?this <{value}> ?value .", "DisjointConstraintComponent"
    comparisons: dict[Node, str] = {SH.lessThan: "<", SH.lessThanOrEquals: "<="}
    if constraint in comparisons:
        later = f"?this <{value}> ?other . FILTER(!COALESCE(?value {comparisons[constraint]} ?other, false))"
        return f"{each} {later}", f"{_local(constraint)[0].upper()}{_local(constraint)[1:]}ConstraintComponent"
    raise UnknownConstraint(f"no bulk query for the constraint {constraint}")


def _at_most(path: str, n: int) -> str:
    """What finds nodes with more than n values; joins up to n = 1, which are faster than counting."""
    if n == 0:
        return f"?this {path} ?some ."
    if n == 1:
        return f"?this {path} ?one , ?two . FILTER(!sameTerm(?one, ?two))"
    return f"{_count(path)} FILTER(?n > {n})"


def _count(path: str) -> str:
    return f"OPTIONAL {{ SELECT ?this (COUNT(DISTINCT ?counted) AS ?n) WHERE {{ ?this {path} ?counted }} GROUP BY ?this }}"


def _is_of(datatype: str) -> str:
    """Whether ?value is a well-formed literal of a datatype."""
    typed = f"datatype(?value) = <{datatype}>"
    if datatype in (str(XSD.string),):
        return typed
    if datatype in (str(XSD.date), str(XSD.integer)):
        return f"{typed} && BOUND(?value) && <{datatype}>(STR(?value)) = ?value"
    raise UnknownConstraint(f"no bulk query for the datatype {datatype}")


def _path(shapes: Graph, node: Node) -> str:
    """A SHACL path as SPARQL writes it."""
    if isinstance(node, URIRef):
        return f"<{node}>"
    if (inverse := shapes.value(node, SH.inversePath)) is not None:
        return f"^{_path(shapes, inverse)}"
    if (either := shapes.value(node, SH.alternativePath)) is not None:
        return "(" + "|".join(_path(shapes, p) for p in Collection(shapes, either)) + ")"
    if shapes.value(node, RDF.first) is not None:
        return "(" + "/".join(_path(shapes, p) for p in Collection(shapes, node)) + ")"
    raise UnknownConstraint("no bulk query for a path of this kind")


def _run(store: ox.Store, check: Check) -> Iterator[Violation]:
    rows = store.query(check.query)
    assert isinstance(rows, ox.QuerySolutions)
    names = [v.value for v in rows.variables]
    for row in rows:
        told = {n: row[n] for n in names if row[n] is not None}
        yield _to_violation(check, told)


def _to_violation(check: Check, told: dict[str, object]) -> Violation:
    message = re.sub(r"\{[?$](\w+)\}", lambda m: _text(told[m[1]]) if m[1] in told else m[0], check.message)
    focus, value = told.get("this"), told.get("value")
    path = check.path
    if check.is_whole:
        focus, value = value, None
        path = _text(told["path"]) if isinstance(told.get("path"), ox.NamedNode) else None
    return Violation(
        shape=check.shape.partition("-")[0],
        focus=_named(focus),
        path=path,
        value=None if value is None or value == focus else _named(value),
        severity=check.severity,
        message=message,
        component=check.component,
    )


def _named(node: object) -> str:
    return "a blank node" if isinstance(node, ox.BlankNode) else _text(node)


def _text(node: object) -> str:
    return str(getattr(node, "value", node))


def _severity(shapes: Graph, *nodes: Node) -> str:
    told = [s for n in nodes if (s := shapes.value(n, SH.severity)) is not None]
    return _SEVERITIES[told[0]] if told else "Violation"


def _local(node: Node | None) -> str:
    return str(node).rpartition("#")[2]


__all__ = ["Check", "UnknownConstraint", "bulk_violations", "to_checks"]
