"""How good a graph is, told from the graph alone: what the shapes found, in words; what is counted; what is open."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from legation.ask import bind, load_question
from legation.bounds import to_precision
from legation.exports.source import Source, every
from legation.exports.tables import ask_table
from legation.iri import ID, LG
from legation.pages import Page, Section
from legation.store import Cell, Rows
from legation.turtle import RDF_TYPE, iri, literal, name, to_text
from legation.validate import Violation

Ranked = list[tuple[str, int]]
_LINKABLE = ("State", "HistoricalState", "Organization", "Person", "Place")
_PRECISIONS = ("day", "month", "year", "several years", "bounded on one side", "undated")
_SH = "http://www.w3.org/ns/shacl#"
_SHAPES = "https://w3id.org/legation/shapes#"


def to_page(source: Source, violations: Sequence[Violation], gaps: Sequence[dict[str, str]]) -> Page:
    """The report on a graph; `gaps` are the rows of the build's gaps.tsv."""
    facts, claims = ask_table(source, "facts").to_dicts(), ask_table(source, "claims").to_dicts()
    labels, said = _labels(source), _sentences(source, claims)
    bars = sum(v.blocks for v in violations)
    verdict = f"breaks {bars} of its shapes' promises" if bars else "keeps all promises of its shapes"
    intro = [
        f"{sum(map(len, every(source))):,} triples: {len(facts):,} facts, supported by {len(claims):,} claims",
        f"The graph {verdict}" + (f"; {len(violations) - bars} warnings" if len(violations) > bars else ""),
        f"{len(gaps):,} passages that look like news and that no rule could read",
    ]
    return Page(
        "Quality of the graph", intro, [_broken(violations, labels, said), *_counted(facts, claims), *_open(source, gaps)]
    )


def _broken(violations: Sequence[Violation], labels: dict[str, str], said: dict[str, str]) -> Section:
    rows = [
        (v.severity.lower(), v.message, labels.get(v.focus, ""), v.focus.removeprefix(ID), said.get(v.focus, ""), v.shape)
        for v in sorted(violations, key=lambda v: (not v.blocks, v))
    ]
    head = ("severity", "what is wrong", "of", "key", "sentence", "shape")
    return Section("What the shapes found", head, rows, empty="Nothing: every shape is kept to.")


def _counted(facts: Sequence[dict[str, Cell]], claims: Sequence[dict[str, Cell]]) -> Iterator[Section]:
    yield Section("Facts by class", ("class", "facts"), ranked(str(f["kind"]) for f in facts), listed=200)
    table = Counter((_precision(f), str(f["date_basis"] or "none told")) for f in facts)
    bases = sorted({b for _, b in table})
    rows = [(p, *(table[p, b] for b in bases), sum(table[p, b] for b in bases)) for p in _PRECISIONS]
    note = "How precisely facts are dated (of what lasted: their beginning), and on what the date rests."
    yield Section("Dates by precision and basis", ("precision", *bases, "facts"), [r for r in rows if r[-1]], note)
    yield Section("Claims by modality", ("modality", "claims"), ranked(str(c["modality"]) for c in claims))
    yield Section("Claims by article", ("article", "claims"), ranked(str(c["article"]) for c in claims))
    support = Counter(int(str(f["claims"])) for f in facts)
    yield Section("Facts by number of claims", ("claims", "facts"), [(str(n), support[n]) for n in sorted(support)])


def _open(source: Source, gaps: Sequence[dict[str, str]]) -> Iterator[Section]:
    linked, unlinked = _links(source)
    kinds = sorted(linked.keys() | {k for k, *_ in unlinked})
    counts = Counter(k for k, *_ in unlinked)
    note = "A name without a checked Wikidata item has none, rather than a likely one."
    yield Section("Names by class", ("class", "linked", "not linked"), [(k, linked[k], counts[k]) for k in kinds], note)
    named = sorted(unlinked, key=lambda row: (-row[3], row[0], row[2]))
    yield Section("Names without a link, by claims that name them", ("class", "name", "key", "claims"), named)
    columns = ("verdict", "what", "first", "second", "first_source", "second_source")
    contested = [tuple(row[c] if row[c] is not None else "" for c in columns) for row in _contested(source)]
    head = ("verdict", "what", "one says", "other says", "one text", "other text")
    yield Section("Contested facts", head, contested, empty="None: no two texts differ on a fact.")
    yield Section("Gaps by reason", ("reason", "gaps"), ranked(g.get("reason", "") for g in gaps))
    yield Section("Gaps by trigger", ("trigger", "gaps"), ranked(g.get("trigger", "") for g in gaps))
    yield Section("Gaps by article", ("article", "gaps"), ranked(g.get("article", "") for g in gaps))


def _precision(fact: dict[str, Cell]) -> str:
    for prefix in ("", "start_", "end_"):
        bounds = [d if isinstance(d := fact[f"{prefix}{b}"], dt.date) else None for b in ("earliest", "latest")]
        if any(bounds):
            return to_precision(*bounds)
    return to_precision(None, None)


def ranked(names: Iterable[str]) -> Ranked:
    """Names and how often they come, the most frequent first."""
    return sorted(Counter(names).items(), key=lambda kv: (-kv[1], kv[0]))


def _labels(source: Source) -> dict[str, str]:
    label = name("rdfs", "label")
    return {s[1:-1]: to_text(o) for triples in every(source) for s, p, o in triples if p == label}


def _sentences(source: Source, claims: Sequence[dict[str, Cell]]) -> dict[str, str]:
    """For each claim its words, for each fact those of its first claim, for each thing those of the first claim that names it."""
    words = {str(c["claim"]): str(c["quote"] or "") for c in claims}
    found = dict(words)
    for claim, _, value, *_ in ask_table(source, "said"):
        found.setdefault(str(value), words.get(str(claim), ""))
    return found


def _links(source: Source) -> tuple[Counter[str], list[tuple[str, str, str, int]]]:
    """How many things of each class have a Wikidata item; and each that has none, with the number of claims that name it."""
    naming: dict[str, set[str]] = defaultdict(set)
    for claim, _, value, *_ in ask_table(source, "said"):
        naming[str(value)].add(str(claim))
    linked: Counter[str] = Counter()
    unlinked = []
    for triples in every(source):
        kinds = {o[len(LG) + 1 : -1] for _, p, o in triples if p == RDF_TYPE}
        kind = next((k for k in _LINKABLE if k in kinds), None)
        if kind is None:
            continue
        if any(p == name("skos", "exactMatch") for _, p, _ in triples):
            linked[kind] += 1
        else:
            subject = triples[0][0][1:-1]
            label = next((to_text(o) for _, p, o in triples if p == name("rdfs", "label")), "")
            unlinked.append((kind, label, subject.removeprefix(ID), len(naming[subject])))
    return linked, unlinked


def _contested(source: Source) -> Iterator[dict[str, Cell]]:
    """The answers of `contested-facts` for every pair."""
    pairs: Rows = source.graph.query(f"SELECT ?a ?b WHERE {{ ?r <{LG}party> ?a , ?b . FILTER(STR(?a) < STR(?b)) }} ORDER BY ?r")
    question = load_question("contested-facts")
    for a, b in pairs:
        yield from source.graph.query(bind(source.graph, question, a=a, b=b)).to_dicts()


def read_gaps(file: Path) -> list[dict[str, str]]:
    """The rows of a gaps.tsv; none where there is no such file."""
    if not file.is_file():
        return []
    with file.open(encoding="utf8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def to_shacl(violations: Sequence[Violation]) -> Iterator[str]:
    """The SHACL validation report in Turtle, every result with an IRI made of what it says."""
    report = f"{ID}validation"
    results = {v: f"{report}/{hashlib.sha256(repr(v).encode()).hexdigest()[:12]}" for v in sorted(violations)}
    yield f"@prefix sh: <{_SH}> .\n@prefix shape: <{_SHAPES}> .\n\n"
    lines = ["a sh:ValidationReport", f"sh:conforms {str(not violations).lower()}"]
    yield f"<{report}>\n    " + " ;\n    ".join([*lines, *(f"sh:result <{r}>" for r in results.values())]) + " .\n"
    for v, result in results.items():
        lines = [
            "a sh:ValidationResult",
            f"sh:focusNode {_node(v.focus)}",
            *([f"sh:resultPath <{v.path}>"] if v.path else []),
            *([f"sh:value {_node(v.value)}"] if v.value is not None else []),
            f"sh:resultSeverity sh:{v.severity}",
            f"sh:sourceShape shape:{v.shape}",
            f"sh:sourceConstraintComponent sh:{v.component}",
            f"sh:resultMessage {literal(v.message)}",
        ]
        yield f"\n<{result}>\n    " + " ;\n    ".join(lines) + " .\n"


def _node(value: str) -> str:
    return iri(value) if value.startswith(("http://", "https://", "urn:")) else literal(value)
