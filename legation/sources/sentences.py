"""Where sentences begin and end: sentencex, Wikimedia's splitter, with its known slips repaired."""

from __future__ import annotations

import re

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

_TITLES = (
    "Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Adm|Brig|Cmdr|Rev|Hon|Dr|Mr|Mrs|Ms|Prof|Pres|Gov|Sen|Rep|Amb|Fr|Msgr|St|Ste|Mt|Ft|No|Nos|Art|"
    "Vol|pp|vs|cf|approx|ca|c|e\\.g|i\\.e|viz|esp|incl|Sec|Min|Dept|Bros|Messrs|Mlle|Mme|Pvt|Cpl|Supt|Insp|al|resp|fig|Fig|ed|est"
)
_ALWAYS_JOIN = re.compile(rf"(?:^|[\s(“\"'‘–—-])(?:{_TITLES}|[A-Z])\.$")
_INITIALS = re.compile(
    r"(?:^|[\s(“\"'‘–—-])(?:(?:[A-Z]\.){2,}|Jr\.|Sr\.|Inc\.|Ltd\.|Co\.|Corp\.|etc\.|a\.m\.|p\.m\."
    r"|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)$"
)
_OPENERS = frozenset(
    re.findall(
        r"\w+",
        """
    The A An In On At As After Although Before Both But By Despite During Each Following For From He Her His However If It
    Its Later Meanwhile Moreover No Nevertheless Of Once One Our She Since So Some Subsequently Then There These They This
    Those Though Through Thus To Today Two Under Until Upon We When Whereas While With Yet
    """,
    )
)
_GLUED = re.compile(r"(?<=[a-z0-9)\]”\"])[.!?](?=[A-Z][a-z]+ )")
_NOTED = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\s(?:1\d|20)\d\d\.\d{1,3}(?=\s+[A-Z])"
)
"""A year that ends a sentence with the number of a footnote stuck to it: "in 1965.43 Peru ..."."""
_FIRST_WORD = re.compile(r"\s*([\w’']+)")
_REACH = 900
"""How far the close of a bracket or quotation may stand before it counts as forgotten."""


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The (begin, end) of each sentence, white space around it left out. A line feed always ends one."""
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            spans.extend((at + b, at + e) for b, e in _line_sentences(line))
        at += len(line) + 1
    return spans


def _line_sentences(line: str) -> list[tuple[int, int]]:
    whole = _Balance(line)
    cuts = sorted(
        {b["start_index"] for b in get_sentence_boundaries("en", _without(line, whole.forgotten))}
        | {m.end() for found in (_GLUED, _NOTED) for m in found.finditer(line)}
        | {0}
    )
    cuts = [c for c in cuts if c < len(line)]
    edges = [*cuts[1:], len(line)]
    merged: list[tuple[int, int]] = []
    for begin, end in zip(cuts, edges, strict=True):
        if merged and _belongs(line, merged[-1][0], begin, whole):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((begin, end))
    return [t for t in (_trim(line, b, e) for b, e in merged) if t[0] < t[1]]


def _belongs(line: str, start: int, cut: int, balance: _Balance) -> bool:
    """Whether the piece that begins at `cut` continues the sentence that began at `start`."""
    before = line[max(start, cut - 40) : cut].rstrip()
    following = _FIRST_WORD.match(line, cut)
    word = following.group(1) if following else ""
    if not before or not word or (word[0].islower() and line[cut - 1].isspace() and not before.endswith(("!", "?"))):
        return True
    if _ALWAYS_JOIN.search(before):
        return word not in _OPENERS or not before[-2].isupper()
    if _INITIALS.search(before) and word not in _OPENERS:
        return True
    return balance.inside(cut)


class _Balance:
    """Which places of a line stand inside brackets or quotation marks that are closed again within reach."""

    def __init__(self, line: str) -> None:
        self.spans: list[tuple[int, int]] = []
        self.forgotten: list[int] = []
        """Straight quotation marks that open and are never closed."""
        stack: list[tuple[str, int]] = []
        for m in re.finditer(r"[()“”\"]", line):
            c = m.group()
            if c == '"' and _opens_quote(line, m.start()):  # one that is still open was never closed
                self.forgotten += [at for s, at in stack if s == '"']
                stack = [(s, at) for s, at in stack if s != '"']
            closes = {")": "(", "”": "“"}.get(c) or ('"' if c == '"' and any(s == '"' for s, _ in stack[-4:]) else "")
            if not closes:
                if c in '(“"':
                    stack.append((c, m.start()))
                continue
            for i in range(len(stack) - 1, max(-1, len(stack) - 6), -1):
                if stack[i][0] == closes:
                    if m.start() - stack[i][1] <= _REACH:
                        self.spans.append((stack[i][1], m.start()))
                    del stack[i:]
                    break
        self.forgotten += [at for s, at in stack if s == '"']
        self.spans.sort()
        self.next = 0

    def inside(self, at: int) -> bool:
        """Asked for growing places only."""
        while self.next < len(self.spans) and self.spans[self.next][1] < at:
            self.next += 1
        i = self.next
        while i < len(self.spans) and self.spans[i][0] < at:
            if self.spans[i][1] >= at:
                return True
            i += 1
        return False


def _without(line: str, marks: list[int]) -> str:
    """The line with a space for each of those characters: the splitter takes a quotation for one sentence."""
    letters = list(line) if marks else []
    for at in marks:
        letters[at] = " "
    return "".join(letters) or line


def _opens_quote(line: str, at: int) -> bool:
    """Whether a straight quotation mark opens: after a space or bracket, right before a word."""
    return (at == 0 or line[at - 1] in " (\t—–") and at + 1 < len(line) and not line[at + 1].isspace()


def _trim(line: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and line[begin].isspace():
        begin += 1
    while end > begin and line[end - 1].isspace():
        end -= 1
    return begin, end
