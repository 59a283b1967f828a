"""Statements as claims: each with its words and its id, and nothing that a statement does not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation import cli
from legation.graph import check_quotes, to_triples
from legation.merge import merge
from legation.model import Claim, Modality
from legation.names import load_gazetteer
from legation.store import open_graph
from legation.wikidata.claims import Stated, to_stated
from legation.wikidata.ours import read_periods
from tests.wikidata_made import ARTICLE, EXTRACT, RIGHT, maker, to_extract


def stated(periods: object = None, more: str = "") -> Stated:
    return to_stated(to_extract(periods, more), load_gazetteer())


def told(found: Stated, item: str = "Q241", prop: str = "p530") -> list[tuple[str, str | None]]:
    """(kind, date) of an item's claims of one property."""
    mine = [c for c in found.claims if f"({item})" in c.article.title and c.rule == f"wikidata-{prop}"]
    return [(c.kind, next((d.edtf for d in (c.date, c.start, c.stop) if d), None)) for c in mine]


def reasons(found: Stated, prop: str = "P530") -> list[str]:
    return sorted({g.reason for g in found.gaps if g.trigger == prop})


def test_periods_of_relations_are_three_events() -> None:
    assert told(stated()) == [
        ("RelationsEstablished", "1905-01-11"),
        ("RelationsSevered", "1960-12-30"),
        ("RelationsRestored", "1972-07-08"),
    ]


def test_every_claim_quotes_its_statement_where_it_stands() -> None:
    found = stated()
    assert all(c.quote == c.article.text[c.begin : c.end] and c.quote.split(" | ")[-1].count("$") == 1 for c in found.claims)
    facts, unmerged = merge(found.claims)
    assert not unmerged
    assert check_quotes(list(to_triples(facts, found.claims, found.articles)), found.articles) == len(found.claims)


def test_the_source_is_the_revision_of_the_item() -> None:
    article = stated().articles[1]
    assert (article.title, article.oldid, article.url) == (
        "Wikidata: Cuba (Q241)",
        "2100000241",
        "https://www.wikidata.org/wiki/Q241",
    )
    assert article.permanent_url == "https://www.wikidata.org/w/index.php?title=Q241&oldid=2100000241"
    assert article.license == "https://creativecommons.org/publicdomain/zero/1.0/"


def test_a_date_is_as_precise_as_the_statement() -> None:
    assert told(stated([("1905", "1960-12")])) == [("RelationsEstablished", "1905"), ("RelationsSevered", "1960-12")]


def test_what_a_statement_does_not_say_is_a_gap() -> None:
    assert told(stated([(None, None)])) == [] and reasons(stated([(None, None)])) == ["no date that can be read"]
    two = stated([("1905-01-11", None), ("1972-07-08", None)])
    assert told(two) == [("RelationsEstablished", "1905-01-11")]
    assert reasons(two) == ["a second start without an end before it: a return, or another account of the first"]
    made = maker().statement
    found = stated([], made("Q241", "P530", "Q419", {"P580": "1905-01-11"}, rank="Deprecated") + made("Q241", "P530", "Q2868"))
    assert reasons(found) == ["deprecated", "one of the two is no state of the tables of names"]


def test_relations_that_ended_with_a_state_were_not_broken() -> None:
    made = maker().statement
    more = made("Q241", "P530", "Q15180", {"P580": "1960-05-08", "P582": "1991-12-26"}) + made("Q15180", "P576", "1991-12-26")
    found = stated(None, more)
    soviet = [c for c in found.claims if any(v.key == "state/soviet-union" for _, v in c.roles if not isinstance(v, str))]  # type: ignore[union-attr]
    assert [(c.kind, c.date.edtf if c.date else None) for c in soviet] == [("RelationsEstablished", "1960-05-08")]
    assert reasons(found) == ["it ended with Q15180, which is no break"]


def test_an_alleged_statement_is_an_alleged_claim() -> None:
    more = maker().statement("Q241", "P530", "Q96", {"P580": "1902-05-20", "P5102": "Q32188232"})
    (claim,) = [c for c in stated(RIGHT, more).claims if "Mexico" in c.quote]
    assert claim.modality is Modality.ALLEGED and not merge([claim])[0]


def test_memberships_missions_offices() -> None:
    more = maker().statement("Q241", "P35", "Q11256", {"P580": "1976", "P582": "2008"})
    found = stated(None, more)
    assert told(found, prop="p463") == [("Membership", None)] and told(found, prop="p35") == [("OfficeHolding", "1976")]
    (embassy,) = [c for c in found.claims if c.kind == "Embassy"]
    assert [(r, getattr(v, "key", v)) for r, v in embassy.roles] == [("host", "state/peru"), ("sender", "state/cuba")]


def test_what_has_no_item_here_is_known_by_its_label_and_gets_none() -> None:
    labels = 'wd:Q90000301 rdfs:label "Ana Sol"@en . wd:Q90000302 rdfs:label "Peru"@en .'
    made = maker().statement
    found = stated(
        None, labels + made("Q241", "P35", "Q90000301") + made("Q241", "P35", "Q90000302") + made("Q241", "P35", "Q90000303")
    )
    holders = [v for c in found.claims if c.kind == "OfficeHolding" for r, v in c.roles if r == "holder"]
    assert [(v.key, v.qid) for v in holders if not isinstance(v, (str, int, bool))] == [("person/ana-sol", None)]  # type: ignore[union-attr]
    assert reasons(found, "P35") == ["state or person is not known by a name"]


def to_out(words: list[str], out: Path) -> Path:
    assert cli.main(["build", *words, "--out", str(out)]) == 0
    assert cli.main(["validate", str(out / "graph.ttl")]) == 0
    return out


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    file = tmp_path / "faulty.ttl"
    file.write_text(maker().extract([("1905", "1960-12-30"), ("1972-07-18", None)]), "utf8")
    return file


def test_text_and_wikidata_meet_and_contest_each_other(tmp_path: Path, faulty: Path) -> None:
    graph = open_graph(to_out([str(ARTICLE), "--from-wikidata", str(faulty)], tmp_path / "both"))
    rows = graph.ask("contested-facts", a="Cuba", b="Peru").to_dicts()
    assert {(r["verdict"], r["first"], r["second"]) for r in rows} == {
        ("contradictory", "1972-07-08", "1972-07-18"),
        ("compatible, second more precise", "1905", "1905-01-11"),
    }


def test_the_same_in_both_is_one_fact_with_the_claims_of_both(tmp_path: Path) -> None:
    graph = open_graph(to_out([str(ARTICLE), "--from-wikidata", str(EXTRACT)], tmp_path / "both"))
    rows = graph.query(
        "PREFIX lg: <https://w3id.org/legation/ns#> SELECT ?f (COUNT(?c) AS ?n) WHERE { ?f a lg:RelationsSevered ; lg:supportedBy ?c } "
        "GROUP BY ?f"
    ).rows
    assert [n for _, n in rows] == [3]


def test_an_extract_alone_makes_a_graph_and_gives_nothing_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = to_out(["--from-wikidata", str(EXTRACT)], tmp_path / "alone")
    assert not read_periods(open_graph(out)), "what Wikidata said is no evidence for Wikidata"
    capsys.readouterr()
    assert cli.main(["build", "--from-wikidata", str(tmp_path / "nothing.ttl"), "--out", str(out)]) == 2
    (tmp_path / "broken.ttl").write_text("@prefix wd: <", "utf8")
    assert cli.main(["build", "--from-wikidata", str(tmp_path / "broken.ttl"), "--out", str(out)]) == 3
    assert all(
        line.startswith("legation build: ") or "cannot be read" in line or "there is no" in line
        for line in capsys.readouterr().err.splitlines()
    )


def test_the_same_extract_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (to_out(["--from-wikidata", str(EXTRACT)], tmp_path / n) for n in "ab")
    assert (first / "graph.ttl").read_bytes() == (second / "graph.ttl").read_bytes()


def test_claims_are_claims() -> None:
    assert all(isinstance(c, Claim) for c in stated().claims)


def test_an_endpoint_is_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", "--from-wikidata", "https://example.org/sparql", "--out", str(tmp_path)]) == 2
    assert "fetch one first" in capsys.readouterr().err
