"""Covered from elsewhere: "X is represented in Y through its embassy in CITY", "X is accredited to Y from CITY".

A mission that stands in Y itself is a mission there; one that stands anywhere else makes an accreditation with its seat.
"""

from __future__ import annotations

from legation.dates import PartialDate
from legation.engine.clauses import clause_bounds
from legation.engine.grammars.absent_envoys import absent_envoy
from legation.engine.grammars.accreditation_owners import (
    BETWEEN,
    STILL,
    before_verb,
    group_start,
    owner_of,
    owner_of_interests_in,
)
from legation.engine.grammars.interest_sections import claim_section
from legation.engine.grammars.mission_cities import HOST_KINDS, City, read_city, settle
from legation.engine.grammars.mission_claims import NEAR, add_post, claim_post
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.mission_nouns import Post, past_comma
from legation.engine.grammars.missions import interval_after, is_mutual
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.unit import mute
from legation.model import Entity, Value

Time = tuple[PartialDate | None, PartialDate | None]
COVERED = frozenset(("represented", "represent", "accredited", "cross-accredited", "responsible"))
MEANS = frozenset("both either the a parallel dual accreditation accreditations of its their".split())  # before the post itself
THROUGH = frozenset("through by via from at thought trough throught thru".split())  # with the slips of the texts
_TOWARD = ("in", "to", "before", "for", "towards", "toward", "at")
_LIST_ENDS = ("", ".", ",", ";", ")")
_SEATED = "ministry of foreign affairs|federal department of foreign affairs|department of foreign affairs|foreign ministry|ministry|capital"
SEATED = tuple(words.split() for words in f"{_SEATED}|mission|envoy".split("|"))
RESIDING = frozenset(("ambassador", "high commissioner"))
COVERING = frozenset(("Embassy", "HighCommission", "PermanentMission", "ConsulateGeneral", "Legation", "Consulate", "Delegation"))


def read_accreditations(s: Sentence) -> None:
    """Accreditations by "represented" or "accredited", and by a non-resident embassy or ambassador."""
    for i, u in enumerate(s.units):
        if u.low in COVERED and _is_passive(s, i):
            _read_covered(s, i)


def _is_passive(s: Sentence, i: int) -> bool:
    """ "is represented", "is also accredited", or a participle after an ambassador or embassy; nothing denied or past."""
    k = before_verb(s, i)
    if k > 0 and s.units[k].low == "been" and s.units[before_verb(s, k)].low in ("has", "have"):
        return True
    if k > 0 and s.units[k].low == "remained" and s.units[before_verb(s, k)].low in ("has", "have"):
        return True
    if k >= 0 and (
        s.units[k].low in ("is", "are", "remains", "remain") or [u.low for u in s.units[max(0, k - 2) : k + 1]] in STILL
    ):
        return True
    if k == i - 1 and s.units[i].low == "accredited" and k >= 0 and s.units[k].kind == "party" and _from_post(s, i):
        return True  # "Peru accredited to Togo from its embassy in CITY": the verb is left out
    apart = k >= 0 and k < i - 1 and s.units[i].low == "accredited" and s.units[k].kind in ("place", "party")
    return apart and any(u.kind == "mission" for u in s.units[max(0, k - 5) : k])  # "X's embassy in CITY, also accredited to Y"


def _from_post(s: Sentence, i: int) -> bool:
    """Whether "to Y from its embassy" follows."""
    targets, k = read_targets(s, i + 1)
    return bool(targets) and k + 1 < len(s.units) and s.units[k].low in ("from", "through", "via") and s.units[k + 1].low == "its"


def _read_covered(s: Sentence, i: int) -> None:
    if _read_both(s, i):
        return
    owner = owner_of(s, i)
    if owner is None:
        return
    sender, own_seat, begin = owner
    targets, k = read_targets(s, i + 1)
    targets = targets or owner_of_interests_in(s, group_start(s, i))
    other = s.ctx.other((sender,))
    if not targets and other is not None and s.units[i].low != "responsible":
        targets, k = (other,), _past_unknown(s, k)
    if not targets or sender in targets:
        return
    if k < len(s.units) and (s.units[k].low in THROUGH or _is_to_post(s, k)):
        k += k + 1 < len(s.units) and s.units[k + 1].low in THROUGH - {"at"}  # "by from its embassy"
        posts, end = _means(s, k + 1, s.units[i].low)
        if read_targets(s, end)[0] and not read_targets(s, i + 1)[0]:
            targets, end = read_targets(s, end)
        time = interval_after(s, i, end)
        away = all(p.city is None and p.non_resident for p in posts)
        if away and (envoy := absent_envoy(s, k + 1)) is not None and envoy[0] is None:
            for target in targets:
                _accredit(s, sender, target, None, (begin, envoy[1]), time)
        for target in targets:
            _claim_posts(s, posts, sender, target, begin, time)
        if other is not None and targets == (other,):
            _read_too(s, end, other, sender, s.units[i].low)
    elif own_seat is not None and s.units[before_verb(s, i)].low != "been":  # who "have been accredited" may be no more
        for target in targets:
            claim_seat(s, own_seat, sender, target, (begin, max(k, i + 1)))
    else:
        return
    s.units[i] = mute(s.units[i])


def _read_too(s: Sentence, k: int, sender: Entity, target: Entity, verb: str) -> None:
    """ "X is represented through its embassy in A | and Y through its embassy in B"."""
    k += low_at(s, k) == ","
    if low_at(s, k) not in ("and", "while", "whereas", ";") or k + 3 >= len(s.units) or s.units[k + 2].low not in THROUGH:
        return
    if s.units[k + 1].kind == "party" and s.entities(k + 1) == (sender,) and not s.units[k + 1].possessive:
        _claim_posts(s, _means(s, k + 3, verb)[0], sender, target, k + 1, (None, None))


def _read_both(s: Sentence, i: int) -> bool:
    """ "Both countries are represented by an embassy in the other's capital"."""
    at, _ = find_subject(s.units, group_start(s, i), clause_bounds(s.units, i)[0])
    if at is None or s.units[at].kind not in ("party", "pronoun") or len(owners := s.entities(at)) != 2:
        return False
    if i + 1 >= len(s.units) or s.units[i + 1].low not in THROUGH:
        return False
    posts, end = parse_posts(s, i + 2)
    if not posts or not is_mutual(s, posts, end):
        return False
    for sender, host in (owners, owners[::-1]):
        for post in posts:
            claim_post(s, post, sender, host, None, at, (None, None))
    return True


def _past_unknown(s: Sentence, k: int) -> int:
    """Step over "to" and a name that is not known, where the row tells who is meant."""
    j = k + 1
    while k < len(s.units) and s.units[k].low in ("in", "to", "with") and j < len(s.units) and j < k + 6:
        if s.units[j].low in THROUGH:
            return j
        j += 1
    return k


def _is_to_post(s: Sentence, k: int) -> bool:
    """ "accredited to its high commission in CITY", said for "through"."""
    return s.units[k].low == "to" and k + 1 < len(s.units) and s.units[k + 1].low in ("its", "their")


def _means(s: Sentence, k: int, verb: str) -> tuple[list[Post], int]:
    """The posts that represent: missions, or an envoy, the ministry or the capital from which one is accredited."""
    first = k
    if (envoy := absent_envoy(s, k)) is not None and envoy[0] is not None:
        after = past_comma(s, envoy[1])
        further, end = parse_posts(s, after + (after < len(s.units) and s.units[after].low in THROUGH))
        return [Post("Embassy", k, envoy[1], envoy[0]), *further], end if further else envoy[1]
    while k < len(s.units) and s.units[k].low in MEANS:
        k += 1
    posts, end = parse_posts(s, first)
    if not posts:
        posts, end = parse_posts(s, k)
    if posts:
        return posts, end
    low = ["envoy" if u.head in RESIDING else u.low for u in s.units[k : k + 8]]
    for words in SEATED:
        if low[: len(words)] == words:
            k += len(words)
            while k < len(s.units) and s.units[k].low in ("located", "based", "situated", ","):
                k += 1
            k += k < len(s.units) and s.units[k].low in ("in", "at", "of")
            break
    else:
        if verb != "accredited" or s.units[first - 1].low != "from":
            return [], first
    city = read_city(s, k, strict=False) if k < len(s.units) else None
    if city is None:
        return [], k
    further, end = parse_posts(s, past_comma(s, city[1]))
    return [Post("Embassy", k, city[1], city[0]), *further], end if further else city[1]


def read_targets(s: Sentence, k: int) -> tuple[tuple[Entity, ...], int]:
    """The states after "in", "to" or "before", and the unit after them."""
    j = k
    while j < len(s.units) and s.units[j].low in BETWEEN:
        j += 1
    if [u.low for u in s.units[j : j + 2]] in (
        ["to", "be"],
        ["as", "the"],
        ["as", "a"],
    ):  # "to be the envoy to Y", "as the envoy to Y"
        j = next((n for n in range(j + 2, min(len(s.units), j + 9)) if s.units[n].low == "to"), j)
    n = j + (j < len(s.units) and s.units[j].low == "the")
    untold = n + 1 < len(s.units) and s.units[n].kind == "party" and s.units[n + 1].low in THROUGH  # "accredited (to) Y from"
    if j >= len(s.units) or (s.units[j].low not in _TOWARD and not untold):
        return (), j
    j += s.units[j].kind == "word"
    while j < len(s.units) and s.units[j].low in ("the", "republic", "of"):
        j += 1
    u = s.units[j] if j < len(s.units) else None
    if (
        u is None
        or u.kind != "party"
        or u.possessive
        or u.person
        or not u.values
        or not all(v.kind in HOST_KINDS for v in u.values)
    ):
        return (), k
    listed, j = _listed(s, u.values, j + 1)
    while j < len(s.units) and s.units[j].low in BETWEEN:
        j += 1
    return listed, j + 1 if j + 1 < len(s.units) and s.units[j].low == "," and s.units[j + 1].low in THROUGH else j


def _listed(s: Sentence, first: tuple[Entity, ...], j: int) -> tuple[tuple[Entity, ...], int]:
    """Those of a list that has no "and": "accredited to Malta | , Cyprus, San Marino", and the unit after it."""
    found, k = list(first), j
    while low_at(s, k) == "," and k + 1 < len(s.units) and s.units[k + 1].kind == "party":
        u = s.units[k + 1]
        if u.possessive or u.person or not all(v.is_state for v in u.values) or low_at(s, k + 2) not in _LIST_ENDS:
            break
        found, k = [*found, *u.values], k + 2
    return (tuple(found), k) if low_at(s, k) in _LIST_ENDS else (first, j)


def _claim_posts(s: Sentence, posts: list[Post], sender: Entity, target: Entity, begin: int, time: Time) -> None:
    """Each post where it stands: in the target a mission, elsewhere a seat."""
    for post in posts:
        if post.kind == "InterestsSection":
            claim_section(s, post, sender, target, begin)
        if post.sender is not None and post.sender != sender:
            continue
        if post.city is None:
            if post.kind in NEAR and len(posts) == 1 and post.begin < post.end and _stands_alone(s, post.end):
                claim_post(s, post, sender, target, None, begin, time)  # "is represented in Y by a consulate"
            continue
        unknown = not (post.city.candidates or post.city.state)
        city, host = settle(s, post.city, target, near=post.kind not in COVERING)
        if host is None or (unknown and post.kind in COVERING - {"Consulate", "ConsulateGeneral"}):
            continue
        if host == target:
            add_post(s, post, (sender,), begin, target, time)
        elif post.kind in COVERING:
            _accredit(s, sender, target, city or host, (begin, post.end), time)


def _stands_alone(s: Sentence, end: int) -> bool:
    return end >= len(s.units) or s.units[end].low in (".", ",", ";", ")")


def claim_seat(s: Sentence, seat: City, sender: Entity, target: Entity, span: tuple[int, int]) -> None:
    city, host = settle(s, seat, None, near=False)
    if host is not None and host != target:
        _accredit(s, sender, target, city or host, span)


def _accredit(
    s: Sentence, sender: Entity, host: Entity, seat: Entity | None, span: tuple[int, int], time: Time = (None, None)
) -> None:
    roles: list[tuple[str, Value]] = [("sender", sender), ("host", host)]
    if seat is not None:
        roles.append(("seat", seat))
    s.claim("Accreditation", roles, "covered-from", span, start=time[0], stop=time[1])
