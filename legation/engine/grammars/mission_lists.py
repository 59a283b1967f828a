"""Lists of missions: "an embassy and a consulate in A, a consulate-general in B and consulates in C and D".

`parse_posts` reads the nouns and their cities; whose they are and where they stand is for the caller to settle.
"""

from __future__ import annotations

from dataclasses import replace

from legation.engine.grammars.mission_cities import CLOSED, OPENED, City
from legation.engine.grammars.mission_nouns import Post, parse_nouns, past_comma
from legation.engine.grammars.mission_places import read_places
from legation.engine.sentence import Sentence

_AGAIN = frozenset(("through", "via", "by"))  # "through its embassy in A and through a consulate in B"
_WHICH_WAS = frozenset((",", "(", "which", "that", "was", "were", "officially", "first"))


def parse_posts(s: Sentence, k: int) -> tuple[list[Post], int]:
    """The missions of the list that starts at unit k, and the first unit after it; no posts where no list starts."""
    posts: list[Post] = []
    end = k
    while True:
        pending, j = parse_nouns(s, k)
        if not pending:
            return posts, end
        cities, j = read_places(s, j)
        if not cities:
            posts += [replace(p, end=j) for p in pending]
        for city, at in cities:
            posts += [replace(p, city=city, end=at) for p in pending if len(pending) == 1 or _may_stand(s, p, city, cities)]
        date, ended, j = _opening(s, j) if cities else (None, False, j)
        if date is not None and len(pending) == 1 and len(cities) < 2:
            posts[-1] = replace(posts[-1], closed=date) if ended else replace(posts[-1], opened=date)
        end = j
        k = j + 1 if j < len(s.units) and s.units[j].low == ";" else past_comma(s, j)
        k = past_comma(s, k) if k > j and s.units[j].low == ";" else k
        if k == j:
            return posts, end
        k += k < len(s.units) and s.units[k].low in _AGAIN


def _may_stand(s: Sentence, post: Post, city: City, cities: list[tuple[City, int]]) -> bool:
    """Whether a mission of several nouns that share cities is in this one: a single embassy is in the capital, or the first."""
    if post.kind not in ("Embassy", "HighCommission") or s.units[post.end - 1].low.endswith("s"):
        return True
    capitals = {p.capital for p in (*s.ctx.pair, *s.ctx.home)}
    seat = next((c for c, _ in cities if any(v.key in capitals for v in c.candidates)), cities[0][0])
    return city == seat


def _opening(s: Sentence, k: int) -> tuple[int | None, bool, int]:
    """The date of ", (which was) opened in 1967" or "(closed in 1967)" at k, whether it closed, and the unit after it."""
    j = k
    while j < len(s.units) and j < k + 4 and s.units[j].low in _WHICH_WAS:
        j += 1
    if j + 2 >= len(s.units) or s.units[j].low not in OPENED | CLOSED or s.units[j + 1].low not in ("in", "on"):
        return None, False, k
    if s.units[j + 2].kind != "date":
        return None, False, k
    after = j + 3 + (s.units[k].low == "(" and j + 3 < len(s.units) and s.units[j + 3].low == ")")
    return j + 2, s.units[j].low in CLOSED, after
