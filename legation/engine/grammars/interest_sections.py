"""Interests sections: "X has an interests section at the Zian embassy in CITY"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.mission_cities import settle
from legation.engine.grammars.mission_claims import claim_post
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.mission_nouns import Post
from legation.engine.grammars.mission_places import read_places
from legation.engine.grammars.missions import PRESENT, past_fillers
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.model import Entity


def read_sections(s: Sentence) -> None:
    """A mission for each section that a sentence says a state has in another's embassy."""
    if any(u.head == "InterestsSection" for u in s.units):
        for i, u in enumerate(s.units):
            if u.low in PRESENT:
                _read_section(s, i)


def _read_section(s: Sentence, i: int) -> None:
    """ "X has an interests section at the Zian embassy in CITY"."""
    sections = [p for p in parse_posts(s, past_fillers(s, i + 1))[0] if p.kind == "InterestsSection" and p.city is None]
    at, _ = find_subject(s.units, i, clause_bounds(s.units, i)[0]) if sections else (None, False)
    if at is None or at < i - 2 or s.units[at].kind not in ("party", "pronoun") or len(s.entities(at)) != 1:
        return
    target = s.ctx.other(s.entities(at))
    for post in sections if target is not None else ():
        if target is not None:
            claim_section(s, post, s.entities(at)[0], target, at)


def claim_section(s: Sentence, post: Post, sender: Entity, target: Entity, begin: int) -> None:
    """ "an interests section in (at, of) the Xian embassy (in CITY)": a mission of the sender there."""
    noun = next((j for j in range(post.end, min(post.end + 5, len(s.units))) if s.units[j].kind == "mission"), None)
    if post.city is not None or noun is None or s.units[post.end].low not in ("in", "at", "of", "within"):
        return
    places = read_places(s, noun + 1)[0]
    city, host = settle(s, places[0][0], target, near=False) if places else (None, target)
    if host == target:
        claim_post(s, post, sender, target, city, begin, (None, None))


__all__ = ["claim_section", "read_sections"]
