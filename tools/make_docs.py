"""Writes the pages of docs/ that are made: commands.md, questions.md, ontology.html. Run after a change to what they tell of:

    python tools/make_docs.py

tests/test_docs_folder.py keeps them fresh.
"""

from __future__ import annotations

import argparse
import html
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from legation import cli
from legation.ask import Question, list_questions
from legation.commands.ask import default_of

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
LG = "https://w3id.org/legation/ns#"
SAYS = "https://w3id.org/legation/says#"
PREFIXES = {
    "lg": LG,
    "says": SAYS,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sh": "http://www.w3.org/ns/shacl#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "shape": "https://w3id.org/legation/shapes#",
}
KINDS = {
    "state": "a state by any common name",
    "party": "a state, organization or person",
    "thing": "anything with a name",
    "date": "a day: 1965-01-31, or `now`",
    "date-from": "a year, month or day; its first day counts",
    "date-to": "a year, month or day; its last day counts",
    "class": "a class of the vocabulary, such as `Visit`",
    "modality": "Asserted, Alleged, Denied, Planned, Hypothetical, Presupposed",
    "fact": "a fact by its label, its IRI or the end of it",
    "number": "a whole number",
}


EXIT_CODES = """\
| exit code | of every command |
| --- | --- |
| 0 | done; an answer without rows is an answer |
| 1 | the job found what it must not pass over: nothing could be read, a graph breaks a shape, two graphs differ |
| 2 | the command was wrong: a name, date, question, option, file or query |
| 3 | something outside failed: an endpoint, a disk, a graph or store that is damaged |
| 130 | stopped by Ctrl-C |"""


def main() -> None:
    """Write the pages."""
    for name, text in to_pages().items():
        (DOCS / name).write_text(text, "utf8")


def to_pages() -> dict[str, str]:
    """File name to content."""
    return {"commands.md": to_commands(), "questions.md": to_questions(list_questions()), "ontology.html": to_ontology()}


def to_commands() -> str:
    """Every command with its own help, as the command line prints it at 100 columns."""
    modules = cli._modules()
    parts = [
        "# Commands",
        "Made by `python tools/make_docs.py` from the commands themselves; for a walk through them see [the tour](tour.md).",
        EXIT_CODES,
        "Colour is used on a terminal only; `NO_COLOR=1` turns it off. `COLUMNS` sets the width of tables.",
    ]
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "100"
    try:
        for name in modules:
            (jobs,) = [a for a in cli._parser(modules, name)._actions if isinstance(a, argparse._SubParsersAction)]
            parts += [f"## {name}", f"```text\n{jobs.choices[name].format_help().strip()}\n```"]
    finally:
        os.environ.pop("COLUMNS") if before is None else os.environ.update(COLUMNS=before)
    return "\n\n".join(parts) + "\n"


def to_questions(questions: Iterable[Question]) -> str:
    """Every saved question with its parameters and a command that asks it."""
    parts = [
        "# Questions",
        "Made by `python tools/make_docs.py` from the files in [queries/](../queries). Each is one file that runs unchanged\n"
        "in any SPARQL tool. `any` leaves a parameter open where its description says so.",
        "\n".join(["| what fills a parameter | |", "| --- | --- |", *(f"| {kind} | {words} |" for kind, words in KINDS.items())]),
    ]
    for q in questions:
        parts += [f"## {q.name}", q.question, *([_remark(q)] if _remark(q) else [])]
        rows = [f"| `--{p.name.replace('_', '-')}` | {p.kind} | {p.description} | {default_of(p)} |" for p in q.parameters]
        parts += ["\n".join(["| parameter | what fills it | meaning | unless given |", "| --- | --- | --- | --- |", *rows])]
        parts += [f"```sh\n.venv/bin/legation ask {q.name}\n```"]
    return "\n\n".join(parts) + "\n"


def _remark(q: Question) -> str:
    """The comment between a query's prefixes and its SELECT."""
    head = q.text[: q.text.index("SELECT")]
    return " ".join(line[2:] for line in head.splitlines() if line.startswith("# "))


class Vocabulary:
    """The terms of the ontology as a page needs them."""

    def __init__(self) -> None:
        self.store = ox.Store()
        for name in ("vocabulary", "shapes", "alignments"):
            self.store.load(path=str(ROOT / "ontology" / f"{name}.ttl"), format=ox.RdfFormat.TURTLE)

    def values(self, term: str, name: str) -> list[str]:
        found = self.store.quads_for_pattern(ox.NamedNode(term), ox.NamedNode(to_full(name)), None)
        return sorted(q.object.value for q in found if not isinstance(q.object, ox.BlankNode))

    def subjects(self, name: str, value: str) -> list[str]:
        found = self.store.quads_for_pattern(None, ox.NamedNode(to_full(name)), ox.NamedNode(to_full(value)))
        return sorted({q.subject.value for q in found if isinstance(q.subject, ox.NamedNode)})

    def messages(self, shape: str) -> list[str]:
        """What a shape tells who breaks it, in its own or in its nested constraints."""
        rows = self.store.query(
            f"SELECT DISTINCT ?m WHERE {{ <{shape}> (<{to_full('sh:property')}>|<{to_full('sh:sparql')}>)? ?n . "
            f"?n <{to_full('sh:message')}> ?m }} ORDER BY ?m"
        )
        return [row["m"].value for row in rows]


def to_full(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def to_short(iri: str) -> str:
    """lg:State; an IRI of a namespace that has no prefix here stays whole."""
    return next((f"{p}:{iri[len(n) :]}" for p, n in PREFIXES.items() if iri.startswith(n)), iri)


def _link(iri: str) -> str:
    short = html.escape(to_short(iri))
    return f'<a href="#{iri[len(LG) :]}">{short}</a>' if iri.startswith(LG) else f"<code>{short}</code>"


STYLE = """body { font: 16px/1.5 Helvetica, Arial, sans-serif; color: #222; max-width: 54rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.9rem } h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc }
h3 { margin: 1.6rem 0 .2rem; font-size: 1.05rem }
h3 code { font-size: 1.05rem } .kind { color: #666; font-weight: normal; font-size: .85rem } p { margin: .2rem 0 }
.more { color: #555; font-size: .9rem } a { color: #1a5a8a } code { background: #f4f4f1; padding: 0 .2em }
ul.tree { list-style: none; padding-left: 1.2rem } body > ul.tree { columns: 2 }"""


def to_ontology() -> str:
    """One page of HTML: every class as a tree, every property, every value, every shape; anchors are the terms' own names."""
    v = Vocabulary()
    ontology = to_full("lg:").rstrip("#")
    classes = [c for c in v.subjects("rdf:type", "owl:Class") if c.startswith(LG)]
    kinds = ("owl:ObjectProperty", "owl:DatatypeProperty", "owl:AnnotationProperty", "rdf:Property", "rdfs:Datatype")
    properties = sorted({p for k in kinds for p in v.subjects("rdf:type", k) if p.startswith(LG)})
    values = sorted(
        {i for c in classes for i in v.subjects("rdf:type", to_short(c)) if i.startswith(LG)} - set(classes) - set(properties)
    )
    twins = sorted(p for k in kinds for p in v.subjects("rdf:type", k) if p.startswith(SAYS))
    shapes = sorted(
        s for k in ("sh:NodeShape", "sh:PropertyShape") for s in v.subjects("rdf:type", k) if s.startswith(PREFIXES["shape"])
    )
    title, about = v.values(ontology, "dcterms:title")[0], v.values(ontology, "dcterms:description")[0]
    version = v.values(ontology, "owl:versionInfo")[0]
    body = [
        f"<h1>{html.escape(title)}</h1>",
        f"<p>{html.escape(about)}</p>",
        f'<p class="more">Version {version}. Namespace <code>{LG}</code>, prefix <code>lg:</code>; what claims say is in '
        f"<code>{SAYS}</code>. Licence CC BY-SA 4.0. Made by <code>tools/make_docs.py</code> from <code>ontology/</code>.</p>",
        "<h2>All classes</h2>",
        *_tree(v, classes),
        "<h2>Classes</h2>",
        *(line for c in classes for line in _term(v, c, "class")),
        "<h2>Properties</h2>",
        *(line for p in properties for line in _term(v, p, "property")),
        "<h2>Values</h2>",
        *(line for i in values for line in _term(v, i, "value")),
        "<h2>What claims say</h2>",
        "<p>Each role, date and number has a twin in <code>says:</code>, so that no query on facts can meet a claim:</p>",
        f"<p>{', '.join(f'<code>{to_short(t)}</code>' for t in twins)}.</p>",
        "<h2>Shapes</h2>",
        "<p>What every graph must keep to, in the words that one hears who breaks it.</p>",
        *(f"<h3><code>{html.escape(to_short(s))}</code></h3>{_messages(v, s)}" for s in shapes if v.messages(s)),
    ]
    meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head = f"{meta}<title>{html.escape(title)}</title><style>\n{STYLE}\n</style>"
    return "\n".join(["<!doctype html>", f'<html lang="en"><head>{head}</head><body>', *body, "</body></html>"]) + "\n"


def _messages(v: Vocabulary, shape: str) -> str:
    return "".join(f"<p>{html.escape(m)}</p>" for m in v.messages(shape))


def _tree(v: Vocabulary, classes: list[str]) -> Iterator[str]:
    """The classes as nested lists; one below two others stands under the first."""
    below: dict[str, list[str]] = defaultdict(list)
    for c in classes:
        above = [a for a in v.values(c, "rdfs:subClassOf") if a in classes]
        below[above[0] if above else ""].append(c)

    def branch(parent: str) -> Iterator[str]:
        if below[parent]:
            yield '<ul class="tree">'
            for c in below[parent]:
                yield f"<li>{_link(c)}"
                yield from branch(c)
                yield "</li>"
            yield "</ul>"

    yield from branch("")


def _term(v: Vocabulary, term: str, kind: str) -> Iterator[str]:
    name = term[len(LG) :]
    yield f'<h3 id="{name}"><code>lg:{name}</code> <span class="kind">{kind}</span></h3>'
    yield from (f"<p>{html.escape(text)}</p>" for text in v.values(term, "skos:definition"))
    yield from (f'<p class="more">{html.escape(text)}</p>' for text in v.values(term, "skos:scopeNote"))
    facts = {
        "kind of": "rdfs:subClassOf",
        "part of": "rdfs:subPropertyOf",
        "of": "rdfs:domain",
        "gives": "rdfs:range",
        "is a": "rdf:type" if kind == "value" else "owl:inverseOf",
    }
    told = [(words, [_link(o) for o in v.values(term, p) if not o.startswith(PREFIXES["owl"])]) for words, p in facts.items()]
    told.append(("codes", [html.escape(n) for n in v.values(term, "skos:notation")]))
    near = [*v.values(term, "skos:closeMatch"), *v.values(term, "skos:exactMatch"), *v.values(term, "owl:equivalentClass")]
    told.append(("near", [f"<code>{html.escape(to_short(n))}</code>" for n in near]))
    line = "; ".join(f"{words} {', '.join(links)}" for words, links in told if links)
    if line:
        yield f'<p class="more">{line}</p>'


if __name__ == "__main__":
    main()
