"""Sides taken in other words: "X joined the Allies", "X's pro-Yian stance", "X and Y fought on the same side", "X's allies, such as Y",
"X was designated an ally by Y", "X and Y compete for influence", "a common enemy in Z".
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.alignments import DEGREES, HOLDING, PAST_ONLY, Side, is_real, quality_start, states_at
from legation.engine.grammars.alliance_frames import all_states, is_told, powers_at, subject_of
from legation.engine.lexicon import BE
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence, low_at
from legation.engine.words import forms_of
from legation.model import Entity, MentionKind, Ref, Term, Value

_JOINING = frozenset("joined joins joining supported backed".split())
_FOUGHT = frozenset(("fought", "fight", "fights"))
_VYING = frozenset(forms_of("compete vie struggle contend jostle"))
_POWER = frozenset("influence leadership dominance hegemony supremacy primacy".split())
_WARS = frozenset("war wars conflict conflicts battle battles".split())
_HAVING = frozenset("had have has share shared shares faced face".split())
_TAKING = frozenset(forms_of("take adopt pursue follow embrace maintain have keep"))
_STANCES = frozenset("stance policy policies position line orientation course attitude".split())
_RULED_BY = frozenset("government regime leadership".split())
_SUCH = (("such", "as"), ("like",), ("including",))
_FIGHTING = BE | frozenset("fought fight found stood".split())


def read_sides_taken(s: Sentence) -> None:
    """An alignment for each side taken whose two ends the sentence names."""
    for i, u in enumerate(s.units):
        if u.kind != "word":
            continue
        for degree, (side, other, begin, end) in _found(s, i):
            if side != other and is_real(s, i) and not is_told(s, side, other, degree):
                roles: list[tuple[str, Value | Ref]] = [("state", side), ("with", other), ("degree", Term(degree))]
                s.claim("Alignment", roles, "side-told", (begin, end))


def _found(s: Sentence, i: int) -> Iterator[tuple[str, Side]]:
    low = s.units[i].low
    if low in _JOINING:
        yield from (("SidesWith", side) for side in _joined(s, i))
    if low in _FOUGHT:
        yield from (("SidesWith", side) for side in (_fought_with(s, i) or _fought_together(s, i)))
    elif low in _VYING:
        yield from (("Rival", side) for side in _vying(s, i))
    elif low == "enemy" and low_at(s, i - 1) == "common":
        yield from (("Rival", side) for side in _common_enemy(s, i))
    elif low.startswith("pro-"):
        yield from (("SidesWith", side) for side in _pro(s, i))
    elif low == "side":
        yield from (("SidesWith", side) for side in _same_side(s, i))
    elif low in DEGREES and not any(u.low in PAST_ONLY for u in s.units[max(0, i - 3) : i]):
        yield from ((DEGREES[low], side) for side in (_such_as(s, i) or _designated(s, i) or _among(s, i)))


def _joined(s: Sentence, i: int) -> list[Side]:
    """ "X joined the Allies", "X supported the Allies": no organization, but a side in a war."""
    k = i + 1 + (low_at(s, i + 1) == "the")
    named = low_at(s, k) == "allies" or (low_at(s, k) == "allied" and low_at(s, k + 1) in ("powers", "side", "cause"))
    powers = powers_at(s, k) if named and low_at(s, k + 1) not in ("in", "of") else ()
    subject = subject_of(s, i)
    return [(state, powers[0], subject or 0, k + 1) for state in states_at(s, subject)] if powers else []


def _fought_with(s: Sentence, i: int) -> list[Side]:
    """ "X fought with (for) the Allies", "X fought with Y against Z", "X fought on the same side as Y"."""
    k = i + 2
    if [low_at(s, n) for n in range(i + 1, i + 6)] == ["on", "the", "same", "side", "as"]:
        k = i + 6
    elif low_at(s, i + 1) not in ("with", "for"):
        return []
    subject = subject_of(s, i)
    own, other = states_at(s, subject), all_states(s, k)
    spot = k + (low_at(s, k) == "the")
    powers = powers_at(s, spot) if low_at(s, spot + 1) not in ("of", "in") else ()
    against = low_at(s, spot + 1) == "against" and bool(all_states(s, spot + 2))
    sides = powers or (other if k == i + 6 or (against and low_at(s, i + 1) == "with") else ())
    return [(a, b, subject, spot + 1) for a in own for b in sides] if subject is not None else []


def _fought_together(s: Sentence, i: int) -> list[Side]:
    """ "X and Y fought together (side by side) against Z"."""
    k = i + 1 + 2 * ([low_at(s, n) for n in range(i + 1, i + 4)] == ["side", "by", "side"])
    at_war = low_at(s, k + 1) == "against" or any(_WARS & set(low_at(s, n).split()) for n in range(k + 1, k + 6))
    if low_at(s, k) not in ("together", "side") or not at_war:
        return []
    subject = subject_of(s, i)
    own = states_at(s, subject)
    return [(own[0], own[1], subject, k + 1)] if subject is not None and len(own) == 2 else []


def _vying(s: Sentence, i: int) -> list[Side]:
    """ "X and Y compete for influence", "X competed with Y for influence"."""
    end = clause_bounds(s.units, i)[1]
    goal = next((k for k in range(i + 1, min(end, i + 7)) if low_at(s, k) == "for"), None)
    subject = subject_of(s, i)
    if goal is None or subject is None or not any(low_at(s, k) in _POWER for k in range(goal + 1, goal + 5)):
        return []
    own = states_at(s, subject)
    if low_at(s, i + 1) in ("with", "against"):
        return [(own[0], other, subject, goal + 2) for other in all_states(s, i + 2)] if len(own) == 1 else []
    return [(own[0], own[1], subject, goal + 2)] if len(own) == 2 else []


def _common_enemy(s: Sentence, i: int) -> list[Side]:
    """ "X and Y had a common enemy in Z"."""
    verb = i - 2 - (low_at(s, i - 2) in ("a", "the"))
    other = all_states(s, i + 2) if low_at(s, i + 1) == "in" else ()
    if low_at(s, verb) not in _HAVING or len(other) != 1:
        return []
    subject = subject_of(s, verb)
    return [(state, other[0], subject, i + 3) for state in states_at(s, subject)] if subject is not None else []


def _among(s: Sentence, i: int) -> list[Side]:
    """ "Y counts X among its (closest) allies"."""
    k = quality_start(s, i)
    if low_at(s, k - 1) != "among" or low_at(s, k) != "its" or low_at(s, k - 3) not in HOLDING:
        return []
    holder, own = states_at(s, subject_of(s, k - 3)), all_states(s, k - 2)
    return [(state, holder[0], k - 3, i + 1) for state in own] if len(holder) == 1 else []


def _of_pro(s: Sentence, i: int) -> tuple[Entity, ...]:
    """The one state of "pro-Xian" at i."""
    begin = s.units[i].begin + len("pro-")
    found = [m for m in s.ctx.gazetteer.find(s.passage.text[begin : begin + 40]) if m.begin == 0 and m.kind is MentionKind.STATE]
    state = s.ctx.choose(found[0].values) if found else None
    return (state,) if state is not None else ()


def _pro(s: Sentence, i: int) -> list[Side]:
    """ "X took a pro-Yian stance", "X's pro-Yian foreign policy", "the pro-Yian government of X"."""
    other = _of_pro(s, i)
    ruled = s.text(i + 1, i + 2).lower().split() if i + 1 < len(s.units) and s.units[i + 1].kind == "party" else []
    if other and ruled[1:2] == ["of"] and ruled[0] in _RULED_BY:  # "government of X" is one name
        return [(state, other[0], i, i + 2) for state in all_states(s, i + 1)]
    noun = next((k for k in range(i + 1, min(i + 8, len(s.units))) if low_at(s, k) in _STANCES | _RULED_BY), None)
    if not other or noun is None or any(s.units[k].kind in ("party", "place") for k in range(i + 1, noun)):
        return []
    k = i
    while low_at(s, k - 1) in ("a", "the", "strongly", "strong", "more", "clear", "openly"):
        k -= 1
    owner = genitive_before(s.units, i) if k == i else None
    own = states_at(s, owner)
    if owner is None and low_at(s, noun) in _STANCES and low_at(s, k - 1) in _TAKING:
        owner = subject_of(s, k - 1)
        own = states_at(s, owner)
    return [(own[0], other[0], min(owner, i), noun + 1)] if owner is not None and len(own) == 1 else []


def _same_side(s: Sentence, i: int) -> list[Side]:
    """ "X and Y fought on the same side"."""
    verb = i - 4
    if [low_at(s, k) for k in range(i - 3, i)] != ["on", "the", "same"] or low_at(s, verb) not in _FIGHTING:
        return []
    subject = subject_of(s, verb)
    two = states_at(s, subject)
    return [(two[0], two[1], subject, i + 1)] if subject is not None and len(two) == 2 else []


def _such_as(s: Sentence, i: int) -> list[Side]:
    """ "X's allies, such as Y and Z"."""
    words = [low_at(s, k) for k in range(i + 1, i + 4)]
    words = words[1:] if words[:1] == [","] else words
    start = i + 1 + (low_at(s, i + 1) == ",")
    such = next((w for w in _SUCH if tuple(words[: len(w)]) == w), None)
    owner = genitive_before(s.units, i)
    if owner is None and s.units[quality_start(s, i) - 1].kind == "adjective":
        owner = quality_start(s, i) - 1
    own = states_at(s, owner)
    if such is None or owner is None or len(own) != 1 or not s.units[i].low.endswith(("s", "ies")):
        return []
    spot = start + len(such)
    return [(state, own[0], owner, spot + 1) for state in all_states(s, spot)]


def _designated(s: Sentence, i: int) -> list[Side]:
    """ "X was designated (as) a major non-NATO ally by Y", "Y designated X (as) a major non-NATO ally" is read elsewhere."""
    k = quality_start(s, i)
    k -= low_at(s, k - 1) == "as"
    by = i + 2 if low_at(s, i + 1) == "by" else i + 4 if low_at(s, i + 1) == "of" and low_at(s, i + 3) == "by" else None
    if by is None or low_at(s, k - 1) not in HOLDING or low_at(s, k - 2) not in BE | {"been"}:
        return []
    own, other = states_at(s, subject_of(s, k - 2)), all_states(s, by)
    return [(own[0], other[0], k - 1, by + 1)] if len(own) == 1 and len(other) == 1 else []
