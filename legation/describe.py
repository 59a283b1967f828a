"""The saved questions as SHACL executables (`queries/queries.ttl`), the form that editors of example queries load.

Written by `python -m legation.describe`; a test keeps it fresh. Each stands whole, with its prefixes and default parameters.
"""

from __future__ import annotations

from collections.abc import Iterable

from legation.ask import QUERIES, Question, list_questions
from legation.turtle import literal

BASE = "https://w3id.org/legation/queries/"
FILE = QUERIES / "queries.ttl"
_HEAD = f"""# Made by python -m legation.describe from the .rq files beside it.
@base <{BASE}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
"""


def to_shacl(questions: Iterable[Question]) -> str:
    """Turtle: a `sh:SPARQLSelectExecutable` for each question, with label, comment, keywords and the query itself."""
    return _HEAD + "".join(_describe(q) for q in sorted(questions, key=lambda q: q.name))


def _describe(q: Question) -> str:
    query = "\n".join(line for line in q.text.splitlines() if not line.startswith("#+")) + "\n"
    keywords = " , ".join(literal(t) for t in q.tags)
    return (
        f"\n<{q.name}> a sh:SPARQLExecutable , sh:SPARQLSelectExecutable ;\n"
        f"    rdfs:label {literal(q.title)}@en ;\n"
        f"    rdfs:comment {literal(q.question)}@en ;\n"
        f"    schema:keywords {keywords} ;\n"
        f"    sh:select {literal(query)} .\n"
    )


if __name__ == "__main__":
    FILE.write_text(to_shacl(list_questions()), "utf8")
