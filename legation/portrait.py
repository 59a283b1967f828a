"""A pair of states at a glance: status over time, missions, what happened, what is only alleged, where texts differ.

Everything in it comes from the saved questions, so that each line can be asked for, with its evidence, on its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from legation.ask import load_question

if TYPE_CHECKING:
    from legation.store import OpenGraph

UNKNOWN = "unknown"
_FAR = dt.date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Status:
    """A status with the days between which it surely holds and may hold; None where no text gives a bound."""

    name: str
    since: str
    until: str
    maybe_from: dt.date | None
    surely_from: dt.date | None
    surely_until: dt.date | None
    maybe_until: dt.date | None

    def certainty(self, day: dt.date) -> str:
        """As the question status-on-a-date has it: certain, possible, or unknown where this status tells nothing of the day."""
        if self.maybe_until is not None and self.maybe_until <= day:
            return UNKNOWN
        begun = self.surely_from is not None and self.surely_from <= day
        lasting = self.until == ".." or (self.surely_until is not None and day < self.surely_until)
        if begun and lasting:
            return "certain"
        if begun or (self.maybe_from is not None and self.maybe_from <= day):
            return "possible"
        if self.maybe_from is None and (self.surely_until is None or self.surely_until <= day):
            return "possible"
        return UNKNOWN


@dataclass(frozen=True, slots=True)
class Happening:
    """A fact of the timeline. `sign`: 1 cooperative, -1 conflictual, 0 neither; `first`, `last` bound its day."""

    date: str
    what: str
    kind: str
    fact: str
    sign: int
    first: dt.date | None
    last: dt.date | None
    passages: int


@dataclass(frozen=True, slots=True)
class Portrait:
    """What a graph says of a pair; the mappings are rows of the questions they are named after."""

    a: str
    b: str
    statuses: tuple[Status, ...]
    happenings: tuple[Happening, ...]
    missions: tuple[Mapping[str, Any], ...]
    alleged: tuple[Mapping[str, Any], ...]
    contested: tuple[Mapping[str, Any], ...]
    sources: tuple[str, ...]

    @property
    def years(self) -> tuple[int, int]:
        """The first and last year that anything in it is dated to, out to whole decades; (0, 0) where nothing is."""
        days = [d for h in self.happenings for d in (h.first, h.last)]
        days += [d for s in self.statuses for d in (s.maybe_from, s.surely_from, s.surely_until, s.maybe_until)]
        years = [d.year for d in days if d is not None]
        return (min(years) // 10 * 10, max(years) // 10 * 10 + 10) if years else (0, 0)


def read_portrait(graph: OpenGraph, a: str, b: str) -> Portrait:
    """Ask for everything about a pair. Raises AskError."""

    def rows(question: str) -> list[dict[str, Any]]:
        return graph.ask(question, a=a, b=b).to_dicts()

    (first, *_) = graph.ask("status-on-a-date", a=a, b=b).to_dicts()
    told = rows("timeline")
    statuses = [
        Status(r["status"], r["since"] or "", r["until"] or "", *(r[k] for k in _BOUNDS)) for r in rows("status-over-time")
    ]
    return Portrait(
        a=str(first["a_name"] or a),
        b=str(first["b_name"] or b),
        statuses=tuple(statuses),
        happenings=tuple(_happenings(told)),
        missions=tuple(rows("missions")),
        alleged=tuple(_distinct(rows("only-alleged"), "kind", "by", "towards", "alleged_by")),
        contested=tuple(rows("contested-facts")),
        sources=tuple(sorted({str(r["source"]) for r in told if r["source"]})),
    )


_BOUNDS = ("maybe_from", "surely_from", "surely_until", "maybe_until")


def _distinct(rows: Iterable[dict[str, Any]], *keys: str) -> list[dict[str, Any]]:
    """The first row of each value of `keys`."""
    return list({tuple(r[k] for k in keys): r for r in reversed(list(rows))}.values())[::-1]


def _happenings(told: list[dict[str, Any]]) -> Iterable[Happening]:
    """The timeline with one entry a fact; the question gives one row a passage, those of a fact together."""
    for fact, group in groupby(told, key=lambda r: str(r["fact"])):
        passages = list(group)
        row = passages[0]
        date = str(row["date"] or "")
        what = re.sub(rf" \((?:{re.escape(date)}|[^()]* to [^()]*)\)$", "", str(row["what"])) if date else str(row["what"])
        yield Happening(date, what, str(row["kind"]), fact, signs().get(str(row["kind"]), 0), *_days(date), len(passages))


def _days(edtf: str) -> tuple[dt.date | None, dt.date | None]:
    """The bounds of a date of the timeline, of the beginning of an interval; (None, None) for none."""
    from legation.dates import parse_edtf

    if not edtf:
        return None, None
    start, _, end = edtf.partition("/")
    try:
        date = parse_edtf(start or end)
    except ValueError:
        return None, None
    return date.earliest, date.latest


@cache
def signs() -> Mapping[str, int]:
    """Which classes of events are cooperative (1) and conflictual (-1): as the question balance-by-decade counts them."""
    return {name: int(sign) for name, sign in re.findall(r"\(lg:(\w+) (-?1)\)", load_question("balance-by-decade").text)}


def to_cells(portrait: Portrait, columns: int) -> list[tuple[str, str]]:
    """The status line: for each of `columns` equal stretches of time, status and certainty.

    A stretch shows what surely holds somewhere in it, the shortest status first, so that a short break does not vanish.
    """
    low, high = portrait.years
    if low == high:
        return []
    start, end = dt.date(max(low, 1), 1, 1).toordinal(), dt.date(min(high, 9999), 1, 1).toordinal()
    step = (end - start) / columns
    return [_cell(portrait.statuses, start + step * i, start + step * (i + 1)) for i in range(columns)]


def _cell(statuses: Iterable[Status], begin: float, end: float) -> tuple[str, str]:
    days = sorted({dt.date.fromordinal(int(begin + (end - begin) * k / 8)) for k in range(8)})
    best: tuple[str, str] = (UNKNOWN, UNKNOWN)
    for wanted in ("possible", "certain"):
        held = [(s, sum(s.certainty(d) == wanted for d in days)) for s in statuses]
        found = [(count >= len(days) // 2, -_length(s), s.name) for s, count in held if count]
        if found:
            short = [f for f in found if -f[1] < end - begin]
            best = (max(short or found)[2], wanted)
    return best


def _length(s: Status) -> int:
    """Days that a status surely lasts; very many where its bounds are open."""
    begin, end = s.surely_from or s.maybe_from, s.surely_until or (_FAR if s.until == ".." else s.maybe_until)
    return (end or _FAR).toordinal() - (begin or dt.date.min).toordinal()


def to_rank(h: Happening) -> tuple[int, int, int]:
    """What to leave out last: changes of status, then missions and envoys, then what is well dated and often told."""
    kinds: tuple[Callable[[str], object], ...] = (
        lambda k: re.match("Relations|StateRecognized|Recognition", k),
        lambda k: re.search("Mission|Ambassador|Diplomat|Embassy|Consul|War|Invasion|Peace|Sanctions", k),
        lambda k: re.search("Agreement|Visit|Mediation|Independence|Regime|Asylum|Emigration|Refusal|Support|Leader", k),
    )
    weight = next((i for i, is_kind in enumerate(kinds) if is_kind(h.kind)), len(kinds))
    return weight, -len(h.date.strip("[]~?")), -h.passages
