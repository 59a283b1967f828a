"""Of whom something is said or asked: "demanded that Peru pay", "said Peru was arming rebels".

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import BE, HAVE, MODALS
from legation.engine.stance_words import SAID_THAT
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

QUOTES = frozenset(('"', "“", "”", "''"))


def spoken_of(units: Sequence[Unit], end: int, *, owned: bool = False) -> int | None:
    """The party at the head of the clause that depends on the verb that ends at `end`, after "that" or, after "said", without it.

    `owned`: whose a thing at the head is, too: "said that | Peru's | blockade was unacceptable".
    """
    if end >= len(units):
        return None
    if units[end].low == "that":
        named = _named(units, end + 1)
        return _owner(units, end + 1) if named is None and owned else named
    at = _named(units, end) if units[end - 1].low in SAID_THAT else None
    if at is None or at + 1 >= len(units):
        return None
    told = units[at + 1].low in BE | HAVE | MODALS or looks_verbal(units, at + 1)
    return at if told else None


def after_quotation(units: Sequence[Unit], verb: int) -> bool:
    """Whether what is quoted at the sentence's beginning ends right before the verb: "'Peru must pay,' | demanded | the Chilean minister"."""
    closing = {u.low for u in units[max(0, verb - 2) : verb]}
    return verb > 2 and units[0].low in QUOTES and "," in closing and bool(closing & QUOTES)


def speaker_after(units: Sequence[Unit], verb: int) -> int | None:
    """The party that says what is quoted before the verb, if it is one."""
    return _named(units, verb + 1)


def _owner(units: Sequence[Unit], k: int) -> int | None:
    """Whose the thing named at k is: "| Peru's | blockade was", "the | Peruvian | blockade was"."""
    k += k < len(units) and units[k].low == "the"
    if k + 2 >= len(units) or not (units[k].kind == "adjective" or units[k].possessive) or not units[k].values:
        return None
    return k if units[k + 1].kind == "word" and units[k + 2].low in BE | HAVE | MODALS else None


def _named(units: Sequence[Unit], k: int) -> int | None:
    """The party at k, or after an article there, that owns nothing."""
    k += k < len(units) and units[k].low == "the"
    return k if k < len(units) and units[k].kind == "party" and not units[k].possessive else None
