"""How a text describes an armed group, in its own words: "MRTA, a guerrilla force that ..." is a description, never a type."""

from __future__ import annotations

from legation.engine.sentence import Sentence
from legation.engine.syntax import looks_verbal
from legation.model import EntityKind


def read_descriptions(s: Sentence) -> None:
    """Appositions after an armed group, and labels before it ("the guerrilla group X")."""
    for i, u in enumerate(s.units):
        if u.kind != "party" or len(u.values) != 1 or u.values[0].kind is not EntityKind.ARMED_GROUP:
            continue
        if i + 2 < len(s.units) and s.units[i + 1].low == "," and s.units[i + 2].low in ("a", "an"):
            k = i + 3
            while (
                k < len(s.units)
                and s.units[k].kind in ("word", "adjective")
                and s.units[k].low not in STOP
                and not looks_verbal(s.units, k)
            ):
                k += 1
            if k > i + 3:
                s.claim(
                    "Description", [("describes", u.values[0]), ("wording", s.text(i + 3, k))], "description-apposition", (i, k)
                )


STOP = frozenset("that which who in of from and but".split())
