"""Whom a state backs or pays for, told in one word before the name: "the Soviet-backed government of Chad", "a Norwegian-funded clinic".

Only a state, its government or its army, or a movement known by name is read: "US-backed rebels" says nothing of the state they fight.
"""

from __future__ import annotations

from legation.engine.lexicon import EPITHETS, MODALS
from legation.engine.reduced import REGIMES
from legation.engine.role_nouns import TROOPS
from legation.engine.sentence import Sentence
from legation.engine.stance_words import ALLEGED_WORDS
from legation.engine.voice import after_hyphen
from legation.engine.words import noun_forms
from legation.model import Entity, EntityKind, Modality

BACKED = frozenset(("backed", "supported"))
FUNDED = frozenset(("funded", "financed", "donated"))
SERVING = frozenset("hospital clinic school library maternity orphanage laboratory".split())  # what nobody builds abroad for gain
GIFTS = frozenset(
    form
    for noun in "hospital clinic school university institute library road bridge railway airport port stadium dam project program "
    "programme farm centre center laboratory vaccine ambulance equipment building highway museum theatre".split()
    for form in noun_forms(noun)
)
BROKERED = frozenset(("brokered", "mediated"))
SETTLED = frozenset(
    "truce ceasefire cease-fire peace agreement agreements accord accords deal settlement talks negotiations treaty pact".split()
)
UNSETTLED = frozenset("proposed planned possible future rejected refused calls call plans seek sought".split())
WHOSE = REGIMES | TROOPS | {"junta", "invasion", "offensive", "intervention"}  # of a state, which is backed with it
DOUBTED = ALLEGED_WORDS | {"no", "any", "if", "not", "never", "would-be", "so-called"}
BEHIND = (EntityKind.STATE, EntityKind.HISTORICAL_STATE, EntityKind.ARMED_GROUP)


def read_brokered(s: Sentence) -> None:
    """Add the mediation that "the Norwegian-brokered truce" takes for granted."""
    for i, u in enumerate(s.units[:-1]):
        if u.low not in BROKERED or i < 2 or not after_hyphen(s.units, i):
            continue
        by = s.entities(i - 2)
        near = {w.low for w in s.units[max(0, i - 5) : i + 4]}
        if len(by) == 1 and near & SETTLED and not near & (DOUBTED | UNSETTLED):
            s.claim("Mediation", [("actor", by[0])], "brokered-by", (i - 2, i + 1), modality=Modality.PRESUPPOSED)


def read_backed(s: Sentence) -> None:
    """Add the support that such a word takes for granted."""
    for i, u in enumerate(s.units):
        if u.low not in BACKED or i < 2 or not after_hyphen(s.units, i):
            continue
        by, (of, end) = s.entities(i - 2), _whom(s, i + 1)
        doubted = any(w.low in DOUBTED for w in s.units[max(0, i - 5) : i - 2])
        if len(by) == 1 and of is not None and of != by[0] and not s.units[i - 2].person and not doubted:
            roles = [("actor", by[0]), ("recipient", of)]
            s.claim("Support", roles, "backed-by", (i - 2, end), modality=Modality.PRESUPPOSED)


def read_funded(s: Sentence) -> None:
    """Add the help that "a Norwegian-funded clinic" takes for granted: to the other of the pair, where no third state is named."""
    for i, u in enumerate(s.units[:-1]):
        built = u.low.endswith("-built")  # one word, lest "Xian-built jets" be taken for X's
        if not built and (u.low not in FUNDED or i < 2 or not after_hyphen(s.units, i)):
            continue
        by = _builder(s, i) if built else s.entities(i - 2)
        near, gifts = {w.low for w in s.units[max(0, i - 5) : i + 4]}, SERVING if built else GIFTS
        gift = next((k for k in range(i + 1, min(len(s.units), i + 4)) if s.units[k].low in gifts), None)
        if gift is None or len(by) != 1 or near & (DOUBTED | UNSETTLED) or any(w.low in MODALS for w in s.units):
            continue
        to = s.ctx.other(tuple(by))
        if to is not None and not any(v.is_state and v not in s.ctx.pair for w in s.units for v in w.values):
            s.claim(
                "AidGiven",
                [("actor", by[0]), ("recipient", to)],
                "funded-by",
                (i if built else i - 2, gift + 1),
                modality=Modality.PRESUPPOSED,
            )


def _builder(s: Sentence, i: int) -> tuple[Entity, ...]:
    """The state of "Xian-built" at i."""
    found = s.ctx.gazetteer.find(s.text(i, i + 1)[: -len("-built")])
    state = s.ctx.choose(found[0].values) if len(found) == 1 else None
    return (state,) if state is not None else ()


def _whom(s: Sentence, k: int) -> tuple[Entity | None, int]:
    """Whom the noun phrase that goes on at k names or whose government it is, and where that ends."""
    units = s.units
    while k < len(units) and units[k].kind == "word" and units[k].low in EPITHETS:
        k += 1
    if k >= len(units) or len(units[k].values) != 1 or units[k].person or units[k].possessive:
        return _government_of(s, k)
    named = units[k].kind == "party" and units[k].values[0].kind in BEHIND
    owned = units[k].kind == "adjective" and k + 1 < len(units) and units[k + 1].low in WHOSE
    return (units[k].values[0], k + 1 + owned) if named or owned else (None, k)


def _government_of(s: Sentence, k: int) -> tuple[Entity | None, int]:
    """The state of "government of Chad" at k, where that is no name of one unit."""
    units = s.units
    if k + 2 >= len(units) or units[k].low not in WHOSE or units[k + 1].low != "of" or units[k + 2].kind != "party":
        return None, k
    of = units[k + 2]
    return (of.values[0], k + 3) if len(of.values) == 1 and of.values[0].is_state and not of.person else (None, k)


__all__ = ["read_backed", "read_brokered", "read_funded"]
