"""Pairs the brackets of wikitext in one pass, so that an unclosed one spoils its own line and no more."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_TOKEN = re.compile(r"\{\{|\}\}|\[\[|\]\]|^[ \t:*#]*\{\||^[ \t]*\|\}(?!\})|^[ \t]*\|-|^=[^\n]*=[ \t]*$", re.MULTILINE)
_FILE = re.compile(r"\[\[\s*(?:File|Image|Media)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Braces:
    """`spans`: the outermost {{templates}} and [[links]] of a text, in order; `unclosed`: where a {{ has no }}."""

    spans: tuple[tuple[int, int], ...]
    unclosed: tuple[int, ...]

    def span_at(self, at: int) -> tuple[int, int] | None:
        """The span that holds a place, if one does."""
        i = bisect_right(self.spans, at, key=lambda s: s[0]) - 1
        return self.spans[i] if i >= 0 and at < self.spans[i][1] else None


def find_braces(text: str) -> Braces:
    """Pair {{ }} and [[ ]]. A heading, and a row's or table's end, close nothing but end the search for a partner."""
    stack: list[tuple[str, int]] = []
    spans: list[tuple[int, int]] = []
    unclosed: list[int] = []
    for m in _TOKEN.finditer(text):
        token = m.group().lstrip(" \t:*#") if m.group()[:1] in " \t:*#" else m.group()
        if token in ("{{", "[[", "{|"):
            stack.append((token, m.start()))
        elif token == "}}":
            _close(stack, "{{", m.end(), spans)
        elif token == "]]":
            if stack and stack[-1][0] == "[[":
                begin = stack.pop()[1]
                if "\n" not in text[begin : m.end()] or _FILE.match(text, begin):
                    spans.append((begin, m.end()))
        elif token.startswith("="):
            unclosed.extend(at for kind, at in stack if kind == "{{")
            stack.clear()
        elif any(kind == "{|" for kind, _ in stack[-8:]):
            while stack and stack[-1][0] != "{|":
                kind, at = stack.pop()
                if kind == "{{":
                    unclosed.append(at)
            if token == "|}":
                stack.pop()
    unclosed.extend(at for kind, at in stack if kind == "{{")
    return Braces(_outermost(spans), tuple(sorted(unclosed)))


def _close(stack: list[tuple[str, int]], opener: str, end: int, spans: list[tuple[int, int]]) -> None:
    """Pop to the opener, if one stands within the table that is open."""
    for i in range(len(stack) - 1, max(-1, len(stack) - 64), -1):
        if stack[i][0] == opener:
            spans.append((stack[i][1], end))
            del stack[i:]
            return
        if stack[i][0] == "{|" and all(kind != opener for kind, _ in stack[max(0, i - 8) : i]):
            return


def _outermost(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    outer: list[tuple[int, int]] = []
    for begin, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not outer or begin >= outer[-1][1]:
            outer.append((begin, end))
    return tuple(outer)
