"""Nouns for missions grown to units: "consulates-general", "Embassy Lima" with its city."""

from __future__ import annotations

import re

from legation.engine.lexicon import MISSION_NOUNS
from legation.engine.unit import Reader, Unit

_FIRST = re.compile("|".join(sorted({name.split()[0] for name in MISSION_NOUNS})))


def find_mission_nouns(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    out: list[Unit] = []
    i = 0
    while i < len(units):
        lengths = (3, 2, 1) if _FIRST.match(units[i].low) else ()
        for n in lengths:
            part = units[i : i + n]
            if len(part) == n and all(u.kind in ("word", "office") or u.low in ("-", "–") for u in part):
                key = " ".join(" ".join(u.low for u in part).replace("–", "-").replace("-", " ").split()).replace(
                    " general s", " generals"
                )
                kind = MISSION_NOUNS.get(key)
                if kind:
                    out.append(Unit("mission", part[0].begin, part[-1].end, key, head=kind))
                    i += n
                    if i < len(units) and kind == "ConsulateGeneral" and units[i].low == "offices":
                        i += 1  # "consulate-general offices"
                    if i < len(units) and text[part[0].begin].isupper():
                        i += (old := _old_name(text, units, i))
                        if units[i].kind == "place":
                            out += [Unit("word", part[-1].end, part[-1].end, "at"), units[i]]  # "Embassy Lima": the one at Lima
                            i += 1 + (old > 0 and units[i + 1].low == ")")
                    break
        else:
            out.append(units[i])
            i += 1
    return out


def _old_name(text: str, units: list[Unit], i: int) -> int:
    """How many units of "Old Town (now City" stand between a mission and the city of today; 0 where no such note follows."""
    for k in range(i, min(i + 4, len(units) - 2)):
        if units[k].low == "(" and units[k + 1].low in ("now", "today", "present-day") and units[k + 2].kind == "place":
            return k + 2 - i if all(text[u.begin].isupper() for u in units[i:k]) else 0
    return 0


__all__ = ["find_mission_nouns"]
