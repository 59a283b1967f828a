"""Monarchs: named with a number and a realm, of another realm than the one a name alone would mean, titled by their known name."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.engine.person_units import make_person, person_unit, state_after
from legation.engine.unit import Holding, Reader, Unit

Found = tuple[list[Unit], int]
_NUMERAL = re.compile(r" [IVX]+$")
_REGAL = frozenset("pope king queen emperor empress tsar czar kaiser shah sultan emir".split())


def monarch(text: str, units: list[Unit], i: int, j: int, context: Reader) -> Found | None:
    """ "Philip II of Spain": a number and a realm make a monarch."""
    if j + 1 >= len(units) or units[j].low != "of" or not _NUMERAL.search(text[units[i].begin : units[j - 1].end]):
        return None
    states, end = state_after(units, j)
    person = make_person(text, units, (i, j), states, context) if len(states) == 1 else None
    if person is None:
        return None
    span = (units[i].begin, units[end - 1].end)
    holding = Holding(person, "monarch", states, *span)
    named = Unit("party", *span, person.label.lower(), values=states, person=(person,), head="monarch", holdings=(holding,))
    return [named], end


def of_other_realm(text: str, units: list[Unit], i: int, context: Reader) -> Found | None:
    """A monarch of another realm than the one whom the name alone would mean: "King Hussein | of Hejaz"."""
    title, _, name = text[units[i].begin : units[i].end].partition(" ")
    states, end = state_after(units, i + 1) if i + 2 < len(units) and units[i + 1].low == "of" else ((), i + 1)
    if title.lower() not in _REGAL or " " in name or len(states) != 1 or not states[0].is_state or states[0] in units[i].values:
        return None
    person = context.person(name, states, None, title.lower())
    return [person_unit(text, units, (i, i, i + 1, end), person, states, context, title.lower())], end


def with_own_title(text: str, u: Unit) -> Unit:
    """A person whose title is part of the known name: "Pope Paul VI", "King Hussein"."""
    title = text[u.begin : u.end].split()[0].lower()
    if title not in _REGAL or len(u.person) != 1:
        return u
    office = "emperor" if title in ("tsar", "czar", "kaiser", "shah") else title
    return replace(u, head=office, holdings=(Holding(u.person[0], office, u.values, u.begin, u.end),))


__all__ = ["monarch", "of_other_realm", "with_own_title"]
