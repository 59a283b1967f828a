"""What the words around a name tell of it: that it is a person's, that it is only a part of a name, that it is a place's."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import DETERMINERS, EPITHETS, NOT_A_NAME
from legation.engine.personal_names import HONORIFICS
from legation.engine.unit import Unit
from legation.model import Entity

_OF_A_PERSON = frozenset(
    "dictatorship presidency premiership reign death assassination inauguration resignation abdication".split()
)
RELATED = frozenset(
    "son sons daughter daughters wife wives husband widow brother brothers sister cousin cousins nephew niece uncle father mother parents child children "
    "family relative relatives friend friends ally rival opponent critic adviser advisers advisor advisors aide aides assistant secretary deputy envoy "
    "emissary representative representatives spokesman spokeswoman spokesperson predecessor successor counsel chief bodyguard assassin murderer supporter "
    "supporters guest guests doctor physician lawyer candidate office chairman ambassador".split()
)  # who is "of the president", and is named after him


def ends_longer(text: str, units: Sequence[Unit], i: int, j: int) -> bool:
    """Whether the word at i is only the last of a name that nobody is known by: "Ana | Sola", where Juan Sola is known."""
    before = units[i - 1] if i and j == i + 1 and units[i].kind == "word" else None
    if before is None or before.kind != "word" or not text[before.begin].isupper() or before.end + 1 != units[i].begin:
        return False
    return before.low not in NOT_A_NAME | HONORIFICS and before.low.isalpha()


def is_where(text: str, units: Sequence[Unit], i: int, j: int) -> bool:
    """Whether the word at i is a place that "in" names, alone or in a list: "consulates in Salto and | Rivera"."""
    if j > i + 1 or units[i].kind != "word":
        return False
    k = i - 1
    if k > 0 and units[k].low == "and":
        k -= 1
        while k > 0 and (
            units[k].kind == "place" or units[k].low == "," or (units[k].kind == "word" and text[units[k].begin].isupper())
        ):
            k -= 1
    return k >= 0 and units[k].low in ("in", "at", "near")


def introduced(units: Sequence[Unit], i: int, j: int) -> bool:
    """Whether the words around tell that the name [i, j) is a person's: "brought X Y to power", "the dictatorship of X Y"."""
    if j < i + 2 or any(w.kind in ("party", "place") and not w.person for w in units[i:j]):
        return False
    if [u.low for u in units[j : j + 2]] == ["to", "power"]:
        return True
    return i > 1 and units[i - 1].low == "of" and units[i - 2].low in _OF_A_PERSON


def turned_state(units: Sequence[Unit], i: int) -> tuple[Entity, ...]:
    """The state whose revolution or coup brought the person named at i to power."""
    for k in range(max(1, i - 3), i):
        if units[k].low in ("revolution", "coup", "uprising", "revolt", "election") and units[k - 1].kind == "adjective":
            return units[k - 1].values
    return ()


def of_another(units: Sequence[Unit], i: int) -> bool:
    """Whether the title at i tells whose relative or aide is named after the comma: "the son of the | president, X"."""
    k = i - 1
    while k > 0 and units[k].kind == "word" and (units[k].low in DETERMINERS or units[k].low in EPITHETS):
        k -= 1
    return k > 0 and units[k].low in ("of", "to", "for") and units[k - 1].low in RELATED


def of_envoy(units: Sequence[Unit], i: int) -> bool:
    """Whether the title at i only tells whose envoy is named: "In May, Special Envoy of the | President X came" is of an envoy X."""
    k = i - 1
    while k > 0 and units[k].kind == "word" and units[k].low in DETERMINERS:
        k -= 1
    if k < 1 or k == i - 1 or units[k].low != "of" or units[k - 1].kind != "office" or units[k - 1].head != "envoy":
        return False
    return k == 1 or units[k - 2].low in (",", ":", "and") or units[k - 2].kind == "date"


__all__ = ["ends_longer", "introduced", "is_where", "of_another", "of_envoy", "turned_state"]
