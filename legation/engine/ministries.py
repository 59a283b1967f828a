"""Ministries and public bodies by their name act for their state as its government does.

"The U.S. State Department", "the British Foreign Office"; "the National Council of Peru".
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.unit import Unit

FIELDS = frozenset(
    "state foreign external home war defense defence interior justice treasury affairs health education agriculture finance labor labour energy culture".split()
)
KINDS = frozenset(("department", "ministry", "office"))
BODIES = frozenset("assembly council commission agency authority".split())
SHARED = frozenset("joint mixed bilateral binational intergovernmental world nordic european".split())  # of several states


def ministry_at(units: Sequence[Unit], j: int) -> int | None:
    """The noun that ends the name of a ministry at j, "department" of "State Department"; None where none stands."""
    k = j - (j > 0 and units[j - 1].low == "foreign")  # "foreign" alone is an epithet too
    begin = k
    while k < len(units) and units[k].kind == "word" and units[k].low in FIELDS:
        k += 1
    named = k > begin and k < len(units) and units[k].kind == "word" and units[k].low in KINDS
    return k if named else None


def is_public_body(text: str, units: Sequence[Unit], i: int) -> bool:
    """Whether the name of a body of one state ends at i: "the Supreme Council | of Peru", "the Election Commission of Peru"."""
    if units[i].low not in BODIES or not text[units[i].begin].isupper() or i + 2 >= len(units) or units[i + 1].low != "of":
        return False
    owner = units[i + 2 + (units[i + 2].low == "the" and i + 3 < len(units))]
    one = owner.kind == "party" and not owner.group and len(owner.values) == 1 and owner.values[0].is_state
    before = units[i - 1] if i else None
    return one and before is not None and text[before.begin].isupper() and before.low not in SHARED
