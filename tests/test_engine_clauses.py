"""Where the clause around a word begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_units import at, units_of, words
from told import of_article

from legation.engine.clauses import clause_bounds
from legation.model import Entity


@pytest.mark.parametrize(
    ("text", "inside", "clause"),
    [
        ("Kenya closed its embassy when Peru sent troops.", "closed", "kenya closed its embassy"),
        ("Kenya closed its embassy when Peru sent troops.", "sent", "peru sent troops"),
        ("Kenya closed its embassy and Peru sent troops.", "closed", "kenya closed its embassy"),
        ("Kenya closed its embassy and port in March.", "closed", "kenya closed its embassy and port in march"),
        ("Kenya suffered, and within days Peru suspended ties.", "suspended", "within days peru suspended ties"),
        ("Kenya closed a port and two years later Peru suspended ties.", "closed", "kenya closed a port"),
        ("Kenya closed a port and later suspended ties.", "suspended", "kenya closed a port and later suspended ties"),
        ("Although Kenya opened a port in March, Peru closed its embassy.", "opened", "kenya opened a port in march"),
        ("Although Kenya opened a port in March, Peru closed its embassy.", "closed", "peru closed its embassy"),
        ("Though small, Peru closed its embassy.", "closed", "small , peru closed its embassy"),
        ("Kenya closed a port and strongly backed ties.", "closed", "kenya closed a port"),
        ("Kenya closed its embassy, ending ties.", "closed", "kenya closed its embassy"),
        ("Kenya closed its embassy in March followed by Peru closing its own.", "closed", "kenya closed its embassy in march"),
        ("Kenya was followed by Peru in May.", "followed", "kenya was followed by peru in may"),
        ("Dr. Li closed the talks.", "closed", "dr. li closed the talks"),
        ("Kenya (which borders Peru) closed its port.", "closed", "kenya ( which borders peru ) closed its port"),
        (
            "Kenya closed it (then called Lugard House) in March.",
            "closed",
            "kenya closed it ( then called lugard house ) in march",
        ),
        ("It closed on 3 May 1990, and the office of Peru closed in 1991.", "closed", "it closed on 3 may 1990"),
        (
            "It closed its embassy, the port and the office of Peru.",
            "closed",
            "it closed its embassy , the port and the office of peru",
        ),
        ("Kenya opened a port in March, and, by 1973, Peru backed ties.", "opened", "kenya opened a port in march"),
        ("Kenya signed a note, wherein Peru recognized it.", "signed", "kenya signed a note ,"),
    ],
)
def test_a_clause(text: str, inside: str, clause: str) -> None:
    units = units_of(text)
    found = words(units, *clause_bounds(units, at(units, inside)))
    assert found.replace(" .", ".").replace(" '", "'") == clause


def test_a_relative_clause_in_commas_does_not_cut_its_main_clause() -> None:
    units = units_of("Ties, which Kenya cut in 1974, were restored in 1980.")
    begin, end = clause_bounds(units, at(units, "restored"))
    assert (begin, units[end - 1].low) == (0, "1980")
    units = units_of("Peru and the Union, of which Kenya is a member, are holding talks.")
    assert clause_bounds(units, at(units, "holding"))[0] == 0


@given(
    st.lists(
        st.sampled_from("Kenya was closed and , which Peru sent in 1974 when ( ) ; but ending".split()), min_size=1, max_size=12
    )
)
def test_a_clause_holds_its_word(text: list[str]) -> None:
    units = units_of(" ".join(text))
    for i in range(len(units)):
        begin, end = clause_bounds(units, i)
        assert 0 <= begin <= i < end <= len(units)


def test_the_place_of_the_main_verb_is_not_that_of_a_relative_clause() -> None:
    text = "The Chilean president, who had visited Lima in 2001, received the Peruvian foreign minister in Santiago in 2004."
    first = next(c for c in of_article(text) if c.kind == "Visit")
    assert [str(v.label) for v in first.values("place") if isinstance(v, Entity)] == ["Lima"]
