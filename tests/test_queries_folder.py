"""Each saved question: its notes, its golden answers on both engines, its form; and the SHACL file made of them."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest

from legation.ask import QUERIES, Question, ask, list_questions
from legation.describe import FILE, to_shacl
from legation.store import OpenGraph, open_graph
from legation.tables import to_text

DATA = Path(__file__).parent / "data" / "queries"
CASES: list[dict[str, Any]] = json.loads((DATA / "expected.json").read_text("utf8"))
QUESTIONS = list_questions()
ENGINES = ("oxigraph", "rdflib")
KINDS = ("state", "party", "date", "date-from", "date-to", "class", "modality", "fact", "thing", "number")


@cache
def graph(engine: str) -> OpenGraph:
    return open_graph(DATA / "graph.ttl", engine)


def name(case: dict[str, Any]) -> str:
    return "-".join([case["question"], *map(str, case["parameters"].values())]).replace(" ", "_")


def by_name(q: Question) -> str:
    return q.name


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("case", CASES, ids=name)
def test_the_rows_are_the_expected_ones(case: dict[str, Any], engine: str) -> None:
    rows = ask(graph(engine), case["question"], **case["parameters"])
    assert list(rows.columns) == case["columns"]
    assert [list(row.values()) for row in json.loads(to_text(rows, "json"))] == case["rows"]


@pytest.mark.parametrize("q", QUESTIONS, ids=by_name)
def test_every_question_has_a_golden_answer_that_says_something(q: Question) -> None:
    answers = [c for c in CASES if c["question"] == q.name]
    assert any(c["rows"] for c in answers), "give tests/data/queries/expected.json a case with rows"
    default = next(c for c in answers if not c["parameters"])
    assert default["rows"] or q.may_be_empty, "no rows for the defaults: say `#+ empty: may` if that is right"


@pytest.mark.parametrize("q", QUESTIONS, ids=by_name)
def test_the_file_runs_unchanged(q: Question) -> None:
    text = (QUERIES / f"{q.name}.rq").read_text("utf8")
    assert graph("oxigraph").query(text) == ask(graph("oxigraph"), q)


@pytest.mark.parametrize("q", QUESTIONS, ids=by_name)
def test_notes_are_complete(q: Question) -> None:
    assert q.question.endswith("?") and len(q.title) < 60 and all(re.fullmatch("[a-z]+", t) for t in q.tags)
    assert q.parameters and all(p.description and p.kind in KINDS for p in q.parameters)


@pytest.mark.parametrize("q", QUESTIONS, ids=by_name)
def test_the_text_is_portable(q: Question) -> None:
    assert "gYear" not in q.text, "compare lg:earliest and lg:latest: rdflib compares no xsd:gYear"
    assert "GROUP_CONCAT" not in q.text, "its order differs between engines: one row for each"
    assert "ORDER BY" in q.text.splitlines()[-1], "an answer without an order is not the same twice"
    assert not re.search(r"NOW\(|RAND\(|UUID\(", q.text)
    if re.search(r"(?m)^GROUP BY", q.text):  # rdflib forgets a group's key that is not selected
        shown = q.text[q.text.index("SELECT") : q.text.index("WHERE")]
        for variable in re.findall(r"\?\w+", re.sub(r"MIN\(\?order\)", "", q.text.splitlines()[-1])):
            assert re.search(re.escape(variable) + r"\b", shown), f"ORDER BY {variable}, which is not selected"


def test_the_twenty_five_questions_are_there() -> None:
    wanted = """status-on-a-date timeline breaks-and-restorations who-broke-with missions one-sided-representation mission-changes
    ambassadors-withdrawn refusals asylum-and-refugees episode third-parties shared-organizations resolutions only-alleged
    contested-facts descriptions vague-dates before-and-after balance-by-decade incidents-at-missions agreements-and-visits leaders
    evidence beyond-wikidata""".split()
    assert len(wanted) == 25 and set(wanted) <= {q.name for q in QUESTIONS}


def test_every_term_of_ours_is_declared() -> None:
    vocabulary = (QUERIES.parent / "ontology" / "vocabulary.ttl").read_text("utf8")
    declared = set(re.findall(r"^((?:lg|says):\w+) a ", vocabulary, re.MULTILINE))
    for q in QUESTIONS:
        assert set(re.findall(r"\b(?:lg|says):\w+", re.sub(r"<[^>\s]*>|#.*", "", q.text))) <= declared, q.name


def test_the_shacl_file_is_fresh_and_holds_every_query() -> None:
    text = FILE.read_text("utf8")
    assert text == to_shacl(QUESTIONS), "run: python -m legation.describe"
    store = pyoxigraph.Store()
    store.load(text.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    select = pyoxigraph.NamedNode("http://www.w3.org/ns/shacl#select")
    queries = [q.object.value for q in store.quads_for_pattern(None, select, None)]
    assert len(queries) == len(QUESTIONS)
    for query in queries:
        graph("oxigraph").query(query)


@pytest.mark.parametrize("on", ["1850-01-01", "1901-03-01", "1950-06-01", "1960-12-30", "1972-07-07", "1972-07-08", "2020-01-01"])
@pytest.mark.parametrize("state", ["Cuba", "Alba"])
def test_the_status_with_every_state_is_that_of_each_pair(state: str, on: str) -> None:
    told: dict[str, set[tuple[object, ...]]] = {}
    for r in ask(graph("oxigraph"), "status-of-a-state", a=state, on=on).to_dicts():
        told.setdefault(str(r["other"]), set()).add((r["status"], r["certainty"], r["fact"]))
    assert told
    for other, found in told.items():
        pair = ask(graph("oxigraph"), "status-on-a-date", a=state, b=other, on=on).to_dicts()
        assert {(r["status"], r["certainty"], r["fact"]) for r in pair} == found
