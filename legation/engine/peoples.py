"""Nationals whom only an adjective names: "many Lebanese emigrated", "thousands of Portuguese in Angola"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.engine.lexicon import BE, DETERMINERS, HAVE, MODALS
from legation.engine.unit import Reader, Unit
from legation.engine.voice import looks_verbal

COUNTING = frozenset("many several some most few more numerous".split())
MOVES = (
    "expulsion",
    "deportation",
    "influx",
    "immigration",
    "emigration",
    "exodus",
    "migration",
    "arrival",
    "arrest",
    "massacre",
)
NATIONS = ("ish", "ch", "ese")
DOING_TO = frozenset("in from and".split())
AFTER = (
    frozenset("in to from who that of settled living working fleeing fled left went came sought took fought died arrived".split())
    | BE
    | HAVE
    | MODALS
)


def find_peoples(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Make people of an adjective that has a number ("30,000 Lebanese fled") or "many" before it and no noun after it, or that tells who did something."""
    return [
        replace(u, kind="people") if (_counted(units, i) and _alone(units, i)) or _doing(units, i) else u
        for i, u in enumerate(units)
    ]


def _doing(units: list[Unit], i: int) -> bool:
    """Whether the adjective at i is a nation at work: "the British occupied Malta", not "the Dutch occupied zones"."""
    u = units[i]
    if u.kind != "adjective" or not u.low.endswith(NATIONS) or not i or units[i - 1].low != "the" or i + 3 > len(units):
        return False
    verb = i + 1 + (units[i + 1].low.endswith("ly") or units[i + 1].low in ("then", "also", "had"))
    if verb + 1 >= len(units) or units[verb].kind != "word" or not looks_verbal(units, verb):
        return False
    after = units[verb + 1]
    named = after.kind in ("party", "place") and not after.possessive
    return named or after.kind == "adjective" or after.low in DETERMINERS or after.low in DOING_TO


def _counted(units: list[Unit], i: int) -> bool:
    """Whether the adjective at i follows "many" or "thousands of"."""
    if units[i].kind != "adjective" or not i:
        return False
    before = units[i - 1]
    if before.low == "of" and i > 1:
        return units[i - 2].kind == "quantity" or units[i - 2].low in (
            "thousands",
            "hundreds",
            "dozens",
            "number",
            "numbers",
            "group",
            *MOVES,
        )
    return before.low in COUNTING or (before.kind == "quantity" and _plain_number(before))


def _plain_number(u: Unit) -> bool:
    """Whether a quantity counts heads: no money, no measure, no share."""
    return u.mention is not None and not u.mention.unit and u.low[-1:].isdigit()


def _alone(units: list[Unit], i: int) -> bool:
    """Whether no noun follows that the adjective at i would qualify."""
    after = units[i + 1] if i + 1 < len(units) else None
    return (
        after is None or after.low in AFTER or (after.kind == "word" and after.low.endswith("ed") and looks_verbal(units, i + 1))
    )


def whence(units: Sequence[Unit], i: int, verb: int) -> int | None:
    """The state that those named at i come from: "refugees from | Peru (fled to Chile)"; None where none is named before the verb."""
    k = i + 1
    if k >= verb or units[k].low != "from":
        return None
    k += 1 + (k + 1 < verb and units[k + 1].low == "the")
    named = k < verb and units[k].kind == "party" and not units[k].possessive and not units[k].person
    return k if named and all(v.is_state for v in units[k].values) else None


__all__ = ["find_peoples", "whence"]
