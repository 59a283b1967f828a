"""Links: what is clear is accepted, what is ambiguous never is. The traps are in tests/data/wikidata/traps.ttl."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation import cli
from legation.corrections import Decision, read_corrections
from legation.wikidata.candidates import find_candidates, read_things
from legation.wikidata.link import CLASSES, THRESHOLD, Candidate, Judged, Thing, Verdict, judge, to_score
from tests.sparql_servers import SERVERS, serving
from tests.wikidata_made import DATA, to_graph

TRAPS = (DATA / "traps.ttl").read_text("utf8")
THINGS = (DATA / "things.ttl").read_text("utf8")
PETRA = Thing("person/petra-one", "Petra One", "Person", ("Petra",), "Q241", (1970, 1975))
RIGHT = Candidate(
    "Q90000001", "Petra One", True, False, False, frozenset(["Q5"]), frozenset(["Q241"]), 1930, 2000, held_office=True
)


def judged(thing: Thing, *candidates: Candidate) -> Judged:
    return judge(thing, candidates)


def test_one_item_of_the_name_kind_and_country_is_accepted() -> None:
    found = judged(PETRA, RIGHT)
    assert found.verdict is Verdict.ACCEPTED and found.best is not None
    assert (found.best.candidate.qid, found.best.score) == ("Q90000001", 1.0)


@pytest.mark.parametrize(
    ("thing", "candidate", "why"),
    [
        (PETRA, replace(RIGHT, classes=frozenset(["Q486972"])), "none of the items of that name fits"),
        (PETRA, replace(RIGHT, countries=frozenset(["Q96"])), "none of the items of that name fits"),
        (PETRA, replace(RIGHT, first=1968), "none of the items of that name fits"),
        (PETRA, replace(RIGHT, countries=frozenset()), "it scores 0.80, less than 0.85"),
        (PETRA, replace(RIGHT, by_label=False, by_other=True), "it bears only another name of the thing's"),
        (PETRA, replace(RIGHT, held_office=False), "nothing tells that it held an office"),
        (replace(PETRA, label="Petra"), RIGHT, "one word is no name of a person to go by"),
        (replace(PETRA, pages=("Petra Two",)), replace(RIGHT, page="Petra One"), "own link leads to Petra Two, which is not"),
        (
            replace(PETRA, pages=("Petra One", "Petra Two")),
            replace(RIGHT, page="Petra One"),
            "links on the name lead to Petra One and",
        ),
        (
            replace(PETRA, country=None, years=None),
            replace(RIGHT, classes=frozenset()),
            "it is not told what kind of thing it is",
        ),
    ],
)
def test_what_is_not_clear_is_not_accepted(thing: Thing, candidate: Candidate, why: str) -> None:
    found = judged(thing, candidate)
    assert found.verdict is not Verdict.ACCEPTED and why in found.why


def test_the_articles_own_link_tells_namesakes_apart() -> None:
    other = replace(RIGHT, qid="Q90000002", countries=frozenset())
    assert judged(PETRA, RIGHT, other).verdict is Verdict.UNDECIDED
    linked = replace(PETRA, pages=("Petra One",))
    found = judged(linked, replace(RIGHT, page="Petra One"), replace(other, page="Petra One (singer)"))
    assert found.verdict is Verdict.UNDECIDED and "comes too close" in found.why
    found = judged(
        linked, replace(RIGHT, page="Petra One"), replace(other, countries=frozenset(["Q96"]), page="Petra One (singer)")
    )
    assert found.verdict is Verdict.ACCEPTED


def test_a_disambiguation_page_is_no_thing() -> None:
    page = Candidate("Q90000003", "Petra One", True, False, False, frozenset(["Q4167410"]))
    assert judged(PETRA, RIGHT, page).verdict is Verdict.ACCEPTED
    assert judged(PETRA, page).verdict is Verdict.NONE


def test_what_readers_said() -> None:
    assert judge(PETRA, [RIGHT], rejected=["Q90000001"]).verdict is Verdict.NONE
    assert judge(PETRA, [RIGHT], is_unsure=True).verdict is Verdict.UNSURE


CANDIDATES = st.builds(
    Candidate,
    st.integers(1, 9).map(lambda n: f"Q{n}"),
    st.just("x"),
    st.booleans(), st.booleans(), st.booleans(),
    st.frozensets(st.sampled_from(["Q5", "Q486972", "Q43229", "Q6256", "Q7"]), max_size=2),
    st.frozensets(st.sampled_from(["Q241", "Q96"]), max_size=2),
    st.none() | st.integers(1800, 2000),
    st.none() | st.integers(1900, 2020),
    st.none() | st.sampled_from(["Petra One", "Petra Two"]),
)  # fmt: skip


@given(st.lists(CANDIDATES, max_size=5, unique_by=lambda c: c.qid), st.sampled_from([(), ("Petra One",)]))
def test_of_namesakes_none_is_accepted_but_by_a_link(candidates: list[Candidate], pages: tuple[str, ...]) -> None:
    found = judge(replace(PETRA, pages=pages), candidates)
    if found.verdict is Verdict.ACCEPTED:
        assert found.best is not None and found.best.score >= THRESHOLD
        bearers = [c for c in candidates if c.by_label or c.by_alias]
        assert found.best.is_linked or [c.qid for c in bearers] == [found.best.candidate.qid]
        assert found.best.candidate.classes & set(CLASSES["Person"])
    assert all(0 <= to_score(PETRA, c).score <= 1 for c in candidates)


@pytest.fixture(scope="module", params=[*SERVERS, "file"])
def traps(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    if request.param == "file":
        yield to_graph(TRAPS)
        return
    with serving(request.param, TRAPS, tmp_path_factory.mktemp("traps")) as url:
        from legation.store import open_graph

        yield open_graph(url)


def test_no_trap_is_sprung(traps: object) -> None:
    things = [t for t in read_things(to_graph(THINGS)) if not t.key.endswith("-clear")]
    candidates = find_candidates(traps, things)  # type: ignore[arg-type]
    found = {t.key: judge(t, candidates[t.key]) for t in things}
    assert len(found) >= 20
    assert {key for key, j in found.items() if j.verdict is Verdict.ACCEPTED} == set()
    assert all(candidates[t.key] for t in things), "a trap without a candidate is none"


def test_what_is_clear_is_accepted_beside_them(traps: object) -> None:
    things = [t for t in read_things(to_graph(THINGS)) if t.key.endswith("-clear")]
    candidates = find_candidates(traps, things)  # type: ignore[arg-type]
    found = {t.key: judge(t, candidates[t.key]) for t in things}
    assert {k: j.best.candidate.qid for k, j in found.items() if j.verdict is Verdict.ACCEPTED and j.best} == {
        "person/ana-sol-clear": "Q90000101",
        "place/puerto-claro-clear": "Q90000102",
    }


def linked(words: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, str]]:
    assert cli.main(["link", "--format", "csv", *words]) == 0
    return {r["thing"]: r for r in csv.DictReader(io.StringIO(capsys.readouterr().out))}


def test_the_command_and_the_decisions_of_readers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "graph.ttl").write_text(THINGS, "utf8")
    decisions = tmp_path / "corrections.tsv"
    with serving("oxigraph", TRAPS, tmp_path) as url:
        words = ["--graph", str(tmp_path), "--endpoint", url, "--cache", str(tmp_path / "cache"), "--corrections", str(decisions)]
        first = linked([*words, "--write"], capsys)
    assert {r.value: r.subject for r in read_corrections(decisions) if r.decision is Decision.ACCEPT_LINK} == {
        "Q90000101": "person/ana-sol-clear",
        "Q90000102": "place/puerto-claro-clear",
    }
    again = linked([*words, "--offline"], capsys)
    assert {k for k in first if k not in again} == {"person/ana-sol-clear", "place/puerto-claro-clear"}
    correct = ["correct", "unsure-link", "place/georgia", "Q90000001", "--why", "two", "--who", "me", "--file", str(decisions)]
    assert cli.main(correct) == 0
    capsys.readouterr()
    assert linked([*words, "--offline"], capsys)["place/georgia"]["verdict"] == "unsure"
    assert cli.main(["link", "--write"]) == 2


def test_the_texts_own_links_decide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "graph.ttl").write_text(THINGS, "utf8")
    (tmp_path / "t.ttl").write_text(TRAPS, "utf8")
    text = tmp_path / "Cuba–Mexico relations.wiki"
    text.write_text("The consulate of Mexico in [[Puerto Dual (Cuba)|Puerto Dual]] closed in 1990.\n", "utf8")
    with serving("rdflib", TRAPS, tmp_path) as url:
        words = ["--graph", str(tmp_path / "graph.ttl"), "--endpoint", url, "--cache", str(tmp_path / "cache")]
        assert linked(words, capsys)["place/puerto-dual"]["verdict"] == "to decide"
        row = linked([str(text), *words], capsys)["place/puerto-dual"]
    assert (row["verdict"], row["item"]) == ("accepted", "Q90000202")


def test_a_namesake_in_another_language_is_one() -> None:
    things = [t for t in read_things(to_graph(THINGS)) if t.key == "person/ana-sol-clear"]
    more = TRAPS + 'wd:Q90000401 rdfs:label "Ana Sol"@es ; wdt:P31 wd:Q5 .'
    (candidates,) = find_candidates(to_graph(more), things).values()
    assert judge(things[0], candidates).verdict is Verdict.UNDECIDED
    only = TRAPS.replace('"Ana Sol"@en', '"Ana Sol"@mul')
    (candidates,) = find_candidates(to_graph(only), things).values()
    assert judge(things[0], candidates).verdict is Verdict.ACCEPTED
