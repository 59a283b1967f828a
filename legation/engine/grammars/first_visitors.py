"""Who is told to hold an office by what his visit was: "X visited Peru, the first visit by a Kenyan president"."""

from __future__ import annotations

from legation.engine.grammars.office_states import STATELY
from legation.engine.lexicon import NOT_A_NAME
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
        at = named[0] if len(named) == 1 else _unknown_visitor(s, visit) if not named else None
        if at is None or s.units[at].possessive or s.units[at].values not in ((), u.values) or len(s.units[at].person) > 1:
            continue
        who = s.units[at].person[0] if named else s.ctx.person(s.text(at, at + 1), u.values, None, u.head)
        roles: list[tuple[str, Value | Ref]] = [("holder", who), ("office", u.head), ("state", u.values[0])]
        s.claim("OfficeHolding", roles, "office-of-first-visitor", (at, i + 1))


def _unknown_visitor(s: Sentence, visit: int) -> int | None:
    """A single name right before "visited", at the beginning or after a comma, that nobody is known by."""
    k = next((k for k in range(1, visit) if s.units[k].low == "visited"), 0) - 1
    if k < 0 or s.units[k].kind != "word" or s.units[k].low in NOT_A_NAME or not s.text(k, k + 1)[0].isupper():
        return None
    return k if k == 0 or s.units[k - 1].low == "," else None


__all__ = ["read_first_visitor"]
