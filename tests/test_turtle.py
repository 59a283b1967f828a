"""Both writers say what they were given, in one order only."""

from __future__ import annotations

from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.iri import ID
from legation.turtle import RDF_TYPE, Triple, iri, literal, name, to_ntriples, to_text, to_turtle

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
OBJECTS = st.one_of(
    TEXTS.map(literal),
    st.integers().map(literal),
    st.booleans().map(literal),
    st.sampled_from([name("wd", "Q5"), name("lg", "Event"), iri("https://a.example/x y")]),
)
PATHS = ("state/alba", "event/visit/a-b/..2010", "event/x/1905~", "page/é", "odd//x", "a/../b", "q?x")
TRIPLES = st.lists(
    st.tuples(
        st.sampled_from([iri(ID + p) for p in PATHS]),
        st.sampled_from([name("lg", "actor"), name("rdfs", "label"), RDF_TYPE]),
        OBJECTS,
    ),
    max_size=12,
)


def _read(text: str, form: ox.RdfFormat) -> set[str]:
    return {str(q.triple) for q in ox.parse(text.encode(), format=form)}


@given(TRIPLES)
def test_turtle_and_ntriples_say_the_same(triples: list[Triple]) -> None:
    triples = [t for t in triples if t[1] != RDF_TYPE or t[2][0] == "<"]
    turtle, lines = "".join(to_turtle(triples)), "".join(to_ntriples(triples))
    assert _read(turtle, ox.RdfFormat.TURTLE) == _read(lines, ox.RdfFormat.N_TRIPLES)
    assert "".join(to_turtle(reversed(triples))) == turtle


@given(TEXTS)
def test_a_literal_gives_its_text_back(text: str) -> None:
    assert to_text(literal(text)) == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [(7, "7"), (True, "true"), (Decimal("1E+4"), "10000"), (Decimal("1.50"), "1.5"), ('a\n"b"', '"a\\n\\"b\\""')],
)
def test_short_literals(value: object, shown: str) -> None:
    (subject, predicate) = iri(ID + "state/alba"), name("lg", "count")
    assert f"lg:count {shown} ." in "".join(to_turtle([(subject, predicate, literal(value))]))  # type: ignore[arg-type]


def test_one_object_a_line_and_the_class_first() -> None:
    s = iri(ID + "state/alba")
    triples = [(s, name("lg", "iso3"), literal("ALB")), (s, RDF_TYPE, name("lg", "State")), (s, RDF_TYPE, name("lg", "Polity"))]
    assert "".join(to_turtle(triples)).endswith('\n<state/alba>\n    a lg:Polity ,\n        lg:State ;\n    lg:iso3 "ALB" .\n')


def test_twenty_thousand_triples_are_written() -> None:
    triples = [(iri(f"{ID}event/x/{i // 8}"), name("lg", f"p{i % 8}"), literal(f"value {i}")) for i in range(20_000)]
    assert "".join(to_turtle(triples)).count("value ") == 20_000
