"""Where the missions of a list stand: "in A, B and C", "(in A and B)", "in three cities: A, B and C", "in Peru: in A and B"."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.grammars.mission_cities import OPENED, City, past_region, read_city, verb_follows
from legation.engine.grammars.mission_nouns import AND, BEFORE_NOUN, parse_noun, past_comma
from legation.engine.sentence import Sentence

_MINISTRIES = [
    words.split() for words in ("ministry of foreign affairs", "department of foreign affairs", "foreign ministry", "ministry")
]
_EACH = frozenset("the one another other second third".split())  # "one in A, another in B and the third in C"
SPREAD = frozenset("throughout across around".split())
LONGEST_REGION = 5  # units of ", South Dakota" with its semicolon
LIKEWISE = frozenset("likewise similarly one also".split())
STANDING = frozenset(("located", "based", "situated", "accredited", "resident", "residing", "headquartered", "stationed"))


def read_places(s: Sentence, k: int) -> tuple[list[tuple[City, int]], int]:
    """The cities after "in", each with the unit after it, and the unit after all."""
    begin = k
    dated = (
        k + 3 < len(s.units) and s.units[k].low in OPENED and s.units[k + 1].low in ("in", "on") and s.units[k + 2].kind == "date"
    )
    if dated and s.units[k + 3].low in ("in", "at"):
        k = begin = k + 3  # "an embassy | established in 2006 | in CITY"
    while k < len(s.units) and s.units[k].low in STANDING | {":"}:
        k += 1
    if k + 1 >= len(s.units):
        return [], begin
    if s.units[k].low == "(" and (after := _after_aside(s, k)) is not None:
        k = begin = after
    if s.units[k - 1].low.endswith("s") and (named := _named_ones(s, k)) is not None:
        first = read_city(s, named, strict=True)
        if first is None or first[0].is_state:
            return [], begin
        cities, after = _more_cities(s, first)
        return cities, after + (s.units[named - 1].low == "(" and after < len(s.units) and s.units[after].low == ")")
    if s.units[k].low in ("in", "at") and s.units[k + 1].low == "(":
        k += 1
    if s.units[k].low in ("in", "at"):
        k = _past_ministry(s, k)
    if s.units[k].low == "(":
        if (inside := _in_brackets(s, k)) is not None or s.units[k - 1].low not in ("in", "at"):
            return inside or ([], begin)
        k = next((j for j in range(k, len(s.units)) if s.units[j].low == ")"), k)  # "in (from west to east) A and B"
        first = read_city(s, k + 1, strict=False)
        return _more_cities(s, first) if first is not None else ([], begin)
    if [u.low for u in s.units[k : k + 3]] == [",", "one", "in"]:
        k += 2  # "two consulates, one in A and another in B"
    elif [u.low for u in s.units[k : k + 2]] == [",", "in"] and s.units[k - 1].low.endswith("s"):
        k += 1  # "two consulates, in A and B"
    if (s.units[k].kind == "place" and k == begin and not s.units[k].possessive) or (
        s.units[k - 1].low == ":" and s.units[k].low != "in"
    ):
        k -= 1  # "consulates-general Chengdu and Shanghai", "consulates: Chengdu, Shanghai"
    elif s.units[k].low not in ("in", "at", "to"):
        return [], begin
    return _places_at(s, k) or ([], begin)


def _places_at(s: Sentence, k: int) -> tuple[list[tuple[City, int]], int] | None:
    """The states or cities after the preposition at k, and the unit after all; None where it is no place."""
    if (group := s.units[k + 1 + (s.units[k + 1].low == "the") :][:1]) and group[0].group and group[0].kind == "party":
        states = _states(s, k + 1 + (s.units[k + 1].low == "the"))
        return (states, states[0][1]) if states else None
    if (first := read_city(s, k + 1, strict=False)) is None:
        return None
    if first[0].is_state and [u.low for u in s.units[first[1] : first[1] + 2]] == [":", "in"]:
        return read_places(s, first[1] + 1)  # "consulates in Peru: in A and B"
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
    if first[0].is_state and s.units[k].low == "to" and (seated := _seat_of(s, first)) is not None:
        return [seated], seated[1]
    return _more_cities(s, first)


def _named_ones(s: Sentence, k: int) -> int | None:
    """The first city after words that only say how many there are, or how spread: "consulates | in 18 cities: A", "throughout Peru, in A",
    "in other cities, such as A", "including A"; None where no such words stand at k.
    """
    j = _past_spread(s, k)
    low = [u.low for u in s.units[j : j + 5]]
    n = int(low[:1] == [","] or (j > k and low[:1] in ([":"], ["–"], ["-"], ["("])))
    if low[n : n + 1] in (["including"], ["like"]):
        n += 1
    elif low[n : n + 2] == ["such", "as"]:
        n += 2
    elif j == k or n == 0:
        return None
    n += low[n : n + 1] == ["those"]
    n += low[n : n + 1] == ["in"]
    return j + n if j + n < len(s.units) else None


def _past_spread(s: Sentence, k: int) -> int:
    """The unit after "in 18 (Peruvian) cities" or "throughout Peru", "across the country" at k; k where nothing of the kind stands."""
    units = s.units
    if units[k].low in SPREAD and k + 2 < len(units):
        j = k + 1 + (units[k + 1].low == "the")
        return j + 1 if units[j].kind == "party" or units[j].low in ("country", "nation", "territory") else k
    j = k + 1
    while j < min(len(units), k + 5) and (units[j].kind in ("quantity", "adjective") or units[j].low in BEFORE_NOUN):
        j += 1
    counted = units[k].low == "in" and j < len(units) and units[j].low in ("cities", "towns", "places", "locations")
    return j + 1 if counted else k


def _past_ministry(s: Sentence, k: int) -> int:
    """The unit of the last "in" of "at its foreign ministry in CITY" at k; k where no ministry stands there."""
    j = k + 1 + (s.units[k + 1].low in ("its", "the"))
    words = [u.low for u in s.units[j : j + 6]]
    length = next((len(name) for name in _MINISTRIES if words[: len(name)] == name), 0)
    return j + length if length and j + length < len(s.units) and s.units[j + length].low in ("in", "at") else k


def _seat_of(s: Sentence, host: tuple[City, int]) -> tuple[City, int] | None:
    """The city of "an embassy to Y in CITY"."""
    state, k = host[0].state, host[1]
    if state is None or k + 1 >= len(s.units) or s.units[k].low != "in":
        return None
    seat = read_city(s, k + 1, strict=False)
    return (replace(seat[0], state=state), seat[1]) if seat is not None and not seat[0].is_state else None


def _after_aside(s: Sentence, k: int) -> int | None:
    """The unit after brackets that open at k, where the places follow them: "consuls (from west to east) in A and B"."""
    close = next((j for j in range(k + 1, min(k + 10, len(s.units))) if s.units[j].low == ")"), None)
    return close + 1 if close is not None and close + 2 < len(s.units) and s.units[close + 1].low in ("in", "at") else None


def _states(s: Sentence, k: int) -> list[tuple[City, int]]:
    """The states of a group of them: "consulates in Australia, Japan and Fiji"."""
    u = s.units[k]
    if u.person or u.possessive or u.head or not all(v.is_state for v in u.values) or verb_follows(s, k + 1):
        return []
    return [(City(v.label, (), v, is_state=True), k + 1) for v in u.values]


def _in_brackets(s: Sentence, k: int) -> tuple[list[tuple[City, int]], int] | None:
    """The cities of "(in A, B and C)", if the brackets that open at k hold nothing else."""
    j = k + 2 if s.units[k + 1].low in ("in", "at") else k + 1
    first = read_city(s, j, strict=True) if j < len(s.units) else None
    if first is None or first[0].is_state:
        return None
    cities, end = _more_cities(s, first)
    if end + 2 < len(s.units) and s.units[end].low in ("in", "on") and s.units[end + 2].low == ")":
        end += 2  # "(in Oban and Portree on Skye)"
    if end == len(s.units) or s.units[end].low == ".":  # the text forgot to close them
        return cities, end
    return (cities, end + 1) if s.units[end].low == ")" else None


def _has_one(s: Sentence, k: int) -> bool:
    """Whether what stands before k has a mission of its own: "in Havana and Cuba (likewise) in Lima"."""
    return k < len(s.units) and s.units[k].low in LIKEWISE | {"in", "at", "none"}


def _more_cities(s: Sentence, first: tuple[City, int]) -> tuple[list[tuple[City, int]], int]:
    """The cities that commas and "and" join to a first, and the unit after the last; a bare comma after "and" adds none."""
    cities = [(first[0], past_region(s, first[1]))]
    closed = False
    parted = _parted(s, cities[0][1])  # "Aspen, Colorado; Buffalo, New York; and Houston"
    while True:
        j = cities[-1][1]
        n = past_comma(s, _next_item(s, j) if parted else j)
        joined = any(u.low in AND for u in s.units[j:n])
        if closed and not joined:
            return cities, j
        closed |= joined
        each = n
        while each < len(s.units) and s.units[each].low in _EACH:
            each += 1
        if n > j and each < len(s.units) and s.units[each].low in ("in", "at"):
            n = each + 1
        following = read_city(s, n, strict=True) if n > j else None
        if following is None or (following[0].is_state and _has_one(s, following[1])):
            return cities, j
        if len(following[0].name) == 2 and following[0].name.isupper():
            cities[-1] = (cities[-1][0], following[1])  # "Los Angeles, CA": the code of its province
            continue
        cities.append((following[0], past_region(s, following[1])))


def _parted(s: Sentence, k: int) -> bool:
    """Whether semicolons part the items of the list whose first city ends at k, each a city and what it lies in."""
    j = _next_item(s, k)
    region = past_comma(s, j)
    return j > k and parse_noun(s, region) is None and read_city(s, region, strict=True) is not None


def _next_item(s: Sentence, k: int) -> int:
    """The unit after the semicolon that ends the item whose city ends at k; k where none is near."""
    stop = next((j for j in range(k, min(k + LONGEST_REGION, len(s.units))) if s.units[j].low in (";", "(", ")")), None)
    return stop + 1 if stop is not None and s.units[stop].low == ";" else k
