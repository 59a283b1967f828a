"""What the data set is, for catalogues and crawlers: VoID and DCAT, with true counts, licence, sources and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from legation.exports.source import Source, every
from legation.iri import ID, LG, SAYS, WD
from legation.turtle import RDF_TYPE, Triple, name

DATASET = f"{ID}dataset"
LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
_NAMES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "void": "http://rdfs.org/ns/void#",
}
_EXACT = name("skos", "exactMatch")


def to_description(source: Source, files: Mapping[str, str]) -> Iterator[str]:
    """The description in Turtle. `files` maps the names of the files written beside it to their media types."""
    yield "".join(f"@prefix {p}: <{n}> .\n" for p, n in sorted(_NAMES.items())) + "\n"
    counts = _Counts(source)
    licences = sorted({o for o in counts.licences if o.startswith("<")}) or [f"<{LICENCE}>"]
    yield from _block(
        DATASET,
        "a dcat:Dataset, void:Dataset",
        'dcterms:title "Legation: relations between states, with the passages that say so"@en',
        'dcterms:description "Facts on the relations of states, each supported by claims that quote a passage of an article."@en',
        *(f"dcterms:license {o}" for o in licences),
        *(f"dcterms:source <{r}>" for r in sorted(counts.revisions)),
        *(f"void:vocabulary <{v}>" for v in (LG, SAYS)),
        f'void:uriSpace "{ID}"',
        f"void:triples {counts.triples}",
        f"void:entities {counts.entities}",
        f"void:distinctSubjects {counts.entities}",
        f"void:distinctObjects {counts.objects}",
        f"void:classes {len(counts.classes)}",
        f"void:properties {len(counts.properties)}",
        *(f"void:classPartition <{DATASET}/class/{_local(c)}>" for c in sorted(counts.classes)),
        *(f"void:propertyPartition <{DATASET}/property/{_local(p)}>" for p in sorted(counts.properties)),
        *([f"void:subset <{DATASET}/links/wikidata>"] if counts.links else []),
        *(f"dcat:distribution <{DATASET}/file/{f}>" for f in sorted(files)),
    )
    for c, n in sorted(counts.classes.items()):
        yield from _block(f"{DATASET}/class/{_local(c)}", "a void:Dataset", f"void:class {c}", f"void:entities {n}")
    for p, n in sorted(counts.properties.items()):
        yield from _block(f"{DATASET}/property/{_local(p)}", "a void:Dataset", f"void:property {p}", f"void:triples {n}")
    if counts.links:
        yield from _block(
            f"{DATASET}/links/wikidata",
            "a void:Linkset",
            f"void:linkPredicate {_EXACT}",
            f"void:subjectsTarget <{DATASET}>",
            "void:objectsTarget <http://www.wikidata.org/entity/>",
            f"void:triples {counts.links}",
        )
    for f, media in sorted(files.items()):
        yield from _block(
            f"{DATASET}/file/{f}",
            "a dcat:Distribution",
            f'dcterms:title "{f}"',
            f'dcat:mediaType "{media}"',
            f"dcterms:license {licences[0]}",
        )
    for revision, told in sorted(counts.revisions.items()):
        yield from _block(revision, "a prov:Entity", *told)


class _Counts:
    """One pass over the graph: what is counted, and what each revision says of itself."""

    def __init__(self, source: Source) -> None:
        self.triples = self.entities = self.links = 0
        self.classes: Counter[str] = Counter()
        self.properties: Counter[str] = Counter()
        self.revisions: dict[str, list[str]] = {}
        self.licences: set[str] = set()
        objects: set[int] = set()
        for triples in every(source):
            self.entities += 1
            self.triples += len(triples)
            self._add(triples)
            objects.update(hash(o) for _, _, o in triples)
        self.objects = len(objects)

    def _add(self, triples: list[Triple]) -> None:
        for _, p, o in triples:
            self.properties[p] += 1
            if p == RDF_TYPE:
                self.classes[o] += 1
            self.links += p == _EXACT and o.startswith(f"<{WD}")
        if any(p == RDF_TYPE and o == name("lg", "Revision") for _, p, o in triples):
            wanted = {
                name("dcterms", "title"): "dcterms:title",
                name("dcterms", "source"): "dcterms:source",
                name("dcterms", "license"): "dcterms:license",
                name("lg", "oldid"): "dcterms:identifier",
                name("lg", "sha256"): "dcterms:identifier",
            }
            self.revisions[triples[0][0][1:-1]] = [f"{wanted[p]} {o}" for _, p, o in triples if p in wanted]
            self.licences |= {o for _, p, o in triples if p == name("dcterms", "license")}


def _local(term: str) -> str:
    """A term as the end of an IRI: says:actor gives says-actor, so that it cannot meet lg:actor."""
    text = term[1:-1]
    prefix = "says-" if text.startswith(SAYS) else ""
    return prefix + text.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def _block(subject: str, *pairs: str) -> Iterator[str]:
    yield f"<{subject}>\n    " + " ;\n    ".join(pairs) + " .\n\n"
