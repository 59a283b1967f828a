"""A sentence as a row of units: parties, people, missions, dates, places, quantities, words and punctuation.

The gazetteer and the date finder name things; here neighbouring names and words grow into the noun phrases that rules
speak of: "the Cuban government" and "President Raúl Castro of Cuba" are parties, "Cuba and Peru" is one party of two,
"both countries" is the pair at hand, "Cuban citizens" are people and no party.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legation.engine.delegations import find_delegations
from legation.engine.lexicon import (
    ADVERBS,
    ATTRIBUTED,
    BE,
    BOTH_NOUNS,
    DETERMINERS,
    EPITHETS,
    HAVE,
    MISSION_NOUNS,
    MODALS,
    PEOPLE_NOUNS,
    PREPOSITIONS,
    ROLE_NOUNS,
    SUBORDINATORS,
)
from legation.engine.offices import PORTFOLIOS, find_offices
from legation.engine.persons import as_named, find_persons
from legation.engine.unit import Reader, Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import TOKEN, normal
from legation.model import Entity, EntityKind, Mention, MentionKind

PRONOUNS = {"it", "they", "them", "he", "she", "him", "itself", "themselves"}
AUXILIARIES = BE | HAVE | MODALS
FORMS_OF_STATE = frozenset(("federation", "confederation", "confederacy"))
REGIMES = {"government", "regime", "administration", "dictatorship", "junta"}  # a leader's one is the state's
POSSESSIVES = {"its", "their", "his", "her"}

_KINDS = {MentionKind.DATE: "date", MentionKind.QUANTITY: "quantity", MentionKind.PLACE: "place", MentionKind.OFFICE: "office"}


def find_units(text: str, mentions: Sequence[Mention], context: Reader) -> list[Unit]:
    """The units of a clean sentence, left to right; `context` resolves "both", short person names and choices of state."""
    units = _atoms(text, mentions, context)
    for step in (
        _initialled,
        _aliases,
        _shortened,
        _missions,
        _both,
        find_offices,
        find_persons,
        _role_nouns,
        _attributes,
        find_delegations,
        _pairs,
        _groups,
        _asides,
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


def _attributes(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """A name right before a noun that it qualifies is no party of its own: "UN resolution", "NATO summit", "Cuba policy"."""
    return [
        replace(u, kind="adjective")
        if u.kind == "party"
        and not u.person
        and not u.possessive
        and u.head == ""
        and i + 1 < len(units)
        and (units[i + 1].low in ATTRIBUTED or _names_owner(units, i))
        else u
        for i, u in enumerate(units)
    ]


def _names_owner(units: list[Unit], i: int) -> bool:
    """Whether the party at i says whose the mission right after it is: "the US embassy", not "in Peru embassies"."""
    return units[i + 1].kind == "mission" and not (i and units[i - 1].low in PREPOSITIONS)


_FIRST = re.compile("|".join(sorted({name.split()[0] for name in MISSION_NOUNS})))


def _missions(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    out: list[Unit] = []
    i = 0
    while i < len(units):
        lengths = (3, 2, 1) if _FIRST.match(units[i].low) else ()
        for n in lengths:
            part = units[i : i + n]
            if len(part) == n and all(u.kind in ("word", "office") or u.low in ("-", "–") for u in part):
                key = " ".join(" ".join(u.low for u in part).replace("–", "-").replace("-", " ").split()).replace(
                    " general s", " generals"
                )
                kind = MISSION_NOUNS.get(key)
                if kind:
                    out.append(Unit("mission", part[0].begin, part[-1].end, key, head=kind))
                    i += n
                    if i < len(units) and text[part[0].begin].isupper():
                        i += (old := _old_name(text, units, i))
                        if units[i].kind == "place":
                            out += [Unit("word", part[-1].end, part[-1].end, "at"), units[i]]  # "Embassy Lima": the one at Lima
                            i += 1 + (old > 0 and units[i + 1].low == ")")
                    break
        else:
            out.append(units[i])
            i += 1
    return out


def _old_name(text: str, units: list[Unit], i: int) -> int:
    """How many units of "Old Town (now City" stand between a mission and the city of today; 0 where no such note follows."""
    for k in range(i, min(i + 4, len(units) - 2)):
        if units[k].low == "(" and units[k + 1].low in ("now", "today", "present-day") and units[k + 2].kind == "place":
            return k + 2 - i if all(text[u.begin].isupper() for u in units[i:k]) else 0
    return 0


def _skip_possessive(units: list[Unit], j: int) -> int:
    while j < len(units) and units[j].low in ("'", "’", "s") and units[j].begin == units[j - 1].end:
        j += 1
    return j


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
            or (u.head in ("person", "leader") and u.values and i + 1 < len(units) and units[i + 1].low in REGIMES)
        ):
            j = i + 1
            while (
                j < len(units)
                and j - i <= 3
                and units[j].kind in ("word", "adjective")
                and (units[j].low not in ROLE_NOUNS and units[j].low not in PEOPLE_NOUNS and units[j].low in EPITHETS)
            ):
                j += 1
            if u.possessive and j == i + 1 and j + 1 < len(units) and units[j + 1].low in REGIMES and units[j].kind == "word":
                j += text[units[j].begin].islower()  # "Fiji's unelected government"
            while j + 1 < len(units) and units[j].low in ROLE_NOUNS and units[j + 1].low in ROLE_NOUNS:
                j += 1  # "government officials"
            if j < len(units) and units[j].kind in ("word", "office"):
                noun = units[j]
                ends = text[noun.end : noun.end + 2] in ("'s", "’s") or text[noun.end : noun.end + 1] in ("'", "’")
                if noun.low in ROLE_NOUNS or (noun.kind == "office" and not noun.values and u.kind == "adjective"):
                    out.append(replace(u, kind="party", end=noun.end, head=noun.low, person=(), possessive=ends))
                    i = _skip_possessive(units, j + 1)
                    continue
                if noun.low in PEOPLE_NOUNS and (u.kind == "adjective" or u.possessive):
                    out.append(replace(u, kind="people", end=noun.end, head=noun.low, possessive=ends))
                    i = _skip_possessive(units, j + 1)
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
        if u.kind == "word" and u.low in ROLE_NOUNS and i + 2 < len(units) and units[i + 1].low in ("of", "in", "from"):
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


def _the_government(units: list[Unit], i: int, before: list[Unit]) -> bool:
    """Whether "the government" at i does something in a sentence that named no party before: it is that of the last subject."""
    if units[i].low != "government" or not before or before[-1].low != "the" or i + 1 >= len(units):
        return False
    named = any(u.values and u.kind in ("party", "adjective", "people", "place") for u in before)
    k = i + 1
    while k < len(units) and (units[k].low in ADVERBS or units[k].low.endswith("ly")):
        k += 1
    return not named and k < len(units) and looks_verbal(units, k)


def _the_countries(units: list[Unit], i: int) -> bool:
    """Whether "the countries" at i is a subject that nothing tells apart from the pair: "The countries signed ..."."""
    if units[i].low != "the" or i + 2 >= len(units) or units[i + 1].low not in ("countries", "nations", "sides"):
        return False
    if i and units[i - 1].low == "between":
        return units[i + 2].low not in ("of", "in", "that", "which", "-", "and")
    return (i == 0 or units[i - 1].low in (",", "and", "that", "when")) and (
        _verb_like(units, i + 2)
        or units[i + 2].low in ("have", "signed", "established", "maintain", "agreed", "first", "also", "formally")
    )


def _both(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """ "both countries", "the two states", "the two South American nations", "the two" name the pair at hand."""
    out: list[Unit] = []
    i = 0
    pair = context.pair
    while i < len(units):
        u = units[i]
        n = 0
        if pair and u.low in ("both", "two", "each", "either", "neither"):
            j = i + 1
            while (
                j < len(units)
                and j - i <= 4
                and (
                    units[j].kind == "adjective"
                    or units[j].low in EPITHETS | PORTFOLIOS
                    or units[j].low in ("of", "the", "these")
                )
            ):
                j += 1
            if j < len(units) and (
                units[j].low in BOTH_NOUNS
                or (units[j].kind == "office" and units[j].low.endswith(("ministers", "presidents", "kings", "heads of state")))
                or (u.low == "each" and units[j].low in ("country", "nation", "side"))
            ):
                n = j - i + 1
            elif (
                u.low == "both"
                and not (i and units[i - 1].low in AUXILIARIES)  # "were both raised"
                and not _floats(text, units, i)
                and (i + 1 >= len(units) or units[i + 1].kind not in ("party", "adjective", "mission", "place", "people"))
                and _verb_like(units, i + 1)
            ):
                n = 1
        if pair and _the_countries(units, i):
            n = 2
        if n and not (units[i + n - 1].kind == "office" and i + n < len(units) and units[i + n].low in ("of", "from")):
            last = units[i + n - 1]
            poss = text[last.end : last.end + 1] in ("'", "’")
            out.append(
                Unit(
                    "party", u.begin, last.end, "both", values=pair, head="both", possessive=poss, basis="FromContext", group=True
                )
            )
            i = _skip_possessive(units, i + n)
            continue
        if pair and u.low == "each" and i + 1 < len(units) and units[i + 1].low == "other":
            out.append(
                Unit(
                    "party",
                    u.begin,
                    units[i + 1].end,
                    "each other",
                    values=pair,
                    head="each-other",
                    basis="FromContext",
                    group=True,
                )
            )
            i += 2
            continue
        out.append(u)
        i += 1
    return out


def _floats(text: str, units: list[Unit], i: int) -> bool:
    """Whether the "both" at i only takes up the names right before it: "President X and Minister Y both visited Z"."""
    return i > 2 and text[units[i - 1].begin].isupper() and any(u.low == "and" for u in units[max(0, i - 7) : i - 1])


def _verb_like(units: list[Unit], i: int) -> bool:
    return i < len(units) and (
        units[i].low
        in (
            "are",
            "were",
            "have",
            "had",
            "also",
            "then",
            "signed",
            "joined",
            "being",
            "share",
            "belong",
            "participate",
            "maintain",
            "enjoy",
        )
        or units[i].low.endswith("ed")
    )


def _pairs(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """ "U.S.-Albanian", "Cuban–Peruvian", "Cuba-Peru": two names joined by a dash are one party or adjective of two."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        u = units[i]
        if (
            i + 2 < len(units)
            and units[i + 1].low in ("-", "–", "/")
            and u.values
            and units[i + 2].values
            and u.kind in ("party", "adjective")
            and units[i + 2].kind in ("party", "adjective")
            and u.end == units[i + 1].begin
        ):
            v = units[i + 2]
            out.append(replace(v, kind="adjective", begin=u.begin, values=_union(u.values, v.values), group=True))
            i += 3
            continue
        out.append(u)
        i += 1
    return out


def _union(a: tuple[Entity, ...], b: tuple[Entity, ...]) -> tuple[Entity, ...]:
    return a + tuple(x for x in b if x not in a)


def _groups(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Join parties (and adjectives) by commas and "and": a list must end with "and", "or" or "as well as"."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        u = units[i]
        if u.kind in ("party", "adjective", "people") and u.head not in ("both", "each-other"):
            members, j = [u], i + 1
            closed = False
            while j < len(units):
                k, last = j, False
                if units[k].low == ",":
                    k += 1
                if k < len(units) and units[k].low in ("and", "or", "&"):
                    k, last = k + 1, True
                elif k + 2 < len(units) and [x.low for x in units[k : k + 3]] == ["as", "well", "as"]:
                    k, last = k + 3, True
                if k == j:
                    break
                while k < len(units) and units[k].low in ("the", "both", "of"):
                    k += 1
                apart = not last or units[j].low == "," or (i > 0 and looks_verbal(units, i - 1))
                if apart and k < len(units) and bool(units[k].person) != bool(members[-1].person):
                    break  # "during his visit to India, President X and ...": no list of a state and a person
                if last and k < len(units) and len(members) == 1 and _new_clause(units, i, k, comma=units[j].low == ","):
                    break
                officials = u.kind == "adjective" and k < len(units) and units[k].kind == "party" and units[k].head in ROLE_NOUNS
                if last and officials and not units[k].possessive:
                    members.append(units[k])  # "Peruvian and Chilean officials"
                    j, closed = k + 1, True
                    break
                if k < len(units) and units[k].kind == u.kind and (u.kind != "party" or not members[-1].possessive):
                    members.append(units[k])
                    j = k + 1
                    closed = closed or last
                    if last:
                        break
                else:
                    break
            if len(members) > 2 and closed and _opening_ends(units, i, j):
                out.append(u)  # "Mediated by China, | Iran and Iraq signed"
                i += 1
                continue
            if len(members) > 1 and closed:
                first, final = members[0], members[-1]
                values: tuple[Entity, ...] = ()
                person: tuple[Entity, ...] = ()
                for m in members:
                    values, person = _union(values, m.values), _union(person, m.person)
                holdings = tuple(h for m in members for h in m.holdings)
                out.append(
                    replace(
                        final,
                        begin=first.begin,
                        values=values,
                        person=person,
                        holdings=holdings,
                        group=True,
                        members=tuple(members),
                        head=final.head if all(m.head == final.head or m.kind == "adjective" for m in members) else "",
                    )
                )
                i = j
                continue
        out.append(u)
        i += 1
    return out


def _opening_ends(units: list[Unit], i: int, j: int) -> bool:
    """Whether the first of a list [i, j) ends a phrase that opens the sentence, so that the others are the verb's subject."""
    governed = i > 0 and units[i - 1].low in PREPOSITIONS
    opens = governed and (units[0].low in PREPOSITIONS or units[0].low.endswith(("ed", "ing")))
    verb = j
    while verb < len(units) and units[verb].low in ADVERBS:
        verb += 1
    told = any(looks_verbal(units, k) and units[k + 1].low != "by" for k in range(1, i))
    return opens and not told and verb < len(units) and looks_verbal(units, verb)


def _new_clause(units: list[Unit], i: int, k: int, *, comma: bool) -> bool:
    """Whether the party at k begins a clause of its own: "sided with the US, and India was ..." joins no US and India."""
    j = k + 1
    while j < len(units) and units[j].low in ADVERBS:
        j += 1
    if units[k].possessive or j >= len(units) or not looks_verbal(units, j) or (units[j].low.endswith("ed") and not comma):
        return False
    while i > 0 and units[i - 1].low in DETERMINERS:
        i -= 1
    if not comma:  # only right after a verb: "ties between Chile and Peru were" is about both
        i -= bool(i) and units[i - 1].low in PREPOSITIONS
        return i > 0 and looks_verbal(units, i - 1)
    left = range(i - 1, -1, -1)
    begin = next((x for x in left if units[x].low in SUBORDINATORS or units[x].kind == "punct"), -1)
    return any(looks_verbal(units, x) for x in range(begin + 1, i))


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
