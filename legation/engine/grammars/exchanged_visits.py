"""Visits that two states have paid each other: "the two countries exchanged state visits", "reciprocal visits of ministers".

Each has visited the other; what is planned, agreed on or wished for is not read, nor are those of anybody but officials.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from legation.engine.lexicon import HAVE, MODALS
from legation.engine.sentence import Sentence, When
from legation.engine.when import since_then, to_when

EXCHANGED = frozenset("exchanged exchange exchanging".split())
RECIPROCAL = frozenset("reciprocal mutual".split())
BETWEEN = frozenset(
    "of a number several many numerous various regular frequent high level high-level top-level ministerial state official working "
    "presidential head heads government royal bilateral diplomatic reciprocal mutual political - first their two multiple further".split()
)
"""What may stand between the exchange and the visits: none of "home visits", "port visits", "visits of artists"."""
NOT_YET = frozenset(
    "planned plan plans planning agreed agree agreement schedule scheduled proposed propose invited invitation invite called call calls urged "
    "hope hoped hopes wish wished want wanted intend intended possible possibility facilitate allow allowed able continue encourage "
    "encouraged promote promoting commitment committed reaffirmed need should discussed discuss no not never without despite lack if cancelled suspended increase enhance".split()
) | frozenset(MODALS)
OTHERS = frozenset("artists students athletes families academics journalists scholars tourists youth ships teachers".split())


def read_exchanged_visits(s: Sentence) -> None:
    """A visit each way for each exchange of visits of the pair at hand."""
    if len(s.ctx.pair) != 2 or not all(p.is_state for p in s.ctx.pair) or _of_others(s):
        return
    for begin, visits in _exchanges(s):
        first, second = s.ctx.pair
        when = _date_after(s, visits)
        for actor, recipient in ((first, second), (second, first)):
            s.claim("Visit", [("actor", actor), ("recipient", recipient)], "visits-exchanged", (begin, visits + 1), when=when)
        s.units[visits] = replace(s.units[visits], low="")  # read: no rule has to
        return


def _exchanges(s: Sentence) -> Iterator[tuple[int, int]]:
    """(where it begins, the noun) of each "exchanged ... visits", "reciprocal ... visits" of a sentence."""
    for k, u in enumerate(s.units):
        if u.low not in ("visits", "visit") or u.kind != "word":
            continue
        i = k - 1
        while i >= 0 and (s.units[i].low in BETWEEN - RECIPROCAL or s.units[i].kind in ("quantity", "office")):
            i -= 1
        if i >= 0 and s.units[i].low in EXCHANGED | RECIPROCAL and (u.low == "visits" or s.units[i].low == "exchanged"):
            yield i, k


def _of_others(s: Sentence) -> bool:
    """Whether the sentence tells of what is not done, of others than officials, or names a third state."""
    lows = {u.low for u in s.units}
    named = {v for u in s.units for v in u.values if v.is_state}
    return bool(lows & NOT_YET) or bool(lows & OTHERS) or not named <= set(s.ctx.pair)


def _date_after(s: Sentence, visits: int) -> When | None:
    """The date right after the noun, or the one that opens the sentence: "exchanged visits | in 1990", "Since 1990 | they have exchanged visits"."""
    k = visits + 1 + (visits + 1 < len(s.units) and s.units[visits + 1].low in ("in", "on"))
    if not (k < len(s.units) and s.units[k].kind == "date"):
        opening = [i for i in range(min(2, len(s.units))) if s.units[i].kind == "date"]
        if not opening:
            return None
        k = opening[0]
    have = next((u.low for u in s.units[k:visits] if u.low in HAVE), "")
    return since_then(to_when(s, k), "Visit", have)


__all__ = ["read_exchanged_visits"]
