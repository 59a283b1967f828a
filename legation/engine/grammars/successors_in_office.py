"""Who took over an office from somebody: "X succeeded Y as Peruvian ambassador to Kenya" tells that X holds it, of the same state."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.offices import NO_OFFICE
from legation.engine.lexicon import DETERMINERS
from legation.engine.offices import host_after
from legation.engine.personal_names import name_end
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import forms_of
from legation.model import Entity, Ref, Value

REPLACE = forms_of("replace succeed")
REACH = 12  # units from the verb to who followed
Told = tuple[str, tuple[Entity, ...], tuple[Entity, ...]]  # an office, its states, where an envoy is sent


def read_successor(s: Sentence) -> None:
    """The office of who is said to have succeeded or replaced a holder of it."""
    for i, u in enumerate(s.units):
        if u.kind != "word" or u.low not in REPLACE or i + 3 >= len(s.units):
            continue
        if _read_passive(s, i):
            continue
        before = s.units[i + 1]
        held = next((h for h in before.holdings if h.office not in NO_OFFICE), None)
        if held is None or len(held.states) != 1 or len(before.person) != 1 or s.units[i + 2].low != "as":
            continue
        voice = voice_at(s.units, i, REPLACE[u.low])
        if voice is None or voice.kind != "active" or voice.modal or voice.negated:
            continue
        who = _subject(s, i, voice.start)
        if who is None:
            continue
        person = s.units[who[0]].person
        if person and len(person) != 1:
            continue
        holder = person[0] if person else s.ctx.person(s.text(*who), held.states, None, held.office)
        roles: list[tuple[str, Value | Ref]] = [("holder", holder), ("office", held.office), ("state", held.states[0])]
        if len(held.host) == 1 and held.host != held.states and held.host[0].is_state:
            roles.append(("host", held.host[0]))
        s.claim("OfficeHolding", roles, "office-of-successor", (who[0], i + 3))


def _read_passive(s: Sentence, i: int) -> bool:
    """Whether the verb at i says by whom a holder was followed, which is claimed: "Y was replaced as president of Peru by X"."""
    units = s.units
    voice = voice_at(units, i, REPLACE[units[i].low])
    if voice is None or voice.kind != "passive" or voice.modal or voice.negated:
        return False
    by = next((k for k in range(i + 1, min(len(units) - 1, i + REACH)) if units[k].low in ("by", ",", ";", "and")), None)
    if by is None or units[by].low != "by":
        return False
    title = i + 2 if units[i + 1].low == "as" else None
    office, states, host = _told_title(s, title) if title is not None else _held_by_subject(s, i, voice.start)
    end = by + 2 if units[by + 1].person else name_end(s.passage.text, units, by + 1)
    full = len(units[by + 1].person) == 1 or end > by + 2
    if not office or len(states) != 1 or not full:
        return False
    person = units[by + 1].person
    holder = person[0] if person else s.ctx.person(s.text(by + 1, end), states, None, office)
    if holder.state not in (None, states[0].key):
        return False
    roles: list[tuple[str, Value | Ref]] = [("holder", holder), ("office", office), ("state", states[0])]
    roles += [("host", host[0])] if len(host) == 1 and host != states and host[0].is_state else []
    s.claim("OfficeHolding", roles, "office-of-successor", (i, end))
    return True


def _told_title(s: Sentence, k: int) -> Told:
    """The office at k, articles left out, that stands without a name."""
    while k < len(s.units) - 1 and s.units[k].low in DETERMINERS:
        k += 1
    u = s.units[k]
    titled = u.kind in ("party", "office") and not u.person and u.head not in NO_OFFICE
    return (u.head, u.values, host_after(s.units, k + 1, u, s.ctx)[1]) if titled else ("", (), ())


def _held_by_subject(s: Sentence, i: int, start: int) -> Told:
    """The one office that the subject of the verb at i is told with."""
    at, _ = find_subject(s.units, start, clause_bounds(s.units, i)[0])
    held = [h for h in s.units[at].holdings if h.office not in NO_OFFICE] if at is not None else []
    return (
        (held[0].office, held[0].states, held[0].host) if len(held) == 1 and len(s.units[at or 0].person) == 1 else ("", (), ())
    )


def _subject(s: Sentence, i: int, start: int) -> tuple[int, int] | None:
    """The units that name who does what the verb at i says: a known person, or a full name right before it."""
    at, _ = find_subject(s.units, start, clause_bounds(s.units, i)[0])
    if at is not None and s.units[at].person:
        return at, at + 1
    for k in range(max(0, start - 5), start - 1):
        if name_end(s.passage.text, s.units, k) == start and (k == 0 or not s.text(k - 1, k)[0].isupper()):
            return k, start
    return None


__all__ = ["read_successor"]
