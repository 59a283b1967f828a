"""Two or more names before one title in the plural: "X and Y, the foreign ministers of Peru and Kenya", each of the state in his place."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.office_words import PLURAL
from legation.engine.person_units import make_person
from legation.engine.personal_names import is_rank, name_end
from legation.engine.unit import Holding, Reader, Unit
from legation.model import Entity


def named_in_order(text: str, units: list[Unit], i: int, context: Reader) -> tuple[list[Unit], int] | None:
    """The persons named from i on, and the index after the last, where a title that follows tells the state of each."""
    before = units[i - 2] if i > 1 and units[i - 1].low in (",", "and") else None
    listed = before is not None and (before.person or (before.kind == "word" and text[before.begin].isupper()))
    names = _names(text, units, i) if not listed else []
    at = names[-1][1] if len(names) > 1 else len(units)
    while at < len(units) and units[at].low in (",", "the", "respectively", "then", "former"):
        at += 1
    if at >= len(units) or at == names[-1][1] or not _is_plural(text, units[at]):
        return None
    states = _states(units, at)
    if len(states) != len(names):
        return None
    office, out = units[at], []
    for n, ((begin, end), state) in enumerate(zip(names, states, strict=True)):
        person = make_person(text, units, (begin, end), (state,), context, office=office.head)
        if person is None:
            return None
        span = (units[begin].begin, units[end - 1].end)
        held = Holding(person, office.head, (state,), span[0], office.end)
        named = Unit("party", *span, person.label.lower(), values=(state,), person=(person,), head=office.head, holdings=(held,))
        out += [named, *(units[end : names[n + 1][0]] if n + 1 < len(names) else ())]
    return out, names[-1][1]


def _names(text: str, units: Sequence[Unit], i: int) -> list[tuple[int, int]]:
    """The spans of the full names listed from i on, of which "and" joins the last."""
    names: list[tuple[int, int]] = []
    k, last = i, ""
    while k < len(units) and (end := name_end(text, units, k)) > k:
        if end == k + 1 and not units[k].person:
            return []
        names.append((k, end))
        if last == "and" or end + 1 >= len(units) or units[end].low not in (",", "and"):
            break
        last, k = units[end].low, end + 1
        if last == "," and units[k].low == "and":
            last, k = "and", k + 1
    return names if last == "and" else []


def _is_plural(text: str, u: Unit) -> bool:
    return u.kind == "office" and not is_rank(u) and PLURAL.search(text, u.begin, u.end) is not None


def _states(units: Sequence[Unit], at: int) -> tuple[Entity, ...]:
    """The states of the title at a unit, with those that "and" adds: "presidents of Peru | and Kenya"."""
    states = units[at].values
    k = at + 1
    while k + 1 < len(units) and units[k].low in (",", "and"):
        k += 1 + (units[k + 1].low == "the")
        if k >= len(units) or units[k].kind != "party" or units[k].person or len(units[k].values) != 1:
            break
        states, k = (*states, *units[k].values), k + 1
    return states


__all__ = ["named_in_order"]
