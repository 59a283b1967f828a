"""The panel says of a year what the saved question says of its last day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import legation
from legation.exports.panel import COLUMNS, LEVELS, Interval, level_on, to_panel
from legation.exports.source import from_triples, open_source
from legation.iri import ID
from legation.kinds import MISSIONS
from legation.turtle import RDF_TYPE, Triple, iri, literal, name

KG = Path(__file__).resolve().parent.parent / "kg" / "graph.ttl"
SOURCE = open_source(KG)


def node(key: str) -> str:
    return iri(ID + key)


def test_every_status_is_that_of_the_question() -> None:
    graph = legation.open(KG)
    rows = to_panel(SOURCE).to_dicts()
    assert len(rows) > 500 and set(rows[0]) == set(COLUMNS)
    for row in rows[::7]:
        answers = graph.ask("status-on-a-date", a=row["a"], b=row["b"], on=f"{row['year']:04}-12-31").to_dicts()
        certain = {str(r["status"]) for r in answers if r["certainty"] == "certain"}
        wanted = certain or {str(r["status"]) for r in answers}
        assert row["status"] == "|".join(sorted(wanted)), (row, answers)
        assert row["status_certainty"] == ("certain" if certain else answers[0]["certainty"])


def test_the_known_years_of_one_pair() -> None:
    rows = {r["year"]: r for r in to_panel(SOURCE).to_dicts() if (r["a_iso3"], r["b_iso3"]) == ("CUB", "PER")}
    assert (rows[1965]["status"], rows[1965]["status_certainty"]) == ("Severed", "certain")
    assert "Relations" in str(rows[1975]["status"])
    assert rows[1875]["status"] == "unknown" and rows[1875]["a_mission_in_b"] is None
    assert rows[1960]["material_conflict"] >= 1  # type: ignore[operator]


def interval(what: str, start: str | None = None, end: str | None = None, edtf: str | None = None) -> Interval:
    first, last = (None if d is None else dt.date.fromisoformat(d) for d in (start, end))
    return Interval(what, first, first, edtf, last, last)


def test_the_highest_level_that_is_certain_comes_first() -> None:
    on = dt.date(1970, 12, 31)
    embassy, consulate = interval("Embassy", "1960-01-01"), interval("Consulate", "1950-01-01", edtf="..")
    assert level_on([embassy, consulate], on) == ("Consulate", "certain")
    assert level_on([embassy], on) == ("Embassy", "possible")
    assert level_on([interval("Embassy", "1960-01-01", "1965-01-01")], on) == (None, "unknown"), "closed"
    assert level_on([interval("Embassy")], on) == (None, "unknown"), "no text dates it"
    assert level_on([interval("Embassy", "1971-01-01")], on) == (None, "unknown"), "not opened yet"
    assert set(LEVELS) == MISSIONS


def event(key: str, kind: str, earliest: str | None, latest: str | None) -> list[Triple]:
    s = node(f"event/{key}")
    dates = [(s, name("lg", p), literal(d, "date")) for p, d in (("earliest", earliest), ("latest", latest)) if d]
    types = [(s, RDF_TYPE, name("lg", "Event")), (s, RDF_TYPE, name("lg", kind))]
    return [*types, (s, name("lg", "about"), node("relation/a-b")), *dates]


def test_an_event_counts_once_and_only_where_its_year_is_sure() -> None:
    pair = [(node("relation/a-b"), name("lg", "party"), node(f"state/{x}")) for x in "ab"]
    told = [
        *event("1", "Visit", "1961-02-01", "1961-02-28"),
        *event("2", "AidGiven", "1961-01-01", "1961-12-31"),
        *event("3", "Criticism", "1961-05-05", "1962-01-01"),
        *event("4", "Disaster", "1962-05-05", "1962-05-05"),
        *event("5", "WarDeclared", "1961-05-05", None),
    ]
    rows = to_panel(from_triples([*pair, *told])).to_dicts()
    counted = [(r["year"], r["verbal_cooperation"], r["material_cooperation"], r["verbal_conflict"]) for r in rows]
    assert counted == [(1961, 1, 1, 0), (1962, 0, 0, 0)]
    assert [(r["material_conflict"], r["no_quad_class"], r["events_possible"]) for r in rows] == [(0, 0, 1), (0, 1, 1)]


def test_a_pair_that_no_date_bounds_has_no_years() -> None:
    pair = [(node("relation/a-b"), name("lg", "party"), node(f"state/{x}")) for x in "ab"]
    assert to_panel(from_triples([*pair, *event("1", "Visit", None, None)])).rows == []
