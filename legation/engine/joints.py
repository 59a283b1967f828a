"""Where one subject's next verb begins: after the comma of a list of verbs, after "and" and a date.

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import CONJ, PREPOSITIONS
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

_LONGEST_WHILE = 5
_WHILES_END = frozenset("days weeks hours months years later afterwards afterward thereafter soon after".split())
_WHILE = _WHILES_END | frozenset(
    "within a few some several many two three four five six only just the day week month year shortly not long".split()
)
_LISTED = 30  # units from one verb of a list to the last


def after_while(units: Sequence[Unit], k: int) -> int:
    """The index after words that tell how much later, and their comma: "and (within days) Peru suspended ..."."""
    j = k
    while j < len(units) and j - k < _LONGEST_WHILE and units[j].kind == "word" and units[j].low in _WHILE:
        j += 1
    ends = j > k and units[j - 1].low in _WHILES_END
    return j + (j < len(units) and units[j].low == ",") if ends and j < len(units) else k


def after_date(units: Sequence[Unit], k: int) -> int | None:
    """The index after the date that begins at k ("in 1995," "on 3 May", ", by 1973,"), or None where none does."""
    k += k < len(units) and units[k].low == ","
    j = k + (k < len(units) and units[k].low in ("in", "on", "by"))
    if j >= len(units) or units[j].kind != "date":
        return None
    return j + 1 + (j + 1 < len(units) and units[j + 1].low == ",")


def dated_verb(units: Sequence[Unit], k: int) -> bool:
    """Whether the "and" at k joins a verb that its date comes before: "cut ties with X | and in April (decided) to resume them with Y"."""
    if units[k].low != "and" or not k or k + 1 >= len(units) or units[k - 1].kind == "date":
        return False
    j = after_date(units, k + 1 + (units[k + 1].low == "the"))
    if j is None or j + 1 >= len(units):
        return False
    return looks_verbal(units, j) or (units[j].low == "to" and units[j + 1].kind in ("word", "punct"))


def listed_verb(units: Sequence[Unit], k: int) -> bool:
    """Whether a verb of a list stands at k, right after its comma: "cut ties with X, | restored those with Y, and closed a port"."""
    if k + 2 >= len(units) or not _has_object(units, k):
        return False
    for j in range(k + 1, min(len(units) - 1, k + _LISTED)):
        if units[j].low in (";", ".", ":"):
            return False
        if units[j].low in ("and", ",") and _has_object(units, j + 1):
            return units[j].low == "and"
    return False


def _has_object(units: Sequence[Unit], k: int) -> bool:
    """Whether a past tense stands at k with its object right after: "restored relations", not "called for" nor "opened in 1990"."""
    if k + 1 >= len(units) or not units[k].low.endswith("ed") or not looks_verbal(units, k):
        return False
    after = units[k + 1]
    if after.kind == "word":
        return after.low not in PREPOSITIONS | CONJ and after.low != "to" and not looks_verbal(units, k + 1)
    return after.kind in ("party", "adjective", "mission", "pronoun", "people", "quantity") or after.low in ('"', "“")
