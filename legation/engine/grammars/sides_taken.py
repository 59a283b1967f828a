"""Sides taken in other words: "X joined the Allies", "X's pro-Yian stance", "X and Y fought on the same side", "X's allies, such as Y",
"X was designated an ally by Y".
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.grammars.alignments import DEGREES, HOLDING, PAST_ONLY, Side, is_real, quality_start, states_at
from legation.engine.grammars.alliance_frames import all_states, is_told, powers_at, subject_of
from legation.engine.lexicon import BE
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence, low_at
from legation.engine.words import forms_of
from legation.model import Entity, MentionKind, Ref, Term, Value

_JOINING = frozenset(("joined", "joins", "joining"))
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
    elif low.startswith("pro-"):
        yield from (("SidesWith", side) for side in _pro(s, i))
    elif low == "side":
        yield from (("SidesWith", side) for side in _same_side(s, i))
    elif low in DEGREES and not any(u.low in PAST_ONLY for u in s.units[max(0, i - 3) : i]):
        yield from ((DEGREES[low], side) for side in (_such_as(s, i) or _designated(s, i)))


def _joined(s: Sentence, i: int) -> list[Side]:
    """ "X joined the Allies": no organization, but a side in a war."""
    k = i + 1 + (low_at(s, i + 1) == "the")
    powers = powers_at(s, k) if low_at(s, k) == "allies" and low_at(s, k + 1) not in ("in", "of") else ()
    subject = subject_of(s, i)
    return [(state, powers[0], subject or 0, k + 1) for state in states_at(s, subject)] if powers else []


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
