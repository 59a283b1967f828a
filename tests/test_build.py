"""The job's door, with stages made by hand."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import rdflib
from made import ALBA, BORA, CLUB, DAY, EARLY, ONE, PORT, TWO, on, severed, to_claim

from legation.build import FORMATS, build, main
from legation.model import Article, Claim, Gap, Modality


@dataclass(frozen=True)
class _Skipped:
    origin: str
    reason: str


def _read(inputs: Any, stdin: Any = None) -> Iterator[Article | _Skipped]:
    known = {"one": ONE, "two": TWO}
    for name in inputs:
        yield known.get(name) or _Skipped(name, "is empty")


def _extract(articles: Any) -> tuple[list[Claim], list[Gap]]:
    claims = [severed(date=EARLY if a is ONE else DAY, article=a) for a in articles]
    random.shuffle(claims)
    return claims, [Gap(a, 0, 20, "visit", "no party") for a in articles]


STAGES: dict[str, Any] = {"read": _read, "extract": _extract, "check": lambda graph: []}


def _bytes(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def test_both_orders_and_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for n, inputs in enumerate((["one", "two"], ["two", "one"], ["two", "one", "two"])):
        build(inputs, tmp_path / str(n), FORMATS, **STAGES)
    first = _bytes(tmp_path / "0")
    assert first == _bytes(tmp_path / "1") == _bytes(tmp_path / "2")
    assert set(first) == {f"graph.{f}" for f in FORMATS} | {"gaps.tsv", "report.md"}


def test_all_formats_say_the_same(tmp_path: Path) -> None:
    build(["one", "two"], tmp_path / "kg", FORMATS, **STAGES)
    names = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "nq": "nquads", "trig": "trig", "jsonld": "json-ld"}
    counts = {
        f: len(rdflib.Dataset(default_union=True).parse(tmp_path / "kg" / f"graph.{f}", format=n)) for f, n in names.items()
    }
    assert len(set(counts.values())) == 1, counts


def test_the_summary_and_the_skipped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["one", "bad", "--out", str(tmp_path / "kg")], **STAGES) == 0
    said = capsys.readouterr()
    assert "1 article, left out 1" in said.out and said.err == "skipped bad: is empty\n"


def test_nothing_read_publishes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bad", "--out", str(tmp_path / "kg")], **STAGES) == 1
    assert capsys.readouterr().err == "skipped bad: is empty\nnothing published: no article could be read\n"
    assert not (tmp_path / "kg").exists()


def test_a_broken_promise_publishes_nothing_and_leaves_what_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "kg"
    main(["one", "--out", str(out)], **STAGES)
    before = _bytes(out)
    assert main(["two", "--out", str(out)], **{**STAGES, "check": lambda graph: ["an embassy at home"]}) == 1
    assert "- an embassy at home" in capsys.readouterr().err and _bytes(out) == before


def test_a_warning_does_not_block(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    @dataclass
    class Warned:
        blocks: bool = False

        def __str__(self) -> str:
            return "looks odd"

    assert main(["one", "--out", str(tmp_path / "kg")], **{**STAGES, "check": lambda graph: [Warned()]}) == 0
    assert "warning: looks odd" in capsys.readouterr().err


def test_an_output_that_cannot_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x")
    assert main(["one", "--out", str(tmp_path / "file")], **STAGES) == 2
    assert capsys.readouterr().err.count("\n") == 1 and (tmp_path / "file").read_text() == "x"


def test_no_quotes(tmp_path: Path) -> None:
    main(["one", "--out", str(tmp_path / "kg"), "--no-quotes"], **STAGES)
    assert not any(ONE.text[22:52].encode() in data for data in _bytes(tmp_path / "kg").values())


def test_a_graph_of_made_claims_keeps_the_real_shapes(tmp_path: Path) -> None:
    validate = pytest.importorskip("legation.validate", reason="no validator here")
    alba, bora = replace(ALBA, qid="Q1"), replace(BORA, qid="Q2")
    pair = {"about": ((alba, bora),)}
    port = replace(PORT, state=bora.key)

    def extract(articles: Any) -> tuple[list[Claim], list[Gap]]:
        claims = [severed(date=EARLY if a is ONE else DAY, article=a, actor=alba, recipient=bora, **pair) for a in articles]
        told: dict[str, Any] = {**pair, "article": articles[0]}
        claims.append(to_claim("RelationsRestored", 90, participant=[alba, bora], **told))
        claims.append(to_claim("Embassy", 120, sender=alba, host=bora, city=port, **told))
        claims.append(to_claim("Protest", 150, place=bora, name="Long March", date=on("2021"), **told))
        claims.append(to_claim("Support", 180, actor=alba, recipient=CLUB, modality=Modality.ALLEGED, **told))
        return claims, []

    stages = {**STAGES, "extract": extract, "check": validate.violations}
    for inputs in (["one"], ["two"], ["one", "two"]):
        assert build(inputs, tmp_path / "kg", **stages).problems == ()


def test_the_next_command_asks_for_the_pair_most_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["one", "--out", str(tmp_path / "kg")], **STAGES) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.endswith(f"legation ask timeline --a Alba --b Bora --graph {tmp_path / 'kg' / 'graph.ttl'}")


def test_without_a_pair_the_next_command_lists_the_questions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stages = {**STAGES, "extract": lambda articles: ([], [])}
    assert main(["one", "--out", str(tmp_path / "kg")], **stages) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("legation ask --list")
