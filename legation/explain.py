"""A text with what was read in it: under each passage its claims, each with its rule, and its gaps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from legation.model import Article, Claim, Entity, Gap, Ref, Value


def to_explanation(article: Article, claims: Iterable[Claim], gaps: Iterable[Gap]) -> Iterator[str]:
    """Lines for the terminal, in reading order; passages in which nothing was read or missed are left out."""
    yield f"{article.title}  ({article.kind.value}, revision {article.sha256[:12]})"
    yield from (f"  note: {note}" for note in article.notes)
    spans = sorted(p.raw_span(0, len(p.text)) for p in article.passages if p.text)
    lines: dict[tuple[int, int], list[str]] = {}
    for c in sorted(claims, key=lambda c: (c.begin, c.end, c.key)):
        lines.setdefault(span_of(c.begin, c.end, spans), []).append(claim_line(c))
    for g in sorted(gaps, key=lambda g: (g.begin, g.end, g.trigger, g.reason)):
        lines.setdefault(span_of(g.begin, g.end, spans), []).append(f"    ? {g.trigger}: {g.reason}")
    for (begin, end), told in sorted(lines.items()):
        yield ""
        yield f"{begin}–{end}  {' '.join(article.text[begin:end].split())}"
        yield from told


def span_of(begin: int, end: int, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The passage that holds a place of the raw text; the place itself where none does."""
    i = bisect_right(spans, begin, key=lambda s: s[0]) - 1
    return spans[i] if i >= 0 and end <= spans[i][1] else (begin, end)


def claim_line(c: Claim) -> str:
    """One claim: sign, class, roles, date, modality unless asserted, rule."""
    sign = "+" if c.modality.counts else "-"
    roles = "".join(f" {role}={_word(v)}" for role, v in c.roles)
    dates = "".join(f" {n}={d.edtf}" for n, d in (("date", c.date), ("start", c.start), ("end", c.stop)) if d is not None)
    said = "" if c.modality.value == "Asserted" else f" {c.modality.value.lower()}"
    return f"    {sign} {c.kind}{roles}{dates}{said}  [{c.rule}]"


def _word(value: Value | Ref) -> str:
    """A role's value in a word; another claim by its class."""
    if isinstance(value, Ref):
        parts = value.claim.split("|")
        return f"<{parts[3]}>" if len(parts) > 3 else "<another claim>"
    text = value.label if isinstance(value, Entity) else str(value)
    return f'"{text}"' if " " in text else text
