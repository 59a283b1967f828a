"""A pair at a glance, as data, text and picture; its status line says what the question status-on-a-date says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

import legation
from legation.draw import to_lines, to_ticks
from legation.picture import to_svg
from legation.portrait import Portrait, read_portrait, signs, to_cells

GRAPH = legation.open(Path(__file__).parent / "data" / "queries" / "graph.ttl")
PAIRS = [("Cuba", "Peru"), ("Alba", "Bora"), ("Alba", "Cora"), ("Alba", "Dora")]
PORTRAITS = {pair: read_portrait(GRAPH, *pair) for pair in PAIRS}
NOBODY = Portrait("Alba", "Bora", (), (), (), (), (), ())


@given(pair=st.sampled_from(PAIRS), day=st.dates(dt.date(1890, 1, 1), dt.date(2030, 1, 1)))
def test_the_certainty_of_a_status_is_that_of_the_question(pair: tuple[str, str], day: dt.date) -> None:
    asked = GRAPH.ask("status-on-a-date", a=pair[0], b=pair[1], on=day.isoformat()).to_dicts()
    said = {(r["status"], r["certainty"]) for r in asked if r["status"] != "unknown"}
    drawn = {(s.name, c) for s in PORTRAITS[pair].statuses if (c := s.certainty(day)) != "unknown"}
    assert drawn == said


def test_the_status_line() -> None:
    cells = to_cells(PORTRAITS[("Cuba", "Peru")], 60)
    assert len(cells) == 60
    assert [name for name, _ in dict.fromkeys(cells)] == ["Severed", "Relations"]
    assert to_cells(NOBODY, 60) == []


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_no_line_is_wider_than_the_terminal(pair: tuple[str, str], width: int) -> None:
    assert all(len(line) <= width for line in to_lines(PORTRAITS[pair], width))


def test_what_a_portrait_tells() -> None:
    text = "\n".join(to_lines(PORTRAITS[("Cuba", "Peru")], 100))
    for told in ("severed: 1960-12-30 to 1972-07-08", "Cuba in Peru: embassy in Lima", "Only alleged", "Texts differ", "1980"):
        assert told in text
    assert "relations on" not in text and "(1960-12-30)" not in text.split("Texts differ")[0]


def test_a_pair_of_which_nothing_is_told_says_so() -> None:
    text = "\n".join(to_lines(NOBODY, 80))
    assert "No text says what the status" in text and "No text tells of anything" in text
    assert ElementTree.fromstring(to_svg(NOBODY)).tag.endswith("svg")


def test_what_is_left_out_is_counted_and_changes_of_status_stay() -> None:
    portrait = PORTRAITS[("Cuba", "Peru")]
    lines = list(to_lines(portrait, 100, most=2))
    assert any(f"and {len(portrait.happenings) - 2} more" in line for line in lines)
    assert any("severed relations" in line for line in lines) and any("restored relations" in line for line in lines)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_the_picture_is_whole_and_the_same_twice(pair: tuple[str, str]) -> None:
    portrait = PORTRAITS[pair]
    svg = to_svg(portrait)
    assert svg == to_svg(portrait)
    told = "".join(ElementTree.fromstring(svg).itertext())
    assert all(h.what.split()[0] in told for h in portrait.happenings)


def test_signs_are_those_of_the_balance() -> None:
    assert signs()["RelationsSevered"] == -1 and signs()["Visit"] == 1 and "LeaderDied" not in signs()


@given(low=st.integers(0, 2000), span=st.integers(10, 900), most=st.integers(3, 30))
def test_ticks_are_round_years_inside(low: int, span: int, most: int) -> None:
    ticks = to_ticks(low, low + span, most)
    assert all(low <= t <= low + span for t in ticks) and ticks == sorted(set(ticks))
