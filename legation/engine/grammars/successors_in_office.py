"""Who took over an office from somebody: "X succeeded Y as Peruvian ambassador to Kenya" tells that X holds it, of the same state."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.offices import NO_OFFICE
from legation.engine.personal_names import name_end
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import forms_of
from legation.model import Ref, Value

REPLACE = forms_of("replace succeed")


def read_successor(s: Sentence) -> None:
    """The office of who is said to have succeeded or replaced a holder of it."""
    for i, u in enumerate(s.units):
        if u.kind != "word" or u.low not in REPLACE or i + 3 >= len(s.units):
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
