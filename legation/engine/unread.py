"""Passages that look like news though no rule has a word for them: a dated sentence with a verb that names who is concerned."""

from __future__ import annotations

from legation.engine.lexicon import ADVERBS, BE, HAVE, MODALS
from legation.engine.sentence import Sentence
from legation.engine.voice import looks_verbal

NO_RULE = "no rule reads this verb"
_PLAIN = BE | HAVE | MODALS | {"did", "does", "do", "remains", "remain", "maintains", "maintain"}


def note_unread(s: Sentence) -> None:
    """Make a gap of a sentence that tells of two parties, or of one in an article on a pair, on a date, and gave nothing."""
    if s.claims or s.gaps or not any(u.kind == "date" for u in s.units):
        return
    parties = {v.key for i, u in enumerate(s.units) if u.kind in ("party", "adjective", "people") for v in s.entities(i)}
    if len(parties | {p.key for p in s.ctx.pair if parties}) < 2:
        return
    verb = next((u.low for i, u in enumerate(s.units) if looks_verbal(s.units, i) and u.low not in _PLAIN | ADVERBS), None)
    if verb is not None:
        s.gap(verb, NO_RULE)
