"""Every syntax, read back by two libraries, is the same graph; the same graph gives the same bytes."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from legation.exports.rdf import REIFIES, SYNTAXES, ExportError
from legation.exports.source import from_triples, open_source, read_source, to_triple
from legation.iri import ID, LG
from legation.store import GraphError
from legation.turtle import RDF_TYPE, Triple, iri, literal, name

KG = Path(__file__).resolve().parent.parent / "kg" / "graph.ttl"
PLAIN = ("ttl", "nt", "nq", "trig", "rdf", "jsonld")
RDFLIB = {"ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig", "rdf": "xml", "jsonld": "json-ld"}
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


def text_of(source: object, form: str) -> str:
    return "".join(SYNTAXES[form][2](source))  # type: ignore[arg-type]


def by_oxigraph(text: str, form: str) -> set[Triple]:
    media = SYNTAXES[form][1].partition(";")[0]
    parsed = ox.parse(text.encode(), format=ox.RdfFormat.from_media_type(media), base_iri="http://elsewhere/")
    return {to_triple(q) for q in parsed}


def by_rdflib(text: str, form: str) -> set[tuple[str, ...]]:
    data = rdflib.Dataset()
    data.parse(data=text, format=RDFLIB[form], publicID="http://elsewhere/")
    return {(s.n3(), p.n3(), o.n3()) for s, p, o, _ in data.quads()}


@pytest.fixture(scope="module")
def shipped() -> set[Triple]:
    source = open_source(KG)
    return {t for s in source.subjects for t in source.triples(s)}


@pytest.mark.parametrize("form", PLAIN)
def test_the_shipped_graph_comes_back_from_every_syntax(form: str, shipped: set[Triple]) -> None:
    text = text_of(open_source(KG), form)
    assert by_oxigraph(text, form) == shipped
    assert by_rdflib(text, form) == by_rdflib(KG.read_text("utf8"), "ttl")


@pytest.mark.parametrize("form", SYNTAXES)
def test_the_same_graph_gives_the_same_bytes_whatever_the_order(form: str, shipped: set[Triple]) -> None:
    there = sorted(shipped)[:400]
    assert text_of(from_triples(there), form) == text_of(from_triples([*there[::-1], *there]), form)


def test_turtle_is_the_builds_own() -> None:
    assert text_of(open_source(KG), "ttl") == KG.read_text("utf8")


ODD = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
LITERALS = st.one_of(
    ODD.map(literal),
    st.integers(-(10**18), 10**18).map(literal),
    st.booleans().map(literal),
    st.dates().map(lambda d: literal(d.isoformat(), "date")),
    st.sampled_from(["12.50", "-0.0", "007", "1e3"]).map(lambda t: literal(t, "decimal")),
    st.sampled_from(["+1", "007", "x"]).map(lambda t: literal(t, "integer")),
    st.sampled_from(["1", "True"]).map(lambda t: literal(t, "boolean")),
)
THINGS = st.one_of(
    st.sampled_from(["state/cuba", "a:b/c", "x//y", "../up", "claim/1", "q?x", "h#y", ""]).map(lambda k: iri(ID + k)),
    st.sampled_from(["http://www.wikidata.org/entity/Q1", "https://e.org/a b", "urn:x", LG + "Severed", LG + "a/b"]).map(iri),
)
PREDICATES = st.sampled_from(
    [name("lg", p) for p in ("actor", "earliest", "count", "cites", "wording")] + [name("rdfs", "label")]
)
TRIPLES = st.lists(st.tuples(THINGS, PREDICATES, st.one_of(THINGS, LITERALS)), min_size=1, max_size=8)


@given(TRIPLES)
@pytest.mark.parametrize("form", ["ttl", "nt", "nq", "trig", "jsonld"])
def test_odd_terms_come_back(form: str, triples: list[Triple]) -> None:
    assert by_oxigraph(text_of(from_triples(triples), form), form) == set(triples)


@given(TRIPLES)
def test_odd_terms_come_back_from_xml_or_are_refused(triples: list[Triple]) -> None:
    try:
        text = text_of(from_triples(triples), "rdf")
    except ExportError as e:
        assert "U+" in str(e)
    else:
        assert by_oxigraph(text, "rdf") == set(triples)


def test_a_number_that_a_store_would_rewrite_stays(tmp_path: Path) -> None:
    (tmp_path / "g.ttl").write_text('<http://e/a> <http://e/b> 12.50, "1960-1-1"^^<http://e/d>, "x"@en-gb .')
    found = {o for _, _, o in read_source(tmp_path / "g.ttl").triples("<http://e/a>")}
    assert found == {literal("12.50", "decimal"), '"1960-1-1"^^<http://e/d>', '"x"@en-gb'}


def test_a_store_on_disk_gives_what_its_file_gives(tmp_path: Path) -> None:
    store = ox.Store(str(tmp_path / "disk"))
    store.bulk_load(path=str(KG), format=ox.RdfFormat.TURTLE)
    store.flush()
    del store
    assert text_of(open_source(tmp_path / "disk"), "ttl") == text_of(open_source(KG), "ttl")


def test_each_revision_is_a_graph_and_holds_no_fact() -> None:
    text = text_of(open_source(KG), "trig")
    graphs: dict[str, set[str]] = {}
    for q in ox.parse(text.encode(), format=ox.RdfFormat.TRIG):
        if q.predicate.value == RDF_TYPE[1:-1]:
            graphs.setdefault(str(q.graph_name), set()).add(q.object.value.removeprefix(LG))
    default = graphs.pop("DEFAULT")
    assert "Claim" not in default and {"Event", "DiplomaticStatus", "State"} <= default
    assert len(graphs) == 11 and all(kinds == {"Claim", "Revision"} for kinds in graphs.values())
    same = {
        (str(q.graph_name), to_triple(q)) for q in ox.parse(text_of(open_source(KG), "nq").encode(), format=ox.RdfFormat.N_QUADS)
    }
    assert same == {(str(q.graph_name), to_triple(q)) for q in ox.parse(text.encode(), format=ox.RdfFormat.TRIG)}


def test_rdf_1_2_adds_what_each_claim_says_of_its_facts(shipped: set[Triple]) -> None:
    found = by_oxigraph(text_of(open_source(KG), "rdf12"), "rdf12")
    assert found >= shipped
    added = found - shipped
    assert {p for _, p, _ in added} == {REIFIES}
    supports = {(o, s) for s, p, o in shipped if p == name("lg", "supportedBy")}
    for claim, _, term in added:
        inner = next(iter(ox.parse(f"{term[3:-3].strip()} .".encode(), format=ox.RdfFormat.N_TRIPLES)))
        assert to_triple(inner) in shipped, "what is reified is asserted too"
        assert (claim, to_triple(inner)[0]) in supports
    alleged = {s for s, p, o in shipped if p == name("lg", "modality") and o == name("lg", "Alleged")}
    assert alleged and not alleged & {s for s, _, _ in added}, "an allegation reifies no fact"


def test_json_ld_reads_like_json() -> None:
    import json

    data = json.loads(text_of(open_source(KG), "jsonld"))
    cuba = next(n for n in data["@graph"] if n["@id"] == "state/cuba")
    assert cuba["@type"] == "State" and cuba["iso3"] == "CUB" and cuba["rdfs:label"] == "Cuba"
    broken = next(n for n in data["@graph"] if n["@id"] == "event/relations-severed/peru-cuba/1960-12-30")
    assert broken["earliest"] == "1960-12-30" and broken["actor"] == "state/peru"


def test_no_graph_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "g.ttl").write_text("<a> <b")
    (tmp_path / "empty.nt").write_text("")
    for file, said in (
        ("g.ttl", "cannot be read"),
        ("empty.nt", "no triples"),
        ("none.ttl", "there is no"),
        ("g.txt", "there is no"),
    ):
        with pytest.raises(GraphError, match=said) as e:
            open_source(tmp_path / file)
        assert "\n" not in str(e.value)
