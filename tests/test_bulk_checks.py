"""The bulk queries find exactly what pySHACL finds: on every example of the ontology, on broken mixes, on a built graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, Namespace
from rdflib.namespace import SH

from legation.bulk_checks import UnknownConstraint, bulk_violations, to_checks
from legation.validate import to_store, violations
from legation.vocabulary import ONTOLOGY

EXAMPLES = sorted((ONTOLOGY / "examples").glob("*.ttl"))
KG = Path(__file__).resolve().parent.parent / "kg" / "graph.ttl"


@pytest.mark.parametrize("path", EXAMPLES, ids=[p.stem for p in EXAMPLES])
def test_agrees_on_each_example(path):
    assert bulk_violations(to_store(path)) == violations(path)


def test_agrees_on_a_mix_of_all_bad_examples():
    mix = Graph()
    for path in EXAMPLES:
        if path.stem.startswith("bad-") and "BlankNode" not in path.stem:
            mix.parse(path)
    told = bulk_violations(to_store(mix))
    assert len({v.shape for v in told}) > 20
    assert told == violations(mix)


def test_agrees_on_the_shipped_graph():
    assert bulk_violations(to_store(KG)) == violations(KG)


def test_every_shape_is_compiled():
    shapes = {c.shape.partition("-")[0] for c in to_checks()}
    stems = {p.stem.removeprefix("bad-").partition("-")[0] for p in EXAMPLES if p.stem.startswith("bad-")}
    assert stems <= shapes


def test_a_constraint_it_does_not_know_stops_it(tmp_path):
    shape = Namespace("https://w3id.org/legation/shapes#")
    (tmp_path / "vocabulary.ttl").write_text((ONTOLOGY / "vocabulary.ttl").read_text("utf8"), "utf8")
    text = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix lg: <https://w3id.org/legation/ns#> .\n"
    text += f"<{shape.Odd}> a sh:PropertyShape ; sh:targetClass lg:Claim ; sh:path lg:rule ; sh:maxLength 3 ; sh:message 'odd' ."
    (tmp_path / "shapes.ttl").write_text(text, "utf8")
    with pytest.raises(UnknownConstraint, match=str(SH.maxLength)):
        to_checks(tmp_path)
