"""Questions, their parameters, and what a person may type for them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.ask import QuestionError, ask, bind, list_questions, load_question, read_question
from legation.store import AskError, open_graph

GRAPH = open_graph(Path(__file__).parent / "data" / "queries" / "graph.ttl")


def status(**parameters: object) -> list[object]:
    return [row[3] for row in ask(GRAPH, "status-on-a-date", **parameters)]


def test_a_question_carries_its_notes() -> None:
    q = load_question("status-on-a-date")
    assert q.title == "Status on a date" and q.tags == ("status", "pair", "date") and not q.may_be_empty
    assert [(p.name, p.kind) for p in q.parameters] == [("a", "state"), ("b", "state"), ("on", "date")]
    assert q.parameters[0].default == "<https://w3id.org/legation/id/state/cuba>"
    assert len(list_questions()) >= 25


@pytest.mark.parametrize("spelling", ["Bora", "bora", "Republic of Bora", "REPUBLIC OF BORA", "state/bora", "id:state/bora",
                                      "https://w3id.org/legation/id/state/bora", " Bora "])  # fmt: skip
def test_a_state_by_any_spelling(spelling: str) -> None:
    assert status(a="Alba", b=spelling, on="1949-12-31") == ["Relations"]


def test_a_state_that_the_graph_does_not_hold_is_found_in_the_gazetteer() -> None:
    assert status(a="Cuba", b="France", on="1965-01-01") == ["unknown"]


def test_days_as_text_or_dates() -> None:
    assert status(on=dt.date(1975, 1, 1)) == status(on="1975-01-01") == ["Relations"]


def test_none_keeps_the_default() -> None:
    assert status(a=None) == ["Severed"]


@pytest.mark.parametrize(
    ("question", "parameters", "told"),
    [
        ("status-on-a-dat", {}, "did you mean status-on-a-date"),
        ("../pyproject", {}, "there is no question"),
        ("status-on-a-date", {"aa": "Cuba"}, "it takes a, b, on"),
        ("status-on-a-date", {"a": "Cubba"}, "did you mean Cuba"),
        ("status-on-a-date", {"a": "Fidel Castro"}, "no state 'Fidel Castro'"),
        ("status-on-a-date", {"a": "https://exa mple.org/<x>"}, "is no IRI"),
        ("status-on-a-date", {"a": "any"}, "needs one state, not any"),
        ("status-on-a-date", {"on": "1965"}, "write it as 1965-01-31"),
        ("status-on-a-date", {"on": "1965-02-30"}, "is no day"),
        ("who-broke-with", {"since": "the sixties"}, "write 1965, 1965-01 or 1965-01-31"),
        ("before-and-after", {"type": "Vist"}, "did you mean Visit"),
        ("before-and-after", {"x": "no such event"}, "there is no fact"),
        ("only-alleged", {"modality": "rumoured"}, "none of Asserted, Alleged"),
        ("balance-by-decade", {"few": "many"}, "no whole number"),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(question: str, parameters: dict[str, object], told: str) -> None:
    with pytest.raises(QuestionError) as e:
        ask(GRAPH, question, **parameters)
    assert told in str(e.value) and "\n" not in str(e.value)


@given(st.text(max_size=40))
def test_no_text_of_a_user_becomes_part_of_a_query(text: str) -> None:
    """Whatever is typed, the query keeps its shape: only the parameter's own line can differ."""
    question = load_question("descriptions")
    try:
        bound = bind(GRAPH, question, x=text)
    except QuestionError:
        return
    before, after = question.text.splitlines(), bound.splitlines()
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert len(changed) <= 1 and all(b.startswith("  VALUES ?x { <") and b.count(">") == 1 or "UNDEF" in b for _, b in changed)


@pytest.mark.parametrize("bad", ["x> } DELETE { ?s ?p ?o", "https://a> } UNION { ?s ?p ?o } #", '" } #', "state/x> . ?s ?p ?o"])
def test_an_injection_is_refused(bad: str) -> None:
    with pytest.raises(AskError):
        ask(GRAPH, "status-on-a-date", a=bad)


def test_a_broken_file_of_ours_is_told_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "untitled.rq").write_text("SELECT * WHERE { ?s ?p ?o }")
    (tmp_path / "unbound.rq").write_text(
        "#+ title: T\n#+ question: Q?\n#+ tags: [x]\n#+ parameters:\n#+   a: state - one\nSELECT *"
    )
    with pytest.raises(ValueError, match="no #\\+ question: line"):
        read_question(tmp_path / "untitled.rq")
    with pytest.raises(ValueError, match="needs lines VALUES"):
        read_question(tmp_path / "unbound.rq")
