"""The job's door, with stages made by hand."""

from __future__ import annotations

import random
import subprocess
import sys
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


GOOD = "Cuba–Peru relations\n\nPeru closed its embassy in Havana in 1966.\n"
BAD = {
    "an empty file": (b"", "is empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "is a binary file"),
    "a page about something else": (b"Leaves\n\nPlants make sugar in their leaves.\n", "is about something else"),
    "one long line": (
        b"Cuba and Peru relations " + b"Kenya recalled its ambassador from Norway and " * 450_000,
        "has a line of 20,7",
    ),
    "broken UTF-8": (b"Cuba-Peru relations\n\nPeru \xff\xfe closed its embassy.\n", "is not UTF-8: byte 26"),
}


@pytest.mark.parametrize(("data", "reason"), BAD.values(), ids=BAD)
def test_what_cannot_be_read_is_told_and_leaves_what_was(
    data: bytes, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.txt").write_text(GOOD, "utf8")
    (tmp_path / "bad.txt").write_bytes(data)
    assert main([str(tmp_path / "good.txt"), "--out", str(tmp_path / "kg")]) == 0
    before = _bytes(tmp_path / "kg")
    capsys.readouterr()
    assert main([str(tmp_path / "bad.txt"), "--out", str(tmp_path / "kg")]) == 1
    skipped, outcome = capsys.readouterr().err.splitlines()
    assert reason in skipped and outcome == "nothing published: no article could be read"
    assert _bytes(tmp_path / "kg") == before


def test_templates_that_never_close_hide_nothing(tmp_path: Path) -> None:
    page = tmp_path / "open.wiki"
    page.write_text("= Cuba–Peru relations =\n\n{{Infobox|Cuba|Peru\n\n" + GOOD.split("\n\n")[1] + "{{a|[[b <ref>" * 500, "utf8")
    assert main([str(page), "--out", str(tmp_path / "kg")]) == 0
    assert "MissionClosed" in (tmp_path / "kg" / "graph.ttl").read_text("utf8")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_leaves_what_was(tmp_path: Path) -> None:
    """A limit on the size of files stands for the end of the disk: the second build may not write as much as it must."""
    (tmp_path / "good.txt").write_text(GOOD, "utf8")
    build = f"import sys; from legation.build import main; sys.exit(main([{str(tmp_path / 'good.txt')!r}, '--out', {str(tmp_path / 'kg')!r}]))"
    assert subprocess.run([sys.executable, "-c", build], check=False, capture_output=True).returncode == 0
    before = _bytes(tmp_path / "kg")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)); "
    run = subprocess.run([sys.executable, "-c", limit + build], check=False, capture_output=True, text=True)
    assert run.returncode == 3 and run.stderr.startswith("cannot write to ") and run.stderr.count("\n") == 1
    assert _bytes(tmp_path / "kg") == before
    assert {p.name for p in tmp_path.iterdir()} == {"good.txt", "kg"}
