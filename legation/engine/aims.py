"""Aims that are reached by what was done for them: "flew to Peru to meet its president", "sent troops to help Peru"."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import BE, MODALS, NEGATIONS
from legation.engine.role_nouns import TROOPS
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.words import forms_of
from legation.model import Claim, Modality

TRAVELLING = frozenset(forms_of("visit travel fly go come journey arrive return sail"))
SENDING = frozenset(forms_of("send dispatch deploy contribute"))
HELPING = frozenset("help assist aid support defend".split())
FORCES = TROOPS | frozenset(
    "men force army division regiment brigade battalions units unit fighters pilots volunteers advisers advisors doctors experts teams team "
    "personnel ships aircraft jets planes helicopters rescuers firefighters".split()
)
ATTACKING = frozenset("conquer invade occupy overthrow suppress quell crush rebels insurgents".split())
REACH = 9  # units from the verb to the "to" of its aim
FAR = 14  # the same where those sent stand between


def met_on_visit(s: Sentence, rule: Rule, frame: Frame) -> Claim | None:
    """The visit that the sentence told of, where whom the frame names is whom it was paid to meet; else None."""
    to = _aim(s.units, frame)
    if rule.kind != "Meeting" or to is None or s.units[frame.begin].low != "meet" or not _travelled(s.units, to):
        return None
    if not any(s.units[k].person or s.units[k].head or s.units[k].kind == "office" for k in range(frame.end, frame.clause[1])):
        return None  # "came to Peru to meet in the final"
    return next((c for c in reversed(s.claims) if c.kind == "Visit" and c.modality == Modality.ASSERTED), None)


def sent_to_help(s: Sentence, rule: Rule, frame: Frame) -> int | None:
    """Who sent people to help, where the frame tells whom: "| Peru | sent troops to help Chile"; None where nobody was sent."""
    units, to = s.units, _aim(s.units, frame)
    if rule.kind not in ("AidGiven", "Support") or to is None or units[frame.begin].low not in HELPING:
        return None
    for k in range(to - 1, max(0, to - FAR), -1):
        if units[k].kind == "punct":
            return None
        if units[k].low in SENDING and units[k].kind == "word":
            sent = any(u.low in FORCES or u.head in FORCES for u in units[k + 1 : to])
            before = units[k - 1].low
            plain = before not in MODALS | NEGATIONS | BE | {"to"}
            plain = plain and not any(u.low in ATTACKING for u in units[frame.end : frame.end + 1])
            return find_subject(units, k)[0] if sent and plain else None
    return None


def _aim(units: Sequence[Unit], frame: Frame) -> int | None:
    """The "to" of the infinitive that the frame's verb is, where nothing denies it."""
    to = frame.voice.start - (units[frame.voice.start].low != "to")
    return to if to > 0 and units[to].low == "to" and to + 1 == frame.begin and not frame.voice.negated else None


def _travelled(units: Sequence[Unit], to: int) -> bool:
    """Whether the verb before the "to" tells of a way made, with only where and when between: "flew to Lima in 1970 | to"."""
    for k in range(to - 1, max(-1, to - REACH), -1):
        if units[k].low in TRAVELLING and units[k].kind == "word":
            return True
        if units[k].kind not in ("date", "place", "party") and units[k].low not in ("to", "in", "on", "the", "into", ",", "at"):
            return False
    return False


__all__ = ["met_on_visit", "sent_to_help"]
