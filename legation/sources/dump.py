"""Reads MediaWiki XML dumps (.xml, .xml.bz2, multistream) as a stream: the pages on relations between states, no others."""

from __future__ import annotations

import bz2
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO
from urllib.parse import quote
from xml.etree import ElementTree

from legation.model import Article, ArticleKind
from legation.sources.titles import kind_of, normal_title

_INFOBOX = re.compile(r"\{\{\s*Infobox[ _]bilateral[ _]relations\b", re.IGNORECASE)
_CATEGORY = re.compile(r"\[\[\s*Category\s*:\s*Bilateral relations of\b", re.IGNORECASE)

_WIKIMEDIA = re.compile(r"https?://[a-z-]+\.wiki[a-z]+\.org/wiki/\Z")  # whose revisions are all found in one way

Parse = Callable[[str, str, str, str], Article]
"""(wikitext, title, origin, sha256) to an article."""


def is_dump(path: Path) -> bool:
    """Whether a file's name says that it is a dump."""
    return path.name.lower().endswith((".xml", ".xml.bz2"))


def index_of(path: Path) -> Path | None:
    """The index that lies beside a multistream dump, if one does."""
    if not path.name.endswith("-multistream.xml.bz2"):
        return None
    stem = path.name.removesuffix(".xml.bz2") + "-index.txt"
    beside = [path.with_name(stem + tail) for tail in (".bz2", "")]
    return next((index for index in beside if index.is_file()), None)


def wanted(title: str, text: str) -> bool:
    """Whether a page is on relations between states, by its title, its infobox or its category."""
    if kind_of(normal_title(title)) is not ArticleKind.OTHER:
        return True
    return bool(_INFOBOX.search(text) or _CATEGORY.search(text))


def read_dump(path: Path, origin: str, parse: Parse) -> Iterator[Article | tuple[str, str]]:
    """The dump's articles in its order; (origin, reason) where it cannot be read on."""
    count = 0
    try:
        with _opened(path) as stream:
            for article in _pages(stream, origin, parse):
                count += 1
                yield article
    except ElementTree.ParseError as error:
        yield origin, f"is not well-formed XML: it breaks at line {error.position[0]}, column {error.position[1]}"
        return
    except (OSError, EOFError) as error:
        yield origin, f"cannot be read to its end: {error}"
        return
    if not count:
        yield origin, "is a dump without pages on relations between states"


def read_index(index: Path) -> dict[str, int]:
    """Of a multistream index ("offset:id:title" lines, .txt or .txt.bz2): the wanted titles and their streams' byte offsets."""
    found: dict[str, int] = {}
    with _opened(index) as lines:
        for line in lines:
            offset, _, title = line.decode("utf-8", "replace").rstrip("\n").split(":", 2)
            if kind_of(normal_title(title)) is not ArticleKind.OTHER:
                found[title] = int(offset)
    return found


def read_indexed(path: Path, index: Path, origin: str, parse: Parse) -> Iterator[Article]:
    """The articles of a multistream dump whose titles its index lists, reading only the streams that hold them."""
    with path.open("rb") as stream:
        for offset in sorted(set(read_index(index).values())):
            stream.seek(offset)
            with _Fragment(stream) as fragment:
                yield from _pages(fragment, origin, parse)


class _Fragment:
    """One bz2 stream of a multistream dump, wrapped so that its bare <page> elements are one XML document."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.unzip = bz2.BZ2Decompressor()
        self.stream = stream
        self.waiting = [b"<mediawiki>"]
        self.closed = False

    def __enter__(self) -> _Fragment:
        return self

    def __exit__(self, *_: object) -> None:
        self.waiting.clear()

    def read(self, _: int = -1) -> bytes:
        if self.waiting:
            return self.waiting.pop(0)
        while not self.unzip.eof:
            data = self.unzip.decompress(self.stream.read(65536))
            if data:
                return data
        if not self.closed:
            self.closed = True
            return b"</mediawiki>"
        return b""


def _opened(path: Path) -> IO[bytes]:
    return bz2.open(path, "rb") if path.name.lower().endswith(".bz2") else path.open("rb")


def _pages(stream: IO[bytes] | _Fragment, origin: str, parse: Parse) -> Iterator[Article]:
    base = "https://en.wikipedia.org/wiki/"
    root: ElementTree.Element | None = None
    for event, element in ElementTree.iterparse(stream, ("start", "end")):
        if root is None:
            root = element
        if event == "start":
            continue
        name = element.tag.rsplit("}", 1)[-1]
        if name == "base" and element.text and "/" in element.text:
            base = element.text.rsplit("/", 1)[0] + "/"
        elif name == "page":
            article = _page(element, base, origin, parse)
            root.clear()
            if article is not None:
                yield article


def _page(page: ElementTree.Element, base: str, origin: str, parse: Parse) -> Article | None:
    def text_of(path: str) -> str:
        found = page.find("/".join(f"{{*}}{step}" for step in path.split("/")))
        return "" if found is None or found.text is None else found.text

    title, text = text_of("title"), text_of("revision/text")
    if text_of("ns") not in ("", "0") or page.find("{*}redirect") is not None or not text or not wanted(title, text):
        return None
    article = parse(text, title, f"{origin}: {title}", hashlib.sha256(text.encode()).hexdigest())
    oldid = text_of("revision/id") or None
    permanent = f"{base.removesuffix('/wiki/')}/w/index.php?title={quote(title.replace(' ', '_'), safe='')}&oldid={oldid}"
    url = base + quote(title.replace(" ", "_"), safe="/:(),'")
    return replace(article, url=url, oldid=oldid, permanent_url=permanent if oldid and _WIKIMEDIA.match(base) else None)
