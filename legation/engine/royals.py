"""Reigning families as one noun, for which their state is who acts: "the Norwegian | royal family", "the | Imperial House | of Japan"."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.unit import Reader, Unit

ROYAL = frozenset("royal imperial ruling princely reigning".split())
FAMILIES = frozenset("family couple household".split())


def find_royal_families(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """The units with each "royal family" grown into one."""
    out: list[Unit] = []
    for u in units:
        if u.low in FAMILIES and out and out[-1].low in ROYAL and out[-1].kind == "word":
            u = replace(u, begin=out.pop().begin, low="royal-family")
        out.append(u)
    return out


__all__ = ["find_royal_families"]
