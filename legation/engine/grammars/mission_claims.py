"""The claims that a mission of a list makes: a mission of its sender in a host, with its city and time, and its opening or closing."""

from __future__ import annotations

from legation.dates import PartialDate
from legation.engine.grammars.mission_cities import settle
from legation.engine.grammars.mission_nouns import Post
from legation.engine.sentence import Sentence
from legation.engine.when import to_when
from legation.model import Claim, Entity, Value

NEAR = frozenset(("Consulate", "ConsulateGeneral", "HonoraryConsulate", "TradeOffice"))
_AFTER_BARE = frozenset(". ; , while and since throughout across scattered spread around distributed".split())


def add_post(
    s: Sentence,
    post: Post,
    owners: tuple[Entity, ...],
    begin: int,
    expected: Entity | None,
    time: tuple[PartialDate | None, PartialDate | None] = (None, None),
) -> Entity | None:
    """Claim a mission of each owner outside the host's state; returns the host, for the cities that follow."""
    other = s.ctx.other(owners)
    if post.city is None:
        if other is None or len(owners) > 1 or post.kind == "Delegation" or not _bare_end(s, post):
            return None
        claim_post(s, post, owners[0], other, None, begin, time)
        return other
    if len(owners) > 1:
        city, host = settle(s, post.city, None, near=False)
        owners = tuple(o for o in owners if o != host)
    else:
        city, host = settle(s, post.city, expected or other, near=expected is not None and post.kind in NEAR)
        if host in owners and post.city.state is None and not post.city.candidates:
            return None
    for owner in owners:
        if host is not None and host != owner and may_have(post.kind, owner, host):
            claim_post(s, post, owner, host, city, begin, time)
    return host


def may_have(kind: str, owner: Entity, host: Entity) -> bool:
    """Whether such a mission is possible: states have embassies; a delegation is of or to an organization."""
    if kind in ("Delegation", "PermanentMission"):
        return kind == "PermanentMission" or not (host.is_state and owner.is_state)
    return owner.is_state


def _bare_end(s: Sentence, post: Post) -> bool:
    """Whether nothing says where a mission without a city is: "X has an embassy." in an article on the two."""
    return post.end >= len(s.units) or s.units[post.end].low in _AFTER_BARE


def claim_post(
    s: Sentence,
    post: Post,
    sender: Entity,
    host: Entity,
    city: Entity | None,
    begin: int,
    time: tuple[PartialDate | None, PartialDate | None],
) -> Claim:
    """Claim a mission of a sender in a host, and its opening or closing where the list tells it."""
    roles: list[tuple[str, Value]] = [("sender", sender), ("host", host)]
    if city is not None:
        roles.append(("city", city))
    kind = "PermanentMission" if post.kind == "Delegation" else post.kind
    span = min(begin, post.begin), max(post.end, begin + 1)
    ended = to_when(s, post.closed) if post.closed is not None else None
    time = (time[0], ended.date) if ended is not None else time
    claim = s.claim(kind, roles, "mission-list", span, start=time[0], stop=time[1])
    s.ctx.missions["last"] = claim
    for event, date in (("MissionOpened", post.opened), ("MissionClosed", post.closed)):
        if date is not None:
            told: list[tuple[str, Value]] = [
                ("actor", sender),
                ("recipient", host),
                *(("place", c) for c in (city,) if c is not None),
            ]
            s.claim(event, told, "mission-list-opened", (post.begin, date + 1), when=to_when(s, date))
    return claim
