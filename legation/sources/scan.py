"""Cuts comments, references and other invisible elements out of wikitext, in one pass, remembering where they stood."""

from __future__ import annotations

import re
from dataclasses import dataclass

from legation.sources.spans import Kept

_TOKEN = re.compile(
    r"<!--|<ref(?=[\s/>])[^<>]*>|<(?P<tag>gallery|timeline|math|syntaxhighlight|source|score|imagemap|mapframe|graph|templatestyles"
    r"|references|hiero|chem|ref)\b[^<>]*>|</?(?:nowiki|noinclude|includeonly|onlyinclude|section|templatestyles|references|ref)\b[^<>]*>"
    r"|__[A-Z]{3,}__",
    re.IGNORECASE,
)
_REF_NAME = re.compile(r"name\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'/>]+))", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s|\]}<>\"]+")
_URL_PARAM = re.compile(r"\|\s*(?:url|chapter-url|contribution-url)\s*=\s*(https?://[^\s|\]}<>\"]+)", re.IGNORECASE)
_ARCHIVE = re.compile(r"https?://(?:web\.archive\.org|archive\.(?:today|is|ph|org)|webcitation\.org)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scanned:
    """Wikitext without the invisible; `refs` are (kept place, URLs) of the references, in order."""

    kept: Kept
    refs: tuple[tuple[int, tuple[str, ...]], ...]
    notes: tuple[str, ...]


class _Closers:
    """Finds the next closing tag after a place; asked for growing places, so that all searches together are linear."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.found: dict[str, re.Match[str] | None] = {}

    def after(self, pattern: str, at: int) -> tuple[int, int] | None:
        m = self.found.get(pattern)
        if (pattern in self.found and m is None) or (m is not None and m.start() >= at):
            return None if m is None else m.span()
        m = re.compile(pattern, re.IGNORECASE).search(self.raw, at)
        self.found[pattern] = m
        return None if m is None else m.span()


def scan_wikitext(raw: str) -> Scanned:
    """Cut out comments, <ref>s and the like. An unclosed <ref> loses its line, an unclosed comment its tag; both are noted."""
    kept: list[tuple[int, int]] = []
    places: list[tuple[int, str, tuple[str, ...]]] = []  # (kept place, name, urls)
    named: dict[str, tuple[str, ...]] = {}
    notes: list[str] = []
    closers = _Closers(raw)
    at = length = 0
    while m := _TOKEN.search(raw, at):
        cut = m.start()
        begin = at
        length += cut - at
        kept.append((at, cut))
        at, name, urls = _cut(raw, m, closers, notes)
        token = m.group().lower()
        if token.startswith("<ref") and not token.startswith("<references"):
            places.append((length, name, urls))
            if name and urls:
                named.setdefault(name, urls)
        elif token.startswith("<references") and at > m.end():
            _learn_names(raw[m.end() : at], named)
        at = max(at, begin + 1)
    kept.append((at, len(raw)))
    refs = tuple((place, urls or named.get(name, ())) for place, name, urls in places)
    return Scanned(Kept.of(raw, kept), tuple(r for r in refs if r[1]), tuple(notes))


def _cut(raw: str, m: re.Match[str], closers: _Closers, notes: list[str]) -> tuple[int, str, tuple[str, ...]]:
    """The raw place where reading goes on after a token, and a reference's name and URLs."""
    token = m.group().lower()
    if token == "<!--":
        close = closers.after("-->", m.end())
        if close is None:
            notes.append(f"a comment opened at offset {m.start()} is never closed")
            return m.end(), "", ()
        return _whole_line(raw, m.start(), close[1]), "", ()
    if token.startswith(("</", "__", "<nowiki", "<noinclude", "<includeonly", "<onlyinclude", "<section")) or token.endswith(
        "/>"
    ):
        return m.end(), _ref_name(m.group()), ()
    tag = "ref" if token.startswith("<ref") and not token.startswith("<references") else (m["tag"] or "").lower()
    close = closers.after(rf"</{tag}\s*>", m.end())
    if tag == "ref":
        following = closers.after(r"<ref(?=[\s/>])[^<>]*>", m.end())
        if close is None or (following is not None and following[0] < close[0]):
            notes.append(f"a reference opened at offset {m.start()} is never closed; the rest of its line is left out")
            end = raw.find("\n", m.end())
            return (len(raw) if end < 0 else end), "", ()
        body = raw[m.end() : close[0]]
        return close[1], _ref_name(m.group()), urls_of(body)
    if close is None:
        return m.end(), "", ()
    return close[1], "", ()


def _whole_line(raw: str, begin: int, end: int) -> int:
    """A comment alone on its lines goes with one line feed, as MediaWiki has it."""
    alone = (begin == 0 or raw[begin - 1] == "\n") and raw[end : end + 1] == "\n"
    return end + 1 if alone else end


def _ref_name(tag: str) -> str:
    m = _REF_NAME.search(tag)
    return "" if m is None else next(g for g in m.groups() if g is not None).strip()


def urls_of(body: str) -> tuple[str, ...]:
    """The addresses a reference cites: those of its `url` fields, else all it names; archived copies only if alone."""
    found = _URL_PARAM.findall(body) or _URL.findall(body)
    live = [u for u in found if not _ARCHIVE.match(u)]
    return tuple(dict.fromkeys(u.rstrip(".,;") for u in live or found[:1]))


def _learn_names(body: str, named: dict[str, tuple[str, ...]]) -> None:
    for m in re.finditer(r"<ref([^<>/]*)>([^<]*(?:<(?!/ref|ref)[^<]*)*)</ref\s*>", body, re.IGNORECASE):
        name, urls = _ref_name(m.group(1)), urls_of(m.group(2))
        if name and urls:
            named.setdefault(name, urls)
