"""The smallest date expressions of English prose: a point, decade or century, a day without its year, "five years later".

`find_dates` joins them into ranges and reads the words around them; here stands only what one regular expression can tell.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = rf"(?:{_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_UNITS = "one two three four five six seven eight nine".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
WORDS = {w: i for i, w in enumerate((*_UNITS, *_TEENS), 1)} | {w: 10 * i for i, w in enumerate(_TENS, 2)}
_ORDINALS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
CENTURIES = {w: i for i, w in enumerate(_ORDINALS, 10)} | {"twenty-first": 21}

_YEAR = r"(?:1\d|20)\d\d"
_ORD = r"(?:st|nd|rd|th)"
_TO = r"(?:\s?[–—-]\s?|\s(?:to|and|or|until|through)\s(?:the\s)?)"
_COUNT = rf"(?:an?|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS)}))?|{'|'.join((*_UNITS, *_TEENS))}|\d{{1,3}})"
_CENTURY = rf"(?:(?:1\d|2[01]){_ORD}|{'|'.join(sorted(CENTURIES, key=len, reverse=True))})"
_SHARE = r"(?:early|mid|late)"
_ATOM = re.compile(
    rf"""(?<![\w/:$€£¥#])(?:
    (?P<iso>{_YEAR}-\d\d-\d\d)(?![\w-])
  | (?P<dots>\d{{1,2}}(?P<sep>[./])\d{{1,2}}(?P=sep){_YEAR})(?![\w/-])
  | (?P<d1>\d{{1,2}})(?P<o1>{_ORD})?(?:(?P<t1>{_TO})(?P<e1>\d{{1,2}}){_ORD}?)?\s(?:day\s)?(?:of\s)?(?P<m1>{_MONTH})(?!\w)
        (?:,?\s(?:of\s)?(?P<y1>{_YEAR})(?!\w))?
  | (?P<m2>{_MONTH})\s(?:the\s)?(?P<d2>\d{{1,2}}){_ORD}?(?:(?P<t2>{_TO})(?P<e2>\d{{1,2}}){_ORD}?(?!\w|[–-]|\s(?:{_FULL})))?
        (?![\w%]|,\d)
        (?:,?\s(?P<y2>{_YEAR})(?!\w))?
  | (?P<m3>{_MONTH}),?\s(?:of\s)?(?P<y3>{_YEAR})(?!\w)
  | (?P<y5>{_YEAR})\s(?P<m5>{_FULL})(?!\w|\s\d|['’])(?!(?<=May)\s[a-z])
  | (?P<m4>{_FULL})(?!\w|['’]s|-\w)
  | (?P<dec>(?:1\d|20)\d0)['’]?s(?!\w)
  | ['’]?(?P<short>[1-9]0)['’]?s(?!\w)
  | (?P<c1>{_CENTURY})(?:{_TO}(?:{_SHARE}[\s-])?(?P<c2>{_CENTURY}))?[\s-][Cc]entur(?:y|ies)(?!\w)
  | (?P<year>{_YEAR})(?:(?P<dash>[–-])(?P<yy>\d\d)(?![\w–-]))?(?!\w)
  | (?P<rel>(?i:(?P<n>{_COUNT})\s(?P<unit>year|month|week|day|decade)s?\s(?:later|earlier|afterwards?|thereafter|previously)
        | (?:(?:the|that|this)\s(?:very\s)?same|that|(?<=\bon\s)this)\s(?P<same>year|month|day|date)
        | (?<=(?-i:\bAt)\s)this\s(?P<time>time)(?=,)
        | the\s(?:following|next|subsequent|ensuing)\s(?P<next>year|month|day)
        | the\s(?:previous|preceding)\s(?P<prev>year|month|day)
        | the\s(?P<at>year|month|day)\s(?P<side>before|after)(?=[.,;)]|$)))(?![\w-])
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Atom:
    """One expression. `edtf` is empty where the year is left open: `month` and `day`, or `unit` and `number`, tell the rest."""

    begin: int
    end: int
    edtf: str = ""
    month: int | None = None
    day: int | None = None
    unit: str | None = None  # of a relative wording: year, month, week or day
    number: int = 0
    approximate: bool = False
    is_span: bool = False  # of several days or years: "28–30 June 2008"
    takes_the: bool = False  # "the 1960s", "the 4th of May": the article belongs to the date, not to a noun after it
    year_at: int = -1  # where a year that may be a number after all begins

    @property
    def is_yearless(self) -> bool:
        return not self.edtf and self.month is not None and self.unit is None


def find_atoms(text: str) -> Iterator[Atom]:
    """The date expressions of a text, in order, without overlaps."""
    for m in _ATOM.finditer(text):
        kind = next(g for g in ("iso", "dots", "m1", "m2", "m3", "m5", "m4", "dec", "short", "c1", "year", "rel") if m[g])
        yield from _READERS[kind](m)


def to_month(name: str) -> int:
    return MONTHS[name[:3].lower()]


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has it; a leap year is assumed where the year is not known."""
    try:
        dt.date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def _iso(m: re.Match[str]) -> Iterator[Atom]:
    year, month, day = map(int, m["iso"].split("-"))
    if is_day(year, month, day):
        yield Atom(m.start(), m.end(), m["iso"], month, day)


def _dots(m: re.Match[str]) -> Iterator[Atom]:
    """`30.12.1960`; with slashes only where no order but the day's before the month's is possible, or both are equal."""
    day, month, year = (int(p) for p in m["dots"].split(m["sep"]))
    if m["sep"] == "/" and month > 12:
        day, month = month, day
    elif m["sep"] == "/" and day <= 12 and day != month:
        return
    if is_day(year, month, day):
        yield Atom(m.start(), m.end(), f"{year:04}-{month:02}-{day:02}", month, day)


def _days(m: re.Match[str]) -> Iterator[Atom]:
    """A day, or the first and last of some, with the month before or after."""
    g = "1" if m["m1"] else "2"
    month, first, last = to_month(m["m" + g]), int(m["d" + g]), int(m["e" + g] or 0)
    year = int(m["y" + g]) if m["y" + g] else None
    begin, end = m.start(), m.end()
    if not is_day(year, month, first) or (last and not is_day(year, month, last)):
        return
    the = g == "1" and bool(m["o1"])
    where = m.start("y" + g)
    stem = f"{year:04}-{month:02}-" if year is not None else ""
    if not last:
        yield Atom(begin, end, f"{stem}{first:02}" if stem else "", month, first, takes_the=the, year_at=where)
    elif m["t" + g].split()[:1] in (["and"], ["or"]) and g == "1":
        yield Atom(begin, m.end("d1"), f"{stem}{first:02}" if stem else "", month, first, takes_the=the)
        yield Atom(m.start("e1"), end, f"{stem}{last:02}" if stem else "", month, last, takes_the=the, year_at=where)
    elif first < last:
        edtf = f"{stem}{first:02}/{stem}{last:02}" if stem else ""
        yield Atom(begin, end, edtf, month if stem else None, is_span=True, takes_the=the, year_at=where)


def _month_year(m: re.Match[str]) -> Iterator[Atom]:
    g = "3" if m["m3"] else "5"
    month = to_month(m["m" + g])
    yield Atom(m.start(), m.end(), f"{m['y' + g]}-{month:02}", month, year_at=m.start("y" + g))


def _month(m: re.Match[str]) -> Iterator[Atom]:
    yield Atom(m.start(), m.end(), month=to_month(m["m4"]))


def _decade(m: re.Match[str]) -> Iterator[Atom]:
    """The 1960s; the 1800s are taken for a century, the 2000s for a decade."""
    year = m["dec"]
    yield Atom(m.start(), m.end(), year[:2] + "XX" if year.endswith("00") and year != "2000" else year[:3] + "X", takes_the=True)


def _short(m: re.Match[str]) -> Iterator[Atom]:
    yield Atom(m.start(), m.end(), unit="decade", number=int(m["short"]), takes_the=True)


def _century(m: re.Match[str]) -> Iterator[Atom]:
    first, last = (CENTURIES.get(c) or int(c[:2]) for c in (m["c1"], m["c2"] or m["c1"]))
    if first == last:
        yield Atom(m.start(), m.end(), f"{first - 1:02}XX", takes_the=True)
    elif first < last:
        yield Atom(m.start(), m.end(), f"[{first - 1:02}00..{last - 1:02}99]", takes_the=True)


def _year(m: re.Match[str]) -> Iterator[Atom]:
    """A year, a span ("1964–67") or, with a hyphen, a month in ISO's form; "2004-08" may be either and stays a range."""
    year = m["year"]
    if not m["yy"]:
        yield Atom(m.start(), m.end(), year, year_at=m.start())
        return
    later = int(year[:2] + m["yy"])
    later += 100 if later < int(year) else 0
    is_month = m["dash"] == "-" and 1 <= int(m["yy"]) <= 12
    if is_month:
        edtf = f"{year}-{m['yy']}" if int(m["yy"]) <= int(year[2:]) else f"[{year}..{later}]"
        yield Atom(m.start(), m.end(), edtf, int(m["yy"]) if edtf[0] != "[" else None, year_at=m.start())
    elif later - int(year) in range(1, 51):
        yield Atom(m.start(), m.end(), f"{year}/{later}", is_span=True, year_at=m.start())


def _relative(m: re.Match[str]) -> Iterator[Atom]:
    unit = m["unit"] or m["same"] or m["time"] or m["next"] or m["prev"] or m["at"]
    unit = "day" if unit.lower() in ("date", "time") else unit.lower()
    if m["n"]:
        number = to_count(m["n"]) * (-1 if m["rel"].lower().endswith(("earlier", "previously")) else 1)
    else:
        number = 0 if m["same"] or m["time"] else 1 if m["next"] or (m["side"] or "").lower() == "after" else -1
    is_decade = unit == "decade"
    if is_decade:
        unit, number = "year", number * 10
    yield Atom(m.start(), m.end(), unit=unit, number=number, approximate=is_decade, takes_the=True)


def to_count(word: str) -> int:
    """A number word up to ninety-nine, "a", or digits."""
    low = word.lower()
    if low in ("a", "an"):
        return 1
    return int(low) if low.isdigit() else sum(WORDS[w] for w in re.split("[- ]", low))


_READERS = {
    "iso": _iso, "dots": _dots, "m1": _days, "m2": _days, "m3": _month_year, "m5": _month_year, "m4": _month,
    "dec": _decade, "short": _short,
    "c1": _century, "year": _year, "rel": _relative,
}  # fmt: skip
