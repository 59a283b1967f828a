"""Who is told to hold an office by what his visit was: "X visited Peru, the first visit by a Kenyan president"."""

from __future__ import annotations

from legation.engine.grammars.office_states import STATELY
from legation.engine.sentence import Sentence
from legation.model import Ref, Value

VISITS = frozenset(("visit", "trip"))


def read_first_visitor(s: Sentence) -> None:
    """The holder of the office whose first visit the sentence tells of, where nobody else is named before."""
    for i, u in enumerate(s.units):
        if u.kind != "party" or u.person or u.head not in STATELY or len(u.values) != 1 or i < 4:
            continue
        if s.units[i - 1].low not in ("a", "an", "any") or s.units[i - 2].low not in ("by", "of"):
            continue
        visit = next((k for k in range(i - 3, max(0, i - 7), -1) if s.units[k].low in VISITS), 0)
        if not visit or "first" not in [w.low for w in s.units[max(0, visit - 4) : visit]]:
            continue
        named = [k for k in range(visit) if s.units[k].person]
        if len(named) != 1 or len(s.units[named[0]].person) != 1 or s.units[named[0]].possessive:
            continue
        who = s.units[named[0]]
        if who.values in ((), u.values):
            roles: list[tuple[str, Value | Ref]] = [("holder", who.person[0]), ("office", u.head), ("state", u.values[0])]
            s.claim("OfficeHolding", roles, "office-of-first-visitor", (named[0], i + 1))


__all__ = ["read_first_visitor"]
