"""Event records for political scientists, after PLOVER: one JSON object a line, for each event and each claim that is no fact.

Category, mode, context, quad class and CAMEO codes are fields of their own, empty where the scheme has nothing: a code is never
forced, and none decides the status of relations. The flags are PLOVER's contexts `historical` (told as having happened), `future`
(planned), `hypothetical` and `negation` (denied), and `alleged`. There is no intensity score: it would be derived, and PLOVER's
is not comparable with Goldstein's.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from legation.exports.codes import Codes, codes
from legation.exports.source import Source
from legation.exports.tables import ask_table
from legation.iri import ID, LG
from legation.kinds import is_event
from legation.store import Cell, Rows

FLAGS = {
    "historical": ("Asserted", "Presupposed"),
    "future": ("Planned",),
    "hypothetical": ("Hypothetical",),
    "negation": ("Denied",),
    "alleged": ("Alleged",),
}
_PLACES = ("person", "place", "mission", "via", "topic", "count", "unit")
_DATES = ("edtf", "earliest", "latest")
Record = dict[str, Any]


def to_events(source: Source) -> Iterator[str]:
    """The records as lines of JSON: the events by IRI, then the claims."""
    for record in to_records(source):
        yield json.dumps(record, ensure_ascii=False) + "\n"


def to_records(source: Source) -> Iterator[Record]:
    """One record for each event that is a fact, and for each claim of an event that supports no fact."""
    claims = {row["claim"]: row for row in ask_table(source, "claims").to_dicts()}
    said = _by_subject(ask_table(source, "said"))
    held = _by_subject(ask_table(source, "roles"))
    behind: dict[Cell, list[dict[str, Cell]]] = defaultdict(list)
    for claim, roles in said.items():
        for fact in roles.get("supports", ()):
            behind[fact["value"]].append(claims[claim])
    for fact in ask_table(source, "facts").to_dicts():
        if is_event(kind := str(fact["kind"])) and kind in event_classes():
            yield _to_record(fact["fact"], kind, fact, held.get(fact["fact"], {}), behind[fact["fact"]], "Asserted")
    for claim, row in claims.items():
        roles = said.get(claim, {})
        if not roles.get("supports") and (kind := str(row["kind"])) in event_classes() and row["quantifier"] is None:
            yield _to_record(claim, kind, row, roles, [row], str(row["modality"]))


@cache
def event_classes() -> frozenset[str]:
    """The local names of the classes below lg:Event."""
    import pyoxigraph as ox

    from legation.exports.context import VOCABULARY

    store = ox.Store()
    store.bulk_load(path=str(VOCABULARY), format=ox.RdfFormat.TURTLE)
    below = f"SELECT ?c WHERE {{ ?c <http://www.w3.org/2000/01/rdf-schema#subClassOf>* <{LG}Event> }}"
    found = store.query(below)
    assert isinstance(found, ox.QuerySolutions)
    return frozenset(row[0].value.removeprefix(LG) for row in found)


def _by_subject(long: Rows) -> dict[Cell, dict[str, list[dict[str, Cell]]]]:
    found: dict[Cell, dict[str, list[dict[str, Cell]]]] = defaultdict(lambda: defaultdict(list))
    for subject, role, value, label, iso3, cow in long:
        found[subject][str(role)].append({"value": value, "label": label, "iso3": iso3, "cow": cow})
    return found


def _to_record(
    subject: Cell,
    kind: str,
    row: dict[str, Cell],
    roles: dict[str, list[dict[str, Cell]]],
    behind: Iterable[dict[str, Cell]],
    modality: str,
) -> Record:
    code = codes().get(kind, Codes())
    told = list(behind)
    actors, recipients = roles.get("actor", []), roles.get("recipient", [])
    directed = {v["value"] for v in (*actors, *recipients)}
    return {
        "id": _key(subject),
        "label": row.get("label"),
        **{name: _plain(row[name]) for name in _DATES},
        "day": _plain(row["earliest"]) if row["earliest"] is not None and row["earliest"] == row["latest"] else None,
        "date_basis": row["date_basis"],
        "class": kind,
        "category": code.category,
        "mode": code.mode,
        "context": list(code.context),
        "quad_class": code.quad_class,
        "cameo": list(code.cameo),
        "actor": [_party(v) for v in actors],
        "recipient": [_party(v) for v in recipients],
        "participant": [_party(v) for v in roles.get("participant", ()) if v["value"] not in directed],
        **{r: [_name(v) for v in roles[r]] for r in _PLACES if roles.get(r)},
        **{flag: modality in modalities for flag, modalities in FLAGS.items()},
        "attributed_to": sorted({_name(v) for v in roles.get("attributedTo", ())}),
        "sources": [_source(c) for c in sorted(told, key=lambda c: str(c["claim"]))],
    }


def _party(value: dict[str, Cell]) -> Record:
    return {"name": _name(value), "iso3": value["iso3"], "cow": value["cow"], "id": _key(value["value"])}


def _name(value: dict[str, Cell]) -> Any:
    return value["label"] if value["label"] is not None else _plain(value["value"])


def _source(claim: dict[str, Cell]) -> Record:
    fields = ("article", "sha256", "oldid", "url", "begin", "end", "quote", "rule")
    return {"claim": _key(claim["claim"]), **{f: _plain(claim[f]) for f in fields}}


def _key(cell: Cell) -> str:
    return str(cell).removeprefix(ID)


def _plain(cell: Cell) -> Any:
    """A value as JSON has it."""
    return cell if cell is None or isinstance(cell, int) else _key(cell)
