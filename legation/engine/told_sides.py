"""Whose side the sentences before told: who was asked, who imposed sanctions, whose the ministers are."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.sentence import Sentence
from legation.model import Claim, Entity


def who_was_asked(s: Sentence, frame: Frame) -> tuple[list[Entity], list[Entity]] | None:
    """ "Peru asked Kenya to leave, but it refused": who was asked, and who asked, by the demand told last."""
    if frame.subject is None or s.units[frame.subject].low not in ("it", "they") or frame.voice.kind == "passive":
        return None
    last = next(reversed([*s.ctx.recent[-1:], *s.claims]), None)
    if last is None or last.kind != "Demand":
        return None
    asker, asked = _sides(last)
    return (asked, asker) if asker and len(asked) == 1 else None


def _sides(claim: Claim) -> tuple[list[Entity], list[Entity]]:
    """Who did it and to whom, by a claim."""
    actors, recipients = ([v for v in claim.values(role) if isinstance(v, Entity)] for role in ("actor", "recipient"))
    return actors, recipients


def who_imposed(s: Sentence, frame: Frame) -> tuple[list[Entity], list[Entity]] | None:
    """ "the sanctions were lifted": whose they are and on whom, where the section told of one imposition only."""
    at = frame.object
    if at is None or frame.voice.kind != "passive":
        return None
    if s.units[at].basis != "FromContext" and not (at and s.units[at - 1].low in ("the", "these", "those")):
        return None
    told = [_sides(c) for c in (*s.ctx.recent, *s.claims) if c.kind == "SanctionsImposed" and c.modality.counts]
    return told[0] if len(told) == 1 and told[0][0] and told[0][1] else None


def those_of_others(s: Sentence, frame: Frame) -> bool:
    """Whether "the ministers", "the leaders" are those of the visit or meeting told last, which was not of the pair."""
    last = s.ctx.recent[-1] if s.ctx.recent else None
    at = frame.subject
    if last is None or at is None or last.kind not in ("Visit", "Meeting"):
        return False
    told = last.parties
    return s.units[at].low in ("ministers", "leaders", "presidents", "delegations") and not told <= set(s.ctx.pair)
