"""The path that a graph gives for a claim is the one that the build gives it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from legation import cli
from legation.build import build
from legation.correct import claim_path, text_digest
from legation.corrections import read_corrections
from legation.decide import to_rejection
from legation.errors import UsageError
from legation.identity import distinct
from legation.iri import claim_key
from legation.store import open_graph

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "articles" / "Cuba–Peru relations.wiki"


def test_graph_and_build_give_every_claim_the_same_path(tmp_path: Path) -> None:
    found = build([str(ROOT / "articles")], tmp_path / "kg").found
    graph = open_graph(tmp_path / "kg")
    claims = distinct(found.claims)
    assert len(claims) > 100
    for key, claim in claims.items():
        made = to_rejection(graph, claim_key(key), "ana", dt.date(2026, 1, 31), "why")
        assert (made.subject, made.text) == (claim_path(claim), text_digest(claim.quote))


def test_a_claim_rejected_by_command_is_gone_from_the_next_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / ARTICLE.name).write_bytes(ARTICLE.read_bytes())
    build([str(source)], tmp_path / "kg")
    asked = (
        "SELECT ?c WHERE { ?c <https://w3id.org/legation/ns#claims> <https://w3id.org/legation/ns#RelationsSevered> } ORDER BY ?c"
    )
    claims = [str(row[0]) for row in open_graph(tmp_path / "kg").query(asked)]
    file = source / "corrections.tsv"
    words = ["correct", "reject-claim", claims[0], "--why", "another pair", "--who", "ana", "--file", str(file)]
    assert cli.main([*words, "--graph", str(tmp_path / "kg")]) == 0
    assert "the next build applies it" in capsys.readouterr().out
    build([str(source)], tmp_path / "kg", corrections=read_corrections(file))
    left = [str(row[0]) for row in open_graph(tmp_path / "kg").query(asked)]
    assert left == claims[1:]


def test_a_link_by_command_and_what_it_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "corrections.tsv"
    words = ["--why", "seen", "--who", "ana", "--when", "2026-01-31", "--file", str(file)]
    assert cli.main(["correct", "accept-link", "person/anna-one", "Q7", *words]) == 0
    assert file.read_text().endswith("accept-link\tperson/anna-one\tQ7\t\tana\t2026-01-31\tseen\n")
    assert cli.main(["correct", "accept-link", "person/anna-one", "Q8", *words]) == 2
    assert cli.main(["correct", "reject-claim", "claim/000", *words]) == 2
    assert cli.main(["correct", "reject-claim", "Anna", *words]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_what_is_no_claim_is_refused() -> None:
    graph = open_graph(ROOT / "kg")
    for wrong in ("state/cuba", "claim/x> <y", "claim/0"):
        with pytest.raises(UsageError):
            to_rejection(graph, wrong, "ana", dt.date(2026, 1, 31), "why")
