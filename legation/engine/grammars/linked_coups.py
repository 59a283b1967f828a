"""Whose coup is meant, told by the page that the word links to: "the [[2010 Nigerien coup d'état|2010 coup]]".

A page on an attempt tells of no change.
"""

from __future__ import annotations

import re

from legation.engine.sentence import Sentence
from legation.model import Entity, MentionKind

_COUP = re.compile(r"^(?:(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4} )?(?P<whose>.+?) (?:military )?(?:coups? d['’]état|coups?)$")


def linked_coup(s: Sentence, i: int) -> Entity | None:
    """The one state whose coup the link over the word at i is about, or None."""
    u = s.units[i]
    for link in s.passage.links:
        if link.begin <= u.begin and u.end <= link.end and (named := _COUP.match(link.target.replace("_", " "))):
            whole = named["whose"]
            found = [
                m for m in s.ctx.gazetteer.find(whole) if m.kind is MentionKind.STATE and (m.begin, m.end) == (0, len(whole))
            ]
            return found[0].values[0] if found and len(found[0].values) == 1 else None
    return None


__all__ = ["linked_coup"]
