"""Numbers that go on from the one before them in the sentence: "$2 million in 2004 and $7 million in 2013", "while imports were $3 million"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_sides import EXPORT, IMPORT, Sides, one_state
from legation.engine.grammars.figure_words import kind
from legation.engine.grammars.told_shares import carried_share
from legation.engine.lexicon import NEGATIONS
from legation.engine.sentence import Sentence, low_at
from legation.engine.voice import looks_verbal
from legation.model import Entity

_JOINING = frozenset(
    "in and to from as compared with by only just over about down up against during the year fiscal previous earlier , – a".split()
)
_AIMING = frozenset(
    "aim aims aimed hope hopes expect expects expected goal intend seek seeks want wants plan plans planned target looking should".split()
)
_AIM_WORDS = _JOINING | frozenset(
    """is are be was reach reaching cross exceed increase increasing raise raising double expand it this that figure level mark countries governments both sides at
    have has announced trade bilateral further but of an will for set ; volume rise grow climb as""".split()
)
_TURNING = _JOINING | frozenset(
    """while whereas but its is are was were stood at totalled totaled amounted reached worth valued goods of accounted for came respectively equalled
    totalling totaling being some around nearly almost approximately value values products imported exported importing exporting imports exports bought sold buying selling purchased purchasing""".split()
)
_AFTER = frozenset("in by mark level within before during per annually a and while over this next just until from to".split())
_CHANGING = frozenset(
    """jumped rose risen grew grown increased climbed fell fallen dropped reached rising growing increasing climbing falling dropping reaching surpassed exceeded
    hit soared declined doubled tripled surging decreased decreasing declining expanded""".split()
)
_ONWARDS = frozenset(
    "but and which then since it has had have to in by , before after later the year following next previous nearly over about only further again steadily there were".split()
)
_OF_PEOPLE = ("Diaspora", "Tourism")
_STARTING = frozenset("and while whereas but against with".split())
_NOUNS = {"exports": "Exports", "imports": "Imports"}
_VERBS = {
    **dict.fromkeys(("sold", "selling"), "Exports"),
    **dict.fromkeys(("bought", "buying", "purchased", "purchasing"), "Imports"),
    **{v: "Exports" for v in EXPORT if v.startswith("export")},
    **{v: "Imports" for v in IMPORT if v.startswith("import")},
}


def carried_sides(s: Sentence, i: int, told: Mapping[int, Sides]) -> Sides | None:
    """Whose the sum at i is, where it goes on from the sum told right before it."""
    j = next((k for k in range(i - 1, -1, -1) if kind(s, k) == "quantity" and (k in told or _is_like(s, k, i))), None)
    if j is None or j not in told or (unit := _unit(s, j, i, told[j])) is None:
        return None
    before = told[j]
    if unit == "%":
        return carried_share(s, i, before)
    if before.measure in _OF_PEOPLE:  # whose people they are is told behind them
        j = max(j, *(k for k in (*before.used, j) if k < i))
    found = _again(s, j, i, before) or _went_on(s, j, i, before) or _aimed(s, j, i, before) or _turned(s, j, i, before)
    return replace(found, unit=unit) if found is not None else None


def _is_like(s: Sentence, k: int, i: int) -> bool:
    a, b = s.units[k].mention, s.units[i].mention
    return a is not None and b is not None and a.unit == b.unit


def _unit(s: Sentence, j: int, i: int, told: Sides) -> str | None:
    """The currency of the sum at j, if the number at i is one of the same, or a great number without any; of people what they are."""
    a, b = s.units[j].mention, s.units[i].mention
    if told.measure in _OF_PEOPLE and b is not None and b.unit is None:
        return told.unit
    if a is None or b is None or a.unit is None or b.unit not in (a.unit, None):
        return None
    return a.unit if b.unit == a.unit or s.text(i, i + 1).endswith("illion") else None


def _gap(s: Sentence, j: int, i: int) -> list[int]:
    """The units between two numbers, without what stands in brackets."""
    found, depth = [], 0
    for k in range(j + 1, i):
        depth += low_at(s, k) == "("
        if not depth:
            found.append(k)
        depth -= low_at(s, k) == ")"
    return found if not depth else [-1]


def _again(s: Sentence, j: int, i: int, before: Sides) -> Sides | None:
    """ "from $3 million in 2000 to $4 million", "$5 billion in 2004 and $21 billion in 2013"."""
    gap = _gap(s, j, i)
    if not gap or not all(low_at(s, k) in _JOINING or kind(s, k) == "date" for k in gap):
        return None
    words = {low_at(s, k) for k in gap}
    if (words & {"and"} and before.measure == "Aid") or not _ends(s, i):
        return None
    if before.measure in _OF_PEOPLE and not words & {"to", "from"}:
        return None  # "5,000 Omanis in Sweden, with a thousand in its capital"
    behind = (
        i if low_at(s, i + 1) != "(" else next((k for k in range(i + 2, min(i + 13, len(s.units))) if low_at(s, k) == ")"), i)
    )
    dated = any(kind(s, k) == "date" for k in gap) and any(
        kind(s, k) == "date" for k in range(behind + 1, min(behind + 7, len(s.units)))
    )
    return before if words & {"to", "from", "with", "against"} or ("and" in words and dated) else None


def _went_on(s: Sentence, j: int, i: int, before: Sides) -> Sides | None:
    """ "was $2 million, but since then it has jumped to $9 million", "reached $2 million before falling to $1 million in 2010"."""
    gap = _gap(s, j, i)
    words = {low_at(s, k) for k in gap}
    plain = all(low_at(s, k) in _CHANGING | _ONWARDS or kind(s, k) == "date" for k in gap)
    again = {"there", "were"} <= words and before.measure in _OF_PEOPLE and any(kind(s, k) == "date" for k in gap)
    return before if plain and (words & _CHANGING or again) and not words & NEGATIONS and _ends(s, i) else None


def _ends(s: Sentence, i: int) -> bool:
    """Whether the sum at i is no subject or part of another thing: not of "$6 million was invested", "a $6 million fund"."""
    return (
        kind(s, i + 1) in ("", "punct", "date", "quantity")
        or low_at(s, i + 1) in _AFTER
        or (low_at(s, i + 1) == "of" and kind(s, i + 2) == "date")
    )


def _aimed(s: Sentence, j: int, i: int, before: Sides) -> Sides | None:
    """ "was $5 billion, and both countries aim to reach $10 billion"."""
    gap = _gap(s, j, i)
    words = {low_at(s, k) for k in gap}
    if not words & _AIMING or not _ends(s, i) or before.measure not in ("Trade", "Investment", "Exports", "Imports"):
        return None
    both = (before.origin, before.target)
    for k in gap:
        ours = kind(s, k) in ("party", "pronoun") and set(s.units[k].values) <= set(both)
        if not (low_at(s, k) in _AIM_WORDS | _AIMING or kind(s, k) == "date" or ours):
            return None
    return replace(before, planned=True)


def _turned(s: Sentence, j: int, i: int, before: Sides) -> Sides | None:
    """ "X's exports to Y were $2 million while imports were $3 million", "X exported $2 million to Y and imported $3 million"."""
    if before.measure not in ("Exports", "Imports"):
        return None
    owner, partner = (before.origin, before.target) if before.measure == "Exports" else (before.target, before.origin)
    gap = _gap(s, j, i)
    k = next((k for k in reversed(gap) if low_at(s, k) in _NOUNS or low_at(s, k) in _VERBS), None)
    behind = i + 2 if low_at(s, i + 1) in ("in", "of") and low_at(s, i + 2) in _NOUNS else None
    if behind is not None:
        k, plain = behind, low_at(s, i - 1) == "and" and not any(looks_verbal(s.units, n) for n in gap)
    else:
        listed = k is not None and k == i - 1 and low_at(s, k - 1) in (",", ";")  # "exports $2 million, imports $3 million"
        start = next((n for n in reversed(gap) if k is not None and n < k and (low_at(s, n) in _STARTING or listed)), None)
        rest = [n for n in gap if start is not None and n > start]
        plain = bool(rest) and all(low_at(s, n) in _TURNING or kind(s, n) in ("date", "party") for n in rest)
    if k is None or not plain or not _own(s, (*gap, *range(i + 1, clause_bounds(s.units, i)[1])), (owner, partner), k):
        return None
    measure = _NOUNS.get(low_at(s, k)) or _VERBS[low_at(s, k)]
    sides = (owner, partner) if measure == "Exports" else (partner, owner)
    return Sides(measure, *sides, (*before.used, k))


def _own(s: Sentence, spots: tuple[int, ...], two: tuple[Entity, Entity], k: int) -> bool:
    """Whether every state named there is the partner, after "to" or "from", and nothing is denied."""
    for n in spots:
        if low_at(s, n) in NEGATIONS or (kind(s, n) == "adjective" and k - 2 <= n < k):
            return False
        if kind(s, n) == "party" and (
            one_state(s, n) != two[1] or low_at(s, n - 1 - (low_at(s, n - 1) == "the")) not in ("to", "from", "in")
        ):
            return False
        if (
            kind(s, n) == "word"
            and low_at(s, n) in ("to", "from")
            and n == k + 1
            and kind(s, n + 1 + (low_at(s, n + 1) == "the")) not in ("party", "quantity")
        ):
            return False
    return True
