"""Reads plain text pages: title lines, prose, headings without markup, a "Retrieved from" line."""

from __future__ import annotations

import re

from legation.model import PassageKind
from legation.sources.draft import Draft
from legation.sources.spans import Kept, Pen, Rich

_RETRIEVED = re.compile(r"^\s*Retrieved from\s*:?\s*[\"“]?(?P<url>https?://[^\s\"”]+)", re.IGNORECASE)
_BULLET = re.compile(r"[-*•–·][ \t]+(?=\S)")
_LINE = re.compile(r"[^\n]*")
_FINAL = (".", "!", "?", ":", ";", ",", '."', ".”", ".)", "…")


def read_plain(raw: str, title: str | None = None) -> tuple[Draft, str | None, str | None]:
    """The passages of a plain page, its title line (unless `title` is given) and the address it was retrieved from."""
    draft = Draft(Kept.whole(raw))
    url: str | None = None
    found = title
    blocks = _blocks(raw)
    for i, block in enumerate(blocks):
        if m := _RETRIEVED.match(raw[block[0][0] : block[-1][1]]):
            url = m["url"].rstrip(".,")
            continue
        if found is None:
            found = raw[block[0][0] : block[0][1]].strip()
        block = _titles(draft, raw, block, found)
        if block and len(block) == 1 and _is_heading(raw, blocks, i):
            draft.heading(_rich(raw, block), 2)
        elif block:
            _prose(draft, raw, block)
    return draft, found, url


def _blocks(raw: str) -> list[list[tuple[int, int]]]:
    """Lines between blank lines."""
    blocks: list[list[tuple[int, int]]] = [[]]
    at = 0
    for line in raw.split("\n"):
        if line.strip():
            blocks[-1].append((at, at + len(line)))
        elif blocks[-1]:
            blocks.append([])
        at += len(line) + 1
    return [b for b in blocks if b]


def _same(a: str, b: str) -> bool:
    return re.sub(r"[\s\-–—]+", " ", a).strip().casefold() == re.sub(r"[\s\-–—]+", " ", b).strip().casefold()


def _titles(draft: Draft, raw: str, block: list[tuple[int, int]], title: str | None) -> list[tuple[int, int]]:
    """Take a title line off the block, and the caption that may follow it; returns the lines left."""
    if title is None or not _same(raw[slice(*block[0])], title):
        return block
    draft.add(_rich(raw, block[:1]), PassageKind.TITLE, whole=True)
    rest = block[1:]
    if rest and all(not raw[slice(*line)].rstrip().endswith(_FINAL) and line[1] - line[0] < 120 for line in rest):
        draft.add(_rich(raw, rest), PassageKind.CAPTION, whole=True)
        return []
    return rest


def _is_heading(raw: str, blocks: list[list[tuple[int, int]]], i: int) -> bool:
    """A short line of its own without a full stop, after something and before prose or the end."""
    begin, end = blocks[i][0]
    line = raw[begin:end].strip()
    if len(line) > 80 or line.endswith(_FINAL) or _BULLET.match(line) or len(line.split()) > 12:
        return False
    return line[:1].isupper() or line[:1].isdigit()


def _prose(draft: Draft, raw: str, block: list[tuple[int, int]]) -> None:
    group: list[tuple[int, int]] = []
    for line in block:
        text = raw[slice(*line)]
        bullet = _BULLET.match(text.lstrip())
        if bullet is None:
            group.append(line)
            continue
        _paragraph(draft, raw, group)
        group = []
        start = line[0] + len(text) - len(text.lstrip()) + bullet.end()
        draft.add(_rich(raw, [(start, line[1])]), PassageKind.ITEM, lead=draft.lead)
    _paragraph(draft, raw, group)


def _paragraph(draft: Draft, raw: str, lines: list[tuple[int, int]]) -> None:
    if lines:
        added = draft.add(_rich(raw, lines), PassageKind.SENTENCE)
        draft.lead = added[-1] if added else draft.lead


def _rich(raw: str, lines: list[tuple[int, int]]) -> Rich:
    pen = Pen()
    for begin, end in lines:
        pen.copy(raw[begin : min(end + 1, len(raw))] if (begin, end) != lines[-1] else raw[begin:end], begin)
    return pen.done()
