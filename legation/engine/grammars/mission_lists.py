"""Lists of missions: "an embassy and a consulate in A, a consulate-general in B and consulates in C and D".

`parse_posts` reads nouns and their cities; `settle` decides where a city is: in the state that the text names, else in the
state expected, else where its only bearer is. What none of these decides has no host, and no claim is made of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from legation.engine.context import slug
from legation.engine.lexicon import NAME_PARTICLES, NOT_A_NAME
from legation.engine.sentence import Sentence
from legation.engine.syntax import looks_verbal
from legation.model import Entity, EntityKind

BEFORE_NOUN = frozenset(
    "a an the its their his own one two three four five six seven eight nine ten resident permanent full full-fledged diplomatic small several also both only single "
    "large sizeable general various currently respective new other additional further eleven twelve fifteen twenty many numerous some".split()
)
BEFORE_CITY = frozenset("the city cities capital capitals town towns port of its nearby both following".split())
DELEGATIONS = frozenset("mission missions delegation delegations representation".split())  # of or to an organization only
NON_RESIDENT = frozenset(("non-resident", "nonresident", "non-residential"))
AND = frozenset(("and", "&", "or"))
STANDING = frozenset(("located", "based", "situated", "accredited", "resident", "residing", "headquartered", "stationed"))
HOST_KINDS = (EntityKind.STATE, EntityKind.HISTORICAL_STATE, EntityKind.IGO, EntityKind.ORGANIZATION)


@dataclass(frozen=True, slots=True)
class City:
    """A city as written: its name, the things so named, and the state that the text adds to it."""

    name: str
    candidates: tuple[Entity, ...]
    state: Entity | None = None
    is_state: bool = False  # "an embassy in Peru": a state stands where a city might


@dataclass(frozen=True, slots=True)
class Post:
    """One mission of a list: its class, its city if told, whose it is if the noun phrase says so, and its units."""

    kind: str
    begin: int
    end: int
    city: City | None = None
    sender: Entity | None = None
    non_resident: bool = False


def parse_posts(s: Sentence, k: int) -> tuple[list[Post], int]:
    """The missions of the list that starts at unit k, and the first unit after it; no posts where no list starts."""
    posts: list[Post] = []
    end = k
    while True:
        pending, j = _nouns(s, k)
        if not pending:
            return posts, end
        cities, j = _places(s, j)
        if not cities:
            posts += [replace(p, end=j) for p in pending]
        for city, at in cities:
            posts += [replace(p, city=city, end=at) for p in pending]
        end = j
        k = j + 1 if j < len(s.units) and s.units[j].low == ";" else _past_comma(s, j)
        k = _past_comma(s, k) if k > j and s.units[j].low == ";" else k
        if k == j:
            return posts, end


def _nouns(s: Sentence, k: int) -> tuple[list[Post], int]:
    """Mission nouns joined by "and" that share their cities: "an embassy and a consulate"."""
    found: list[Post] = []
    end = k
    while (noun := _noun(s, k)) is not None:
        found.append(noun)
        end = noun.end
        k = _past_comma(s, end)
        if k == end or (end < len(s.units) and s.units[end].low == "," and _noun(s, k) is None):
            break
    return found, end


def _noun(s: Sentence, k: int) -> Post | None:
    begin, sender, non_resident = k, None, False
    while k < len(s.units):
        u = s.units[k]
        absent = u.kind == "office" and u.low.startswith(tuple(NON_RESIDENT))
        non_resident |= absent
        if u.kind == "mission" or absent or (non_resident and u.kind in ("office", "word") and u.low.startswith("ambassador")):
            kind = u.head if u.kind == "mission" else "Embassy"
            if k + 2 < len(s.units) and s.units[k + 1].low == "of" and (owner := _state(s, k + 2)) is not None:
                return Post(kind, begin, owner[1], sender=owner[0], non_resident=non_resident)
            return Post(kind, begin, k + 1, sender=sender, non_resident=non_resident)
        if u.low in DELEGATIONS and k + 2 < len(s.units) and s.units[k + 1].low in ("in", "to"):
            return Post("Delegation", begin, k + 1, sender=sender)
        if u.low in NON_RESIDENT:
            non_resident = True
        elif (u.kind == "adjective" or (u.kind == "party" and u.possessive)) and len(u.values) == 1:
            sender = u.values[0]
        elif u.low not in BEFORE_NOUN and u.kind != "quantity":
            return None
        k += 1
    return None


def _state(s: Sentence, k: int) -> tuple[Entity, int] | None:
    """The one state or organization named at k ("Peru", "the Republic of Peru"), and the unit after it."""
    while k < len(s.units) and s.units[k].low in ("the", "republic", "of"):
        k += 1
    u = s.units[k] if k < len(s.units) else None
    if u is None or u.kind != "party" or u.possessive or u.person or len(u.values) != 1 or u.values[0].kind not in HOST_KINDS:
        return None
    return u.values[0], k + 1


def _past_comma(s: Sentence, k: int) -> int:
    """The unit after a comma, "and", "as well as", "along with" or "in addition to" at k; k itself if there is none."""
    j = k
    if j < len(s.units) and s.units[j].low == ",":
        j += 1
    if j < len(s.units) and s.units[j].low in AND | {"plus"}:
        j += 1
    for words in (("as", "well", "as"), ("along", "with"), ("together", "with"), ("in", "addition", "to")):
        if tuple(u.low for u in s.units[j : j + len(words)]) == words:
            j += len(words)
    return j


def _places(s: Sentence, k: int) -> tuple[list[tuple[City, int]], int]:
    """The cities after "in", each with the unit after it, and the unit after all."""
    begin = k
    while k < len(s.units) and s.units[k].low in STANDING | {":"}:
        k += 1
    if k + 1 >= len(s.units):
        return [], begin
    if s.units[k].low == "(":
        return _in_brackets(s, k) or ([], begin)
    if (s.units[k].kind == "place" and k == begin and not s.units[k].possessive) or s.units[k - 1].low == ":":
        k -= 1  # "consulates-general Chengdu and Shanghai", "consulates: Chengdu, Shanghai"
    elif s.units[k].low not in ("in", "at", "to"):
        return [], begin
    if (group := s.units[k + 1 + (s.units[k + 1].low == "the") :][:1]) and group[0].group and group[0].kind == "party":
        return _states(s, k + 1 + (s.units[k + 1].low == "the")), k + 2 + (s.units[k + 1].low == "the")
    if (first := read_city(s, k + 1, strict=False)) is None:
        return [], begin
    if (
        first[0].is_state
        and first[1] < len(s.units)
        and s.units[first[1]].low == "("
        and (inner := _in_brackets(s, first[1])) is not None
    ):
        return [(replace(c, state=first[0].state) if not c.is_state else c, e) for c, e in inner[0]], inner[1]
    if first[0].state is not None and not first[0].state.is_state and first[1] < len(s.units) and s.units[first[1]].low == "in":
        seat = read_city(s, first[1] + 1, strict=False)
        return (
            ([(replace(first[0], candidates=seat[0].candidates), seat[1])], seat[1]) if seat is not None else ([first], first[1])
        )
    return _more_cities(s, first)


def _states(s: Sentence, k: int) -> list[tuple[City, int]]:
    """The states of a group of them: "consulates in Australia, Japan and Fiji"."""
    u = s.units[k]
    if u.person or u.possessive or u.head or not all(v.is_state for v in u.values) or _verb_follows(s, k + 1):
        return []
    return [(City(v.label, (), v, is_state=True), k + 1) for v in u.values]


def _in_brackets(s: Sentence, k: int) -> tuple[list[tuple[City, int]], int] | None:
    """The cities of "(in A, B and C)", if the brackets that open at k hold nothing else."""
    j = k + 2 if s.units[k + 1].low in ("in", "at") else k + 1
    first = read_city(s, j, strict=True) if j < len(s.units) else None
    if first is None or first[0].is_state:
        return None
    cities, end = _more_cities(s, first)
    return (cities, end + 1) if end < len(s.units) and s.units[end].low == ")" else None


def _more_cities(s: Sentence, first: tuple[City, int]) -> tuple[list[tuple[City, int]], int]:
    """The cities that commas and "and" join to a first, and the unit after the last."""
    cities = [first]
    while True:
        j = cities[-1][1]
        n = _past_comma(s, j)
        if n > j and n < len(s.units) and s.units[n].low in ("in", "at"):
            n += 1
        following = read_city(s, n, strict=True) if n > j else None
        if following is None or (following[0].is_state and following[1] < len(s.units) and s.units[following[1]].low == "in"):
            return cities, j
        cities.append(following)


def read_city(s: Sentence, k: int, *, strict: bool) -> tuple[City, int] | None:
    """The city named at k with the state added to it; `strict` for one that only a comma or "and" introduces."""
    j = _past_capital(s, k)
    if j >= len(s.units):
        return None
    u = s.units[j]
    if u.kind == "party":
        state = _state(s, j)
        if state is None or (strict and (_verb_follows(s, state[1]) or state[0].kind is not EntityKind.STATE)):
            return None
        return City(state[0].label, (), state[0], is_state=True), state[1]
    e = _name_end(s, j)
    if e == j or (strict and _verb_follows(s, e)):
        return None
    candidates = tuple(v for v in u.values if v.kind is EntityKind.PLACE) if u.kind == "place" and e == j + 1 else ()
    added, e = _added_state(s, e)
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
            and u.low in NAME_PARTICLES
            and j + 1 < len(s.units)
            and text[s.units[j + 1].begin].isupper()
        ):
            j += 1
        elif (
            u.low == "."
            and j > k
            and j + 1 < len(s.units)
            and s.units[j - 1].low in ("st", "ft")
            and text[s.units[j + 1].begin].isupper()
        ):
            j += 1
        else:
            break
    return j


def _added_state(s: Sentence, k: int) -> tuple[Entity | None, int]:
    """The state after a city ("Lima, Peru", "Lima (Peru)", "Lima, the capital of Peru") and the unit after it."""
    low = [u.low for u in s.units[k : k + 7]]
    if low[:1] == ["("] and ")" in low:
        close = k + low.index(")")
        state = _state(s, k + 1)
        return (state[0] if state is not None and state[1] == close else None), close + 1
    if low[:1] == [","] and "capital" in low[1:5] and "," not in low[1 : low.index("capital")]:
        at = k + low.index("capital") + 1
        state = _state(s, at + 1) if at < len(s.units) and s.units[at].low == "of" else None
        return state if state is not None else (None, at)
    if low[:1] in ([","], ["in"]) and k + 1 < len(s.units):
        u = s.units[k + 1]
        if u.kind == "party" and u.group and u.values and not u.person and _verb_follows(s, k + 2):
            return u.values[0], k + 1  # "in Havana, Cuba and Peru has ...": the group is none
        state = _state(s, k + 1)
        if state is not None and state[0].is_state and not _verb_follows(s, state[1]):
            return state
    return None, k


def _verb_follows(s: Sentence, k: int) -> bool:
    while k < len(s.units) and s.units[k].low in ("also", "currently", "still", "both", "each"):
        k += 1
    return k < len(s.units) and (
        s.units[k].low in ("has", "have", "is", "are", "had", "was", "maintains", "operates", "keeps", "through")
        or looks_verbal(s.units, k)
    )


def settle(s: Sentence, city: City, expected: Entity | None, *, near: bool) -> tuple[Entity | None, Entity | None]:
    """(city, its state) of a city as written. `near`: that it lies in the expected state is likelier than a namesake abroad."""
    if city.is_state:
        return (city.candidates[0] if len(city.candidates) == 1 else None), city.state
    host = city.state
    if host is None:
        states = dict.fromkeys(c.state for c in city.candidates if c.state)
        if expected is not None and (not states or expected.key in states or near):
            host = expected
        elif len(states) == 1:
            host = s.ctx.gazetteer.entity(next(iter(states)) or "")
        else:
            at_hand = [p for p in (*s.ctx.pair, *s.ctx.home) if p.key in states]
            host = at_hand[0] if len(set(at_hand)) == 1 else None
    if host is None or not host.is_state:
        return None, None
    known = [c for c in city.candidates if c.state == host.key]
    return (known[0] if known else new_place(s, city.name, host)), host


def new_place(s: Sentence, name: str, state: Entity) -> Entity:
    """A place that the gazetteer does not hold, in its state; its key tells it from a namesake that it does hold."""
    key = f"place/{slug(name)}"
    if (namesake := s.ctx.gazetteer.entity(key)) is not None and namesake.state != state.key:
        key += f"-{state.key.partition('/')[2]}"
    return s.ctx.gazetteer.entity(key) or Entity(key, EntityKind.PLACE, name, state=state.key)
