"""By how much a flow grew: "X's exports to Y grew by 20 percent in 2011", where no sum is told that it grew to."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_gauges import VAGUE
from legation.engine.grammars.figure_sides import Sides, flow_sides, one_state
from legation.engine.grammars.figure_words import kind, party_at
from legation.engine.grammars.trade_sides import trade_sides
from legation.engine.sentence import Sentence, low_at
from legation.engine.words import forms_of

_GROWING = frozenset(forms_of("grow increase rise jump climb soar surge expand"))
_YEARLY = frozenset("per a annually every each yearly year-on-year on".split())
_COURSE = frozenset("has have had also since sharply steadily rapidly".split())


def told_growth(s: Sentence, i: int) -> Sides | None:
    """Whose trade, exports, imports, investment or tourism grew by the share at i."""
    k = i - 1
    while low_at(s, k) in VAGUE or low_at(s, k) in ("by", "more", "than"):
        k -= 1
    sum_told = low_at(s, i + 1) == "to" and kind(s, i + 2) == "quantity"
    if low_at(s, k) not in _GROWING or sum_told or low_at(s, i + 1) in _YEARLY:
        return None
    begin, end = clause_bounds(s.units, i)
    if any(kind(s, n) == "quantity" for n in range(begin, i)):
        return None
    found = _tourism(s, k) or trade_sides(s, i, begin) or flow_sides(s, i, (begin, end), True)
    return replace(found, unit="% growth") if found is not None and found.measure != "Aid" else None


def _tourism(s: Sentence, verb: int) -> Sides | None:
    """ "Xian tourism to Y" right before the verb."""
    noun = next((n for n in range(verb - 1, max(0, verb - 7), -1) if low_at(s, n) == "tourism"), None)
    if noun is None or kind(s, noun - 1) != "adjective" or low_at(s, noun + 1) not in ("to", "in"):
        return None
    origin, target = one_state(s, noun - 1), party_at(s, noun + 2)
    if origin is None or target is None or target[0] == origin:
        return None
    plain = all(low_at(s, n) in _COURSE or kind(s, n) == "date" for n in range(target[1] + 1, verb))
    return Sides("Tourism", origin, target[0], (noun - 1, target[1])) if plain else None
