"""Whose agreement "it" was that ended: "A and B signed a treaty in 1974, but it was terminated in 1992"."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.model import Entity


def ends_it(s: Sentence, rule: Rule, frame: Frame) -> bool:
    """Whether the clause tells the end of an agreement that it calls "it"."""
    at = frame.voice.start - 1
    return rule.kind == "AgreementEnded" and at > 0 and s.units[at].low == "it" and frame.object is not None and frame.object < at


def signatories(s: Sentence) -> list[Entity]:
    """Who signed the one agreement whose signing the sentence has told; [] where it has told none, or several."""
    told = [c for c in s.claims if c.kind == "AgreementSigned" and c.modality.counts]
    return [v for v in told[0].values("participant") if isinstance(v, Entity)] if len(told) == 1 else []


def with_another(s: Sentence, frame: Frame) -> bool:
    """Whether the words say with whom the agreement was, be it nobody we know: "reversed the arrangements | with western companies"."""
    at = frame.object if frame.object is not None else frame.end - 1
    after = [u.low for u in s.units[at + 1 : at + 2]]
    return after in (["with"], ["between"], ["among"])


__all__ = ["ends_it", "signatories", "with_another"]
