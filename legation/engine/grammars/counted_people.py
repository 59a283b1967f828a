"""Whose people live in or visit which state, where the place or the people stand in other spots than after the number.

"In Y there are 4,000 Xs", "Y has over 900 citizens of Xian descent", "home to the largest Xian community, about 5,000", "tourists from
X visit Y, 200,000 in 2017". As strict about every word between as its neighbours are.
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_sides import LIVING, PEOPLE, Sides, one_state
from legation.engine.grammars.figure_words import HERITAGE, diaspora, home_at, kind, noun_at, party_at, people_at
from legation.engine.grammars.resident_sides import COMMUNITIES, HOSTING
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.model import Entity

_BEFORE = frozenset(
    "there are were live lives lived reside resides resided currently now also , as of in about some an estimated is".split()
)
_THERE = LIVING | frozenset("are were working work worked study studying settled legally illegally permanently currently".split())
_QUALITIES = frozenset(
    "indigenous native small large immigrant expatriate ethnic local sizeable sizable significant vibrant".split()
)
_OUTLYING = frozenset("outside in the largest region world abroad of middle east europe latin america north south".split())
_VISITORS = frozenset("tourists visitors tourist visitor travellers travelers holidaymakers".split())
_ARRIVALS = frozenset(("arrivals", "arrival"))
_SOME = frozenset("currently now also mainly only some about an estimated around approximately".split())
_THERE_ARE = (("there", "are"), ("there", "were"), ("there", "is"))
_GOING = frozenset("visit visited visiting".split())
_BEING = frozenset("are were form formed constitute constituted represent represented".split())
_GROUPS = frozenset("group community minority diaspora nationality population".split())
_ROSE = frozenset(
    """was were is reached reaching rose grew increased fell dropped stood at to totalled totaled numbered exceeded exceeding surpassed topped hit about
    in of amounted averaged nearly over peaked from""".split()
)


def counted_people(s: Sentence, i: int) -> Sides | None:
    """Whose people live in or visit which state, for the number at i."""
    for form in (
        _in_home,
        _working_there,
        _citizens_of_descent,
        _strong,
        _largest,
        _forming,
        _there_alone,
        _touring,
        _counted_tourists,
    ):
        if (found := form(s, i)) is not None:
            return found
    return None


def _in_home(s: Sentence, i: int) -> Sides | None:
    """ "In Y, there are N Xs", "in Y live around N Xs"."""
    k = i - 1
    while low_at(s, k) in _BEFORE or kind(s, k) == "date":
        k -= 1
    told = {low_at(s, n) for n in range(k + 1, i)}
    if not (told & LIVING or {"there", "are"} <= told or {"there", "were"} <= told):
        return None
    before = k - 1 - (low_at(s, k - 1) == "the")
    origin, n = people_at(s, i + 1)
    here = low_at(s, k) == "country" and low_at(s, k - 1) == "the"
    if origin is None or low_at(s, before) != "in" or (kind(s, k) not in ("party", "place") and not here):
        return None
    home = home_at(s, k - here, origin)
    if home is None or home[1] != k or low_at(s, n) in ("in", "from", "of", "at") or noun_at(s, n - 1) in _VISITORS:
        return None
    return diaspora(origin, home[0], (k, n - 1))


def _working_there(s: Sentence, i: int) -> Sides | None:
    """ "N Xs are resident there": in the other of the pair, the only place that the sentence names."""
    origin, k = people_at(s, i + 1)
    begin = k
    while low_at(s, k) in _THERE:
        k += 1
    other = s.ctx.other((origin,)) if origin is not None else None
    if other is None or low_at(s, k) != "there" or k == begin:
        return None
    named = {e for u in s.units for e in u.values if u.kind in ("party", "place", "adjective", "people")}
    return diaspora(origin, other, (i + 1, k)) if all(e in s.ctx.pair or e.state == other.key for e in named) else None


def _citizens_of_descent(s: Sentence, i: int) -> Sides | None:
    """ "Y has over N citizens of Xian descent", "Y is home to N people with Xian roots", "to N residents born in X"."""
    origin, k = people_at(s, i + 1)
    born = any(low_at(s, n).endswith("born") for n in range(i + 1, k))
    if origin is None or (low_at(s, k - 1) not in HERITAGE and not born):
        return None
    verb = next((v for v in range(i - 1, max(-1, i - 4), -1) if low_at(s, v) in HOSTING | {"has", "have", "had", "home"}), None)
    if verb is None or any(kind(s, v) != "word" for v in range(verb, i)) or low_at(s, k) == "in":
        return None
    target = _subject_state(s, verb - 1 if low_at(s, verb) == "home" else verb, i)
    return diaspora(origin, target[0], (target[1], k - 1)) if target is not None else None


def _subject_state(s: Sentence, verb: int, i: int) -> tuple[Entity, int] | None:
    """The state that is the subject of the verb, and its unit."""
    head, _ = find_subject(s.units, verb, clause_bounds(s.units, i)[0])
    if head is None or s.units[head].person or kind(s, head) not in ("party", "pronoun") or (state := one_state(s, head)) is None:
        return None
    return state, head


def _strong(s: Sentence, i: int) -> Sides | None:
    """ "the N Xian community in Y", "Y has an N strong Xian indigenous community"."""
    k = i + 1
    while low_at(s, k) in ("-", "strong"):
        k += 1
    while low_at(s, k) in _QUALITIES:
        k += 1
    origin = one_state(s, k) if kind(s, k) in ("people", "adjective") else None
    n = k
    if kind(s, k) == "adjective":
        n += 1
        while low_at(s, n) in _QUALITIES | {"minority"}:
            n += 1
        if low_at(s, n) not in COMMUNITIES | {"minority"} and low_at(s, n - 1) != "minority":
            return None
    elif origin is None or s.units[k].head not in COMMUNITIES:
        return None
    if origin is None or low_at(s, i - 1) not in ("a", "an", "the", "some", "estimated"):
        return None
    n += low_at(s, n - 1) != "minority" or low_at(s, n) in COMMUNITIES
    if low_at(s, n) == "in":
        placed = home_at(s, n + 1, origin)
        return diaspora(origin, placed[0], (k, placed[1])) if placed is not None else None
    verb = i - 2
    if low_at(s, verb) not in ("has", "had", "hosts"):
        return None
    target = _subject_state(s, verb, i)
    return diaspora(origin, target[0], (target[1], k)) if target is not None else None


def _largest(s: Sentence, i: int) -> Sides | None:
    """ "Y is home to the largest Xian community outside Asia, approximately N", "Y has a Xian community (around N people)"."""
    if (
        low_at(s, i - 1) not in (",", "(", "with")
        or kind(s, i + 1) not in ("", "punct")
        and low_at(s, i + 1) not in PEOPLE | {"members"}
    ):
        return None
    k = i - 1 - (low_at(s, i - 2) == ",")
    while k > 0 and (low_at(s, k) in _OUTLYING | {",", "("} or kind(s, k) == "place"):
        k -= 1
    origin = one_state(s, k) if kind(s, k) == "people" and s.units[k].head in COMMUNITIES else None
    told = range(k - 1, max(0, k - 7), -1)
    home = next(
        (n for n in told if (low_at(s, n), low_at(s, n + 1)) == ("home", "to") or low_at(s, n) in HOSTING | {"has"}), None
    )
    if origin is None or home is None or any(kind(s, n) != "word" for n in range(home, k)):
        return None
    target = _subject_state(s, home - (low_at(s, home) == "home"), k)
    return diaspora(origin, target[0], (target[1], k)) if target is not None else None


def _forming(s: Sentence, i: int) -> Sides | None:
    """ "Xs form the largest immigrant group in Y, with N people"."""
    if low_at(s, i - 1) not in ("with", "at", "numbering") or kind(s, i + 1) not in ("", "punct", "date"):
        counted = low_at(s, i + 1) in PEOPLE | {"members"} and low_at(s, i + 2) not in ("from", "of", "born")
        if low_at(s, i - 1) not in ("with", "at", "numbering") or not counted:
            return None
    k = i - 2 - (low_at(s, i - 2) == ",")
    spot = k
    while low_at(s, k) not in ("in", "") and k > i - 7:
        k -= 1
    verb = next((v for v in range(k - 1, max(0, k - 8), -1) if low_at(s, v) in _BEING), None)
    if low_at(s, k) != "in" or low_at(s, k - 1) not in _GROUPS or verb is None:
        return None
    head = verb - 1
    origin = one_state(s, head) if kind(s, head) == "people" and not s.units[head].possessive else None
    home = home_at(s, k + 1, origin) if origin is not None else None
    return diaspora(origin, home[0], (head, home[1])) if home is not None and home[1] == spot else None


def _there_alone(s: Sentence, i: int) -> Sides | None:
    """ "There are some N people of Xian descent": in the other of the pair, where the sentence names no place at all."""
    k = i - 1
    while low_at(s, k) in _SOME:
        k -= 1
    origin, n = people_at(s, i + 1)
    if (
        origin is None
        or (low_at(s, k - 1), low_at(s, k)) not in _THERE_ARE
        or kind(s, n) not in ("", "punct")
        or low_at(s, n) in (",", "(")
    ):
        return None
    if noun_at(s, n - 1) in _VISITORS or any(
        kind(s, j) in ("place", "party") for j in range(len(s.units)) if j not in range(i + 1, n)
    ):
        return None
    return diaspora(origin, s.ctx.other((origin,)), (k, n - 1))


def _touring(s: Sentence, i: int) -> Sides | None:
    """ "Many tourists from X visit Y, N in 2017"."""
    if low_at(s, i - 1) not in (",", "(", ":", "with") or low_at(s, i + 1) not in ("in", "during") or kind(s, i + 2) != "date":
        return None
    verb = next((v for v in range(i - 2, max(0, i - 6), -1) if low_at(s, v) in _GOING), None)
    target = party_at(s, verb + 1) if verb is not None else None
    if verb is None or target is None or target[1] != i - 2:
        return None
    if low_at(s, verb - 2) == "from" and low_at(s, verb - 3) in _VISITORS:
        origin, spot = one_state(s, verb - 1), verb - 3
    else:
        origin, spot = (one_state(s, verb - 1) if noun_at(s, verb - 1) in _VISITORS else None), verb - 1
    if origin is None or origin == target[0]:
        return None
    return Sides("Tourism", origin, target[0], (spot, target[1]), "visitors")


def _counted_tourists(s: Sentence, i: int) -> Sides | None:
    """ "The number of Xian tourists visiting Y rose to N", "Xian tourist arrivals in Y reached N"."""
    k = i - 1
    while low_at(s, k) in _ROSE or kind(s, k) == "date":
        k -= 1
    if k == i - 1 or {low_at(s, n) for n in range(k + 1, i)} <= {"in", "of", "at", "to", "about", "from"}:
        return None
    target, n = one_state(s, k), k - 1 - (low_at(s, k - 1) == "the")
    arriving = low_at(s, n) in ("in", "to") and low_at(s, n - 1) in _ARRIVALS
    n -= 2 if arriving else 2 if (low_at(s, n - 1), low_at(s, n)) in (("who", "visited"), ("that", "visited")) else 1
    visited = low_at(s, n + 1) in ("who", "that")
    origin = one_state(s, n) if kind(s, n) == "people" and noun_at(s, n) in _VISITORS else None
    if kind(s, k) != "party" or target is None or origin is None or origin == target:
        return None
    visiting = arriving or low_at(s, n + 1) in ("visiting", "to", "entering")
    counted = arriving or low_at(s, n - 1) == "of" and low_at(s, n - 2) == "number"
    return Sides("Tourism", origin, target, (n, k), "visitors") if (visiting or visited) and counted else None
