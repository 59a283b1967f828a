"""Whose an office is, told by the page that its title or its holder links to: "[[Prime Minister of Peru|Prime Minister]] X".

"[[Minister of War (Peru)|minister]] X", "[[United States Secretary of State|Secretary of State]] X" and "[[X (Peruvian politician)|X]]"
tell it too. Only states of the pair count: a link to the wrong country's page is a slip of the text.
"""

from __future__ import annotations

import re

from legation.engine.sentence import Sentence
from legation.model import Entity, MentionKind

_OWNER = re.compile(r"(?: of (?:the )?(?P<of>[^()]+)| \((?P<in>[^()]+)\))$")
_TITLE = re.compile(
    r"\b(?:president|minister|secretary|king|queen|emperor|sultan|emir|chancellor|governor|ambassador|premier|speaker|vice president|first lady|"
    r"politician|diplomat|statesman|general|senator|economist|lawyer|officer)\b",
    re.IGNORECASE,
)


def linked_state(s: Sentence, i: int) -> Entity | None:
    """The one state of the pair that links inside the holding at unit i name, or None."""
    held = s.units[i].holdings[0]
    found: set[Entity] = set()
    for link in s.passage.links:
        if link.begin >= held.begin and link.end <= held.end:
            found.update(e for e in _named(s, link.target) if e in s.ctx.pair and e.is_state)
    return found.pop() if len(found) == 1 else None


def _named(s: Sentence, target: str) -> tuple[Entity, ...]:
    """The states that the name of a page tells: after "of", in brackets, or at its head before a title."""
    if owner := _OWNER.search(target):
        whole = s.ctx.gazetteer.resolve(owner["of"] or owner["in"])
        if whole or owner["of"] or not _TITLE.search(owner["in"]):
            return tuple(whole)
        target = owner["in"]  # "Peruvian politician"
    if not _TITLE.search(target):
        return ()
    mentions = s.ctx.gazetteer.find(target)
    first = mentions[0] if mentions else None
    return tuple(first.values) if first is not None and first.begin == 0 and first.kind is MentionKind.STATE else ()


__all__ = ["linked_state"]
