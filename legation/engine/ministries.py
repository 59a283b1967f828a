"""Ministries by their name: "the U.S. State Department", "the British Foreign Office" act for their state as its government does."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.unit import Unit

FIELDS = frozenset(
    "state foreign external home war defense defence interior justice treasury affairs health education agriculture finance labor labour energy culture".split()
)
KINDS = frozenset(("department", "ministry", "office"))


def ministry_at(units: Sequence[Unit], j: int) -> int | None:
    """The noun that ends the name of a ministry at j, "department" of "State Department"; None where none stands."""
    k = j - (j > 0 and units[j - 1].low == "foreign")  # "foreign" alone is an epithet too
    begin = k
    while k < len(units) and units[k].kind == "word" and units[k].low in FIELDS:
        k += 1
    named = k > begin and k < len(units) and units[k].kind == "word" and units[k].low in KINDS
    return k if named else None
