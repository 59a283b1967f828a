"""Missions told by where they are: "CITY hosts the Xian embassy", "Y hosts an embassy of X in CITY"."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.grammars.mission_cities import read_city
from legation.engine.grammars.mission_claims import add_post, claim_post
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.missions import SKIPPED
from legation.engine.sentence import Sentence


def read_hosted_missions(s: Sentence) -> None:
    """A mission for each that a place or a state is said to host."""
    for i, u in enumerate(s.units):
        if u.low != "hosts" or i == 0:
            continue
        at = i - 1
        while at > 0 and s.units[at].low in SKIPPED:
            at -= 1
        posts = parse_posts(s, i + 1)[0] if s.units[at].kind in ("place", "party") else []
        if posts and all(p.sender is not None and not p.non_resident for p in posts):
            _claim(s, at, i + 1)


def _claim(s: Sentence, at: int, k: int) -> None:
    """The missions listed at k stand in the place or state at `at`."""
    u = s.units[at]
    city = read_city(s, at, strict=False) if u.kind == "place" else None
    hosts = s.entities(at) if u.kind == "party" and not u.person and not u.possessive else ()
    for post in parse_posts(s, k)[0]:
        if post.sender is None:
            continue
        if city is not None and post.city is None:
            add_post(s, replace(post, city=city[0]), (post.sender,), at, None)
        elif len(hosts) == 1 and hosts[0].is_state and hosts[0] != post.sender:
            if post.city is None:
                claim_post(s, post, post.sender, hosts[0], None, at, (None, None))
            else:
                add_post(s, post, (post.sender,), at, hosts[0])


__all__ = ["read_hosted_missions"]
