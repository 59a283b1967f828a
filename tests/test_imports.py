"""The import diagram: text modules know no RDF, RDF modules read no text, and every library is listed."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "legation"
RDF_LIBRARIES = {"rdflib", "pyshacl", "pyoxigraph", "SPARQLWrapper", "oxrdflib"}
TEXT_LIBRARIES = {"mwparserfromhell", "sentencex", "ahocorasick_rs"}
TEXT = {
    "extract",
    "explain",
    "find_dates",
    "date_atoms",
    "date_context",
    "quantities",
    "names",
    "name_tables",
    "sources",
    "engine",
}
BETWEEN = {  # claims to facts: neither half
    "model",
    "dates",
    "bounds",
    "kinds",
    "iri",
    "identity",
    "labels",
    "merge",
    "status",
    "correct",
    "corrections",
    "errors",
    "pages",
    "write",
    "provenance",
}
RDF = {
    "graph",
    "turtle",
    "validate",
    "bulk_checks",
    "vocabulary",
    "ask",
    "store",
    "terms",
    "tables",
    "endpoint",
    "decide",
    "exports",
    "quality",
    "wikidata",
    "engines",
    "behind",
    "portrait",
    "draw",
    "picture",
    "diff",
}
DOORS = {"build", "cli", "commands"}  # they alone see both halves
IMPORT_NAMES = {"ahocorasick-rs": "ahocorasick_rs", "edtf-validate": "edtf_validate"}
MODULES = sorted(p for p in PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """Dotted name: legation/sources/read.py is "legation.sources.read"."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def part_of(dotted: str) -> str:
    """The module or folder directly below the package: "sources" for legation.sources.read."""
    return dotted.split(".")[1] if "." in dotted else ""


@cache
def imports_of(path: Path) -> frozenset[str]:
    """All modules a file imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: import by the full name, not relatively"
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module or ""}
    return frozenset(found)


def strings_of(path: Path) -> set[str]:
    return {
        n.value for n in ast.walk(ast.parse(path.read_text("utf8"))) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }


def parts_reached(start: str) -> set[str]:
    """The parts of the package that a part imports, directly or through others."""
    seen: set[str] = set()
    todo = [start]
    while todo:
        part = todo.pop()
        for path in MODULES:
            if part_of(name_of(path)) == part:
                new = {part_of(i) for i in imports_of(path) if i.startswith("legation.")} - seen - {""}
                seen |= new
                todo += new
    return {p for p in seen if (PACKAGE / p).is_dir() or (PACKAGE / f"{p}.py").exists()}


def libraries_of(path: Path) -> set[str]:
    return {i.split(".")[0] for i in imports_of(path)} - sys.stdlib_module_names - {"legation"}


def in_parts(parts: set[str]) -> list[Path]:
    return [p for p in MODULES if part_of(name_of(p)) in parts]


@pytest.mark.parametrize("path", in_parts(TEXT), ids=name_of)
def test_text_modules_import_no_rdf(path: Path) -> None:
    assert not libraries_of(path) & RDF_LIBRARIES
    assert not parts_reached(part_of(name_of(path))) & RDF


@pytest.mark.parametrize("path", in_parts(RDF), ids=name_of)
def test_rdf_modules_read_no_text(path: Path) -> None:
    assert not libraries_of(path) & TEXT_LIBRARIES
    allowed = {"names", "name_tables"}  # a question may name its states in any spelling; the gazetteer resolves them
    assert not parts_reached(part_of(name_of(path))) & (TEXT - allowed)


@pytest.mark.parametrize("part", sorted(BETWEEN))
def test_what_lies_between_knows_neither_half(part: str) -> None:
    assert not libraries_of(PACKAGE / f"{part}.py") & (RDF_LIBRARIES | TEXT_LIBRARIES)
    assert parts_reached(part) <= BETWEEN


def test_a_module_with_a_library_has_its_place() -> None:
    """Whoever imports an RDF or a text library is named above, on its side."""
    placed = TEXT | BETWEEN | RDF | DOORS
    users = {part_of(name_of(p)) for p in MODULES if libraries_of(p) & (RDF_LIBRARIES | TEXT_LIBRARIES)}
    assert users <= placed, f"name in TEXT or RDF: {sorted(users - placed)}"


def test_only_the_doors_see_both_halves() -> None:
    halves = {part_of(name_of(p)): parts_reached(part_of(name_of(p))) for p in MODULES}
    both = {
        part
        for part, reached in halves.items()
        if part and reached & {"extract", "sources", "engine"} and reached & {"graph", "validate"}
    }
    assert both <= DOORS


def test_only_the_doors_know_where_articles_and_graph_lie() -> None:
    """The folders of our own data (ontology, rules, queries) are found by their readers; inputs and outputs by the doors."""
    knows = {name_of(p) for p in MODULES if strings_of(p) & {"articles", "kg", "articles/", "kg/"}}
    assert {part_of(k) for k in knows} <= DOORS


def test_every_library_is_listed_in_pyproject() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]["dependencies"]
    names = {re.split(r"[\s<>=!;\[]", d)[0] for d in listed}
    allowed = {IMPORT_NAMES.get(n, n) for n in names}
    optional = {"pandas"}  # only for a data frame; its absence is told in words
    used = {lib for p in [*MODULES, ROOT / "build_graph.py"] for lib in libraries_of(p)}
    assert used - optional <= allowed, f"add to pyproject.toml with a reason: {sorted(used - allowed - optional)}"


def test_start_needs_the_standard_library_only() -> None:
    assert libraries_of(ROOT / "start.py") == set()
