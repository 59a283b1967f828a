"""The other state's missions told in few words: "X has an embassy in A and Y (likewise) in B", "In addition to its embassy in A, X has
consulates in B", "Both embassies were closed in 1990".
"""

from __future__ import annotations

from legation.engine.grammars.mission_cities import CLOSED, read_city, settle
from legation.engine.grammars.mission_claims import add_post, claim_post
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.mission_nouns import Post
from legation.engine.grammars.mission_places import LIKEWISE
from legation.engine.sentence import Sentence
from legation.engine.unit import mute
from legation.engine.when import to_when
from legation.model import Claim, Entity, Modality

_JOINS = frozenset(("and", "while", "whereas", ",", ";"))
_BESIDES = (["in", "addition", "to"], ["besides"], ["apart", "from"], ["aside", "from"], ["as", "well", "as"], ["along", "with"])
_STOPS = frozenset((".", ";", ",", "and", ")"))
_ONE_EACH = frozenset(("Embassy", "HighCommission", "Legation"))


def read_other_side(s: Sentence) -> None:
    """The missions that the sentence tells of beside those it has just told in full."""
    _read_both_closed(s)
    told = [c for c in s.claims if c.rule == "mission-list" and c.modality is Modality.ASSERTED]
    if not told:
        return
    _read_besides(s, told[0])
    if len(told) == 1:
        _read_likewise(s, told[0])


def _read_likewise(s: Sentence, told: Claim) -> None:
    """ "... and Y in B": of the kind told of X, if B lies in X."""
    (sender,), (host,) = told.values("sender"), told.values("host")
    for k in range(2, len(s.units) - 2):
        u = s.units[k]
        if u.kind != "party" or u.values != (host,) or u.possessive or u.person or s.units[k - 1].low not in _JOINS:
            continue
        j = k + 1
        while j < len(s.units) and s.units[j].low in LIKEWISE:
            j += 1
        city = read_city(s, j + 1, strict=False) if j + 1 < len(s.units) and s.units[j].low in ("in", "at") else None
        ends = city is not None and (city[1] >= len(s.units) or s.units[city[1]].low in _STOPS)
        if city is None or not ends or not isinstance(sender, Entity) or not isinstance(host, Entity):
            continue
        where = settle(s, city[0], None, near=False)
        if where[1] == sender and where[0] is not None:
            claim_post(s, Post(told.kind, k, city[1], city[0]), host, sender, where[0], k, (None, None))
            return


def _read_besides(s: Sentence, told: Claim) -> None:
    """ "In addition to its embassy in A, X has ...": X has that one too."""
    first = next((len(words) for words in _BESIDES if [u.low for u in s.units[: len(words)]] == words), None)
    if first is None:
        return
    posts, end = parse_posts(s, first)
    owner = told.values("sender")[0]
    if not posts or end + 1 >= len(s.units) or s.units[end].low != "," or not isinstance(owner, Entity):
        return
    k = end + 1 + (s.units[end + 1].low == "the")
    if owner in s.entities(k):
        for post in posts:
            if post.city is not None and post.sender in (None, owner) and not post.non_resident:
                add_post(s, post, (owner,), first, None)


def _read_both_closed(s: Sentence) -> None:
    """ "Both embassies were closed in 1990": each of the pair's in the other, and that it closed."""
    low = [u.low for u in s.units[:4]]
    if len(s.units) < 5 or low[0] not in ("both", "the") or len(s.ctx.pair) != 2:
        return
    k = 1 + (low[:2] == ["the", "two"])
    noun = s.units[k]
    if noun.kind != "mission" or noun.head not in _ONE_EACH or not noun.low.endswith("s") or (k == 1 and low[0] != "both"):
        return
    verb = k + 1 + (s.units[k + 1].low in ("were", "was"))
    if verb + 2 >= len(s.units) or s.units[verb].low not in CLOSED or s.units[verb + 1].low not in ("in", "on"):
        return
    when = to_when(s, verb + 2) if s.units[verb + 2].kind == "date" else None
    if when is None:
        return
    for sender, host in (s.ctx.pair, s.ctx.pair[::-1]):
        claim_post(s, Post(noun.head, k, verb + 3), sender, host, None, 0, (None, when.date))
    s.claim("MissionClosed", [("participant", e) for e in s.ctx.pair], "both-closed", (0, verb + 3), when=when)
    s.units[verb] = mute(s.units[verb])


__all__ = ["read_other_side"]
