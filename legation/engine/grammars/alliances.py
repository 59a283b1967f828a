"""Alliances and rivalries told by other words than "X is an ally of Y".

"X and Y formed an alliance", "X's rivalry with Y", "X's main ally was Y", "Y's old rival, X", "X fought on the side of Y".
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.alignments import DEGREES, PAST_ONLY, QUALITIES, Side, held_by_states, is_real, led_state, states_at
from legation.engine.lexicon import ADVERBS, BE
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.model import Entity, Ref, Term, Value

_ENTERED = frozenset(
    "formed forged concluded shares share shared maintains maintain maintained enjoys enjoy enjoyed built created had have has entered enters".split()
)
_FOUGHT = frozenset("fought fight fights fighting entered joined intervened participated was were stood served".split())
_RIVALRY = frozenset(("rivalry", "rivalries", "enmity"))
_AFTER_NAME = frozenset((",", ".", ")", "and", "which", "who", ";"))


def read_alliances(s: Sentence) -> None:
    """An alignment for each alliance, rivalry and side taken whose two states the sentence names."""
    for i, u in enumerate(s.units):
        if u.kind not in ("word", "party"):
            continue
        for degree, (side, other, begin, end) in _found(s, i):
            if side != other and is_real(s, i):
                roles: list[tuple[str, Value | Ref]] = [("state", side), ("with", other), ("degree", Term(degree))]
                s.claim("Alignment", roles, "alliance-or-rivalry", (begin, end))


def _found(s: Sentence, i: int) -> Iterator[tuple[str, Side]]:
    low = s.units[i].low if s.units[i].kind == "word" else ""
    if low == "alliance":
        yield from (("Ally", side) for side in (_entered(s, i) or _mutual(s, i)))
    elif low in _RIVALRY:
        yield from (("Rival", side) for side in _rivalry(s, i))
    elif low in DEGREES and not any(u.low in PAST_ONLY for u in s.units[max(0, i - 3) : i]):
        yield from ((DEGREES[low], side) for side in (_named_after(s, i) or _inverse(s, i)))
    elif s.units[i].kind == "party":
        yield from (("SidesWith", side) for side in _on_side(s, i))
    elif low == "partners" and low_at(s, i + 1) == "in" and low_at(s, i + 2) in ("defense", "defence", "security"):
        yield from (("Ally", side) for side in _both(s, i))


def _plain_start(s: Sentence, i: int) -> int:
    """The first unit of the noun phrase at i, after its article and adjectives."""
    k = i
    while k > 0 and s.units[k - 1].kind in ("word", "pronoun") and s.units[k - 1].low in QUALITIES:
        k -= 1
    return k


def _subject(s: Sentence, verb: int) -> int | None:
    while verb > 0 and s.units[verb - 1].kind == "word" and s.units[verb - 1].low in ADVERBS | {"have", "has", "had"}:
        verb -= 1
    return find_subject(s.units, verb, clause_bounds(s.units, verb)[0])[0]


def _after(s: Sentence, k: int) -> tuple[tuple[Entity, ...], int]:
    """The states that "with", "with both the" or the like introduces at k, and their unit."""
    k += 1
    while low_at(s, k) in ("the", "both", "neighbouring", "neighboring"):
        k += 1
    return states_at(s, k if k < len(s.units) else None), k


def _entered(s: Sentence, i: int) -> list[Side]:
    """ "X formed a close alliance with Y", "X and Y formed an alliance"."""
    verb = _plain_start(s, i) - 1
    verb -= low_at(s, verb) == "into" and low_at(s, verb - 1) in ("entered", "enters")
    if (
        low_at(s, verb) not in _ENTERED
        or low_at(s, verb + 1) not in ("a", "an", "the", "into")
        or not s.passage.text[s.units[i].begin].islower()
    ):
        return []
    subject = _subject(s, verb)
    own = held_by_states(s, subject)
    if subject is None:
        return []
    if low_at(s, i + 1) == "with":
        others, spot = _after(s, i + 1)
        others = others or led_state(s, spot if spot < len(s.units) else None)
        return [(own[0], other, subject, spot + 1) for other in others] if len(own) == 1 else []
    placed = low_at(s, i + 1) in ("of", "between", "in", "to") and (i + 2 >= len(s.units) or s.units[i + 2].kind != "date")
    alone = len(own) == 2 and not placed
    return [(own[0], own[1], subject, i + 1)] if alone else []


def _mutual(s: Sentence, i: int) -> list[Side]:
    """ "their long-standing alliance", of the two."""
    k = _plain_start(s, i)
    if low_at(s, k) != "their" or low_at(s, i + 1) in ("with", "of", "against", "partners"):
        return []
    two = states_at(s, k)
    named = any(u.kind == "party" and set(two) <= set(u.values) for u in s.units[:k])  # in this sentence, not before
    return [(two[0], two[1], k, i + 1)] if len(two) == 2 and named else []


def _rivalry(s: Sentence, i: int) -> list[Side]:
    """ "the rivalry between X and Y", "X's rivalry with Y"."""
    others, spot = _after(s, i + 1)
    if low_at(s, i + 1) == "between":
        return [(others[0], others[1], i, spot + 1)] if len(others) == 2 else []
    verb = _plain_start(s, i) - 1
    if low_at(s, verb) in ("have", "had", "share", "shared") and low_at(s, i + 1) not in ("with", "in", "over", "for", "to"):
        subject = _subject(s, verb)
        two = states_at(s, subject)
        return [(two[0], two[1], subject, i + 1)] if subject is not None and len(two) == 2 else []
    owner = genitive_before(s.units, i)
    own = states_at(s, owner)
    if owner is None or len(own) != 1 or low_at(s, i + 1) != "with":
        return []
    return [(own[0], other, owner, spot + 1) for other in others]


def _named_after(s: Sentence, i: int) -> list[Side]:
    """ "Y's historical rival, X," and "Y's allies, X and Z"."""
    owner = genitive_before(s.units, i)
    own = states_at(s, owner)
    if owner is None or len(own) != 1 or low_at(s, i + 1) != ",":
        return []
    k = i + 2 + (low_at(s, i + 2) == "the")
    named = states_at(s, k if k < len(s.units) else None)
    plural = s.units[i].low.endswith("s")
    ends = k + 1 >= len(s.units) or low_at(s, k + 1) in _AFTER_NAME
    if not named or not ends or s.units[k].kind != "party" or s.units[k].possessive or plural != (len(named) > 1):
        return []
    return [(state, own[0], owner, k + 1) for state in named]


def _inverse(s: Sentence, i: int) -> list[Side]:
    """ "Y's principal ally (in the region) is X"."""
    owner = genitive_before(s.units, i)
    own = states_at(s, owner)
    verb = next((k for k in range(i + 1, min(i + 8, len(s.units))) if s.units[k].low in BE), None)
    if owner is None or len(own) != 1 or verb is None or s.units[i].low.endswith("s"):
        return []
    if verb > i + 1 and (low_at(s, i + 1) not in ("in", "during", "on", "at") or any(u.low == "," for u in s.units[i:verb])):
        return []
    k = verb + 1 + (low_at(s, verb + 1) == "the")
    named = states_at(s, k if k < len(s.units) else None)
    ends = k + 1 >= len(s.units) or low_at(s, k + 1) in _AFTER_NAME
    if len(named) != 1 or not ends or s.units[k].kind != "party" or s.units[k].possessive:
        return []
    return [(named[0], own[0], owner, k + 1)]


def _on_side(s: Sentence, i: int) -> list[Side]:
    """ "X entered the war on the side of Y", "X fought on Y's side": the side is read with the party at i."""
    first = i - 1 - (low_at(s, i - 1) == "the")
    if low_at(s, first) != "on" or "side" not in s.text(i, i + 1).split():
        return []
    begin = clause_bounds(s.units, i)[0]
    verb = next((k for k in range(first - 1, begin - 1, -1) if s.units[k].low in _FOUGHT), None)
    subject = _subject(s, verb) if verb is not None else None
    own = states_at(s, subject)
    others = states_at(s, i)
    return [(own[0], other, subject, i + 1) for other in others] if subject is not None and len(own) == 1 else []


def _both(s: Sentence, i: int) -> list[Side]:
    """ "X and Y are partners in defense"."""
    k = _plain_start(s, i)
    if low_at(s, k - 1) not in ("are", "remain", "were"):
        return []
    subject = _subject(s, k - 1)
    own = states_at(s, subject)
    return [(own[0], own[1], subject, i + 3)] if subject is not None and len(own) == 2 else []
