"""Parties that a text names and we do not know: where the pair at hand must not stand in for them.

"Relations with other nations", "the firm signed a contract with Peru", "relations were cut between Peru and all Arab states".
"""

from __future__ import annotations

from legation.engine.completion import ACTS
from legation.engine.frame import Frame
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit

GROUP_NOUNS = frozenset(
    "state states country countries nation nations republics members neighbors neighbours governments".split()
)
OFFICIALS = frozenset(
    "minister consul ambassador secretary commissioner envoy chargé plenipotentiary councillor representative".split()
)
FORMS = frozenset("state country nation republic government kingdom".split())
TREATIES = ("treaty", "convention")
REFERRING = frozenset("this it which that they who sides parties".split())  # words that may stand for the pair itself
QUANTIFIERS = frozenset("all most many several other various numerous every".split())
MOMENTS = ACTS | frozenset("opening arrival visit return establishment conclusion presentation agreement treaty election".split())


def party_unnamed(s: Sentence, frame: Frame) -> bool:
    """Whether one side of what a frame tells is named by words that we do not know, or is a group."""
    others = _others_unnamed(s, frame) and not _pair_behind(s, frame)
    return others or _beside_another(s, frame) or _group_acts(s.units, frame) or _with_a_group(s.units, frame)


def subject_unknown(s: Sentence, frame: Frame) -> bool:
    """Whether a named subject is no party that we know: "the firm signed a contract with Peru" is no deal of two states."""
    i = frame.subject
    if i is None and frame.voice.kind == "active":
        return frame.clause[0] > 0 and s.units[frame.clause[0] - 1].low == "whom"  # "both of whom severed relations"
    if i is None or frame.voice.kind != "active":
        return False
    unknown = s.units[i].kind == "people" or (s.units[i].kind == "word" and s.units[i].low not in REFERRING)
    return unknown and not _envoys_of_both(s, frame) and not _treaty_by_names(s, frame, i)


def _pair_behind(s: Sentence, frame: Frame) -> bool:
    """ "signed between the Ministry of Health of Peru and the Ministry of Trade of Siam": what acts for the pair, and for no other."""
    behind = s.units[frame.end : frame.clause[1]]
    named = {v for u in behind if u.kind in ("party", "adjective") for v in u.values if v.is_state}
    return len(s.ctx.pair) == 2 and named == set(s.ctx.pair)


def _others_unnamed(s: Sentence, frame: Frame) -> bool:
    """ "relations with other nations", "a treaty between the tribes": parties are named that we do not know."""
    after = frame.object if frame.object is not None and frame.object > frame.begin else frame.end - 1
    told = frame.object if frame.voice.kind == "passive" and frame.object is not None else after
    return any(_another_after(s, frame, at) for at in {after, told})


def _another_after(s: Sentence, frame: Frame, at: int) -> bool:
    """Whether the unit at `at` has a "with" or "between" behind it that governs no party we know."""
    units = s.units
    nxt = units[at + 1].low if at + 1 < len(units) else ""
    if nxt not in ("with", "between", "among") or nxt in frame.preps:
        return False
    if nxt == "with":
        return not (_the_new_state(units, at + 2) or _told_how(units, at + 2))
    return not (nxt == "between" and _named_in_its_tongue(s, at + 2))


def _beside_another(s: Sentence, frame: Frame) -> bool:
    """Whether "between" joins one party to a city that is no capital: "a treaty between Peru and | Hamburg"."""
    for j in frame.preps.get("between", ()):
        k = j + 2 + (j + 2 < len(s.units) and s.units[j + 2].low == "the")
        if k < len(s.units) and s.units[j + 1].low == "and" and s.units[k].kind == "place" and not is_seat(s, k):
            return True
    return False


def is_seat(s: Sentence, i: int) -> bool:
    """Whether the place at i is the capital of its state, or a city of one that ended, and so may stand for it."""
    place = s.place(i)
    seats = s.ctx.gazetteer.tables.seats
    return place is None or any(place.key in (state.capital, *seats.get(state.key, ())) for state in s.state_of_place(i))


def _told_how(units: list[Unit], k: int) -> bool:
    """ "were restored with the signing of a treaty": what follows "with" is how it came about, and no party."""
    return any(units[j].low in MOMENTS and units[j].kind == "word" for j in range(k, min(len(units), k + 3)))


def _named_in_its_tongue(s: Sentence, k: int) -> bool:
    """ "between the Kongeriket Noreg (Norway) and Peru": one of the pair after a name of the other that we do not know."""
    units, text, start = s.units, s.passage.text, k + (k < len(s.units) and s.units[k].low == "the")
    k = start
    while k < len(units) and units[k].kind == "word" and text[units[k].begin].isupper():
        k += 1
    if k == start or k + 2 >= len(units):
        return False
    if units[k].low == "(":
        k = next((j + 1 for j in range(k, min(len(units), k + 5)) if units[j].low == ")"), k)
    last = k + 1 + (k + 1 < len(units) and units[k + 1].low == "the")
    named = (
        units[last].values
        if k < len(units) and units[k].low == "and" and last < len(units) and units[last].kind == "party"
        else ()
    )
    return len(s.ctx.pair) == 2 and len(named) == 1 and named[0] in s.ctx.pair


def _the_new_state(units: list[Unit], k: int) -> bool:
    """ "relations with the new republic": the one that the text is on, told by what it is."""
    words = [u.low for u in units[k : k + 4]]
    return len(words) == 4 and words[:2] == ["the", "new"] and words[2] in FORMS and words[3] not in ("of", "in")


def _group_acts(units: list[Unit], frame: Frame) -> bool:
    """Whether the subject is a group of states that is not named: "nearly every country in the region"."""
    i = frame.subject
    return i is not None and frame.voice.kind != "passive" and units[i].kind == "word" and units[i].low in GROUP_NOUNS


def _with_a_group(units: list[Unit], frame: Frame) -> bool:
    """Whether one of the two sides is a group: "relations were cut between Peru and all Arab states"."""
    return any(
        not units[i].group
        and [u.low for u in units[i + 1 : i + 2]] == ["and"]
        and any(_names_group(units, j) for j in range(i + 2, min(len(units), i + 6)))
        for i in frame.preps.get("between", ())
    )


def _names_group(units: list[Unit], j: int) -> bool:
    quantified = any(u.low in QUANTIFIERS for u in units[max(0, j - 3) : j])
    return units[j].kind == "word" and units[j].low in GROUP_NOUNS and quantified


def _treaty_by_names(s: Sentence, frame: Frame, i: int) -> bool:
    """ "Ole Holm and Juan Sola signed the Treaty of Lima": only states conclude treaties; a third one may be meant where it is named."""
    at = frame.object
    if at is None or s.units[at].low not in TREATIES or not s.passage.text[s.units[i].begin].isupper():
        return False
    named = {v for k in range(*frame.clause) for v in s.units[k].values if s.units[k].kind in ("party", "adjective", "people")}
    return s.passage.text[s.units[at].begin].isupper() and all(v in s.ctx.pair for v in named if v.is_state)


def _envoys_of_both(s: Sentence, frame: Frame) -> bool:
    """Whether the words before the verb name officials of both of the pair, and no third state: "the Danish consul A and ..."."""
    units = s.units[frame.clause[0] : frame.voice.start]
    states = {v for u in units if u.kind in ("party", "adjective") for v in u.values if v.is_state}
    officials = sum(u.head in OFFICIALS or u.low in OFFICIALS for u in units)
    return len(s.ctx.pair) == 2 and states == set(s.ctx.pair) and officials > 0 and any(u.low == "and" for u in units)
