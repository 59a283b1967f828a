"""Where one subject's next verb begins: after the comma of a list, after "and" and a date."""

from __future__ import annotations

import pytest
from made_units import at, units_of, words
from told import of_article

from legation.engine.clauses import clause_bounds


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Kenya closed its port, restored ties with Peru, and opened a mill.", "kenya closed its port"),
        ("Kenya closed its port and in May that year decided to resume ties.", "kenya closed its port"),
        ("Kenya closed its port and the May that year to resume ties.", "kenya closed its port"),
        ("Kenya closed its port, built in 1970, and a mill.", "kenya closed its port , built in 1970 , and a mill"),
        ("Kenya closed its port, named after Peru, in May.", "kenya closed its port , named after peru , in may"),
        ("Kenya closed its port and in May a mill.", "kenya closed its port and in may a mill"),
        ("Kenya closed a port between May 1990 and June 1991 to save money.", None),
    ],
)
def test_the_clause_of_the_first_verb(text: str, clause: str | None) -> None:
    units = units_of(text)
    found = words(units, *clause_bounds(units, at(units, "closed"))).removesuffix(" .")
    assert found == (clause or text.lower().removesuffix("."))


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 1990 Kenya severed diplomatic relations with Chile, restored diplomatic relations with Peru, and recognized it.",
        "In May 1990 Kenya severed diplomatic relations with Chile and in June that year resumed relations with Peru.",
    ],
)
def test_the_parties_and_date_of_the_next_verb_are_not_the_first_ones(text: str) -> None:
    severed = next(c for c in of_article(text) if c.kind == "RelationsSevered")
    assert [v.label for v in severed.values("recipient")] == ["Chile"]
    assert severed.date is not None and severed.date.edtf.startswith("1990-05")


@pytest.mark.parametrize(
    "text", ["Kenya closed its port and", "Kenya closed its port and the", "Kenya closed its port, and,", "Kenya closed and in"]
)
def test_a_sentence_cut_off_behind_its_joint_is_one_clause(text: str) -> None:
    units = units_of(text)
    begin, end = clause_bounds(units, at(units, "closed"))
    assert begin == 0 and end <= len(units)
