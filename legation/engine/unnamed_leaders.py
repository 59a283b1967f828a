"""Leaders and envoys whose state is not said: which of the pair they lead or speak for."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.office_words import STATESMEN
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.model import Entity

ENVOYS = ("ambassador", "high commissioner")
LEADING = (STATESMEN - {"minister"}) | frozenset(
    (
        "prince",
        "princess",
        "crown prince",
        "grand duke",
        "governor general",
        "speaker",
        "legislator",
        "secretary of state",
        "foreign secretary",
        "special envoy",
        "empress",
        "shah",
        "first lady",
        "head of state",
        "head of government",
    )
)


def add_leader(s: Sentence, rule: Rule, filled: dict[str, list[Entity]], slots: list[tuple[str, int]]) -> None:
    """In a text on a pair, the leader whose state is not said and who meets or visits one of the two leads the other."""
    unknown = [
        role
        for role, i in slots
        if rule.kind in ("Visit", "Meeting") and (_leader_unknown(s.units[i]) or _envoy_met(rule, s.units[i]))
    ]
    named = tuple(dict.fromkeys(v for values in filled.values() for v in values))
    if rule.symmetric and len(unknown) == 2 and not named and len({s.units[i].person for _, i in slots}) == 2:
        filled["participant"] = list(s.ctx.pair)
        return  # "Prime Minister Lee met President Ismail", in a text on their two states
    other = s.ctx.other(named) if len(unknown) == len(named) == 1 else None
    if other is not None and (rule.symmetric or unknown[0] not in filled):
        filled.setdefault(unknown[0], []).append(other)


def _envoy_met(rule: Rule, u: Unit) -> bool:
    """Whether an ambassador whose state is not told takes part in a meeting: "Ambassador X met the minister"."""
    return rule.kind == "Meeting" and not u.values and u.head in ENVOYS and bool(u.person)


def visitor_named(s: Sentence, frame: Frame, filled: dict[str, list[Entity]]) -> Entity | None:
    """Whose visit "his visit to Y" is, where the sentence names a person of the other of the pair: "..., X of A and Z of Y signed"."""
    if frame.genitive is None or s.units[frame.genitive].low not in ("his", "her", "their"):
        return None
    other = s.ctx.other(tuple(filled.get("recipient", ())))
    return other if any(u.person and (other in u.values or _leader_unknown(u)) for u in s.units) else None


def _leader_unknown(u: Unit) -> bool:
    """Whether a leader is named whose state is not: "President Banda", "the foreign minister", "Queen X and Prince Z"."""
    if u.group and not u.values:
        return bool(u.members) and all(m.person and _leader_unknown(m) for m in u.members)
    return not u.values and leads(u) and (bool(u.person) or u.kind == "office")


def leads(u: Unit) -> bool:
    """Whether a unit names who leads a state, or speaks for it: "President Banda", "the foreign minister"."""
    return u.head in LEADING or u.head.endswith("minister")
