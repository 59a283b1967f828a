"""The quality report: what the shapes found with its sentence, true counts, and the same as a SHACL report."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from legation import cli
from legation.exports.source import open_source
from legation.quality import read_gaps, to_page, to_shacl
from legation.validate import Violation, violations

ROOT = Path(__file__).resolve().parent.parent
KG = ROOT / "kg"
SH = "http://www.w3.org/ns/shacl#"
LG = "PREFIX lg: <https://w3id.org/legation/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
DAY = 'lg:earliest "1960-12-30"^^xsd:date'


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped graph with a month that does not exist."""
    folder = tmp_path_factory.mktemp("broken")
    text = (KG / "graph.ttl").read_text("utf8")
    assert DAY in text
    (folder / "graph.ttl").write_text(text.replace(DAY, DAY.replace("12-30", "13-30"), 1), "utf8")
    return folder / "graph.ttl"


def sections(file: Path) -> dict[str, list[tuple[object, ...]]]:
    page = to_page(open_source(file), violations(file), read_gaps(file.parent / "gaps.tsv"))
    return {s.title: [tuple(row) for row in s.rows] for s in page.sections}


SHIPPED = sections(KG / "graph.ttl")


def test_the_shipped_graph_is_sound_and_its_counts_are_true() -> None:
    graph = open_source(KG / "graph.ttl").graph
    assert SHIPPED["What the shapes found"] == []
    (n,) = graph.query(LG + "SELECT (COUNT(DISTINCT ?f) AS ?n) WHERE { ?f lg:supportedBy ?c }").rows[0]
    assert sum(row[1] for row in SHIPPED["Facts by class"]) == n  # type: ignore[misc]
    assert sum(row[-1] for row in SHIPPED["Dates by precision and basis"]) == n  # type: ignore[misc]
    (alleged,) = graph.query(LG + "SELECT (COUNT(?c) AS ?n) WHERE { ?c lg:modality lg:Alleged }").rows[0]
    assert ("Alleged", alleged) in SHIPPED["Claims by modality"]
    (linked,) = graph.query(LG + "SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?x skos:exactMatch ?q }").rows[0]
    assert sum(row[1] for row in SHIPPED["Names by class"]) == linked  # type: ignore[misc]
    assert sum(row[2] for row in SHIPPED["Names by class"]) == len(  # type: ignore[misc]
        SHIPPED["Names without a link, by claims that name them"]
    )
    gaps = len((KG / "gaps.tsv").read_text("utf8").splitlines()) - 1
    assert gaps == sum(row[1] for row in SHIPPED["Gaps by reason"])  # type: ignore[misc]


def test_a_broken_promise_is_told_with_its_focus_and_sentence(broken: Path) -> None:
    rows = sections(broken)["What the shapes found"]
    assert {row[5] for row in rows} >= {"DateTyped"} and all(row[0] == "violation" for row in rows)
    for severity, message, label, key, sentence, _ in rows:
        assert severity and message and label and sentence and "/" in str(key)


def test_differing_texts_are_contested(tmp_path: Path) -> None:
    from legation.build import build

    for n, year in enumerate(("1961", "1962")):
        text = f"Chad–Fiji relations\n\nFiji severed relations with Chad in {year}.\n"
        (tmp_path / f"{n}.txt").write_text(text, "utf8")
    build([str(tmp_path / "0.txt"), str(tmp_path / "1.txt")], tmp_path / "kg")
    assert [row[0] for row in sections(tmp_path / "kg" / "graph.ttl")["Contested facts"]] == ["contradictory"]


def test_the_shacl_report_holds_every_result_and_no_blank_node(broken: Path) -> None:
    found = violations(broken)
    quads = list(ox.parse("".join(to_shacl(found)).encode(), format=ox.RdfFormat.TURTLE))
    assert not any(isinstance(t, ox.BlankNode) for q in quads for t in (q.subject, q.object))
    results = {q.object for q in quads if q.predicate.value == f"{SH}result"}
    assert len(results) == len(found) > 0
    for result in results:
        told = {q.predicate.value.removeprefix(SH): q.object.value for q in quads if q.subject == result}
        assert told.keys() >= {"focusNode", "resultSeverity", "sourceConstraintComponent", "sourceShape", "resultMessage"}
        assert told["sourceConstraintComponent"].endswith("ConstraintComponent")
    conforms = [q.object.value for q in quads if q.predicate.value == f"{SH}conforms"]
    assert conforms == ["false"] and "sh:conforms true" in "".join(to_shacl([]))


def test_a_value_with_quotes_and_a_literal_focus_are_turtle() -> None:
    odd = Violation("S", "a blank node", None, 'say "x"\\', "Warning", 'line\n"two"')
    assert len(list(ox.parse("".join(to_shacl([odd])).encode(), format=ox.RdfFormat.TURTLE))) == 10


def test_the_command_writes_three_files_and_tells_by_its_code(broken: Path, tmp_path: Path) -> None:
    assert cli.main(["report", "--graph", str(KG), "--out", str(tmp_path / "a")]) == 0
    assert cli.main(["report", "--graph", str(KG), "--out", str(tmp_path / "b")]) == 0
    files = {p.name: p.read_bytes() for p in (tmp_path / "a").iterdir()}
    assert set(files) == {"quality.md", "quality.html", "quality.ttl"}
    assert files == {p.name: p.read_bytes() for p in (tmp_path / "b").iterdir()}
    assert cli.main(["report", "--graph", str(broken), "--out", str(tmp_path / "c")]) == 1
    assert "breaks" in (tmp_path / "c" / "quality.html").read_text("utf8")
    assert cli.main(["report", "--graph", str(tmp_path / "none"), "--out", str(tmp_path / "d")]) in (2, 3)
    assert not (tmp_path / "d").exists()
