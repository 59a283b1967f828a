"""Whom a "by" names that did another thing, or did it at another time, than the passive verb at hand tells."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal


def agent_of_other(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the party at i is not who did it: "the plan, backed by X, was rejected", "was recognized by Y in 1961 and by X in 1963"."""
    return _at_another_time(frame, units, i) or _did_before(frame, units, i)


def _at_another_time(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether a date stands between the first agent and the party at i, which has a "by" of its own."""
    first = frame.preps["by"][0]
    by = noun_phrase_start(units, i) - 1
    return frame.begin < first < by and units[by].low == "by" and any(u.kind == "date" for u in units[first + 1 : by])


def _did_before(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the party at i did what a participle before the passive verb tells, which has an auxiliary of its own."""
    if frame.voice.kind != "passive" or not i < frame.voice.start < frame.begin:
        return False
    by = next((j for j in range(i - 1, 0, -1) if units[j].low == "by"), 0)
    return by > 1 and units[by - 1].kind == "word" and (units[by - 1].low.endswith("ed") or looks_verbal(units, by - 1))


__all__ = ["agent_of_other"]
