"""A sentence as a row of units: parties, people, missions, dates, places, quantities, words and punctuation.

The gazetteer and the date finder name things; here neighbouring names and words grow into the noun phrases that rules
speak of: "the Cuban government" and "President Raúl Castro of Cuba" are parties, "Cuba and Peru" is one party of two,
"both countries" is the pair at hand, "Cuban citizens" are people and no party.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legation.engine.both import find_both
from legation.engine.capacities import find_capacities
from legation.engine.delegations import find_delegations
from legation.engine.joined import join_by_dash, join_lists
from legation.engine.latter import find_latter
from legation.engine.lexicon import (
    ATTRIBUTED,
    PREPOSITIONS,
)
from legation.engine.mission_nouns import find_mission_nouns
from legation.engine.named_again import find_named_again
from legation.engine.names_of_places import only_names
from legation.engine.offices import find_offices
from legation.engine.officials import find_officials
from legation.engine.peoples import find_peoples
from legation.engine.person_units import as_named
from legation.engine.persons import find_persons
from legation.engine.role_nouns import find_role_nouns
from legation.engine.royals import find_royal_families
from legation.engine.the_country import find_the_country
from legation.engine.told_things import find_told
from legation.engine.two_told import find_two_told
from legation.engine.unit import Reader, Unit
from legation.engine.words import TOKEN, normal
from legation.model import Entity, Mention, MentionKind

PRONOUNS = {"it", "they", "them", "he", "she", "him", "itself", "themselves"}
FORMS_OF_STATE = frozenset(("federation", "confederation", "confederacy"))
GATHERINGS = frozenset("conference summit congress games festival forum convention cup championship symposium".split())
LONGEST_EVENT = 6  # units of its name after the organization's
POSSESSIVES = {"its", "their", "his", "her"}

_KINDS = {MentionKind.DATE: "date", MentionKind.QUANTITY: "quantity", MentionKind.PLACE: "place", MentionKind.OFFICE: "office"}


def find_units(text: str, mentions: Sequence[Mention], context: Reader) -> list[Unit]:
    """The units of a clean sentence, left to right; `context` resolves "both", short person names and choices of state."""
    units = _atoms(text, mentions, context)
    for step in (
        only_names,
        _aliases,
        _shortened,
        find_royal_families,
        find_mission_nouns,
        find_both,
        find_offices,
        find_persons,
        find_capacities,
        find_officials,
        find_role_nouns,
        find_peoples,
        _attributes,
        find_latter,
        find_delegations,
        join_by_dash,
        join_lists,
        _asides,
        find_two_told,
        find_told,
        find_named_again,
        find_the_country,
    ):
        units = step(text, units, context)
    return units


def _atoms(text: str, mentions: Sequence[Mention], context: Reader) -> list[Unit]:
    units: list[Unit] = []
    at = 0
    for m in mentions:
        _words(text, at, m.begin, units)
        units.append(_atom(text, m, context))
        at = m.end
        if m.possessive:
            tail = re.match(r"['’]s?", text[at : at + 2])
            at += tail.end() if tail else 0
    _words(text, at, len(text), units)
    return units


def _words(text: str, begin: int, end: int, units: list[Unit]) -> None:
    for t in TOKEN.finditer(text, begin, end):
        low = normal(t.group())
        if low in PRONOUNS or low in POSSESSIVES:
            units.append(Unit("pronoun", t.start(), t.end(), low, possessive=low in POSSESSIVES))
        else:
            units.append(Unit("word" if t.group()[0].isalnum() else "punct", t.start(), t.end(), low))


def _atom(text: str, m: Mention, context: Reader) -> Unit:
    low = text[m.begin : m.end].lower()

    def unit(kind: str, values: tuple[Entity, ...], head: str = "", person: tuple[Entity, ...] = ()) -> Unit:
        return Unit(kind, m.begin, m.end, low, values, person, head, m.possessive, m, m.basis)

    if m.kind is MentionKind.STATE:
        chosen = context.choose(m.values)
        values = (chosen,) if chosen else ()
        kind = {"name": "party", "adjective": "adjective", "people": "people"}.get(m.form, "party")
        return unit(kind if values else "unknown", values)
    if m.kind is MentionKind.ORGANIZATION:
        return unit("party", m.values[:1])
    if m.kind is MentionKind.PERSON:
        met = context.known_person(text[m.begin : m.end]) if len(m.values) > 1 else m.values[0]
        states = {p.state for p in m.values}
        if met is None:
            shared = context.states_of(m.values[0]) if len(states) == 1 else ()
            return unit("party" if shared else "word", shared, "leader" if shared else "")
        return unit("party", context.states_of(met), "person", (as_named(met, text[m.begin : m.end]),))
    return unit(_KINDS.get(m.kind, "word"), m.values, m.noun or "")


def _aliases(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Drop an acronym in brackets after the name it stands for: "Community of ... States (CELAC)"."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        out.append(units[i])
        if units[i].kind == "party" and i + 3 < len(units) and units[i + 1].low == "(" and units[i + 3].low == ")":
            inner = units[i + 2]
            if inner.values == units[i].values or (inner.kind == "word" and text[inner.begin : inner.end].isupper()):
                i += 4
                continue
        i += 1
    return out


def _shortened(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """ "the Federation" after "the Federation of the Isles": a state by the noun of the name that was last told with it."""
    out: list[Unit] = []
    for i, u in enumerate(units):
        if u.kind == "party" and len(u.values) == 1 and u.values[0].is_state:
            context.shortened.update(
                {w: u.values[0] for w in FORMS_OF_STATE & set(u.low.replace("-", " ").split()) if " " in u.low}
            )
        elif u.low in context.shortened and u.low in FORMS_OF_STATE and text[u.begin].isupper() and _stands_alone(text, units, i):
            u = Unit("party", u.begin, u.end, u.low, (context.shortened[u.low],), basis="FromContext")
        out.append(u)
    return out


def _stands_alone(text: str, units: list[Unit], i: int) -> bool:
    """Whether "the" and the noun at i are a whole name: not "the Federation of ...", "the Peru Federation"."""
    after = units[i + 1] if i + 1 < len(units) else None
    joined = after is not None and (
        after.low in ("of", "council", "party") or (after.kind == "word" and text[after.begin].isupper())
    )
    return i > 0 and units[i - 1].low == "the" and not joined and units[i].kind == "word"


SHORT = frozenset(("u.s.", "u.k."))  # names as often used as adjectives: "U.S. recognition"
ACTS = frozenset(("recognition", "independence"))


def _attributes(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """A name right before a noun that it qualifies is no party of its own: "UN resolution", "NATO summit", "Cuba policy"."""
    return [
        replace(u, kind="adjective")
        if u.kind == "party"
        and not u.person
        and not u.possessive
        and u.head == ""
        and i + 1 < len(units)
        and (
            units[i + 1].low in ATTRIBUTED
            or _names_owner(units, i)
            or (u.low in SHORT and units[i + 1].low in ACTS)
            or _in_event_name(text, units, i)
            or _names_whose(text, units, i)
        )
        else u
        for i, u in enumerate(units)
    ]


def _in_event_name(text: str, units: list[Unit], i: int) -> bool:
    """Whether the organization at i only begins an event's name: "the | United Nations | Climate Change Conference"."""
    if any(v.is_state for v in units[i].values):
        return False
    for k in range(i + 1, min(len(units), i + LONGEST_EVENT)):
        if units[k].kind != "word" or not (text[units[k].begin].isupper() or units[k].low in ("on", "of", "and", "the", "for")):
            return False
        if units[k].low in GATHERINGS:
            return True
    return False


def _names_whose(text: str, units: list[Unit], i: int) -> bool:
    """Whether the organization at i only says whose the one named right after it is: "the | NATO | Partnership for Peace"."""
    bodies = [
        u for u in units[i : i + 2] if u.kind == "party" and not u.head and u.values and not any(v.is_state for v in u.values)
    ]
    return len(bodies) == 2 and text[units[i].end : units[i + 1].begin] == " "


def _names_owner(units: list[Unit], i: int) -> bool:
    """Whether the party at i says whose the mission right after it is: "the US embassy", not "in Peru embassies"."""
    return units[i + 1].kind == "mission" and not (i and units[i - 1].low in PREPOSITIONS)


def _asides(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """What stands between two dashes is an aside: the dashes become brackets."""
    dashes = [i for i, u in enumerate(units) if u.low in ("—", "–") and u.kind == "punct"]
    if len(dashes) != 2 or dashes[1] - dashes[0] > 12:
        return units
    marks = {dashes[0]: "(", dashes[1]: ")"}
    return [replace(u, low=marks[i]) if i in marks else u for i, u in enumerate(units)]


__all__ = ["Reader", "Unit", "find_units"]
