"""Rows for people and programs: a table that fits the terminal, CSV, TSV, JSON, Markdown."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from decimal import Decimal

from legation.store import Cell, Iri, Rows

FORMATS = ("table", "csv", "tsv", "json", "md")
_ID = "https://w3id.org/legation/id/"
_NARROWEST = 10
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def to_text(rows: Rows, form: str = "table", width: int = 100) -> str:
    """The rows in one of FORMATS, ending in a newline; `width` is that of the terminal, for the table."""
    writers = {"csv": _to_csv, "tsv": _to_tsv, "json": _to_json, "md": _to_markdown}
    if form == "table":
        return to_table(rows, width)
    if form not in writers:
        raise ValueError(f"there is no format {form!r}: take one of {', '.join(FORMATS)}")
    return writers[form](rows)


def to_table(rows: Rows, width: int = 100) -> str:
    """A table at most `width` columns wide: long values wrap; columns without any value are left out.

    Where not all fits, IRIs of the last column stand whole on a line of their own under each row, so that they can be copied;
    where even narrow columns do not fit, each row becomes a block of `name: value` lines.
    """
    if not rows.rows:
        return "no rows\n"
    kept = [i for i in range(len(rows.columns)) if any(r[i] not in (None, "") for r in rows)]
    head = [rows.columns[i].replace("_", " ") for i in kept]
    body = [[_shown(r[i]) for i in kept] for r in rows]
    wanted = [max(map(_width, column)) for column in zip(head, *body, strict=True)]
    below: list[str] = []
    if len(kept) > 1 and _room(wanted) > width and all(r[kept[-1]] is None or isinstance(r[kept[-1]], Iri) for r in rows):
        below = [row.pop() for row in body]
        del head[-1], wanted[-1]
    widths = _fit(wanted, width - 2 * (len(wanted) - 1))
    if widths is None:
        return _blocks(
            [*head, *([rows.columns[kept[-1]]] if below else [])], [[*r, *below[i : i + 1]] for i, r in enumerate(body)]
        )
    lines = [*_lines(head, widths), "  ".join("-" * w for w in widths)]
    for i, row in enumerate(body):
        lines += _lines(row, widths)
        if below and below[i]:
            lines += [f"  -> {part}" if k == 0 else f"     {part}" for k, part in enumerate(_wrap(below[i], max(20, width - 5)))]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _room(widths: list[int]) -> int:
    """The columns that a table with these widths takes."""
    return sum(widths) + 2 * (len(widths) - 1)


def _shown(cell: Cell) -> str:
    """For eyes: our own IRIs without their folder, and nothing that could steer a terminal."""
    text = plain(cell)
    return _CONTROL.sub(" ", text.removeprefix(_ID) if isinstance(cell, Iri) else text).strip()


def plain(cell: Cell) -> str:
    """A value as text, whole: dates as 1960-12-30, true and false, nothing for None."""
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _width(text: str) -> int:
    return sum(_cells(c) for c in text)


def _cells(char: str) -> int:
    return 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _fit(wanted: list[int], room: int) -> list[int] | None:
    """Widths that fill at most `room`: the widest give way first; None where it cannot be done."""
    widths = list(wanted)
    while sum(widths) > room:
        widest = max(widths)
        if widest <= _NARROWEST:
            return None
        others = [w for w in widths if w < widest]
        target = max(_NARROWEST, max(others, default=_NARROWEST))
        excess, count = sum(widths) - room, widths.count(widest)
        step = min(widest - target, -(-excess // count)) or 1
        widths = [w - step if w == widest else w for w in widths]
    return widths


def _lines(row: list[str], widths: list[int]) -> list[str]:
    wrapped = [_wrap(text, w) for text, w in zip(row, widths, strict=True)]
    height = max(map(len, wrapped))
    padded = [lines + [""] * (height - len(lines)) for lines in wrapped]
    return [
        "  ".join(text + " " * (w - _width(text)) for text, w in zip(line, widths, strict=True))
        for line in zip(*padded, strict=True)
    ]


def _wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells, broken at spaces where there are any."""
    lines, line = [], ""
    for word in text.split(" "):
        while _width(word) > width:
            room = width - _width(line) - (1 if line else 0)
            if room < width // 3:
                lines.append(line)
                line, room = "", width
            cut = _cut(word, room)
            lines.append(f"{line} {word[:cut]}" if line else word[:cut])
            line, word = "", word[cut:]
        if line and _width(line) + 1 + _width(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line or not lines else lines


def _cut(word: str, room: int) -> int:
    """How many characters fill at most `room` cells; at least one."""
    used = 0
    for i, char in enumerate(word):
        used += _cells(char)
        if used > room:
            return max(1, i)
    return len(word)


def _blocks(head: list[str], body: list[list[str]]) -> str:
    return "\n".join("".join(f"{h}: {v}\n" for h, v in zip(head, row, strict=True) if v) for row in body)


def _to_csv(rows: Rows) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([plain(c) for c in row] for row in rows)
    return out.getvalue()


def _to_tsv(rows: Rows) -> str:
    r"""Tabs, line ends and backslashes inside values are written \t, \n, \r and \\."""
    escapes = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
    lines = ["\t".join(rows.columns), *("\t".join(plain(c).translate(escapes) for c in row) for row in rows)]
    return "\n".join(lines) + "\n"


def _to_json(rows: Rows) -> str:
    """A list of objects; numbers and booleans stay what they are, dates are text, None is null."""

    def value(cell: Cell) -> str | int | float | bool | None:
        if isinstance(cell, Decimal):
            return int(cell) if cell == cell.to_integral_value() else float(cell)
        return cell if cell is None or isinstance(cell, bool | int | float) else str(cell)

    return json.dumps([{k: value(v) for k, v in row.items()} for row in rows.to_dicts()], ensure_ascii=False, indent=1) + "\n"


def _to_markdown(rows: Rows) -> str:
    def line(cells: list[str]) -> str:
        return "| " + " | ".join(" ".join(c.replace("\\", "\\\\").replace("|", "\\|").split()) for c in cells) + " |"

    head = list(rows.columns)
    return "\n".join([line(head), line(["---"] * len(head)), *(line([plain(c) for c in row]) for row in rows)]) + "\n"
