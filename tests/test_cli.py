"""The command `legation`: what it prints, its exit codes, and that it answers at once."""

from __future__ import annotations

import io
import json
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest

from legation import cli, commands
from legation.ask import list_questions

PREFIXES = "@prefix lg: <https://w3id.org/legation/ns#> . @prefix id: <https://w3id.org/legation/id/> .\n"
TEXT = "Peru–Chile relations\n\nPeru severed relations with Chile on 3 May 1907.\n"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph built by the command itself from a text of one sentence."""
    folder = tmp_path_factory.mktemp("graph")
    (folder / "page.txt").write_text(TEXT, "utf8")
    assert cli.main(["build", str(folder / "page.txt"), "--out", str(folder / "kg")]) == 0
    return folder / "kg" / "graph.ttl"


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = cli.main(words)
    out, err = capsys.readouterr()
    return code, out, err


def test_help_answers_at_once() -> None:
    def seconds() -> float:
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "legation.cli", "--help"], check=True, capture_output=True)
        return time.perf_counter() - begun

    assert min(seconds() for _ in range(3)) < 0.2


def test_importing_the_command_imports_no_library() -> None:
    libraries = ("rdflib", "pyoxigraph", "pyshacl", "mwparserfromhell")
    code = f"import sys, legation.cli; print([m for m in {libraries} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "[]\n"


def test_the_build_ends_with_a_command_that_works(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = graph.parent.parent / "page.txt"
    code, out, _ = said(capsys, "build", str(page), "--out", str(graph.parent.parent / "again"))
    words = shlex.split(out.strip().splitlines()[-1])
    assert code == 0 and words[:1] == ["Try"]
    code, out, err = said(capsys, *words[2:])
    assert code == 0 and "1907-05-03" in out and err == ""


def test_ask_prints_rows(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["ask", "status-on-a-date", "--a", "Chile", "--b=Peru", "--on", "1908-01-01", "--graph", str(graph)]
    code, out, _ = said(capsys, *words, "--format", "json")
    assert code == 0
    (row,) = json.loads(out)
    assert row["status"] == "Severed" and "Peru severed relations with Chile" in row["evidence"]
    assert "Severed" in said(capsys, *words)[1]
    assert said(capsys, *words, "--format", "csv")[1].startswith("a_name,b_name,on,status")


def test_no_rows_is_an_answer(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["ask", "only-alleged", "--a", "Chile", "--b", "Peru", "--graph", str(graph)]
    assert said(capsys, *words) == (0, "no rows\n", "")
    code, out, err = said(capsys, *words, "--format", "csv")
    assert code == 0 and out.count("\n") == 1 and err == "the graph says nothing on this\n"


def test_ask_lists_every_question_with_its_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "ask", "--list")
    assert code == 0
    for q in list_questions():
        assert q.question in out and all(f"--{p.name.replace('_', '-')} " in out for p in q.parameters)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["aks"], "there is no command 'aks': did you mean ask?"),
        (["ask"], "which question?"),
        (["ask", "timeline", "--format", "xls"], "invalid choice: 'xls'"),
        (["ask", "timeline", "--endpoint", "example.org"], "begins with http"),
        (["ask", "timeline", "--endpoint", "http://x", "--graph", "y"], "not allowed with"),
        (["ask", "timelin"], "did you mean timeline?"),
        (["ask", "timeline", "--c", "Peru", "--graph", "GRAPH"], "no parameter 'c'"),
        (["ask", "timeline", "--a"], "--a lacks its value"),
        (["ask", "timeline", "Peru"], "'Peru' is no parameter"),
        (["ask", "timeline", "--a", "Peruu", "--graph", "GRAPH"], "did you mean Peru?"),
        (["ask", "status-on-a-date", "--on", "1965-13-01", "--graph", "GRAPH"], "is no day"),
        (["ask", "timeline", "--graph", "nowhere.ttl"], "there is no nowhere.ttl"),
        (["validate", "nowhere.ttl"], "there is no file nowhere.ttl"),
        (["validate", "PAGE"], "is not a graph that can be read"),
        (["validate", "GRAPH", "--loud"], "unknown option --loud"),
        (["explain", "nowhere.txt"], "there is no file nowhere.txt"),
    ],
)
def test_a_wrong_command_is_one_line_and_2(words: list[str], told: str, graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = {"GRAPH": str(graph), "PAGE": str(graph.parent.parent / "page.txt")}
    code, out, err = said(capsys, *(places.get(w, w) for w in words))
    assert (code, out, err.count("\n")) == (2, "", 1), err
    assert told in err


def test_without_a_graph_it_says_how_to_build_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "HOME", tmp_path)
    code, _, err = said(capsys, "ask", "timeline")
    assert code == 2 and "build it with" in err


def test_validate(graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "validate", str(graph))
    assert code == 0 and "keeps all promises" in out
    bad = tmp_path / "bad.ttl"
    bad.write_text(PREFIXES + "<https://w3id.org/legation/id/mission/x> a lg:Embassy .", "utf8")
    code, out, _ = said(capsys, "validate", str(bad))
    assert code == 1 and "violation: https://w3id.org/legation/id/mission/x" in out


def test_explain_shows_passage_rule_and_gap(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text(TEXT + "\nThe visit was a success.\n", "utf8")
    code, out, _ = said(capsys, "explain", str(page))
    assert code == 0
    assert "Peru severed relations with Chile on 3 May 1907." in out
    assert "+ RelationsSevered actor=Peru recipient=Chile date=1907-05-03  [relations-severed]" in out


def test_explain_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    code, out, _ = said(capsys, "explain", "-")
    assert code == 0 and "RelationsSevered" in out


def test_explain_of_what_is_no_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    code, out, err = said(capsys, "explain", str(tmp_path / "empty.txt"))
    assert code == 1 and out == "" and err.startswith("skipped ")


def test_a_reader_that_stops_early_is_no_trouble(graph: Path) -> None:
    command = f"{sys.executable} -m legation.cli ask timeline --a Peru --b Chile --graph {graph} | head -n 0"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""
