"""Whose an office is, by the words around its title: "Peru's former", "of Peru", "of the Peruvian Senate"; and where an envoy goes."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.bodies import CHAMBER, FORCE, MINISTRY, body_at, body_ending, office_in, past_committee
from legation.engine.lexicon import BE, EPITHETS, PREPOSITIONS
from legation.engine.office_words import BODIES, CHAIRS, CHAMBERS, EMBASSYS, ENVOYS, LIKENESS, OF_PARTIES
from legation.engine.portfolios import CLOSED, take_portfolio
from legation.engine.unit import Reader, Unit
from legation.model import Entity, MentionKind

_LEFT = PREPOSITIONS - frozenset("by with between like as and to from for against".split())
_OF = frozenset(("the", "republic", "kingdom", "state", "commonwealth", "federal", "democratic", "government"))


def owner_before(text: str, u: Unit, out: list[Unit], context: Reader, begin: int) -> tuple[int, tuple[Entity, ...]]:
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
    if owner.kind == "adjective" and u.head == "pope":
        out.pop()
        return owner.begin, values  # "the first Polish pope": where he was born
    if owner.kind == "adjective" or (owner.kind == "party" and owner.possessive and not owner.person):
        out.pop()
        begin, values = owner.begin, owner.values
        while out and out[-1].kind == "word" and out[-1].low in EPITHETS:
            begin = out.pop().begin
    elif owner.low == "whose" and len(out) > 1 and (whose := _antecedent(out)):
        out.pop()
        begin, values = owner.begin, whose
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
    elif owner.kind == "pronoun" and owner.possessive and not of_body(u, out) and (whose := context.possessor(out)):
        out.pop()
        begin, values = owner.begin, whose
    return begin, values


def _antecedent(out: Sequence[Unit]) -> tuple[Entity, ...]:
    """The state right before "whose": "Peru, | whose president X"."""
    k = len(out) - 2 - (out[-2].low == ",")
    named = out[k] if k >= 0 else None
    told = named is not None and named.kind == "party" and not named.person and not named.possessive and not named.group
    return named.values if named is not None and told and len(named.values) == 1 and named.values[0].is_state else ()


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
    return low in EPITHETS or low in LIKENESS or low.endswith(("ly", "-wing", "-time", "-term", "-serving", "-born", "-backed"))


def _told_of_being(out: list[Unit]) -> bool:
    """ "was elected president" tells of an election; "the elected president" does not."""
    before = next((u.low for u in reversed(out[:-1]) if not u.low.endswith("ly")), "")
    return before in BE


def of_body(u: Unit, out: Sequence[Unit]) -> bool:
    """Whether "its" leader may be a party's, or its president that of the assembly or company named right before."""
    if u.head in OF_PARTIES:
        return True
    return u.head in CHAIRS and any(w.low in BODIES or w.head in BODIES for w in out[-7:])


def _is_attribute(text: str, owner: Unit, out: list[Unit], begin: int) -> bool:
    """Whether a state's bare name belongs to the title right after it: "Fiji Prime Minister X", not "in Fiji President X"."""
    before = out[-2].low if len(out) > 1 else ""
    near = text[owner.end : begin] == " " and text[begin].isupper() or text[owner.end : begin] == " " and before not in _LEFT
    return near and before not in ("in", "at", "visited", "into", "of", "left")


def body_after(units: Sequence[Unit], j: int, head: str) -> tuple[tuple[Entity, ...], str, int] | None:
    """(whose, the office, the index after) where a body of a state follows: "speaker | of the Peruvian Congress"."""
    if j + 2 >= len(units) or units[j].low not in ("of", "at", "in"):
        return None
    found = body_at(units, past_committee(units, j + 1 + (units[j + 1].low == "the")))
    if found is None or (units[j].low != "of" and found[1] != MINISTRY) or (head in OF_PARTIES and found[1] in (FORCE, MINISTRY)):
        return None
    if head == "leader" and found[1] == CHAMBER:
        return None  # of a party in it
    return found[0], office_in(found[1], head), found[2]


def of_embassy(units: Sequence[Unit], j: int, u: Unit) -> tuple[int, tuple[Entity, ...]] | None:
    """Whose embassy an envoy is of: "chargé d'affaires of the Peruvian Embassy"."""
    if u.head not in ENVOYS or j + 2 >= len(units) or units[j].low not in ("of", "at", "in"):
        return None
    k = j + 1 + (units[j + 1].low == "the")
    whose, seat = units[k], units[k + 1] if k + 1 < len(units) else None
    named = whose.kind == "adjective" or (whose.kind == "party" and not whose.person and (whose.possessive or k > j + 1))
    return (k + 2, whose.values) if seat is not None and seat.kind == "mission" and named and len(whose.values) == 1 else None


def owner_after(units: Sequence[Unit], j: int, context: Reader, head: str) -> tuple[int, tuple[Entity, ...]]:
    """The state after "of", "for" or "from", and the index after it; "for" tells of an envoy where he is sent."""
    if j + 1 < len(units) and units[j].low in ("of", "for", "from") and not (head == "envoy" and units[j].low == "for"):
        found, k = state_at(units, j + 1, context, places=False)
        if found:
            return k, found
    return j, ()


def host_after(units: Sequence[Unit], j: int, office: Unit, context: Reader) -> tuple[int, tuple[Entity, ...]]:
    """Where an envoy goes ("to Y", "in CITY"), and the index after it."""
    if office.head in ENVOYS and j + 1 < len(units) and units[j].low in ("to", "in", "at"):
        found, k = state_at(units, j + 1, context, places=True)
        if found:
            return k, found
    return j, ()


def state_at(units: Sequence[Unit], k: int, context: Reader, *, places: bool) -> tuple[tuple[Entity, ...], int]:
    while k < len(units) and units[k].kind == "word" and units[k].low in _OF | {"both"}:
        k += 1
    if k + 1 < len(units) and units[k].low == "of":
        k += 1
    if k >= len(units):
        return (), k
    u = units[k]
    if u.kind == "party" and not u.person:
        return (u.values, k + 1) if not u.possessive or places else ((), k)  # "of Peru's football league"
    if u.kind == "adjective" and k + 1 < len(units) and units[k + 1].low in CHAMBERS:
        return u.values, k + 2
    if places and u.kind == "place":
        states = {s.key: s for v in u.values if (s := context.state_of(v)) is not None}
        end = k + 1
        if end + 1 < len(units) and units[end].low == "," and units[end + 1].kind == "party" and not units[end + 1].person:
            return units[end + 1].values, end + 2
        return tuple(states.values()) if len(states) == 1 else (), end
    return (), k


__all__ = ["body_after", "host_after", "of_body", "of_embassy", "owner_after", "owner_before", "state_at"]
