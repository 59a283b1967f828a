"""Reads wikitext, real and light: blocks line by line, inline markup through mwparserfromhell."""

from __future__ import annotations

import re

import mwparserfromhell
from mwparserfromhell.nodes import Template

from legation.model import PassageKind
from legation.sources.braces import Braces, find_braces
from legation.sources.draft import Draft
from legation.sources.inline import Inline
from legation.sources.page import PREFIX, Page, cut_unclosed, logical_lines, read_cell, wrapped
from legation.sources.scan import scan_wikitext
from legation.sources.tables import read_table
from legation.sources.templates import BLOCK_LISTS, HATS, SHOW_FIRST, SHOW_LINK, SHOW_SECOND, arguments_of, normal_name

_HEADING = re.compile(r"^(={1,6})[ \t]*(.+?)[ \t]*(={1,6})[ \t]*$")
_DASH_ITEM = re.compile(r"[-•–][ \t]+(?=\S)")
_FIELD = re.compile(r"[-*][ \t]+([A-Za-z][\w .()/-]{0,40}?)[ \t]*:[ \t]*")
_NAME = re.compile(r"\{\{\s*([^|{}\n<]+)")
_FLAG = re.compile(r"\{\{\s*(?:flag|flagu|flagcountry|flagicon|flag\+link)\s*\|\s*([^|{}\n]+?)\s*[|}]", re.IGNORECASE)
_NOISE = re.compile(r"^\s*(?:-{4,}|\[\[Category:[^\]]*\]\]|<[^>]*>|#REDIRECT.*)?\s*$", re.IGNORECASE)
_STRAY_CELL = re.compile(r"\|\s*(?=[A-Z\[][^\n=|{}]{20,})")  # the text of a cell whose table began elsewhere; no "name = value"
_FILE = re.compile(r"\s*\[\[\s*(?:File|Image)\s*:", re.IGNORECASE)


def read_wikitext(raw: str, *, light: bool = False, foreign: bool = False) -> Draft:
    """The passages of a page of wikitext. `light`: also "- item" lists; `foreign`: sections headed by a partner count as its."""
    scanned = scan_wikitext(raw)
    kept = scanned.kept
    draft = Draft(kept, scanned.refs)
    for line in scanned.notes:
        draft.note(line)
    braces = find_braces(kept.text)
    partners = frozenset(m.group(1) for m in _FLAG.finditer(kept.text)) if foreign else frozenset()
    page = Page(kept, draft, Inline(kept.text, braces), braces, partners)
    for at in braces.unclosed:
        draft.note(f"a template opened at offset {kept.raw(at)} is never closed; its line is read without it")
    read_blocks(page, 0, len(kept.text), light=light)
    draft.see_also.extend(page.inline.hats)
    for name, count in sorted(page.inline.unknown.items()):
        draft.notes.append(f"template {name!r} is not known and was left out ({count} times)")
    return draft


def read_blocks(page: Page, begin: int, end: int, *, light: bool) -> None:
    """Read the blocks of a stretch of kept text in order."""
    lines = list(logical_lines(page, begin, end))
    i = 0
    infobox = False
    while i < len(lines):
        b, e = lines[i]
        line = page.text[b:e]
        if line.lstrip(" \t:*#").startswith("{|"):
            _flush(page)
            i = read_table(page, lines, i, read_cell)
            infobox = False
            continue
        if light and line.strip().lower() == "infobox":
            _flush(page)
            infobox = True
        elif infobox and (m := _FIELD.match(line)):
            page.draft.add(page.inline.rich((b + m.end(), e)), PassageKind.FIELD, within=(b, e), label=m.group(1).strip())
        else:
            infobox = infobox and not line.strip()
            _line(page, b, e, light=light)
        i += 1
    _flush(page)


def _line(page: Page, b: int, e: int, *, light: bool) -> None:
    line = page.text[b:e]
    heading = _HEADING.match(line) if line.startswith("=") else None
    if heading is not None:
        _flush(page)
        _heading(page, b, heading)
        return
    if not line.strip() or _NOISE.match(line):
        _flush(page)
        return
    if line.lstrip().startswith("{{"):
        b = _block_templates(page, b, e)
        line = page.text[b:e]
        if not line.strip():
            return
    if _FILE.match(line):
        b = _file(page, b, e)
        line = page.text[b:e]
    prefix = PREFIX.match(line) or (_DASH_ITEM.match(line) if light else None)
    if prefix is not None:
        _flush(page)
        _item(page, b, b + prefix.end(), e)
    elif (cell := _STRAY_CELL.match(line)) is not None:
        page.paragraph.append((b + cell.end(), e))
    elif line.startswith(("|", "!")) or line.strip() == "}}":
        _flush(page)  # what an unclosed template or table left behind
    elif line.strip():
        page.paragraph.append((b, e))


def _heading(page: Page, b: int, m: re.Match[str]) -> None:
    level = min(len(m.group(1)), len(m.group(3)))
    begin, end = b + m.start(2), b + m.end(2)
    rich = page.inline.rich((begin, end))
    if level == 1 and not page.draft.open:
        page.draft.add(rich, PassageKind.TITLE, whole=True)
        return
    title = page.draft.heading(rich, level)
    if page.partners:
        flag = _FLAG.search(page.text, begin, end)
        name = flag.group(1) if flag else title
        page.draft.section_partner = name if name in page.partners or name.removeprefix("the ") in page.partners else None
        page.term_partner = False


def _item(page: Page, b: int, begin: int, e: int) -> None:
    draft = page.draft
    rich = page.inline.rich(*cut_unclosed(page, begin, e))
    partner = None
    if page.partners and (flag := _FLAG.match(page.text, begin)):
        partner = flag.group(1)
        page.list_partner = partner if page.text[b] == ";" else page.list_partner
    elif page.text[b] == ":" and page.list_partner:
        partner = page.list_partner
    if page.partners and page.text[b] == ";":
        _term(page, rich.text.strip().rstrip(":").strip())
    depth = len(page.text[b:begin].rstrip())
    draft.item(rich, depth, within=(b, e), partner=partner)


def _term(page: Page, name: str) -> None:
    """A term that is a state's name heads what follows, up to the next term or heading: ";Sudan"."""
    known = name in page.partners or name.removeprefix("the ") in page.partners
    if known or page.term_partner:
        page.draft.section_partner = name if known else None
    page.term_partner = known


def _flush(page: Page) -> None:
    """Read the paragraph gathered so far."""
    page.list_partner = None if page.paragraph else page.list_partner
    lines, page.paragraph = page.paragraph, []
    if not lines:
        return
    for group in wrapped(page.text, lines):
        stretches = [p for b, e in group for p in cut_unclosed(page, b, e + 1 if (b, e) != group[-1] else e)]
        rich = page.inline.rich(*stretches)
        if page.partners and len(lines) == 1 and (flag := _FLAG.match(page.text, lines[0][0])) and rich.text == flag.group(1):
            page.draft.section_partner = flag.group(1)
        added = page.draft.add(rich, PassageKind.SENTENCE, within=(group[0][0], group[-1][1]))
        if added:
            page.draft.lead = added[-1]
        page.draft.above.clear()


def _block_templates(page: Page, b: int, e: int) -> int:
    """Read the block templates a line begins with; returns where inline text begins."""
    while page.text[b:e].lstrip().startswith("{{"):
        at = b + len(page.text[b:e]) - len(page.text[b:e].lstrip())
        span = page.braces.span_at(at)
        name = _NAME.match(page.text, at)
        if span is None or name is None or span[0] != at:
            return b
        known = normal_name(name.group(1))
        if known.startswith("infobox"):
            _flush(page)
            _infobox(page, *span)
        elif known in HATS:
            _flush(page)
            page.inline.rich(span)
        elif known in BLOCK_LISTS:
            _flush(page)
            _inner_blocks(page, *span)
        elif known in SHOW_FIRST or known in SHOW_LINK or known in SHOW_SECOND or not _alone(page.text, span, e):
            return b
        else:
            page.inline.rich(span)  # counts it if unknown
            rendered = page.inline.rich(span).text.strip()
            if rendered:
                return b
        b = span[1]
    return b


def _alone(text: str, span: tuple[int, int], e: int) -> bool:
    rest = text[span[1] : e].lstrip()
    return not rest or rest.startswith("{{")


def _infobox(page: Page, b: int, e: int) -> None:
    """Each filled field of an infobox is a passage."""
    code = mwparserfromhell.parse(page.text[b:e])
    node = code.nodes[0] if code.nodes else None
    if not isinstance(node, Template):
        return
    for label, (value, at) in arguments_of(node, b).named.items():
        source = str(value)
        rich = page.inline.rich((at, at + len(source)))
        if rich.text.strip():
            page.draft.add(
                rich, PassageKind.FIELD, within=(at, at + len(source)), whole="\n" not in rich.text.strip(), label=label
            )


def _inner_blocks(page: Page, b: int, e: int) -> None:
    """Read the blocks inside a layout template's first text argument."""
    bar = page.text.find("|", b, e)
    if bar < 0:
        return
    inner = page.text[bar + 1 : e - 2]
    equals = re.match(r"\s*(?:\w+=[^|\n]*(?:\||$)\s*)*(?:(?:1|text|content|quote)\s*=)?", inner)
    begin = bar + 1 + (equals.end() if equals else 0)
    sub = Page(page.kept, page.draft, page.inline, _inner_braces(page, begin, e - 2), page.partners)
    read_blocks(sub, begin, e - 2, light=False)


def _inner_braces(page: Page, begin: int, end: int) -> Braces:
    found = find_braces(page.text[begin:end])
    return Braces(tuple((b + begin, e + begin) for b, e in found.spans), tuple(u + begin for u in found.unclosed))


def _file(page: Page, b: int, e: int) -> int:
    """A picture's caption is a passage; returns where the line goes on."""
    at = b + len(page.text[b:e]) - len(page.text[b:e].lstrip())
    span = page.braces.span_at(at)
    if span is None or span[0] != at:
        return e
    inner = _inner_braces(page, span[0] + 2, span[1] - 2)
    bar = span[0] + 2
    for i in range(span[0] + 2, span[1] - 2):
        if page.text[i] == "|" and inner.span_at(i) is None:
            bar = i + 1
    caption = page.text[bar : span[1] - 2]
    if (
        bar > span[0] + 2
        and len(caption.split()) > 2
        and not re.match(r"\s*(?:alt|upright|link|\d+px|thumb)\b\s*(?:=|$)", caption)
    ):
        page.draft.add(page.inline.rich((bar, span[1] - 2)), PassageKind.CAPTION, within=span)
    return span[1]
