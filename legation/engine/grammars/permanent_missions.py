"""Missions of a state to an organization, and of an organization to a state: "the Mission of X to ORG is located in CITY"."""

from __future__ import annotations

from legation.engine.grammars.mission_cities import read_city, settle, state_at
from legation.engine.grammars.mission_nouns import DELEGATIONS
from legation.engine.grammars.mission_places import STANDING
from legation.engine.grammars.missions import SKIPPED
from legation.engine.sentence import Sentence
from legation.model import Entity, Value

_NOUNS = DELEGATIONS | {"permanent mission", "permanent missions", "permanent delegation", "permanent representation"}
_FURTHER = 10  # units that may name who else it is for: "to Kiribati and its regional neighbours"


def read_permanent_missions(s: Sentence) -> None:
    """A permanent mission for each whose two sides and whose city the sentence names."""
    for i, u in enumerate(s.units):
        if not (u.low in _NOUNS or _is_named(s, i)) or (sides := _sides(s, i)) is None:
            continue
        sender, hosts, k = sides
        verb = next((j for j in range(k, min(k + _FURTHER, len(s.units))) if s.units[j].low in ("is", "are")), None)
        if verb is None or any(w.kind == "mission" or w.low in (".", ";") for w in s.units[k:verb]):
            continue
        verb += 1
        while verb < len(s.units) and s.units[verb].low in SKIPPED | STANDING:
            verb += 1
        if verb + 1 >= len(s.units) or s.units[verb].low != "in" or (city := read_city(s, verb + 1, strict=False)) is None:
            continue
        for host in hosts:
            place = None if city[0].is_state else settle(s, city[0], host if host.is_state else None, near=False)[0]
            if host.is_state and place is None:
                continue
            roles: list[tuple[str, Value]] = [("sender", sender), ("host", host)]
            if place is not None:
                roles.append(("city", place))
            s.claim("PermanentMission", roles, "permanent-mission", (max(0, i - 1), city[1]))


def _is_named(s: Sentence, i: int) -> bool:
    """Whether the party at i is read from its delegation: "the Delegation of the European Union", "the British delegations"."""
    u = s.units[i]
    return u.kind == "party" and len(u.values) == 1 and bool(DELEGATIONS & set(s.text(i, i + 1).lower().split()))


def _sides(s: Sentence, i: int) -> tuple[Entity, tuple[Entity, ...], int] | None:
    """(whose, to whom, the unit after) of "Mission of X to ORG" and "Xian delegations to ORG and ORG" at i."""
    sender: Entity | None = None
    k = i + 1
    if s.units[i].kind == "party":
        sender = s.units[i].values[0]
    elif k + 1 < len(s.units) and s.units[k].low == "of":
        if (owner := state_at(s, k + 1)) is None:
            return None
        sender, k = owner
    elif i and s.units[i - 1].kind in ("adjective", "party") and len(s.units[i - 1].values) == 1:
        sender = s.units[i - 1].values[0]
    if sender is None or k + 1 >= len(s.units) or s.units[k].low != "to":
        return None
    k += 1 + (s.units[k + 1].low == "the")
    u = s.units[k] if k < len(s.units) else None
    if u is None or u.kind != "party" or u.possessive or u.person or not u.values:
        return None
    hosts = tuple(v for v in u.values if v.is_state != sender.is_state)
    return (sender, hosts, k + 1) if hosts else None
