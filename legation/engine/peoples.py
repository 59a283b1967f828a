"""Nationals whom only an adjective names: "many Lebanese emigrated", "thousands of Portuguese in Angola"."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.lexicon import BE, HAVE, MODALS
from legation.engine.unit import Reader, Unit
from legation.engine.voice import looks_verbal

COUNTING = frozenset("many several some most few more numerous".split())
AFTER = frozenset("in to from who that of settled living working fleeing".split()) | BE | HAVE | MODALS


def find_peoples(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Make people of an adjective that has a number before it and no noun after it."""
    return [replace(u, kind="people") if _counted(units, i) and _alone(units, i) else u for i, u in enumerate(units)]


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
        )
    return before.low in COUNTING


def _alone(units: list[Unit], i: int) -> bool:
    """Whether no noun follows that the adjective at i would qualify."""
    after = units[i + 1] if i + 1 < len(units) else None
    return (
        after is None or after.low in AFTER or (after.kind == "word" and after.low.endswith("ed") and looks_verbal(units, i + 1))
    )


__all__ = ["find_peoples"]
