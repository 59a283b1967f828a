"""Texts that remember where they stood: `Kept` after cutting pieces out, `Rich` after rendering markup.

A reader works in three coordinates: raw (the file), kept (the file without comments and references) and clean (what a
person reads). A `Pen` writes clean text and notes the kept place of every stretch; `to_raw_runs` turns that into the
raw places that a `Passage` promises: outside made stretches, raw and clean text are equal character by character.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from legation.model import Link, Run

_ODD_SPACE = re.compile(r"[^\S ]+ *| {2,}|\u00ad|\u200b|\u200e|\u200f|\ufeff")


@dataclass(frozen=True, slots=True)
class Kept:
    """A text with stretches cut out: stretch i begins at `begins[i]` here and at `raws[i]` in the raw text."""

    text: str
    begins: tuple[int, ...]
    raws: tuple[int, ...]

    @classmethod
    def whole(cls, raw: str) -> Kept:
        return cls(raw, (0,), (0,))

    @classmethod
    def of(cls, raw: str, stretches: list[tuple[int, int]]) -> Kept:
        """The given raw stretches (begin, end), in order, joined."""
        begins, raws, parts, at = [0], [0], [], 0
        for begin, end in stretches:
            if begin < end:
                parts.append(raw[begin:end])
                if at == 0:
                    raws[0] = begin
                else:
                    begins.append(at)
                    raws.append(begin)
                at += end - begin
        return cls("".join(parts), tuple(begins), tuple(raws))

    def raw(self, at: int) -> int:
        """The raw place of the kept character at `at`."""
        i = bisect_right(self.begins, at) - 1
        return self.raws[i] + at - self.begins[i]

    def raw_stretches(self, begin: int, end: int) -> Iterator[tuple[int, int, int]]:
        """(offset from `begin`, raw begin, raw end) of each unbroken raw stretch of kept[begin:end]."""
        i, at = bisect_right(self.begins, begin) - 1, begin
        while at < end:
            stop = min(end, self.begins[i + 1]) if i + 1 < len(self.begins) else end
            raw = self.raws[i] + at - self.begins[i]
            yield at - begin, raw, raw + stop - at
            at, i = stop, i + 1


@dataclass(frozen=True, slots=True)
class Rich:
    """Rendered text. Its runs point into the kept text; a line feed in it is a break that no sentence crosses."""

    text: str
    runs: tuple[Run, ...]
    links: tuple[Link, ...] = ()
    hidden: tuple[str, ...] = ()  # names that stand only in a picture, e.g. of a flag icon

    def clean_of(self, kept_at: int) -> int:
        """How much of the clean text was written before the kept place."""
        i = bisect_right(self.runs, kept_at, key=lambda r: r.raw_begin) - 1
        if i < 0:
            return 0
        run = self.runs[i]
        end = self.runs[i + 1].begin if i + 1 < len(self.runs) else len(self.text)
        return end if run.made or kept_at >= run.raw_end else run.begin + kept_at - run.raw_begin


@dataclass(slots=True)
class Pen:
    """Writes a `Rich`: copies kept text as it stands or sets made text for a kept stretch, folding white space."""

    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    at: int = 0
    last: str = "\n"

    def copy(self, text: str, kept: int) -> None:
        """Write text that stands as it is at kept place `kept`."""
        start = 0
        for m in _ODD_SPACE.finditer(text):
            self._put(text[start : m.start()], kept + start, kept + m.start(), made=False)
            if not m.group().strip("\u00ad\u200b\u200e\u200f\ufeff"):
                start = m.end()
                continue
            if m.group()[0] == " ":
                self._put(" ", kept + m.start(), kept + m.start() + 1, made=False)
            else:
                self._put(" ", kept + m.start(), kept + m.end(), made=True)
            start = m.end()
        self._put(text[start:], kept + start, kept + len(text), made=False)

    def make(self, text: str, begin: int, end: int) -> None:
        """Write `text` for the kept stretch [begin, end), which reads otherwise."""
        self._put(text, begin, end, made=True)

    def stop(self, begin: int, end: int) -> None:
        """A break, as of <br>."""
        if self.last != "\n":
            self._put("\n", begin, end, made=True)

    def _put(self, text: str, begin: int, end: int, *, made: bool) -> None:
        if text[:1] == " " and self.last in " \n":
            stripped = text.lstrip(" ")
            begin += 0 if made else len(text) - len(stripped)
            text = stripped
        if not text:
            return
        previous = self.runs[-1] if self.runs else None
        if previous is not None and not made and not previous.made and previous.raw_end == begin:
            self.runs[-1] = Run(previous.begin, previous.raw_begin, end)
        else:
            self.runs.append(Run(self.at, begin, end, made))
        self.parts.append(text)
        self.at += len(text)
        self.last = text[-1]

    def done(self) -> Rich:
        return Rich("".join(self.parts), tuple(self.runs), tuple(self.links), tuple(self.hidden))


def to_raw_runs(rich: Rich, begin: int, end: int, kept: Kept) -> tuple[Run, ...]:
    """The runs of clean text[begin:end], counted from `begin`, with places in the raw text."""
    runs: list[Run] = []
    i = bisect_right(rich.runs, begin, key=lambda r: r.begin) - 1
    while i < len(rich.runs) and rich.runs[i].begin < end:
        run = rich.runs[i]
        stop = rich.runs[i + 1].begin if i + 1 < len(rich.runs) else len(rich.text)
        here, there = max(run.begin, begin), min(stop, end)
        if run.made:
            raw_begin = kept.raw(run.raw_begin)
            raw_end = kept.raw(run.raw_end - 1) + 1 if run.raw_end > run.raw_begin else raw_begin
            runs.append(Run(here - begin, raw_begin, raw_end, True))
        else:
            at = run.raw_begin + here - run.begin
            for offset, raw_begin, raw_end in kept.raw_stretches(at, at + there - here):
                runs.append(Run(here - begin + offset, raw_begin, raw_end))
        i += 1
    return tuple(runs)
