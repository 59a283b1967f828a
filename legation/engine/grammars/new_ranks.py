"""A mission raised, told of its head: the envoy who already serves presents new credentials, as ambassador.

An ambassador heads an embassy, so the legation is one from then on. Only in a text on a pair, and only where the sentence tells both
the old rank and the new, or calls the credentials new: any ambassador who comes presents his.
"""

from __future__ import annotations

from legation.engine.factuality import ALLEGED_WORDS, PLANNED
from legation.engine.lexicon import MODALS, NEGATIONS
from legation.engine.sentence import Sentence, When
from legation.engine.when import to_when

OLD = ("minister plenipotentiary", "envoy", "minister resident", "chargé d'affaires", "envoy extraordinary")
SERVING = frozenset("serving served been was formerly previously until promoted elevated raised".split())
PRESENTING = frozenset("presented submitted".split())
RAISED = frozenset("promoted elevated raised".split())
SPAN = 6  # units from the verb to "as ambassador"


def read_new_rank(s: Sentence) -> None:
    """Add that the pair's mission was raised where its head presented new credentials as ambassador."""
    if len(s.ctx.pair) != 2:
        return
    for i, u in enumerate(s.units):
        if u.low not in PRESENTING or u.kind != "word":
            continue
        words = [w.low for w in s.units[i + 1 : i + SPAN]]
        if "credentials" not in words or _doubtful(s, i):
            continue
        rank = next((j for j in range(i + 2, min(i + SPAN + 1, len(s.units))) if s.units[j].head.startswith("ambassador")), None)
        if rank is None or s.units[rank - 1].low != "as" or not ("new" in words or _served(s, i)):
            continue
        if (when := _when(s, i, rank)) is not None:
            s.claim("MissionUpgraded", [("participant", p) for p in s.ctx.pair], "new-rank", (i, rank + 1), when=when)
        return


def read_promotion(s: Sentence) -> None:
    """Add that the pair's mission was raised where a text on them says that its head was promoted to ambassador, and when."""
    for i, u in enumerate(s.units):
        if len(s.ctx.pair) != 2 or u.low not in RAISED or i + 2 >= len(s.units) or s.units[i + 1].low != "to" or _doubtful(s, i):
            continue
        rank = next((j for j in range(i + 2, min(i + 6, len(s.units))) if s.units[j].head.startswith("ambassador")), None)
        if rank is None or s.units[rank].values or not _heads_mission(s, i):
            continue
        behind = s.units[rank + 1].low if rank + 1 < len(s.units) else ""
        if behind not in ("to", "in", "at", "for") and (when := _when(s, i, rank)) is not None:
            s.claim("MissionUpgraded", [("participant", p) for p in s.ctx.pair], "new-rank", (i, rank + 1), when=when)
            return


def _heads_mission(s: Sentence, i: int) -> bool:
    """Whether who is promoted at unit i is named as one of the pair's ministers or envoys, or is spoken of already."""
    for k in range(i - 1, max(-1, i - 8), -1):
        u = s.units[k]
        if u.kind == "pronoun" and u.low in ("he", "she"):
            return True
        if u.head in ("minister", *OLD):
            return all(v in s.ctx.pair for v in u.values)
        if u.person:
            return False
    return False


def _served(s: Sentence, i: int) -> bool:
    """Whether the words before unit i tell the lower rank that its subject held, and not at another state's."""
    for k, u in enumerate(s.units[:i]):
        if u.head in OLD and any(w.low in SERVING for w in s.units[max(0, k - 4) : k]):
            elsewhere = any(v not in s.ctx.pair for w in (u, *s.units[k + 1 : min(k + 4, i)]) for v in w.values)
            return not elsewhere
    return False


def _doubtful(s: Sentence, i: int) -> bool:
    words = {u.low for u in s.units[max(0, i - 4) : i]}
    return bool(words & (NEGATIONS | MODALS | PLANNED | ALLEGED_WORDS))


def _when(s: Sentence, i: int, rank: int) -> When | None:
    """The day told right behind the rank, or the one that opens the sentence."""
    behind = [j for j in range(rank, min(rank + 2 * SPAN, len(s.units))) if s.units[j].kind == "date"]
    opening = [j for j in (0, 1) if s.units[j].kind == "date"]
    return to_when(s, (behind or opening)[0]) if behind or opening else None


__all__ = ["read_new_rank", "read_promotion"]
