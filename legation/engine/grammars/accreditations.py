"""Covered from elsewhere: "X is represented in Y through its embassy in CITY", "X is accredited to Y from CITY".

A mission that stands in Y itself is a mission there; one that stands anywhere else makes an accreditation with its seat.
"""

from __future__ import annotations

from legation.engine.grammars.mission_cities import City, read_city, settle
from legation.engine.grammars.mission_lists import Post, parse_posts
from legation.engine.grammars.missions import PRESENT, SKIPPED, add_post
from legation.engine.sentence import Sentence
from legation.engine.syntax import clause_bounds, find_subject, genitive_before
from legation.engine.units import Unit
from legation.model import Entity, Value

COVERED = frozenset(("represented", "accredited"))
THROUGH = frozenset(("through", "by", "via", "from", "at"))
BETWEEN = frozenset(
    "concurrently dually simultaneously diplomatically jointly mainly mutually also currently indirectly there".split()
)
COVERING = frozenset(("Embassy", "HighCommission", "PermanentMission", "ConsulateGeneral", "Legation", "Consulate"))


def read_accreditations(s: Sentence) -> None:
    """Accreditations by "represented" or "accredited", and by a non-resident embassy or ambassador."""
    for i, u in enumerate(s.units):
        if u.low in COVERED and _is_passive(s, i):
            _read_covered(s, i)
        elif u.low in PRESENT:
            _read_non_resident(s, i)
            _read_accredited_post(s, i)


def _is_passive(s: Sentence, i: int) -> bool:
    """ "is represented", "is also accredited", or a participle after an ambassador or embassy; nothing denied or past."""
    k = i - 1
    while k >= 0 and s.units[k].low in BETWEEN | SKIPPED:
        k -= 1
    return k >= 0 and s.units[k].low in ("is", "are")


def _read_covered(s: Sentence, i: int) -> None:
    owner = _owner(s, i)
    if owner is None:
        return
    sender, own_seat, begin = owner
    target, k = _target(s, i + 1)
    target = target or s.ctx.other((sender,))
    if target is None or target == sender:
        return
    if k < len(s.units) and s.units[k].low in THROUGH:
        k += 1
        while k < len(s.units) and s.units[k].low in ("both", "either"):
            k += 1
        posts, end = parse_posts(s, k)
        if (
            not posts
            and (city := read_city(s, k, strict=False)) is not None
            and s.units[k - 1].low == "from"
            and s.units[i].low == "accredited"
        ):
            posts, end = [Post("Embassy", k, city[1], city[0])], city[1]
        if _target(s, end)[0] is not None and _target(s, i + 1)[0] is None:
            target, end = _target(s, end)[0] or target, _target(s, end)[1]
        _claim_posts(s, posts, sender, target, begin)
    elif own_seat is not None:
        _claim_seat(s, own_seat, sender, target, (begin, max(k, i + 1)))
    else:
        return
    s.units[i] = _mute(s.units[i])


def _owner(s: Sentence, i: int) -> tuple[Entity, City | None, int] | None:
    """Who is represented, the seat if the subject tells it ("X's embassy in CITY is accredited"), and the first unit."""
    lower, group = clause_bounds(s.units, i)[0], i
    while group > 0 and s.units[group - 1].low in BETWEEN | SKIPPED | {"is", "are"}:
        group -= 1
    at, _ = find_subject(s.units, group, lower)
    if at is None:
        return None
    u = s.units[at]
    if u.kind == "mission":
        holder = genitive_before(s.units, at)
        posts, end = parse_posts(s, holder if holder is not None else at)
        if len(posts) != 1 or posts[0].city is None or end != group:
            return None
        sender = s.entities(holder) if holder is not None else (posts[0].sender,) if posts[0].sender else ()
        return (sender[0], posts[0].city, holder if holder is not None else at) if len(sender) == 1 else None
    if u.kind not in ("party", "pronoun") or u.possessive or (at and s.units[at - 1].low in ("neither", "nor")):
        return None
    owners = s.entities(at)
    return (owners[0], None, at) if len(owners) == 1 and owners[0].is_state else None


def _target(s: Sentence, k: int) -> tuple[Entity | None, int]:
    """The state after "in", "to" or "before", and the unit after it."""
    j = k
    while j < len(s.units) and s.units[j].low in BETWEEN:
        j += 1
    if j >= len(s.units) or s.units[j].low not in ("in", "to", "before", "for"):
        return None, j
    j += 1
    while j < len(s.units) and s.units[j].low in ("the", "republic", "of"):
        j += 1
    u = s.units[j] if j < len(s.units) else None
    if u is None or u.kind != "party" or u.possessive or u.person or len(u.values) != 1:
        return None, k
    j += 1
    return u.values[0], j + 1 if j + 1 < len(s.units) and s.units[j].low == "," and s.units[j + 1].low in THROUGH else j


def _claim_posts(s: Sentence, posts: list[Post], sender: Entity, target: Entity, begin: int) -> None:
    """Each post where it stands: in the target a mission, elsewhere a seat."""
    for post in posts:
        if post.city is None or (post.sender is not None and post.sender != sender):
            continue
        unknown = not (post.city.candidates or post.city.state)
        city, host = settle(s, post.city, target, near=post.kind not in COVERING)
        if host is None or (unknown and post.kind in COVERING - {"Consulate", "ConsulateGeneral"}):
            continue
        if host == target:
            add_post(s, post, (sender,), begin, target)
        elif post.kind in COVERING:
            _accredit(s, sender, target, city or host, (begin, post.end))


def _claim_seat(s: Sentence, seat: City, sender: Entity, target: Entity, span: tuple[int, int]) -> None:
    city, host = settle(s, seat, None, near=False)
    if host is not None and host != target:
        _accredit(s, sender, target, city or host, span)


def _accredit(s: Sentence, sender: Entity, host: Entity, seat: Entity, span: tuple[int, int]) -> None:
    roles: list[tuple[str, Value]] = [("sender", sender), ("host", host), ("seat", seat)]
    s.claim("Accreditation", roles, "covered-from", span)


def _read_non_resident(s: Sentence, i: int) -> None:
    """ "X has a non-resident ambassador in CITY": for the other party of the pair, unless the text names another."""
    k = i + 1
    while k < len(s.units) and s.units[k].low in SKIPPED:
        k += 1
    posts = [p for p in parse_posts(s, k)[0] if p.non_resident and p.city is not None]
    at, _ = find_subject(s.units, i, clause_bounds(s.units, i)[0]) if posts else (None, False)
    if at is None or s.units[at].kind not in ("party", "pronoun") or len(s.entities(at)) != 1:
        return
    sender = s.entities(at)[0]
    target = s.ctx.other((sender,))
    for post in posts:
        if target is not None and post.city is not None and not post.city.is_state:
            _claim_seat(s, post.city, sender, target, (at, post.end))


def _read_accredited_post(s: Sentence, i: int) -> None:
    """ "X has an embassy in CITY (which is) accredited to Y"."""
    k = i + 1
    while k < len(s.units) and s.units[k].low in SKIPPED:
        k += 1
    posts, end = parse_posts(s, k)
    while end < len(s.units) and s.units[end].low in BETWEEN | SKIPPED | {",", "which", "that", "is", "and"}:
        end += 1
    if len(posts) != 1 or posts[0].city is None or end >= len(s.units) or s.units[end].low != "accredited":
        return
    target, after = _target(s, end + 1)
    at, _ = find_subject(s.units, i, clause_bounds(s.units, i)[0])
    if (
        target is not None
        and at is not None
        and s.units[at].kind in ("party", "pronoun")
        and len(s.entities(at)) == 1
        and s.entities(at)[0] != target
    ):
        _claim_seat(s, posts[0].city, s.entities(at)[0], target, (at, after))


def _mute(u: Unit) -> Unit:
    """The unit as the rules pass it over."""
    return Unit("read", u.begin, u.end, u.low, u.values, u.person, u.head, u.possessive, u.mention, u.basis, u.group)
