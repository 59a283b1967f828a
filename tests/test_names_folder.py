"""The tables of `rules/names/`: every row is well formed, and what it refers to exists."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from legation.iri import slug
from legation.model import EntityKind
from legation.name_tables import FOLDER, rows, split
from legation.names import load_gazetteer

STATES = [row for _, row in rows(FOLDER / "states.tsv")]
THINGS = {
    name: [row for _, row in rows(FOLDER / f"{name}.tsv")]
    for name in ("states", "places", "residences", "organizations", "armed-groups", "persons", "persons-read")
}
PREFIX = {
    "places": "place",
    "residences": "place",
    "organizations": "organization",
    "armed-groups": "organization",
    "persons": "person",
    "persons-read": "person",
}
EVERY = [(name, row) for name, table in THINGS.items() for row in table]


def faulty(table: list[dict[str, str]], column: str, pattern: str) -> list[str]:
    return [row["key"] for row in table if row[column] and not re.fullmatch(pattern, row[column])]


def test_every_table_loads() -> None:
    tables = load_gazetteer().tables
    assert len(tables.entities) == len(EVERY)
    assert {len(table) > 40 for table in THINGS.values()} == {True}


@pytest.mark.parametrize("name", THINGS)
def test_rows_are_well_formed(name: str) -> None:
    table = THINGS[name]
    assert not faulty(table, "qid", r"Q[1-9]\d*")
    assert not [row["key"] for row in table if not row["label"] or row["label"] != row["label"].strip()]
    assert not [row["key"] for row in table if row["label"] in split(row["other"])]
    for row in table:
        prefix = PREFIX.get(name) or ("place" if row["kind"] == "Place" else "state")
        assert row["key"].startswith(f"{prefix}/{slug(row['label'])}"), row["key"]
        assert not [part for part in split(row["other"]) if part != part.strip()], row["key"]


def test_keys_are_unique() -> None:
    assert [key for key, n in Counter(row["key"] for _, row in EVERY).items() if n > 1] == []


def test_what_is_linked_twice() -> None:
    linked = Counter(row["qid"] for _, row in EVERY if row["qid"])
    assert [qid for qid, n in linked.items() if n > 1] == []


def test_states_referred_to_exist() -> None:
    keys = {row["key"] for row in STATES if row["kind"] != "Place"}
    assert [row["key"] for _, row in EVERY if row.get("state") and row["state"] not in keys] == []
    places = {row["key"] for row in THINGS["places"]} | {row["key"] for row in STATES}
    assert [row["key"] for row in STATES if row["capital"] and row["capital"] not in places] == []


def test_states_are_coded() -> None:
    today = [row for row in STATES if row["kind"] == "State"]
    assert len(today) >= 200
    assert [row["key"] for row in today if not row["qid"] or not row["lookup"]] == []
    assert not faulty(STATES, "iso2", "[A-Z]{2}")
    assert not faulty(STATES, "iso3", "[A-Z]{3}")
    assert not faulty(STATES, "cow", "[A-Z]{3}")
    assert not faulty(STATES, "from", r"\d{3,4}")
    assert not faulty(STATES, "to", r"\d{3,4}")
    capitals = [row["key"] for row in today if row["iso2"] and not row["capital"]]
    assert capitals == ["state/sahrawi-republic", "state/cook-islands", "state/niue"]


def test_every_state_has_an_adjective() -> None:
    assert [row["key"] for row in STATES if row["kind"] == "State" and not row["adjectives"]] == []


def test_ids_have_a_source() -> None:
    assert [row["key"] for _, row in EVERY if row["qid"] and not (row.get("lookup") or row.get("source"))] == []


def test_kinds() -> None:
    kinds = {name: {row["kind"] for row in table} for name, table in THINGS.items() if "kind" in table[0]}
    assert kinds["states"] == {EntityKind.STATE, EntityKind.HISTORICAL_STATE, EntityKind.PLACE}
    assert kinds["organizations"] == {EntityKind.IGO, EntityKind.ORGANIZATION}
    assert kinds["armed-groups"] == {EntityKind.ARMED_GROUP}


def test_coordinates_lie_on_earth() -> None:
    for row in THINGS["places"]:
        if row["lat"]:
            assert abs(float(row["lat"])) <= 90 and abs(float(row["long"])) <= 180, row["key"]


def test_names_of_states_are_found_as_states() -> None:
    """No stop phrase and no other table takes a state's name away, and no two states share one by accident."""
    names = load_gazetteer()
    for row in STATES:
        if row["kind"] == "Place":
            continue
        for name in (row["label"], *split(row["official"]), *split(row["other"])):
            found = names.find(name)
            assert found and (found[0].begin, found[0].end) == (0, len(name)), name
            assert row["key"] in {e.key for e in found[0].values}, name
            sharing = {e.key for e in found[0].values if e.is_state}
            stated = {r["key"] for r in STATES if name in split(r["shared"])} | {row["key"]}
            assert sharing <= stated, name


def test_groups_that_ruled_are_known_and_ruled_known_states() -> None:
    tables = load_gazetteer().tables
    groups = [row for _, row in rows(FOLDER / "group-states.tsv")]
    assert groups and {row["key"] for row in groups} <= tables.entities.keys()
    assert all(tables.entities[row["state"]].is_state for row in groups)
    assert tables.ruled["organization/taliban"].label == "Afghanistan"


def test_agencies_are_known_organizations_and_act_for_known_states() -> None:
    tables = load_gazetteer().tables
    agencies = [row for _, row in rows(FOLDER / "agencies.tsv")]
    assert agencies and all(row["source"] for row in agencies)
    assert {row["key"] for row in agencies} <= tables.entities.keys()
    assert all(tables.entities[row["state"]].is_state for row in agencies)
    assert tables.agents["organization/usaid"].label == "United States"
