"""What a sentence told of last, for "it", "they" and "the embassy" in the next one."""

from __future__ import annotations

from legation.engine.lexicon import MISSION_NOUNS
from legation.engine.sentence import Sentence
from legation.model import Claim, Entity

TREATIES = frozenset("treaty agreement pact accord convention protocol memorandum arrangement".split())
MISSIONS = frozenset(MISSION_NOUNS.values())


def told_of(s: Sentence) -> str:
    """What the last event of a sentence was about, where that is the pair's: their relations, or one's mission to the other.

    Where it told of no event, the one mission that it said there is: "There is a Peruvian embassy in Chile. It was opened in 1990."
    """
    if not s.claims:
        return ""
    there = [c for c in s.claims if c.kind in MISSIONS]
    _remember_posts(s, there)
    if not s.places:
        return there[0].kind if len(there) == 1 and _of_pair(s, there[0]) else ""
    _, last = max(s.places.items())
    if not last.modality.counts or not _of_pair(s, last):
        return ""
    if last.kind.startswith("Relations"):
        return "relations"
    if last.kind == "SanctionsImposed":
        return "sanctions"
    if last.kind in ("AgreementSigned", "Negotiation") and sum(u.low in TREATIES for u in s.units) == 1:
        return "treaty" if last.kind == "AgreementSigned" and last.date is not None else "draft"
    heads = [u.head for u in s.units if u.kind == "mission"]
    if last.kind == "MissionUpgraded" and heads and heads[0] in s.ctx.posts:
        s.ctx.posts[heads[-1]] = s.ctx.posts[heads[0]]  # "The legation was raised to an embassy. It was closed ..."
        return heads[-1]
    return heads[-1] if last.kind.startswith("Mission") and len(set(heads)) == 1 else ""


def _of_pair(s: Sentence, claim: Claim) -> bool:
    roles = ("actor", "recipient", "participant", "sender", "host")
    return {v for role in roles for v in claim.values(role)} == set(s.ctx.pair)


def _remember_posts(s: Sentence, there: list[Claim]) -> None:
    """Whose mission where a sentence says there is, for "the embassy" later; none where both have one."""
    for kind in {c.kind for c in there if _of_pair(s, c)}:
        sides = {(c.values("sender")[0], c.values("host")[0]) for c in there if c.kind == kind and _of_pair(s, c)}
        s.ctx.posts.pop(kind, None)
        if len(sides) == 1:
            sender, host = sides.pop()
            if isinstance(sender, Entity) and isinstance(host, Entity):
                s.ctx.posts[kind] = (sender, host)


__all__ = ["told_of"]
