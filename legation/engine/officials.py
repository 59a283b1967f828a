"""Persons of a state told by what they are where that is no office of ours: "Peruvian lawmaker Juan Sola", "the Siamese general X Y".

The noun and a name of two words or more show that the adjective says whose the person is; no office is claimed of it.
"""

from __future__ import annotations

from dataclasses import replace

from legation.engine.lexicon import DETERMINERS, PREPOSITIONS
from legation.engine.person_units import make_person
from legation.engine.personal_names import is_rank, name_end
from legation.engine.unit import Reader, Unit, skip_possessive

OFFICIALS = frozenset(
    "administrator deputy commissioner lawmaker parliamentarian congressman congresswoman councillor counsellor diplomat official officer general admiral "
    "colonel marshal commander negotiator representative emissary plenipotentiary delegate statesman politician chief chairman chairperson chairwoman "
    "prince princess nobleman speaker".split()
)
LONGEST = 4  # words between the adjective and the name: "Peruvian | Deputy Election Commissioner | X Y"


def find_officials(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Join adjective, noun and name to a party; all else stays as it is."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        found = _official(text, units, i, context)
        if found is None:
            out.append(units[i])
            i += 1
            continue
        out.append(found[0])
        i = skip_possessive(units, found[1])
    return out


def _official(text: str, units: list[Unit], i: int, context: Reader) -> tuple[Unit, int] | None:
    u = units[i]
    if u.kind != "adjective" or len(u.values) != 1 or not u.values[0].is_state:
        return None
    k = i + 1
    while k < len(units) and k - i <= LONGEST and _inside(units[k]) and not _is_official(units[k]):
        k += 1
    if k >= len(units) or k - i > LONGEST or not _is_official(units[k]):
        return None
    while k + 1 < len(units) and _is_official(units[k + 1]):
        k += 1  # "navy chief Admiral X Y"
    j = name_end(text, units, k + 1)
    known = j == k + 2 and units[k + 1].person
    if j < k + 2 or (j < k + 3 and not known) or any(w.values and w.values != u.values for w in units[k + 1 : j]):
        return None
    person = make_person(text, units, (k + 1, j), u.values, context)
    if person is None:
        return None
    last = units[j - 1]
    ends = last.possessive or text[last.end : last.end + 2] in ("'s", "’s") or text[last.end - 2 : last.end] in ("'s", "’s")
    return replace(
        u, kind="party", end=last.end, low=person.label.lower(), person=(person,), head="person", possessive=ends, mention=None
    ), j


def _is_official(u: Unit) -> bool:
    return is_rank(u) or (u.kind in ("word", "office") and u.low in OFFICIALS and not u.values)


def _inside(u: Unit) -> bool:
    """Whether a word may stand between the adjective and what the person is."""
    return (
        u.kind == "word" and u.low.replace("-", "").isalpha() and u.low not in PREPOSITIONS | DETERMINERS | {"and", "or", "but"}
    )


__all__ = ["find_officials"]
