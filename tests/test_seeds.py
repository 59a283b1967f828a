"""The two texts the project was conceived from, asked fact by fact; skipped where they are not at hand."""

from __future__ import annotations

import csv
import hashlib
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import rdflib

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
LG = rdflib.Namespace("https://w3id.org/legation/ns#")
SAYS = "https://w3id.org/legation/says#"
ACCOUNT = [
    (line + "\t\t").split("\t")[:4]
    for line in (ROOT / "tests" / "data" / "seeds-account.tsv").read_text("utf8").splitlines()
    if not line.startswith("#")
]
LEFT_OUT = set(re.findall(r"^\| (F\d{3}) \|", (ROOT / "docs" / "left-out.md").read_text("utf8"), re.MULTILINE))

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two seed texts are not beside this checkout")


def build(out: Path, *texts: Path) -> Path:
    run = subprocess.run(
        [sys.executable, str(ROOT / "build_graph.py"), *map(str, texts), "--out", str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return out / "graph.ttl"


@cache
def texts() -> tuple[Path, ...]:
    return tuple(sorted(SEEDS.glob("*.txt")))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The seeds' graph, built in both orders."""
    return [build(tmp_path_factory.mktemp("seeds"), *order) for order in (texts(), texts()[::-1])]


@pytest.fixture(scope="module")
def graph(built):
    return rdflib.Graph().parse(built[0])


def tail(term: object) -> str:
    return re.split(r"/id/|#", str(term))[-1]


def values(graph: rdflib.Graph, thing: rdflib.term.Node) -> dict[str, set[str]]:
    """Every property's local name, own or says:, with its values' tails."""
    found: dict[str, set[str]] = {}
    for p, o in graph.predicate_objects(thing):
        found.setdefault(tail(p), set()).add(tail(o))
    return found


def fits(said: dict[str, set[str]], wanted: str) -> bool:
    """Whether a claim or fact has each "role=value" (a role alone: any value)."""
    pairs = [part.partition("=") for part in wanted.split("; ") if part]
    return all(role in said and (not value or value in said[role]) for role, _, value in pairs)


def spans(row: dict[str, str]) -> dict[str, tuple[int, int]]:
    """The fact's place in each text, by the text's hash."""
    found = {}
    for n, path in enumerate(texts()):
        if row[f"doc{n}_start"]:
            sha = hashlib.sha256(path.read_bytes()).hexdigest()
            found[sha] = (int(row[f"doc{n}_start"]), int(row[f"doc{n}_end"]))
    return found


def test_both_orders_give_the_same_bytes(built):
    assert built[0].read_bytes() == built[1].read_bytes()


@pytest.mark.parametrize("n", [0, 1])
def test_one_text_alone_says_no_more_than_both(n, graph, tmp_path):
    """Every claim of one text alone is a claim of both together."""
    alone = rdflib.Graph().parse(build(tmp_path, texts()[n]))
    claims = set(alone.subjects(rdflib.RDF.type, LG.Claim))
    assert claims
    assert claims <= set(graph.subjects(rdflib.RDF.type, LG.Claim))


def test_what_the_texts_say_is_there(built):
    run = subprocess.run([sys.executable, str(SEEDS / "check.py"), str(built[0])], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_every_fact_has_its_line():
    with (SEEDS / "facts.csv").open(encoding="utf8", newline="") as f:
        rows = [row["id"] for row in csv.DictReader(f)]
    assert [line[0] for line in ACCOUNT] == rows
    assert {line[0] for line in ACCOUNT if line[1] == "out"} == LEFT_OUT
    assert len(LEFT_OUT) <= 8


@pytest.mark.parametrize("line", ACCOUNT, ids=[line[0] for line in ACCOUNT])
def test_each_fact_is_in_the_graph(line, graph):
    fact, where, wanted, quote = line
    if where == "out":
        return
    if where in ("source", "page"):
        assert [o for o in graph.objects() if str(o) == wanted]
        return
    if where == "relation":
        assert [r for r in graph.subjects(rdflib.RDF.type, LG.BilateralRelation) if wanted in values(graph, r)["party"]]
        return
    kind, _, roles = wanted.partition(" ")
    if where == "fact":
        assert [f for f in graph.subjects(rdflib.RDF.type, LG[kind]) if fits(values(graph, f), roles)]
        return
    with (SEEDS / "facts.csv").open(encoding="utf8", newline="") as f:
        places = spans(next(row for row in csv.DictReader(f) if row["id"] == fact))
    found = []
    for claim in graph.subjects(LG.claims, LG[kind]):
        said = values(graph, claim)
        begin, end = int(next(iter(said["begin"]))), int(next(iter(said["end"])))
        sha = str(graph.value(graph.value(claim, LG.revision), LG.sha256))
        inside = sha in places and begin < places[sha][1] and places[sha][0] < end
        if inside and fits(said, roles) and quote in str(graph.value(claim, LG.quote)):
            found.append(claim)
    assert found, f"{fact}: no claim {wanted} {quote!r} at {places}"
