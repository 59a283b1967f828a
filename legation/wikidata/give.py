"""Rows of a comparison for people to review: QuickStatements (V1, for versions 2 and 3) and a file for the Mismatch Finder.

Nothing is sent anywhere. QuickStatements can add, so it gets what is missing there; what is there and less precise or different
is for the Mismatch Finder, where a person decides who is right.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from legation.dates import parse_edtf
from legation.wikidata.compare import Comparison, Verdict
from legation.wikidata.ours import Bound, Evidence, Period
from legation.wikidata.values import JULIAN, MISSION_SENT, Time, is_day, to_time

MISMATCH_COLUMNS = (
    "item_id",
    "statement_guid",
    "property_id",
    "wikidata_value",
    "meta_wikidata_value",
    "external_value",
    "external_url",
    "type",
)
_WIKIMEDIA = ("wikipedia.org", "wikimedia.org", "wiktionary.org", "wikivoyage.org", "wikisource.org", "wikinews.org")
_IMPORT_URL, _REFERENCE_URL, _RETRIEVED = "S4656", "S854", "S813"
_MOST_REFERENCES = 5
_LONGEST = 1500  # characters of a value in a mismatch


@dataclass(frozen=True, slots=True)
class Proposals:
    """Lines to hand over, and rows that could not be written, each with the reason."""

    lines: tuple[str, ...]
    left: tuple[tuple[Comparison, str], ...] = ()


def to_quickstatements(rows: Iterable[Comparison], version: int = 3) -> Proposals:
    """One line per statement to add or to complete, tab-separated; lines of version 3 (with a leading +) only for it.

    A line without + goes to the first statement there with the same value. So it is written only where that is the right one,
    or where there is none; a second statement with the same value is written with +.
    """
    by_period: dict[tuple[str, str, str], dict[Period, list[Comparison]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row.period is not None:
            by_period[row.item, row.prop, row.value][row.period].append(row)
    lines: list[str] = []
    left: list[tuple[Comparison, str]] = []
    for periods in by_period.values():
        written = False
        for group in periods.values():
            missing = [r for r in group if r.verdict is Verdict.MISSING_THERE]
            given = [r for r in missing if r.bound is not None and r.bound.withheld is None]
            left += [(r, r.bound.withheld or "") for r in missing if r.bound is not None and r.bound.withheld is not None]
            if not given:
                continue
            is_new = given[0].statement is None
            if not is_new and (reason := _unaddable(group)):
                left += [(r, reason) for r in given]
                continue
            is_second = is_new and (given[0].rivals > 0 or written)
            if is_second and version < 3:
                left += [(r, "a second statement with the same value needs version 3") for r in given]
                continue
            references = _references([r.bound for r in given if r.bound])
            if not references:
                left += [(r, "its only sources are copies of Wikipedia") for r in given]
                continue
            lines.append("\t".join([*_statement(given, is_second), *references]))
            written = True
    return Proposals(tuple(lines), tuple(left))


def _unaddable(group: Sequence[Comparison]) -> str | None:
    """Why nothing can be added to the statement that answers to a period."""
    if group[0].rivals > 1:
        return "two statements there have this value, and QuickStatements would take the first"
    if any(r.verdict in (Verdict.DIFFERENT, Verdict.COMPATIBLE) for r in group):
        return "another date of the statement differs: that comes first"
    return None


def _statement(given: Sequence[Comparison], is_second: bool) -> list[str]:
    first = given[0]
    parts = [("+" if is_second else "") + first.item, first.prop, first.value]
    for row in given:
        if row.qualifier and row.bound and row.bound.date and (time := to_time(row.bound.date)):
            parts += [row.qualifier, _time(time)]
    return parts


def _time(time: Time) -> str:
    return f"+{time.text}/{time.precision}"


def _references(bounds: Iterable[Bound]) -> list[str]:
    """The references: what the articles cite first, then the articles; each a block, all but the first opened by !."""
    evidence = [e for b in bounds for e in b.evidence]
    blocks = [_cited(url) for e in evidence for url in e.cites if not is_copy(url)]
    blocks += [block for e in evidence if (block := _own(e))]
    found = list(dict.fromkeys(blocks))[:_MOST_REFERENCES]
    return [part for n, block in enumerate(found) for part in ((f"!{block[0]}" if n else block[0]), *block[1:])]


def _cited(url: str) -> tuple[str, ...]:
    return (_IMPORT_URL if is_wikimedia(url) else _REFERENCE_URL, f'"{to_plain_url(url)}"')


def _own(e: Evidence) -> tuple[str, ...]:
    if e.url is None:
        return ()
    retrieved = to_time(parse_edtf(e.retrieved)) if e.retrieved and is_day(e.retrieved) else None
    return (*_cited(e.url), *((_RETRIEVED, _time(retrieved)) if retrieved else ()))


def is_wikimedia(url: str) -> bool:
    """Whether a page is one of Wikimedia's, which Wikidata records as an import and not as a source."""
    host = urlsplit(url).hostname or ""
    return any(host == h or host.endswith("." + h) for h in _WIKIMEDIA)


def is_copy(url: str) -> bool:
    """Whether a page is a copy of Wikipedia elsewhere, by its host's name."""
    return "wikipedia" in (urlsplit(url).hostname or "") and not is_wikimedia(url)


def to_plain_url(url: str) -> str:
    """The URL with everything encoded that QuickStatements would take for its own signs."""
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]-._")


def to_mismatches(rows: Iterable[Comparison]) -> str:
    """The Mismatch Finder's CSV: what is there, and here told otherwise or more precisely."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(MISMATCH_COLUMNS)
    for row in rows:
        if row.verdict not in (Verdict.DIFFERENT, Verdict.LESS_PRECISE_THERE) or row.prop == MISSION_SENT:
            continue
        if row.bound is None or row.bound.withheld or row.bound.date is None or row.statement is None:
            continue
        there, date = row.there, row.date_there
        if not isinstance(there, Time) or date is None or there.calendar == JULIAN:
            continue
        urls = [u for e in row.bound.evidence for u in (*e.cites, e.url) if u and not is_copy(u)]
        best = next((u for u in urls if not is_wikimedia(u)), urls[0] if urls else "")
        url = to_plain_url(best) if len(best) <= _LONGEST else ""
        here = row.bound.date.edtf
        writer.writerow([row.item, row.statement.guid, row.qualifier, date.edtf, there.calendar, here, url, "qualifier"])
    return out.getvalue()
