"""Lists of visits: under "Visits from A to B" each line names who came, and when.

The heading or the line before the list tells who visits whom; a line with a verb of its own is left to the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.engine.sentence import Sentence, When
from legation.engine.voice import looks_verbal
from legation.model import DateBasis, Entity, MentionKind, PassageKind, Ref, Value

_TO = re.compile(r"\b(?P<from>from (?:the )?[^.;]{3,60}?) to (?P<to>(?:the )?[^.;]+)", re.IGNORECASE)
_BY = re.compile(r"\b(?:visits?|trips?) (?P<from>(?:by|of) (?:the )?[^.;]{3,60}?) (?:to|in) (?P<to>[^.;]+)", re.IGNORECASE)
_WHOSE = re.compile(r"^(?P<from>[^.;]{3,60}?)(?:['’]s?)? (?:\w+[ -]){0,3}visits? to (?P<to>[^.;]+)", re.IGNORECASE)
_VISITS = re.compile(r"\b(?:visits?|exchanges|delegations|trips)\b", re.IGNORECASE)
_NO_VISIT = re.compile(
    r"\b(?:planned|cancelled|canceled|postponed|proposed|ambassadors?|flights?|exports?|imports?|migra\w+)\b", re.IGNORECASE
)


def visit_route(s: Sentence) -> tuple[Entity, Entity] | None:
    """(who visits, who is visited) of a list's line, by its leading line or its headings; None where they tell no visits."""
    p = s.passage
    if p.kind not in (PassageKind.ITEM, PassageKind.CELL) or len(s.ctx.pair) != 2:
        return None
    article = s.ctx.article
    texts = [*(lead.text for lead in article.leads(p)), *(article.passages[i].text for i in reversed(p.headings))]
    if not any(_VISITS.search(t) for t in (*texts, *_beside(s))):
        return None
    for text in texts:
        if _NO_VISIT.search(text):
            return None
        for pattern in (_BY, _TO, _WHOSE):
            if (told := pattern.search(text)) is not None:
                actor, recipient = _one_of_pair(s, told["from"]), _one_of_pair(s, told["to"])
                return (actor, recipient) if actor and recipient and actor != recipient else None
    return None


def _beside(s: Sentence) -> Iterator[str]:
    """The lines above the leading line in the same list, at its depth: "High-level exchanges", then "From A to B"."""
    passages = s.ctx.article.passages
    lead = s.passage.lead
    k = (lead or 0) - 1
    while lead is not None and k >= 0 and passages[k].kind is PassageKind.ITEM and passages[lead].kind is PassageKind.ITEM:
        if passages[k].lead == passages[lead].lead:
            yield passages[k].text
        k -= 1


def _one_of_pair(s: Sentence, words: str) -> Entity | None:
    found = {v for m in s.ctx.gazetteer.find(words) if m.kind is not MentionKind.DATE for v in m.values if v in s.ctx.pair}
    return found.pop() if len(found) == 1 else None


def read_visit_list(s: Sentence) -> None:
    """The visit of one line: its persons, and a claim for each of its dates."""
    route = visit_route(s)
    if route is None or any(looks_verbal(s.units, i) for i in range(len(s.units))):
        return
    persons = [p for u in s.units for p in u.person]
    if not persons:
        return
    roles: list[tuple[str, Value | Ref]] = [("actor", route[0]), ("recipient", route[1]), *(("person", p) for p in persons)]
    dates = [
        When(u.mention.date, DateBasis.EXPLICIT, s.passage.text[u.begin : u.end], i)
        for i, u in enumerate(s.units)
        if u.kind == "date" and u.mention is not None and u.mention.date is not None
    ]
    for when in (*dates, *([] if dates else [None])):
        s.claim("Visit", roles, "visit-listed", (0, len(s.units)), when=when)


__all__ = ["read_visit_list", "visit_route"]
