"""Cities as a text names them: where a name ends, what state stands with it, and which state it lies in.

`settle` decides that: the state that the text names, else the state expected, else that of its only bearer. What none of
these decides has no host, and no claim is made of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from legation.engine.context import slug
from legation.engine.lexicon import NAME_PARTICLES, NOT_A_NAME
from legation.engine.sentence import Sentence
from legation.engine.voice import looks_verbal
from legation.model import Entity, EntityKind
from legation.seats import SEATED_IN

BEFORE_CITY = frozenset("the city cities capital capitals town towns port of its nearby both following".split())
HOST_KINDS = (EntityKind.STATE, EntityKind.HISTORICAL_STATE, EntityKind.IGO, EntityKind.ORGANIZATION)
DIRECTIONS = frozenset("north south east west central northern southern eastern western".split())
LETTERS = str.maketrans(
    {"æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "þ": "th", "ı": "i"}
)
OPENED = frozenset("opened established inaugurated founded".split())
CLOSED = frozenset(("closed", "shut"))
ONE_CITY = frozenset(("state/singapore",))  # states that are one city of the same name
CITY_STATES = frozenset(("state/singapore", "state/monaco", "state/holy-see"))


@dataclass(frozen=True, slots=True)
class City:
    """A city as written: its name, the things so named, and the state that the text adds to it."""

    name: str
    candidates: tuple[Entity, ...]
    state: Entity | None = None
    is_state: bool = False  # "an embassy in Peru": a state stands where a city might
    inside: bool = False  # it stands after "in", not after "to"


def read_city(s: Sentence, k: int, *, strict: bool) -> tuple[City, int] | None:
    """The city named at k with the state added to it; `strict` for one that only a comma or "and" introduces."""
    j = _past_capital(s, k)
    if j >= len(s.units):
        return None
    u = s.units[j]
    if u.kind == "party":
        state = state_at(s, j)
        if state is None or (strict and (verb_follows(s, state[1]) or state[0].kind is not EntityKind.STATE)):
            return None
        return City(state[0].label, (), state[0], is_state=True, inside=s.units[k - 1].low in ("in", "at")), state[1]
    e = _name_end(s, j)
    if e == j or (strict and (verb_follows(s, e) or (e < len(s.units) and s.units[e].kind == "mission"))):
        return None  # "in Lima, Deputy | High Commissions in ..."
    candidates = tuple(v for v in u.values if v.kind is EntityKind.PLACE) if u.kind == "place" and e == j + 1 else ()
    if u.kind != "place" and s.units[j - 1].low in ("the", "at"):  # a building or a quarter: "the Old Exchange in Riga"
        return read_city(s, e + 1, strict=strict) if e < len(s.units) and s.units[e].low in ("in", ",") else None
    if e == j + 1 and u.low in DIRECTIONS:
        return None
    added, after = _added_state(s, e)
    foreign = added is not None and all(c.state != added.key for c in candidates) and (candidates or added.key in CITY_STATES)
    if foreign and strict and s.units[e].low == ",":
        added, after = None, e  # "Riga, Estonia": the next of a list, not where Riga lies
    e = after
    return City(s.text(j, _name_end(s, j)), candidates, added), e


def _past_capital(s: Sentence, k: int) -> int:
    """Step over "the", "the city of", "the Cuban capital", "the capital," before a city's name."""
    j = k
    while j < len(s.units) and j - k < 6:
        u = s.units[j]
        if u.kind != "adjective" and not (u.low in BEFORE_CITY and s.passage.text[u.begin].islower()):
            break
        j += 1
    if j < len(s.units) and j > k + 1 and s.units[j].low in (",", ":"):
        j += 1
    return j


def _name_end(s: Sentence, k: int) -> int:
    """The unit after a place's name that starts at k, or k: "Palma de Mallorca", "St. Erth"."""
    text, j = s.passage.text, k
    while j < len(s.units):
        u = s.units[j]
        apart = j > k and text[s.units[j - 1].end : u.begin] not in (" ", "")
        if apart or u.possessive:
            break
        if u.kind == "place" or (u.kind in ("word", "unknown") and text[u.begin].isupper() and u.low not in NOT_A_NAME):
            j += 1
        elif (
            j > k
            and u.kind == "word"
            and u.low in NAME_PARTICLES | {"upon"}
            and j + 1 < len(s.units)
            and text[s.units[j + 1].begin].isupper()
        ):
            j += 1
        elif (
            u.low == "."
            and j > k
            and j + 1 < len(s.units)
            and s.units[j - 1].low in ("st", "ste", "ft", "mt")
            and text[s.units[j + 1].begin].isupper()
        ):
            j += 1
        else:
            break
    return j


def _added_state(s: Sentence, k: int) -> tuple[Entity | None, int]:
    """The state after a city ("Lima, Peru", "Lima (Peru)", "Lima, the capital of Peru") and the unit after it."""
    k += [u.low for u in s.units[k : k + 2]] == [",", "("]  # "London, (United Kingdom)"
    low = [u.low for u in s.units[k : k + 10]]
    if low[:1] == ["("] and ")" in low:
        close = k + low.index(")")
        if set(low[: low.index(")")]) & (OPENED | CLOSED | {"accredited"}):
            return None, k  # "(opened in 1993)": read by who reads the list
        state = state_at(s, k + 1)
        return (state[0] if state is not None and state[1] == close else None), close + 1
    if low[:1] == [","] and "capital" in low[1:5] and "," not in low[1 : low.index("capital")]:
        at = k + low.index("capital") + 1
        state = state_at(s, at + 1) if at < len(s.units) and s.units[at].low == "of" else None
        return state if state is not None else (None, at)
    if low[:1] in ([","], ["in"]) and k + 1 < len(s.units):
        u = s.units[k + 1]
        if u.kind == "party" and u.group and u.values and not u.person and verb_follows(s, k + 2):
            return u.values[0], k + 1  # "in Havana, Cuba and Peru has ...": the group is none
        state = state_at(s, k + 1)
        if state is not None and state[0].is_state and not verb_follows(s, state[1]) and not _in_place(s, state[1]):
            return state
    return None, k


def past_region(s: Sentence, k: int) -> int:
    """The unit after what the city that ends before k lies in: "Aspen, Colorado", "[[Buffalo, New York]]"; k where none is told."""
    if k + 1 >= len(s.units) or s.units[k].low != ",":
        return k
    comma = s.units[k]
    link = next((x for x in s.passage.links if x.begin < comma.begin and comma.end < x.end), None)
    if link is not None:
        return next((j for j in range(k, len(s.units)) if s.units[j].begin >= link.end), len(s.units))
    end = _name_end(s, k + 1)
    return end if end > k + 1 and s.text(k + 1, end) in s.ctx.gazetteer.tables.regions else k


def _in_place(s: Sentence, k: int) -> bool:
    """Whether a place follows: "an embassy in Havana, Cuba in Lima" tells of Cuba's."""
    return k + 1 < len(s.units) and s.units[k].low == "in" and s.units[k + 1].kind == "place"


def verb_follows(s: Sentence, k: int) -> bool:
    while k < len(s.units) and s.units[k].low in ("also", "currently", "still", "both", "each"):
        k += 1
    return k < len(s.units) and (
        s.units[k].low in ("has", "have", "is", "are", "had", "was", "maintains", "operates", "keeps", "through")
        or looks_verbal(s.units, k)
    )


def settle(s: Sentence, city: City, expected: Entity | None, *, near: bool) -> tuple[Entity | None, Entity | None]:
    """(city, its state) of a city as written. `near`: that it lies in the expected state is likelier than a namesake abroad."""
    if city.is_state and city.state is not None and city.inside and (whole := _whole(s, city.state)) is not None:
        return whole, city.state
    if city.is_state:
        return (city.candidates[0] if len(city.candidates) == 1 else None), city.state
    host = city.state
    states = dict.fromkeys(c.state for c in city.candidates if c.state)
    if host is None:
        if expected is not None and (not states or near or states.keys() & {expected.key, SEATED_IN.get(expected.key)}):
            host = expected
        elif len(states) == 1:
            host = s.ctx.gazetteer.entity(next(iter(states)) or "")
        else:
            at_hand = [p for p in (*s.ctx.pair, *s.ctx.home) if p.key in states]
            host = at_hand[0] if len(set(at_hand)) == 1 else None
    if host is None or not host.is_state:
        return None, None
    known = [c for c in city.candidates if c.state is not None and c.state in (host.key, SEATED_IN.get(host.key))]
    if not known and host.key in CITY_STATES:
        return _whole(s, host), host  # a house or a quarter
    return (known[0] if known else new_place(s, city.name, host)), host


def _whole(s: Sentence, state: Entity) -> Entity | None:
    """The city that is all of a state."""
    return s.ctx.gazetteer.entity(state.capital or "") if state.key in ONE_CITY else None


def new_place(s: Sentence, name: str, state: Entity) -> Entity:
    """A place that the gazetteer does not hold, in its state; its key tells it from a namesake that it does hold."""
    key = f"place/{slug(name.translate(LETTERS))}"
    if (namesake := s.ctx.gazetteer.entity(key)) is not None and namesake.state != state.key:
        key += f"-{state.key.partition('/')[2]}"
    return s.ctx.gazetteer.entity(key) or Entity(key, EntityKind.PLACE, name, state=state.key)


def state_at(s: Sentence, k: int) -> tuple[Entity, int] | None:
    """The one state or organization named at k ("Peru", "the Republic of Peru"), and the unit after it."""
    while k < len(s.units) and s.units[k].low in ("the", "republic", "of"):
        k += 1
    u = s.units[k] if k < len(s.units) else None
    if u is None or u.kind != "party" or u.possessive or u.person or len(u.values) != 1 or u.values[0].kind not in HOST_KINDS:
        return None
    return u.values[0], k + 1
