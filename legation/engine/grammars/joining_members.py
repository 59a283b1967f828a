"""Who joins what: "X joined A in 2004", "X was admitted to A", "X acceded to A", "X was elected to A"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.grammars.member_claims import claim_members
from legation.engine.grammars.member_words import ADMITTED, states_at
from legation.engine.grammars.organization_lists import GROUPS, is_group, organizations_from
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import forms_of
from legation.model import Entity, Modality

LATELY = frozenset("newly formed founded created established original then enlarged expanded wider led based -".split())
JOINS = forms_of("join enter rejoin re-join")
CHOSEN = frozenset(("elected", "re-elected", "reelected", "chosen"))  # long before the term begins


def read_joining(s: Sentence) -> None:
    """A membership from then on for each who the sentence says joined."""
    for i, u in enumerate(s.units):
        if u.low in JOINS or u.low in ADMITTED or u.low in ("acceded", "accession"):
            _read_joining(s, i)


def _read_joining(s: Sentence, i: int) -> None:
    """ "X joined A in 2004", "X was admitted to A", "X acceded to A": a membership from then on."""
    low = s.units[i].low
    k = i + 1
    if low not in JOINS:
        if low_at(s, k) not in ("to", "into"):
            return
        k += 1
    k += low_at(s, k) == "the"
    while low_at(s, k) in LATELY or low_at(s, k).endswith("-led") or low_at(s, k + 1) == "-":
        k += 1  # "joined the newly formed A", "the French-led A"
    if k >= len(s.units) or not is_group(s.units[k]) or s.units[k].kind != "party":
        return
    voice = voice_at(s.units, i, JOINS.get(low, "past"))
    if voice is None or voice.kind not in ("active", "passive") or (low in ADMITTED) != (voice.kind == "passive"):
        return
    bounds = clause_bounds(s.units, i)
    stance = stance_of(s.units, Frame(i, i + 1, voice, bounds), nominal=False)
    subject, _ = find_subject(s.units, voice.start, bounds[0])
    members = states_at(s, subject)
    if stance.modality not in (Modality.ASSERTED, Modality.PRESUPPOSED) or subject is None:
        return
    organizations, stop = organizations_from(s, k)
    joined = organizations[:1] if not s.units[k].group else organizations
    claim_members(s, members, joined, (subject, max(stop, k + 1)), joined=low not in CHOSEN)
    if members and (later := _later(s, max(stop, k + 1))) is not None:
        then = [v for v in s.units[later[1]].values if v.kind in GROUPS]
        if then and then != list(members):  # "X joined A in 1948 and B in 1990"
            claim_members(s, members, then[:1], (later[1], later[1] + 1), joined=True)
        else:
            claim_members(s, later[0], joined, (later[1], later[1] + 1), joined=True)


def _later(s: Sentence, k: int) -> tuple[tuple[Entity, ...], int] | None:
    """Y of "X joined A in 1948, followed by Y in 1990" and "X joined A in 1948 and Y in 1990", and its unit."""
    k += low_at(s, k) in ("in", "on")
    if k + 4 >= len(s.units) or s.units[k].kind != "date":
        return None
    k += 1 + (low_at(s, k + 1) == ",")
    if (low_at(s, k), low_at(s, k + 1)) == ("followed", "by"):
        k += 2
    elif low_at(s, k) in ("and", "while"):
        k += 1 + (low_at(s, k + 1) == "the")
    else:
        return None
    dated = k + 2 < len(s.units) and low_at(s, k + 1) in ("in", "on") and s.units[k + 2].kind == "date"
    return (states_at(s, k), k) if dated and s.units[k].kind == "party" and not s.units[k].group else None


__all__ = ["read_joining"]
