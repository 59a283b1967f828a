"""What was done at a visit or meeting that a sentence before told: "Peru's president came in 2009. During the visit, a treaty was signed."."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.lexicon import EPITHETS
from legation.engine.sentence import Sentence
from legation.engine.shared_dates import LATER
from legation.engine.units import Unit
from legation.model import Claim, DateBasis

KINDS = frozenset("AgreementSigned Meeting Negotiation".split())
TOLD = frozenset("Visit Meeting".split())
OCCASIONS = frozenset("visit trip tour meeting summit talks stay stopover sojourn stop".split())
OPENING = frozenset("during at on throughout within".split())
SPOKEN_OF = frozenset("the this that his her their".split())
KINDS_OF = frozenset(
    "state official working same two-day three-day four-day five-day week-long brief short historic friendly goodwill".split()
)
ANOTHER_TIME = LATER | frozenset("next previous last future planned before after until earlier previously".split())


def settle_on_visits(s: Sentence, last: Sentence | None) -> None:
    """Give what was done "during the visit" the date of the one visit or meeting that the paragraph told of last."""
    told = s.ctx.occasion if last is not None and last.passage.block == s.passage.block else None
    if told is not None and not _dates(s):
        for at, claim in list(s.places.items()):
            if _can_take(claim, told) and _names_occasion(s):
                _date(s, at, claim, told)
    s.ctx.occasion = _occasion_after(s, told)


def _can_take(claim: Claim, occasion: Claim) -> bool:
    return claim.kind in KINDS and claim.date is None and claim.modality.counts and claim.parties == occasion.parties


def _date(s: Sentence, at: int, claim: Claim, occasion: Claim) -> None:
    new = replace(claim, date=occasion.date, date_wording=occasion.date_wording, date_basis=DateBasis.FROM_CONTEXT)
    s.claims[s.claims.index(claim)] = s.places[at] = new


def _occasion_after(s: Sentence, before: Claim | None) -> Claim | None:
    """The occasion that the next sentence may mean: the one told here, or the one told before where nothing else has a time."""
    told = {c.date: c for c in s.claims if c.kind in TOLD and c.modality.counts and c.date_basis is not DateBasis.FROM_CONTEXT}
    if told:
        only = next(iter(told.values()))
        return only if len(told) == 1 and only.date is not None else None
    return before if not _dates(s) else None


def _dates(s: Sentence) -> bool:
    return any(u.kind == "date" for u in s.units)


def _names_occasion(s: Sentence) -> bool:
    """Whether the sentence has "during the (state) visit", "on his brief stay in Peru": the one told of, not another."""
    return any(_is_occasion(s.units, k) for k in range(len(s.units) - 2))


def _is_occasion(units: list[Unit], k: int) -> bool:
    if units[k].low not in OPENING or units[k + 1].low not in SPOKEN_OF:
        return False
    j = k + 2
    while j < len(units) and units[j].low in KINDS_OF | EPITHETS:
        j += 1
    if j >= len(units) or units[j].low not in OCCASIONS:
        return False
    after = units[j + 1].low if j + 1 < len(units) else ""
    return after not in ("of", "by", "between") and not any(u.low in ANOTHER_TIME for u in units[k:j])


__all__ = ["settle_on_visits"]
