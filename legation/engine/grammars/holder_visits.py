"""Whose an office is, told by whom its holder visits, receives or meets.

Each function gives a state that the sentence tells of the person at a unit, or None.
"""

from __future__ import annotations

import re

from legation.engine.lexicon import BE, DETERMINERS, HAVE
from legation.engine.sentence import Sentence
from legation.model import Entity

JOINT = frozenset("signed met held agreed announced inaugurated discussed initialed initialled".split())
VISITS = frozenset(
    "visited visit visits arrived arrives travelled traveled travels paid pays flew trip tour toured tours went came journeyed landed".split()
)
VISITING = VISITS | frozenset(
    "to a an the official officially state working one-day two-day three-day four-day five-day week-long formal personal friendly unofficial surprise return landmark "
    "high-profile rare maiden special two three several multiple numerous first made makes making make also and later historic short brief undertook "
    "his her its has have had was on for in during conducted private goodwill began concluded".split()
)
RECEIVED = frozenset("received welcomed greeted hosted".split())
BESIDE = frozenset("together along alongside accompanied joined".split())  # who comes with a visitor
MEETINGS = frozenset(
    "met meeting meet call meets meeting hosted received welcomed visited talks meetings conferred consultations".split()
)
DEALINGS = frozenset(
    "phoned telephoned called wrote cabled told informed thanked congratulated accused awarded decorated assured invited urged asked praised "
    "criticized criticised".split()
)  # what is done to the holder of the same office in another state
SINGLE = frozenset(
    ("president", "prime minister", "king", "foreign minister", "defense minister", "emperor", "sultan", "emir", "chancellor")
)
FORMER = re.compile(r"\b(?:former|ex|then|late|future|-elect|acting|interim)\b", re.IGNORECASE)
LETTERS = frozenset(("letter", "message", "telegram", "note", "cable"))
_AND_WAS = BE | HAVE | frozenset(", and in on at where who he she they then also there for".split())
_NAMES = ("party", "place", "adjective", "office")


def visited(s: Sentence, i: int) -> Entity | None:
    """The one state that the person at unit i is said to visit, right after the name, or "the visit of X to Y"."""
    k = i + 1
    told = i > 1 and s.units[i - 1].low in ("of", "by") and s.units[i - 2].low in ("visit", "visits", "trip", "tour")
    if told and k + 1 < len(s.units) and s.units[k].low == "to":
        found = (
            s.entities(k + 1 + (s.units[k + 1].low == "the"))
            if s.units[k + 1].kind == "party" or s.units[k + 1].low == "the"
            else ()
        )
        return found[0] if len(found) == 1 else None
    while k < len(s.units) and (s.units[k].low in VISITING or s.units[k].kind == "date" or s.units[k].low in ("'s", ",")):
        k += 1
    words = {u.low for u in s.units[i + 1 : k]}
    if not words & VISITS or k >= len(s.units) or (words & {"during", "on"} and _is_object(s, i)):
        return None
    while k < len(s.units) and s.units[k].low in ("to", "in", "the", "at"):
        k += 1
    found = s.entities(k) if k < len(s.units) and s.units[k].kind in ("party", "place") and not s.units[k].head else ()
    return found[0] if len(found) == 1 else None


def _is_object(s: Sentence, i: int) -> bool:
    """Whether the person at unit i is one whom another meets or does something with: "meeting with | X during a visit to Y"."""
    k = i - 1
    while k > 0 and s.units[k].low in DETERMINERS:
        k -= 1
    return k > 0 and s.units[k].low in ("with", "to", "met", "meet", "meets", "meeting")


def hosts(s: Sentence, i: int) -> Entity | None:
    """The one of the pair where visitors meet the person at unit i: "visited Peru and met (with) | the foreign minister X"."""
    units = s.units
    k = i - 1
    while k > 0 and (units[k].low in DETERMINERS or units[k].low in ("with", "then")):
        k -= 1
    received = units[k].low == "by" and units[k - 1].low in RECEIVED
    if k < 2 or not (received or units[k].low in ("met", "talks", "meetings", "discussions", "meeting")):
        return None
    place = next(
        (at for v in range(k - 1, -1, -1) if units[v].low in VISITS and (at := _visited_place(s, v, k)) is not None), None
    )
    if place is None or any(u.kind in _NAMES or u.person or u.low in (";", "who", "but") for u in units[place + 1 : k]):
        return None
    if received and not all(u.kind == "date" or u.low in _AND_WAS for u in units[place + 1 : k - 1]):
        return None  # "and his letter was | received by"
    found = s.entities(place)
    others = {v for u in units if u.kind in ("party", "adjective") for v in u.values if v.is_state} - set(s.ctx.pair)
    return found[0] if len(found) == 1 and found[0] in s.ctx.pair and not others else None


def _visited_place(s: Sentence, verb: int, end: int) -> int | None:
    """Where the state or city stands that the visit at `verb` goes to, before `end`."""
    at = verb + 1
    while at < end and (s.units[at].low in VISITING or s.units[at].low in ("in", "at")):
        at += 1
    u = s.units[at]
    return at if at < end and u.kind in ("party", "place") and not u.person and not u.possessive else None


def met(s: Sentence, i: int) -> Entity | None:
    """The state of the only other person of the sentence, where the two, or he and all of a list, are said to meet."""
    first, last = _listed_with(s, i, -1), _listed_with(s, i, 1)
    others = [k for k, u in enumerate(s.units) if u.person and not first <= k <= last]
    if len(others) != 1 or len(s.units[others[0]].values) != 1 or s.units[others[0]].group:
        return None
    begin, end = (last, others[0]) if others[0] > i else (others[0], first)
    between = [u.low for u in s.units[begin + 1 : end]]
    if set(between) & BESIDE:
        return None
    dealing = MEETINGS | (DEALINGS if _of_one_office(s, i, others[0]) else frozenset())
    at = next((k for k, w in enumerate(between) if w in dealing), None)
    told = at is not None and not {"and", "did"} & set(between[at:]) and len(between) <= 8
    joint = between in (["and"], ["with"]) and end + 1 < len(s.units) and s.units[end + 1].low in JOINT
    letter = bool({u.low for u in s.units} & LETTERS)
    written = letter and (between == ["to"] or (between[-1:] == ["to"] and bool({"sent", "wrote"} & set(between[:2]))))
    return s.units[others[0]].values[0] if told or joint or written else None


def _of_one_office(s: Sentence, i: int, k: int) -> bool:
    """Whether the persons at units i and k hold the same office, of which a state has one: they are of two states, and now."""
    a, b = s.units[i].holdings, s.units[k].holdings
    told = len(a) == len(b) == 1 and a[0].office == b[0].office and a[0].office in SINGLE
    return told and not any(FORMER.search(s.passage.text, h.begin, h.end) for h in (*a, *b))


def _listed_with(s: Sentence, i: int, step: int) -> int:
    """The last person, to the left or right, of a list of persons without a state that the one at i stands in."""
    k = i + step
    while 0 < k < len(s.units) - 1 and s.units[k].low in (",", "and"):
        k += step
    goes_on = k != i + step and 0 <= k < len(s.units) and bool(s.units[k].holdings)
    goes_on = goes_on and (not s.units[k].values or s.units[k].basis == "FromContext")
    return _listed_with(s, k, step) if goes_on else i
