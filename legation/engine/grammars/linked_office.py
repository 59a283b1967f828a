"""Whose an office is, told by the page that its title links to: "[[Prime Minister of Peru|Prime Minister]] X", "[[Minister of War (Peru)|minister]] X".

Only states of the pair count: a link to the wrong country's page is a slip of the text.
"""

from __future__ import annotations

import re

from legation.engine.sentence import Sentence
from legation.model import Entity

_OWNER = re.compile(r"(?: of (?:the )?(?P<of>[^()]+)| \((?P<in>[^()]+)\))$")


def linked_state(s: Sentence, i: int) -> Entity | None:
    """The one state of the pair that links inside the holding at unit i name, or None."""
    held = s.units[i].holdings[0]
    found: set[Entity] = set()
    for link in s.passage.links:
        if link.begin >= held.begin and link.end <= held.end and (named := _OWNER.search(link.target)):
            name = named["of"] or named["in"]
            found.update(e for e in s.ctx.gazetteer.resolve(name) if e in s.ctx.pair and e.is_state)
    return found.pop() if len(found) == 1 else None


__all__ = ["linked_state"]
