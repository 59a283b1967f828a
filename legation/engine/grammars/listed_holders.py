"""Whose an office is, told by the visitor whom its holder comes with or is listed after.

"President X visited Chile in 1968, Minister Y in 1990": who is listed after a visitor is of the same state.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.grammars.holder_visits import BESIDE, VISITING, visited
from legation.engine.lexicon import BE
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.model import Entity

INCLUDING = frozenset("included includes including include comprised like namely".split())
LISTING = frozenset(", and in on then the former also did".split())


def state_named(s: Sentence, k: int) -> Entity | None:
    """The state that is named at k, no person of it."""
    u = s.units[k] if 0 <= k < len(s.units) else None
    if u is None or u.kind not in ("party", "adjective") or u.person or len(u.values) != 1 or not u.values[0].is_state:
        return None
    return u.values[0]


def state_of_companion(s: Sentence, i: int) -> Entity | None:
    """ "President X visited Peru together with | Minister Y": the state of who is said to visit."""
    units = s.units
    k = i - 1
    if k < 2 or units[k].low not in ("with", "by", "alongside"):
        return None
    k -= units[k].low != "alongside"
    if units[k].low not in BESIDE:
        return None
    at = k - 1
    while at > 0 and (units[at].low in BE or units[at].low == "also"):
        at -= 1
    if units[at].low in ("he", "she") and at < k - 1:
        found = s.entities(at)
        return found[0] if len(found) == 1 and found[0].is_state else None
    who = next((j for j in range(k - 1, -1, -1) if units[j].person), None)
    if who is None or len(units[who].values) != 1 or visited(s, who) is None:
        return None
    return units[who].values[0] if units[who].values[0].is_state else None


def state_listed_after(s: Sentence, i: int) -> Entity | None:
    """ "President X visited Chile in 1968, | Minister Y in 1990", "Peruvian officials visited Chile, such as | Minister Y in 1990" """
    units = s.units
    if not _dated(units, i):
        return None
    k = i - 1
    while k >= 0 and not units[k].person and (_lists(units[k]) or units[k].low in ("such", "as", *INCLUDING)):
        k -= 1
    if k < 0 or len(units[k].values) != 1:
        return None
    if units[k].person and _dated(units, k) and (state_listed_after(s, k) or state_of_visits_from(s, k)):
        return units[k].values[0]
    while (
        k >= 0 and not units[k].person and (units[k].low in VISITING or _lists(units[k]) or units[k].kind in ("place", "party"))
    ):
        if visited(s, k) is not None and len(units[k].values) == 1:
            return units[k].values[0] if units[k].values[0].is_state else None
        k -= 1
    host = visited(s, k) if k >= 0 and units[k].person and len(units[k].values) == 1 else None
    return units[k].values[0] if host is not None and host != units[k].values[0] else None


def _in_list(u: Unit) -> bool:
    """Whether a unit may stand in a list of visitors before one of them: a visitor, a date, what joins or encloses them."""
    return (
        bool(u.person)
        or u.kind in ("date", "quantity", "punct", "office")
        or _lists(u)
        or u.low in ("those", "by", "of", "visits", "the", "again")
    )


def _outside_brackets(units: Sequence[Unit]) -> list[Unit]:
    """The units without what stands in brackets: "in 1983 (for the summit) and"."""
    out: list[Unit] = []
    inside = False
    for u in units:
        inside = (inside or u.low == "(") and u.low != ")"
        out += [] if inside or u.low == ")" else [u]
    return out


def _lists(u: Unit) -> bool:
    return u.low in LISTING or u.kind == "date"


def _dated(units: Sequence[Unit], i: int) -> bool:
    """Whether a date stands right after unit i."""
    after = units[i + 1 : i + 3]
    return bool(after) and (after[0].kind == "date" or (after[0].low in ("in", "on") and after[-1].kind == "date"))


def state_of_visits_from(s: Sentence, i: int) -> Entity | None:
    """ "Visits from Peru to Chile have included those by X" """
    units = s.units
    k = next((k for k in range(i - 1, -1, -1) if units[k].low in INCLUDING or units[k].low == ":"), None)
    if k is None or not all(_in_list(u) for u in _outside_brackets(units[k + 1 : i])):
        return None
    at = next((j for j in range(k) if units[j].low in ("visits", "visit") and j + 1 < k and units[j + 1].low == "from"), None)
    if at is None or not any(u.low == "to" for u in units[at + 2 : at + 6]):
        return None
    return state_named(s, at + 2 + (units[at + 2].low == "the"))
