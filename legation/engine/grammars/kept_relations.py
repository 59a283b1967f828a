"""Relations kept from elsewhere: "X develops relations (with Y) through its embassy in CITY, Z".

The embassy that stands elsewhere covers Y: an accreditation with its seat, and a mission where it stands. Where Y is not named,
it is the state of which the same sentence has just said that X has no mission there, else the other of the pair.
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.accreditations import COVERING, THROUGH, claim_seat
from legation.engine.grammars.mission_cities import state_at
from legation.engine.grammars.mission_claims import add_post
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.lexicon import NEGATIONS
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.model import Entity, Modality

KEPT = frozenset("maintained conducted handled managed kept developed run".split())
KEEPING = frozenset(
    "develops develop maintains maintain conducts conduct keeps keep handles handle manages manage runs run has have".split()
)
_QUALITIES = frozenset("diplomatic bilateral official formal consular its their friendly good close".split())


def read_kept_relations(s: Sentence) -> None:
    """An accreditation for each embassy through which a sentence says that relations with another state are kept."""
    for i, u in enumerate(s.units):
        if u.low not in ("relations", "ties"):
            continue
        target, k = _partner(s, i)
        passive = k + 1 < len(s.units) and s.units[k].low in ("is", "are") and s.units[k + 1].low in KEPT
        k += 2 * passive
        if k + 1 >= len(s.units) or s.units[k].low not in THROUGH or not _real(s, i):
            continue
        sender = _whose(s, k + 1) if passive else _keeper(s, i)
        target = target or (_without(s, sender) if sender is not None else None)
        if sender is not None and target is not None and sender != target:
            _claim(s, k + 1, sender, target, i)


def _claim(s: Sentence, k: int, sender: Entity, target: Entity, begin: int) -> None:
    """The posts at k: where each stands, and that from there it covers the target."""
    for post in parse_posts(s, k)[0]:
        if post.city is None or post.kind not in COVERING:
            continue
        owner = post.sender or sender
        host = None if post.city.is_state else add_post(s, post, (owner,), post.begin, None)
        if owner == sender and host != target:
            claim_seat(s, post.city, sender, target, (begin, post.end))


def _partner(s: Sentence, i: int) -> tuple[Entity | None, int]:
    """The state that "with" or a genitive names beside the relations at i, and the unit after them."""
    if i + 2 < len(s.units) and s.units[i + 1].low in ("with", "to") and (found := state_at(s, i + 2)) is not None:
        return found
    return None, i + 1


def _real(s: Sentence, i: int) -> bool:
    begin, end = clause_bounds(s.units, i)
    return not any(u.low in NEGATIONS | {"may", "might", "could", "would", "will", "should"} for u in s.units[begin:end])


def _keeper(s: Sentence, i: int) -> Entity | None:
    """X of "X maintains (diplomatic) relations"."""
    k = i - 1
    while k > 0 and s.units[k].low in _QUALITIES:
        k -= 1
    if k < 1 or s.units[k].low not in KEEPING:
        return None
    at, _ = find_subject(s.units, k, clause_bounds(s.units, k)[0])
    return _state(s, at)


def _whose(s: Sentence, k: int) -> Entity | None:
    """Whose the embassy is: "through its embassy", "through X's embassy", "through the Xian embassy"."""
    noun = next((j for j in range(k, min(k + 4, len(s.units))) if s.units[j].kind == "mission"), None)
    if noun is None:
        return None
    owner = genitive_before(s.units, noun)
    if owner is None and s.units[noun - 1].kind == "adjective":
        owner = noun - 1
    if owner is None and noun + 2 < len(s.units) and s.units[noun + 1].low == "of":
        owner = noun + 2 + (s.units[noun + 2].low == "the")
    return _state(s, owner)


def _state(s: Sentence, at: int | None) -> Entity | None:
    found = s.entities(at) if at is not None and at < len(s.units) and not s.units[at].person else ()
    return found[0] if len(found) == 1 and found[0].is_state else None


def _without(s: Sentence, sender: Entity) -> Entity | None:
    """Where the sentence says that the sender has no mission, else the other of the pair."""
    for claim in reversed(s.claims):
        if claim.rule == "mission-absent" and claim.modality is Modality.DENIED and sender in claim.values("sender"):
            host = claim.values("host")[0]
            return host if isinstance(host, Entity) else None
    return s.ctx.other((sender,))
