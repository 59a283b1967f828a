"""Whose border a length is: "They share a border of 500 km", "the border between X and Y is 500 km long"."""

from __future__ import annotations

from legation.engine.grammars.figure_sides import SHARING, Sides, first_state, names_another, undirected
from legation.engine.phrases import find_complements
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject


def border_sides(s: Sentence, i: int, clause: tuple[int, int]) -> Sides | None:
    """ "They share a border of ... km", "the border between X and Y is ... km long"."""
    begin, end = clause
    if begin > 1 and s.units[begin - 1].low in ("that", "which") and s.units[begin - 2].low == "border":
        begin = 0  # "a border that is N km long"
    k = next((k for k in range(begin, end) if s.units[k].low in ("border", "frontier", "boundary", "borders")), None)
    if k is None or any(u.low in ("from", "away", "near", "fence", "wall", "section", "stretch") for u in s.units[begin:end]):
        return None
    preps = find_complements(s.units, k + 1, end)
    for spot in preps.get("between", []):
        return undirected(s, "Border", s.entities(spot), (k, spot))
    owner = k - 1 - (s.units[k - 1].low in ("common", "shared", "mutual", "land", "joint"))
    if owner >= 0 and (s.units[owner].group or s.units[owner].low == "their"):  # "the X–Y border", "their common border"
        return undirected(s, "Border", s.entities(owner), (owner, k))
    verb = next((j for j in range(begin, end) if s.units[j].low in SHARING), None)
    if verb is None:
        alone = s.units[k - 1].low == "the" and (k - 1 == begin or [u.low for u in s.units[k - 3 : k - 1]] == ["length", "of"])
        whose = alone or any(u.group for u in s.units[begin:k])
        others = names_another(s, 0, len(s.units)) or preps
        return undirected(s, "Border", s.ctx.pair, (k,)) if whose and len(s.ctx.pair) == 2 and not others else None
    head, _ = find_subject(s.units, verb, begin)
    sides = s.entities(head)
    other, spot = first_state(s, preps.get("with", []))
    if other is not None:
        sides = (*sides, other)
    return undirected(s, "Border", sides, tuple(j for j in (head, verb, k, spot) if j is not None and j >= 0))
