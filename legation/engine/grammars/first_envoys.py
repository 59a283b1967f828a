"""The first envoy: a mission opens when the first minister presents his credentials, consular relations when the first consul is named.

Only in a text on a pair, where the envoy of one is called the first at the other, and nothing told before opened that mission. An
envoy who lives elsewhere opens none.
"""

from __future__ import annotations

from legation.engine.grammars.new_ranks import doubtful, is_first, sent_to, span_with
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence, When
from legation.engine.when import to_when
from legation.model import Entity

MINISTERS = ("minister", "minister plenipotentiary", "envoy", "minister resident", "chargé d'affaires", "envoy extraordinary")
CONSULS = ("consul", "consul general")
OPENING = frozenset("RelationsEstablished RelationsRestored MissionOpened MissionUpgraded".split())
NAMING = frozenset("appointed named sent designated accredited".split())
ELSEWHERE = frozenset("resident resided non-resident nonresident concurrently concurrent".split())
SPAN = 12  # units from a verb to its date


def read_first_envoy(s: Sentence, last: Sentence | None) -> None:
    """Add that a mission was opened where the first envoy of one of the pair at the other presents credentials."""
    if len(s.ctx.pair) != 2:
        return
    at = _presenting(s)
    found = _posted(s, MINISTERS)
    if found is None and at is not None and last is not None and _presenting(last) is None and _goes_on(s, last):
        found = _posted(last, MINISTERS)
    sender = found[1] if found is not None else None
    if at is not None and sender is not None and sender.key not in s.ctx.opened and not _settled(s) and not _abroad(s, last):
        host = s.ctx.other((sender,))
        when = _date(s, at)
        if host is not None and when is not None and when.unit is not None:
            s.claim("MissionOpened", [("actor", sender), ("recipient", host)], "first-envoy", (at, when.unit + 1), when=when)
    if at is not None and sender is not None:
        s.ctx.opened.add(sender.key)
    s.ctx.opened.update(
        v.key for c in s.claims if c.kind == "MissionOpened" for r, v in c.roles if r == "actor" and isinstance(v, Entity)
    )


def read_first_consul(s: Sentence, last: Sentence | None) -> None:
    """Add that consular relations began where one of the pair names its first consul to the other."""
    if len(s.ctx.pair) != 2 or (found := _posted(s, CONSULS)) is None:
        return
    k = found[0]
    host = next((u.kind for u in s.units[k + 2 : k + 5] if u.kind in ("party", "place")), "")
    if host != "party":
        return  # a consul to a port or an island: others may have come before
    i = next((i for i in range(k - 1, max(-1, k - 9), -1) if s.units[i].low in NAMING), None)
    if i is None or doubtful(s, i) or any(c.kind in OPENING for c in s.claims):
        return
    if (when := _date(s, k) or _opening(s)) is not None:
        roles = [("participant", p) for p in s.ctx.pair]
        s.claim(
            "RelationsEstablished", [*roles, ("topic", "consular relations")], "first-consul", span_with(i, k, when), when=when
        )


def _posted(s: Sentence, ranks: tuple[str, ...]) -> tuple[int, Entity] | None:
    """The unit of the first envoy of one of the pair at the other, and who sends him."""
    for k, u in enumerate(s.units):
        if u.low == "representative" and ranks is MINISTERS and (sender := _represented(s, k)) is not None:
            return k, sender
        if u.head not in ranks or len(u.values) != 1 or u.values[0] not in s.ctx.pair or not is_first(s, k):
            continue
        host = sent_to(s, k)
        return (k, u.values[0]) if host is not None and host != u.values[0] else None
    return None


def _represented(s: Sentence, k: int) -> Entity | None:
    """Whose "first diplomatic representative in Peru" the noun at unit k is."""
    at = genitive_before(s.units, k)
    if at is None or {"first", "diplomatic"} - {u.low for u in s.units[at:k]}:
        return None
    senders, host = s.entities(at), sent_to(s, k)
    return senders[0] if len(senders) == 1 and host is not None and host != senders[0] and senders[0] in s.ctx.pair else None


def _presenting(s: Sentence) -> int | None:
    """The verb of "presented his credentials", told plainly."""
    for i, u in enumerate(s.units):
        if u.low in ("presented", "submitted") and "credentials" in {w.low for w in s.units[i + 1 : i + 4]}:
            return None if doubtful(s, i) else i
    return None


def _goes_on(s: Sentence, last: Sentence) -> bool:
    """Whether the sentence begins with whom the last one spoke of: "He presented ...", "Holm presented ..."."""
    first = s.units[0]
    if first.kind == "pronoun":
        return first.low in ("he", "she")
    named = s.passage.text[first.begin : first.end].split()[-1]
    return named[0].isupper() and first.kind in ("word", "party") and named in last.passage.text and s.units[1].low == "presented"


def _settled(s: Sentence) -> bool:
    return any(c.kind in OPENING and c.modality.counts for c in s.claims)


def _abroad(s: Sentence, last: Sentence | None) -> bool:
    return any(u.low in ELSEWHERE for x in (s, last) if x is not None for u in x.units if u.kind == "word")


def _date(s: Sentence, i: int) -> When | None:
    dates = [j for j in range(i, min(i + SPAN, len(s.units))) if s.units[j].kind == "date"]
    return to_when(s, dates[0]) if dates else None


def _opening(s: Sentence) -> When | None:
    dates = [j for j in (0, 1) if s.units[j].kind == "date"]
    return to_when(s, dates[0]) if dates else None


__all__ = ["read_first_consul", "read_first_envoy"]
