"""What was done during a visit or meeting that the sentence before told: "Peru's president came in 2009. During the visit, a treaty was signed."."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.lexicon import EPITHETS
from legation.engine.sentence import Sentence
from legation.model import Claim, DateBasis, Entity

KINDS = frozenset("AgreementSigned Meeting Negotiation".split())
OCCASIONS = frozenset("visit trip tour meeting summit talks".split())
OPENING = frozenset("during at on".split())
SPOKEN_OF = frozenset("the this that his her their".split())
KINDS_OF = frozenset(("state", "official", "working", "same", "two-day", "three-day"))


def settle_on_visits(s: Sentence, last: Sentence | None) -> None:
    """Give what was done "during the visit" the date of the one visit or meeting that the sentence before tells."""
    if last is None or last.passage.block != s.passage.block or not _opens_with_occasion(s):
        return
    told = {c.date: c for c in last.claims if c.kind in ("Visit", "Meeting") and c.modality.counts}
    occasion = next(iter(told.values())) if len(told) == 1 else None
    if occasion is None or occasion.date is None:
        return
    for at, claim in list(s.places.items()):
        if claim.kind in KINDS and claim.date is None and claim.modality.counts and _parties(claim) == _parties(occasion):
            new = replace(claim, date=occasion.date, date_wording=occasion.date_wording, date_basis=DateBasis.FROM_CONTEXT)
            s.claims[s.claims.index(claim)] = s.places[at] = new


def _opens_with_occasion(s: Sentence) -> bool:
    """Whether the sentence opens with "During the (state) visit,"."""
    lows = [u.low for u in s.units[:6]]
    if len(lows) < 4 or lows[0] not in OPENING or lows[1] not in SPOKEN_OF:
        return False
    k = 2
    while k < len(lows) and lows[k] in KINDS_OF | EPITHETS:
        k += 1
    return lows[k : k + 1] != [] and lows[k] in OCCASIONS and (lows[k + 1 : k + 2] == [","] or s.units[k + 1].is_party)


def _parties(claim: Claim) -> set[Entity]:
    return {v for r, v in claim.roles if r in ("actor", "recipient", "participant") and isinstance(v, Entity)}


__all__ = ["settle_on_visits"]
