"""Who is told to hold an office by what his visit was: "X visited Peru, the first visit by a Kenyan president", "becoming the first"."""

from __future__ import annotations

from legation.engine.grammars.office_states import STATELY
from legation.engine.lexicon import NOT_A_NAME, PREPOSITIONS
from legation.engine.personal_names import name_end
from legation.engine.sentence import Sentence
from legation.model import Ref, Value

VISITS = frozenset(("visit", "trip"))
GOES = frozenset("visited travelled traveled paid made arrived went flew came toured undertook addressed met signed".split())
FIRST = frozenset("the a first second third only last also thereby thus sitting serving incumbent reigning ever".split())


def read_becoming_first(s: Sentence) -> None:
    """ "X visited Kenya in 1990, becoming the first Peruvian president to do so": X, who alone is named before, was that."""
    for i, u in enumerate(s.units):
        if u.kind != "party" or u.person or u.head not in STATELY or len(u.values) != 1 or i < 3:
            continue
        k = i - 1
        while k > 0 and s.units[k].low in FIRST:
            k -= 1
        after = s.units[i + 1 : i + 2]
        if s.units[k].low not in ("becoming", "being") or k == i - 1 or not after or after[0].low not in ("to", "in", "since"):
            continue
        named = [j for j in range(k) if s.units[j].person]
        at = named[0] if len(named) == 1 else None
        if at is not None and (at and s.units[at - 1].low in PREPOSITIONS | {"and"} or s.units[at].possessive):
            continue
        _claim(s, i, (at, at + 1) if at is not None else _opening_name(s) if not named else None)


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
        if named:
            at = named[0] if len(named) == 1 else None
            _claim(s, i, (at, at + 1) if at is not None else None)
        else:
            _claim(s, i, _unknown_visitor(s, visit) or _opening_name(s))


def _claim(s: Sentence, i: int, span: tuple[int, int] | None) -> None:
    """The office at unit i of whom the units of a span name."""
    if span is None:
        return
    u, named = s.units[i], s.units[span[0]]
    if s.units[span[1] - 1].possessive or named.values not in ((), u.values) or len(named.person) > 1:
        return
    who = named.person[0] if named.person else s.ctx.person(s.text(*span), u.values, None, u.head)
    roles: list[tuple[str, Value | Ref]] = [("holder", who), ("office", u.head), ("state", u.values[0])]
    s.claim("OfficeHolding", roles, "office-of-first-visitor", (span[0], i + 1))


def _opening_name(s: Sentence) -> tuple[int, int] | None:
    """The full name that the sentence begins with, or that follows its date: "In 1990, | Juan Sola | visited"."""
    k = 1 if s.units[0].low in ("in", "on") and len(s.units) > 3 else 0
    if k and s.units[k].kind == "date":
        k += 1 + (s.units[k + 1].low == ",")
    elif k:
        return None
    end = name_end(s.passage.text, s.units, k)
    goes = end < len(s.units) and s.units[end].low in GOES
    return (k, end) if end > k + 1 and goes and not any(u.values for u in s.units[k:end]) else None


def _unknown_visitor(s: Sentence, visit: int) -> tuple[int, int] | None:
    """A single name right before "visited", at the beginning or after a comma, that nobody is known by."""
    k = next((k for k in range(1, visit) if s.units[k].low == "visited"), 0) - 1
    if k < 0 or s.units[k].kind != "word" or s.units[k].low in NOT_A_NAME or not s.text(k, k + 1)[0].isupper():
        return None
    return (k, k + 1) if k == 0 or s.units[k - 1].low == "," else None


__all__ = ["read_becoming_first", "read_first_visitor"]
