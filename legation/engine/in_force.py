"""Dates of what comes after the signing of an agreement: "ratified in 1983", "in force since 1983" tell that it was signed by then."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.other_times import beyond
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence, When
from legation.engine.unit import Unit
from legation.engine.words import forms_of

RATIFYING = frozenset((*forms_of("ratify"), "ratification", "ratifications"))
IN_FORCE = frozenset("force effect place effective operational".split())
INTO = frozenset("in into came come became become".split())
SIGNING = frozenset((*forms_of("sign conclude initial agree reach ink"), "signing", "conclusion"))
GOVERNING = frozenset(forms_of("regulate govern underpin"))


def signed_by_then(s: Sentence, rule: Rule, frame: Frame, when: When | None) -> When | None:
    """The date of an agreement, open to the past where it is that of its ratification or of its coming into force."""
    if rule.kind != "AgreementSigned" or when is None or when.unit is None:
        return when
    return beyond(when, "by") if _comes_later(s.units, frame, when.unit) else when


def _comes_later(units: list[Unit], frame: Frame, date: int) -> bool:
    """Whether the words between the trigger and its date, or after a date before it, tell what follows a signing."""
    if date >= frame.begin:
        told = range(frame.begin, date)
    else:
        told = range(
            frame.begin, next((k for k in range(frame.end, frame.clause[1]) if units[k].kind == "date"), frame.clause[1])
        )
    last = next((k for k in reversed(told) if _follows_signing(units, k) or units[k].low in SIGNING), None)
    if last is None or units[last].low in SIGNING:
        return False
    return date > frame.begin or not any(units[k].low in SIGNING for k in told)


def _follows_signing(units: list[Unit], k: int) -> bool:
    """Whether the word at k tells of ratification, or ends "into force", "in place", "became effective"."""
    u = units[k]
    if u.kind != "word":
        return False
    if u.low in RATIFYING:
        return True
    if u.low in GOVERNING and k and units[k - 1].low in ("been", "is", "are"):
        return True
    return u.low in IN_FORCE and k > 0 and units[k - 1].low in INTO


__all__ = ["signed_by_then"]
