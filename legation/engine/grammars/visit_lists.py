"""Lists of visits: under "Visits from A to B" each line names who came, and when.

The heading or the line before the list tells who visits whom; a line with a verb of its own is left to the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from legation.engine.sentence import Sentence, When
from legation.engine.voice import looks_verbal
from legation.engine.when import to_when
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
    if not any(_VISITS.search(t) for t in chain(texts, _beside(s))):
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
    """The lines above the leading line in the same list, at its depth, or the one that leads the list before: "Visits from B to A:", then "From A to B:"."""
    passages = s.ctx.article.passages
    lead = s.passage.lead
    if lead is not None and passages[lead].kind is PassageKind.SENTENCE:
        above = (passages[k].lead for k in range(lead - 1, -1, -1) if passages[k].headings == s.passage.headings)
        yield from (passages[k].text for k in islice((k for k in above if k is not None), 1))
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
    route = visit_route(s) if any(u.person for u in s.units) else None
    if route is None or any(looks_verbal(s.units, i) for i in range(len(s.units))):
        return
    persons = list(_visitors(s, route[0]))
    if not persons:
        return
    roles: list[tuple[str, Value | Ref]] = [("actor", route[0]), ("recipient", route[1]), *(("person", p) for p in persons)]
    dates: list[When | None] = [
        When(u.mention.date, DateBasis.EXPLICIT, s.passage.text[u.begin : u.end], i)
        for i, u in enumerate(s.units)
        if u.kind == "date" and u.mention is not None and u.mention.date is not None
    ]
    for when in dates or [None]:
        s.claim("Visit", roles, "visit-listed", (0, len(s.units)), when=when)


def _visitors(s: Sentence, actor: Entity) -> Iterator[Entity]:
    """The persons of a line who may be its visitors: no guest of honour in brackets, nobody of another state."""
    depth = 0
    for u in s.units:
        depth += (u.low == "(") - (u.low == ")")
        if depth == 0 and (not u.values or actor in u.values):
            yield from u.person


def read_enumerated_visits(s: Sentence) -> None:
    """ "Visits from A to B include those by X in 1990 and by Y in 1993": a visit for each person, with what dates follow him."""
    for i, u in enumerate(s.units):
        verb = _including(s, i) if u.low in ("visits", "visitors") else None
        if verb is None:
            continue
        words = s.passage.text[s.units[0].begin : s.units[verb].begin]
        told = _BY.search(words) or _TO.search(words) or _WHOSE.search(words)
        route = (_one_of_pair(s, told["from"]), _one_of_pair(s, told["to"])) if told is not None else (None, None)
        before = len(s.claims)
        for k in range(verb + 1, len(s.units)):
            if looks_verbal(s.units, k):
                break
            if _is_listed(s, k):
                _read_visitor(s, k, route)
        if len(s.claims) > before:
            s.units[i] = replace(u, low="")  # read: no rule has to


def _including(s: Sentence, i: int) -> int | None:
    """The "include" or "have been" of the visits at unit i."""
    for k in range(i + 1, min(len(s.units), i + 12)):
        if s.units[k].low in ("include", "includes", "included", "including"):
            return k
        if s.units[k].low in (";", ":") or s.units[k].person:
            return None
    return None


def _is_listed(s: Sentence, k: int) -> bool:
    """Whether the name at k stands in the list itself: "by X", "and X"."""
    before = k - 1 - (s.units[k - 1].low in ("the", "then", "former"))
    return s.units[before].low in ("by", "of", ",", ";", "and", "include", "includes", "included", "including")


def _read_visitor(s: Sentence, k: int, route: tuple[Entity | None, Entity | None]) -> None:
    visitor = s.units[k]
    if not visitor.person or visitor.group or visitor.possessive:
        return
    actor = visitor.values[0] if len(visitor.values) == 1 else route[0]
    if actor not in s.ctx.pair or (route[0] is not None and actor != route[0]):
        return
    recipient = route[1] or s.ctx.other((actor,))
    after = next((j for j in range(k + 1, len(s.units)) if s.units[j].person), len(s.units))
    dates = [w for j in range(k + 1, after) if s.units[j].kind == "date" and (w := to_when(s, j)) is not None]
    between = [u.low for u in s.units[k + 1 : after] if u.kind == "word"]
    if recipient is None or not dates or any(looks_verbal(s.units, j) for j in range(k + 1, after)) or len(between) > 12:
        return
    roles: list[tuple[str, Value | Ref]] = [("actor", actor), ("recipient", recipient), *(("person", p) for p in visitor.person)]
    for when in dates:
        s.claim("Visit", roles, "visit-enumerated", (k, (when.unit or k) + 1), when=when)


__all__ = ["read_enumerated_visits", "read_visit_list", "visit_route"]
