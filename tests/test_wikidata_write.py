"""An extract written and read again is the same extract."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legation.wikidata.read import read_extract
from legation.wikidata.values import Extract, Item, Rank, Reference, Special, Statement, Time
from legation.wikidata.write import to_extract_file
from tests.wikidata_made import to_extract, to_graph

QIDS = st.integers(1, 99).map(lambda n: f"Q{n}")
TIMES = st.builds(lambda d, p: Time(f"{d}T00:00:00Z", p), st.dates(), st.integers(7, 11))
VALUES = QIDS | TIMES | st.sampled_from([Special.UNKNOWN, Special.NONE, "http://example.org/a", 'he said "no"'])


def one_each(pairs: list[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted(dict(pairs).items(), key=str))


QUALIFIERS = st.lists(st.tuples(st.sampled_from(["P580", "P582", "P1480"]), VALUES), max_size=3).map(one_each)
PARTS = st.lists(st.tuples(st.sampled_from(["P854", "P248"]), QIDS | st.just("http://example.org/b")), min_size=1, max_size=2)
REFERENCES = PARTS.map(lambda parts: Reference(one_each(parts)))  # type: ignore[arg-type]
STATEMENTS = st.builds(
    lambda n, prop, value, rank, qualifiers, references: Statement(f"Q7${n:04}", "Q7", prop, value, rank, qualifiers, references),
    st.integers(0, 9999), st.sampled_from(["P530", "P463", "P571"]), VALUES, st.sampled_from(list(Rank)), QUALIFIERS,
    st.lists(REFERENCES, max_size=1).map(tuple),
)  # fmt: skip


@given(st.lists(STATEMENTS, min_size=1, max_size=4, unique_by=lambda s: s.guid))
def test_what_is_written_is_read_back(statements: list[Statement]) -> None:
    item = Item("Q7", "Seven", "12", "2026-11-01T12:00:00Z", tuple(sorted(statements, key=lambda s: (s.prop, s.guid))))
    assert read_extract(to_graph(to_extract_file(Extract("made", {"Q7": item})))).items == {"Q7": item}


def test_the_extract_of_the_tests() -> None:
    assert read_extract(to_graph(to_extract_file(to_extract()))).items == to_extract().items
