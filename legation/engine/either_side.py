"""What either of the pair may do to the other, as with a mission: which side is not named, and where the mission stands."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.phrases import TEXTS, noun_phrase_start
from legation.engine.sentence import Sentence
from legation.engine.third_states import between_others
from legation.engine.two_told import told_before
from legation.model import Entity

MANY = frozenset("countries states nations governments powers".split())


def host_of(s: Sentence, frame: Frame, states: Sequence[Entity], other: Entity) -> Entity:
    """The third state that the words name as where it was done, if they do and it is not among `states`; else the pair's other."""
    where = _stands_in(s, frame)
    return where if where is not None and where not in states else other


def _stands_in(s: Sentence, frame: Frame) -> Entity | None:
    """The state that the words name, or that of their one city, where it is none of the pair's: "closed its embassy in Kingston", "to Malta"."""
    units = s.units
    found = {s.ctx.state_of(v) for i in frame.preps.get("in", ()) if units[i].kind == "place" for v in units[i].values}
    found |= {v for i in frame.preps.get("to", ()) if units[i].kind == "party" and not units[i].person for v in units[i].values}
    state = next(iter(found)) if len(found) == 1 else None
    return state if state is not None and state.is_state and state not in s.ctx.pair else None


def complete_either(
    s: Sentence, frame: Frame, filled: dict[str, list[Entity]], named: list[Entity], states: tuple[Entity, ...]
) -> None:
    """What either of the pair may do to the other: the side that is not named is the other one."""
    if told_before(s.units, frame.begin, s.ctx) is not None:
        return  # of others
    if not named and len(s.ctx.pair) == 2 and _definite_mission(s, frame) and not _by_many(s, frame):
        sides = s.ctx.posts.get(s.units[frame.object or 0].head)
        if sides and set(sides) <= set(s.ctx.pair):  # not one told of in another row of a table
            filled["actor"], filled["recipient"] = [sides[0]], [sides[1]]
        else:
            filled["participant"] = list(s.ctx.pair)
        return
    given = [r for r in ("actor", "recipient") if filled.get(r)]
    other = s.ctx.other(tuple(dict.fromkeys(states)))
    if given == ["recipient"] and other is None and any(p.kind == "HistoricalState" for p in s.ctx.pair):
        if _definite_mission(s, frame):  # "Embassy Prague" on Czechoslovakia: the city's state of today is not meant
            del filled["recipient"]
            filled["participant"] = list(s.ctx.pair)
        return
    if given == ["actor"] and between_others(s, frame):
        return
    if len(given) == 1 and other is not None and not _done_by_others(s, frame):
        if given == ["actor"]:
            filled["recipient"] = [host_of(s, frame, states, other)]
        else:
            filled["actor"] = [other]


def _definite_mission(s: Sentence, frame: Frame) -> bool:
    """ "The legation was closed": one that the article spoke of, though the sentence does not say whose."""
    i = frame.object
    if i is None or s.units[i].kind != "mission" or frame.genitive is not None:
        return False
    if s.units[i].basis == "FromContext" or _said_more_of(s, frame, i):
        return True  # "it"
    start = noun_phrase_start(s.units, i)
    named = start == i and i + 1 < len(s.units) and s.passage.text[s.units[i].begin].isupper()
    return s.units[start].low == "the" or (named and s.passage.text[s.units[i + 1].begin].isupper())


def _said_more_of(s: Sentence, frame: Frame, i: int) -> bool:
    """Whether a relative clause says more of the mission at i: "opened a legation in 1946, | which was raised to an embassy"."""
    begin = frame.clause[0]
    return i < begin - 1 and s.units[begin - 1].low == "which" and s.units[begin - 2].low == ","


def _by_many(s: Sentence, frame: Frame) -> bool:
    """Whether states that are not named did it, each with a mission of its own: "several countries closed the embassy"."""
    return frame.voice.kind == "active" and frame.subject is not None and s.units[frame.subject].low in MANY


def _done_by_others(s: Sentence, frame: Frame) -> bool:
    """Whether the verb has a subject that is no party: "several countries closed ..."."""
    i = frame.subject
    if i is None or s.units[i].kind != "word":
        return False
    text = frame.voice.kind == "participle" and s.units[i].low in TEXTS  # "a bill expelling the ambassador"
    return text or (frame.voice.kind == "active" and not _envoy_by_name(s, frame, i))


def _envoy_by_name(s: Sentence, frame: Frame, i: int) -> bool:
    """ "Ole Holm opened the legation near ...": who opens a mission that the text spoke of is its envoy."""
    at = frame.object
    if i < 1 or at is None or s.units[at].kind != "mission" or s.units[at - 1].low != "the":
        return False
    return all(
        s.units[k].kind in ("word", "punct") and (s.passage.text[s.units[k].begin].isupper() or s.units[k].low == ".")
        for k in (i, i - 1)
    )
