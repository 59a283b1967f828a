"""The article while it is being read: gathers passages in order, with their headings, list leads, links and references."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from legation.model import Link, Passage, PassageKind
from legation.sources.sentences import split_sentences
from legation.sources.spans import Kept, Rich, to_raw_runs

_HAT = re.compile(
    r"^\W*(?:see|see also|main articles?|further information|for (?:more|further) (?:information|details))\b"
    r"(?:,? see(?: also)?)?\W*",
    re.IGNORECASE,
)
_JOINERS = re.compile(r"^(?:[\s,;.:()&/–-]|and|also|or|the|see)*$", re.IGNORECASE)
_PLAIN_HAT = re.compile(
    r"^(?:see(?: also)?|main articles?|further information)\s*:?\s+(?:the )?(?:[\w’'().–-]+ ){1,12}relations[.;]?$", re.IGNORECASE
)
_SEE_ALSO_HEADING = re.compile(r"^see also$", re.IGNORECASE)
_CLOSING_HEADING = re.compile(
    r"^(?:notes?|references?|notes and references|references and notes|footnotes|sources|citations|bibliography|further reading"
    r"|external links?|works cited|literature|explanatory notes)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Draft:
    """Passages so far, and where the reading stands."""

    kept: Kept
    refs: tuple[tuple[int, tuple[str, ...]], ...] = ()
    passages: list[Passage] = field(default_factory=list)
    open: list[tuple[int, int]] = field(default_factory=list)  # (level, passage index) of the headings above
    see_also: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lead: int | None = None
    above: list[tuple[int, int]] = field(default_factory=list)  # (depth, passage index) of the list items that are open
    block: int = 0
    in_see_also: bool = False
    closing: bool = False
    section_partner: str | None = None

    def heading(self, rich: Rich, level: int) -> str:
        """Open a section; returns its title."""
        text = rich.text.strip().replace("\n", " ")
        while self.open and self.open[-1][0] >= level:
            self.open.pop()
        self.lead, self.section_partner = None, None
        self.above.clear()
        self.in_see_also = bool(_SEE_ALSO_HEADING.match(text))
        above = (self.passages[i].text for _, i in self.open)  # "Further reading" goes on in its subsections
        self.closing = any(_CLOSING_HEADING.match(title) for title in (text, *above))
        added = self.add(rich, PassageKind.HEADING, whole=True)
        if added:
            self.open.append((level, added[-1]))
        return text

    def item(self, rich: Rich, depth: int, *, within: tuple[int, int], partner: str | None = None) -> None:
        """Add a list item; what introduces it is the item above that is less deep, else the sentence before the list."""
        while self.above and self.above[-1][0] >= depth:
            self.above.pop()
        lead = self.above[-1][1] if self.above else self.lead
        added = self.add(rich, PassageKind.ITEM, within=within, lead=lead, partner=partner)
        if added:
            self.above.append((depth, added[-1]))

    def note(self, line: str) -> None:
        """Note something odd; after twenty, only that there is more."""
        if len(self.notes) < 20:
            self.notes.append(line)
        elif len(self.notes) == 20:
            self.notes.append("more of the same is not listed")

    def add(
        self,
        rich: Rich,
        kind: PassageKind,
        *,
        within: tuple[int, int] | None = None,
        whole: bool = False,
        lead: int | None = None,
        partner: str | None = None,
        column: str | None = None,
        label: str | None = None,
    ) -> list[int]:
        """Add a block's sentences (or the block whole); `within` is its kept extent, whose references it gets."""
        text = rich.text
        spans = [_trimmed(text)] if whole else split_sentences(text)
        spans = [s for s in spans if s[0] < s[1]]
        cites = self._cites(rich, within, [b for b, _ in spans])
        self.block += 1
        added = []
        for (begin, end), urls in zip(spans, cites, strict=True):
            links = _links(rich, begin, end)
            clean = text[begin:end]
            here = self._kind(kind, clean, links)
            if here is PassageKind.SEE_ALSO:
                self.see_also.extend(k.target for k in links)
                if not links:
                    self.see_also.append(_HAT.sub("", clean).strip(" .;") or clean)
            passage = Passage(
                text=clean,
                kind=here,
                runs=to_raw_runs(rich, begin, end, self.kept),
                headings=tuple(i for _, i in self.open),
                lead=lead,
                block=self.block,
                partner=partner or self.section_partner,
                column=column,
                label=label,
                links=links,
                cites=urls,
            )
            added.append(len(self.passages))
            self.passages.append(passage)
        return added

    def _kind(self, kind: PassageKind, clean: str, links: tuple[Link, ...]) -> PassageKind:
        if kind in (PassageKind.TITLE, PassageKind.HEADING, PassageKind.FIELD, PassageKind.CAPTION, PassageKind.SEE_ALSO):
            return kind
        if self.in_see_also:
            return PassageKind.SEE_ALSO
        if self.closing:
            return PassageKind.OTHER
        return PassageKind.SEE_ALSO if is_hat(clean, links) else kind

    def _cites(self, rich: Rich, within: tuple[int, int] | None, begins: list[int]) -> list[tuple[str, ...]]:
        gathered: list[list[str]] = [[] for _ in begins]
        if within is not None and begins:
            first = bisect_left(self.refs, within[0], key=lambda r: r[0])
            last = bisect_right(self.refs, within[1], key=lambda r: r[0])
            for place, urls in self.refs[first:last]:
                i = max(0, bisect_left(begins, rich.clean_of(place)) - 1)
                gathered[i].extend(u for u in urls if u not in gathered[i])
        return [tuple(g) for g in gathered]


def is_hat(clean: str, links: tuple[Link, ...]) -> bool:
    """Whether a line only points to other articles ("See ...", "Main article: ...")."""
    m = _HAT.match(clean)
    if m is None:
        return False
    if not links:
        return bool(_PLAIN_HAT.match(clean))
    rest, at = [], m.end()
    for link in links:
        rest.append(clean[at : max(at, link.begin)])
        at = max(at, link.end)
    rest.append(clean[at:])
    return bool(_JOINERS.match("".join(rest)))


def _links(rich: Rich, begin: int, end: int) -> tuple[Link, ...]:
    first = bisect_left(rich.links, begin, key=lambda k: k.begin)
    last = bisect_left(rich.links, end, key=lambda k: k.begin)
    return tuple(Link(k.begin - begin, min(k.end, end) - begin, k.target) for k in rich.links[first:last])


def _trimmed(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())
