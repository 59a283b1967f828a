"""Who a membership is of: the states that a noun such as "members" says something of, and those it is denied to."""

from __future__ import annotations

from itertools import pairwise

from legation.engine.clauses import clause_bounds
from legation.engine.companions import companions, joined_before
from legation.engine.grammars.member_openings import after_aside, done_to
from legation.engine.grammars.member_words import ADMITTED, BEFORE, ORDINAL, PARTIAL, states_at
from legation.engine.lexicon import ADVERBS, BE, HAVE, MODALS, NEGATIONS
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject, state_among
from legation.engine.voice import looks_verbal
from legation.model import Entity

COPULAS = (
    BE | HAVE | {"become", "became", "becomes", "remain", "remains", "remained", "both", "each", "all", "two", "of"} | ADVERBS
)
_SOLE = (("the", "only"), ("of", "only"))  # "the only member", "one of only two members"
_BEING = frozenset(("becoming", "remaining"))
_DOING_SO = frozenset((",", "by", "after", "upon", "while", "since", "thus", "thereby"))
_STANDINGS = frozenset("seat seats status position role candidature candidacy rank title".split())
_ALL_OF = (("both", "of"), ("all", "of"))
_ENDED = (("no", "longer"), ("ceased", "to"), ("not", "anymore"))
_CHOSEN = frozenset(("only", "sole", "oldest", "largest", "newest", "smallest"))
_AREAS = frozenset(
    "latin south north central east west southern northern eastern western southeast american african asian european arab arabic caribbean pacific muslim islamic nordic baltic balkan scandinavian".split()
)
UNREAL = frozenset("if whether to unless".split()) | MODALS


def partial(s: Sentence, noun: int) -> bool:
    near = range(max(0, noun - 2), noun)
    return any(low_at(s, k) in PARTIAL and (low_at(s, k - 1), low_at(s, k)) not in _SOLE for k in near)


def _of_none_or_one(s: Sentence, noun: int) -> bool:
    """ "Neither X nor Y belongs to A", "only one of the two is a member", "X is no longer a member"."""
    begin = clause_bounds(s.units, noun)[0]
    told = [low_at(s, k) for k in range(begin, noun)]
    return "neither" in told[:3] or "nor" in told or any(w in _ENDED for w in pairwise(told)) or told[:3] == ["only", "one", "of"]


def members_before(s: Sentence, noun: int) -> tuple[tuple[Entity, ...], int]:
    """The members, those that "along with" joins to them too, and the first unit of the phrase; nobody where it is denied or partial."""
    members, begin = _members(s, noun)
    others = companions(s.units, begin, noun) if members and begin < noun else ()
    return (*members, *(e for k in others for e in states_at(s, k) if e not in members)), begin


def _members(s: Sentence, noun: int) -> tuple[tuple[Entity, ...], int]:
    if partial(s, noun) or _of_none_or_one(s, noun):
        return (), noun
    k = _phrase_start(s, noun)
    k = _past_number(s, k)
    if low_at(s, k) == "of" and low_at(s, k - 1) in _STANDINGS:
        return (), noun  # "seeks the seat of a non-permanent member"
    if low_at(s, k) in _BEING and low_at(s, k - 1) in _DOING_SO:
        subject, _ = find_subject(s.units, k, clause_bounds(s.units, k)[0])
        return (states_at(s, subject), subject) if subject is not None else ((), noun)
    if low_at(s, k) in ADMITTED:  # "was elected a member"
        return done_to(s, k, noun)
    if low_at(s, k) in ("as", "As"):
        return after_aside(s, k, noun)
    while k >= 0 and s.units[k].kind == "word" and s.units[k].low in COPULAS | BEFORE | NEGATIONS:
        if s.units[k].low in NEGATIONS | MODALS:
            return (), noun
        k -= 1
    if k > 2 and low_at(s, k) == "to" and low_at(s, k + 1) == "be":  # "X and Y are the only two nations to be members of ..."
        only = k - 1 if s.units[k - 1].head == "both" and low_at(s, k - 2) == "only" else state_among(s.units, k - 1)
        if only is not None:
            return states_at(s, only), only
    if k > 1 and s.units[k].low == "them" and (low_at(s, k - 2), low_at(s, k - 1)) == ("both", "of"):
        return s.ctx.pair, k - 2
    if k > 3 and s.units[k].low in ("which", "whom") and (low_at(s, k - 2), low_at(s, k - 1)) in _ALL_OF:
        named = k - 3 - (low_at(s, k - 3) == ",")
        return (states_at(s, named), named) if s.units[named].group else ((), noun)  # "Peru and Chile, both of which are ..."
    if k > 0 and s.units[k].low == "(" and s.units[k - 1].kind == "party":  # "Peru (a member of ...)"
        return states_at(s, k - 1), k - 1
    if k > 1 and s.units[k].low in ("which", "who") and low_at(s, k - 1) == "," and s.units[k - 2].kind == "party":
        return states_at(s, k - 2), k - 2  # "Peru, which is a member of ..."
    if k < 0 or s.units[k].low in UNREAL or low_at(s, clause_bounds(s.units, noun)[0]) in UNREAL:
        return (), noun
    if s.units[k].group and joined_before(s.units, k, 0) == 0:
        return states_at(s, k), k  # "Together with Chile, Cuba and Peru are members of ..."
    if s.units[k].kind == "party" and not s.units[k].possessive and not _governed(s, k):
        likewise = states_at(s, k - 2) if k > 2 and (low_at(s, k - 3), low_at(s, k - 1)) == ("like", ",") else ()
        return (*likewise, *states_at(s, k)), k  # "Like Cuba, Peru is a member": both
    if k > 2 and s.units[k].low == "," and (joining := joined_before(s.units, k - 1, 0)) is not None:
        at = joining - 1 - (low_at(s, joining - 1) == ",")  # "Cuba, along with Peru, is a member": both
        if at >= 0 and s.units[at].kind == "party":
            return states_at(s, at), at
    alike = k > 1 and s.units[k - 2].low in ("like", "unlike", "alongside")  # "Cuba, like Peru, belongs to ..."
    if k and not alike and s.units[k].low == "," and s.units[k - 1].kind == "party" and (members := states_at(s, k - 1)):
        return members, k - 1  # "with Peru, a member of ..."
    if s.units[k].low in ("that", "them", "those", "other", "of", "for", "by", "with", "between", "the"):
        return (), noun
    subject, _ = find_subject(s.units, k + 1, clause_bounds(s.units, noun)[0])
    members = states_at(s, subject)
    if (
        subject is not None
        and not members
        and low_at(s, subject) == "they"
        and any(u.low == "both" for u in s.units[subject:noun])
    ):
        members = s.ctx.pair  # "..., the UN and the WTO; they are both members of NATO"
    if members and subject is not None:
        unreal = any(u.low in MODALS | NEGATIONS for u in s.units[subject + 1 : noun])  # "could be one of the members of ..."
        return ((), noun) if unreal else (members, subject)
    return _of_joined_predicate(s, k) if s.units[k].low in (",", "and", ")") else ((), noun)


def _phrase_start(s: Sentence, noun: int) -> int:
    """The unit before "the only Latin American member", "a founding member" and the like."""
    k = noun - 1
    while k >= 0 and s.units[k].kind in ("word", "quantity") and (_is_before(s, k) or ORDINAL.fullmatch(s.units[k].low)):
        k -= 1
    area = k
    while area > 1 and (s.units[area].kind in ("adjective", "place") or s.units[area].low in _AREAS):
        area -= 1
    chosen = low_at(s, area) in _CHOSEN and low_at(s, area - 1) in ("the", "of")
    if area < k and (chosen or ORDINAL.fullmatch(low_at(s, area))):
        return _phrase_start(s, area)
    return k


def _is_before(s: Sentence, k: int) -> bool:
    """Whether the word at k may stand before a member: "full", "the", "richest"."""
    low = s.units[k].low
    return low in BEFORE or (low.endswith("est") and low_at(s, k - 1) in ("the", "'s", "’s"))


def _past_number(s: Sentence, k: int) -> int:
    """The unit before "two of the twelve", "among the five" and the like at k."""
    j = k - (k >= 0 and s.units[k].kind == "quantity")
    while low_at(s, j) in ("the", "only"):
        j -= 1
    if low_at(s, j) == "among" and low_at(s, j - 1) in BE:
        return j - 1
    if j < k and low_at(s, j) == "of" and s.units[j - 1].kind in ("word", "quantity") and low_at(s, j - 2) in BE:
        return j - 2
    return k


def _of_joined_predicate(s: Sentence, k: int) -> tuple[tuple[Entity, ...], int]:
    """The subject of "X and Y are two realms, members of ..." or "X and Y are signatories to A and members of B"."""
    verbs = [j for j in range(k) if looks_verbal(s.units, j)]
    if verbs and s.units[verbs[0]].low in BE and all(s.units[j].low in BE | {"became"} for j in verbs):
        subject, _ = find_subject(s.units, verbs[0], 0)
        if subject is not None and (members := states_at(s, subject)):
            both = any(u.low == "both" for u in s.units[verbs[0] : k]) and len(members) == 1 and members[0] in s.ctx.pair
            return s.ctx.pair if both else members, subject
    return (), k


def _governed(s: Sentence, k: int) -> bool:
    return k > 0 and s.units[k - 1].low in (
        "of",
        "in",
        "with",
        "from",
        "to",
        "for",
        "by",
        "between",
        "like",
        "unlike",
        "alongside",
    )


__all__ = ["members_before", "partial"]
