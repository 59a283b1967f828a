"""Words that point back to the state named last: "the latter", "that country", "that nation"."""

from __future__ import annotations

from legation.engine.lexicon import ADVERBS, PREPOSITIONS
from legation.engine.unit import Reader, Unit, skip_possessive
from legation.engine.voice import looks_verbal

COUNTRY = frozenset("country nation state".split())


def find_latter(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Put the state named last in the place of "the latter" and "that country"."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        end = _pointer_end(text, units, i)
        last = _named_last(out) if end is not None else None
        if end is None or last is None:
            out.append(units[i])
            i += 1
            continue
        closing = units[end - 1].end
        owns = _owns(text, units[end - 1])
        out.append(
            Unit(
                "party",
                units[i].begin,
                closing,
                "latter",
                values=last.values[-1:],
                head="country",
                possessive=owns,
                basis="FromContext",
            )
        )
        i = skip_possessive(units, end) if owns else end
    return out


def _pointer_end(text: str, units: list[Unit], i: int) -> int | None:
    """The unit after words at i that point back, where they stand alone: "the latter |", not "the latter part"."""
    words = (units[i].low, units[i + 1].low.removesuffix("'s").removesuffix("’s") if i + 1 < len(units) else "")
    end = i + 2
    if words[0] == "that" and words[1] in COUNTRY:
        return end
    if words != ("the", "latter"):
        return None
    if end < len(units) and units[end].low in COUNTRY:
        return end + 1
    if end >= len(units) or _owns(text, units[end - 1]):
        return end
    after = units[end]
    alone = after.kind in ("punct", "date") or after.low in PREPOSITIONS | ADVERBS or looks_verbal(units, end)
    return end if alone else None


def _owns(text: str, unit: Unit) -> bool:
    """Whether a unit has a possessive ending, inside it or right after it."""
    return unit.low.endswith(("'s", "’s")) or text[unit.end : unit.end + 2] in ("'s", "’s")


def _named_last(units: list[Unit]) -> Unit | None:
    """The party named last, where it is a state: who comes last in "Peru and Chile" is Chile."""
    last = next((u for u in reversed(units) if u.kind == "party" and u.values), None)
    return last if last is not None and not last.group and not last.possessive and last.values[-1].is_state else None


__all__ = ["find_latter"]
