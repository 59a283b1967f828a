"""Lists of ambassadors: each row of the table and each line of the list is one envoy's posting.

The article's title tells the office, the sender and the host; the row's other cells may tell when it began and ended.
"""

from __future__ import annotations

import re

from legation.dates import PartialDate
from legation.engine.lexicon import NAME_PARTICLES
from legation.engine.personal_names import HONORIFICS
from legation.engine.sentence import Sentence
from legation.find_dates import find_dates
from legation.model import ArticleKind, Passage, PassageKind, Ref, Value

OFFICES = {
    "ambassador": "ambassador",
    "high commissioner": "high commissioner",
    "envoy": "envoy",
    "minister": "minister plenipotentiary",
    "head of mission": "ambassador",
    "consul": "consul general",
}
_HOLDERS = re.compile(
    r"^(?:name|ambassadors?|envoys?|high commissioners?|heads? of mission|chief of mission|incumbent|officeholder|diplomat|representative)s?$",
    re.IGNORECASE,
)
_BEGIN = re.compile(
    r"\b(?:from|began|begin|start\w*|appoint\w*|presented|presentation|credentials|took office|arriv\w+|since)\b", re.IGNORECASE
)
_END = re.compile(r"\b(?:to|until|end\w*|left|terminat\w+|recall\w*|depart\w*)\b", re.IGNORECASE)
_TERM = re.compile(r"\b(?:term|tenure|years?|period|dates?|in office)\b", re.IGNORECASE)
_NAME = re.compile(r"^[^\W\d_][^\d,;:()\[\]<>/–—]+$")
_EMPTY = re.compile(
    r"\b(?:vacan\w+|none|unknown|n/?a|tb[ad]|closed|post|embassy|legation|chargé|affaires|interim|relations|no)\b", re.IGNORECASE
)


def read_envoy_list(s: Sentence) -> None:
    """The envoy of one row or line of a list of ambassadors, with the years where they are told."""
    article, p = s.ctx.article, s.passage
    if article.kind is not ArticleKind.AMBASSADORS or len(s.ctx.home) != 2:
        return
    if p.kind is PassageKind.CELL and p.column and _HOLDERS.match(p.column.strip()):
        name, start, stop = p.text, *_term_of_row(s)
    elif p.kind is PassageKind.ITEM:
        name, start, stop = _line(p)
    else:
        return
    plain = _plain(name)
    office = next((o for word, o in OFFICES.items() if word in article.title.lower()), None)
    if plain is None or office is None:
        return
    sender, host = s.ctx.home
    holder = s.ctx.person(plain, (sender,), s.ctx.known_person(plain))
    roles: list[tuple[str, Value | Ref]] = [("holder", holder), ("office", office), ("state", sender), ("host", host)]
    s.claim("OfficeHolding", roles, "envoy-list", (0, len(s.units)), start=start, stop=stop)


def _plain(text: str) -> str | None:
    """The name alone, or None where the text is no name of two to six words."""
    words = re.sub(r"\s*\([^)]*\)\s*$", "", text.strip()).rstrip("*†‡ .").split()
    while words and words[0].lower().rstrip(".") in HONORIFICS:
        words = words[1:]
    name = " ".join(words)
    if not 2 <= len(words) <= 6 or not _NAME.match(name) or _EMPTY.search(name):
        return None
    named = all(w[0].isupper() or w.lower() in NAME_PARTICLES or not w[0].isalpha() for w in words)
    return name if named else None


def _line(p: Passage) -> tuple[str, PartialDate | None, PartialDate | None]:
    """The name and the years of "1901–1905: X", "X (1990–1994)" and "X, 1994–1996"."""
    dates = [m for m in find_dates(p.text) if m.date is not None]
    if not dates:
        return "", None, None  # a line without a year may be anything
    before = p.text[: dates[0].begin].strip(" (:,–—-")
    after = p.text[dates[-1].end :].strip(" ):,–—-.")
    start, stop = _span(p.text)
    return before or after, start, stop


def _span(text: str) -> tuple[PartialDate | None, PartialDate | None]:
    found = [m.date for m in find_dates(text) if m.date is not None]
    if len(found) == 2:
        return found[0], found[1]
    if len(found) == 1 and found[0].edtf.count("/") == 1:
        years = [[m.date for m in find_dates(part) if m.date is not None] for part in re.split(r"[–—-]|\bto\b", text, maxsplit=1)]
        if all(len(y) == 1 for y in years) and len(years) == 2:
            return years[0][0], years[1][0]
    return None, None


def _term_of_row(s: Sentence) -> tuple[PartialDate | None, PartialDate | None]:
    """When it began and ended, by the headers of the cells of the same row."""
    passages, i = s.ctx.article.passages, s.index
    start: PartialDate | None = None
    stop: PartialDate | None = None
    for cell in (*_row(passages, i, -1), *_row(passages, i, 1)):
        column = cell.column or ""
        found = [m.date for m in find_dates(cell.text) if m.date is not None]
        if _END.search(column) and not _BEGIN.search(column):
            stop = stop or (found[0] if len(found) == 1 else None)
        elif _BEGIN.search(column):
            start = start or (found[0] if len(found) == 1 else None)
        elif _TERM.search(column) and start is None:
            start, stop = _span(cell.text)
    return start, stop


def _row(passages: tuple[Passage, ...], i: int, step: int) -> list[Passage]:
    """The cells left or right of cell i in its row: as long as their headers stand in the table's order."""
    order = list(dict.fromkeys(p.column for p in passages if p.kind is PassageKind.CELL and p.headings == passages[i].headings))
    cells: list[Passage] = []
    last, k = order.index(passages[i].column), i + step
    while 0 <= k < len(passages) and passages[k].kind is PassageKind.CELL and passages[k].headings == passages[i].headings:
        place = order.index(passages[k].column)
        if (place - last) * step <= 0:
            break
        cells.append(passages[k])
        last, k = place, k + step
    return cells


__all__ = ["read_envoy_list"]
