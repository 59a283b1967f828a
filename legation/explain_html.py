"""The same as an HTML page of its own: the whole text, what was read in colour, and beside each passage what it gave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from legation.explain import claim_line, span_of
from legation.model import Article, Claim, Gap

Explained = tuple[Article, Sequence[Claim], Sequence[Gap]]

STYLE = """
:root { --read: #cdebd0; --apart: #fde7b3; --gap: #f6c9c4; --line: #ddd; --soft: #666; --page: #fff; --ink: #1a1a1a }
@media (prefers-color-scheme: dark) {
  :root { --read: #1f5130; --apart: #5d4a12; --gap: #6a2822; --line: #444; --soft: #aaa; --page: #16181b; --ink: #eee }
}
body { font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--page);
  max-width: 78rem; margin: 2rem auto; padding: 0 1.2rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2.5rem }
.key span, mark { color: inherit; border-radius: .2em; padding: .05em .15em }
.read { background: var(--read) } .apart { background: var(--apart) } .gap { background: var(--gap) }
.row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 1.5rem; padding: .5rem 0; border-top: 1px solid var(--line) }
.text { white-space: pre-wrap; overflow-wrap: anywhere } .text.none { color: var(--soft) }
ul { margin: 0; padding: 0; list-style: none; font-size: .84rem; overflow-wrap: anywhere }
li { margin-bottom: .3rem; padding-left: .5rem }
li.read, li.apart, li.gap { background: none; border-left: .3rem solid } li.read { border-color: var(--read) }
li.apart { border-color: var(--apart) } li.gap { border-color: var(--gap) }
.place, .note { color: var(--soft); font-size: .8rem }
@media (max-width: 50rem) { .row { grid-template-columns: 1fr } }
"""


@dataclass(frozen=True, slots=True)
class _Mark:
    """One claim or gap: where, how it is coloured, and what is said of it."""

    begin: int
    end: int
    colour: str  # "read", "apart" or "gap"
    words: str


def to_html(explained: Iterable[Explained]) -> str:
    """One self-contained page on some articles, each with its claims and gaps; no script, nothing loaded from elsewhere."""
    parts = [_article(*e) for e in explained]
    key = (
        '<p class="key"><span class="read">read as a fact</span> <span class="apart">said, but alleged, denied, planned or '
        'conditional</span> <span class="gap">looks like news, not read</span></p>'
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>What Legation read</title><style>{STYLE}</style></head>\n<body><h1>What Legation read</h1>{key}\n"
        + "\n".join(parts)
        + "\n</body></html>\n"
    )


def _article(article: Article, claims: Sequence[Claim], gaps: Sequence[Gap]) -> str:
    spans = sorted({p.raw_span(0, len(p.text)) for p in article.passages if p.text})
    rows: dict[tuple[int, int], list[_Mark]] = {span: [] for span in spans}
    for mark in sorted(_marks(claims, gaps), key=lambda m: (m.begin, m.end, m.colour, m.words)):
        rows.setdefault(span_of(mark.begin, mark.end, spans), []).append(mark)
    facts = sum(c.modality.counts for c in claims)
    head = (
        f"<h2>{escape(article.title)}</h2><p class='note'>{escape(article.kind.value)}, revision {article.sha256[:12]}: "
        f"{facts} claims read as facts, {len(claims) - facts} set apart, {len(gaps)} gaps</p>"
    )
    notes = "".join(f"<p class='note'>{escape(note)}</p>" for note in article.notes)
    return head + notes + "\n".join(_row(article.text, span, marks) for span, marks in sorted(rows.items()))


def _marks(claims: Iterable[Claim], gaps: Iterable[Gap]) -> Iterable[_Mark]:
    for c in claims:
        yield _Mark(c.begin, c.end, "read" if c.modality.counts else "apart", claim_line(c).strip()[2:])
    for g in gaps:
        yield _Mark(g.begin, g.end, "gap", f"{g.trigger}: {g.reason}")


def _row(text: str, span: tuple[int, int], marks: Sequence[_Mark]) -> str:
    listed = "".join(f'<li class="{m.colour}">{escape(m.words)}</li>' for m in marks)
    kind = "text" if marks else "text none"
    return (
        f'<div class="row"><div><span class="place">{span[0]}–{span[1]}</span>'
        f'<div class="{kind}">{_coloured(text, span, marks)}</div></div><ul>{listed}</ul></div>'
    )


def _coloured(text: str, span: tuple[int, int], marks: Sequence[_Mark]) -> str:
    """The passage's raw text, each stretch in the colour of the first of read, set apart, gap that covers it."""
    cuts = sorted({*span, *(min(max(at, span[0]), span[1]) for m in marks for at in (m.begin, m.end))})
    out = []
    for begin, end in pairwise(cuts):
        over = {m.colour for m in marks if m.begin <= begin and end <= m.end}
        words = escape(text[begin:end])
        colour = next((c for c in ("read", "apart", "gap") if c in over), None)
        out.append(f'<mark class="{colour}">{words}</mark>' if colour else words)
    return "".join(out)
