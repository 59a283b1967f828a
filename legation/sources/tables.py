"""Reads wikitext tables: rows and spans, headers, and on whom each row is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from legation.model import PassageKind

if TYPE_CHECKING:
    from legation.sources.page import Page

_ATTRIBUTES = re.compile(r"^\s*(?:[a-zA-Z-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s|\"']+)\s*;?\s*|nowrap\s*|[a-z]+=\s*)+$")
_SPAN = {k: re.compile(rf"{k}\s*=\s*[\"']?\s*(\d+)", re.IGNORECASE) for k in ("rowspan", "colspan")}
_FLAG = re.compile(
    r"\{\{\s*(?:(?:flag|flagu|flagcountry|flag country|flagicon|flagdeco|flag\+link|flaglink|flag icon)\s*\|"
    r"|#invoke:flag\s*\|[^|{}]*\|)\s*([^|{}\n]+?)\s*(?:[|}])",
    re.IGNORECASE,
)
_FLAG_NAME = re.compile(r"\|\s*name\s*=\s*([^|{}\n]+?)\s*[|}]")
_CODE = re.compile(r"\{\{\s*([A-Z]{3})\s*(?:\||\}\})")
PARTNER_HEADER = re.compile(
    r"^(?:sovereign |host |partner |member |recogni[sz]ing )?"
    r"(?:country|countries|states?|partners?|nations?|entity|territory|un member|organi[sz]ations?"
    r"|international organi[sz]ations?|bloc|country or entity|country/entity|country or territory|region|party|economy)"
    r"(?:\s*\(.*\))?$",
    re.IGNORECASE,
)
_COUNTER_HEADER = re.compile(r"^(?:#|no\.?|s\.\s?no\.?|№|n|)$", re.IGNORECASE)
_TRAIL = re.compile(r"\s*\([^)]*\)\s*$|[*†‡§^]+$|\s*\[[^\]]*\]$")
_DATES = re.compile(r"\b(?:1[5-9]|20)\d\d\b")

ReadCell = Callable[["Page", int, int, str | None, str | None], None]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its kept extent, whether a header, and how far it spans."""

    begin: int
    end: int
    header: bool
    rowspan: int = 1
    colspan: int = 1


@dataclass(slots=True)
class Columns:
    """The headers in force and the column that names the partner."""

    names: list[str]
    partner: int | None = None


def read_table(page: Page, lines: list[tuple[int, int]], first: int, read_cell: ReadCell) -> int:
    """Read the table that opens on line `first`; returns the index of the line after it."""
    rows, last = _rows(page, lines, first)
    columns = Columns([])
    width = max((sum(c.colspan for c in row) for row in rows), default=0)
    covered: dict[int, tuple[int, Cell]] = {}  # column -> (rows still covered, cell)
    for row in rows:
        placed, covered = place(row, covered, width)
        if _is_header(page, row, columns, width):
            _learn(page, columns, placed, width)
        elif row:
            _read_row(page, row, placed, columns, read_cell)
    return last


def _rows(page: Page, lines: list[tuple[int, int]], first: int) -> tuple[list[list[Cell]], int]:
    rows: list[list[Cell]] = [[]]
    depth, i = 1, first + 1
    open_cell: tuple[int, bool] | None = None  # (begin of its attributes, header?)
    begin_next = lines[first][1]

    def close(end: int) -> None:
        nonlocal open_cell
        if open_cell is not None:
            rows[-1].append(_cell(page, open_cell[0], end, open_cell[1]))
            open_cell = None

    while i < len(lines):
        b, e = lines[i]
        line = page.text[b:e].lstrip()
        at = e - len(line)
        if line.startswith("=") and re.match(r"^=+[^=].*=+\s*$", line):
            page.draft.note(f"a table opened at offset {page.kept.raw(lines[first][0])} is never closed")
            break
        if line.startswith("{|"):
            depth += 1
        elif line.startswith("|}") and not line.startswith("|}}"):
            depth -= 1
            if depth == 0:
                close(begin_next)
                return rows, i + 1
        elif depth == 1 and line.startswith(("|-", "|+")):
            close(begin_next)
            if line.startswith("|-"):
                rows.append([])
        elif depth == 1 and line.startswith(("|", "!")):
            close(begin_next)
            open_cell = _split(page, rows[-1], at, e, header=line[0] == "!")
        begin_next = e
        i += 1
    close(begin_next)
    return rows, i


def _split(page: Page, row: list[Cell], at: int, e: int, *, header: bool) -> tuple[int, bool]:
    """Add a line's cells to the row, but for the last, which the following lines may continue."""
    begin = at + 1
    for m in re.finditer(r"\|\||!!" if header else r"\|\|", page.text[begin:e]):
        here = begin_of = at + 1 + m.start()
        if page.braces.span_at(here) is None:
            row.append(_cell(page, begin, here, header))
            begin = begin_of + 2
    return begin, header


def _cell(page: Page, begin: int, end: int, header: bool) -> Cell:
    """A cell without its attributes."""
    bar = page.text.find("|", begin, end)
    spans = {"rowspan": 1, "colspan": 1}
    if bar >= 0 and page.braces.span_at(bar) is None and _ATTRIBUTES.match(page.text[begin:bar]):
        for name, pattern in _SPAN.items():
            if m := pattern.search(page.text, begin, bar):
                spans[name] = max(1, min(int(m.group(1)), 1000))
        begin = bar + 1
    elif bar >= 0 and not page.text[begin:bar].strip() and page.text[bar : bar + 2] != "||":
        begin = bar + 1
    return Cell(begin, end, header, spans["rowspan"], spans["colspan"])


def place(
    row: list[Cell], covered: dict[int, tuple[int, Cell]], width: int
) -> tuple[dict[int, Cell], dict[int, tuple[int, Cell]]]:
    """Give each cell its column, beside the cells that reach down from rows above."""
    placed: dict[int, Cell] = {}
    after: dict[int, tuple[int, Cell]] = {}
    for column, (left, cell) in covered.items():
        placed[column] = cell
        if left > 1:
            after[column] = (left - 1, cell)
    column = 0
    for cell in row:
        while column in placed:
            column += 1
        for _ in range(min(cell.colspan, max(width, 1))):
            placed[column] = cell
            if cell.rowspan > 1:
                after[column] = (cell.rowspan - 1, cell)
            column += 1
    return placed, after


def _is_header(page: Page, row: list[Cell], columns: Columns, width: int) -> bool:
    if not row or not all(c.header for c in row):
        if row and not columns.names and len(row) > 1:
            return _bold_header(page, row)
        return False
    if len(row) == 1 and width > 1:
        return True
    return not any(_FLAG.search(page.text, c.begin, c.end) for c in row) or not columns.names


def _bold_header(page: Page, row: list[Cell]) -> bool:
    return all(re.match(r"^\s*'''[^']+'''\s*$", page.text[c.begin : c.end]) for c in row)


def _learn(page: Page, columns: Columns, placed: dict[int, Cell], width: int) -> None:
    """Take the headers of a row; a single header over the whole width is a title and changes nothing."""
    distinct = set(placed.values())
    if len(distinct) == 1 and width > 1:
        cell = next(iter(distinct))
        if not re.search(r"\[\[\s*(?:File|Image)", page.text[cell.begin : cell.end], re.IGNORECASE):
            page.draft.add(page.inline.rich((cell.begin, cell.end)), PassageKind.OTHER, within=(cell.begin, cell.end), whole=True)
        return
    names = [""] * (max(placed) + 1)
    for column, cell in placed.items():
        names[column] = re.sub(r"\s+", " ", page.inline.rich((cell.begin, cell.end)).text).strip()
    columns.names = names
    matches = [i for i, name in enumerate(names) if PARTNER_HEADER.match(name)]
    ranked = sorted(matches, key=lambda i: (names[i].lower() == "region", i))
    columns.partner = ranked[0] if ranked else None


def _read_row(page: Page, row: list[Cell], placed: dict[int, Cell], columns: Columns, read_cell: ReadCell) -> None:
    partner = _partner(page, placed, columns)
    column_of: dict[Cell, int] = {}
    for column, cell in sorted(placed.items()):
        column_of.setdefault(cell, column)
    for cell in row:
        column = column_of.get(cell, 0)
        name = columns.names[column] if column < len(columns.names) else ""
        read_cell(page, cell.begin, cell.end, partner, name or None)


def _partner(page: Page, placed: dict[int, Cell], columns: Columns) -> str | None:
    """The partner as written in its row: the flag's name, the link's or the text's."""
    order = [columns.partner] if columns.partner is not None else []
    order += [c for c in sorted(placed) if c not in order]
    for i, column in enumerate(order):
        cell = placed.get(column)
        if cell is None:
            continue
        source = page.text[cell.begin : cell.end]
        if found := _flag_name(source):
            return found
        if i == 0 and columns.partner is not None:
            rich = page.inline.rich((cell.begin, cell.end))
            name = plain_name(rich.text, rich.hidden)
            if name:
                return name
        if len(source) > 200 or (
            column < len(columns.names) and re.search("note|comment|detail", columns.names[column], re.IGNORECASE)
        ):
            break
    return None


def _flag_name(source: str) -> str | None:
    m = _FLAG.search(source)
    if m is None or m.start() > 120:
        code = _CODE.match(source.strip())
        return code.group(1) if code else None
    return m.group(1)


def plain_name(text: str, hidden: tuple[str, ...] = ()) -> str | None:
    """A partner's name out of a cell's text, or None if it does not look like one."""
    text = text.strip().replace("\n", " ")
    name = _TRAIL.sub("", text).strip() or (hidden[0] if hidden else "")
    if not name or len(name) > 60 or _DATES.search(name) or not re.search(r"[^\W\d]", name):
        return None
    return name
