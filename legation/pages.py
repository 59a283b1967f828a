"""A page of tables, as Markdown and as one HTML file that needs nothing beside it. No clocks."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

LISTED = 40  # rows shown of a table that can grow without end


@dataclass(frozen=True, slots=True)
class Section:
    """A table under a title. One without rows is left out, unless `empty` says what that means."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[object]]
    note: str = ""
    empty: str = ""
    listed: int = LISTED


@dataclass(frozen=True, slots=True)
class Page:
    """A title, lines that stand before all tables, and the tables."""

    title: str
    intro: Sequence[str]
    sections: Sequence[Section]

    @property
    def shown(self) -> list[Section]:
        return [s for s in self.sections if s.rows or s.empty]


def to_markdown(page: Page) -> str:
    """The page in Markdown."""
    parts = [f"# {page.title}\n"]
    if page.intro:
        parts.append("\n".join(f"- {line}" for line in page.intro) + "\n")
    return "\n".join([*parts, *map(_markdown, page.shown)])


def _markdown(s: Section) -> str:
    lines = [f"## {s.title}\n", *([f"{s.note}\n"] if s.note else [])]
    if not s.rows:
        return "\n".join([*lines, s.empty]) + "\n"
    lines += ["| " + " | ".join(s.head) + " |", "| " + " | ".join("---" for _ in s.head) + " |"]
    lines += ["| " + " | ".join(one_line(str(c)).replace("|", "\\|") for c in row) + " |" for row in s.rows[: s.listed]]
    if len(s.rows) > s.listed:
        lines.append(f"\n... and {len(s.rows) - s.listed} more.")
    return "\n".join(lines) + "\n"


_STYLE = """
:root { --ink: #1c2430; --soft: #5b6675; --line: #d9dee5; --bar: #cfe0f3; --paper: #fff }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --soft: #9aa5b3; --line: #333c48; --bar: #24405f; --paper: #14181e }
}
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.7rem; margin: 0 0 .5rem } h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem }
nav { columns: 16rem; font-size: .9rem; margin: 1rem 0 } nav a { color: inherit; display: block }
p.note, .more { color: var(--soft); margin: .2rem 0 .6rem }
div.wide { overflow-x: auto } table { border-collapse: collapse; width: 100% }
th { text-align: left; color: var(--soft); font-weight: 600; white-space: nowrap }
th, td { padding: .28rem .8rem .28rem 0; vertical-align: top; overflow-wrap: break-word }
table.counts { max-width: 44rem }
tr { border-bottom: 1px solid var(--line) } td.n { text-align: right; white-space: nowrap }
td.n { width: 9rem; font-variant-numeric: tabular-nums }
td.n span { display: inline-block; min-width: 100%; padding: 0 .3rem; box-sizing: border-box }
th.n { text-align: right; padding-right: 1rem }
"""


def to_html(page: Page) -> str:
    """The page as HTML: style within, no script, nothing loaded."""
    anchors = {s.title: "".join(c if c.isalnum() else "-" for c in s.title.lower()) for s in page.shown}
    links = "".join(f'<a href="#{anchors[s.title]}">{_escaped(s.title)} ({len(s.rows)})</a>' for s in page.shown)
    body = "".join(_html(s, anchors[s.title]) for s in page.shown)
    intro = "".join(f"<li>{_escaped(line)}</li>" for line in page.intro)
    return (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{_escaped(page.title)}</title>\n<style>{_STYLE}</style>\n<h1>{_escaped(page.title)}</h1>\n"
        f"<ul>{intro}</ul>\n<nav>{links}</nav>\n{body}</html>\n"
    )


def _html(s: Section, anchor: str) -> str:
    top = f'<h2 id="{anchor}">{_escaped(s.title)}</h2>\n' + (f'<p class="note">{_escaped(s.note)}</p>\n' if s.note else "")
    if not s.rows:
        return f"{top}<p>{_escaped(s.empty)}</p>\n"
    counts = [all(isinstance(row[n], int) for row in s.rows) for n in range(len(s.head))]
    most = [max((int(str(row[n])) for row in s.rows), default=0) if is_n else 0 for n, is_n in enumerate(counts)]
    head = "".join(f"<th{' class=n' if n else ''}>{_escaped(h)}</th>" for h, n in zip(s.head, counts, strict=True))
    rows = "".join(f"<tr>{''.join(_cell(c, m) for c, m in zip(row, most, strict=True))}</tr>\n" for row in s.rows[: s.listed])
    more = f'<p class="more">... and {len(s.rows) - s.listed} more.</p>\n' if len(s.rows) > s.listed else ""
    kind = ' class="counts"' if any(counts) and len(s.head) < 4 else ""
    return f'{top}<div class="wide"><table{kind}><tr>{head}</tr>\n{rows}</table></div>\n{more}'


def _cell(value: object, most: int) -> str:
    """A cell; a number gets a bar that shows its share of the column's largest."""
    if not most or not isinstance(value, int):
        return f"<td>{_escaped(one_line(str(value)))}</td>"
    share = round(100 * value / most)
    bar = f"background: linear-gradient(to left, var(--bar) {share}%, transparent {share}%)"
    return f'<td class=n><span style="{bar}">{value:,}</span></td>'


def _escaped(text: str) -> str:
    return html.escape(text)


def one_line(text: str) -> str:
    """Runs of white space as one space."""
    return " ".join(text.split())
