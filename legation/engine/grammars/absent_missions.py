"""Missions that a text says are not there: "X has no embassy in Y", "X is not accredited to Y through an embassy".

They are denied claims, never facts; what is denied only until some day ("not until 1991") is no denial and is left alone.
"""

from __future__ import annotations

from dataclasses import replace

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.accreditations import THROUGH, read_targets
from legation.engine.grammars.mission_cities import settle
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.mission_nouns import Post
from legation.engine.grammars.missions import PRESENT, SKIPPED, is_mutual, past_fillers
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.model import Entity, Modality, Value

HAVING = PRESENT | {"hold", "holds"}
_ENDS = (".", ";", ",", "and", "but", "so", ")")
_TIMED = ("until", "till", "since", "before", "when", "while", "if")


def read_absent_missions(s: Sentence) -> None:
    """A denied mission for each that the sentence says a state does not have."""
    _read_neither(s)
    for i, u in enumerate(s.units):
        if u.low == "neither" and i > 1 and s.units[i - 1].low in HAVING:
            _read_not_having(s, i - 1, i + 1)
            continue
        if u.low not in ("not", "no") or any(w.low in _TIMED for w in s.units):
            continue
        if u.low == "not" and i + 1 < len(s.units) and s.units[i + 1].low == "accredited":
            _read_not_accredited(s, i)
        elif (verb_at := _having(s, i)) is not None:
            _read_not_having(s, *verb_at)


def _having(s: Sentence, i: int) -> tuple[int, int] | None:
    """(first unit of the verb group, first of its object) of "does not maintain" and "has no" at the negation i."""
    k = i - 1
    while k > 0 and s.units[k].low in SKIPPED:
        k -= 1
    if k < 1:
        return None
    if s.units[i].low == "no":
        return (k, i + 1) if s.units[k].low in HAVING else None
    n = past_fillers(s, i + 1)
    told = s.units[k].low in ("do", "does") and n + 1 < len(s.units) and s.units[n].low in HAVING
    return (k, n + 1 + (s.units[n + 1].low == "any")) if told else None


def _read_not_having(s: Sentence, verb: int, k: int) -> None:
    """ "X does not have an embassy (in CITY, in Y, accredited to Y)"."""
    owner = _owner(s, verb)
    if owner is None:
        return
    posts, end = _absent_posts(s, k)
    sender, at = owner
    further = next((j for j in range(k, end) if s.units[j].low == ";"), end)
    posts = [p for p in posts if p.begin < further]  # "has no embassy in Y; its embassy in CITY is responsible for Y"
    for post in posts:
        host, city = _host_of(s, post, end, sender)
        if host is not None and host != sender and host.is_state:
            _deny(s, post.kind, sender, host, city, (at, end))


def _absent_posts(s: Sentence, k: int) -> tuple[list[Post], int]:
    """The posts that are not there: "an embassy nor a consulate in Y" both in Y; no representation in a state is no embassy."""
    posts, end = parse_posts(s, k)
    if posts and end < len(s.units) and s.units[end].low == "nor":
        further, end = parse_posts(s, end + 1)
        posts = [*(replace(p, city=further[0].city) if further and p.city is None else p for p in posts), *further]
    if any(p.kind == "Delegation" for p in posts):
        posts = [replace(p, kind="Embassy") for p in posts if p.city is not None and p.city.is_state]
    return posts, end


def _read_neither(s: Sentence) -> None:
    """ "Neither country has an embassy in the other"."""
    low = [u.low for u in s.units[:3]]
    if len(low) < 3 or low[0] != "neither" or low[1] not in ("country", "state", "nation", "side") or low[2] not in HAVING:
        return
    posts, end = parse_posts(s, 3)
    if len(s.ctx.pair) == 2 and posts and all(p.city is None for p in posts) and is_mutual(s, posts, end):
        for sender, host in (s.ctx.pair, s.ctx.pair[::-1]):
            for post in posts:
                _deny(s, post.kind, sender, host, None, (0, end))


def _host_of(s: Sentence, post: Post, end: int, sender: Entity) -> tuple[Entity | None, Entity | None]:
    """(host, city) of a mission that is not there; the other of the pair where the sentence ends with the mission."""
    if post.city is not None:
        city, host = settle(s, post.city, s.ctx.other((sender,)), near=False)
        return host, city
    if end < len(s.units) and s.units[end].low == "accredited":
        targets, _ = read_targets(s, end + 1)
        return (targets[0] if len(targets) == 1 else None), None
    bare = end >= len(s.units) or s.units[end].low in _ENDS
    return (s.ctx.other((sender,)) if bare else None), None


def _read_not_accredited(s: Sentence, i: int) -> None:
    """ "X is not accredited to Y through an embassy"."""
    owner = _owner(s, i - 1) if i > 1 and s.units[i - 1].low in ("is", "are") else None
    targets, k = read_targets(s, i + 2)
    if owner is None or k >= len(s.units) or s.units[k].low not in THROUGH:
        return
    posts, end = parse_posts(s, k + 1)
    for post in posts:
        for host in targets:
            if post.city is None and host != owner[0]:
                _deny(s, post.kind, owner[0], host, None, (owner[1], end))


def _owner(s: Sentence, verb: int) -> tuple[Entity, int] | None:
    """The one state that is the subject of the verb, and its unit."""
    at, _ = find_subject(s.units, verb, clause_bounds(s.units, verb)[0])
    if at is None or s.units[at].kind not in ("party", "pronoun") or s.units[at].possessive or s.units[at].person:
        return None
    states = s.entities(at)
    return (states[0], at) if len(states) == 1 and states[0].is_state else None


def _deny(s: Sentence, kind: str, sender: Entity, host: Entity, city: Entity | None, span: tuple[int, int]) -> None:
    roles: list[tuple[str, Value]] = [("sender", sender), ("host", host)]
    if city is not None:
        roles.append(("city", city))
    s.claim(kind, roles, "mission-absent", span, modality=Modality.DENIED)
