"""Reads HTML as saved from a browser or given by Wikipedia's API; offsets point into the HTML itself."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

from legation.model import Link, PassageKind
from legation.sources.draft import Draft
from legation.sources.html_tables import Event, HtmlTable
from legation.sources.spans import Kept, Pen

_BLOCKS = frozenset(
    re.findall(r"\w+", "p li td th h1 h2 h3 h4 h5 h6 dd dt caption figcaption blockquote div ul ol dl table tr section article")
)
_VOID = frozenset(re.findall(r"\w+", "br img hr input meta link wbr area base col embed source track param"))
_SILENT_TAGS = frozenset(re.findall(r"\w+", "script style head nav noscript button form svg footer math textarea select"))
_SILENT = re.compile(
    r"\b(?:reference|mw-editsection|navbox|vertical-navbox|sidebar|ambox|metadata|reflist|references|toc|noprint|catlinks|printfooter"
    r""
    r"|mw-jump-link|mw-indicators|vector-header|siteSub|mw-hidden-catlinks|flagicon|sortkey|shortdescription"
    r"|mbox-small|portalbox|authority-control)\b"
)
_TITLE_TAIL = re.compile(r"\s+[-–—]\s+Wikipedia.*$")
_CITE = re.compile(r"cite_note-[^\"'#]*")


class _Events(HTMLParser):
    """Lists tags and text with their offsets; entities are kept as they stand."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Event] = []
        self.lines = [0]
        self.lines.extend(m.end() for m in re.finditer("\n", text))
        self.feed(text)
        self.close()

    def _at(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = self._at()
        source = self.get_starttag_text() or ""
        self.found.append(Event(tag, False, at, at + len(source), {k: v or "" for k, v in attrs}))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        at = self._at()
        self.found.append(Event(tag, True, at, at))

    def handle_data(self, data: str) -> None:
        at = self._at()
        self.found.append(Event("", False, at, at + len(data)))

    def handle_entityref(self, name: str) -> None:
        at = self._at()
        self.found.append(Event("&", False, at, at + len(name) + 1, {"name": f"&{name}"}))

    def handle_charref(self, name: str) -> None:
        at = self._at()
        self.found.append(Event("&", False, at, at + len(name) + 2, {"name": f"&#{name}"}))


def read_html(raw: str) -> tuple[Draft, str | None, str | None]:
    """The passages of a page of HTML, its title and its address."""
    events = _Events(raw).found
    reader = _Reader(raw, Draft(Kept.whole(raw), _references(raw, events)))
    whole = not any("mw-parser-output" in e.attributes.get("class", "") for e in events)
    reader.read(events, whole=whole)
    return reader.draft, _title(raw, events), _address(events)


def _title(raw: str, events: list[Event]) -> str | None:
    """The first heading of level one, else the page's <title>."""
    for tag in ("h1", "title"):
        for i, event in enumerate(events):
            if event.tag == tag and not event.end:
                text = ""
                for e in events[i + 1 :]:
                    if e.tag == tag and e.end:
                        break
                    text += unescape(raw[e.begin : e.stop]) if e.tag in ("", "&") else ""
                title = _TITLE_TAIL.sub("", " ".join(text.split()))
                if title:
                    return title
    return None


def _address(events: list[Event]) -> str | None:
    for event in events:
        if event.tag == "link" and event.attributes.get("rel") == "canonical":
            return event.attributes.get("href") or None
    return None


def _references(raw: str, events: list[Event]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Where references stand and the addresses they cite."""
    urls: dict[str, list[str]] = {}
    note: str | None = None
    for e in events:
        if e.tag == "li" and not e.end:
            note = e.attributes.get("id") if e.attributes.get("id", "").startswith("cite_note") else None
        elif note and e.tag == "a" and not e.end and "external" in e.attributes.get("class", ""):
            href = e.attributes.get("href", "")
            if href.startswith("http") and "web.archive.org" not in href:
                urls.setdefault(note, []).append(href)
    places: list[tuple[int, tuple[str, ...]]] = []
    for e in events:
        if e.tag == "a" and not e.end and (m := _CITE.search(unquote(e.attributes.get("href", "")))) and m.group() in urls:
            places.append((e.begin, tuple(dict.fromkeys(urls[m.group()]))))
    return tuple(places)


class _Reader:
    """Walks the events once, with a pen for the block at hand."""

    def __init__(self, raw: str, draft: Draft) -> None:
        self.raw = raw
        self.draft = draft
        self.pen = Pen()
        self.begin = 0
        self.silent = 0  # depth of what is not read
        self.stack: list[tuple[str, bool, bool]] = []  # (tag, silences, is the content root)
        self.link: tuple[int, str] | None = None
        self.tables: list[HtmlTable] = []
        self.items = 0
        self.root = False
        self.hat = False

    def read(self, events: list[Event], *, whole: bool) -> None:
        self.root = whole
        for event in events:
            if event.tag in ("", "&"):
                self._text(event)
            elif event.end:
                self._close(event)
            else:
                self._open(event)
        self._flush(len(self.raw))

    def _text(self, event: Event) -> None:
        if self.silent or not self.root:
            return
        if event.tag == "":
            self.pen.copy(self.raw[event.begin : event.stop], event.begin)
            return
        stop = event.stop + (1 if self.raw[event.stop : event.stop + 1] == ";" else 0)
        shown = unescape(event.attributes["name"] + ";").replace("\xa0", " ")
        self.pen.make(shown, event.begin, stop)

    def _open(self, event: Event) -> None:
        tag, classes = event.tag, event.attributes.get("class", "")
        if tag == "br":
            self.pen.stop(event.begin, event.stop)
        if tag in _VOID:
            return
        if tag in _BLOCKS:
            self._flush(event.begin)
        marks = f"{classes} {event.attributes.get('id', '')}"
        silences = (
            tag in _SILENT_TAGS
            or bool(_SILENT.search(marks))
            or "display:none" in event.attributes.get("style", "").replace(" ", "")
        )
        is_root = "mw-parser-output" in classes
        self.stack.append((tag, silences, is_root))
        self.silent += silences
        self.root = self.root or is_root
        self.hat = self.hat or "hatnote" in classes
        if self.silent:
            return
        if tag == "table":
            self.tables.append(HtmlTable(infobox="infobox" in classes))
        elif tag == "tr" and self.tables:
            self.tables[-1].open_row()
        elif tag in ("td", "th") and self.tables:
            self.tables[-1].open_cell(event)
        elif tag == "a" and "external" not in classes and event.attributes.get("href", "").startswith(("/wiki/", "./", "http")):
            target = event.attributes.get("title") or unquote(event.attributes["href"].rsplit("/", 1)[-1])
            self.link = (self.pen.at, re.sub(r"[\s_]+", " ", target).strip())

    def _close(self, event: Event) -> None:
        tag = event.tag
        if not any(t == tag for t, _, _ in self.stack[-12:]):
            return
        while self.stack:
            top, silences, _ = self.stack.pop()
            if not self.silent:
                self._leave(top, event.begin)
            self.silent -= silences
            if top == tag:
                break

    def _leave(self, tag: str, at: int) -> None:
        if tag == "a" and self.link is not None:
            begin, target = self.link
            if self.pen.at > begin and target:
                self.pen.links.append(Link(begin, self.pen.at, target))
            self.link = None
        if tag in _BLOCKS:
            self._flush(at, tag)
        if tag == "div":
            self.hat = False
        if tag == "table" and self.tables:
            self.tables.pop()

    def _flush(self, at: int, tag: str = "") -> None:
        """Add the block written so far, as what the innermost block element makes it."""
        pen, begin = self.pen, self.begin
        self.pen, self.begin, self.link = Pen(), at, None
        rich = pen.done()
        table = self.tables[-1] if self.tables else None
        if table is not None and tag in ("td", "th"):
            table.close_cell(rich.text)
        if not rich.text.strip() or not self.root:
            return
        where = tag or next((t for t, _, _ in reversed(self.stack) if t in _BLOCKS), "")
        within = (begin, at)
        if where in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.draft.heading(rich, int(where[1]))
        elif self.hat:
            self.draft.add(rich, PassageKind.SEE_ALSO, within=within, whole=True)
        elif where in ("figcaption", "caption") or any(t == "figure" for t, _, _ in self.stack[-4:]):
            self.draft.add(rich, PassageKind.CAPTION, within=within)
        elif table is not None and table.infobox:
            if not table.header:
                self.draft.add(rich, PassageKind.FIELD, within=within, label=table.label or None)
        elif table is not None:
            if not table.heads_column:
                self.draft.add(
                    rich, PassageKind.CELL, within=within, partner=table.partner(rich.text), column=table.column() or None
                )
        elif where in ("li", "dd", "dt"):
            self.draft.add(rich, PassageKind.ITEM, within=within, lead=self.draft.lead)
        else:
            added = self.draft.add(rich, PassageKind.SENTENCE, within=within)
            self.draft.lead = added[-1] if added else self.draft.lead
