"""Acts that a text takes for granted though the words around them only plan or discuss: "talks on the dispute over the annexation of X".

What is not recognized was done, and what is a matter, a dispute, a case or a cause of concern is there already, whatever is planned about it. Only acts of force and
of the state's power are read so: nobody speaks of the dispute over a visit that was not paid, but of one that was not yet.

What somebody is criticized for was done in the open (an invasion, a recognition), or it is what the critic says of another's help, which is often hidden and disputed: an allegation.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.gerund_stance import faulted
from legation.engine.phrases import noun_phrase_start
from legation.engine.stance_words import ALLEGED_WORDS
from legation.engine.unit import Unit
from legation.engine.words import forms_of

ACTS = frozenset(
    "Conflict Invasion Occupation PropertySeized HostageTaking NationalsArrested NationalsDeported MissionAttacked SanctionsImposed Disaster".split()
)
HIDDEN = frozenset("AidGiven Support Cooperation Negotiation Meeting Mobilization".split())
MATTERS = frozenset(
    "issue issues dispute disputes situation matter case cases crisis concern concerns anger outrage effect effects impact consequences "
    "victims aftermath memory legacy responsibility compensation apology damages losses".split()
)
RECOGNIZING = frozenset(forms_of("recognize acknowledge accept legitimize condone"))
JOINTS = frozenset("concerning regarding over of about for surrounding from".split())
NOT_YET = frozenset("a an any possible potential planned proposed threatened future further new".split())


def taken_for_granted(units: Sequence[Unit], frame: Frame, kind: str) -> bool:
    """Whether an event noun stands after a word for a matter that is at hand: "issues concerning | the nationalization of ..."."""
    if kind not in ACTS or frame.voice.kind != "nominal":
        return False
    start = noun_phrase_start(units, frame.begin)
    if start < 2 or any(u.low in NOT_YET for u in units[start : frame.begin]):
        return False
    if units[start - 2].low == "case" and start > 2 and units[start - 3].low == "in":
        return False  # "in case of war"
    if units[start - 1].low in RECOGNIZING and kind in ("Occupation", "Invasion"):
        return True  # "refused to recognize the annexation of X": it was annexed
    return units[start - 1].low in JOINTS and units[start - 2].low in MATTERS


def blamed_for(units: Sequence[Unit], frame: Frame, kind: str) -> bool:
    """Whether somebody is criticized for an open act: "condemned X for | invading Y", "for its | invasion of Y"; not "for arming Y"."""
    first = noun_phrase_start(units, frame.begin) if frame.voice.kind == "nominal" else frame.voice.start
    doubted = NOT_YET | ALLEGED_WORDS
    if kind in HIDDEN or first < 2 or any(u.low in doubted for u in units[frame.clause[0] : frame.begin]):
        return False
    return units[first - 1].low != "and" and faulted(units, first - 1)


__all__ = ["ACTS", "blamed_for", "taken_for_granted"]
