"""Whose an office is, told by who gives it or in whose government it is held.

"X was appointed foreign minister by President Y of Peru", "X became oil minister in the Peruvian government", "in the cabinet of Y".
"""

from __future__ import annotations

from legation.engine.lexicon import DETERMINERS
from legation.engine.sentence import Sentence
from legation.model import Entity

GOVERNMENTS = frozenset("government cabinet administration".split())
GIVEN = frozenset("appointed named made sworn chosen".split())
REACH = 12  # units from a name to the title that is told of it


def cabinet_of(s: Sentence, i: int) -> Entity | None:
    """The state in whose government the person at unit i holds the office told after him."""
    units = s.units
    held = units[i].holdings[0]
    at = next(
        (k for k in range(i + 1, min(len(units), i + REACH)) if units[k].kind == "office" and units[k].end <= held.end), None
    )
    if at is None or at + 2 >= len(units):
        return None
    if units[at + 1].low == "by" and {u.low for u in units[i + 1 : at]} & GIVEN:
        return _of_person(s, at + 2)
    if units[at + 1].low != "in":
        return None
    k = at + 2
    while k < len(units) - 1 and (
        units[k].low in DETERMINERS or (units[k].kind == "word" and units[k].low not in GOVERNMENTS and k - at < 6)
    ):
        k += 1
    if units[k].low in GOVERNMENTS and k + 2 < len(units) and units[k + 1].low in ("of", "under"):
        return _of_person(s, k + 2)
    governs = units[k].kind == "party" and units[k].head in GOVERNMENTS
    named = units[k].kind == "adjective" and any(u.low in GOVERNMENTS for u in units[k + 1 : k + 3])
    return _one_state(s, k) if governs or named else None


def _of_person(s: Sentence, k: int) -> Entity | None:
    """The state of the person at unit k, an article left out."""
    k += s.units[k].low in DETERMINERS
    return _one_state(s, k) if k < len(s.units) and len(s.units[k].person) == 1 else None


def _one_state(s: Sentence, k: int) -> Entity | None:
    values = s.units[k].values
    return values[0] if len(values) == 1 and values[0].is_state else None
