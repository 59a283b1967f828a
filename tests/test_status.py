"""Status intervals: certain parts only."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from made import ALBA, BORA, CORA, DAY, EARLY, on, to_claim

from legation.dates import PartialDate, parse_edtf
from legation.merge import merge
from legation.model import EntityKind
from legation.status import statuses


def _spans(*events: tuple[str, PartialDate | None], **more: Any) -> list[tuple[str, str, str]]:
    claims = [to_claim(kind, 22 + 40 * i, participant=[ALBA, BORA], date=date, **more) for i, (kind, date) in enumerate(events)]
    found = statuses(merge(claims)[0])
    return sorted((str(dict(f.roles)["status"]), f.start.edtf if f.start else "-", f.stop.edtf if f.stop else "-") for f in found)


BACK = on("1972-07-08")


def test_a_break_presupposes_relations_and_a_return_leaves_them_open() -> None:
    assert _spans(("RelationsSevered", DAY), ("RelationsRestored", BACK)) == [
        ("Relations", "", "1960-12-30"),
        ("Relations", "1972-07-08", ".."),
        ("Severed", "1960-12-30", "1972-07-08"),
    ]


def test_an_undated_return_ends_a_break_at_an_unknown_time() -> None:
    claims = [
        to_claim("RelationsSevered", actor=ALBA, recipient=BORA, date=EARLY),
        to_claim("RelationsRestored", 90, participant=[ALBA, BORA]),
    ]
    by_status = {(str(dict(f.roles)["status"]), f.stop.edtf if f.stop else None): f for f in statuses(merge(claims)[0])}
    broken, after = by_status["Severed", ""], by_status["Relations", ".."]
    assert broken.stop == PartialDate("", EARLY.earliest) and after.start == PartialDate("", EARLY.earliest)


def test_a_break_without_return_has_an_unknown_end() -> None:
    assert ("Severed", "1960-12-30", "") in _spans(("RelationsSevered", DAY))


def test_a_return_after_an_untold_break_ends_relations_at_an_unknown_time() -> None:
    assert _spans(("RelationsEstablished", on("1902")), ("RelationsRestored", BACK)) == [
        ("Relations", "1902", ""),
        ("Relations", "1972-07-08", ".."),
    ]


def test_an_event_dated_with_a_span_lasts_that_long() -> None:
    assert ("Suspended", "1980", "1984") in _spans(("RelationsSuspended", parse_edtf("1980/1984")))
    assert ("Suspended", "1980", "") in _spans(("RelationsSuspended", parse_edtf("1980/..")))


def test_a_return_within_the_span_of_a_break_ends_it() -> None:
    found = _spans(("RelationsSuspended", parse_edtf("1980/1984")), ("RelationsRestored", on("1984-05-01")))
    assert ("Suspended", "1980", "1984-05-01") in found and ("Relations", "1984-05-01", "..") in found


def test_open_order_gives_fewer_intervals() -> None:
    found = _spans(("RelationsRestored", on("1960")), ("RelationsSevered", on("1960")))
    assert found == []


def test_order_that_only_one_way_makes_sense() -> None:
    found = _spans(("RelationsEstablished", on("1902")), ("RelationsSevered", on("1960")), ("RelationsRestored", on("1960")))
    assert found == [("Relations", "1902", "1960"), ("Relations", "1960", ".."), ("Severed", "1960", "1960")]


def test_two_beginnings_leave_the_time_between_open() -> None:
    assert _spans(("RelationsEstablished", on("1902")), ("RelationsEstablished", on("1904"))) == [
        ("Relations", "[1902..1904]", "..")
    ]


def test_an_undated_break_closes_an_open_end() -> None:
    found = _spans(("RelationsEstablished", on("1902")), ("RelationsSevered", None))
    assert found == [("Relations", "1902", "")]


def test_events_of_several_relations_derive_nothing() -> None:
    assert _spans(("RelationsSevered", DAY), about=((ALBA, BORA), (ALBA, CORA))) == []


def test_what_a_status_rests_on() -> None:
    claims = [to_claim("RelationsEstablished", actor=ALBA, recipient=BORA, date=on("1902"))]
    facts = merge(claims)[0]
    (status,) = statuses(facts)
    assert status.derived_from == (facts[0].key,) and status.claims == facts[0].claims
    assert status.label == "Alba–Bora relations: Relations (1902 to now)"
    assert status.key == "status/alba-bora/relations/1902"


def test_every_break_presupposes_relations() -> None:
    assert _spans(("RelationsSevered", None)) == [("Relations", "", ""), ("Severed", "", "")]
    unclear = _spans(("RelationsRestored", on("1960")), ("RelationsSevered", on("1960")), ("RelationsSevered", on("1980")))
    assert unclear == [("Relations", "", "1980"), ("Severed", "1980", "")]


def test_relations_with_a_state_that_is_no_more_do_not_last() -> None:
    past = replace(BORA, kind=EntityKind.HISTORICAL_STATE)
    claim = to_claim("RelationsEstablished", participant=[ALBA, past], date=on("1922"), about=((ALBA, past),))
    (found,) = statuses(merge([claim])[0])
    assert found.stop is not None and found.stop.edtf == ""
