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
from legation.engine.delegations import find_delegations
from legation.engine.joined import join_by_dash, join_lists
from legation.engine.latter import find_latter
from legation.engine.lexicon import (
    ADVERBS,
    ATTRIBUTED,
    EPITHETS,
    PEOPLE_NOUNS,
    PREPOSITIONS,
    ROLE_NOUNS,
)
from legation.engine.ministries import is_public_body, ministry_at
from legation.engine.mission_nouns import find_mission_nouns
from legation.engine.named_again import find_named_again
from legation.engine.offices import find_offices
from legation.engine.officials import find_officials
from legation.engine.peoples import find_peoples
from legation.engine.person_units import as_named
from legation.engine.persons import find_persons
from legation.engine.royals import find_royal_families
from legation.engine.the_country import find_the_country
from legation.engine.told_things import find_told
from legation.engine.unit import Reader, Unit, skip_possessive
from legation.engine.voice import looks_verbal
from legation.engine.words import TOKEN, normal
from legation.model import Entity, EntityKind, Mention, MentionKind

PRONOUNS = {"it", "they", "them", "he", "she", "him", "itself", "themselves"}
FORMS_OF_STATE = frozenset(("federation", "confederation", "confederacy"))
TROOPS = frozenset(
    "troops forces soldiers servicemen airmen marines commandos paratroopers contingent battalion warships".split()
)
REGIMES = {"government", "regime", "administration", "dictatorship", "junta"}  # a leader's one is the state's
GATHERINGS = frozenset("conference summit congress games festival forum convention cup championship symposium".split())
LONGEST_EVENT = 6  # units of its name after the organization's
POSSESSIVES = {"its", "their", "his", "her"}

_KINDS = {MentionKind.DATE: "date", MentionKind.QUANTITY: "quantity", MentionKind.PLACE: "place", MentionKind.OFFICE: "office"}


def find_units(text: str, mentions: Sequence[Mention], context: Reader) -> list[Unit]:
    """The units of a clean sentence, left to right; `context` resolves "both", short person names and choices of state."""
    units = _atoms(text, mentions, context)
    for step in (
        _initialled,
        _aliases,
        _shortened,
        find_royal_families,
        find_mission_nouns,
        find_both,
        find_offices,
        find_persons,
        find_officials,
        _role_nouns,
        find_peoples,
        _attributes,
        find_latter,
        find_delegations,
        join_by_dash,
        join_lists,
        _asides,
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
        if u.kind == "party" and len(u.values) == 1 and is_state(u.values[0]):
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


def _initialled(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """A place's name before an initial and a name is a person's first name: "Milan D. Novak"."""
    return [
        Unit("word", u.begin, u.end, u.low)
        if u.kind == "place"
        and i + 3 < len(units)
        and len(units[i + 1].low) == 1
        and text[units[i + 1].begin].isupper()
        and units[i + 2].low == "."
        and units[i + 2].begin == units[i + 1].end
        and text[units[i + 3].begin].isupper()
        else u
        for i, u in enumerate(units)
    ]


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
        )
        else u
        for i, u in enumerate(units)
    ]


def _in_event_name(text: str, units: list[Unit], i: int) -> bool:
    """Whether the organization at i only begins an event's name: "the | United Nations | Climate Change Conference"."""
    if any(is_state(v) for v in units[i].values):
        return False
    for k in range(i + 1, min(len(units), i + LONGEST_EVENT)):
        if units[k].kind != "word" or not (text[units[k].begin].isupper() or units[k].low in ("on", "of", "and", "the", "for")):
            return False
        if units[k].low in GATHERINGS:
            return True
    return False


def _names_owner(units: list[Unit], i: int) -> bool:
    """Whether the party at i says whose the mission right after it is: "the US embassy", not "in Peru embassies"."""
    return units[i + 1].kind == "mission" and not (i and units[i - 1].low in PREPOSITIONS)


def _role_nouns(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Grow "Cuban" + "government" to a party, "Cuban" + "citizens" to people; "government of Cuba" likewise."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        u = units[i]
        if (
            u.kind == "adjective"
            or (u.kind == "party" and u.possessive and not u.person)
            or (u.kind == "party" and not u.person and not u.possessive)
            or (u.head in ("person", "leader") and u.values and i + 1 < len(units) and _owner_noun(units[i + 1]) in REGIMES)
        ):
            j = i + 1
            while (
                j < len(units)
                and j - i <= 3
                and units[j].kind in ("word", "adjective")
                and (_owner_noun(units[j]) not in ROLE_NOUNS and units[j].low not in PEOPLE_NOUNS and units[j].low in EPITHETS)
            ):
                j += 1
            if u.possessive and j == i + 1 and j + 1 < len(units) and units[j + 1].low in REGIMES and units[j].kind == "word":
                j += text[units[j].begin].islower()  # "Fiji's unelected government"
            while j + 1 < len(units) and units[j].low in ROLE_NOUNS and units[j + 1].low in ROLE_NOUNS:
                j += 1  # "government officials"
            ministry = ministry_at(units, j)
            j = j if ministry is None else ministry
            if j < len(units) and units[j].kind in ("word", "office"):
                noun = units[j]
                low = _owner_noun(noun)
                ends = (
                    low != noun.low
                    or text[noun.end : noun.end + 2] in ("'s", "’s")
                    or text[noun.end : noun.end + 1] in ("'", "’")
                )
                if (
                    ministry is not None
                    or low in ROLE_NOUNS
                    or (noun.kind == "office" and not noun.values and u.kind == "adjective")
                ):
                    out.append(replace(u, kind="party", end=noun.end, head=low, person=(), possessive=ends))
                    i = skip_possessive(units, j + 1)
                    continue
                if noun.low in PEOPLE_NOUNS and (u.kind == "adjective" or u.possessive) and not _in_name(text, units, j):
                    out.append(replace(u, kind="people", end=noun.end, head=noun.low, possessive=ends))
                    i = skip_possessive(units, j + 1)
                    continue
        regime = u.kind == "word" and text[u.begin].isupper() and i + 1 < len(units) and units[i + 1].low in REGIMES
        if regime and (whose := context.led_by(text[u.begin : u.end])):
            out.append(replace(u, kind="party", end=units[i + 1].end, values=whose, head="government", basis="FromContext"))
            i += 2
            continue
        if _the_government(units, i, out) and len(context.subject) == 1 and context.subject[0] in context.pair:
            out.append(replace(u, kind="party", values=context.subject, head="government", basis="FromContext"))
            i += 1
            continue
        if i == 1 and (meant := _the_country(units, context)) is not None:
            out.append(replace(u, kind="party", values=(meant,), head="country", basis="FromContext"))
            i += 1
            continue
        if (
            u.kind == "pronoun"
            and u.possessive
            and i + 1 < len(units)
            and units[i + 1].low in ("country", "nation", "government")
        ):
            whose = context.possessor([*out, u]) or (context.speaker if u.low in ("his", "her") else ())
            if len(whose) == 1:
                out.append(Unit("party", u.begin, units[i + 1].end, "its", values=whose, head="country", basis="FromContext"))
                i += 2
                continue
        if (
            u.kind == "pronoun"
            and u.possessive
            and i + 1 < len(units)
            and units[i + 1].low in ("counterpart", "counterparts")
            and len(context.pair) == 2
        ):
            whose = context.possessor([*out, u])
            others = tuple(p for p in context.pair if p not in whose)
            if len(others) == 1:
                out.append(
                    Unit(
                        "party", u.begin, units[i + 1].end, "counterpart", values=others, head="counterpart", basis="FromContext"
                    )
                )
                i += 2
                continue
        abroad = u.low in TROOPS and i + 1 < len(units) and units[i + 1].low == "in"  # "500 soldiers in Chad" are not Chad's
        if (
            u.kind == "word"
            and (u.low in ROLE_NOUNS or is_public_body(text, units, i))
            and i + 2 < len(units)
            and units[i + 1].low in ("of", "in", "from")
            and not abroad
            and not (units[i + 1].low == "from" and out and out[-1].kind == "pronoun")  # "recalled its diplomats from Chad"
        ):
            k = i + 2
            while (
                k < len(units)
                and units[k].kind == "word"
                and units[k].low in ("the", "republic", "kingdom", "state", "of", "both")
            ):
                k += 1
            if k < len(units) and units[k].kind == "party" and not units[k].person and not units[k].possessive:
                out.append(replace(units[k], begin=u.begin, head=u.low))
                i = k + 1
                continue
        out.append(u)
        i += 1
    return out


def _owner_noun(u: Unit) -> str:
    """The noun without the "s" of an owner: "the Peruvian | government's | reform"."""
    return u.low.removesuffix("'s").removesuffix("’s") if u.kind == "word" else u.low


def _in_name(text: str, units: list[Unit], j: int) -> bool:
    """Whether the noun at j is a word of a body's name: "the Peruvian | National | Council", not "a Peruvian national"."""
    if units[j].low != "national" or not text[units[j].begin].isupper() or j + 1 >= len(units):
        return False
    return units[j + 1].kind == "word" and text[units[j + 1].begin].isupper()


def _the_country(units: list[Unit], context: Reader) -> Entity | None:
    """Which of the pair "The country" is that does something to or gets something from the other, the only state the sentence names."""
    if [u.low for u in units[:2]] != ["the", "country"] or not set(context.subject) & set(context.pair):
        return None
    named = {v for u in units for v in u.values if is_state(v)}
    k = 2
    while k < len(units) and (units[k].low in ADVERBS or units[k].low.endswith("ly")):
        k += 1
    if (
        len(named) != 1
        or not named < set(context.pair)
        or len(context.subject) > 1
        or k >= len(units)
        or not looks_verbal(units, k)
    ):
        return None
    return next(v for v in context.pair if v not in named)


def _the_government(units: list[Unit], i: int, before: list[Unit]) -> bool:
    """Whether "the government" at i does something in a sentence that named no party before: it is that of the last subject."""
    if units[i].low != "government" or not before or before[-1].low != "the" or i + 1 >= len(units):
        return False
    named = any(u.values and u.kind in ("party", "adjective", "people", "place") for u in before)
    k = i + 1
    while k < len(units) and (units[k].low in ADVERBS or units[k].low.endswith("ly")):
        k += 1
    return not named and k < len(units) and looks_verbal(units, k)


def is_state(entity: Entity) -> bool:
    return entity.kind in (EntityKind.STATE, EntityKind.HISTORICAL_STATE)


def _asides(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """What stands between two dashes is an aside: the dashes become brackets."""
    dashes = [i for i, u in enumerate(units) if u.low in ("—", "–") and u.kind == "punct"]
    if len(dashes) != 2 or dashes[1] - dashes[0] > 12:
        return units
    marks = {dashes[0]: "(", dashes[1]: ")"}
    return [replace(u, low=marks[i]) if i in marks else u for i, u in enumerate(units)]


__all__ = ["Reader", "Unit", "find_units", "is_state"]
