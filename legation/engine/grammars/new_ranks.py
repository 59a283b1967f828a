"""A mission raised, told of its head: the envoy who already serves presents new credentials, as ambassador.

An ambassador heads an embassy, so the legation is one from then on. Only in a text on a pair, and only where the sentence tells both
the old rank and the new, or calls the credentials new: any ambassador who comes presents his.
"""

from __future__ import annotations

import re

from legation.engine.lexicon import MODALS, NEGATIONS
from legation.engine.sentence import Sentence, When
from legation.engine.stance_words import ALLEGED_WORDS, PLANNED
from legation.engine.when import to_when
from legation.model import Entity

OLD = ("minister plenipotentiary", "envoy", "minister resident", "chargé d'affaires", "envoy extraordinary")
SERVING = frozenset("serving served been was formerly previously until promoted elevated raised".split())
PRESENTING = frozenset("presented submitted".split())
RAISED = frozenset("promoted elevated raised".split())
COMING = frozenset("appointed named became nominated designated commissioned".split())
LOWER = re.compile(
    r"\blegation\b|\bminister (?:plenipotentiary|resident|to)\b|\b(?:first|U\.S\.|American) minister\b", re.IGNORECASE
)
HIGHER = re.compile(r"\bembass(?:y|ies)\b|\bambassadors?\b", re.IGNORECASE)
SPAN = 6  # units from the verb to "as ambassador"


def read_new_rank(s: Sentence) -> None:
    """Add that the pair's mission was raised where its head presented new credentials as ambassador."""
    if len(s.ctx.pair) != 2:
        return
    for i, u in enumerate(s.units):
        if u.low not in PRESENTING or u.kind != "word":
            continue
        words = [w.low for w in s.units[i + 1 : i + SPAN]]
        if "credentials" not in words or doubtful(s, i):
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
        if len(s.ctx.pair) != 2 or u.low not in RAISED | {"appointed"} or doubtful(s, i):
            continue
        rank = _appointed_rank(s, i) if u.low == "appointed" else _promoted_rank(s, i)
        if rank is None or any(v not in s.ctx.pair for v in s.units[rank].values) or _elsewhere(s, rank):
            continue
        if (when := _when(s, i, rank)) is not None:
            s.claim("MissionUpgraded", [("participant", p) for p in s.ctx.pair], "new-rank", (i, rank + 1), when=when)
            return


def read_first_ambassador(s: Sentence) -> None:
    """Add that the pair's mission was raised where the first ambassador comes after ministers and a legation."""
    if len(s.ctx.pair) != 2:
        return
    for rank, u in enumerate(s.units):
        if not u.head.startswith("ambassador") or len(u.values) != 1 or u.values[0] not in s.ctx.pair or not is_first(s, rank):
            continue
        i = next((i for i in range(rank - 1, max(-1, rank - 6), -1) if s.units[i].low in COMING), None)
        host = sent_to(s, rank)
        if i is None or doubtful(s, i) or host is None or host in u.values or not _led_by_ministers(s):
            continue
        if (when := _when(s, i, rank)) is not None:
            s.claim(
                "MissionUpgraded",
                [("participant", p) for p in s.ctx.pair],
                "first-ambassador",
                span_with(i, rank, when),
                when=when,
            )
            return


def span_with(i: int, rank: int, when: When) -> tuple[int, int]:
    """The units from the verb at i to the rank, and to the date."""
    at = when.unit if when.unit is not None else rank
    return min(i, at), max(rank, at) + 1


def is_first(s: Sentence, k: int) -> bool:
    """Whether the office at unit k is called the first of its kind: "its first minister", "the first Danish minister"."""
    begin = k
    while (
        begin > 0
        and k - begin < 3
        and (s.units[begin - 1].kind == "adjective" or s.units[begin - 1].low in ("first", "official"))
    ):
        begin -= 1
    return "first" in s.text(begin, k + 1).lower().split()


def sent_to(s: Sentence, k: int) -> Entity | None:
    """The one of the pair to which the envoy at unit k goes: "minister to Peru", "minister resident in Lima"."""
    if k + 1 >= len(s.units) or s.units[k + 1].low not in ("to", "in", "at", "near"):
        return None
    at = next((j for j in range(k + 2, min(k + 5, len(s.units))) if s.units[j].kind in ("party", "place")), None)
    hosts = s.entities(at)
    return hosts[0] if len(hosts) == 1 and hosts[0] in s.ctx.pair else None


def _led_by_ministers(s: Sentence) -> bool:
    """Whether the section has told of a legation or a minister before, and of no embassy or ambassador."""
    passages = s.ctx.article.passages[: s.index]
    before = " ".join(p.text for p in passages if p.headings == s.passage.headings)
    return bool(LOWER.search(before)) and not HIGHER.search(before)


def _promoted_rank(s: Sentence, i: int) -> int | None:
    """The ambassador's rank to which the head of a mission is raised by the verb at unit i."""
    by_state = (
        i > 0 and s.units[i - 1].kind == "party" and not s.units[i - 1].person and set(s.units[i - 1].values) <= set(s.ctx.pair)
    )
    to = next((j for j in range(i + 1, min(i + (12 if by_state else 2), len(s.units))) if s.units[j].low == "to"), None)
    if to is None or not (by_state or _heads_mission(s, i)):
        return None
    return next((j for j in range(to + 1, min(to + 5, len(s.units))) if s.units[j].head.startswith("ambassador")), None)


def _appointed_rank(s: Sentence, i: int) -> int | None:
    """The same for "the minister, who had been appointed in 1901, was appointed Ambassador"."""
    rank = next((j for j in range(i + 1, min(i + 4, len(s.units))) if s.units[j].head.startswith("ambassador")), None)
    return rank if rank is not None and _heads_mission(s, i) and _served(s, i, ("minister", *OLD)) else None


def _elsewhere(s: Sentence, rank: int) -> bool:
    """Whether the words behind a rank say that it is held at a third state."""
    if rank + 1 >= len(s.units) or s.units[rank + 1].low not in ("to", "in", "at", "for"):
        return False
    return sent_to(s, rank) is None


def _heads_mission(s: Sentence, i: int) -> bool:
    """Whether who is promoted at unit i is named as one of the pair's ministers or envoys, or is spoken of already."""
    for k in range(i - 1, max(-1, i - 13), -1):
        u = s.units[k]
        if u.kind == "pronoun" and u.low in ("he", "she"):
            return True
        if u.head in ("minister", *OLD) and not (k and s.units[k - 1].low in ("appointed", "former")):
            return all(v in s.ctx.pair for v in u.values)
        if u.person:
            return False
    return False


def _served(s: Sentence, i: int, ranks: tuple[str, ...] = OLD) -> bool:
    """Whether the words before unit i tell the lower rank that its subject held, and not at another state's."""
    for k, u in enumerate(s.units[:i]):
        if u.head in ranks and any(w.low in SERVING for w in s.units[max(0, k - 4) : k]):
            elsewhere = any(v not in s.ctx.pair for w in (u, *s.units[k + 1 : min(k + 4, i)]) for v in w.values)
            return not elsewhere
    return False


def doubtful(s: Sentence, i: int) -> bool:
    """Whether the words before the verb at i deny it, or only plan or allege it."""
    words = {u.low for u in s.units[max(0, i - 4) : i]}
    return bool(words & (NEGATIONS | MODALS | PLANNED | ALLEGED_WORDS))


def _when(s: Sentence, i: int, rank: int) -> When | None:
    """The day told right behind the rank, or the one that opens the sentence."""
    behind = [j for j in range(rank, min(rank + 2 * SPAN, len(s.units))) if s.units[j].kind == "date"]
    opening = [j for j in (0, 1) if s.units[j].kind == "date"]
    return to_when(s, (behind or opening)[0]) if behind or opening else None


__all__ = ["doubtful", "is_first", "read_first_ambassador", "read_new_rank", "read_promotion", "sent_to", "span_with"]
