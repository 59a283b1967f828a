"""The command `legation`: what it prints, its exit codes, and that it answers at once."""

from __future__ import annotations

import io
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest

from legation import cli, commands
from legation.ask import list_questions
from legation.commands import screen

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


def test_the_help_imports_no_library() -> None:
    libraries = ("rdflib", "pyoxigraph", "pyshacl", "mwparserfromhell", "argcomplete", "tqdm", "SPARQLWrapper", "dataclasses")
    code = f"""
import contextlib, sys
from legation import cli
with contextlib.suppress(SystemExit):
    cli.main(["--help"])
print([m for m in {libraries} if m in sys.modules])"""
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert "COMMAND" in out and out.endswith("[]\n")


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


def test_an_answer_as_turtle_is_what_stands_behind_it(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["ask", "status-on-a-date", "--a", "Chile", "--b", "Peru", "--on", "1908-01-01", "--graph", str(graph)]
    code, out, _ = said(capsys, *words, "--format", "ttl")
    store = pyoxigraph.Store()
    store.load(out.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    assert code == 0 and "lg:DiplomaticStatus" in out and "lg:quote" in out and "lg:Revision" in out


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_why_shows_the_words_and_their_place(graph: Path, engine: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["why", "Peru severed relations with Chile (1907-05-03)", "--graph", str(graph), "--engine", engine]
    code, out, _ = said(capsys, *words)
    begin = TEXT.index("Peru severed")
    assert code == 0 and f"characters {begin} to " in out and "“Peru severed relations with Chile on 3 May 1907" in out
    (row,) = json.loads(said(capsys, *words, "--format", "json")[1])
    assert row["begin"] == begin
    assert said(capsys, "why", row["claim"], "--graph", str(graph))[0] == 0


def test_show_a_pair_a_relation_and_a_thing(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pair = said(capsys, "show", "Chile", "Republic of Peru", "--graph", str(graph))
    assert pair[0] == 0 and "severed: 1907-05-03" in pair[1] and "\x1b" not in pair[1]
    assert said(capsys, "show", "Chile–Peru relations", "--graph", str(graph))[1].startswith("Chile and Peru")
    code, out, _ = said(capsys, "show", "Chile", "--graph", str(graph))
    assert code == 0 and "state/chile" in out and "RelationsSevered" in out


def test_show_draws_a_picture_whole_or_not_at_all(graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "pair.svg"
    assert said(capsys, "show", "Chile", "Peru", "--graph", str(graph), "--svg", str(picture))[0] == 0
    assert picture.read_text("utf8").startswith("<svg")
    code, _, err = said(capsys, "show", "Chile", "Peru", "--graph", str(graph), "--svg", str(picture / "pair.svg"))
    assert code == 3 and "cannot write" in err and [p.name for p in tmp_path.iterdir()] == ["pair.svg"]


def test_query_takes_a_file_words_or_standard_input(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "SELECT ?s WHERE { ?s a <https://w3id.org/legation/ns#RelationsSevered> }"
    (tmp_path / "q.rq").write_text(text, "utf8")
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    outs = [said(capsys, "query", q, "--graph", str(graph), "--format", "csv") for q in (text, str(tmp_path / "q.rq"), "-")]
    assert outs[0] == outs[1] == outs[2] and "event/relations-severed/peru-chile/1907-05-03" in outs[0][1]
    made = said(capsys, "query", f"CONSTRUCT WHERE {text[16:]}", "--graph", str(graph))[1]
    assert "<event/relations-severed/peru-chile/1907-05-03>\n    a lg:RelationsSevered ." in made


def test_diff(graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "diff", str(graph), str(graph)) == (0, "no fact or claim differs\n", "")
    (tmp_path / "page.txt").write_text(TEXT.replace("3 May 1907", "1907"), "utf8")
    assert cli.main(["build", str(tmp_path / "page.txt"), "--out", str(tmp_path / "kg")]) == 0
    capsys.readouterr()
    code, out, err = said(capsys, "diff", str(tmp_path / "kg"), str(graph), "--format", "csv")
    assert code == 1 and "changed,Peru severed relations with Chile (1907-05-03),1907,1907-05-03" in out and "changed" in err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_code_of_the_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "completion", shell)
    assert code == 0 and "legation" in out and "argcomplete" in out.casefold()


def completed(line: str) -> list[str]:
    """What the shell is offered after `line`."""
    more = {"_ARGCOMPLETE": "1", "_ARGCOMPLETE_IFS": "\n", "COMP_LINE": line, "COMP_POINT": str(len(line)), "COMP_TYPE": "9"}
    code = "import sys, os; os.dup2(1, 8); from legation import cli; cli.main()"
    done = subprocess.run([sys.executable, "-c", code], env=os.environ | more, capture_output=True, text=True, check=False)
    return [word.strip() for word in done.stdout.splitlines()]


def test_completion_knows_commands_questions_parameters_and_states() -> None:
    assert {"ask", "show", "build"} <= set(completed("legation "))
    assert completed("legation ask status-on") == ["status-on-a-date"]
    assert {"--a", "--b", "--on"} <= set(completed("legation ask status-on-a-date --"))
    assert "Peru" in completed("legation ask timeline --a Per")


def test_a_full_disk_is_told(graph: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "legation.cli", "ask", "timeline", "--a", "Peru", "--b", "Chile", "--graph", str(graph)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 3 and done.stderr.count("\n") == 1 and "No space left" in done.stderr


def test_a_damaged_graph_and_store_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "graph.ttl").write_text("<a> <b>", "utf8")
    (tmp_path / "CURRENT").write_text("MANIFEST-000001", "utf8")
    for place in ("graph.ttl", "."):
        code, out, err = said(capsys, "ask", "timeline", "--graph", str(tmp_path / place))
        assert (code, out, err.count("\n")) == (3, "", 1), err


def test_an_endpoint_that_cannot_be_reached_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "ask", "timeline", "--endpoint", "http://127.0.0.1:9/sparql")
    assert (code, out, err.count("\n")) == (3, "", 1) and "cannot be reached" in err


def test_what_the_terminal_cannot_write_stops_nothing(graph: Path) -> None:
    command = [sys.executable, "-m", "legation.cli", "show", "Chile", "Peru", "--graph", str(graph)]
    env = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", type("Terminal", (io.StringIO,), {"isatty": lambda self: True})())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert screen.paint("x", "good") == "\x1b[32mx\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert screen.paint("x", "good") == "x"


def test_ask_lists_every_question_with_its_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "ask", "--list")
    assert code == 0
    words = " ".join(out.split())
    for q in list_questions():
        assert q.question in words and all(f"--{p.name.replace('_', '-')} " in out for p in q.parameters)


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
        (["show", "Cuba", "Peru", "Chile"], "one thing or two states"),
        (["show", "Peruu", "--graph", "GRAPH"], "did you mean Peru?"),
        (["show", "Peru", "--svg", "x.svg", "--graph", "GRAPH"], "--svg draws a pair"),
        (["why", "state/peru", "--graph", "GRAPH"], "no passage of the graph"),
        (["why", "Peru severd relations with Chile", "--graph", "GRAPH"], "did you mean Peru severed"),
        (["query", "nowhere.rq", "--graph", "GRAPH"], "there is no file nowhere.rq"),
        (["query", "SELECT ?s WHERE {", "--graph", "GRAPH"], "the query failed"),
        (["diff", "nowhere.ttl", "GRAPH"], "there is no nowhere.ttl"),
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
