"""The readers' door: files, folders and standard input become articles, or are skipped with a reason."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from legation.model import Article, ArticleKind
from legation.provenance import ProvenanceError, read_provenance
from legation.sources.draft import Draft
from legation.sources.dump import index_of, is_dump, read_dump, read_indexed
from legation.sources.html import read_html
from legation.sources.plain import read_plain
from legation.sources.titles import kind_of, normal_title
from legation.sources.wikitext import read_wikitext

_SUFFIXES = {".txt", ".wiki", ".wikitext", ".mediawiki", ".html", ".htm", ".xml"}
_WIKI = {".wiki", ".wikitext", ".mediawiki"}
_TITLE_LINE = re.compile(r"\A\s*=[ \t]*([^=\n].*?)[ \t]*=[ \t]*(?:\r?\n|\Z)")
_WIKI_SIGN = re.compile(r"\[\[[^\[\]\n]+\]\]|\{\{[^{}\n]+|^==+[^=\n]+==+[ \t]*$", re.MULTILINE)
_REDIRECT = re.compile(r"\A\s*#REDIRECT\b", re.IGNORECASE)
_HTML_SIGN = re.compile(r"\A\s*(?:<!DOCTYPE html|<html|<div\b|<head|<body)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was not read, and why, in one line."""

    origin: str
    reason: str


LONGEST_LINE = 1_000_000
"""Characters: the longest line of the longest pages has a few ten thousand."""


def read_articles(inputs: Iterable[str | Path], *, stdin: bytes | None = None) -> Iterator[Article | Skipped]:
    """Every article of the inputs, sorted by path: files, folders (with all beneath them), "-" for `stdin`, dumps."""
    files: list[tuple[str, Path | None]] = []
    for item in inputs:
        if str(item) == "-":
            files.append(("-", None))
            continue
        path = Path(item)
        if path.is_dir():
            found = [f for f in path.rglob("*") if f.is_file() and _readable(f)]
            files.extend((f.as_posix(), f) for f in found)
            if not found:
                yield Skipped(path.as_posix(), "a folder without texts (.txt, .wiki, .html, .xml, .xml.bz2)")
        else:
            files.append((path.as_posix(), path))
    for origin, file in sorted(dict(files).items()):
        if file is None:
            yield _read_bytes(stdin or b"", "standard input")
        else:
            yield from _read_file(file, origin)


def _readable(file: Path) -> bool:
    return file.suffix.lower() in _SUFFIXES or file.name.lower().endswith(".xml.bz2")


def _read_file(file: Path, origin: str) -> Iterator[Article | Skipped]:
    if is_dump(file):
        for found in _from_dump(file, origin):
            yield Skipped(*found) if isinstance(found, tuple) else found
        return
    try:
        data = file.read_bytes()
    except OSError as error:
        yield Skipped(origin, f"cannot be read: {error.strerror or error}")
        return
    yield _read_fetched(data, file, origin)


def _read_fetched(data: bytes, file: Path, origin: str) -> Article | Skipped:
    """A text with the provenance that lies beside it, if it is still the text that was fetched."""
    try:
        told = read_provenance(file)
    except ProvenanceError as error:
        return _noted(_read_bytes(data, origin), str(error))
    if told is None:
        return _read_bytes(data, origin)
    read = _read_bytes(data, origin, told.title)
    if isinstance(read, Skipped):
        return read
    if read.sha256 != told.sha256:
        return _noted(read, f"it was changed since revision {told.oldid} was fetched, so that is not named as its source")
    return replace(
        read,
        url=told.url,
        oldid=told.oldid,
        permanent_url=told.permanent_url,
        license=told.license,
        retrieved=told.retrieved,
    )


def _noted(read: Article | Skipped, note: str) -> Article | Skipped:
    return read if isinstance(read, Skipped) else replace(read, notes=(*read.notes, note))


def _from_dump(file: Path, origin: str) -> Iterator[Article | tuple[str, str]]:
    """A multistream dump through the index beside it, if there is one; any other from its beginning."""

    def parse(text: str, title: str, place: str, sha256: str) -> Article:
        return parse_article(text, title=title, origin=place, sha256=sha256, form="wikitext")

    index = index_of(file)
    if index is None:
        return read_dump(file, origin, parse)
    return read_indexed(file, index, origin, parse)


def _read_bytes(data: bytes, origin: str, title: str | None = None) -> Article | Skipped:
    if not data.strip():
        return Skipped(origin, "is empty")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in data[:8192]:
            return Skipped(origin, "is a binary file, not a text")
        return Skipped(origin, f"is not UTF-8: byte {error.start} (0x{data[error.start]:02x}) cannot be read")
    if _CONTROL.search(text[:65536]):
        return Skipped(origin, "is a binary file, not a text")
    if (longest := max(map(len, text.splitlines()), default=0)) > LONGEST_LINE:
        return Skipped(origin, f"has a line of {longest:,} characters: no article has one, so it was not read")
    if _REDIRECT.match(text):
        return Skipped(origin, "is a redirect page")
    article = parse_article(text, title=title, origin=origin, sha256=hashlib.sha256(data).hexdigest())
    if article.kind is ArticleKind.OTHER:
        shown = article.title if len(article.title) <= 80 else article.title[:77] + "..."
        return Skipped(
            origin, f"is about something else: its title {shown!r} names neither two states nor a state's foreign relations"
        )
    return article


def parse_article(text: str, *, title: str | None = None, origin: str, sha256: str, form: str | None = None) -> Article:
    """The article a text holds; offsets count its code points.

    `form` is "plain", "wikitext" or "html"; by default the origin's suffix tells it, else the text's look.
    """
    given = title
    suffix = Path(origin).suffix.lower()
    stem = Path(origin).stem if suffix in _SUFFIXES else None
    line = _TITLE_LINE.match(text.removeprefix("\ufeff"))
    form = form or form_of(text, suffix)
    url: str | None = None
    if form == "html":
        draft, found, url = read_html(text)
        title = given or found or stem or ""
    elif form == "wikitext":
        title = title or (line.group(1) if line else None) or stem or ""
        kind = kind_of(normal_title(title))
        light = line is not None or (suffix not in _WIKI and stem is not None)
        draft = read_wikitext(text, light=light, foreign=kind is ArticleKind.FOREIGN_RELATIONS)
    else:
        draft, found, url = read_plain(text, given)
        title = given or found or stem or ""
        if kind_of(normal_title(title)) is ArticleKind.OTHER and stem and kind_of(normal_title(stem)) is not ArticleKind.OTHER:
            title = stem
    return to_article(draft, text, title=title, origin=origin, sha256=sha256, url=url)


def form_of(text: str, suffix: str) -> str:
    """ "html", "wikitext" or "plain"."""
    bare = text.removeprefix("\ufeff")
    if suffix in _WIKI:
        return "wikitext"
    if suffix in (".html", ".htm") or _HTML_SIGN.match(bare):
        return "html"
    return "wikitext" if _TITLE_LINE.match(bare) or _WIKI_SIGN.search(bare[:200_000]) else "plain"


def to_article(
    draft: Draft, text: str, *, title: str, origin: str, sha256: str, url: str | None = None, oldid: str | None = None
) -> Article:
    """The finished article."""
    named = normal_title(title)
    return Article(
        title=named,
        kind=kind_of(named),
        text=text,
        sha256=sha256,
        origin=origin,
        passages=tuple(draft.passages),
        url=url,
        oldid=oldid,
        see_also=tuple(dict.fromkeys(draft.see_also)),
        notes=tuple(draft.notes),
    )
