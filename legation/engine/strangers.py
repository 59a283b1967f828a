"""Persons whom nothing tells the state of: who goes to one of the pair, or meets its leader, is of the other.

"In 2019, Ole Holm visited Peru": in a text on Peru and Norway that is a Norwegian's visit. Only a full
name counts that shows to be a human's, and only where no third state is named that the person might be of.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS
from legation.engine.person_units import make_person
from legation.engine.personal_names import LONGEST, name_end, skip_titles
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.engine.words import forms_of
from legation.model import Entity
from legation.names import fold

KINDS = ("Visit", "Meeting")
KIN = frozenset("wife husband son daughter brother sister diplomat envoy politician minister senator deputy".split())
OF_HUMANS = frozenset("he she his her him himself herself".split())
RETURNING = frozenset(forms_of("return"))
ENTERING = frozenset("the a an his her its their".split())


def stranger(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]]) -> tuple[Entity, Entity, range] | None:
    """The person who is the subject, the state of the pair that the frame leaves for one, and the units of the name.

    None where another may be meant.
    """
    i = frame.subject
    if s.units[frame.begin].low in RETURNING:
        return None  # "Ole Holm returned to Peru": maybe a Peruvian, home again
    if rule.kind not in KINDS or "person" not in rule.extras or i is None or frame.voice.kind != "active":
        return None
    told = {v for values in filled.values() for v in values}
    other = s.ctx.other(tuple(told))
    if len(told) != 1 or other is None or s.units[i].kind != "word" or _another_named(s, frame, told | {other}):
        return None
    span = _name(s.passage.text, s.units, i)
    if span is None or not _is_human(s, span):
        return None
    person = make_person(s.passage.text, s.units, span, (), s.ctx)
    return None if person is None or s.ctx.states_of(person) not in ((), (other,)) else (person, other, range(*span))


def _is_human(s: Sentence, span: tuple[int, int]) -> bool:
    """Whether the words around a name, or its first word, show that it is no firm's or team's."""
    units, begin = s.units, skip_titles(s.passage.text, s.units, span[0])
    told = begin > span[0] or (begin > 0 and units[begin - 1].low in KIN)
    return told or fold(units[begin].low) in s.ctx.gazetteer.first_names or any(u.low in OF_HUMANS for u in units[span[1] :])


def _another_named(s: Sentence, frame: Frame, pair: set[Entity]) -> bool:
    """Whether the words before the verb name a third state, or a body, that the person may be of."""
    return any(
        v.is_state and v not in pair
        for u in s.units[frame.clause[0] : frame.voice.start]
        for v in u.values
        if u.kind in ("party", "adjective", "people")
    )


def _name(text: str, units: Sequence[Unit], i: int) -> tuple[int, int] | None:
    """Where the full name that ends at i begins and ends; None where the words are no person's name."""
    for start in range(max(0, i - LONGEST), i):
        if name_end(text, units, start) == i + 1 and units[start].kind == "word":
            before = units[start - 1].low if start else ""
            spelt = [text[u.begin : u.end] for u in units[start : i + 1] if u.kind == "word"]
            plain = all(w.isalpha() and not w.isupper() for w in spelt) and len(spelt) > 1
            return (start, i + 1) if plain and before not in DETERMINERS | ENTERING else None
    return None


__all__ = ["stranger"]
