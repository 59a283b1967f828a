"""The unit of a person: who is meant by a name, and the party that title, name and state grow to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legation.engine.personal_names import same_person, skip_titles
from legation.engine.unit import Holding, Reader, Unit
from legation.model import Entity

POSSESSIVE_ENDS = ("'s", "’s")


def make_person(
    text: str,
    units: list[Unit],
    span: tuple[int, int],
    states: tuple[Entity, ...],
    context: Reader,
    *,
    only_known: bool = False,
    office: str = "",
) -> Entity | None:
    """The person named by units [span), titles left out; None where nobody can be meant, or nobody met before."""
    begin = skip_titles(text, units, span[0])
    name = re.sub(r"['’]s$|(?<=s)['’]$", "", text[units[begin].begin : units[span[1] - 1].end]).strip(' "“”')
    name = re.sub(r"^H\. ?[EH]\. ", "", name)
    known = next((w.person[0] for w in units[begin : span[1]] if w.person and same_person(name, w.person[0])), None)
    if known is None:
        known = context.known_person(name)
    if known is None and only_known:
        return None
    if not re.search(r"[^\W\d_]{2}", name):
        return None
    return as_named(context.person(name, states, known, office), name)


def as_named(person: Entity, name: str) -> Entity:
    """The person under the full name that the text uses; the graph takes the most common one for its label."""
    if " " not in name or name == person.label:
        return person
    return replace(person, label=name, alt_labels=tuple(dict.fromkeys((person.label, *person.alt_labels))))


def person_unit(
    text: str,
    units: list[Unit],
    span: tuple[int, int, int, int],
    person: Entity,
    states: tuple[Entity, ...],
    context: Reader,
    head: str = "",
) -> Unit:
    """The party of office [i), name [k, j) and what follows to `end`."""
    i, k, j, end = span
    u = units[i]
    values = context.states_of(person, states)
    office = head or u.head or "office"
    held = office != "person"
    ends = units[end - 1].end
    holding = Holding(person, office, values, u.begin, ends)
    return Unit(
        "party",
        u.begin,
        ends,
        text[units[k].begin : units[j - 1].end].lower(),
        values=values,
        person=(person,),
        head=office,
        possessive=units[j - 1].possessive
        or text[ends : ends + 2] in POSSESSIVE_ENDS
        or text[ends - 2 : ends] in POSSESSIVE_ENDS,
        holdings=with_further(holding, u) if held else (),
    )


def with_further(held: Holding, title: Unit) -> tuple[Holding, ...]:
    """A holding, and the one of the further office that its title names."""
    return (held, replace(held, office=title.also)) if title.also else (held,)


def state_after(units: Sequence[Unit], j: int) -> tuple[tuple[Entity, ...], int]:
    """The state after "of" behind a name, or in brackets, and the index after it."""
    if j + 2 < len(units) and units[j].low == "(" and units[j + 2].low == ")":
        inside = units[j + 1]
        state = inside.kind == "party" and not inside.person and all(v.is_state for v in inside.values)
        return (inside.values, j + 3) if state else ((), j)
    m = j + 1
    while m < len(units) and units[m].low in ("the", "republic", "kingdom", "of"):
        m += 1
    if m < len(units) and units[m].kind == "party" and not units[m].person and not units[m].possessive:
        return units[m].values, m + 1
    return (), j


__all__ = ["POSSESSIVE_ENDS", "as_named", "make_person", "person_unit", "state_after", "with_further"]
