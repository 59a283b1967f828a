"""The bulk queries find exactly what pySHACL finds: on every example of the ontology, on broken mixes, on a built graph."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph, Literal, Namespace
from rdflib.namespace import SH

from legation.bulk_checks import UnknownConstraint, bulk_violations, to_checks
from legation.extract import extract
from legation.graph import to_triples
from legation.merge import merge
from legation.model import Article
from legation.sources.read import read_articles
from legation.status import statuses
from legation.turtle import to_ntriples
from legation.validate import to_store, violations
from legation.vocabulary import ONTOLOGY

EXAMPLES = sorted((ONTOLOGY / "examples").glob("*.ttl"))
KG = Path(__file__).resolve().parent.parent / "kg" / "graph.ttl"
PAGES = sorted(Path(__file__).resolve().parents[2].glob("shared/dev/foreign-relations/*.wiki"), key=lambda p: p.stat().st_size)
FULL = 12_000  # bytes: shorter pages hold next to nothing
needs_pages = pytest.mark.skipif(not PAGES, reason="no pages beside the project")


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


@cache
def of_a_page() -> str:
    """The triples of the smallest page that is no stub."""
    page = next(p for p in PAGES if p.stat().st_size > FULL)
    articles = [a for a in read_articles([str(page)]) if isinstance(a, Article)]
    claims, _ = extract(articles)
    merged, _ = merge(claims)
    return "".join(to_ntriples(to_triples([*merged, *statuses(merged)], claims, articles)))


def broken(injury: str) -> Graph:
    """The page's graph with one injury for each property: its first triple lost, its object another, or a second object."""
    graph = Graph().parse(data=of_a_page(), format="nt")
    for p in sorted(set(graph.predicates())):
        s, _, o = triple = min(graph.triples((None, p, None)))
        if injury != "doubled":
            graph.remove(triple)
        if injury != "lost":
            graph.add((s, p, Literal("odd") if isinstance(o, Literal) else s))
    return graph


@needs_pages
@pytest.mark.parametrize("injury", ["lost", "changed", "doubled"])
def test_agrees_on_a_real_page_that_is_broken_everywhere(injury):
    graph = broken(injury)
    told = bulk_violations(to_store(graph))
    assert len({v.shape for v in told}) > 8
    assert told == violations(graph)


@needs_pages
def test_agrees_on_a_real_page_with_an_offender_of_every_shape():
    bad = {p.stem.removeprefix("bad-"): p for p in EXAMPLES if p.stem.startswith("bad-") and "BlankNode" not in p.stem}
    all_at_once = offenders_beside_a_page(*bad.values())
    for stem, path in bad.items():  # some offend no more where others give them what they lack: those alone
        assert {stem.partition("-")[0]} <= all_at_once or stem.partition("-")[0] in offenders_beside_a_page(path)


def offenders_beside_a_page(*paths: Path) -> set[str]:
    """The shapes that a page's graph with some examples offends, on both engines."""
    graph = Graph().parse(data=of_a_page(), format="nt")
    for path in paths:
        graph.parse(path)
    told = bulk_violations(to_store(graph))
    assert told == violations(graph)
    return {v.shape for v in told}


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
