"""Whose envoy somebody is, told by the mission he opens or heads, or by who receives, expels or recalls him.

"The Peruvian Embassy in Nairobi opened on 3 May 1970, with X as chargé d'affaires", "Embassy Lima was established under Minister
X", "Kenya expelled Ambassador X". Only in a text on a pair, and only where all missions that the sentence names are of one sender.
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.lexicon import DETERMINERS, EPITHETS
from legation.engine.office_words import LETTERS
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import forms_of
from legation.model import Entity

_HEADING = frozenset("with under when by".split())
_COMES = frozenset("presented presents presenting submitted arrived arrives arriving serving reopened re-opened".split())
_RECEIVING = forms_of("receive expel summon accept accredit welcome")
_UNIONS = frozenset("federation confederation confederacy union commonwealth empire".split())
_RECOGNIZING = frozenset("recognized recognised".split())


def sender_of(s: Sentence, i: int) -> Entity | None:
    """The one of the pair whose envoy the person at unit i is."""
    if len(s.ctx.pair) != 2:
        return None
    return _of_mission(s, i) or _received_by(s, i) or _recognizing(s, i)


def _before(s: Sentence, i: int) -> int:
    """The last unit before i that is no article or epithet, -1 where none is."""
    k = i - 1
    while k >= 0 and (s.units[k].low in DETERMINERS or s.units[k].low in EPITHETS):
        k -= 1
    return k


def _of_mission(s: Sentence, i: int) -> Entity | None:
    """The one sender of all the missions that the sentence names, where the person at i comes to one or heads it."""
    units = s.units
    k = _before(s, i)
    heads = k >= 0 and (units[k].low in _HEADING or [u.low for u in units[k - 1 : k + 1]] == ["appointment", "of"])
    comes = i + 1 < len(units) and units[i + 1].low in _COMES
    if not heads and not comes:
        return None
    found = {_owner(s, at) for at, u in enumerate(units) if u.kind == "mission"} - {None}
    sender = found.pop() if len(found) == 1 else None
    return sender if sender in s.ctx.pair else None


def _owner(s: Sentence, at: int) -> Entity | None:
    """Whose the mission at a unit is: by a genitive, by "of", or because its seat lies in the other of the pair."""
    units = s.units
    genitive = genitive_before(units, at)
    if genitive is not None:
        found = s.entities(genitive)
        return found[0] if len(found) == 1 and found[0].is_state else None
    k = at + 1
    while k < len(units) and (not units[k].low or units[k].low in ("the", "of", "in", "at")):
        k += 1
    if k >= len(units):
        return None
    if units[k].kind == "party" and units[k - 1].low in ("of", "the") and not units[k].person:
        found = s.entities(k)
        return found[0] if len(found) == 1 and found[0].is_state else None
    seats = {state for v in units[k].values if units[k].kind == "place" and (state := s.ctx.state_of(v)) is not None}
    return s.ctx.other(tuple(seats)) if len(seats) == 1 else None


def _received_by(s: Sentence, i: int) -> Entity | None:
    """The other of the pair than who receives, expels or summons the person at i, or accepts his credentials."""
    units = s.units
    k = _before(s, i)
    if k > 1 and units[k].low == "of" and units[k - 1].low in LETTERS:
        k = _before(s, k - 1)
    if k < 1 or units[k].low not in _RECEIVING or _names_union(s):
        return None
    voice = voice_at(units, k, _RECEIVING[units[k].low])
    if voice is None or voice.kind != "active" or voice.modal or voice.negated:
        return None
    subject, _ = find_subject(units, voice.start, clause_bounds(units, k)[0])
    found = tuple(e for e in s.entities(subject) if e.is_state) if subject is not None else ()
    return s.ctx.other(found) if len(found) == 1 and found[0] in s.ctx.pair else None


def _names_union(s: Sentence) -> bool:
    """Whether the sentence names a union of states that is not known, whose envoy may be meant: "the Federation"."""
    return any(u.kind == "word" and u.low in _UNIONS and s.passage.text[u.begin].isupper() for u in s.units)


def _recognizing(s: Sentence, i: int) -> Entity | None:
    """Who recognized the other "by the appointment of" the person at i."""
    units = s.units
    if [u.low for u in units[max(0, i - 4) : i]] != ["by", "the", "appointment", "of"]:
        return None
    verbs = [k for k in range(1, i - 4) if units[k].low in _RECOGNIZING]
    subject = units[verbs[-1] - 1] if verbs else None
    if subject is None or subject.kind != "party" or subject.person or subject.possessive:
        return None
    found = s.entities(verbs[-1] - 1)
    return found[0] if len(found) == 1 and found[0] in s.ctx.pair else None


__all__ = ["sender_of"]
