"""The phrase of an office: its epithets, portfolio, state and, of an envoy, the state it goes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.engine.bodies import FORCE, body_at, body_before, office_in, past_chamber, past_command, past_ministry
from legation.engine.lexicon import DETERMINERS, EPITHETS
from legation.engine.office_owners import body_after, host_after, of_body, of_embassy, owner_after, owner_before, state_at
from legation.engine.office_words import BODIES_OF, CHAIRS, COMPANIES, EMBASSYS, ENVOYS, OF_GROUPS, OF_PARTIES, PLURAL
from legation.engine.personal_names import is_rank, name_end
from legation.engine.portfolios import PORTFOLIOS, WITH_PORTFOLIO, has_portfolio, portfolio_end
from legation.engine.title_owners import of_another
from legation.engine.unit import Reader, Unit
from legation.model import Entity

TITLES_IN_NAMES = frozenset(("shah", "king", "prince", "sultan", "pope", "khan", "emir", "general"))
ENVOYS_OR_MISSIONS = {
    "permanent representative": "permanent representative",
    "permanent representatives": "permanent representative",
    "honorary consul": "consul",
}  # either may be meant
COMMANDING = frozenset(("commander", "chief", "head", "commander-in-chief"))
MINISTERIAL = frozenset(
    f"{office} minister" for office in "prime|deputy prime|foreign|defense|interior|finance|economy|trade".split("|")
) | {"minister", "vice president", "attorney general"}
Owners = tuple[int, int, tuple[Entity, ...]]  # where a title begins, the index after it, its states
ONCE = frozenset("former then current ex incumbent".split())  # between two titles of one person
INITIALS = {"PM": "prime minister", "FM": "foreign minister"}


def find_offices(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Each title with what belongs to it; its state in `values`."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        u = units[i]
        if u.kind == "word" and text[u.begin : u.end] in INITIALS and name_end(text, units, i + 1) > i + 1:
            u = replace(u, kind="office", head=INITIALS[text[u.begin : u.end]])
        if u.kind == "word" and u.low in ("minister", "ministers"):
            u = replace(u, kind="office", head="minister")
        if u.kind == "word" and u.low in ("secretary", "secretaries") and has_portfolio(text, units, i, out):
            u = replace(u, kind="office", head="secretary")
        if u.low in ENVOYS_OR_MISSIONS and _is_of_person(text, units, i):
            u = replace(u, kind="office", head=ENVOYS_OR_MISSIONS[u.low])
        if u.low in COMMANDING and (end := past_command(text, units, i + 1)) > i + 1:
            u = replace(u, kind="office", head="commander", end=units[end - 1].end)
            units = [*units[:i], u, *units[end:]]
        if u.low in COMMANDING and (_heads_force(units, i) or _force_told_of(text, units, i, out)):
            u = replace(u, kind="office", head="commander")
        if u.low in ("counterpart", "counterparts", "colleague", "homologue"):
            named, k = _counterpart(text, u, units, i, out, context)
            if named is not None:
                out.append(named)
                i = k
                continue
        if u.kind != "office" or is_rank(u):
            out.append(u)
            i += 1
            continue
        if u.low in TITLES_IN_NAMES and i > 1 and units[i - 1].kind == "word" and text[units[i - 1].begin].isupper():
            out.append(replace(u, kind="word"))  # "Ahmad Shah Durrani"
            i += 1
            continue
        phrase, i = office_phrase(text, units, i, u, out, context)
        i = _past_address(text, units, i)
        host = host_after(units, i, phrase, context)[1]
        values = phrase.values if phrase.values != host else ()  # nobody is sent to his own state
        out.append(replace(phrase, end=units[i - 1].end, values=values))
    return out


def _past_address(text: str, units: Sequence[Unit], i: int) -> int:
    """The index after a title at i by which the holder of the office told before it is addressed: "Foreign Minister | Senator | X"."""
    told = i + 1 < len(units) and units[i].kind == "office" and units[i].head in ("legislator", "ambassador")
    alone = told and text[units[i].begin].isupper() and units[i].begin == units[i - 1].end + 1
    return i + 1 if alone and name_end(text, units, i + 1) > i + 1 else i


def _heads_force(units: Sequence[Unit], i: int) -> bool:
    """Whether the word at i is of who commands a force of a state: "commander | of the Peruvian Air Force"."""
    if i + 2 >= len(units) or units[i + 1].low != "of":
        return False
    found = body_at(units, i + 2 + (units[i + 2].low == "the"))
    return found is not None and found[1] == FORCE


def _force_told_of(text: str, units: Sequence[Unit], i: int, out: Sequence[Unit]) -> bool:
    """Whether a force is named right before the word at i and a name after it: "the Peruvian | army | commander, General X"."""
    found = body_before(out)
    if found is None or found[0] != FORCE:
        return False
    k = i + 1 + (i + 1 < len(units) and units[i + 1].low == ",")
    return name_end(text, units, k) > k + 1 or (k < len(units) and is_rank(units[k]))


def _is_of_person(text: str, units: Sequence[Unit], i: int) -> bool:
    """Whether a name follows the title at i, and whose and where to: "Permanent Representative (Ambassador) of X to Y, | Z"."""
    k = _past_gloss(units, i + 1)
    while k + 1 < len(units) and units[k].low in ("of", "to", "at", "in"):
        k += 1 + (units[k + 1].low == "the")
        if k == len(units) or units[k].kind not in ("party", "place") or units[k].person:
            return False
        k += 1
    k += k < len(units) and (units[k].low == "," or (k > i + 1 and units[k].low in ("is", "was")))
    before = i - 1
    while before > 0 and (units[before].low in DETERMINERS or units[before].low in EPITHETS):
        before -= 1
    told_of = (
        before > 0 and units[before].low in ("as", "was", "is") or (units[before].low == "," and text[units[i].begin].isupper())
    )
    sent = units[i].head == "HonoraryConsulate" and k > i + 1 and units[i + 1].low == "to" and units[i - 1].low in ("and", ",")
    return name_end(text, units, k) > k + 1 or told_of or sent


def _counterpart(text: str, u: Unit, units: Sequence[Unit], i: int, out: list[Unit], context: Reader) -> tuple[Unit | None, int]:
    """ "his Senegalese counterpart X", "his counterpart from Senegal, X": an office that a name follows; its owner is taken off `out`."""
    after, values = owner_after(units, i + 1, context, "counterpart")
    k = after + (after < len(units) and units[after].low == ",")
    titled = (
        after < k < len(units) and units[k].kind == "office" and not is_rank(units[k])
    )  # "his Chilean counterpart, Minister X"
    known = k < len(units) and units[k].person
    apposed = k <= after + 1 and _told_of_name(text, units, after, out)
    if not titled and not apposed and name_end(text, units, k) - k < (1 if k == i + 1 or known else 2):
        return None, i
    begin = u.begin
    if out and (out[-1].kind == "adjective" or (out[-1].kind == "party" and not out[-1].person and _owns(out, u))):
        owner = out.pop()
        begin, values = owner.begin, owner.values
    if out and out[-1].kind == "pronoun" and out[-1].possessive:
        begin = out.pop().begin
    return replace(u, kind="office", head="counterpart", begin=begin, end=units[after - 1].end, values=values), after


def _told_of_name(text: str, units: Sequence[Unit], after: int, out: Sequence[Unit]) -> bool:
    """Whether a counterpart is told of who is named before a comma: "met X, his Peruvian | counterpart," """
    k = len(out) - 1
    k -= k > 0 and (out[k].kind == "adjective" or out[k].possessive)
    k -= k > 0 and out[k].kind == "pronoun" and out[k].possessive
    named = 0 < k < len(out) - 1 and out[k].low == "," and (bool(out[k - 1].person) or text[out[k - 1].begin].isupper())
    return named and (after >= len(units) or units[after].low in (",", ".", ")", ";"))


def _owns(out: Sequence[Unit], u: Unit) -> bool:
    """Whether the state last in `out` is whose counterpart is told: "Brazil's counterpart", "his New Zealand counterpart"."""
    between = len(out) > 1 and out[-2].kind == "pronoun" and out[-2].possessive and out[-1].end + 1 == u.begin
    return out[-1].possessive or between


def office_phrase(text: str, units: list[Unit], i: int, u: Unit, out: list[Unit], context: Reader) -> tuple[Unit, int]:
    """The office at i; what stands before it is taken off `out`. Gives the unit and the index after it."""
    within, begin = _body_of(u, out)
    begin, values = owner_before(text, u, out, context, begin)
    j = portfolio_end(text, units, i + 1) if u.head.endswith(WITH_PORTFOLIO) else i + 1
    head = office_in(within, u.head) if within else _exact_head(text, units, u, i, j)
    j = _past_gloss(units, j)
    if not values and not within and of_another(text, u, begin, out, context):
        head = "person"
    elif not values and (body := body_after(units, j, head)) is not None:
        values, head, j = body
    j = past_ministry(units, j) if values else j
    if not values:
        j, values = of_embassy(units, j, u) or owner_after(units, j, context, head)
    if not values and head in BODIES_OF:
        chamber, j = past_chamber(units, j)
        head = office_in(chamber, head)
    if len(values) == 1 and PLURAL.search(text, u.begin, u.end):
        begin, j, values = _owners(text, units, (begin, j, values), out)
    if "shadow" in text[begin : u.begin].lower().split():
        head = f"shadow {head}"
    if head.endswith(" minister") and PLURAL.search(text, u.begin, u.end) and _two_portfolios(text[begin : u.begin]):
        head = "minister"  # "the Foreign and Defence Ministers", of whom each has one of the two
    if _sent_as_minister(text, units, u, j, out) and state_at(units, j + 1, context, places=True)[0]:
        head = "minister plenipotentiary"
    also = j + 1 + (j + 1 < len(units) and units[j + 1].low in ONCE)
    second = _second_title(text, units, j, also)
    if second is not None:
        further, k = office_phrase(text, units, also, second, [], context)
        others = (
            bool(values) and bool(further.values) and further.values != values
        )  # "the Peruvian king and Prime Minister of Siam X"
        if not others and (
            further.head == head
            or _starts_name(text, units, _past_seat(units, k, further, context))
            or (further.values and not values)
        ):
            owned = replace(further, begin=begin, values=values or further.values)  # "Envoy and Minister of X to Y"
            return _with_both(text, units, owned, (u, head, further.head), out), k
    return replace(u, begin=begin, end=units[j - 1].end, values=values, head=head), j


def _body_of(u: Unit, out: list[Unit]) -> tuple[str, int]:
    """The kind of the body named right before a title and where it begins; its name is taken off `out`, whose it is stays."""
    found = body_before(out)
    if found is None or found[0] not in BODIES_OF.get(u.head, ()):
        return "", u.begin
    begin = out[found[1]].begin
    del out[found[1] :]
    return found[0], begin


def _with_both(text: str, units: Sequence[Unit], owned: Unit, both: tuple[Unit, str, str], out: Sequence[Unit]) -> Unit:
    """A title of two offices with the first one too, where one person may have both: "Prime Minister and Foreign Minister"."""
    u, first, second = both
    if first == second or not {first, second} <= MINISTERIAL or not text[u.begin].isupper():
        return owned
    chief = first in ("prime minister", "vice president") and bool(out) and out[-1].low == "the"
    return owned if chief else replace(owned, also=first)  # "the Prime Minister and Foreign Minister X" may be two


def _owners(text: str, units: Sequence[Unit], found: tuple[int, int, tuple[Entity, ...]], out: list[Unit]) -> Owners:
    """All the states of a title in the plural that as many names follow: "foreign ministers of Peru | and Chile, X and Y"."""
    begin, j, values = found
    k, after, last = j, values, ""
    while k + 2 < len(units) and units[k].low in (",", "and"):
        at = k + 1 + (units[k + 1].low == "the")
        if units[at].kind != "party" or units[at].person or len(units[at].values) != 1:
            break
        last, after, k = units[k].low, (*after, *units[at].values), at + 1
    if k > j and last == "and" and _count_names(text, units, k) == len(after):
        return begin, k, after
    if len(out) > 1 and out[-1].low == "and" and out[-2].kind == "adjective" and len(out[-2].values) == 1:
        n, first = _count_names(text, units, j), out[-2]
        if n == 2:
            del out[-2:]
            return first.begin, j, (*first.values, *values)
        return (begin, j, ()) if n else found  # whose the only one named is nobody can tell
    return found


def _count_names(text: str, units: Sequence[Unit], k: int) -> int:
    """How many names, joined by commas and "and", stand at k, after a comma or not, and after where their bearers are sent."""
    if k + 2 < len(units) and units[k].low in ("to", "in", "at"):
        k += 2 + (units[k + 1].low == "the")
    n, k = 0, k + (k < len(units) and units[k].low == ",")
    while k < len(units) and (e := name_end(text, units, k)) > k:
        n, k = n + 1, e
        while k < len(units) and units[k].low in (",", "and"):
            k += 1
    return n


def _exact_head(text: str, units: Sequence[Unit], u: Unit, i: int, j: int) -> str:
    """What a title is by the words around it: "Secretary of State | for Trade" is a minister, a "rebel leader" holds no office."""
    if u.head == "secretary of state" and j > i + 1 and units[i + 1].low == "for":
        return "minister"
    if u.head in CHAIRS and i and units[i - 1].kind == "pronoun" and of_body(u, units[:i]):
        return "person"  # "the assembly and its president"
    if u.head == "leader" and i and units[i - 1].kind == "word" and units[i - 1].low in OF_GROUPS:
        return "person"
    if u.low == "first secretary" and any(w.kind == "mission" or w.low in EMBASSYS for w in units[max(0, i - 4) : i + 12]):
        return "person"  # a diplomat's rank, none of a party's head
    if u.head in CHAIRS | OF_PARTIES and i and units[i - 1].low in COMPANIES:
        return "person"
    return u.head


def _sent_as_minister(text: str, units: Sequence[Unit], u: Unit, j: int, out: Sequence[Unit]) -> bool:
    """Whether a minister may be an envoy: "first Minister of Greece to Lebanon", in no visit that one pays there."""
    if u.head != "minister" or u.low != "minister" or not text[u.begin].isupper() or j + 1 >= len(units) or units[j].low != "to":
        return False
    return not any(w.low in ("visit", "visits", "trip", "tour", "sent", "send") for w in out[-6:])


def _starts_name(text: str, units: Sequence[Unit], k: int) -> bool:
    named = k < len(units) and units[k].kind in ("word", "party") and text[units[k].begin].isupper()
    return named and (not units[k].values or bool(units[k].person))


def _second_title(text: str, units: Sequence[Unit], j: int, also: int) -> Unit | None:
    """The title at `also` that "and" at j joins to the one before it."""
    if also >= len(units) or units[j].low not in ("and", "&", "/"):
        return None
    if units[also].low in ENVOYS_OR_MISSIONS and _is_of_person(text, units, also):
        return replace(units[also], kind="office", head=ENVOYS_OR_MISSIONS[units[also].low])
    return units[also] if units[also].kind == "office" and not is_rank(units[also]) else None


def _past_seat(units: Sequence[Unit], k: int, office: Unit, context: Reader) -> int:
    """The index after where an envoy is sent and a comma: "Ambassador and Permanent Representative | to the UN, | X"."""
    end, host = host_after(units, k, office, context)
    return end + (end < len(units) and units[end].low == ",") if host else k


def _two_portfolios(before: str) -> bool:
    words = before.lower().split()
    return any(words[k] == "and" and words[k - 1] in PORTFOLIOS for k in range(1, len(words)))


def _past_gloss(units: Sequence[Unit], j: int) -> int:
    """The index after a title in brackets that explains the one before it: "Permanent Representative (Ambassador) of ..."."""
    glossed = j + 2 < len(units) and units[j].low == "(" and units[j + 1].kind == "office" and units[j + 2].low == ")"
    return j + 3 if glossed and not is_rank(units[j + 1]) else j


__all__ = ["ENVOYS", "OF_PARTIES", "PLURAL", "find_offices", "host_after"]
