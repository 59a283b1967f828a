"""The year of a day or month told without it ("on 5 May"): that of the date told just before, where that is unmistakable."""

from __future__ import annotations

import datetime as dt

from legation.dates import PartialDate, from_ymd

NEAR = dt.timedelta(days=62)
"""How far a new paragraph may go on from the date before it and still be in its year."""


RECENT = dt.timedelta(days=31)
"""How far back the day of a text may lie that is cited right after a date: "on 7 March 1956, on the declaration of 2 March"."""


def in_year_of(noun: str, anchor: PartialDate, same_block: bool, *, cited: bool = False) -> PartialDate | None:
    """The day or month `noun` ("--05-03", "--05") in the anchor's year; None where the story would run back, or has moved on.

    After 2 June 1990, "on 3 May" may be of the next year; and in another paragraph "on 1 June" may be of any year, unless it
    follows closely on what was told. The day of a text that is `cited` may lie a little back.
    """
    first, last = anchor.earliest, anchor.latest
    if first is None or last is None or first.year != last.year:
        return None
    month, day = ([int(p) for p in noun.split("-") if p] + [None])[:2]
    if month is None:
        return None
    found = from_ymd(first.year, month, day)
    if found.latest is None or found.earliest is None:
        return None
    if found.latest < first:
        return found if cited and day is not None and first == last and first - found.latest <= RECENT else None
    is_near = (last - first).days < 32 and found.earliest - last <= NEAR
    return found if same_block or is_near else None


__all__ = ["in_year_of"]
