"""The phrase of an office: its epithets, portfolio, state and, of an envoy, the state it goes to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legation.engine.bodies import (
    CHAMBER,
    COUNCIL,
    FORCE,
    MINISTRY,
    body_at,
    body_before,
    body_ending,
    office_in,
    past_chamber,
    past_committee,
    past_ministry,
)
from legation.engine.lexicon import BE, DETERMINERS, EPITHETS, NOT_A_NAME, PREPOSITIONS
from legation.engine.personal_names import is_rank, name_end
from legation.engine.portfolios import CLOSED, PORTFOLIOS, WITH_PORTFOLIO, has_portfolio, portfolio_end, take_portfolio
from legation.engine.unit import Reader, Unit
from legation.model import Entity, MentionKind

TITLES_IN_NAMES = frozenset(("shah", "king", "prince", "sultan", "pope", "khan", "emir", "general"))
ENVOYS = frozenset(
    (
        "ambassador",
        "high commissioner",
        "minister plenipotentiary",
        "chargé d'affaires",
        "envoy",
        "consul general",
        "consul",
        "nuncio",
        "head of mission",
        "permanent representative",
    )
)
ENVOYS_OR_MISSIONS = {
    "permanent representative": "permanent representative",
    "permanent representatives": "permanent representative",
    "honorary consul": "consul",
}  # either may be meant
COMMANDING = frozenset(("commander", "chief", "head", "commander-in-chief"))
MINISTERIAL = frozenset(
    f"{office} minister" for office in "prime|deputy prime|foreign|defense|interior|finance|economy|trade".split("|")
) | {"minister", "vice president", "attorney general"}
OF_PARTIES = frozenset(("leader", "chairman", "general secretary", "spokesperson"))  # "its leader" may be a party's
OF_GROUPS = frozenset(
    "rebel rebels guerrilla insurgent insurgency resistance independence revolutionary liberation separatist secessionist nationalist communist socialist islamist militant "
    "militia military paramilitary party political parliamentary senate house majority minority union labor labour business industry religious spiritual church "
    "muslim christian jewish buddhist islamic tribal clan native indigenous youth student students community civil rights protest cult gang cartel "
    "mafia terrorist faction factional local regional provincial delegation team squadron expedition project bloc coalition group movement".split()
)  # leaders of these lead no state: "Peruvian rebel leader X"
CHAMBERS = frozenset(
    "congress parliament assembly senate house legislature knesset majlis diet duma sejm riksdag storting council government republic kingdom army navy "
    "people's presidency state central bank".split()
)
PLURAL = re.compile(r"(?:presidents|ministers|kings|premiers|chancellors|leaders|ambassadors|secretaries)\b", re.IGNORECASE)
Owners = tuple[int, int, tuple[Entity, ...]]  # where a title begins, the index after it, its states
EMBASSYS = frozenset(("embassy's", "consulate's", "legation's", "mission's"))
INITIALS = {"PM": "prime minister", "FM": "foreign minister"}
_CHAIRS = frozenset(("president", "vice president", "speaker", "head of state"))
_COMPANIES = frozenset(
    "company association club federation union committee party university organization organisation group firm foundation chamber commission "
    "bank institute council board court corporation society confederation league college academy team campaign conference "
    "football rugby cricket olympic basketball tennis athletics chess".split()
)
_BODIES = CHAMBERS - {"government", "republic", "kingdom", "state", "central", "people's"} | _COMPANIES
_BODIES_OF = dict.fromkeys(_CHAIRS | {"chairman", "deputy chairman"}, (CHAMBER, COUNCIL)) | {
    "commander": (FORCE,),
    "spokesperson": (MINISTRY, FORCE, CHAMBER),
}
_LIKENESS = frozenset(
    "de facto jure elected appointed ailing embattled exiled ousted deposed controversial popular powerful authoritarian autocratic longtime "
    "veteran beloved legitimate sole hardline reformist conservative liberal leftist populist nationalist moderate charismatic caretaker transitional "
    "unelected unpopular defeated disgraced assassinated murdered captured civilian titular nominal reigning incumbent departing retiring".split()
)
_LEFT = PREPOSITIONS - frozenset("by with between like as and to from for against".split())
_OF = frozenset(("the", "republic", "kingdom", "state", "commonwealth", "federal", "democratic", "government"))


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
        if units[k].kind not in ("party", "place") or units[k].person:
            return False
        k += 1
    k += k < len(units) and units[k].low == ","
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
    after, values = _owner_after(units, i + 1, context, "counterpart")
    k = after + (after < len(units) and units[after].low == ",")
    titled = k > after and units[k].kind == "office" and not is_rank(units[k])  # "his Chilean counterpart, Minister X"
    known = k < len(units) and units[k].person
    if not titled and name_end(text, units, k) - k < (1 if k == i + 1 or known else 2):
        return None, i
    begin = u.begin
    if out and (out[-1].kind == "adjective" or (out[-1].kind == "party" and out[-1].possessive and not out[-1].person)):
        owner = out.pop()
        begin, values = owner.begin, owner.values
    if out and out[-1].kind == "pronoun" and out[-1].possessive:
        begin = out.pop().begin
    return replace(u, kind="office", head="counterpart", begin=begin, end=units[after - 1].end, values=values), after


def office_phrase(text: str, units: list[Unit], i: int, u: Unit, out: list[Unit], context: Reader) -> tuple[Unit, int]:
    """The office at i; what stands before it is taken off `out`. Gives the unit and the index after it."""
    within, begin = _body_of(u, out)
    begin, values = _before(text, u, out, context, begin)
    j = portfolio_end(text, units, i + 1) if u.head.endswith(WITH_PORTFOLIO) else i + 1
    head = office_in(within, u.head) if within else _exact_head(text, units, u, i, j)
    j = _past_gloss(units, j)
    if not values and (body := _body_after(units, j, head)) is not None:
        values, head, j = body
    j = past_ministry(units, j) if values else j
    if not values:
        j, values = _of_embassy(units, j, u) or _owner_after(units, j, context, head)
    if not values and head in _BODIES_OF:
        chamber, j = past_chamber(units, j)
        head = office_in(chamber, head)
    if len(values) == 1 and PLURAL.search(text, u.begin, u.end):
        begin, j, values = _owners(text, units, (begin, j, values), out)
    if "shadow" in text[begin : u.begin].lower().split():
        head = f"shadow {head}"
    if head.endswith(" minister") and PLURAL.search(text, u.begin, u.end) and _two_portfolios(text[begin : u.begin]):
        head = "minister"  # "the Foreign and Defence Ministers", of whom each has one of the two
    if _sent_as_minister(text, units, u, j, out) and _state_at(units, j + 1, context, places=True)[0]:
        head = "minister plenipotentiary"
    if j + 1 < len(units) and units[j].low in ("and", "&", "/") and units[j + 1].kind == "office" and not is_rank(units[j + 1]):
        further, k = office_phrase(text, units, j + 1, units[j + 1], [], context)
        if further.head == head or _starts_name(text, units, k) or (further.values and not values):
            owned = replace(further, begin=begin, values=values or further.values)  # "Envoy and Minister of X to Y"
            return _with_both(text, units, owned, (u, head, further.head), out), k
    return replace(u, begin=begin, end=units[j - 1].end, values=values, head=head), j


def _body_of(u: Unit, out: list[Unit]) -> tuple[str, int]:
    """The kind of the body named right before a title and where it begins; its name is taken off `out`, whose it is stays."""
    found = body_before(out)
    if found is None or found[0] not in _BODIES_OF.get(u.head, ()):
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
    if u.head in _CHAIRS and i and units[i - 1].kind == "pronoun" and _of_body(u, units[:i]):
        return "person"  # "the assembly and its president"
    if u.head == "leader" and i and units[i - 1].kind == "word" and units[i - 1].low in OF_GROUPS:
        return "person"
    if u.head in _CHAIRS | OF_PARTIES and i and (units[i - 1].low in _COMPANIES or _heads_company(text, u, units[i - 1])):
        return "person"
    return u.head


def _heads_company(text: str, u: Unit, before: Unit) -> bool:
    """Whether the word right before a title names a body that is no state's: "Football Federation | president"."""
    spelt = text[before.begin : before.end]
    opens = before.begin < 2 or text[before.begin - 2] in ".:;"  # where any word has a capital
    named = before.kind == "word" and before.end + 1 == u.begin and (spelt.isupper() or (spelt[0].isupper() and not opens))
    other = u.head != "speaker" and not before.low.endswith("'s")
    return named and other and before.low not in NOT_A_NAME | EPITHETS | CHAMBERS


def _sent_as_minister(text: str, units: Sequence[Unit], u: Unit, j: int, out: Sequence[Unit]) -> bool:
    """Whether a minister may be an envoy: "first Minister of Greece to Lebanon", in no visit that one pays there."""
    if u.head != "minister" or u.low != "minister" or not text[u.begin].isupper() or j + 1 >= len(units) or units[j].low != "to":
        return False
    return not any(w.low in ("visit", "visits", "trip", "tour", "sent", "send") for w in out[-6:])


def _starts_name(text: str, units: Sequence[Unit], k: int) -> bool:
    return k < len(units) and units[k].kind in ("word", "party") and text[units[k].begin].isupper() and not units[k].values


def _told_of_being(out: list[Unit]) -> bool:
    """ "was elected president" tells of an election; "the elected president" does not."""
    before = next((u.low for u in reversed(out[:-1]) if not u.low.endswith("ly")), "")
    return before in BE


def _before(text: str, u: Unit, out: list[Unit], context: Reader, begin: int) -> tuple[int, tuple[Entity, ...]]:
    """Where the phrase begins and whose the office is: "then Peruvian", "Solomon Islands", "its", "Brazil's former"."""
    values: tuple[Entity, ...] = u.values if u.mention and u.mention.kind is MentionKind.STATE else ()
    if len(out) > 1 and out[-1].low in ("-", "–") and out[-2].low in ("then", "ex", "vice", "now"):
        begin = out[-2].begin
        del out[-2:]
    begin = take_portfolio(text, u, out, begin)
    while (
        out
        and out[-1].kind == "word"
        and out[-1].low
        in EPITHETS | {"shadow", "honorary", "non-resident", "nonresident", "prime", "ever", "present", "elected", "designated"}
        and not (out[-1].low in ("elected", "designated") and _told_of_being(out))
    ):
        begin = out.pop().begin
    if (
        len(out) > 1
        and out[-2].kind == "adjective"
        and out[-1].kind == "word"
        and out[-1].low.isalpha()
        and text[out[-1].begin].islower()
        and out[-1].low not in CLOSED
    ):
        begin = out.pop().begin  # "Brazilian right-wing president"
    begin = _past_epithets(text, out, begin)
    owner = out[-1] if out else None
    if owner is None or owner.group:
        return begin, values
    if owner.kind == "word" and owner.low.endswith(("'s", "s'")) and (found := body_ending(out)) is not None:
        values, kept = found
        begin = out[kept].begin
        del out[kept:]
        return begin, values
    if owner.kind == "adjective" or (owner.kind == "party" and owner.possessive and not owner.person):
        out.pop()
        begin, values = owner.begin, owner.values
        while out and out[-1].kind == "word" and out[-1].low in EPITHETS:
            begin = out.pop().begin
    elif owner.low in EMBASSYS and u.head in ENVOYS and len(out) > 1 and out[-2].kind == "adjective":
        begin, values = out[-2].begin, out[-2].values  # "the Peruvian Embassy's chargé d'affaires"
        del out[-2:]
    elif owner.kind == "party" and not owner.person and _is_attribute(text, owner, out, begin):
        out.pop()
        begin, values = owner.begin, owner.values
    elif owner.kind == "place" and u.head == "spokesperson" and len(owner.values) == 1 and text[owner.end : begin] == " ":
        out.pop()
        state = context.state_of(owner.values[0])
        begin, values = owner.begin, (state,) if state is not None else ()  # "White House spokesman", "Kremlin spokesman"
    elif owner.kind == "pronoun" and owner.possessive and not _of_body(u, out) and (whose := context.possessor(out)):
        out.pop()
        begin, values = owner.begin, whose
    return begin, values


def _two_portfolios(before: str) -> bool:
    words = before.lower().split()
    return any(words[k] == "and" and words[k - 1] in PORTFOLIOS for k in range(1, len(words)))


def _past_epithets(text: str, out: list[Unit], begin: int) -> int:
    """Where the phrase begins with further words of what the holder is like: "Peru's | de facto", "democratically elected"."""
    k = len(out)
    while (
        k and len(out) - k < 4 and out[k - 1].kind == "word" and text[out[k - 1].begin].islower() and _is_epithet(out[k - 1].low)
    ):
        k -= 1
    owner = out[k - 1] if k else None
    owned = owner is not None and (owner.kind == "adjective" or (owner.kind == "party" and owner.possessive and not owner.person))
    if k == len(out) or not owned:
        return begin
    begin = out[k].begin
    del out[k:]
    return begin


def _is_epithet(low: str) -> bool:
    return low in EPITHETS or low in _LIKENESS or low.endswith(("ly", "-wing", "-time", "-term", "-serving", "-born", "-backed"))


def _of_body(u: Unit, out: Sequence[Unit]) -> bool:
    """Whether "its" leader may be a party's, or its president that of the assembly or company named right before."""
    if u.head in OF_PARTIES:
        return True
    return u.head in _CHAIRS and any(w.low in _BODIES or w.head in _BODIES for w in out[-7:])


def _is_attribute(text: str, owner: Unit, out: list[Unit], begin: int) -> bool:
    """Whether a state's bare name belongs to the title right after it: "Fiji Prime Minister X", not "in Fiji President X"."""
    before = out[-2].low if len(out) > 1 else ""
    near = text[owner.end : begin] == " " and text[begin].isupper() or text[owner.end : begin] == " " and before not in _LEFT
    return near and before not in ("in", "at", "visited", "into", "of", "left")


def _past_gloss(units: Sequence[Unit], j: int) -> int:
    """The index after a title in brackets that explains the one before it: "Permanent Representative (Ambassador) of ..."."""
    glossed = j + 2 < len(units) and units[j].low == "(" and units[j + 1].kind == "office" and units[j + 2].low == ")"
    return j + 3 if glossed and not is_rank(units[j + 1]) else j


def _body_after(units: Sequence[Unit], j: int, head: str) -> tuple[tuple[Entity, ...], str, int] | None:
    """(whose, the office, the index after) where a body of a state follows: "speaker | of the Peruvian Congress"."""
    if j + 2 >= len(units) or units[j].low not in ("of", "at", "in"):
        return None
    found = body_at(units, past_committee(units, j + 1 + (units[j + 1].low == "the")))
    if found is None or (units[j].low != "of" and found[1] != MINISTRY) or (head in OF_PARTIES and found[1] in (FORCE, MINISTRY)):
        return None
    if head == "leader" and found[1] == CHAMBER:
        return None  # of a party in it
    return found[0], office_in(found[1], head), found[2]


def _of_embassy(units: Sequence[Unit], j: int, u: Unit) -> tuple[int, tuple[Entity, ...]] | None:
    """Whose embassy an envoy is of: "chargé d'affaires of the Peruvian Embassy"."""
    if u.head not in ENVOYS or j + 2 >= len(units) or units[j].low not in ("of", "at", "in"):
        return None
    k = j + 1 + (units[j + 1].low == "the")
    whose, seat = units[k], units[k + 1] if k + 1 < len(units) else None
    named = whose.kind == "adjective" or (whose.kind == "party" and not whose.person and (whose.possessive or k > j + 1))
    return (k + 2, whose.values) if seat is not None and seat.kind == "mission" and named and len(whose.values) == 1 else None


def _owner_after(units: Sequence[Unit], j: int, context: Reader, head: str) -> tuple[int, tuple[Entity, ...]]:
    """The state after "of", "for" or "from", and the index after it; "for" tells of an envoy where he is sent."""
    if j + 1 < len(units) and units[j].low in ("of", "for", "from") and not (head == "envoy" and units[j].low == "for"):
        found, k = _state_at(units, j + 1, context, places=False)
        if found:
            return k, found
    return j, ()


def host_after(units: Sequence[Unit], j: int, office: Unit, context: Reader) -> tuple[int, tuple[Entity, ...]]:
    """Where an envoy goes ("to Y", "in CITY"), and the index after it."""
    if office.head in ENVOYS and j + 1 < len(units) and units[j].low in ("to", "in", "at"):
        found, k = _state_at(units, j + 1, context, places=True)
        if found:
            return k, found
    return j, ()


def _state_at(units: Sequence[Unit], k: int, context: Reader, *, places: bool) -> tuple[tuple[Entity, ...], int]:
    while k < len(units) and units[k].kind == "word" and units[k].low in _OF | {"both"}:
        k += 1
    if k + 1 < len(units) and units[k].low == "of":
        k += 1
    if k >= len(units):
        return (), k
    u = units[k]
    if u.kind == "party" and not u.person:
        return u.values, k + 1
    if u.kind == "adjective" and k + 1 < len(units) and units[k + 1].low in CHAMBERS:
        return u.values, k + 2
    if places and u.kind == "place":
        states = {s.key: s for v in u.values if (s := context.state_of(v)) is not None}
        end = k + 1
        if end + 1 < len(units) and units[end].low == "," and units[end + 1].kind == "party" and not units[end + 1].person:
            return units[end + 1].values, end + 2
        return tuple(states.values()) if len(states) == 1 else (), end
    return (), k


__all__ = ["ENVOYS", "PLURAL", "find_offices", "host_after"]
