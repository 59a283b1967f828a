"""The graph in the syntaxes of RDF, each a stream of pieces of text in a fixed order.

In N-Quads and TriG each revision is a graph of its own, which holds the revision and the claims quoted from it; facts and things
stand in the default graph. The union of the graphs is the graph.
"""

from __future__ import annotations

import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from legation.errors import LegationError
from legation.exports.context import to_context, to_node
from legation.exports.source import Source, every
from legation.iri import LG, SAYS
from legation.turtle import PREFIXES, RDF_TYPE, Triple, header, name, to_block, to_text

CLAIM, REVISION, SUPPORTED_BY = name("lg", "Claim"), name("lg", "revision"), name("lg", "supportedBy")
REIFIES = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>"
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CHUNK = 2000  # subjects parsed at a time


class ExportError(LegationError):
    """The graph cannot be written in the format asked for."""


def to_nt(source: Source) -> Iterator[str]:
    """N-Triples, sorted."""
    return ("".join(f"{s} {p} {o} .\n" for s, p, o in triples) for triples in every(source))


def to_ttl(source: Source) -> Iterator[str]:
    """Turtle, as the build writes it."""
    yield header()
    yield from map(to_block, every(source))


def to_nq(source: Source) -> Iterator[str]:
    """N-Quads, sorted by subject."""
    for triples in every(source):
        graph = graph_of(triples)
        end = f" {graph} .\n" if graph else " .\n"
        yield "".join(f"{s} {p} {o}{end}" for s, p, o in triples)


def to_trig(source: Source) -> Iterator[str]:
    """TriG: the default graph first, then the revisions."""
    within: dict[str, list[str]] = defaultdict(list)
    yield header()
    for triples in every(source):
        if graph := graph_of(triples):
            within[graph].append(triples[0][0])
        else:
            yield to_block(triples)
    for graph in sorted(within):
        yield f"\n{graph} {{\n"
        for subject in within[graph]:
            yield to_block(source.triples(subject))
        yield "}\n"


def graph_of(triples: list[Triple]) -> str | None:
    """The revision in whose graph a subject stands; None for the default graph."""
    told = {(p, o) for _, p, o in triples}
    if (RDF_TYPE, CLAIM) in told:
        return next((o for p, o in sorted(told) if p == REVISION), None)
    return triples[0][0] if (RDF_TYPE, name("lg", "Revision")) in told else None


def to_rdfxml(source: Source) -> Iterator[str]:
    """RDF/XML. Raises ExportError for a control character, which XML cannot hold."""
    import pyoxigraph as ox

    def parsed() -> Iterator[Any]:
        groups = every(source)
        while chunk := list(islice(groups, _CHUNK)):
            for s, _, o in (t for triples in chunk for t in triples):
                if o[0] == '"' and (m := _NOT_IN_XML.search(to_text(o))):
                    raise ExportError(f"RDF/XML cannot hold the character U+{ord(m[0]):04X}, which {s} has: take another format")
            lines = "".join(f"{s} {p} {o} .\n" for triples in chunk for s, p, o in triples)
            yield from (q.triple for q in ox.parse(lines.encode(), format=ox.RdfFormat.N_TRIPLES))

    out = io.BytesIO()
    ox.serialize(parsed(), out, format=ox.RdfFormat.RDF_XML, prefixes={k: PREFIXES[k] for k in sorted(PREFIXES)})
    yield out.getvalue().decode()


def to_jsonld(source: Source) -> Iterator[str]:
    """JSON-LD: the context, then one object a subject."""
    context = to_context()
    yield '{\n "@context": ' + json.dumps(context, ensure_ascii=False, indent=1).replace("\n", "\n ") + ',\n "@graph": [\n'
    before = "  "
    for triples in every(source):
        yield before + json.dumps(to_node(triples, context), ensure_ascii=False)
        before = ",\n  "
    yield "\n ]\n}\n"


def to_rdf12(source: Source) -> Iterator[str]:
    """Turtle of RDF 1.2: each claim also reifies, as triple terms, what it says of the facts that it supports."""
    facts: dict[str, list[str]] = defaultdict(list)
    for triples in every(source):
        for s, p, o in triples:
            if p == SUPPORTED_BY:
                facts[o].append(s)
    yield 'VERSION "1.2"\n' + header() + "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
    for triples in every(source):
        subject = triples[0][0]
        said = [t for f in facts.get(subject, ()) for t in _said_of(source.triples(f), triples)]
        yield to_block([*triples, *((subject, REIFIES, f"<<( {s} {p} {o} )>>") for s, p, o in said)])


def _said_of(fact: list[Triple], claim: list[Triple]) -> list[Triple]:
    """The triples of a fact that a claim says itself."""
    said = {(p.replace(f"<{SAYS}", f"<{LG}"), o) for _, p, o in claim if p.startswith(f"<{SAYS}")}
    said |= {(RDF_TYPE, o) for _, p, o in claim if p == name("lg", "claims")}
    return [(s, p, o) for s, p, o in fact if (p, o) in said]


SYNTAXES: dict[str, tuple[str, str, Callable[[Source], Iterator[str]]]] = {
    "ttl": ("graph.ttl", "text/turtle", to_ttl),
    "nt": ("graph.nt", "application/n-triples", to_nt),
    "nq": ("graph.nq", "application/n-quads", to_nq),
    "trig": ("graph.trig", "application/trig", to_trig),
    "rdf": ("graph.rdf", "application/rdf+xml", to_rdfxml),
    "jsonld": ("graph.jsonld", "application/ld+json", to_jsonld),
    "rdf12": ("graph-1.2.ttl", "text/turtle; version=1.2", to_rdf12),
}
"""Format to file name, media type and writer."""
