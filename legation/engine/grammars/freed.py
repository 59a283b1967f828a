"""Independence told by an adjective: "newly independent Ghana", "the newly sovereign state of Ghana"."""

from __future__ import annotations

from legation.engine.lexicon import EPITHETS
from legation.engine.sentence import Sentence
from legation.model import Modality

NEWLY = frozenset("newly recently".split())
FREE = frozenset("independent sovereign".split())
FORMS = frozenset("state states nation nations republic country countries of the".split())


def read_freed(s: Sentence) -> None:
    """Add the independence that an adjective before a state's name takes for granted."""
    for i, u in enumerate(s.units):
        if u.low not in FREE or not i or s.units[i - 1].low not in NEWLY:
            continue
        k = i + 1
        while k < len(s.units) and (s.units[k].low in FORMS or (s.units[k].low in EPITHETS and s.units[k].kind == "word")):
            k += 1
        if k < len(s.units) and s.units[k].kind in ("party", "adjective") and not s.units[k].person:
            states = [v for v in s.units[k].values if v.is_state]
            if len(states) == 1:
                s.claim(
                    "Independence", [("actor", states[0])], "newly-independent", (i - 1, k + 1), modality=Modality.PRESUPPOSED
                )


__all__ = ["read_freed"]
