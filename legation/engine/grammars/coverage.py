"""What an embassy elsewhere covers, told without "accredited": "X's embassy in CITY has jurisdiction over Y", "X covers Y from its
embassy in CITY", "the ambassador of X in CITY also serves as ambassador to Y", "the non-resident embassy of X to Y is in CITY".

Each makes an accreditation with its seat; what may or will be covered is none.
"""

from __future__ import annotations

from dataclasses import replace

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.accreditation_owners import BETWEEN, ENVOYS, envoy_at, post_owner
from legation.engine.grammars.accreditations import claim_seat, read_targets
from legation.engine.grammars.mission_cities import City, read_city
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.mission_nouns import NON_RESIDENT, Post
from legation.engine.grammars.mission_places import STANDING
from legation.engine.grammars.missions import PRESENT, SKIPPED, past_fillers
from legation.engine.lexicon import ADVERBS
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.model import Entity

_HOLDING = frozenset("has holds exercises maintains".split())
_CHARGES = frozenset("accreditation accreditations jurisdiction responsibility".split())
_COVERS = frozenset("covers serves oversees".split())
_HANDLES = frozenset("handles manages conducts maintains".split())
_ACTS = frozenset("serves acts doubles functions".split())
_ACCREDITS = frozenset(("accredits", "accredited"))
_QUALIFIED = frozenset(
    "concurrent dual joint additional multiple simultaneous parallel side non-resident consular diplomatic also full".split()
)


def read_coverage(s: Sentence) -> None:
    """An accreditation for each state that the sentence says a mission or envoy elsewhere covers."""
    for i, u in enumerate(s.units):
        if u.low in _HOLDING | _COVERS | _HANDLES:
            targets = (u.low in _HOLDING and _charge(s, i)) or _covered(s, i)
            if targets:
                _claim_of_seat(s, i, *targets)
        if u.low in PRESENT:
            _read_non_resident(s, i)
            _read_accredited_post(s, i)
        if u.low in _COVERS | _ACCREDITS:
            _read_own(s, i)
        if u.low in _ACTS | {"is"}:
            _read_second_office(s, i)
        elif u.low in NON_RESIDENT:
            _read_standing_elsewhere(s, i)


def _read_non_resident(s: Sentence, i: int) -> None:
    """ "X has a non-resident ambassador in CITY": for the other party of the pair, unless the text names another."""
    posts = [_from_home(s, p) for p in parse_posts(s, past_fillers(s, i + 1))[0] if p.non_resident]
    at, _ = find_subject(s.units, i, clause_bounds(s.units, i)[0]) if posts else (None, False)
    if at is None or s.units[at].kind not in ("party", "pronoun") or len(s.entities(at)) != 1:
        return
    sender = s.entities(at)[0]
    target = s.ctx.other((sender,))
    for post in posts:
        if post.end < len(s.units) and s.units[post.end].low in ("for", "to"):
            named, stop = read_targets(s, post.end + 1)
            for other in named:
                if other != sender and post.city is not None:
                    claim_seat(s, post.city, sender, other, (at, stop))  # "in CITY for Y"
        elif target is not None and post.city is not None and not post.city.is_state:
            claim_seat(s, post.city, sender, target, (at, post.end))


def _from_home(s: Sentence, post: Post) -> Post:
    """ "a non-resident ambassador from CITY" lives there."""
    away = post.city is None and post.end + 1 < len(s.units) and s.units[post.end].low == "from"
    city = read_city(s, post.end + 1, strict=False) if away else None
    return replace(post, city=city[0], end=city[1]) if city is not None else post


def _read_accredited_post(s: Sentence, i: int) -> None:
    """ "X has an embassy in CITY (which is) accredited to Y"."""
    posts, end = parse_posts(s, past_fillers(s, i + 1))
    while end < len(s.units) and s.units[end].low in BETWEEN | SKIPPED | {",", "(", "which", "that", "is", "and"}:
        end += 1
    if len(posts) != 1 or posts[0].city is None or end >= len(s.units) or s.units[end].low != "accredited":
        return
    targets, after = read_targets(s, end + 1)
    at, _ = find_subject(s.units, i, clause_bounds(s.units, i)[0])
    if (
        at is not None
        and s.units[at].kind in ("party", "pronoun")
        and len(s.entities(at)) == 1
        and s.entities(at)[0] not in targets
    ):
        for target in targets:
            claim_seat(s, posts[0].city, s.entities(at)[0], target, (at, after))


def _charge(s: Sentence, i: int) -> tuple[tuple[Entity, ...], int] | None:
    """The states of "has concurrent accreditation to A and B", "has jurisdiction over A"."""
    k = i + 1
    while k < len(s.units) and s.units[k].low in _QUALIFIED | {"a", "the"}:
        k += 1
    if k + 1 >= len(s.units) or s.units[k].low not in _CHARGES:
        return None
    return _states_after(s, k + 2) if s.units[k + 1].low in ("over", "to", "for", "in") else None


def _covered(s: Sentence, i: int) -> tuple[tuple[Entity, ...], int] | None:
    """The states of "covers A and B", "handles relations with A"."""
    if s.units[i].low in _COVERS:
        return _states_after(s, i + 1 + (i + 1 < len(s.units) and s.units[i + 1].low in BETWEEN))
    if s.units[i].low not in _HANDLES:
        return None
    k = i + 1
    while k < len(s.units) and s.units[k].low in ("its", "the", "diplomatic", "bilateral", "consular"):
        k += 1
    told = [u.low for u in s.units[k : k + 2]] in (["relations", "with"], ["affairs", "with"])
    return _states_after(s, k + 2) if told else None


def _states_after(s: Sentence, k: int) -> tuple[tuple[Entity, ...], int] | None:
    k += k < len(s.units) and s.units[k].low == "the"
    u = s.units[k] if k < len(s.units) else None
    if u is None or u.kind != "party" or u.possessive or u.person or u.head or not all(v.is_state for v in u.values):
        return None
    return u.values, k + 1


def _claim_of_seat(s: Sentence, i: int, targets: tuple[Entity, ...], end: int) -> None:
    """Claim what the mission or envoy before the verb at i covers."""
    group = _group(s, i)
    owner = post_owner(s, group) or envoy_at(s, group)
    if owner is None or owner[1] is None:
        return
    for target in targets:
        if target != owner[0]:
            claim_seat(s, owner[1], owner[0], target, (owner[2], end))


def _group(s: Sentence, i: int) -> int:
    while i > 0 and s.units[i - 1].kind == "word" and s.units[i - 1].low in BETWEEN | SKIPPED | ADVERBS:
        i -= 1
    return i


def _read_own(s: Sentence, i: int) -> None:
    """ "X covers Y from its embassy in CITY", "X accredits its embassy (ambassador) in CITY to Y"."""
    group = _group(s, i)
    at, _ = find_subject(s.units, group, clause_bounds(s.units, i)[0])
    if at is None or at != group - 1 or s.units[at].kind != "party" or s.units[at].possessive or s.units[at].person:
        return
    senders = s.entities(at)
    if len(senders) != 1 or not senders[0].is_state:
        return
    seat: City | None
    if s.units[i].low in _COVERS:
        targets = _states_after(s, i + 1)
        if targets is None or targets[1] >= len(s.units) or s.units[targets[1]].low not in ("from", "through", "via"):
            return
        seat, end = _seat(s, targets[1] + 1)
        names = targets[0]
    else:
        seat, k = _seat(s, i + 1)
        names, end = read_targets(s, k)
    for target in names if seat is not None else ():
        if seat is not None and target != senders[0]:
            claim_seat(s, seat, senders[0], target, (at, end))


def _seat(s: Sentence, k: int) -> tuple[City | None, int]:
    """(where, the unit after) of "its embassy in CITY" or "its ambassador in CITY" at k."""
    posts, end = parse_posts(s, k)
    if len(posts) == 1:
        return posts[0].city, end + (end < len(s.units) and s.units[end].low == ",")
    k += k < len(s.units) and s.units[k].low in ("its", "the", "an")
    if k + 2 < len(s.units) and (s.units[k].head in ENVOYS or s.units[k].low in ENVOYS) and s.units[k + 1].low in ("in", "to"):
        city = read_city(s, k + 2, strict=False)
        return (city[0], city[1]) if city is not None else (None, k)
    return None, k


def _read_second_office(s: Sentence, i: int) -> None:
    """ "the ambassador of X to A (also) serves as ambassador to Y", "is also ambassador to Y"."""
    k = i + 1
    while k < len(s.units) and s.units[k].low in BETWEEN | {"as", "the", "a", "an", "non-resident"}:
        k += 1
    told = any(s.units[j].low == "as" if s.units[i].low != "is" else s.units[j].low in BETWEEN for j in range(i + 1, k))
    post = k < len(s.units) and s.units[k].kind == "mission"
    named = post or (k < len(s.units) and (s.units[k].head in ENVOYS or s.units[k].low in ENVOYS) and not s.units[k].person)
    if not told or k + 1 >= len(s.units) or not named:
        return
    targets, end = read_targets(s, k + 1)
    group = _group(s, i)
    owner = (post_owner(s, group) if post else envoy_at(s, group)) if targets else None
    if owner is None or owner[1] is None or (s.units[k].values and s.units[k].values != (owner[0],)):
        return
    for target in targets:
        if target != owner[0]:
            claim_seat(s, owner[1], owner[0], target, (owner[2], end))


def _read_standing_elsewhere(s: Sentence, i: int) -> None:
    """ "the non-resident embassy of X (to Y) is (based) in CITY"; a line without a verb too."""
    if i + 1 >= len(s.units) or s.units[i + 1].kind != "mission":
        return
    holder = genitive_before(s.units, i)
    sender = s.entities(holder)[0] if holder is not None and len(s.entities(holder)) == 1 else None
    k, target = i + 2, None
    while k + 1 < len(s.units) and s.units[k].low in ("of", "to", "in") and (named := _states_after(s, k + 1)) is not None:
        if len(named[0]) != 1:
            return
        if s.units[k].low == "of" and sender is None:
            sender = named[0][0]
        else:
            target = named[0][0]
        k = named[1]
    stood = k
    while k < len(s.units) and s.units[k].low in STANDING | SKIPPED | {"is"}:
        k += 1
    city = read_city(s, k + 1, strict=False) if stood < k < len(s.units) and s.units[k].low in ("in", "at") else None
    target = target or (s.ctx.other((sender,)) if sender is not None else None)
    if sender is not None and target is not None and target != sender and city is not None:
        claim_seat(s, city[0], sender, target, (holder if holder is not None else i, city[1]))


__all__ = ["read_coverage"]
