"""A page of wikitext being read: its logical lines, its paragraphs, and the contents of a table's cell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from legation.model import PassageKind
from legation.sources.braces import Braces
from legation.sources.draft import Draft
from legation.sources.inline import Inline
from legation.sources.spans import Kept

PREFIX = re.compile(r"[*#:;]+[ \t]*")
_UNCLOSED_FLAG = re.compile(r"\{\{\s*(?:flag|flagu|flagcountry|nowrap|dts|small)\s*\|\s*", re.IGNORECASE)
_CONTINUES = re.compile(
    r"(?:[,;(–—-]|\b(?:the|of|and|or|in|on|at|to|for|with|by|from|a|an|as|that|which|who|its|their|between|President|Minister))$"
)


@dataclass(slots=True)
class Page:
    """What the block reader carries along."""

    kept: Kept
    draft: Draft
    inline: Inline
    braces: Braces
    partners: frozenset[str]
    list_partner: str | None = None
    term_partner: bool = False  # the section's partner was told by a line of its own, ";Sudan"
    paragraph: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.kept.text


def logical_lines(page: Page, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """(begin, end) of each line; a line feed inside a closed template or link ends none."""
    at, look = begin, begin
    while at < end:
        feed = page.text.find("\n", look, end)
        if feed < 0:
            yield at, end
            return
        span = page.braces.span_at(feed)
        if span is not None and span[1] <= end:
            look = span[1]
            continue
        yield at, feed
        at = look = feed + 1


def cut_unclosed(page: Page, begin: int, end: int) -> list[tuple[int, int]]:
    """The stretch without its unclosed templates: a flag's or the like loses its opening, any other the rest of the line."""
    pieces = []
    unclosed = page.braces.unclosed
    for at in unclosed[bisect_left(unclosed, begin) : bisect_left(unclosed, end)]:
        if at >= begin:
            pieces.append((begin, at))
            flag = _UNCLOSED_FLAG.match(page.text, at)
            begin = flag.end() if flag else end
    pieces.append((begin, end))
    return [p for p in pieces if p[0] < p[1]]


def wrapped(text: str, lines: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Lines grouped into paragraphs: wrapped lines stay together, lines that stand for themselves do not."""
    width = max(e - b for b, e in lines)
    groups = [[lines[0]]]
    for (b, e), following in pairwise(lines):
        here, there = text[b:e].rstrip(), text[following[0] : following[1]].lstrip()
        first = there.split(" ", 1)[0]
        full = width <= 140 and len(here) + 1 + len(first) > width
        if full or _CONTINUES.search(here) or first[:1].islower():
            groups[-1].append(following)
        else:
            groups.append([following])
    return groups


def read_cell(page: Page, begin: int, end: int, partner: str | None, column: str | None) -> None:
    """Read a table cell: its paragraphs and its bullets, each a passage of its row."""
    group: list[tuple[int, int]] = []
    lead: int | None = None

    def flush() -> None:
        nonlocal lead
        for lines in wrapped(page.text, group) if group else []:
            pieces = [p for b, e in lines for p in cut_unclosed(page, b, e + 1 if (b, e) != lines[-1] else e)]
            rich = page.inline.rich(*pieces)
            added = page.draft.add(rich, PassageKind.CELL, within=(lines[0][0], lines[-1][1]), partner=partner, column=column)
            lead = added[-1] if added else lead
        group.clear()

    for b, e in logical_lines(page, begin, end):
        line = page.text[b:e]
        prefix = PREFIX.match(line.lstrip())
        if not line.strip():
            flush()
        elif prefix is not None:
            flush()
            start = b + len(line) - len(line.lstrip()) + prefix.end()
            rich = page.inline.rich(*cut_unclosed(page, start, e))
            page.draft.add(rich, PassageKind.CELL, within=(b, e), lead=lead, partner=partner, column=column)
        else:
            group.append((b, e))
    flush()
