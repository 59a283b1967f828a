"""What is done to states that a text does not name one by one, or to one that we do not know: not to the other of the pair.

"Opened embassies in several African countries", "withdrew its recognition of Western Sahara".
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import CONJ, PREPOSITIONS
from legation.engine.phrases import named_among
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit

GROUPS = frozenset("countries nations states neighbors neighbours republics members".split())
SOME = frozenset("several many most some various numerous other multiple certain all".split())
TOUCHING = frozenset("in to from against with for of at on".split())
REACH = 5  # units from the preposition to "countries"


def done_to_others(s: Sentence, frame: Frame) -> bool:
    at = frame.object if frame.object is not None and frame.object >= frame.end else frame.end - 1
    return _to_a_group(s.units, at + 1) or _to_a_name(s, at)


def _to_a_group(units: Sequence[Unit], k: int) -> bool:
    """Whether the unit at k begins "in several countries", and no state of them is named after it."""
    if k >= len(units) or units[k].low not in TOUCHING:
        return False
    some = [u.low for u in units[k + 1 : k + 4]] == ["a", "number", "of"]
    for j in range(k + 1 + 3 * some, min(len(units), k + 1 + REACH)):
        if units[j].low in GROUPS:
            return some and named_among(units, j, len(units)) is None
        some = some or units[j].low in SOME
        if units[j].kind not in ("word", "adjective") or units[j].low in PREPOSITIONS | CONJ:
            return False
    return False


def _to_a_name(s: Sentence, at: int) -> bool:
    """ "recognition of | Western Sahara": a name after "of" that is no state we know."""
    units, k = s.units, at + 2
    if k >= len(units) or (units[at].low, units[at + 1].low) != ("recognition", "of"):
        return False
    k += units[k].low == "the" and k + 1 < len(units)
    name = s.passage.text[units[k].begin : units[k].end]  # "of the PGFR": a government known by its letters may be theirs
    return units[k].kind in ("word", "place") and name[0].isupper() and not name.isupper()


__all__ = ["done_to_others"]
