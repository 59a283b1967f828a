"""What befell a state that its own words do not name: "after the 2010 earthquake, Peru sent aid to Haiti", "condemned the 2006 coup".

Who is helped after a disaster suffered it, and whom one reproaches or punishes for a coup had it. A referendum is of those whose
voters the sentence names, or of the only state that the text is on. Where the noun has a place or a state of its own, the rules
have read it, or it is another's.
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.grammars.linked_coups import linked_coup
from legation.engine.grammars.war_names import OTHER_THINGS
from legation.engine.lexicon import MODALS
from legation.engine.phrases import noun_phrase_start
from legation.engine.sentence import Sentence, When
from legation.engine.unit import Unit
from legation.engine.voice import Voice
from legation.engine.when import to_when
from legation.model import Entity, Modality

DISASTERS = frozenset(
    "earthquake earthquakes quake tsunami hurricane cyclone typhoon flood floods flooding famine drought tornado wildfires landslide landslides mudslide mudslides "
    "epidemic".split()
)
COUPS = frozenset("coup coups takeover putsch".split())
REPROACHES = frozenset("Criticism AidStopped SanctionsImposed RelationsSuspended RelationsSevered AmbassadorRecalled".split())
VOTES = frozenset(("referendum", "referendums", "plebiscite"))
VOTERS = frozenset("voters electorate citizens people population".split())
DECIDING = frozenset(
    "voted opted chose rejected approved affirmed decided favored favoured backed supported endorsed accepted elected".split()
)
OWNERS = ("party", "adjective", "place", "people", "pronoun")
UNREAL = frozenset(
    "attempt attempts attempted failed abortive alleged possible potential foiled plot future another any no diplomatic".split()
)
OPEN = frozenset(
    "planned proposed upcoming call called calls calling demand demanded promised hold require requires required future mission".split()
)


def read_befallen(s: Sentence, last: Sentence | None) -> None:
    """Add the disaster, coup or referendum that a sentence speaks of without saying whose, where what it tells shows that."""
    for i, u in enumerate(s.units):
        if u.kind != "word" or i + 1 >= len(s.units):
            continue
        if u.low in DISASTERS and (state := _one_side(s, {"AidGiven"})) is not None:
            _claim(s, i, "Disaster", state, "place")
        elif u.low in COUPS and (state := linked_coup(s, i)) is not None:
            _claim_linked(s, i, state)
        elif u.low in COUPS and (state := _one_side(s, REPROACHES)) is not None:
            _claim(s, i, "RegimeChange", state)
        elif u.low in VOTES and (state := _of_voters(s, i)) is not None:
            _claim(s, i, "Referendum", state)


def _one_side(s: Sentence, kinds: set[str] | frozenset[str]) -> Entity | None:
    """The one state to which the sentence tells that something of these kinds was done."""
    told = [c for c in s.claims if c.kind in kinds and c.modality.counts]
    sides = {v for c in told for v in c.values("recipient") if isinstance(v, Entity) and v.is_state}
    return next(iter(sides)) if len(sides) == 1 else None


def _of_voters(s: Sentence, i: int) -> Entity | None:
    """The state whose voters the sentence names: "Togolese | voters", "the people of | Togo"; else the only one that the text is on."""
    units = s.units
    if any(u.low in OPEN for u in units[max(0, i - 5) : i]):
        return None
    found = {v for k, u in enumerate(units) if u.low in VOTERS for j in _beside(units, k) for v in units[j].values if v.is_state}
    found |= {v for k, u in enumerate(units) if u.kind == "people" and _vote(units, k + 1) for v in u.values if v.is_state}
    if len(found) == 1:
        return next(iter(found))
    named = {v for u in units if u.kind in ("party", "adjective", "people", "place") for v in u.values if v.is_state}
    state = s.ctx.only_state
    return state if not found and state is not None and named <= {state} and _date(s, i) is not None else None


def _vote(units: list[Unit], k: int) -> bool:
    return k < len(units) and units[k].low in DECIDING


def _beside(units: list[Unit], k: int) -> list[int]:
    """Where the state of the voters at k may stand: right before, or after "of" or "in"."""
    at = [k - 1] if k and units[k - 1].kind == "adjective" else []
    after = k + 2 < len(units) and units[k + 1].low in ("of", "in") and units[k + 2].kind == "party"
    return at + ([k + 2] if after else [])


def _claim(s: Sentence, i: int, kind: str, state: Entity, role: str = "") -> None:
    """Claim what the noun at i names, unless it is told already, has an owner or place of its own, or is none that happened."""
    if any(c.kind == kind for c in s.claims) or not _happened(s, i) or _has_own(s, i, state):
        return
    begin, end, when = _date(s, i) or (i, i + 1, None)
    roles = [("participant", state), *([(role, state)] if role else [])]
    s.claim(kind, roles, "befallen", (min(begin, i), max(end, i + 1)), when=when, modality=Modality.PRESUPPOSED)


def _claim_linked(s: Sentence, i: int, state: Entity) -> None:
    """Claim the coup at i, whose page tells that it was in the state, unless the same one is told already."""
    last = i + (s.units[i + 1].low in ("d'état", "d'etat"))
    begin, end, when = _date(s, i) or _date(s, last) or (i, last + 1, None)
    same = [c for c in s.claims if c.kind == "RegimeChange" and state in c.values("participant")]
    tried = last + 1 < len(s.units) and s.units[last + 1].low in UNREAL  # "coup d'état | attempt"
    if tried or not _happened(s, i) or any(c.date is None or when is None or c.date == when.date for c in same):
        return
    roles = [("participant", state)]
    s.claim("RegimeChange", roles, "befallen", (min(begin, i), max(end, i + 1)), when=when, modality=Modality.PRESUPPOSED)


def _happened(s: Sentence, i: int) -> bool:
    units = s.units
    start = noun_phrase_start(units, i)
    after = units[i + 1].low
    if {u.low for u in units[max(0, start - 1) : i]} & UNREAL or after in UNREAL | OTHER_THINGS | {
        "relief",
        "prone",
        "-",
        "control",
        "warning",
        "research",
    }:
        return False
    if units[i].low in VOTES and start and units[start - 1].low == "for":
        return False  # "approval for a referendum"
    if units[i].low in VOTES and start and units[start - 1].low in ("in", "through", "by"):
        begin, end = clause_bounds(units, i)
        return not any(u.low in MODALS | {"if"} for u in units[begin:end])  # "rejected it in a referendum": it was held
    frame = Frame(i, i + 1, Voice("nominal", i), clause_bounds(units, i))
    return stance_of(units, frame, nominal=True).modality in (Modality.ASSERTED, Modality.PRESUPPOSED)


def _has_own(s: Sentence, i: int, state: Entity) -> bool:
    """Whether the noun phrase at i, or "in" or "of" after it, names where or whose: "the Asian tsunami", "the floods in Bihar"."""
    units, text = s.units, s.passage.text
    start = noun_phrase_start(units, i)
    if start > 1 and units[start - 1].low == "and" and units[start - 2].low in DISASTERS:
        return _has_own(s, start - 2, state)  # "the Nepal earthquake and floods"
    owner = any(u.kind in OWNERS and set(u.values) != {state} for u in units[start:i])
    names = any(u.kind == "word" and text[u.begin].isupper() for u in units[max(start, 1) : i])
    j = i + 1
    while j + 1 < len(units) and units[j].low in ("in", "of", "on", "at", "near", "off"):
        k = j + 1 + (units[j + 1].low in ("the", "early", "late"))
        if k < len(units) and units[k].kind != "date":
            return units[j].low != "on" or units[k].kind in ("party", "place")
        j = k + 1
    return owner or names


def _date(s: Sentence, i: int) -> tuple[int, int, When] | None:
    """The span and date of the noun at i: a date in its phrase or right after it."""
    units = s.units
    for k in range(noun_phrase_start(units, i), i):
        if units[k].kind == "date" and (when := to_when(s, k)) is not None:
            return k, i + 1, when
    j = i + 1
    if j < len(units) and units[j].low == "held":
        j += 1
    j += j < len(units) and units[j].low in ("in", "of", "on")
    if j < len(units) and units[j].kind == "date" and (when := to_when(s, j)) is not None:
        return i, j + 1, when
    return None


__all__ = ["read_befallen"]
