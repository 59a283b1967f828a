"""Words that point back to a state named before: "the latter", "that country", "that nation" to the last, "the former" to the first of two."""

from __future__ import annotations

from legation.engine.lexicon import ADVERBS, BE, DETERMINERS, HAVE, MODALS, PREPOSITIONS
from legation.engine.unit import Reader, Unit, skip_possessive
from legation.engine.voice import looks_verbal

COUNTRY = frozenset("country nation state".split())


def find_latter(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Put the state named last in the place of "the latter" and "that country"."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        end = _pointer_end(text, units, i)
        last = None if end is None else _first_of_two(out) if units[i + 1].low.startswith("former") else _named_last(out)
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
    if words == ("the", "former"):
        return end if _former_alone(text, units, end) else None
    if words != ("the", "latter"):
        return None
    if end < len(units) and units[end].low in COUNTRY:
        return end + 1
    if end >= len(units) or _owns(text, units[end - 1]):
        return end
    after = units[end]
    alone = after.kind in ("punct", "date") or after.low in PREPOSITIONS | ADVERBS or looks_verbal(units, end)
    return end if alone else None


def _former_alone(text: str, units: list[Unit], end: int) -> bool:
    """Whether no noun follows "the former": "the former again cut them", "the former opened its embassy", not "the former colony"."""
    if end >= len(units) or _owns(text, units[end - 1]):
        return True
    after, then = units[end], units[end + 1] if end + 1 < len(units) else None
    if after.kind == "word" and after.low in ADVERBS | BE | HAVE | MODALS | {"in"}:
        return True
    acts = after.low.endswith("ed") and after.kind == "word" and then is not None
    return acts and then is not None and (then.low in DETERMINERS or then.kind in ("party", "pronoun"))


def _owns(text: str, unit: Unit) -> bool:
    """Whether a unit has a possessive ending, inside it or right after it."""
    return unit.low.endswith(("'s", "’s")) or text[unit.end : unit.end + 2] in ("'s", "’s")


def _named_last(units: list[Unit]) -> Unit | None:
    """The party named last, where it is a state: who comes last in "Peru and Chile" is Chile."""
    last = next((u for u in reversed(units) if u.kind == "party" and u.values), None)
    return last if last is not None and not last.group and not last.possessive and last.values[-1].is_state else None


def _first_of_two(units: list[Unit]) -> Unit | None:
    """The first of the two states that the sentence named so far, where it named no more and no group."""
    named = [u for u in units if u.kind in ("party", "adjective", "people") and u.values]
    parties = [u for u in named if u.kind == "party" and not u.person]
    states = dict.fromkeys(v for u in named for v in u.values)
    alone = len(states) == 2 and not any(u.group for u in named) and all(v.is_state for v in states)
    return next((u for u in parties if u.values[0] == next(iter(states))), None) if alone else None


__all__ = ["find_latter"]
