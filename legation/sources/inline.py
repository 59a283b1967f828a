"""Renders a stretch of inline wikitext (links, templates, emphasis) as clean text, by mwparserfromhell's nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import mwparserfromhell
from mwparserfromhell.nodes import Argument, ExternalLink, Heading, HTMLEntity, Tag, Template, Text, Wikilink
from mwparserfromhell.wikicode import Wikicode

from legation.model import Link
from legation.sources.braces import Braces
from legation.sources.spans import Pen, Rich
from legation.sources.templates import HATS, arguments_of, render_template

_MARKUP = re.compile(r"[\[\]{}<>&]|''|https?://")
_LITTER = re.compile(r"\{\{+|\}\}+|\[\[+|\]\]+|'{2,}|</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_INVISIBLE_LINK = re.compile(r"\s*(?:File|Image|Category|Media|Fichier|Archivo)\s*:", re.IGNORECASE)
_GONE = frozenset(("s", "del", "strike", "ref", "references", "gallery", "timeline", "math", "table", "style", "script", "hr"))
_LONG = 2500
_BREAKS = frozenset(("br", "p", "div", "li", "ul", "ol", "blockquote", "center", "dd", "dt", "hr"))


@lru_cache(maxsize=4096)
def _parsed(piece: str) -> Wikicode:
    """The nodes of a piece, which nobody changes: tables repeat their flags and links page after page."""
    return mwparserfromhell.parse(piece, skip_style_tags=piece.count("''") % 2 == 1)


@dataclass(slots=True)
class Inline:
    """Renders against one kept text; gathers what it meets by the way."""

    text: str
    braces: Braces
    unknown: dict[str, int] = field(default_factory=dict)
    hats: list[str] = field(default_factory=list)

    def rich(self, *stretches: tuple[int, int]) -> Rich:
        """The kept stretches (begin, end), rendered one after the other."""
        pen = Pen()
        for begin, end in (part for stretch in stretches for part in self._parts(*stretch)):
            piece = self.text[begin:end]
            if _MARKUP.search(piece):
                self.write(_parsed(piece), begin, pen)
            else:
                pen.copy(piece, begin)
        return pen.done()

    def _parts(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """A stretch of any length in parts at spaces outside brackets: the parser's time grows with the square of litter."""
        while end - begin > _LONG:
            cut = begin + _LONG
            while cut < end and (span := self.braces.span_at(cut)) is not None:
                cut = span[1]
            space = self.text.rfind(" ", begin + 1, cut)
            if space > 0 and self.braces.span_at(space) is None:
                cut = space
            yield begin, min(cut, end)
            begin = min(cut, end)
        if begin < end:
            yield begin, end

    def write(self, code: Wikicode, at: int, pen: Pen) -> None:
        """Write the nodes of `code`, the first of which stands at kept place `at`."""
        for node in code.nodes:
            if isinstance(node, Text):
                self._text(node.value, at, pen)
                at += len(node.value)
                continue
            end = at + len(str(node))
            self._node(node, at, end, pen)
            at = end

    def _text(self, value: str, at: int, pen: Pen) -> None:
        start = 0
        if "{{" in value or "}}" in value or "[[" in value or "]]" in value or "''" in value or "<" in value:
            for m in _LITTER.finditer(value):
                pen.copy(value[start : m.start()], at + start)
                start = m.end()
        pen.copy(value[start:], at + start)

    def _node(self, node: object, at: int, end: int, pen: Pen) -> None:
        if isinstance(node, Wikilink):
            self._link(node, at, pen)
        elif isinstance(node, Template):
            self._template(node, at, pen)
        elif isinstance(node, Tag):
            self._tag(node, at, end, pen)
        elif isinstance(node, ExternalLink):
            if node.title is not None and node.brackets:
                gap = 0 if node.suppress_space else 1
                self.write(node.title, at + 1 + len(str(node.url)) + gap, pen)
        elif isinstance(node, HTMLEntity):
            pen.make(str(node.normalize()).replace("\xa0", " "), at, end)
        elif isinstance(node, Heading):
            pad = node.level
            self.write(node.title, at + pad, pen)
        elif isinstance(node, Argument) and node.default is not None:
            self.write(node.default, at + 4 + len(str(node.name)), pen)

    def _link(self, node: Wikilink, at: int, pen: Pen) -> None:
        target = str(node.title)
        if _INVISIBLE_LINK.match(target):
            return
        begin = pen.at
        if node.text is not None and str(node.text).strip():
            self.write(node.text, at + 3 + len(target), pen)
        else:
            shown = target.lstrip()
            lead = len(target) - len(shown)
            lead, shown = (lead + 1, shown[1:]) if shown.startswith(":") else (lead, shown)
            pen.copy(shown.rstrip(), at + 2 + lead)
        if pen.at > begin:
            name = re.sub(r"[\s_]+", " ", target.split("#")[0]).strip().lstrip(":")
            pen.links.append(Link(begin, pen.at, name or target.strip()))

    def _template(self, node: Template, at: int, pen: Pen) -> None:
        found = arguments_of(node, at)
        if found.name in HATS:
            self.hats.extend(t for t in (str(v).strip() for v, _ in found.positional) if t)
            pen.stop(found.begin, found.end)
            return
        render_template(found, pen, self.write, self.unknown)

    def _tag(self, node: Tag, at: int, end: int, pen: Pen) -> None:
        name = str(node.tag).strip().lower()
        if name in _BREAKS and not (node.wiki_markup and name in ("li", "dd", "dt")):
            pen.stop(at, end)
        if name in _GONE or node.self_closing or node.contents is None:
            return
        attributes = sum(len(str(a)) for a in node.attributes)
        if node.wiki_markup:
            head = len(node.wiki_markup) + attributes + len(node.padding or "") + len(node.wiki_style_separator or "")
        else:
            head = 1 + len(str(node.tag)) + attributes + len(node.padding or "") + 1
        self.write(node.contents, at + head, pen)
        if name in _BREAKS:
            pen.stop(end - 1, end)
