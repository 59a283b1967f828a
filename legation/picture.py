"""A portrait of a pair as an SVG picture: the status line, with what happened above and below it, numbered and listed.

Measures are in pixels. The same portrait gives the same bytes; no fonts are carried along, text is laid out by an average width.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap
from xml.sax.saxutils import escape

from legation.draw import WORDS, mission_words, to_ticks
from legation.portrait import UNKNOWN, Happening, Portrait, to_cells, to_rank

_WIDTH, _LEFT, _RIGHT = 1000, 40, 40
_SPAN = _WIDTH - _LEFT - _RIGHT
_BAND, _DOT, _STEP = 22, 8, 18
_MOST = 30
_ROW, _CHAR = 18, 6.3
_COLOURS = {"Relations": "#2f7d5b", "Severed": "#b23a2e", "Suspended": "#c58a1a", "NoRelations": "#8b5a56", UNKNOWN: "#e4e4e0"}
_SIGNS = {1: "#2f7d5b", -1: "#b23a2e", 0: "#6b6b6b"}
_STYLE = """<style>
text { font-family: Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 12px; fill: #222 }
.title { font-size: 22px; font-weight: bold } .small { font-size: 11px; fill: #555 } .no { font-size: 9px; fill: #fff }
.head { font-weight: bold } .date { fill: #555 }
</style>"""


def to_svg(p: Portrait) -> str:
    """The picture as a whole SVG document."""
    kept = sorted(sorted(range(len(p.happenings)), key=lambda i: (to_rank(p.happenings[i]), i))[:_MOST])
    shown = [p.happenings[i] for i in kept]
    up, down = _stacked(p, shown, (1, 0)), _stacked(p, shown, (-1,))
    top = 92 + _STEP * (1 + max((level for _, _, level in up), default=0))
    below = top + _BAND + 22
    listed_at = below + _STEP * (1 + max((level for _, _, level in down), default=0)) + 26
    listed, height = _list(p, shown, listed_at)
    body = [
        *_head(p),
        *_status(p, top),
        *_dots(shown, [(i, x, top - 12 - _STEP * level) for i, x, level in up]),
        *_dots(shown, [(i, x, below + 8 + _STEP * level) for i, x, level in down]),
        *listed,
    ]
    name = escape(f"{p.a} and {p.b}")
    start = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
        f'aria-label="Relations of {escape(name, {chr(34): "&quot;"})} over time">'
    )
    return "\n".join([start, f"<title>{name}</title>", _STYLE, _patterns(), *body, "</svg>"]) + "\n"


def _patterns() -> str:
    """A hatching for each status: what it looks like where it is only possible."""
    made = [
        f'<pattern id="maybe-{name}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="6" height="6" fill="#fff"/><rect width="2.5" height="6" fill="{colour}"/></pattern>'
        for name, colour in _COLOURS.items()
        if name != UNKNOWN
    ]
    return f"<defs>{''.join(made)}</defs>"


def _fill(name: str, how: str) -> str:
    return f"url(#maybe-{name})" if how == "possible" else _COLOURS.get(name, "#999")


def _text(x: float, y: float, words: str, kind: str = "", anchor: str = "") -> str:
    more = (f' class="{kind}"' if kind else "") + (f' text-anchor="{anchor}"' if anchor else "")
    return f'<text x="{x:g}" y="{y:g}"{more}>{escape(words)}</text>'


def _head(p: Portrait) -> Iterator[str]:
    yield f'<rect width="{_WIDTH}" height="100%" fill="#fff"/>'
    yield _text(_LEFT, 36, f"{p.a} and {p.b}", "title")
    missions = "; ".join(mission_words(m) for m in p.missions)
    yield _text(_LEFT, 56, missions[:150] + ("..." if len(missions) > 150 else ""), "small")
    x = float(_LEFT)
    shown = list(dict.fromkeys(to_cells(p, _SPAN)))
    for name, how in shown:
        words = "no text tells" if name == UNKNOWN else WORDS.get(name, name) + ("" if how == "certain" else ", possibly")
        yield f'<rect x="{x:g}" y="68" width="14" height="10" fill="{_fill(name, how)}"/>'
        yield _text(x + 19, 77, words, "small")
        x += 34 + _CHAR * len(words)
    for sign, words in ((1, "cooperative"), (0, "neither"), (-1, "conflictual")):
        yield f'<circle cx="{x + 7:g}" cy="73" r="5" fill="{_SIGNS[sign]}"/>'
        yield _text(x + 17, 77, words, "small")
        x += 32 + _CHAR * len(words)


def _status(p: Portrait, top: int) -> Iterator[str]:
    cells = to_cells(p, _SPAN)
    if not cells:
        yield _text(_LEFT, top + 15, "No text dates anything between the two.", "small")
    x = _LEFT
    for (name, how), run in groupby(cells):
        length = len(list(run))
        yield f'<rect x="{x}" y="{top}" width="{length}" height="{_BAND}" fill="{_fill(name, how)}"/>'
        x += length
    low, high = p.years
    for year in to_ticks(low, high, 20) if cells else []:
        at = _LEFT + (year - low) / (high - low) * _SPAN
        yield f'<line x1="{at:.1f}" y1="{top + _BAND}" x2="{at:.1f}" y2="{top + _BAND + 4}" stroke="#777"/>'
        yield _text(round(at, 1), top + _BAND + 15, str(year), "small", "middle")


def _place(p: Portrait, h: Happening) -> float | None:
    """Where on the line a happening stands: the middle of the days it may be of; None for what no text dates."""
    days = [d for d in (h.first, h.last) if d is not None]
    if not days:
        return None
    low, high = p.years
    year = sum(d.year + d.timetuple().tm_yday / 366 for d in days) / len(days)
    return _LEFT + (year - low) / (high - low) * _SPAN


def _stacked(p: Portrait, shown: list[Happening], signs: Iterable[int]) -> list[tuple[int, float, int]]:
    """Index, place and level of each dated happening of some signs: one level further out where two would overlap."""
    placed: list[tuple[int, float, int]] = []
    for i, h in enumerate(shown):
        at = _place(p, h) if h.sign in set(signs) else None
        if at is not None:
            taken = {level for _, x, level in placed if abs(x - at) < 2 * _DOT + 2}
            placed.append((i, at, next(n for n in range(len(shown) + 1) if n not in taken)))
    return placed


def _dots(shown: list[Happening], places: Iterable[tuple[int, float, float]]) -> Iterator[str]:
    for i, x, y in places:
        h = shown[i]
        told = f"{h.date or 'undated'}: {h.what}"
        yield f'<g><title>{escape(told)}</title><circle cx="{x:.1f}" cy="{y:g}" r="{_DOT}" fill="{_SIGNS[h.sign]}"/>'
        yield _text(round(x, 1), y + 3, str(i + 1), "no", "middle") + "</g>"


def _list(p: Portrait, shown: list[Happening], top: int) -> tuple[list[str], int]:
    """The numbered list in two columns, then what is only alleged; and the height of the picture."""
    entries = [(str(i + 1), h.date or "undated", h.what) for i, h in enumerate(shown)]
    half = -(-len(entries) // 2)
    made: list[str] = []
    lowest = top
    for column, part in enumerate((entries[:half], entries[half:])):
        x, y = _LEFT + column * (_SPAN // 2 + 10), top
        room = max((len(date) for _, date, _ in part), default=0) * _CHAR + 36
        for number, date, what in part:
            made += [_text(x + 14, y, number, "head", "end"), _text(x + 22, y, date, "date")]
            for line in wrap(what, int((_SPAN / 2 - room) / _CHAR)) or [""]:
                made.append(_text(x + room, y, line))
                y += _ROW - 2
            y += 3
        lowest = max(lowest, y)
    notes = [
        f"Only alleged: {str(r['kind']).lower()} by {r['by'] or 'someone'} to {r['towards'] or 'someone'}" for r in p.alleged
    ]
    if len(shown) < len(p.happenings):
        notes.append(f"{len(p.happenings) - len(shown)} more are not shown.")
    for note in notes:
        lowest += _ROW
        made.append(_text(_LEFT, lowest, note, "small"))
    return made, lowest + 20
