"""Which of several states a shared name means, told by the page it links to: "[[West Germany|Federal Republic of Germany]]"."""

from __future__ import annotations

from dataclasses import replace

from legation.model import Mention, MentionKind, Passage
from legation.names import Gazetteer

ARTICLE = 4  # characters of "the " inside a link


def as_linked(mentions: tuple[Mention, ...], passage: Passage, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, a shared name that is a link narrowed to the one candidate whose page it links to."""
    if not passage.links or not any(_is_shared(m) for m in mentions):
        return mentions
    return tuple(_narrowed(m, passage, gazetteer) if _is_shared(m) else m for m in mentions)


def _is_shared(m: Mention) -> bool:
    return m.kind is MentionKind.STATE and len(m.values) > 1


def _narrowed(m: Mention, passage: Passage, gazetteer: Gazetteer) -> Mention:
    for link in passage.links:
        if link.begin <= m.begin <= link.begin + ARTICLE and link.end == m.end:
            named = gazetteer.resolve(link.target.split("#")[0].replace("_", " "))
            meant = [v for v in m.values if v in named]
            return replace(m, values=(meant[0],)) if len(meant) == 1 else m
    return m


__all__ = ["as_linked"]
