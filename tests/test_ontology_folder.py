"""The ontology is complete, well described, and every shape is proven by an example that passes and one that fails."""

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Namespace, URIRef

from legation.validate import violations
from legation.vocabulary import LG, ONTOLOGY, SAYS, SHAPE, read_shapes, read_vocabulary, subclasses, terms

EXAMPLES = sorted((ONTOLOGY / "examples").glob("*.ttl"))
VANN = Namespace("http://purl.org/vocab/vann/")
EVENTS = """
RelationsEstablished RelationsRestored RelationsSevered RelationsSuspended RelationsUpgraded RelationsDowngraded
StateRecognized RecognitionWithdrawn MissionOpened MissionClosed MissionMoved MissionUpgraded AmbassadorAppointed
AmbassadorRecalled AmbassadorSummoned DiplomatExpelled GuardsWithdrawn MissionEntered MissionAttacked MissionVandalized
MissionTribute Visit Meeting Negotiation Mediation AgreementSigned AgreementEnded Criticism Accusation Demand Refusal Apology
Support Resolution SanctionsImposed SanctionsLifted AidStopped NationalsDeported NationalsArrested PropertySeized BorderClosed
BorderOpened PortOpened WarDeclared Conflict Invasion Occupation Ceasefire Peace Mobilization HostageTaking AsylumGranted
AsylumSought Emigration AidGiven Cooperation PrisonerExchange Extradition CourtCase Independence RegimeChange LeaderTookPower
LeaderLeftPower LeaderDied OrganizationJoined OrganizationLeft Disaster Protest Union Secession Referendum
"""


def shape_of(path: Path) -> str:
    return path.stem.split("-")[1]


def named_shapes() -> set[str]:
    found = set()
    for kind in (SH.NodeShape, SH.PropertyShape):
        found |= {str(s).removeprefix(str(SHAPE)).partition("-")[0] for s in read_shapes().subjects(RDF.type, kind)}
    return found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_a_good_example_passes_and_a_bad_one_raises_its_own_shape_only(path: Path) -> None:
    expected = {shape_of(path)} if path.name.startswith("bad-") else set()
    found = violations(path)
    assert {v.shape for v in found} == expected, "\n".join(map(str, found))


@pytest.mark.parametrize("kind", ["good", "bad"])
def test_every_shape_has_its_examples(kind: str) -> None:
    shown = {shape_of(p) for p in EXAMPLES if p.name.startswith(f"{kind}-")}
    assert shown == named_shapes()


def test_every_shape_says_what_to_do() -> None:
    shapes = read_shapes()
    silent = [s for s in shapes.subjects(SH.path) if not shapes.value(s, SH.message)]
    silent += [s for s in shapes.subjects(SH.select) if not shapes.value(s, SH.message)]
    nested = set(shapes.subjects(SH.inversePath)) | set(shapes.subjects(SH.alternativePath))
    assert not [s for s in silent if s not in nested]


def test_shapes_use_shacl_1_1_only() -> None:
    """pySHACL passes over later terms in silence; rdflib's SH holds those of the 2017 recommendation."""
    used = {x for t in read_shapes() for x in t if isinstance(x, URIRef) and str(x).startswith(str(SH))}
    assert not {x for x in used if x not in SH}


def test_every_term_is_described() -> None:
    vocabulary = read_vocabulary()
    for term in terms():
        assert vocabulary.value(term, RDFS.label), term
        assert vocabulary.value(term, SKOS.definition), term


def test_every_property_has_one_domain_and_one_range() -> None:
    vocabulary = read_vocabulary()
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property)
    for prop in {p for k in kinds for p in vocabulary.subjects(RDF.type, k)}:
        assert len(list(vocabulary.objects(prop, RDFS.domain))) == 1, prop
        assert len(list(vocabulary.objects(prop, RDFS.range))) == 1, prop


def test_every_term_spoken_of_is_declared() -> None:
    for name in ("vocabulary.ttl", "alignments.ttl"):
        graph = Graph().parse(ONTOLOGY / name)
        ours = {x for t in graph for x in t if isinstance(x, URIRef) and str(x).startswith((str(LG), str(SAYS)))}
        assert ours <= terms(), name


def test_no_blank_nodes_in_the_vocabulary() -> None:
    assert all(isinstance(x, URIRef | Literal) for t in read_vocabulary() for x in t)


def test_twins_mirror_their_namesakes() -> None:
    vocabulary = read_vocabulary()
    twins = {t for t in terms() if str(t).startswith(str(SAYS))}
    assert len(twins) > 40
    for twin in twins:
        assert list(vocabulary.objects(twin, LG.mirrors)) == [LG[str(twin).removeprefix(str(SAYS))]]
        assert vocabulary.value(twin, RDFS.domain) == LG.Claim


def test_twins_never_lead_to_a_fact() -> None:
    """A reasoner that applies ranges must not turn what a claim names into a fact."""
    vocabulary = read_vocabulary()
    ranges = {vocabulary.value(t, RDFS.range) for t in terms() if str(t).startswith(str(SAYS))}
    assert not [r for r in ranges if str(r).startswith(str(LG))]


def test_every_event_class_of_the_model_is_there() -> None:
    assert set(EVENTS.split()) <= subclasses("Event")


def test_codes_and_their_parts_agree() -> None:
    vocabulary = read_vocabulary()
    coded = 0
    for name in EVENTS.split():
        codes = {c.datatype: str(c) for c in vocabulary.objects(LG[name], SKOS.notation) if isinstance(c, Literal)}
        category, mode = vocabulary.value(LG[name], LG.ploverCategory), vocabulary.value(LG[name], LG.ploverMode)
        expected = "/".join(str(x) for x in (category, mode) if x) or None
        assert codes.get(LG.plover) == expected, name
        assert bool(vocabulary.value(LG[name], LG.quadClass)) == bool(category), name
        assert codes.get(LG.cameo, "00").isdigit(), name
        coded += bool(category)
    assert 40 < coded < len(EVENTS.split())


def test_each_ontology_has_version_licence_and_prefix() -> None:
    vocabulary = read_vocabulary()
    for prefix, iri in (("lg", "https://w3id.org/legation/ns"), ("says", "https://w3id.org/legation/says")):
        subject = URIRef(iri)
        assert vocabulary.value(subject, OWL.versionIRI)
        assert vocabulary.value(subject, URIRef("http://purl.org/dc/terms/license"))
        assert str(vocabulary.value(subject, VANN.preferredNamespacePrefix)) == prefix


def test_an_occupation_is_told_from_its_kind() -> None:
    assert (LG.OccupationKind, RDF.type, LG.SovereigntyKind) in read_vocabulary()
    assert "Occupation" in subclasses("Event")
