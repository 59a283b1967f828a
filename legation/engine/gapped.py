"""What a clause leaves out since the one before has said it: "Peru backed Chile, and | Bolivia Brazil", "voted for, and Chile against, it".

Whom such a clause names is no party of the verb before it. Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import ADVERBS
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

_JOINTS = frozenset("and but while whereas".split())
_GOVERNING = frozenset("on against for to from".split())
_OBJECTS = frozenset("it them one its".split())
_ASIDE = 6  # units of the clause that shares an object with the one around it


def gapped_at(units: Sequence[Unit], k: int) -> bool:
    """Whether the joint at k begins a clause without its verb: "..., | and | Bolivia Brazil", "in 1970, | and | Bolivia against it"."""
    if not 0 < k < len(units) - 2 or units[k].low not in _JOINTS or not (units[k - 1].low == "," or units[k - 1].kind == "date"):
        return False
    if not any(looks_verbal(units, j) for j in range(k)):
        return False
    return _names_two(units, _past_article(units, k + 1))


def names_two(units: Sequence[Unit], k: int) -> bool:
    """Whether the party at k, behind a comma and "and", is no last member of a list: ", and | Bolivia | Brazil", ", and | Bolivia | and Brazil met"."""
    if units[k].kind != "party" or units[k].possessive:
        return False
    if _another_at(units, _past_article(units, k + 1)):
        return True
    other = _past_article(units, k + 2)
    both = k + 1 < len(units) and units[k + 1].low == "and" and other + 1 < len(units) and units[other].kind == "party"
    return both and not units[other].possessive and looks_verbal(units, other + 1)


def _names_two(units: Sequence[Unit], who: int) -> bool:
    if who >= len(units) or units[who].kind != "party" or units[who].possessive or units[who].person:
        return False
    k = who + 1
    governed = k < len(units) and units[k].low in _GOVERNING
    k = _past_article(units, k + governed)
    if not _another_at(units, k) and not (k < len(units) and units[k].low in _OBJECTS and (governed or units[k].low == "one")):
        return False
    ends = next((j for j in range(k + 1, len(units)) if units[j].kind == "punct"), len(units))
    return not any(looks_verbal(units, j) for j in range(who + 1, ends))


def _past_article(units: Sequence[Unit], k: int) -> int:
    return k + (k < len(units) and units[k].low == "the")


def _another_at(units: Sequence[Unit], k: int) -> bool:
    """Whether a state that owns nothing stands at k, and is no other's place: "Bolivia | Brazil", not "Bolivia | Brazil's envoy"."""
    plain = k < len(units) and units[k].kind == "party" and not units[k].possessive and not units[k].person and not units[k].head
    return plain and units[k - 1].begin < units[k].begin


def shares_object(units: Sequence[Unit], end: int) -> bool:
    """Whether the verb that ends at `end` has its object behind another's clause: "rejected, | and Chile accepted, | the plan"."""
    if end + 3 >= len(units) or units[end].low in _GOVERNING:
        end += 1
    if end + 3 >= len(units) or units[end].low != "," or units[end + 1].low not in _JOINTS:
        return False
    who = _past_article(units, end + 2)
    if units[who].kind != "party" or units[who].possessive:
        return False
    k = who + 1
    while k < len(units) and units[k].low in ADVERBS:
        k += 1
    if k >= len(units) or not (units[k].low in _GOVERNING or looks_verbal(units, k)):
        return False
    comma = next((j for j in range(k + 1, min(len(units), k + _ASIDE)) if units[j].kind == "punct"), None)
    return comma is not None and units[comma].low == "," and not any(units[j].values for j in range(k + 1, comma))


__all__ = ["gapped_at", "names_two", "shares_object"]
