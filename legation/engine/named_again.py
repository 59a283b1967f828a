"""One who acts, told again by a bare noun: "A Kenyan delegation came. | The delegation | met ...", "The president also met ...".

Only the subject of a clause, and only where the paragraph named just one who is called so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.engine.lexicon import ADVERBS
from legation.engine.unit import Reader, Unit
from legation.engine.voice import looks_verbal

BODIES = frozenset("delegation regime junta leadership dictatorship authorities administration monarchy".split())
OPENING = frozenset(", ; and but that when while after before until although".split())
LEADERS = frozenset("president king queen sultan emir emperor chancellor premier shah tsar sheikh".split()) | {"prime minister"}


def find_named_again(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Put whom the paragraph named so in the place of "The delegation", "the president"."""
    if not context.named:
        return units
    return [_named(units, i, context.named) or u for i, u in enumerate(units)]


def _named(units: Sequence[Unit], i: int, named: dict[str, Unit | None]) -> Unit | None:
    u = units[i]
    if u.values or u.person or u.possessive or not (u.low in BODIES or u.low == "leader" or u.kind == "office"):
        return None
    if u.kind not in ("word", "office") or i < 1 or units[i - 1].low != "the" or not _is_subject(units, i):
        return None
    met = named.get("leader" if u.low == "leader" else u.head or u.low)
    if met is None:
        return None
    return replace(u, kind="party", values=met.values, person=met.person, head=met.head or u.head, basis="FromContext")


def _is_subject(units: Sequence[Unit], i: int) -> bool:
    """Whether "the" noun at i opens a clause and a verb follows it."""
    if i > 1 and not (units[i - 2].low in OPENING or units[i - 2].kind == "date"):
        return False
    k = i + 1
    while k < len(units) and (units[k].low in ADVERBS or units[k].low.endswith("ly")):
        k += 1
    return k < len(units) and looks_verbal(units, k)


def names_of(units: Sequence[Unit]) -> Iterator[tuple[str, Unit]]:
    """What those whom a sentence names may be called in the next: a body by its noun, a person by his offices."""
    for u in units:
        if u.kind == "party" and u.head in BODIES and len(u.values) == 1 and not u.group:
            yield u.head, replace(u, person=())
        if len(u.person) != 1 or len(u.values) != 1:
            continue
        for h in u.holdings:
            yield h.office, u
            if h.office in LEADERS:
                yield "leader", u
            if h.office.endswith("minister") and h.office not in ("minister", "prime minister"):
                yield "minister", u


def remember_names(named: dict[str, Unit | None], units: Sequence[Unit]) -> None:
    """Keep who was named; two of one name leave nobody who is meant by it."""
    for name, unit in names_of(units):
        met = named.get(name, unit)
        same = met is not None and met.values == unit.values and met.person == unit.person
        named[name] = unit if same else None


__all__ = ["find_named_again", "remember_names"]
