"""How a verb stands, told by the closed-class words before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_units import at, units_of

from legation.engine.voice import looks_verbal, planner, voice_at


@pytest.mark.parametrize(
    ("text", "verb", "tag", "kind", "modal", "negated"),
    [
        ("Kenya closed its embassy.", "closed", "past", "active", "", False),
        ("The embassy was closed.", "closed", "past", "passive", "", False),
        ("The embassy had not been closed.", "closed", "past", "passive", "", True),
        ("Kenya didn't close its embassy.", "close", "base", "active", "", True),
        ("Kenya will soon close its embassy.", "close", "base", "active", "will", False),
        ("Kenya refused to close its embassy.", "close", "base", "infinitive", "to", False),
        ('Kenya was ready to "close its embassy".', "close", "base", "infinitive", "to", False),
        ("Kenya was closing its embassy.", "closing", "ing", "active", "", False),
        ("Kenya not only closed its embassy, but left.", "closed", "past", "active", "", False),
        ("Kenya left, closing its embassy.", "closing", "ing", "participle", "", False),
        ("Kenya helped broker a truce.", "broker", "base", "active", "", False),
        ("Their relations date from 1970.", "date", "base", "active", "", False),
    ],
)
def test_the_voice_of_a_verb(text: str, verb: str, tag: str, kind: str, modal: str, negated: bool) -> None:
    units = units_of(text)
    voice = voice_at(units, at(units, verb), tag)
    assert voice is not None
    assert (voice.kind, voice.modal, voice.negated) == (kind, modal, negated)


@pytest.mark.parametrize(
    ("text", "verb", "tag"),
    [
        ("Kenya praised the closed embassy.", "closed", "past"),
        ("Kenya's closed embassy reopened.", "closed", "past"),
        ("The Kenyan-backed government of Peru fell.", "backed", "past"),
        ("Kenya sent captured Italian guns.", "captured", "past"),
        ("The visit was long.", "visit", "base"),
    ],
)
def test_a_participle_or_noun_is_no_verb(text: str, verb: str, tag: str) -> None:
    units = units_of(text)
    assert voice_at(units, at(units, verb), tag) is None


def test_what_looks_like_a_verb() -> None:
    units = units_of("The armed Norwegian-led force withdrew and was praised.")
    assert [u.low for i, u in enumerate(units) if looks_verbal(units, i)] == ["withdrew", "was", "praised"]
    units = units_of("Kenya's increased exports fell; Kenya increased exports.")
    assert [i for i, u in enumerate(units) if u.low == "increased" and looks_verbal(units, i)] == [6]
    units = units_of("Both nations pledged aid to both armed camps.")
    assert [u.low for i, u in enumerate(units) if looks_verbal(units, i)] == ["pledged"]


@given(st.lists(st.sampled_from("Kenya was not closed to the by has visit and that , will 's".split()), min_size=1, max_size=9))
def test_a_verb_group_starts_no_later_than_its_verb(text: list[str]) -> None:
    units = units_of(" ".join(text))
    for i in range(len(units)):
        for tag in ("base", "s", "past", "part", "ing"):
            voice = voice_at(units, i, tag)
            assert voice is None or 0 <= voice.start <= i


@pytest.mark.parametrize(
    ("text", "verb", "start"),
    [
        ("Kenya intends to close its embassy.", "close", "intends"),
        ("Kenya is planning to close its embassy.", "close", "is"),
        ("Kenya is ready to close its embassy.", "close", "is"),
        ("Kenyan plans to close its embassy failed.", "close", "close"),
        ("Kenya came to close its embassy.", "close", "close"),
        ("Kenya and Peru plan to close its embassy.", "close", "plan"),
        ("Kenyan plan to close its embassy.", "close", "close"),
    ],
)
def test_where_the_planning_begins(text: str, verb: str, start: str) -> None:
    units = units_of(text)
    assert units[planner(units, at(units, verb))].low == start


def test_a_dated_name_makes_a_noun_of_what_follows() -> None:
    units = units_of("The 2019 Nairobi protests went on.")
    assert voice_at(units, at(units, "protests"), "s") is None
    units = units_of("They put down the anti-government protests.")
    assert voice_at(units, at(units, "protests"), "s") is None
    units = units_of("Nairobi protests against it.")
    assert voice_at(units, at(units, "protests"), "s") is not None
