"""Units of a sentence, for the tests of what reads clauses: found by their word."""

from __future__ import annotations

from made import to_article

from legation.engine.context import Context
from legation.engine.unit import Unit
from legation.engine.units import find_units
from legation.extract import find_mentions
from legation.names import load_gazetteer


def units_of(text: str) -> list[Unit]:
    ctx = Context(to_article(text), load_gazetteer())
    return find_units(text, find_mentions(text, ctx.gazetteer), ctx)


def at(units: list[Unit], word: str) -> int:
    """The first unit that is or ends with a word."""
    return next(i for i, u in enumerate(units) if u.low.split()[-1:] == [word])


def word(units: list[Unit], i: int | None) -> str | None:
    return None if i is None else units[i].low


def words(units: list[Unit], begin: int, end: int) -> str:
    return " ".join(u.low for u in units[begin:end])
