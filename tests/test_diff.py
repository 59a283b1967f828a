"""What changed between two graphs."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from legation.diff import COLUMNS, to_diff
from legation.engines import OxigraphEngine
from legation.store import OpenGraph, Rows

PREFIXES = """@prefix lg: <https://w3id.org/legation/ns#> . @prefix id: <https://w3id.org/legation/id/> .
@base <https://w3id.org/legation/id/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."""
BREAK = '<event/cut/a/{0}> a lg:RelationsSevered ; rdfs:label "A cut ties ({0})" ; lg:actor <state/a> ; lg:edtf "{0}" ; lg:supportedBy <claim/{1}> .'
VISIT = '<event/visit/a> a lg:Visit ; rdfs:label "A came" ; lg:actor <state/a> ; lg:topic "{}" ; lg:supportedBy <claim/9> .'
RUMOUR = '<claim/{}> lg:claims lg:Support ; lg:modality lg:Alleged ; lg:quote "it is said" .'


def graph(*facts: str) -> OpenGraph:
    store = ox.Store()
    store.load("\n".join([PREFIXES, *facts]).encode(), format=ox.RdfFormat.TURTLE)
    return OpenGraph("test", OxigraphEngine(store))


def changes(old: list[str], new: list[str]) -> list[tuple[object, ...]]:
    rows = to_diff(graph(*old), graph(*new))
    assert isinstance(rows, Rows) and rows.columns == COLUMNS
    return rows.rows


def test_the_same_graph_does_not_differ() -> None:
    facts = [BREAK.format("1960", 1), VISIT.format("fish"), RUMOUR.format(5)]
    assert changes(facts, facts[::-1]) == []


def test_a_new_date_is_a_change_and_not_two_facts() -> None:
    assert changes([BREAK.format("1960", 1)], [BREAK.format("1960-12-30", 1)]) == [
        ("changed", "A cut ties (1960-12-30)", "1960", "1960-12-30", "event/cut/a/1960-12-30")
    ]


def test_two_that_could_be_meant_are_not_joined() -> None:
    found = changes([BREAK.format("1960", 1)], [BREAK.format("1961", 1), BREAK.format("1962", 2)])
    assert [row[0] for row in found] == ["added", "added", "removed"]


@pytest.mark.parametrize(
    ("old", "new", "change"), [([], [VISIT.format("fish")], "added"), ([VISIT.format("fish")], [], "removed")]
)
def test_facts_come_and_go(old: list[str], new: list[str], change: str) -> None:
    other = BREAK.format("1960", 1)
    ((kind, what, *_),) = changes([other, *old], [other, *new])
    assert (kind, what) == (change, "A came")


def test_a_property_and_the_evidence_differ() -> None:
    assert changes([VISIT.format("fish")], [VISIT.format("tin")]) == [
        ("changed", "A came: topic", "fish", "tin", "event/visit/a")
    ]
    more = VISIT.format("fish").replace("<claim/9>", "<claim/9>, <claim/10>")
    ((kind, _, _, told, _),) = changes([VISIT.format("fish")], [more])
    assert (kind, told) == ("evidence changed", "1 passages the same, 0 gone, 1 new")


def test_a_claim_without_a_fact() -> None:
    fact = VISIT.format("fish")
    assert changes([fact], [fact, RUMOUR.format(5)]) == [("claim added", "Support, alleged", "", "it is said", "claim/5")]
