"""The envoy who lives elsewhere as the means of being represented: "by a non-resident ambassador (based in CITY at the Ministry of ...)"."""

from __future__ import annotations

from legation.engine.grammars.mission_cities import City, read_city
from legation.engine.sentence import Sentence

_AWAY = ("non-resident", "nonresident", "non-residential", "roving", "itinerant", "travelling", "traveling")
_ENVOYS = frozenset(("ambassador", "high commissioner", "envoy", "commissioner"))
_LIVING = frozenset("based resident residing resides located seated stationed living lives accredited from".split())
_LEADING = frozenset((",", "(", "who", "which", "is"))


def absent_envoy(s: Sentence, k: int) -> tuple[City | None, int] | None:
    """(the city, if told, the unit after it all) of "a non-resident ambassador (based in CITY)" that begins at k."""
    while k < len(s.units) and s.units[k].low in ("a", "an", "the", "its", "their", "also"):
        k += 1
    away = k < len(s.units) and s.text(k, k + 1).lower().startswith(_AWAY)
    if away and s.units[k].kind == "word":
        k += 1
    if not away or k >= len(s.units) or not (s.units[k].head in _ENVOYS or s.units[k].low in _ENVOYS) or s.units[k].person:
        return None
    if k + 1 < len(s.units) and s.units[k + 1].low in ("in", "at"):
        city = read_city(s, k + 2, strict=False)
        return (city[0], city[1]) if city is not None and not city[0].is_state else (None, k + 1)
    seat = seat_behind(s, k + 1)
    return seat if seat is not None else (None, k + 1)


def seat_behind(s: Sentence, k: int) -> tuple[City, int] | None:
    """(the city, the unit after it all) of "(based in CITY at the Ministry of Foreign Affairs)" or ", who resides in CITY" at k."""
    j = k
    while j < len(s.units) and s.units[j].low in _LEADING:
        j += 1
    if j >= len(s.units) or s.units[j].low not in _LIVING:
        return None
    j += 1 + (j + 1 < len(s.units) and s.units[j + 1].low in ("in", "at"))
    city = read_city(s, j, strict=False) if j < len(s.units) and s.units[j - 1].low in {"in", "at", "from"} else None
    return (city[0], _end(s, k, city[1])) if city is not None and not city[0].is_state else None


def _end(s: Sentence, begin: int, end: int) -> int:
    """The unit after the brackets that opened before the city or open after it: "at the Ministry of Foreign Affairs)"."""
    behind = end + 1 < len(s.units) and s.units[end].low == "(" and s.units[end + 1].low == "at"
    inside = any(u.low == "(" for u in s.units[begin:end]) and not any(u.low == ")" for u in s.units[begin:end])
    if not (behind or inside):
        return end
    return next((j + 1 for j in range(end, min(len(s.units), end + 10)) if s.units[j].low == ")"), end)


__all__ = ["absent_envoy", "seat_behind"]
