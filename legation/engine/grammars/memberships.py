"""Who is a member of what: "both are members of A and B", "X joined Y in 1945", "X, a member of Y"."""

from __future__ import annotations

from legation.dates import PartialDate
from legation.engine.lexicon import BE, NEGATIONS
from legation.engine.sentence import Sentence
from legation.engine.syntax import clause_bounds, find_subject, looks_verbal
from legation.engine.when import interval_of, to_when
from legation.model import Entity, EntityKind

NOUNS = frozenset(("member", "members"))
BEFORE = frozenset(
    "full founding founder fellow active original permanent associate also both the a an current longstanding".split()
)
BELONG = frozenset(("belong", "belongs"))
PARTIAL = frozenset(("associate", "observer", "former", "candidate", "potential", "non-permanent", "prospective"))
JOINING = frozenset(", and the of to as well both also in".split())
GROUPS = (EntityKind.IGO, EntityKind.ORGANIZATION)


def read_memberships(s: Sentence) -> None:
    """Add a membership for each state and organization that a "member of" phrase joins."""
    for i, u in enumerate(s.units):
        if u.low in ("states", "countries", "nations", "state", "country") and i and s.units[i - 1].low == "member":
            i, u = i, s.units[i - 1]
        if i + 1 >= len(s.units) or not (
            u.low in NOUNS and s.units[i + 1].low in ("of", "in", "within") or u.low in BELONG and s.units[i + 1].low == "to"
        ):
            continue
        organizations, end = _organizations(s, i + 2)
        if not organizations:
            continue
        members, begin, negated = _members(s, i)
        if not members or negated:
            s.gap(u.low, "Membership: whose membership is not clear") if not negated else None
            continue
        start, stop = _interval(s, end)
        for member in members:
            for organization in organizations:
                s.claim(
                    "Membership",
                    [("member", member), ("organization", organization)],
                    "member-of",
                    (begin, end),
                    start=start,
                    stop=stop,
                )


def _organizations(s: Sentence, i: int) -> tuple[list[Entity], int]:
    found: list[Entity] = []
    end, seen = i, i
    while i < len(s.units) and i - seen <= 3:
        u = s.units[i]
        if found and seen == i and u.low in JOINING:
            seen = i + 1
        if u.kind in ("party", "adjective") and u.values and all(v.kind in GROUPS for v in u.values):
            found += [v for v in u.values if v not in found]
            end = seen = i + 1
        elif u.low in (";", ".") or looks_verbal(s.units, i) or u.low in ("which", "who", "while"):
            break
        elif u.kind in ("party", "people") and u.values:
            break
        i += 1
    return found, end


def _members(s: Sentence, noun: int) -> tuple[tuple[Entity, ...], int, bool]:
    """The members, the first unit of the phrase and whether it is denied."""
    k = noun - 1
    while k >= 0 and s.units[k].kind == "word" and s.units[k].low in BEFORE | PARTIAL:
        if s.units[k].low in PARTIAL:
            return (), noun, True
        k -= 1
    if k < 0:
        return (), noun, False
    negated = False
    while (
        k >= 0
        and s.units[k].kind == "word"
        and s.units[k].low
        in BE
        | NEGATIONS
        | {"have", "has", "had", "become", "became", "also", "currently", "both", "each", "are", "remain", "remains", "as"}
    ):
        negated |= s.units[k].low in NEGATIONS
        k -= 1
    if negated:
        return (), noun, True
    if k >= 0 and s.units[k].kind == "party" and not s.units[k].possessive and not _governed(s, k):
        return tuple(e for e in s.entities(k) if e.is_state), k, False
    subject, _ = find_subject(s.units, k + 1, clause_bounds(s.units, noun)[0])
    if subject is None:
        return (), noun, False
    return tuple(e for e in s.entities(subject) if e.is_state), subject, False


def _governed(s: Sentence, k: int) -> bool:
    return k > 0 and s.units[k - 1].low in ("of", "in", "with", "from", "to", "for", "by", "between")


def _interval(s: Sentence, end: int) -> tuple[PartialDate | None, PartialDate | None]:
    for j in range(end, min(len(s.units), end + 3)):
        if s.units[j].kind == "date":
            return interval_of(to_when(s, j))
    return None, None
