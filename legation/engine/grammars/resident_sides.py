"""Whose people live where: "N Xs live in Y", "N people of X origin in Y", "the Xian community in Y numbers N"."""

from __future__ import annotations

from itertools import pairwise

from legation.engine.grammars.figure_sides import LIVING, ORIGINS, PEOPLE, VISITING, VISITORS, Sides, one_state
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import looks_verbal
from legation.model import Entity, MentionKind


def resident_sides(s: Sentence, i: int, clause: tuple[int, int]) -> Sides | None:
    """ "N Xs live in Y", "N people of X origin in Y", "N X Ys" (people of X in Y), "N tourists from X visited Y"."""
    units, (_, end) = s.units, clause
    j = i + 1
    if _on_the_move(s, i):
        return None
    if (counted := _counted_before(s, i) or _community(s, i, clause)) is not None:
        return counted
    if j >= end:
        return None
    u = units[j]
    if j + 1 < end and units[j + 1].low in SEIZED:
        return None  # "held 52 Xs hostage"
    if j + 1 < end and (pair := _two_names(s, j)) is not None:
        return pair
    if u.kind == "people":
        origin = one_state(s, j)
        if origin is not None and (home := _home_to(s, i, origin)) is not None and origin != home:
            return Sides("Diaspora", origin, home, (j,), "people")
        return _placed(s, one_state(s, j), j, end, u.head)
    if u.low in PEOPLE or u.low == "ethnic":
        if u.low == "ethnic" and j + 1 < end and units[j + 1].kind == "people":
            return _placed(s, one_state(s, j + 1), j + 1, end, "")
        if j + 2 < end and units[j + 1].low in ("of", "from") and units[j + 2].kind in ("adjective", "party"):
            k = j + 3 if j + 3 < end and units[j + 3].low in ORIGINS else j + 2
            origin = one_state(s, j + 2)
            if origin is not None and (home := _home_to(s, i, origin)) is not None and origin != home:
                return Sides("Diaspora", origin, home, (j, j + 2), "people")
            if units[j + 2].kind == "adjective" and k == j + 2:
                return None
            return _placed(s, one_state(s, j + 2), k, end, u.low)
    return None


def _on_the_move(s: Sentence, i: int) -> bool:
    """Whether those counted came or left, and are not who lives there: "the arrival of over | 30,000 Indians"."""
    before = [u.low for u in s.units[max(0, i - 4) : i]]
    return any(a in MOVING and b == "of" for a, b in pairwise(before))


def _home_to(s: Sentence, i: int, origin: Entity | None) -> Entity | None:
    """ "Y is home to N ...", "Y hosts N ...": Y; "the country" is the other of the pair."""
    k = i - 1
    while k >= 0 and s.units[k].low in ("an", "estimated", "a", "some", "about", "around", "over", "nearly", "approximate"):
        k -= 1
    if k > 0 and s.units[k].low in ("including", "includes"):  # "home to a community, including N Xs"
        k = next((j for j in range(k - 1, 0, -1) if s.units[j].low == "to" and s.units[j - 1].low == "home"), k)
    told = k > 0 and (s.units[k].low == "to" and s.units[k - 1].low == "home" or s.units[k].low in HOSTING)
    if not told:
        return None
    verb = next((j for j in range(k, -1, -1) if s.units[j].low in HOSTING or s.units[j].low in ("is", "was")), None)
    head, _ = find_subject(s.units, verb, 0) if verb is not None else (None, False)
    if head is not None and s.units[head].low == "country" and origin is not None:
        return s.ctx.other((origin,))
    return one_state(s, head)


def _community(s: Sentence, i: int, clause: tuple[int, int]) -> Sides | None:
    """ "Y has a Xian community of N", "the Xian community in Y numbers N"."""
    begin = clause[0]
    k = next((k for k in range(i - 1, begin - 1, -1) if s.units[k].kind == "people" and s.units[k].head in COMMUNITIES), None)
    if k is None or i - k > 8 or (origin := one_state(s, k)) is None:
        return None
    grown = any(s.units[j].low in GROWN_TO for j in range(k + 1, i)) and s.units[i - 1].low in ("from", "to")
    if any(looks_verbal(s.units, j) and s.units[j].low not in COUNTED_BY | GROWN_TO for j in range(k + 1, i)):
        return None  # "was founded with N members"
    linked = grown or any(
        u.low in ("of", "numbers", "numbering", "numbered", "estimated", "consists", "is", "with") for u in s.units[k + 1 : i]
    )
    spot = next((j for j in range(k + 1, i) if s.units[j].kind == "party" and s.units[j - 1].low in ("in", "the")), None)
    if spot is None:
        verb = next((j for j in range(k, begin - 1, -1) if s.units[j].low in HOSTING or s.units[j].low in ("has", "home")), None)
        verb = verb - 1 if verb is not None and s.units[verb].low == "home" else verb  # "is home to a Xian community of"
        spot = find_subject(s.units, verb, begin)[0] if verb is not None else None
        if verb is None and k > 0 and s.units[k - 1].kind == "party" and s.units[k - 1].possessive:
            spot = k - 1  # "Y's Xian community numbers N"
    target = one_state(s, spot)
    return Sides("Diaspora", origin, target, (k,), "people") if linked and target is not None and target != origin else None


MOVING = frozenset(
    "arrival influx exodus immigration emigration migration deportation departure expulsion return repatriation".split()
)
COMMUNITIES = frozenset(("community", "diaspora", "population"))
COUNTED_BY = frozenset(
    "is was are were be being has had number numbers numbering numbered estimated consists consisting totals totalling totaling living residing".split()
)
GROWN_TO = frozenset("grew grown increased rose risen fell declined dropped shrank shrunk".split())
HOSTING = frozenset("hosts host hosted holds held houses receives".split())
SEIZED = ("hostage", "captive", "prisoner")


def _counted_before(s: Sentence, i: int) -> Sides | None:
    """ "The number of Xs living in Y in 2012 was about N", "X citizens in Y number N"."""
    k = i - 1
    while k >= 0 and (s.units[k].low in COUNTING or s.units[k].kind == "date"):
        k -= 1
    if (
        k < i - 1
        and k > 1
        and s.units[k].kind == "people"
        and any(u.low in ("are", "number", "numbered") for u in s.units[k + 1 : i])
    ):
        spot = next((j for j in range(1, k) if s.units[j].kind in ("place", "party") and s.units[j - 1].low == "in"), None)
        origin, target = one_state(s, k), one_state(s, spot)
        if origin is not None and target is not None and origin != target:  # "In CITY, X nationals are about N"
            return Sides("Diaspora", origin, target, (k,), "people")
    if k < 2 or s.units[k].kind != "party" or s.units[k].possessive:
        return None
    target, j = one_state(s, k), k - 1
    while j >= 0 and s.units[j].low in ("the", "republic", "kingdom", "of", "federation", "state"):
        j -= 1
    if j < 1 or s.units[j].low != "in":
        return None
    j -= 1
    while j >= 0 and s.units[j].low in LIVING | {"currently", "officially", "registered"}:
        j -= 1
    people = s.units[j] if j >= 0 else None
    if people is None or people.kind != "people" or target is None:
        return None
    before = [u.low for u in s.units[max(0, j - 3) : j]]
    origin = one_state(s, j) if k < i - 1 or "number" in before else None
    told = "number" in before or any(
        u.low in ("number", "numbered", "are", "is", "was", "were", "about") for u in s.units[k + 1 : i]
    )
    return Sides("Diaspora", origin, target, (j, k), "people") if told and origin is not None and origin != target else None


COUNTING = frozenset(
    """in was is were are number numbered numbers about approximately around as of reached estimated at , ( ) stood rose grown grew increased risen fell fallen
    dropped to has had have been exceeded exceeds : stands standing totalled totaled""".split()
)


def _two_names(s: Sentence, j: int) -> Sides | None:
    """People with two names: the first tells where they come from, the second where they live."""
    words = [s.passage.text[u.begin : u.end] for u in s.units[j : j + 2]]
    done = j + 3 < len(s.units) and s.units[j + 2].low in ("were", "was") and s.units[j + 3].low.endswith("ed")  # "were evicted"
    if not words[1].endswith("s") or done:
        return None
    names = [[m for m in s.ctx.gazetteer.find(w) if m.kind is MentionKind.STATE and len(m.values) == 1] for w in words]
    if [[m.form for m in found] for found in names] != [["adjective"], ["people"]]:
        return None
    return Sides("Diaspora", names[0][0].values[0], names[1][0].values[0], (j, j + 1), "people")


def _placed(s: Sentence, origin: Entity | None, at: int, end: int, noun: str) -> Sides | None:
    """Where the people counted live or go: told right after them."""
    units = s.units
    if origin is None:
        return None
    k = at + 1
    end = min(len(units), max(end, at + 6))  # "Xs who live in Y": a clause of its own
    visiting = noun in VISITORS
    while k < end and (
        units[k].low in LIVING
        or units[k].low in ("are", "were", "currently", "who", *VISITING, "study", "studied", "and", "nationals")
    ):
        seen = k + 1 + (k + 1 < len(units) and units[k + 1].low == "the")
        visited = units[k].low in VISITING and seen < len(units) and units[seen].kind == "party"
        if visited and (target := one_state(s, seen)) is not None:
            yearly = any(u.low in ("annually", "year", "yearly") for u in units[seen + 1 : seen + 4])
            return Sides("Tourism", origin, target, (at, seen), "visitors") if visiting or yearly else None
        k += 1
    k += int(k < end and units[k].low == "the")
    if visiting or k + 1 >= len(units) or units[k].low != "in":
        return None
    spot = next((j for j in range(k + 1, min(k + 3, len(units))) if units[j].kind == "party" and not units[j].possessive), None)
    target = one_state(s, spot)
    if target is None or spot is None or target == origin:
        return None
    return Sides("Diaspora", origin, target, (at, spot), noun if noun in ("students", "refugees", "workers") else "people")
