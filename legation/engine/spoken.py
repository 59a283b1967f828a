"""Of whom something is said or asked: "demanded that Peru pay", "said Peru was arming rebels".

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import BE, HAVE, MODALS
from legation.engine.stance_words import SAID_THAT
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal


def spoken_of(units: Sequence[Unit], end: int) -> int | None:
    """The party at the head of the clause that depends on the verb that ends at `end`, after "that" or, after "said", without it."""
    if end >= len(units):
        return None
    if units[end].low == "that":
        return _named(units, end + 1)
    at = _named(units, end) if units[end - 1].low in SAID_THAT else None
    if at is None or at + 1 >= len(units):
        return None
    told = units[at + 1].low in BE | HAVE | MODALS or looks_verbal(units, at + 1)
    return at if told else None


def _named(units: Sequence[Unit], k: int) -> int | None:
    """The party at k, or after an article there, that owns nothing."""
    k += k < len(units) and units[k].low == "the"
    return k if k < len(units) and units[k].kind == "party" and not units[k].possessive else None
