"""Event records: flags from modality, codes as separate fields, and no allegation among what happened."""

from __future__ import annotations

import json
from pathlib import Path

from legation.exports.codes import QUAD_CLASSES, codes
from legation.exports.plover import FLAGS, event_classes, to_events, to_records
from legation.exports.source import open_source
from legation.model import Modality

KG = Path(__file__).resolve().parent.parent / "kg" / "graph.ttl"
SOURCE = open_source(KG)
RECORDS = list(to_records(SOURCE))
LG = "PREFIX lg: <https://w3id.org/legation/ns#> "


def test_every_event_and_every_claim_without_a_fact_is_a_record_once() -> None:
    events = {str(r[0]) for r in SOURCE.graph.query(LG + "SELECT ?e WHERE { ?e a lg:Event }")}
    ids = [f"https://w3id.org/legation/id/{r['id']}" for r in RECORDS]
    assert len(set(ids)) == len(ids) and {i for i in ids if "/claim/" not in i} == events
    text = "SELECT ?c WHERE { ?c lg:claims ?k ; lg:modality lg:Alleged FILTER NOT EXISTS { ?f lg:supportedBy ?c } }"
    alleged = {str(r[0]) for r in SOURCE.graph.query(LG + text)}
    assert alleged and {i for i, r in zip(ids, RECORDS, strict=True) if r["alleged"]} == alleged


def test_one_flag_a_record_and_only_facts_are_historical() -> None:
    assert {m.value for m in Modality} == {m for modalities in FLAGS.values() for m in modalities}
    for r in RECORDS:
        flags = [f for f in FLAGS if r[f]]
        assert len(flags) == 1, r["id"]
        if r["id"].startswith("event/"):
            assert flags == ["historical"]
        elif flags == ["historical"]:
            assert r["id"].startswith("claim/"), "a claim that counts and yet joined no fact"


def test_a_break_of_relations() -> None:
    (r,) = [r for r in RECORDS if r["id"] == "event/relations-severed/peru-cuba/1960-12-30"]
    assert (r["category"], r["mode"], r["context"], r["quad_class"]) == (
        "SANCTION",
        "discontinue",
        ["diplomatic"],
        "MaterialConflict",
    )
    assert r["cameo"] == ["161"] and r["day"] == "1960-12-30" and r["class"] == "RelationsSevered"
    assert [(p["name"], p["iso3"], p["cow"]) for p in (*r["actor"], *r["recipient"])] == [
        ("Peru", "PER", "PER"),
        ("Cuba", "CUB", "CUB"),
    ]
    assert r["sources"] and all(s["quote"] and s["article"] and s["end"] > s["begin"] for s in r["sources"])


def test_a_kind_without_code_has_none() -> None:
    assert "Independence" not in codes() and "Independence" in event_classes()
    assert all(r["category"] is None and r["cameo"] == [] for r in RECORDS if r["class"] == "Independence")
    assert not {"Embassy", "Membership", "DiplomaticStatus", "Description"} & event_classes()


def test_codes_are_separate_and_complete() -> None:
    for kind, code in codes().items():
        assert kind in event_classes() and code.category and "/" not in code.category
        assert code.quad_class in QUAD_CLASSES and code.cameo


def test_lines_are_json_and_the_same_each_time() -> None:
    lines = list(to_events(SOURCE))
    assert [json.loads(line) for line in lines] == RECORDS and lines == list(to_events(SOURCE))
