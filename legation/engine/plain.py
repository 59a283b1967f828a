"""Whether what is said of a subject is said plainly: in no report, question or wish."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.frame import Frame
from legation.engine.framing import framed
from legation.engine.reporting import reported
from legation.engine.sentence import Sentence
from legation.engine.voice import Voice


def told_plainly(s: Sentence, subject: int) -> bool:
    """Whether no "it is said that" or "X claims that" stands around the subject."""
    frame = Frame(subject, subject + 1, Voice("nominal", subject), clause_bounds(s.units, subject), subject)
    return framed(s.units, frame) is None and reported(s.units, frame) is None
