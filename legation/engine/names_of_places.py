"""What has a place's name and is none: "Milan D. Novak", "President | Lagos", "Real | Madrid", "| Lima FC"."""

from __future__ import annotations

from legation.engine.lexicon import ADVERBS, EPITHETS, MISSION_NOUNS, NOT_A_NAME
from legation.engine.personal_names import INSTITUTIONS
from legation.engine.unit import Reader, Unit
from legation.engine.voice import looks_verbal

_CLUBS = frozenset(
    "real atlético atletico inter sporting dynamo dinamo spartak lokomotiv partizan hapoel maccabi fc fk ac".split()
)
_LETTERS = ("FC", "CF", "SC", "BC")
_ORDINARY = NOT_A_NAME | ADVERBS | EPITHETS | INSTITUTIONS | frozenset(w for noun in MISSION_NOUNS for w in noun.split())


def only_names(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """The places that are a person's or a club's name become words again."""
    return [
        Unit("word", u.begin, u.end, u.low)
        if u.kind == "place" and (_before_initial(text, units, i) or _titled(text, units, i) or _in_club(text, units, i))
        else u
        for i, u in enumerate(units)
    ]


def _before_initial(text: str, units: list[Unit], i: int) -> bool:
    """Whether an initial and a name follow the first name at i: "Milan D. Novak"."""
    return (
        i + 3 < len(units)
        and len(units[i + 1].low) == 1
        and text[units[i + 1].begin].isupper()
        and units[i + 2].low == "."
        and units[i + 2].begin == units[i + 1].end
        and text[units[i + 3].begin].isupper()
    )


def _titled(text: str, units: list[Unit], i: int) -> bool:
    """Whether the name at i is a surname, right after its title: "President | Lagos"."""
    return _joined(text, units, i) and units[i - 1].kind == "office" and not units[i - 1].values


def _in_club(text: str, units: list[Unit], i: int) -> bool:
    """Whether the city at i ends or begins the name of a club: "Real | Madrid", "Legia | Warsaw | visited Peru", "| Lima FC"."""
    if i + 1 < len(units) and text[units[i + 1].begin : units[i + 1].end] in _LETTERS:
        return True
    if not _joined(text, units, i) or units[i - 1].kind != "word":
        return False
    first = units[i - 1].low
    acts = i + 1 < len(units) and looks_verbal(units, i + 1)
    return first in _CLUBS or (acts and first.isalpha() and first not in _ORDINARY and not first.endswith("ly"))


def _joined(text: str, units: list[Unit], i: int) -> bool:
    """Whether the unit before the one at i is spelt as a part of its name."""
    return i > 0 and text[units[i - 1].begin].isupper() and text[units[i - 1].end : units[i].begin] == " "


__all__ = ["only_names"]
