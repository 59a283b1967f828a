"""Parties joined to one: two names with a dash between them, lists by commas and "and"."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.engine.gapped import names_two
from legation.engine.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, ROLE_NOUNS, SUBORDINATORS
from legation.engine.unit import Reader, Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of
from legation.model import Entity

SEVERAL = re.compile(
    r"(?:presidents|ministers|chancellors|premiers|secretaries|envoys|ambassadors|kings|heads of state)$", re.IGNORECASE
)
_SAYING = frozenset(forms_of("say claim allege announce report believe think argue state"))
OPENING = frozenset(
    "when after once while since although though because as if before until".split()
)  # what a clause before the main one begins with


def join_by_dash(text: str, units: list[Unit], context: Reader) -> list[Unit]:
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


def join_lists(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Join parties (and adjectives) by commas and "and": a list must end with "and", "or" or "as well as"."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        u = units[i]
        if u.kind in ("party", "adjective", "people") and u.head not in ("both", "each-other"):
            members, j = [u], i + 1
            closed = either = False
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
                if k < len(units) and (_owner_after_body(members[-1], units[k]) or _named_again(members, units[k])):
                    break
                if last and k < len(units) and len(members) == 1 and _new_clause(units, i, k, comma=units[j].low == ","):
                    break
                if last and k < len(units) and units[j].low == "," and names_two(units, k):
                    break  # "Peru backed Chile, and | Bolivia Brazil"
                officials = u.kind == "adjective" and k < len(units) and units[k].kind == "party" and _of_several(text, units[k])
                if last and officials and not units[k].possessive:
                    members.append(units[k])  # "Peruvian and Chilean officials"
                    j, closed = k + 1, True
                    break
                if k < len(units) and units[k].kind == u.kind and (u.kind != "party" or not members[-1].possessive):
                    members.append(units[k])
                    either = either or (last and any(x.low == "or" for x in units[j:k]))
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
                        either=either,
                        members=tuple(members),
                        head=final.head if all(m.head == final.head or m.kind == "adjective" for m in members) else "",
                    )
                )
                i = j
                continue
        out.append(u)
        i += 1
    return out


def _of_several(text: str, u: Unit) -> bool:
    """Whether the party at hand is of more than one person, whom the adjective before tells of too: "Peruvian and | Chilean ministers"."""
    return u.head in ROLE_NOUNS or (bool(u.head) and not u.person and bool(SEVERAL.search(text, u.begin, u.end)))


def _named_again(members: list[Unit], u: Unit) -> bool:
    """Whether a state that owns something is of the list already: "its issues with Peru, and | Peru's | ties with Chile"."""
    return u.possessive and not u.person and any(u.values == m.values for m in members)


def _owner_after_body(body: Unit, owner: Unit) -> bool:
    """Whether a state that owns something follows a body that does not: "a seat in the United Nations and | Peru's role"."""
    bodies = bool(body.values) and not any(v.is_state for v in body.values)
    return bodies and not body.possessive and owner.possessive and any(v.is_state for v in owner.values)


def _opening_ends(units: list[Unit], i: int, j: int) -> bool:
    """Whether the first of a list [i, j) ends a phrase that opens the sentence, so that the others are the verb's subject."""
    before = i - 1 - (i > 1 and units[i - 1].low in ("the", "a"))
    governed = before >= 0 and units[before].low in PREPOSITIONS
    opens = governed and (units[0].low in PREPOSITIONS or units[0].low.endswith(("ed", "ing")))
    verb = j
    while verb < len(units) and units[verb].low in ADVERBS:
        verb += 1
    if verb >= len(units) or not looks_verbal([units[j - 1], units[verb]], 1):  # "B, C and D | both sent"
        return False
    told = any(looks_verbal(units, k) and units[k + 1].low != "by" for k in range(1, i))
    return (opens and not told) or (governed and _in_opening_clause(units, i))


def _in_opening_clause(units: list[Unit], i: int) -> bool:
    """Whether the unit at i stands in a clause that the sentence opens with: "(After the war,) when A broke away from | B, C and D ..."."""
    begin = next((k for k in range(i - 1, -1, -1) if units[k].low in OPENING and units[k].kind == "word"), i)
    if any(u.kind == "punct" for u in units[begin:i]) or not any(looks_verbal(units, k) for k in range(begin, i)):
        return False
    return begin == 0 or (units[begin - 1].low == "," and not any(looks_verbal(units, k) for k in range(begin)))


def _new_clause(units: list[Unit], i: int, k: int, *, comma: bool) -> bool:
    """Whether the party at k begins a clause of its own: "sided with the US, and India was ..." joins no US and India."""
    j = k + 1
    while j < len(units) and units[j].low in ADVERBS:
        j += 1
    if units[k].possessive or j >= len(units) or not looks_verbal(units, j):
        return False
    if units[j].low.endswith("ed") and not comma and not _has_object(units, i, j):
        return False
    while i > 0 and units[i - 1].low in DETERMINERS and units[i - 1].low != "that":  # "announced that | Peru and Chile would"
        i -= 1
    if not comma and not _alone(units, i, j):  # only right after a verb: "ties between Chile and Peru were" is about both
        i -= bool(i) and units[i - 1].low in PREPOSITIONS
        return i > 0 and looks_verbal(units, i - 1)
    left = range(i - 1, -1, -1)
    begin = next((x for x in left if units[x].low in SUBORDINATORS or units[x].kind == "punct"), -1)
    return any(looks_verbal(units, x) for x in range(begin + 1, i))


def _has_object(units: list[Unit], i: int, verb: int) -> bool:
    """Whether the verb has its object right after it, which no participle has, and the list at i is no one's words: "invaded Peru and Chile condemned | it"."""
    after = units[verb + 1] if verb + 1 < len(units) else None
    told = i > 0 and units[i - 1].low in _SAYING
    return not told and after is not None and (after.low in DETERMINERS or after.low in ("it", "them", "this"))


def _alone(units: list[Unit], i: int, verb: int) -> bool:
    """Whether the verb asks for one subject, and no "between" for two parties: "is part of the UN | and Peru has called"."""
    return units[verb].low in ("has", "is", "was") and i > 1 and units[i - 1].low in ("of", "in", "to", "by", "with", "on")


__all__ = ["join_by_dash", "join_lists"]
