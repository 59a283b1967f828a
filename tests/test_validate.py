"""Validation: what a violation tells, and that the engine beneath does not change the verdict."""

import logging
from pathlib import Path

import pyshacl
import pytest
from pyoxigraph import Store
from rdflib import SH, Graph, Literal, URIRef

from legation.validate import Violation, violations
from legation.vocabulary import LG, ONTOLOGY, read_shapes, read_vocabulary

EXAMPLES = ONTOLOGY / "examples"
BAD = sorted(EXAMPLES.glob("bad-*.ttl"))


def test_an_empty_graph_breaks_nothing() -> None:
    assert violations(Graph()) == []


def test_a_violation_names_node_shape_path_and_remedy() -> None:
    (found,) = violations(EXAMPLES / "bad-ClaimComplete-rule.ttl")
    assert found == Violation(
        shape="ClaimComplete",
        focus="https://w3id.org/legation/id/claim/c1",
        path=str(LG.rule),
        value=None,
        severity="Violation",
        message="A claim must name the rule that read it: give it lg:rule.",
        component="MinCountConstraintComponent",
    )
    assert found.blocks
    assert str(found).startswith(found.focus) and "[ClaimComplete]" in str(found)


def test_a_question_about_the_whole_graph_points_at_the_offender() -> None:
    (found,) = violations(EXAMPLES / "bad-QuoteLength.ttl")
    assert found.focus == "https://w3id.org/legation/id/claim/c1"
    assert found.focus in found.message and "{?" not in found.message


def test_messages_are_filled_in() -> None:
    for path in BAD:
        assert not [v for v in violations(path) if "?value}" in v.message or "?other}" in v.message], path.name


def test_a_day_that_does_not_exist_is_a_violation_and_no_crash() -> None:
    """pySHACL 0.40 raises TypeError where sh:lessThanOrEquals meets a literal that is no date."""
    graph = Graph().parse(ONTOLOGY.parent / "kg" / "graph.ttl")
    fact = next(iter(sorted(graph.subjects(LG.latest))))
    graph.set((fact, LG.latest, Literal("1960-13-45", datatype=URIRef("http://www.w3.org/2001/XMLSchema#date"))))
    assert ("DateTyped", str(fact)) in {(v.shape, v.focus) for v in violations(graph)}


def test_text_and_typed_text_are_one_for_the_shapes() -> None:
    """A graph that writes "x"^^xsd:string breaks no sh:in that "x" keeps: data and shapes go through one library."""
    text = (ONTOLOGY.parent / "kg" / "graph.ttl").read_text("utf8")
    typed = text.replace('lg:edtf "1960-12-30"', 'lg:edtf "1960-12-30"^^xsd:string').replace('"CUB"', '"CUB"^^xsd:string')
    assert typed != text and violations(Graph().parse(data=typed, format="turtle")) == []


def test_a_warning_does_not_block() -> None:
    (found,) = violations(EXAMPLES / "bad-HistoricalStateLinked.ttl")
    assert found.severity == "Warning" and not found.blocks


def test_the_graph_is_left_as_it_was() -> None:
    graph = Graph().parse(EXAMPLES / "bad-BlankNode-object.ttl")
    before = set(graph)
    violations(graph)
    assert set(graph) == before


@pytest.mark.parametrize("name", ["good-LayersApart", "bad-BlankNode-object", "bad-EdtfBounds-set"])
def test_file_graph_and_store_give_the_same(name: str, tmp_path: Path) -> None:
    path = EXAMPLES / f"{name}.ttl"
    store = Store()
    store.bulk_load(path=path)
    quads = tmp_path / "graph.nq"
    graph = Graph().parse(path)
    store.dump(quads)

    def told(found: list[Violation]) -> list[tuple[str, str | None, str]]:
        return sorted((v.shape, v.path, v.severity) for v in found)

    expected = told(violations(path))
    assert told(violations(graph)) == told(violations(store)) == told(violations(quads)) == expected


@pytest.mark.parametrize("path", BAD[::6], ids=lambda p: p.stem)
def test_rdflib_beneath_gives_the_same_verdict(path: Path) -> None:
    graph = Graph().parse(path)
    for triple in read_vocabulary():
        graph.add(triple)
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)
    _, report, _ = pyshacl.validate(graph, shacl_graph=read_shapes(), inplace=True)
    assert isinstance(report, Graph)
    assert len(set(report.objects(None, SH.result))) == len(violations(path))


def test_two_runs_give_the_same_list() -> None:
    graph = Graph()
    for path in BAD[:12]:
        graph.parse(path)
    found = violations(graph)
    assert found and found == violations(graph) == sorted(found, key=lambda v: (v.shape, v.focus, v.path or "", v.value or ""))


def test_an_undeclared_term_is_found_wherever_it_stands() -> None:
    graph = Graph()
    graph.add((URIRef("https://example.org/x"), URIRef("https://example.org/p"), LG.Parade))
    graph.add((URIRef("https://example.org/x"), LG.acter, Literal("x")))
    assert {v.focus for v in violations(graph)} == {str(LG.Parade), str(LG.acter)}
