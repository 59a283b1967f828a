"""`legation export`: all formats, the same bytes twice, whole or not at all, one line for what stops it."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pyoxigraph as ox
import pytest

from legation import cli
from legation.exports import network
from legation.exports.description import DATASET
from legation.exports.files import FORMATS, export
from legation.exports.network import to_graphml
from legation.exports.source import open_source
from legation.exports.tables import MissingLibrary

ROOT = Path(__file__).resolve().parent.parent
KG = ROOT / "kg" / "graph.ttl"
VOID, DCAT = "http://rdfs.org/ns/void#", "http://www.w3.org/ns/dcat#"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for library in ("duckdb", "networkx"):
        pytest.importorskip(library, reason="an optional library")
    folder = tmp_path_factory.mktemp("export") / "out"
    assert cli.main(["export", "--format", "all", "--out", str(folder), "--graph", str(KG)]) == 0
    return folder


def test_two_processes_write_the_same_bytes(out: Path, tmp_path: Path) -> None:
    words = ["-m", "legation.cli", "export", "--format", "all", "--out", str(tmp_path / "again"), "--graph", str(KG)]
    done = subprocess.run([sys.executable, *words], check=True, capture_output=True, text=True, env={"PYTHONHASHSEED": "7"})
    assert len(done.stdout.splitlines()) == len(list(out.iterdir()))
    assert {p.name: p.read_bytes() for p in out.iterdir()} == {p.name: p.read_bytes() for p in (tmp_path / "again").iterdir()}


def test_every_format_gives_a_file_and_the_help_names_it(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["export", "--help"])
    said = capsys.readouterr().out
    assert all(f"  {form} " in said for form in FORMATS)
    assert {p.suffix for p in out.iterdir()} == {
        *(".ttl", ".nt", ".nq", ".trig", ".rdf", ".jsonld", ".csv", ".parquet", ".jsonl", ".graphml")
    }


def describe(out: Path) -> ox.Store:
    store = ox.Store()
    store.bulk_load(path=str(out / "dataset.ttl"), format=ox.RdfFormat.TURTLE)
    return store


def one(store: ox.Store, subject: str, predicate: str) -> str:
    (found,) = [q.object.value for q in store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None)]  # type: ignore[union-attr]
    return str(found)


def test_the_description_counts_truly(out: Path) -> None:
    quads = list(ox.parse(path=str(KG), format=ox.RdfFormat.TURTLE))
    store = describe(out)
    counts = {
        "triples": len(quads),
        "distinctSubjects": len({q.subject for q in quads}),
        "distinctObjects": len({str(q.object) for q in quads}),
        "properties": len({q.predicate for q in quads}),
        "classes": len({q.object for q in quads if q.predicate.value.endswith("#type")}),
    }
    assert {k: int(one(store, DATASET, VOID + k)) for k in counts} == counts
    links = sum(q.predicate.value.endswith("#exactMatch") for q in quads)
    assert links and int(one(store, f"{DATASET}/links/wikidata", f"{VOID}triples")) == links
    for part, what, number in (("class", "classPartition", "entities"), ("property", "propertyPartition", "triples")):
        parts = [q.object for q in store.quads_for_pattern(ox.NamedNode(DATASET), ox.NamedNode(VOID + what), None)]
        named = {one(store, p.value, VOID + part): int(one(store, p.value, VOID + number)) for p in parts}  # type: ignore[union-attr]
        assert len(named) == counts["classes" if part == "class" else "properties"]
        for term, n in named.items():
            if part == "property":
                assert n == sum(q.predicate.value == term for q in quads)


def test_the_description_names_files_licence_and_sources(out: Path) -> None:
    store = describe(out)
    files = {q.object.value.rsplit("/", 1)[1] for q in store.quads_for_pattern(None, ox.NamedNode(f"{DCAT}distribution"), None)}  # type: ignore[union-attr]
    assert files == {p.name for p in out.iterdir()} - {"dataset.ttl"}
    assert one(store, DATASET, "http://purl.org/dc/terms/license").startswith("https://creativecommons.org/licenses/by-sa/")
    sources = list(store.quads_for_pattern(ox.NamedNode(DATASET), ox.NamedNode("http://purl.org/dc/terms/source"), None))
    assert len(sources) == 11
    for q in sources:
        assert one(store, q.object.value, "http://purl.org/dc/terms/title")  # type: ignore[union-attr]
    assert not any(isinstance(t, ox.BlankNode) for q in store for t in (q.subject, q.object))


def test_the_network_has_an_edge_for_each_mission_and_no_dangling_end(out: Path) -> None:
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = ET.parse(out / "network.graphml").getroot()
    keys = {k.get("id"): k.get("attr.name") for k in root.iter(f"{space}key")}
    assert len(keys) == len(list(root.iter(f"{space}key"))), "each key has an id of its own"
    nodes = {n.get("id") for n in root.iter(f"{space}node")}
    edges = [(e.get("source"), e.get("target"), {keys[d.get("key")]: d.text for d in e}) for e in root.iter(f"{space}edge")]
    assert all(a in nodes and b in nodes for a, b, _ in edges)
    embassies = [(a, b) for a, b, told in edges if told["kind"] == "Embassy"]
    assert ("state/cuba", "state/peru") in embassies and len(embassies) == len(set(embassies))
    severed = [(a, b, told["directed"]) for a, b, told in edges if told["fact"] == "event/relations-severed/peru-cuba/1960-12-30"]
    assert severed == [("state/peru", "state/cuba", "True")]


def test_without_networkx_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(network, "import_module", missing)
    with pytest.raises(MissingLibrary, match=r"legation\[exports\]"):
        list(to_graphml(open_source(KG)))


def test_what_cannot_be_written_is_one_line_and_leaves_what_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x")
    assert cli.main(["export", "--format", "csv", "--out", str(tmp_path / "file"), "--graph", str(KG)]) == 2
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "facts.csv").mkdir()
    (tmp_path / "kept" / "facts.csv" / "in the way").write_text("x")
    (tmp_path / "kept" / "claims.csv").write_text("old")
    assert cli.main(["export", "--format", "csv", "--out", str(tmp_path / "kept"), "--graph", str(KG)]) == 3
    assert (tmp_path / "kept" / "claims.csv").read_text() == "old"
    assert cli.main(["export", "--format", "csv", "--out", str(tmp_path / "x"), "--graph", str(tmp_path / "none.ttl")]) in (2, 3)
    assert cli.main(["export", "--format", "nonsense", "--out", str(tmp_path / "x")]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 4 and all(line.startswith("legation export: ") for line in said)
    assert not (tmp_path / "x").exists()


def test_a_full_disk_is_one_line_and_leaves_what_was(tmp_path: Path) -> None:
    """A limit on the size of a file stands for the disk: the system refuses to write on, in the middle of one."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "graph.ttl").write_text("old")
    words = [
        sys.executable,
        "-m",
        "legation.cli",
        "export",
        "--format",
        "ttl",
        "--out",
        str(tmp_path / "out"),
        "--graph",
        str(KG),
    ]
    limit = "import resource, signal, sys, os; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536)); os.execv(sys.argv[1], sys.argv[1:])"
    done = subprocess.run([sys.executable, "-c", limit, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 3 and len(done.stderr.splitlines()) == 1 and "cannot write to" in done.stderr
    assert [p.read_text() for p in (tmp_path / "out").iterdir()] == ["old"] and [p.name for p in tmp_path.iterdir()] == ["out"]


def test_formats_named_twice_are_written_once(tmp_path: Path) -> None:
    assert [p.name for p in export(open_source(KG), ["nt", "nt"], tmp_path / "o")] == ["graph.nt"]
