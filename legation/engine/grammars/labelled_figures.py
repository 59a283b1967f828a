"""Figures told beside their label: "Number of Xs living in Y: 180,000", "Xs, numbering 1,200, live in Y", "Xs in Y number 900",
"Xian exports/imports: 2/3 million USD"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_sides import GIVE, LIVING, PEOPLE, VISITORS, Sides, fill_sides, one_state
from legation.engine.grammars.figure_words import kind
from legation.engine.phrases import find_complements
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import forms_of

_QUALITIES = frozenset("long-term ethnic registered legal permanent foreign local total of the number ( )".split())
_NUMBERING = frozenset("numbering numbered number numbers counting".split())
_STAYING = LIVING | frozenset("working worked work employed based settled".split())
_ADVERBS = frozenset("are is were was currently gainfully now mostly mainly estimated to be at about around who that , (".split())
_WEIGHTS = frozenset("tonnes tons".split())
_SUPPLYING = forms_of("supply ship")
_RAW = frozenset("oil crude gas coal uranium fuel copper iron tobacco cotton petroleum diesel petrol electricity".split())
_SOLD = frozenset("sold sell supplied supplies supply extended".split())
_GIVING = {w: tag for w, tag in GIVE.items() if w not in _SOLD}


def labelled_people(s: Sentence, i: int) -> Sides | None:
    """Whose people live in or visit which state, for the number at i that follows or stands beside its label."""
    return _after_colon(s, i) or _numbering(s, i)


def _party(s: Sentence, k: int) -> int | None:
    """The unit of the one state at k, after "the"."""
    k += low_at(s, k) == "the"
    u = s.units[k] if k < len(s.units) else None
    return k if u is not None and u.kind == "party" and not u.person and one_state(s, k) is not None else None


def _after_colon(s: Sentence, i: int) -> Sides | None:
    """ "Number of Xian visitors to Y: N", "Xian residents in Y: N"."""
    if low_at(s, i - 1) != ":":
        return None
    k = 0
    while low_at(s, k) in _QUALITIES:
        k += 1
    if k >= i or s.units[k].kind not in ("people", "adjective"):
        return None
    origin, n = one_state(s, k), k + 1
    words = s.text(k, k + 1).lower().split() if s.units[k].kind == "people" else []
    while low_at(s, n) in _QUALITIES | PEOPLE | VISITORS | _STAYING | {"expatriates"}:
        words.append(low_at(s, n))
        n += 1
    spot = _party(s, n + 1) if low_at(s, n) in ("in", "to") else None
    target = one_state(s, spot) if spot is not None else None
    if spot is None or spot + 2 < i or origin is None or target is None or origin == target or not words:
        return None
    if VISITORS & set(words):
        return Sides("Tourism", origin, target, (k, spot), "visitors")
    return Sides("Diaspora", origin, target, (k, spot), "people") if low_at(s, n) == "in" else None


def _numbering(s: Sentence, i: int) -> Sides | None:
    """ "Xs, numbering N, live in Y", "Xs in Y number about N"."""
    k = i - 1
    while k > 0 and low_at(s, k) in ("some", "about", "around", "approximately", "at"):
        k -= 1
    if k < 1 or low_at(s, k) not in _NUMBERING:
        return None
    k -= 1 + (low_at(s, k - 1) in ("is", "are", "was", "were"))
    k -= low_at(s, k) == ","
    spot: int | None = k if k > 0 and s.units[k].kind == "party" else None
    if spot is not None:
        k = spot - 1 - (low_at(s, spot - 1) == "the")
        if low_at(s, k) != "in":
            return None
        k -= 1 + (low_at(s, k - 1) in LIVING)
    if k < 0 or s.units[k].kind != "people":
        return None
    if spot is None:
        n = i + 1
        while low_at(s, n) in _ADVERBS | _STAYING:
            n += 1
        lives = any(low_at(s, j) in _STAYING for j in range(i + 1, n))
        spot = _party(s, n + 1) if lives and low_at(s, n) == "in" else None
    origin, target = one_state(s, k), one_state(s, spot) if spot is not None else None
    if spot is None or origin is None or target is None or origin == target:
        return None
    return Sides("Diaspora", origin, target, (k, spot), "people")


def labelled_flow(s: Sentence, i: int) -> Sides | None:
    """ "(Xian exports/imports: N/M million USD)": both between X and the other of the pair."""
    second = low_at(s, i - 1) == "/" and kind(s, i - 2) == "quantity"
    colon = i - 3 if second else i - 1
    if low_at(s, colon) != ":" or [low_at(s, k) for k in range(colon - 3, colon)] != ["exports", "/", "imports"]:
        return None
    whose = one_state(s, colon - 4) if kind(s, colon - 4) in ("party", "adjective") else None
    if whose is None:
        return None
    flow = fill_sides(s, "Exports", (whose, None), (colon - 4, colon - 1))
    return replace(flow, measure="Imports", origin=flow.target, target=flow.origin) if flow is not None and second else flow


def goods_given(s: Sentence, i: int) -> Sides | None:
    """ "X donated N tonnes of rice to Y", "X provided Y with N tonnes of wheat"."""
    if low_at(s, i + 1) not in _WEIGHTS or low_at(s, i + 2) != "of":
        return None
    return _handed(s, i, _GIVING, "Aid")


def goods_supplied(s: Sentence, i: int) -> Sides | None:
    """ "X supplied Y with N barrels of oil", "X ships N tonnes of coal to Y"."""
    raw = any(low_at(s, n) in _RAW for n in range(i + 1, i + 5))
    return _handed(s, i, _SUPPLYING, "Exports") if raw else None


def _handed(s: Sentence, i: int, verbs: Mapping[str, str], measure: str) -> Sides | None:
    """The state that one of the verbs before the quantity says gave it, and the one right behind the verb or behind "to"."""
    begin, end = clause_bounds(s.units, i)
    k = next((k for k in range(i - 1, begin - 1, -1) if low_at(s, k) in verbs), None)
    voice = voice_at(s.units, k, verbs[low_at(s, k)]) if k is not None else None
    if k is None or voice is None or voice.kind != "active":
        return None
    head, _ = find_subject(s.units, voice.start, begin)
    given = _party(s, k + 1)
    to = given if given is not None else next(iter(find_complements(s.units, i + 1, end).get("to", [])), None)
    giver, taker = one_state(s, head), one_state(s, to)
    if head is None or to is None or giver is None or taker is None or giver == taker or s.units[to].kind != "party":
        return None
    return Sides(measure, giver, taker, (head, k, to))
