"""Events told again without their date: where an article dates one such event of the same parties, that one is meant."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.bounds import can_be_same, width
from legation.dates import PartialDate
from legation.model import Claim, DateBasis, Entity

_MISSION = re.compile(r"\b(?:embass(?:y|ies)|consulates?(?: general)?|legations?|high commissions?|(?:liaison|trade) offices?)\b")
KINDS = frozenset(
    "RelationsEstablished RelationsRestored RelationsSevered RelationsSuspended StateRecognized RecognitionWithdrawn "
    "MissionOpened MissionClosed MissionMoved MissionUpgraded Independence LeaderDied".split()
)
_WHOSE = {"Independence": ("actor",), "LeaderDied": ("person",)}  # who alone makes it the same event
_ANOTHER = re.compile(r"\b(?:(re-?(?:stor|gain|claim|establish|assert)|resum)|(declar|proclaim))")  # "regained" is not "gained"


def date_retold(claims: list[Claim]) -> list[Claim]:
    """The claims of one article; an undated one takes the date of the only event of its kind and parties that the article dates.

    Two datings that exclude each other are two events, and then nothing is taken.
    """
    dated: dict[tuple[object, ...], list[Claim]] = {}
    for c in claims:
        if c.kind in KINDS and c.date is not None and c.modality.counts:
            dated.setdefault(_key(c), []).append(c)
    return [_dated(c, dated.get(_key(c), [])) if c.kind in KINDS and c.date is None and c.modality.counts else c for c in claims]


def _dated(claim: Claim, others: list[Claim]) -> Claim:
    fitting = [o for o in others if _same_post(claim, o)]
    dates = [o.date for o in fitting if o.date is not None]
    date = min(dates, key=_order) if dates else None
    if date is None or not all(can_be_same(date, d) for d in dates):
        return claim
    wording = next(o.date_wording for o in fitting if o.date == date)
    return replace(claim, date=date, date_wording=wording, date_basis=DateBasis.FROM_CONTEXT)


def _order(date: PartialDate) -> tuple[int, str]:
    return width(date), date.edtf


def _key(c: Claim) -> tuple[object, ...]:
    roles = _WHOSE.get(c.kind, ("actor", "recipient", "participant"))
    parties = {v.key for r, v in c.roles if r in roles and isinstance(v, Entity)}
    another = _ANOTHER.search(c.quote.lower()) if c.kind == "Independence" else None
    return c.kind, c.values("topic"), tuple(sorted(parties)), another and another.lastindex


def _same_post(a: Claim, b: Claim) -> bool:
    """Whether what is told of a place agrees; who acts must too, where both say it."""
    for role in ("place", "actor"):
        mine, theirs = set(a.values(role)), set(b.values(role))
        if mine and theirs and not mine & theirs:
            return False
    ours, others = _missions(a), _missions(b)
    return not (a.kind.startswith("Mission") and ours and others and not ours & others)


def _missions(claim: Claim) -> set[str]:
    """What missions the words tell of: "opened a consulate general" is no telling again of "opened an embassy"."""
    return {w.removesuffix("s").replace("embassie", "embassy") for w in _MISSION.findall(claim.quote.lower())}


__all__ = ["date_retold"]
