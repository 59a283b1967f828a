"""Missions told by a line of a list that is nothing but one: "Embassy of Cuba in Lima", "Lima (Embassy of Cuba)"."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.engine.grammars.mission_cities import read_city
from legation.engine.grammars.mission_claims import add_post
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.mission_nouns import Post
from legation.engine.sentence import Sentence
from legation.model import PassageKind

PAST_HEADING = re.compile(r"\b(?:former|closed|defunct|historical|past)\b", re.IGNORECASE)


def _in_aside(s: Sentence, date: int) -> bool:
    """Whether what happened at the date is told beside the mission: ", opened in 1967", "(closed in 1967)"; not "was opened in 1967"."""
    k = date - 3
    while k > 0 and s.units[k].low in ("was", "were", "which", "that", "officially", "formally"):
        k -= 1
    return s.units[k].low in (",", "(") and s.passage.kind is not PassageKind.SENTENCE


def read_line(s: Sentence, i: int) -> bool:
    """A line that is nothing but a mission: "Embassy of Cuba in Lima", "Lima (Embassy of Cuba)"; whether it is one."""
    if s.passage.kind not in (PassageKind.ITEM, PassageKind.CELL, PassageKind.SENTENCE, PassageKind.CAPTION) or i > 3:
        return False
    if any(PAST_HEADING.search(s.ctx.article.passages[h].text) for h in s.passage.headings):
        return False
    begin = next((k for k in range(i + 1) if s.units[k].low not in ("the", "*", "-", "•")), i)
    if s.passage.kind is PassageKind.CAPTION and any(u.low == "first" for u in s.units[:i]):
        return False
    posts, end = parse_posts(s, begin)
    if not posts or posts[0].sender is None or any(p.non_resident for p in posts):
        return False
    if posts[0].city is None and end < len(s.units) and s.units[end].low in (",", "–", "-", ":", "(") and len(posts) == 1:
        city = read_city(s, end + 1, strict=True)
        if city is None or city[0].is_state:
            return False
        posts, end = [Post(posts[0].kind, begin, city[1], city[0], posts[0].sender)], city[1]
    posts = [replace(p, sender=p.sender or posts[0].sender) for p in posts]  # "Peruvian embassy and a consulate in CITY"
    if any(date is not None and not _in_aside(s, date) for p in posts for date in (p.opened, p.closed)):
        return False  # "The Greek embassy in Riga was opened in 2005": an event
    if any(u.low not in (".", ")", "]") for u in s.units[end:]) or any(p.city is None for p in posts):
        return False
    for post in posts:
        if post.sender is not None:
            add_post(s, post, (post.sender,), begin, None)
    return True
