"""Whom a membership told in an opening is of: "As a member of A, X ...", "While a member of A, X ...", "A founding member of A, X ..."."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.grammars.member_words import ADMITTED, BEFORE, ORDINAL, PARTIAL, SERVING, states_at
from legation.engine.grammars.organization_lists import is_group, is_group_first
from legation.engine.lexicon import ADVERBS, BE, HAVE, MODALS
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.voice import looks_verbal, voice_at
from legation.model import Entity, Modality

_OPENING = frozenset(("as", "while", "being"))
_BEFORE_OPENING = frozenset(("", "that", "and", "but", "because", ",", ";", "addition", "also"))
_ARTICLES = frozenset(("a", "an", "one"))
_NEAR = 24  # units within which the subject follows
Members = tuple[tuple[Entity, ...], int]


def after_aside(s: Sentence, k: int, noun: int) -> Members:
    """Of "as a member" with "as" at k: the party before its comma, whom it was admitted or elected as, or the party after it."""
    if k > 1 and low_at(s, k - 1) == "," and (members := states_at(s, k - 2)):
        return members, k - 2  # "Italy, as a member of NATO, ..."
    if k > 1 and low_at(s, k - 1) in ADMITTED:
        return done_to(s, k - 1, noun)
    if k > 1 and low_at(s, k - 1) in SERVING:
        members, begin = acting_states(s, k - 1, SERVING[low_at(s, k - 1)])
        return (members, begin) if members else ((), noun)
    if k:
        return (), noun
    comma = next((j for j in range(noun, len(s.units)) if s.units[j].low == "," and not is_group(s.units[j - 2])), None)
    comma = next((j for j in range(noun, len(s.units) - 1) if s.units[j].low == "," and _starts_party(s, j + 1)), comma)
    if comma is None:  # "As members of the UN, Cuba and Peru" may be read as one list
        listed = next((j for j in range(noun, len(s.units)) if s.units[j].group and is_group_first(s.units[j])), None)
        return (states_at(s, listed), k) if listed is not None else ((), noun)
    j = comma + 1
    j += low_at(s, j) == "the"
    return (states_at(s, j), k) if j < len(s.units) and low_at(s, j + 1) not in MODALS else ((), noun)


def done_to(s: Sentence, verb: int, noun: int) -> Members:
    """Who "was admitted (elected, accepted)", and really was."""
    voice = voice_at(s.units, verb, "past")
    if voice is None or voice.kind != "passive":
        return (), noun
    bounds = clause_bounds(s.units, verb)
    subject, _ = find_subject(s.units, voice.start, bounds[0])
    real = stance_of(s.units, Frame(verb, verb + 1, voice, bounds), nominal=False).modality is Modality.ASSERTED
    return (states_at(s, subject), subject) if subject is not None and real else ((), noun)


def acting_states(s: Sentence, verb: int, tag: str, kind: str = "active") -> tuple[tuple[Entity, ...], int]:
    """Who really did what the verb says, or to whom it was done if `kind` is "passive", and where they are named."""
    voice = voice_at(s.units, verb, tag)
    if voice is None or voice.kind != kind:
        return (), verb
    bounds = clause_bounds(s.units, verb)
    stance = stance_of(s.units, Frame(verb, verb + 1, voice, bounds), nominal=False)
    subject, _ = find_subject(s.units, voice.start, bounds[0])
    if subject is None or not stance.modality.counts:
        return (), verb
    return states_at(s, subject), subject


def _starts_party(s: Sentence, j: int) -> bool:
    j += low_at(s, j) == "the"
    return j < len(s.units) and s.units[j].kind == "party" and bool(states_at(s, j)) and not s.units[j].possessive


def opened_members(s: Sentence, noun: int, stop: int) -> Members:
    """Whom an opening phrase that ends before unit `stop` makes members: who the sentence goes on with."""
    k = noun - 1
    while k >= 0 and (low_at(s, k) in BEFORE | {"of", "one"} or s.units[k].kind == "quantity" or ORDINAL.fullmatch(low_at(s, k))):
        k -= 1
    told = [low_at(s, j) for j in range(max(k, 0), noun)]
    if any(w in PARTIAL for w in told):
        return (), noun
    opened = k >= 0 and low_at(s, k) in _OPENING and low_at(s, k - 1) in _BEFORE_OPENING
    bare = k == -1 and low_at(s, 0) in _ARTICLES
    if not (opened or bare):
        return (), noun
    at = _going_on(s, stop, apart=bare)
    return (states_at(s, at), max(k, 0)) if at is not None else ((), noun)


def _going_on(s: Sentence, stop: int, *, apart: bool) -> int | None:
    """The party that a verb follows, after the comma that ends an opening; `apart`: only with a comma, and right after it."""
    last = min(len(s.units) - 1, stop + _NEAR)
    commas = [j for j in range(stop, last) if low_at(s, j) == ","]
    for j in commas[:1] if apart else [stop - 1, *commas]:
        k = j + 1 + (low_at(s, j + 1) == "the")
        if low_at(s, k) in ("in", "on", "since", "from") and k + 2 < len(s.units) and s.units[k + 1].kind == "date":
            k += 2 + (low_at(s, k + 2) == ",")
            k += low_at(s, k) == "the"
        if k <= last and s.units[k].kind == "party" and states_at(s, k) and _acts(s, k + 1):
            return k
    return None


def _acts(s: Sentence, k: int) -> bool:
    """Whether a verb, and no "would" or "could", stands at k."""
    while k < len(s.units) and (low_at(s, k) in ADVERBS or (s.units[k].kind == "word" and low_at(s, k).endswith("ly"))):
        k += 1
    return k < len(s.units) and low_at(s, k) not in MODALS and (looks_verbal(s.units, k) or low_at(s, k) in BE | HAVE)


__all__ = ["acting_states", "after_aside", "done_to", "opened_members"]
