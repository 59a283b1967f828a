"""Rebels, rivals and factions: sides of a sentence that are no state."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit

FIGHTERS = frozenset(
    "rebel rebels guerrilla guerrillas insurgent insurgents militia militias separatists fighters opposition contras mujahideen mujahideens mujahedin resistance".split()
)
RIVALS = frozenset("rival rivals opponent opponents enemy enemies adversary adversaries foe foes".split())
SIDES_WITHIN = frozenset(
    "liberals conservatives communists socialists royalists republicans monarchists nationalists separatists dissidents democrats revolutionaries".split()
)
FACTIONS = frozenset("front faction factions movement junta dissidents tribes party parties".split())


def between_fighters(s: Sentence, frame: Frame) -> bool:
    """Whether one of the sides is no state: "the accord between President X and the rebel front was signed", "between X and rebels"."""
    begin, end = frame.clause
    between = next((k for k in range(begin, end) if s.units[k].low == "between"), None)
    sides = s.units[between + 1 : min(end, between + 10)] if between is not None else []
    joint = next((j for j, u in enumerate(sides) if u.low == "and"), None)
    return joint is not None and any(_fighters(u) or u.low in FACTIONS for u in sides[joint + 1 :])


def goes_to_fighters(s: Sentence, frame: Frame) -> bool:
    """ "weapons to the rebels", "supplied the rebels with arms", "gave them arms": what is given to a group is not given to the other state."""
    after = range(frame.end, min(len(s.units), frame.end + 14)) if frame.voice.kind != "nominal" else ()
    if any(_fighters(u) for u in s.units[frame.begin + 1 : frame.begin + 4]):
        return True
    if frame.voice.kind == "active" and any(u.low == "them" for u in s.units[frame.begin + 1 : frame.begin + 2]):
        return True
    return any(_fighters(s.units[i]) and {"to", "for"} & {u.low for u in s.units[max(frame.end, i - 3) : i]} for i in after)


def _fighters(u: Unit) -> bool:
    return u.low in FIGHTERS or (u.kind == "people" and u.head in FIGHTERS)


def whose_rivals(units: list[Unit], i: int) -> bool:
    """Whether the party at i only says whose enemies are meant: "supported | Chile's | opponents", "backed | Chilean | liberals"."""
    owner = units[i].kind == "adjective" or units[i].possessive
    return owner and any(u.low in RIVALS | SIDES_WITHIN for u in units[i + 1 : i + 3])


def whose_fighters(units: list[Unit], i: int) -> bool:
    """Whether the party at i only says whose rebels are meant: "arms to Chilean rebels", "Chile's armed opposition"."""
    if units[i].kind != "adjective" and not units[i].possessive:
        return False
    return any(_fighters(u) for u in units[i + 1 : i + 3])
