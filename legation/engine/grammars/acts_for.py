"""Whose an office is, told by whom its holder acts for: "Peru was represented by Minister X", "signed by Minister X for Peru".

Each way gives one state that the sentence tells, or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.grammars.holder_visits import VISITS
from legation.engine.grammars.listed_holders import (
    INCLUDING,
    state_listed_after,
    state_named,
    state_of_companion,
    state_of_visits_from,
)
from legation.engine.lexicon import BE, PREPOSITIONS
from legation.engine.offices import ENVOYS
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.model import Entity

SENT = frozenset(("represented", "led", "headed"))
GROUPS = frozenset(
    "delegation delegations delegates representatives officials team dignitaries leaders government politicians ministers figures statesmen personalities".split()
)
OFFICIAL = frozenset("official officer representative diplomat envoy".split())
REACH = 9  # units from a delegation to who leads it


def acts_for(s: Sentence, i: int) -> Entity | None:
    """The state that the person or persons at unit i are said to act for."""
    for way in (
        _sent,
        _leads,
        _signs_for,
        _signed_for_by,
        _among,
        _official_is,
        _represents,
        _opens_mission,
        state_of_companion,
        state_listed_after,
        state_of_visits_from,
        _heads_mission,
        _power_in,
        _appoints,
    ):
        if (state := way(s, i)) is not None:
            return state
    return None


def _back(units: Sequence[Unit], k: int) -> int:
    """The last unit up to k that says who or what, skipping "was", "which was" and commas."""
    while k >= 0 and (
        units[k].low in BE or units[k].low in (",", "which", "officially", "also", "then", "been", "being", "has", "had")
    ):
        k -= 1
    return k


def _by_before(units: Sequence[Unit], i: int) -> int | None:
    """The "by" before the person at unit i or his article, if a verb and who suffers it can stand before: "led by | (the) X"."""
    by = i - 1 - (i > 0 and units[i - 1].low == "the")
    return by if by >= 2 and units[by].low == "by" else None


def _sent(s: Sentence, i: int) -> Entity | None:
    """ "Peru was represented by X", "a Peruvian delegation of farmers, led by X" """
    by = _by_before(s.units, i)
    if by is None or s.units[by - 1].low not in SENT:
        return None
    k = _back(s.units, by - 2)
    if (state := state_named(s, k)) is not None and (s.units[k].head in GROUPS or s.units[by - 1].low == "represented"):
        return state
    for k in range(by - 2, max(-1, by - 2 - REACH), -1):
        u = s.units[k]
        if u.kind == "party" or u.person or u.low in (";", "and", "by", "met", "with"):
            return state_named(s, k) if u.head in ("delegation", "delegations") else None
    return None


def _represents(s: Sentence, i: int) -> Entity | None:
    """ "Peru was represented at the summit by X", "Peru sent a delegation headed by X" """
    units, by = s.units, _by_before(s.units, i)
    if by is None:
        return None
    verb = next((k for k in range(by - 1, max(0, by - 7), -1) if units[k].low in ("represented", "sent", "dispatched")), None)
    if verb is None or any(u.person or u.kind == "party" and u.values for u in units[verb + 1 : by]):
        return None
    if units[verb].low == "represented":
        k = _back(units, verb - 1)
        return state_named(s, k) if units[verb - 1].low in BE else None
    headed = units[by - 1].low in SENT and any(_is_delegation(u) for u in units[verb + 1 : by - 1])
    return state_named(s, verb - 1) if headed and not units[verb - 1].possessive else None


def _opens_mission(s: Sentence, i: int) -> Entity | None:
    """ "X opened the Peruvian embassy in Nairobi": who opens a mission acts for its sender."""
    units = s.units
    if i + 3 >= len(units) or units[i + 1].low not in ("opened", "inaugurated", "reopened", "re-opened"):
        return None
    k = i + 2
    while k < len(units) and units[k].low in ("the", "a", "an", "first", "new"):
        k += 1
    whose = units[k] if k + 1 < len(units) else None
    told = whose is not None and (whose.kind == "adjective" or whose.possessive) and not whose.person
    return state_named(s, k) if told and units[k + 1].kind == "mission" else None


def _leads(s: Sentence, i: int) -> Entity | None:
    """ "X led the Peruvian delegation", "X headed a large delegation representing Peru" """
    units = s.units
    i += i + 1 < len(units) and units[i + 1].low == ","
    if i + 2 >= len(units) or units[i + 1].low not in ("led", "headed", "leads", "heads"):
        return None
    at = next((k for k in range(i + 2, min(len(units), i + 2 + REACH)) if _is_delegation(units[k])), None)
    if at is None or any(u.person or u.low in PREPOSITIONS | {",", ";"} for u in units[i + 2 : at]):
        return None
    if units[at].values:
        return state_named(s, at)
    owners = [k for k in range(i + 2, at) if units[k].kind == "adjective" or units[k].values]
    if owners:
        return state_named(s, owners[0]) if len(owners) == 1 else None  # "a Peruvian parliamentary delegation"
    after = at + 1
    if after + 1 >= len(units) or units[after].low not in ("representing", "from", "of"):
        return None
    return state_named(s, after + 1 + (units[after + 1].low == "the"))


def _is_delegation(u: Unit) -> bool:
    return u.head in ("delegation", "delegations") or u.low in ("delegation", "team", "mission")


def _signs_for(s: Sentence, i: int) -> Entity | None:
    """ "signed by X for Peru", "X signed on behalf of Peru" """
    units = s.units
    by = i > 1 and units[i - 1].low == "by" and any(u.low == "signed" for u in units[:i])
    k = i + 1
    if not by and k < len(units) and units[k].low == "signed":
        k += 1
        k += k < len(units) and units[k].low in ("it", "them")
    elif not by:
        return None
    return _behalf(s, k)


def _behalf(s: Sentence, k: int) -> Entity | None:
    """The state after "for" or "on behalf of" at k, where nothing goes on with it."""
    words = [u.low for u in s.units[k : k + 3]]
    if words[:1] == ["for"]:
        at = k + 1
    elif words == ["on", "behalf", "of"]:
        at = k + 3
    else:
        return None
    at += at < len(s.units) and s.units[at].low == "the"
    whole = at + 1 >= len(s.units) or s.units[at + 1].low in (",", ".", ";", "and", "in", "on")
    return state_named(s, at) if whole and at < len(s.units) and not s.units[at].possessive else None


def _signed_for_by(s: Sentence, i: int) -> Entity | None:
    """ "signed for Peru by X", "On behalf of Peru, X signed" """
    units = s.units
    if i > 2 and units[i - 1].low == "by":
        k = i - 2
    elif i > 3 and units[i - 1].low == "," and i + 1 < len(units) and units[i + 1].low == "signed":
        k = i - 2
    else:
        return None
    the = units[k - 1].low == "the"
    before = [u.low for u in units[max(0, k - 3 - the) : k - the]]
    by_behalf = before[-3:] == ["on", "behalf", "of"]
    return state_named(s, k) if by_behalf or (before[-1:] == ["for"] and units[i - 1].low == "by") else None


def _among(s: Sentence, i: int) -> Entity | None:
    """ "Peru's delegation included X and Y", "Peruvian high-ranking officials, such as X" """
    units = s.units
    such = i > 2 and units[i - 1].low == "as" and units[i - 2].low == "such"
    if i < 2 or not (such or units[i - 1].low in INCLUDING):
        return None
    k = _back(units, i - 2 - such)
    k = _past_clause(s, k)
    if k < 0:
        return None
    if units[k].kind == "word" and units[k].low in GROUPS:
        k = next((j for j in range(k - 1, max(-1, k - 4), -1) if units[j].kind != "word"), k)
        return state_named(s, k) if units[k].kind == "adjective" or units[k].possessive else None
    return state_named(s, k) if units[k].head in GROUPS or (units[k].kind == "adjective" and units[k + 1].low in GROUPS) else None


def _past_clause(s: Sentence, k: int) -> int:
    """The unit before "who have visited Peru" that ends at k, or k."""
    at = next((j for j in range(k - 1, max(-1, k - 8), -1) if s.units[j].low in ("who", "that")), None)
    told = at is not None and any(u.low in VISITS for u in s.units[at:k])
    return at - 1 if at is not None and told else k


def _heads_mission(s: Sentence, i: int) -> Entity | None:
    """ "the Peruvian consulate, headed by vice-consul X", "its embassy was opened, with X as chargé d'affaires" """
    units = s.units
    if not s.units[i].holdings or s.units[i].holdings[0].office not in ENVOYS or i < 2:
        return None
    headed = units[i - 1].low == "by" and units[i - 2].low in ("headed", "led", "run")
    if not headed and units[i - 1].low != "with":
        return None
    seats = [k for k in range(i - 2, -1, -1) if units[k].kind == "mission"]
    if not seats or (not headed and len({u.values for k in seats for u in units[k - 1 : k] if u.kind == "adjective"}) > 1):
        return None
    seat = seats[0]
    after = seat + 2 + (seat + 2 < i and units[seat + 2].low == "the") if units[seat + 1].low == "of" else len(units)
    return state_named(s, after) or (state_named(s, seat - 1) if seat and not units[seat - 1].group else None)


def _appoints(s: Sentence, i: int) -> Entity | None:
    """ "X was appointed by President Y as ambassador of Peru": whose envoy he appoints."""
    by = _by_before(s.units, i)
    if by is None or s.units[by - 1].low not in ("appointed", "named", "designated"):
        return None
    sent = {v for u in s.units[:i] for h in u.holdings if h.office in ENVOYS for v in h.states}
    return sent.pop() if len(sent) == 1 else None


def _power_in(s: Sentence, i: int) -> Entity | None:
    """ "the fall in Peru of President X" """
    k = i - 2
    if k < 1 or s.units[i - 1].low != "of" or s.units[k - 1].low != "in":
        return None
    return state_named(s, k) if s.units[k].kind == "party" else None


def _official_is(s: Sentence, i: int) -> Entity | None:
    """ "The principal Peruvian official in Chile is X" """
    if i < 3 or s.units[i - 1].low not in ("is", "was"):
        return None
    k = next((k for k in range(i - 2, max(0, i - 7), -1) if s.units[k].low in OFFICIAL), None)
    return state_named(s, k - 1) if k is not None and s.units[k - 1].kind == "adjective" else None


__all__ = ["acts_for"]
