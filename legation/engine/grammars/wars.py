"""Wars, coups and revolutions that a text names by their states: "the 2006 Israel–Lebanon conflict", "the Syrian civil war".

Such a name tells that the episode took place, whatever else the sentence says. Only a date inside or right beside the name
dates it; the sentence's other dates belong to other events.
"""

from __future__ import annotations

from dataclasses import replace

from legation.engine.grammars.war_names import OTHER_THINGS, told_in
from legation.engine.sentence import Sentence, When
from legation.engine.when import to_when
from legation.model import Entity, Modality

FIGHTS = frozenset(("war", "wars", "conflict", "skirmishes", "clashes", "hostilities", "crisis"))
TURNS = frozenset(("coup", "revolution"))
NOT_YET = frozenset("attempt attempts plot plots against on for with".split())
UNREAL = frozenset(
    "prevent prevented prevents avoid avoided avert averted threaten threatened fear fears possible potential future alleged failed attempted".split()
)
PROPER = frozenset("war revolution".split())


def read_wars(s: Sentence) -> None:
    """Add an episode for each name of a war, coup or revolution that holds its states."""
    for i, u in enumerate(s.units):
        if u.kind != "word" or u.low not in FIGHTS | TURNS or i == 0:
            continue
        civil = u.low == "war" and s.units[i - 1].low == "civil"
        k = i - 1 - (civil or s.units[i - 1].low == "border")
        if u.low == "crisis" and s.units[i - 1].low != "border":
            continue
        states, begin = _states(s, k)
        if not states or not _named(s, i, civil, len(states)) or any(w.low in UNREAL for w in s.units[max(0, begin - 4) : begin]):
            continue
        after = i + 1 + (i + 1 < len(s.units) and s.units[i + 1].low in ("d'état", "d’état", "d'etat"))
        if after < len(s.units) and s.units[after].low in NOT_YET | OTHER_THINGS | {"brought"}:
            continue
        _claim(s, i, begin, states)


def _states(s: Sentence, k: int) -> tuple[tuple[Entity, ...], int]:
    """The states named right before a noun, and where their names begin."""
    if k < 0:
        return (), 0
    u = s.units[k]
    if u.kind in ("adjective", "party") and not u.possessive and not u.person and u.head == "":
        found = tuple(v for v in u.values if v.is_state)
        return (found, k) if len(found) == len(u.values) <= 2 else ((), k)
    if u.kind == "place" and k >= 2 and s.units[k - 1].low in ("–", "-") and s.units[k - 2].kind in ("party", "adjective"):
        first = tuple(v for v in s.units[k - 2].values if v.is_state)
        second = s.state_of_place(k)
        both = tuple(dict.fromkeys((*first, *second)))
        return (both, k - 2) if len(both) == 2 else ((), k)
    return (), k


def _named(s: Sentence, i: int, civil: bool, states: int) -> bool:
    """Whether the words are a name: two states, a civil war, or a capital letter."""
    u = s.units[i]
    if states == 2 and u.low in ("skirmishes", "clashes", "hostilities"):
        return True
    if states == 2 and u.low in ("conflict", "crisis") and not civil:
        begin = _states(s, i - 1 - (s.units[i - 1].low == "border"))[1]
        going_on = begin > 0 and s.units[begin - 1].low in ("ongoing", "current")
        return going_on or _date(s, begin, i + 1)[0] is not None  # a lasting dispute is no episode
    if civil or (states == 2 and u.low in FIGHTS) or u.low == "coup":
        return states == 1 or u.low in FIGHTS
    return states == 1 and u.low in PROPER and s.passage.text[u.begin].isupper()


def _claim(s: Sentence, i: int, begin: int, states: tuple[Entity, ...]) -> None:
    end = i + 1
    if end < len(s.units) and s.units[end].low in ("d'état", "d’état"):
        end += 1
    when, first, last = _date(s, begin, end)
    kind = "Conflict" if s.units[i].low in FIGHTS else "RegimeChange"
    s.named[i] = s.claim(
        kind,
        [("participant", state) for state in states],
        "named-war" if kind == "Conflict" else "named-turn",
        (first, last),
        when=when,
        name=s.text(begin, end),
        modality=Modality.PRESUPPOSED,
    )
    s.units[i] = replace(s.units[i], kind="event")  # the rules need not read it again


def _date(s: Sentence, begin: int, end: int) -> tuple[When | None, int, int]:
    """The date that stands right before the name or right after it, with the span that includes it."""
    units = s.units
    if begin > 0 and units[begin - 1].kind == "date" and (when := to_when(s, begin - 1)) is not None:
        return when, begin - 1, end
    j = end + (end < len(units) and units[end].low in ("of", "in", "("))
    j += end < j < len(units) and units[j].low == "the"  # "in the 1840s"
    if j > end and j < len(units) and units[j].kind == "date" and (when := to_when(s, j)) is not None:
        return when, begin, j + 1
    if (at := told_in(units, end)) is not None and (when := to_when(s, at)) is not None:
        return when, begin, at + 1
    return None, begin, end


__all__ = ["read_wars"]
