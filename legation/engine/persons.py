"""Persons and their offices: titles grow by their state and host, names join them, and each union is a holding.

"Peruvian President X", "X, the president of Peru", "the Peruvian ambassador to Chile is X", "X was elected President of
Peru", "Ecuador's Minister of Trade and Industry, X", "Presidents X and Y".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legation.engine.lexicon import BE
from legation.engine.monarchs import monarch, of_other_realm, with_own_title
from legation.engine.name_context import ends_longer, introduced, is_where, of_another, of_envoy, turned_state
from legation.engine.office_after import is_of_state, is_planned, office_after
from legation.engine.offices import ENVOYS, OF_PARTIES, PLURAL, host_after
from legation.engine.offices_in_order import named_in_order
from legation.engine.person_units import POSSESSIVE_ENDS, make_person, person_unit, state_after, with_further
from legation.engine.personal_names import is_rank, name_after_title, name_end, skip_titles
from legation.engine.unit import Holding, Reader, Unit, skip_possessive
from legation.model import Entity

COUNTERPART = "counterpart"
AFTER_NAME = frozenset(
    (",", ".", ";", ")", "(", "and", "as", "who", "from", "since", "until", "but", "in", "on", "when", "during", "after")
)
_RECOGNIZED = re.compile(r"\b(?:re)?(?:recogni[sz]|acknowledg|support|back|endors)\w+\b[^.;]{0,60}$", re.IGNORECASE)


def find_persons(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Join office and name, name and office; other persons met before become parties by their name."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        u = units[i]
        if u.kind == "office" and u.head == COUNTERPART:
            u = units[i] = _counterpart(u, out, context)
        found = _titled(text, units, i, context) if u.kind == "office" and not is_rank(u) else _named(text, units, i, context)
        if found is not None:
            out += [_of_his_office(w, out) for w in found[0]]
            i = found[1]
            continue
        if u.kind == "office" and u.values:
            out.append(replace(u, kind="party", possessive=text[u.end : u.end + 2] in POSSESSIVE_ENDS))
        else:
            out.append(u)
        i += 1
    return out


Found = tuple[list[Unit], int]


def _counterpart(u: Unit, before: Sequence[Unit], context: Reader) -> Unit:
    """Whose counterpart: of the same office as the person told before, in the state named or the other of the pair."""
    held = next((h for w in reversed(before) for h in reversed(w.holdings)), None)
    if held is None:
        return u
    others = tuple(p for p in context.pair if p not in held.states)
    values = u.values or (others if len(others) == 1 and len(context.pair) == 2 else ())
    return replace(u, head=held.office, values=values)


def _of_his_office(u: Unit, before: Sequence[Unit]) -> Unit:
    """Who is told after his name to be the counterpart of the person before holds the same office: "X met Y, his counterpart"."""
    held = next((h for w in reversed(before) for h in reversed(w.holdings)), None)
    if held is None or not any(h.office == COUNTERPART for h in u.holdings):
        return u
    named = tuple(replace(h, office=held.office) if h.office == COUNTERPART else h for h in u.holdings)
    return replace(u, head=held.office, holdings=named)


def _titled(text: str, units: list[Unit], i: int, context: Reader) -> Found | None:
    """Title before name: "Peruvian President X", "the President of Peru, X,", "the ambassador (resident in Z) Mr. X"."""
    u = units[i]
    k, host = host_after(units, i + 1, u, context)
    k = _after_aside(units, k)
    comma = k < len(units) and units[k].low == ","
    k += comma
    if k < len(units) and units[k].low in ("at",) and text[units[k].begin :].startswith("at the time,"):
        k += 4
    if k >= len(units) or units[k].possessive and not units[k].person:
        return None
    j = name_after_title(text, units, k)
    if j == k:
        return _copula(text, units, i, context)
    ranked = skip_titles(text, units, k) > k  # "Head of State, Colonel X"
    as_title = i > 0 and units[i - 1].low == "as" and (j - k > 1 or units[k].person != ())  # "As Prime Minister, X ..."
    loose = comma and not (u.values or host or ranked or as_title or _enclosed(text, units, i, k, j))
    if loose or of_envoy(units, i) or (comma and (not _stands_apart(text, units, (k, j), context) or of_another(units, i))):
        return None
    states, end = u.values or _told_before(units, i) or _governed(units, i) or _sender(host, context), j
    if len(states) != 1 and j + 1 < len(units) and units[j].low in ("of", "from", "(") and units[j - 1].low != "of":
        states, end = state_after(units, j)
    person = make_person(text, units, (k, j), states, context, office=u.head)
    if person is None:
        return None
    if host and PLURAL.search(text[u.begin : u.end]) and len(states) > 1:
        first = person_unit(text, units, (i, k, j, end), person, states, context)
        return _others(text, units, first, end, (u, states if end == j else ()), context)
    if host:
        first = person_unit(text, units, (k, k, j, end), person, states, context, u.head)
        held = tuple(replace(h, host=host, begin=u.begin) for h in first.holdings)
        title = replace(u, kind="party" if u.values else u.kind)
        return [title, *units[i + 1 : k], replace(first, holdings=held)], skip_possessive(units, end)
    first = person_unit(text, units, (i, k, j, end), person, states, context)
    if further := office_after(text, units, k, j) if end == j else None:
        o = units[further[0]]
        claimed = further[1] == "as" and bool(_RECOGNIZED.search(text, max(0, u.begin - 90), u.begin))
        if o.values:
            host = host_after(units, further[0] + 1, o, context)[1]
            held = (*first.holdings, Holding(person, o.head, o.values, units[k].begin, o.end, host, claimed))
            return [replace(first, holdings=held)], skip_possessive(units, end)
    if not PLURAL.search(text[u.begin : u.end]):
        return [first], skip_possessive(units, end)
    return _others(text, units, first, end, (u, states if end == j else ()), context)


def _sender(host: tuple[Entity, ...], context: Reader) -> tuple[Entity, ...]:
    """Whose envoy to one of the pair is: the other's."""
    others = tuple(p for p in context.pair if p not in host)
    return others if len(host) == len(others) == 1 and len(context.pair) == 2 else ()


def _others(text: str, units: list[Unit], first: Unit, j: int, office: tuple[Unit, tuple[Entity, ...]], context: Reader) -> Found:
    """The further names after a title in the plural: "Presidents X, Y and Z", "Presidents X of A and Y of B"."""
    u, states = office
    out = [first]
    j = _add_aside(units, out, j)
    while j < len(units) and units[j].low in (",", "and", "&"):
        k = j + 1 + (j + 1 < len(units) and units[j].low == "," and units[j + 1].low == "and")
        e = name_end(text, units, k)
        own, end = (
            state_after(units, e) if len(states) != 1 and e + 1 < len(units) and units[e].low in ("of", "(") else (states, e)
        )
        person = make_person(text, units, (k, e), own, context, office=u.head) if e > k else None
        if person is None:
            break
        out += units[j:k]
        out.append(person_unit(text, units, (k, k, e, end), person, own, context, u.head))
        j = _add_aside(units, out, end)
    return out, skip_possessive(units, j)


def _add_aside(units: Sequence[Unit], out: list[Unit], j: int) -> int:
    """The index after a remark in brackets at j that another name follows: "(deposed in 1929) and"; it is added to `out`."""
    end = _after_aside(units, j) if j < len(units) and units[j].low == "(" else j
    if end > j and end < len(units) and units[end].low in (",", "and"):
        out += units[j:end]
        return end
    return j


def _told_before(units: Sequence[Unit], i: int) -> tuple[Entity, ...]:
    """The state of the office right before a comma: "its first ambassador to China, former minister X"."""
    if i < 2 or units[i - 1].low != ",":
        return ()
    for k in range(i - 2, max(-1, i - 6), -1):
        if units[k].kind == "office":
            return units[k].values
        if units[k].kind not in ("party", "place") and units[k].low not in ("to", "of", "the", "in"):
            return ()
    return ()


def _governed(units: Sequence[Unit], i: int) -> tuple[Entity, ...]:
    """Whose government is led by the office at i: "the Peruvian government of Prime Minister X"."""
    if i < 3 or units[i - 1].low not in ("of", "under") or units[i - 2].low not in ("government", "cabinet", "administration"):
        return ()
    owner = units[i - 3]
    return owner.values if owner.kind == "adjective" or (owner.kind == "party" and owner.possessive) else ()


def _stands_apart(text: str, units: Sequence[Unit], span: tuple[int, int], context: Reader) -> bool:
    """Whether what follows a comma reads as the name meant: two words or a known person, or one word between commas."""
    k, j = span
    last = units[j] if j < len(units) else None
    known = units[k].person != () or context.known_person(text[units[k].begin : units[j - 1].end]) is not None
    return j - k > 1 or known or last is None or last.low in (",", ".", ")", ";")


def _enclosed(text: str, units: Sequence[Unit], i: int, k: int, j: int) -> bool:
    """Whether two commas enclose a full name after a title of which no state is told: "The foreign minister, Juan Sola, said"."""
    if (j - k < 2 and not units[k].person) or i == 0 or units[i - 1].low != "the":
        return False
    if j + 1 >= len(units):
        return units[i - 2].low in ("by", "with", "met") if i > 1 else False  # "was headed by the finance minister, Juan Sola."
    dated = units[j].low == "in" and units[j + 1].kind == "date" and " " in text[units[i].begin : units[i].end]
    if units[j].low != ",":
        return dated  # "received the Communist Party leader, Juan Sola in 1990"
    after = units[j + 1]
    return after.kind == "word" and text[after.begin].islower() and after.low not in ("and", "or", "as", "who", "the")


def _after_aside(units: Sequence[Unit], k: int) -> int:
    """The index after a remark in brackets or on the seat: "(resident in Accra)", "with residence in Cairo"."""
    if k < len(units) and units[k].low == "(":
        close = next((j for j in range(k + 1, min(k + 8, len(units))) if units[j].low == ")"), None)
        return close + 1 if close is not None and not any(v.person for v in units[k:close]) else k
    words = [w.low for w in units[k : k + 3]]
    if words[:3] == ["with", "residence", "in"] and k + 3 < len(units):
        return k + 4
    if words[:2] in (["resident", "in"], ["based", "in"], ["residing", "in"]) and k + 2 < len(units):
        return k + 3
    return k


def _copula(text: str, units: list[Unit], i: int, context: Reader) -> Found | None:
    """ "The Peruvian foreign minister is X": the name must end what is said."""
    u = units[i]
    k, host = host_after(units, i + 1, u, context)
    while k < len(units) and (units[k].low in ("currently", "now", "at", "the", "time", "since") or units[k].kind == "date"):
        k += 1
    k = _after_purpose(units, k)
    if not u.values or k >= len(units) or units[k].low not in ("is", "was", "were"):
        return None
    k += 1
    j = name_end(text, units, k)
    if j < k + 1 or (j < len(units) and units[j].low not in AFTER_NAME):
        return None
    if j == k + 1 and not units[k].person and units[k].low == text[units[k].begin : units[k].end]:
        return None
    person = make_person(text, units, (k, j), u.values, context, office=u.head)
    if person is None:
        return None
    holding = Holding(person, u.head, u.values, u.begin, units[j - 1].end, host)
    party = replace(u, kind="party")
    named = Unit(
        "party", units[k].begin, units[j - 1].end, person.label.lower(), values=u.values, person=(person,), head="person",
        holdings=(holding,),
    )  # fmt: skip
    return [party, *units[i + 1 : k], named], j


def _after_purpose(units: Sequence[Unit], k: int) -> int:
    """The index of "was" in "The first Peruvian president to visit Chile was X", or k."""
    if k >= len(units) or units[k].low != "to":
        return k
    at = next((j for j in range(k + 2, min(len(units), k + 12)) if units[j].low in BE or units[j].low in (",", "who", "that")), k)
    return at if units[at].low in ("is", "was") else k


def _named(text: str, units: list[Unit], i: int, context: Reader) -> Found | None:
    """A name, with the office that is told after it if one is."""
    u = units[i]
    j = name_end(text, units, i)
    if j == i:
        return None
    if j < len(units) and units[j].low in (",", "and") and (several := named_in_order(text, units, i, context)) is not None:
        return several
    seat = j if j < len(units) and units[j].kind == "office" and units[j].low in ("mp", "mep") else None
    after = office_after(text, units, i, j if seat is None else seat + 1)
    if after and not PLURAL.search(text, units[after[0]].begin, units[after[0]].end):  # "X and Y, the ministers of A and B"
        o, at = units[after[0]], after[0]
        host = host_after(units, at + 1, o, context)[1]
        sender = o.values or _sender(host, context)
        if after[1] == "as" and o.head in OF_PARTIES and not sender:
            return None  # "loyal to X as their leader": of a party
        person = make_person(text, units, (i, j), sender, context, office=o.head)
        values = sender or (context.states_of(person) if person is not None else ())
        if person is not None and (sender or after[1] in (",", "as") or is_of_state(text, units, (i, j, at), context)):
            begin = units[i].begin
            claimed = after[1] == "as" and o.head not in ENVOYS and bool(_RECOGNIZED.search(text, max(0, begin - 90), begin))
            holding = Holding(person, o.head, values, begin, o.end, host, claimed)
            whole = after[1] == ","
            named = Unit(
                "party", begin, o.end if whole else units[j - 1].end, person.label.lower(), values=values, person=(person,),
                head=o.head or "office", holdings=() if after[1] == "as" and is_planned(units, i) else with_further(holding, o),
            )  # fmt: skip
            return ([named], at + 1) if whole else ([named, *find_persons(text, units[j:at], context), o], at + 1)
    if seat is not None and (person := make_person(text, units, (i, j), units[seat].values, context)):
        return [person_unit(text, units, (i, i, j, seat + 1), person, units[seat].values, context, "legislator")], seat + 1
    if crowned := monarch(text, units, i, j, context):
        return crowned
    if u.kind == "party" and j == i + 1:
        return of_other_realm(text, units, i, context) or ([with_own_title(text, u)], j)
    known_to_be = introduced(units, i, j)
    states = turned_state(units, i) if known_to_be else ()
    nobody = ends_longer(text, units, i, j) or is_where(text, units, i, j)
    met = None if nobody else make_person(text, units, (i, j), states, context, only_known=not known_to_be)
    if met is None:
        return (
            ([replace(w, kind="word", person=(), values=(), head="") if w.head == "person" else w for w in units[i:j]], j)
            if (i and any(w.head == "person" for w in units[i:j]) and not _holds_full_name(text, units, i, j))
            else None
        )
    return [person_unit(text, units, (i, i, j, j), met, (), context, "person")], skip_possessive(units, j)


def _holds_full_name(text: str, units: list[Unit], i: int, j: int) -> bool:
    return any(w.head == "person" and " " in text[w.begin : w.end] for w in units[i:j])


__all__ = ["find_persons"]
