"""A portrait of a pair as text for a terminal: its status line, missions, timeline, allegations and differences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from textwrap import wrap
from typing import Any

from legation.portrait import UNKNOWN, Portrait, to_cells, to_rank

Paint = Callable[[str, str], str]
"""Text and the name of a style to text; the identity where nothing is painted."""

_SIGNS = {"Relations": "█", "Severed": "x", "Suspended": "~", "NoRelations": "-"}
_POSSIBLE = {"Relations": "░", "Severed": "?", "Suspended": "?", "NoRelations": "?"}
WORDS = {"Relations": "relations", "Severed": "severed", "Suspended": "suspended", "NoRelations": "no relations"}
_STYLES = {"Relations": "good", "Severed": "bad", "Suspended": "warn", "NoRelations": "bad"}
_SILENT = "·"


def to_lines(p: Portrait, width: int = 100, most: int | None = 20, paint: Paint = lambda text, style: text) -> Iterator[str]:
    """The portrait, at most `width` columns wide; `most` lines of timeline, None for all."""
    yield paint(f"{p.a} and {p.b}", "head")
    count, texts = len(p.happenings), len(p.sources)
    yield f"{count} fact{'s' * (count != 1)} of the timeline in {texts} text{'s' * (texts != 1)}"
    yield from _status(p, width, paint)
    yield from _missions(p, width, paint)
    yield from _timeline(p, width, most, paint)
    yield from _alleged(p, width, paint)
    yield from _contested(p, width, paint)


def _status(p: Portrait, width: int, paint: Paint) -> Iterator[str]:
    yield ""
    yield paint("Status", "head")
    cells = to_cells(p, max(20, width - 2))
    if not cells or not p.statuses:
        yield "  No text says what the status of relations was."
        return
    low, high = p.years
    yield "  " + _axis(low, high, len(cells))
    yield "  " + "".join(_sign(name, how, paint) for name, how in cells)
    for s in p.statuses:
        since, until = s.since or "an unknown time", {"..": "now", "": "an unknown time"}.get(s.until, s.until)
        yield f"  {WORDS.get(s.name, s.name)}: {since} to {until}"
    shown = list(dict.fromkeys(c for c in cells))
    keys = [f"{_sign(n, how, paint)} {_key(n, how)}" for n, how in shown]
    yield "  " + paint("(", "faint") + ", ".join(keys) + paint(")", "faint")


def _key(name: str, how: str) -> str:
    if name == UNKNOWN:
        return "no text tells"
    return WORDS.get(name, name) + ("" if how == "certain" else ", possibly")


def _sign(name: str, how: str, paint: Paint) -> str:
    if name == UNKNOWN:
        return paint(_SILENT, "faint")
    if how == "certain":
        return paint(_SIGNS.get(name, "?"), _STYLES.get(name, "warn"))
    return paint(_POSSIBLE.get(name, "?"), "faint")


def _axis(low: int, high: int, columns: int) -> str:
    """Years over the status line, as many as fit with room between them."""
    line = ""
    for year in to_ticks(low, high, columns // 8):
        at = round((year - low) / (high - low) * columns)
        if at + 4 <= columns and at >= len(line):
            line = line.ljust(at) + str(year)
    return line


def to_ticks(low: int, high: int, most: int) -> list[int]:
    """Round years from `low` to `high`, at most about `most` of them."""
    steps = (10, 20, 25, 50, 100, 200, 250, 500, 1000)
    step = next((s for s in steps if (high - low) / s <= most), steps[-1])
    return list(range(-(-low // step) * step, high + 1, step))


def _missions(p: Portrait, width: int, paint: Paint) -> Iterator[str]:
    yield ""
    yield paint("Missions", "head")
    if not p.missions:
        yield "  No text tells of one."
    for m in p.missions:
        yield from _line(mission_words(m), width)


def mission_words(m: Mapping[str, Any]) -> str:
    """A row of the question `missions` in words: "Cuba in Peru: embassy in Lima"."""
    level = "".join(f" {c.lower()}" if c.isupper() else c for c in str(m["level"])).strip()
    city = f" in {m['city']}" if m["city"] else ""
    until = {"..": "now"}.get(str(m["until"] or ""), str(m["until"] or "?"))
    when = f", {m['since'] or '?'} to {until}" if m["since"] or m["until"] else ""
    return f"{m['sender']} in {m['host']}: {level}{city}{when}"


def _timeline(p: Portrait, width: int, most: int | None, paint: Paint) -> Iterator[str]:
    yield ""
    yield paint("Timeline", "head")
    if not p.happenings:
        yield "  No text tells of anything."
    kept = set(sorted(range(len(p.happenings)), key=lambda i: (to_rank(p.happenings[i]), i))[:most])
    shown = [h for i, h in enumerate(p.happenings) if i in kept]
    room = min(max((len(h.date) for h in shown), default=0), 24)
    for h in shown:
        mark = {1: paint("+", "good"), -1: paint("-", "bad")}.get(h.sign, " ")
        first, *more = wrap(h.what, max(20, width - room - 6)) or [""]
        yield f"  {(h.date or 'undated').ljust(room)} {mark} {first}"
        yield from (" " * (room + 5) + line for line in more)
    if len(shown) < len(p.happenings):
        yield paint(f"  ... and {len(p.happenings) - len(shown)} more: --all shows them", "faint")


def _alleged(p: Portrait, width: int, paint: Paint) -> Iterator[str]:
    if not p.alleged:
        return
    yield ""
    yield paint("Only alleged", "head")
    for r in p.alleged:
        towards = f" to {r['towards']}" if r["towards"] else ""
        told = f"{str(r['kind']).lower()} by {r['by'] or 'someone'}{towards}"
        yield from _line(f"{told}; {_alleged_by(str(r['alleged_by']))}", width)


def _alleged_by(who: str) -> str:
    return who if who.startswith("the text") else f"alleged by {who}"


def _contested(p: Portrait, width: int, paint: Paint) -> Iterator[str]:
    if not p.contested:
        return
    yield ""
    yield paint("Texts differ", "head")
    for r in p.contested:
        yield from _line(f"{r['what']}: {r['first']} | {r['second']} ({r['verdict']})", width)


def _line(text: str, width: int) -> list[str]:
    return wrap(text, max(20, width), initial_indent="  ", subsequent_indent="    ")
