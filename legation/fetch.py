"""Pages of a wiki into a folder that `build` reads: each a file of wikitext with its provenance beside it.

A page is complete once its provenance lies beside it and tells of this very text. So whatever stops a fetch, the same command
goes on where it stopped, and pages that are up to date are not sent again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from legation.mediawiki import FetchError, Wiki
from legation.provenance import Provenance, ProvenanceError, beside, read_provenance, to_json

BATCH = 50  # titles that the API takes at once
_LONGEST_QUERY = 5000  # characters of titles in one URL
_LONGEST_NAME = 180  # bytes of a file name; 255 are allowed, and there is more to add
INDEX = "titles.json"

Tell = Callable[[str], None]


@dataclass(slots=True)
class Fetched:
    """What came of a fetch: the files in the order asked for, how many are new or changed, were there, are not to be had."""

    files: list[Path] = field(default_factory=list)
    new: int = 0
    kept: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class _Site:
    """A wiki's addresses and licence."""

    page: str  # of a page, with $1 for its title
    script: str
    license: str | None

    def page_url(self, title: str) -> str:
        return self.page.replace("$1", quote(title.replace(" ", "_"), safe="/:(),'"))

    def permanent_url(self, title: str, oldid: str) -> str:
        return f"{self.script}?title={quote(title.replace(' ', '_'), safe='')}&oldid={oldid}"


@dataclass(frozen=True, slots=True)
class _Page:
    """What the wiki tells of a page before it sends the text."""

    title: str
    oldid: str
    item: str | None


def titles_in(wiki: Wiki, category: str) -> list[str]:
    """The pages of a category, without its subcategories. Raises FetchError, also where it has none."""
    name = category if category.casefold().startswith("category:") else f"Category:{category}"
    found: list[str] = []
    for part in wiki.query(list="categorymembers", cmtitle=name, cmtype="page", cmnamespace="0", cmlimit="500"):
        found += [str(m["title"]) for m in part.get("categorymembers", ())]
    if not found:
        raise FetchError(f"{wiki.host}: {name} holds no pages: is it spelt so?")
    return list(dict.fromkeys(found))


def fetch(wiki: Wiki, titles: Iterable[str], folder: Path, tell: Tell = lambda line: None) -> Fetched:
    """Bring the pages into `folder`; `tell` hears one line for each that moved or is not to be had.

    Raises FetchError where the wiki fails; what had come by then is complete.
    """
    asked = list(dict.fromkeys(t for title in titles if (t := " ".join(title.replace("_", " ").split()))))
    result = Fetched(gone=sum("|" in t for t in asked))
    for title in asked:
        if "|" in title:  # the API would take it for two
            tell(f"{title}: is no title that a page can have")
    asked = [t for t in asked if "|" not in t]
    _make(folder)
    site = _site(wiki)
    for batch in _batches(asked):
        names, pages = _look_up(wiki, batch, tell)
        _remember(folder, names)
        stale = [p for p in pages.values() if not _is_complete(folder, p)]
        result.kept += len(pages) - len(stale)
        came = set()
        for page, revision in _texts(wiki, stale):
            if _write(folder, site, page, revision, tell):
                came.add(page.title)
        result.new += len(came)
        for name in batch:
            target = names.get(name, name)
            if target in pages and (target in came or pages[target] not in stale):
                result.files.append(to_file(folder, target))
            else:
                result.gone += 1
                _tell_of_copy(folder, target, tell)
    result.files = list(dict.fromkeys(result.files))
    return result


def kept(folder: Path, titles: Iterable[str]) -> list[Path] | None:
    """The files of pages fetched before, in whatever revision; None if one is not there whole."""
    names = _index(folder)
    found = [to_file(folder, names.get(t, t)) for title in titles if (t := " ".join(title.replace("_", " ").split()))]
    return found if found and all(_is_whole(f) for f in found) else None


def to_file(folder: Path, title: str) -> Path:
    """Where a page lies. A title that no file can bear is shortened and told apart by a digest."""
    name = re.sub(r'[\x00-\x1f/\\:*?"<>|%]', lambda m: f"%{ord(m[0]):02X}", title)
    if len(name.encode()) > _LONGEST_NAME or name.startswith("."):
        short = name.encode()[:_LONGEST_NAME].decode("utf8", "ignore").lstrip(".")
        name = f"{short}-{hashlib.sha256(title.encode()).hexdigest()[:8]}"
    return folder / f"{name}.wiki"


def _batches(titles: Sequence[str]) -> Iterator[list[str]]:
    """At most BATCH titles, and no more than a URL holds."""
    batch: list[str] = []
    for title in titles:
        if batch and (len(batch) == BATCH or sum(len(quote(t)) + 3 for t in (*batch, title)) > _LONGEST_QUERY):
            yield batch
            batch = []
        batch.append(title)
    if batch:
        yield batch


def _site(wiki: Wiki) -> _Site:
    told = next(wiki.query(meta="siteinfo", siprop="general|rightsinfo"))
    try:
        general = told["general"]
        server = str(general["server"])
        server = f"{urlsplit(wiki.api).scheme}:{server}" if server.startswith("//") else server
        rights = str(told.get("rightsinfo", {}).get("url") or "")
        return _Site(server + str(general["articlepath"]), server + str(general["script"]), rights or None)
    except (KeyError, TypeError, AttributeError) as e:
        raise FetchError(f"{wiki.host} does not say where its pages are: no answer of MediaWiki's API") from e


def _look_up(wiki: Wiki, batch: list[str], tell: Tell) -> tuple[dict[str, str], dict[str, _Page]]:
    """From each title asked for to that of its page, and the pages that there are."""
    steps: dict[str, str] = {}
    pages: dict[str, _Page] = {}
    told: dict[str, str] = {}
    for part in wiki.query(prop="info|pageprops", ppprop="wikibase_item", redirects="1", titles="|".join(batch)):
        moved = {str(r["from"]): str(r["to"]) for r in part.get("redirects", ())}
        steps |= moved | {str(n["from"]): str(n["to"]) for n in part.get("normalized", ())}
        told |= {a: f"{a}: has moved to {b}" for a, b in moved.items()}
        told |= {str(i["title"]): f"{i['title']}: is a page of another wiki ({i['iw']})" for i in part.get("interwiki", ())}
        for page in part.get("pages", ()):
            title = str(page.get("title", ""))
            if page.get("invalid"):
                told[title] = f"{title}: is no title that a page can have"
            elif page.get("missing") or "lastrevid" not in page:
                told[title] = f"{title}: there is no such page"
            else:
                item = page.get("pageprops", {}).get("wikibase_item") or (pages[title].item if title in pages else None)
                pages[title] = _Page(title, str(page["lastrevid"]), item)
    for line in told.values():
        tell(line)
    return {name: _last(name, steps) for name in batch}, pages


def _last(name: str, steps: dict[str, str]) -> str:
    seen = {name}
    while name in steps and steps[name] not in seen:
        name = steps[name]
        seen.add(name)
    return name


def _texts(wiki: Wiki, pages: Sequence[_Page]) -> Iterator[tuple[_Page, dict[str, Any]]]:
    """Each page's newest revision, as it comes."""
    by_title = {p.title: p for p in pages}
    for batch in _batches(list(by_title)):
        parts = wiki.query(prop="revisions", rvprop="ids|timestamp|content|sha1", rvslots="main", titles="|".join(batch))
        for part in parts:
            for page in part.get("pages", ()):
                wanted, revisions = by_title.get(str(page.get("title"))), page.get("revisions")
                if wanted is not None and revisions:
                    yield wanted, {**revisions[0], "now": part.get("now")}


def _write(folder: Path, site: _Site, page: _Page, revision: dict[str, Any], tell: Tell) -> bool:
    """Write a page and then its provenance; False, with a line, where the wiki gives no text or a broken one."""
    slot = revision.get("slots", {}).get("main", {})
    text = slot.get("content")
    if not isinstance(text, str) or slot.get("contentmodel", "wikitext") != "wikitext":
        tell(f"{page.title}: its text is hidden or no wikitext")
        return False
    data = text.encode()
    if (sha1 := revision.get("sha1")) and hashlib.sha1(data, usedforsecurity=False).hexdigest() != sha1:
        tell(f"{page.title}: its text came damaged and was not kept; run the same command again")
        return False
    if not (revision.get("revid") and revision.get("now")):
        raise FetchError(f"{page.title}: the wiki does not say of which revision and day its text is")
    oldid = str(revision["revid"])
    provenance = Provenance(
        title=page.title,
        oldid=oldid,
        url=site.page_url(page.title),
        permanent_url=site.permanent_url(page.title, oldid),
        license=site.license,
        retrieved=str(revision["now"])[:10],
        sha256=hashlib.sha256(data).hexdigest(),
        item=page.item,
        revised=revision.get("timestamp"),
    )
    file = to_file(folder, page.title)
    _replace(file, data)
    _replace(beside(file), to_json(provenance).encode())
    return True


def _is_complete(folder: Path, page: _Page) -> bool:
    """Whether the page lies there whole, in the revision that is the newest."""
    file = to_file(folder, page.title)
    return _is_whole(file) and (told := _provenance(file)) is not None and told.oldid == page.oldid


def _is_whole(file: Path) -> bool:
    told = _provenance(file)
    return told is not None and file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == told.sha256


def _provenance(file: Path) -> Provenance | None:
    try:
        return read_provenance(file)
    except ProvenanceError:
        return None


def _tell_of_copy(folder: Path, title: str, tell: Tell) -> None:
    file = to_file(folder, title)
    if (told := _provenance(file)) is not None:
        tell(f"{title}: the copy of revision {told.oldid} stays in {file}")


def _index(folder: Path) -> dict[str, str]:
    """From titles asked for to those of their pages, as remembered; a damaged list is no list."""
    try:
        return {str(k): str(v) for k, v in json.loads((folder / INDEX).read_text("utf8")).items()}
    except (OSError, ValueError, AttributeError):
        return {}


def _remember(folder: Path, names: dict[str, str]) -> None:
    index = _index(folder) | names
    moved = {k: v for k, v in sorted(index.items()) if k != v}
    if moved:
        _replace(folder / INDEX, (json.dumps(moved, ensure_ascii=False, indent=1) + "\n").encode())


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise FetchError(f"cannot write to {folder}: {e.strerror or e}") from e


def _replace(file: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    fresh = file.with_name(file.name + ".new")
    try:
        fresh.write_bytes(data)
        fresh.replace(file)
    except OSError as e:
        raise FetchError(f"cannot write {file}: {e.strerror or e}") from e
