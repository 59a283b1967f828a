"""What Wikidata says, as plain values: items, statements, qualifiers, references, times with their precision."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import cached_property

from legation.dates import PartialDate, parse_edtf

GREGORIAN, JULIAN = "Q1985727", "Q1985786"
_TIME = re.compile(r"\+?(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(?:\.0+)?Z?", re.ASCII)
CIRCA, ALLEGEDLY = "Q5727902", "Q32188232"

RELATION, MEMBER_OF, HEAD_OF_STATE, HEAD_OF_GOVERNMENT = "P530", "P463", "P35", "P6"
MISSION_SENT, OPERATOR, COUNTRY, LOCATED_IN, INSTANCE_OF = "P531", "P137", "P17", "P131", "P31"
INCEPTION, DISSOLVED, START, END = "P571", "P576", "P580", "P582"
CIRCUMSTANCES, NATURE = "P1480", "P5102"
PROPERTIES: Mapping[str, str] = {
    RELATION: "diplomatic relation",
    MISSION_SENT: "diplomatic mission sent",
    OPERATOR: "operator",
    MEMBER_OF: "member of",
    HEAD_OF_STATE: "head of state",
    HEAD_OF_GOVERNMENT: "head of government",
    INCEPTION: "inception",
    DISSOLVED: "dissolved",
    COUNTRY: "country",
    LOCATED_IN: "located in",
    INSTANCE_OF: "instance of",
    START: "start time",
    END: "end time",
    CIRCUMSTANCES: "sourcing circumstances",
    NATURE: "nature of statement",
}
"""The properties that are read from an extract, by id, with Wikidata's own name."""


class Rank(StrEnum):
    PREFERRED = "preferred"
    NORMAL = "normal"
    DEPRECATED = "deprecated"


class Special(Enum):
    UNKNOWN = "unknown value"  # there is one, nobody said which
    NONE = "no value"


@dataclass(frozen=True, slots=True)
class Time:
    """A time as the statement's value node has it: "1905-01-11T00:00:00Z", precision 11 (9 year, 10 month), its calendar.

    Wikidata's RDF gives every time in the Gregorian calendar; `calendar` says in which one people see it.
    """

    text: str
    precision: int
    calendar: str = GREGORIAN

    def to_date(self) -> PartialDate | None:
        """As precise as the statement and no more; None before year 1, for what is coarser than a century, or no date."""
        m = _TIME.fullmatch(self.text)
        if m is None or m[1] == "0000":
            return None
        year = int(m[1])
        try:
            if self.precision >= 11:
                return parse_edtf(f"{m[1]}-{m[2]}-{m[3]}")
            if self.precision == 10:
                return parse_edtf(f"{m[1]}-{m[2]}")
            if self.precision == 9:
                return parse_edtf(m[1])
            if self.precision == 8:
                return parse_edtf(f"{m[1][:3]}X")
            if self.precision == 7:  # the twentieth century ends with the year 2000
                first = (year - 1) // 100 * 100 + 1
                return parse_edtf(f"[{first:04}..{first + 99:04}]")
        except ValueError:
            return None
        return None


Value = str | Time | Special
"""Of a statement or qualifier: an item's id, a string or URL, a time, or that there is none or an unknown one."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a statement rests on: (property, value) pairs."""

    parts: tuple[tuple[str, Value], ...]

    def values(self, prop: str) -> tuple[str, ...]:
        return tuple(v for p, v in self.parts if p == prop and type(v) is str)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of an item. `guid` is its id as Wikidata's API writes it ("Q241$...")."""

    guid: str
    item: str
    prop: str
    value: Value
    rank: Rank = Rank.NORMAL
    qualifiers: tuple[tuple[str, Value], ...] = ()
    references: tuple[Reference, ...] = ()

    def qualifier(self, prop: str) -> Value | None:
        """The one value of a qualifier; None where there is none, or more than one."""
        found = [v for p, v in self.qualifiers if p == prop]
        return found[0] if len(found) == 1 else None

    def date(self, prop: str) -> PartialDate | None:
        """The date that a qualifier gives, if it gives one; of something circa it is approximate."""
        value = self.qualifier(prop)
        date = value.to_date() if isinstance(value, Time) else None
        if date is not None and self.is_circa and date.edtf[-1].isdigit():
            return PartialDate(date.edtf + "~", date.earliest, date.latest)
        return date

    @property
    def is_circa(self) -> bool:
        return (CIRCUMSTANCES, CIRCA) in self.qualifiers

    @property
    def is_alleged(self) -> bool:
        return (NATURE, ALLEGEDLY) in self.qualifiers

    @property
    def counts(self) -> bool:
        """Whether Wikidata holds it for true."""
        return self.rank is not Rank.DEPRECATED and not self.is_alleged


@dataclass(frozen=True, slots=True)
class Item:
    """One item in one revision, with the statements that were read."""

    qid: str
    label: str | None = None
    revision: str | None = None
    modified: str | None = None  # when that revision was made
    statements: tuple[Statement, ...] = ()

    def of(self, prop: str) -> tuple[Statement, ...]:
        return tuple(s for s in self.statements if s.prop == prop)

    @property
    def name(self) -> str:
        return f"{self.label} ({self.qid})" if self.label else self.qid


@dataclass(frozen=True)
class Extract:
    """Items with their statements; `origin` is how the file or endpoint is named in messages."""

    origin: str
    items: Mapping[str, Item] = field(default_factory=dict)

    def statements(self, prop: str) -> Iterator[Statement]:
        for qid in sorted(self.items, key=item_order):
            yield from self.items[qid].of(prop)

    def label(self, qid: str) -> str:
        """The item's label, or its id."""
        item = self.items.get(qid)
        return (item.label if item else None) or qid

    @cached_property
    def dissolved(self) -> Mapping[str, PartialDate]:
        """When an item ended, of those that say so with one date."""
        found: dict[str, set[PartialDate]] = {}
        for s in self.statements(DISSOLVED):
            if s.counts and isinstance(s.value, Time) and (date := s.value.to_date()) is not None:
                found.setdefault(s.item, set()).add(date)
        return {q: d.pop() for q, d in found.items() if len(d) == 1}


def item_order(qid: str) -> tuple[int, str]:
    """Sorts Q9 before Q10."""
    return (int(qid[1:]) if qid[1:].isdigit() else 0, qid)


def to_time(date: PartialDate) -> Time | None:
    """The time that says exactly what a date says; None where no precision of Wikidata's does."""
    day = date.earliest
    if day is None:
        return None
    year, month = f"{day.year:04}", day.isoformat()[:7]
    for precision, text in ((11, f"{day}"), (10, f"{month}-00"), (9, f"{year}-00-00"), (8, f"{year}-00-00")):
        time = Time(f"{text}T00:00:00Z", precision)
        if time.to_date() == date:
            return time
    return None


def is_day(text: str) -> bool:
    """Whether a text is a day written as 2026-01-31."""
    try:
        return len(text) == 10 and bool(dt.date.fromisoformat(text))
    except ValueError:
        return False
