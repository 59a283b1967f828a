"""Allies and rivals told by a frame of their own: "X's allies include Y and Z", "both allies of Y", "X was allied to Y", "X fought alongside Y",
"X's alliance with Y", "the Xian–Yian alliance", "X considers itself an ally of Y", "on the Allied side".
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.alignments import (
    DEGREES,
    HOLDING,
    PAST_ONLY,
    QUALITIES,
    Side,
    is_real,
    quality_start,
    states_at,
)
from legation.engine.lexicon import ADVERBS, BE, HAVE
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.model import Entity, Ref, Term, Value

_INCLUDING = frozenset(("include", "includes", "included", "are", "were"))
_ITSELF = frozenset(("itself", "themselves", "himself"))
_FIGHTING = frozenset("fought fight fights fighting stood stand stands battled battle battles served participated".split())
_BESIDE = (("alongside",), ("side", "by", "side", "with"), ("shoulder", "to", "shoulder", "with"), ("together", "with"))
_ENEMIES = frozenset("antagonism animosity hostility enmity rivalry feud".split())
_TOWARD = frozenset(("with", "towards", "toward", "against", "to"))
_ROSE = frozenset("emerged developed existed exists arose grew began persisted continued continues intensified".split())
_OVER = frozenset("ended collapsed dissolved failed broke broken fell over not lapsed expired proposed would could".split())
_SPORT = frozenset(
    "football rugby cricket sport sports sporting soccer hockey basketball derby team teams tennis match matches".split()
)
_WISHING = frozenset(
    "seek seeks sought propose proposed want wanted wants favour favored favor support supported oppose opposed against possible potential end ended break broke against reject rejected pursue pursued idea towards toward for consider considered".split()
)
_WAR_SIDES = {"allied": "Allied Powers", "allies": "Allied Powers", "axis": "Axis powers"}
_WAR_POWERS = frozenset(("Allied Powers", "Axis powers", "Central Powers", "Entente Powers"))
_ENDS = frozenset(
    ("", ".", ",", ";", ")", "and", "in", "during", "since", "for", "from", "until", "at", "on", "with", "as", "against")
)


def read_alliance_frames(s: Sentence) -> None:
    """An alignment for each frame whose two sides the sentence names."""
    for i, u in enumerate(s.units):
        if u.kind not in ("word", "party", "adjective"):
            continue
        for degree, (side, other, begin, end) in _found(s, i):
            if side != other and is_real(s, i) and not is_told(s, side, other, degree):
                roles: list[tuple[str, Value | Ref]] = [("state", side), ("with", other), ("degree", Term(degree))]
                s.claim("Alignment", roles, "alliance-told", (begin, end))


def is_told(s: Sentence, side: Entity, other: Entity, degree: str) -> bool:
    """Whether the sentence has been read to say so already, of the two in either order."""
    same = (c for c in s.claims if c.kind == "Alignment" and Term(degree) in c.values("degree"))
    return any({*c.values("state"), *c.values("with")} == {side, other} for c in same)


def _found(s: Sentence, i: int) -> Iterator[tuple[str, Side]]:
    u, low = s.units[i], s.units[i].low
    if low in DEGREES and not any(u.low in PAST_ONLY for u in s.units[max(0, i - 3) : i]):
        yield from ((DEGREES[low], side) for side in (_include(s, i) or _beside(s, i) or _of_itself(s, i)))
    elif low == "alliance":
        sides = _owned(s, i) or _joint(s, i) or _in_alliance(s, i)
        yield from (("Ally", side) for side in sides if not _over(s, side[3]))
    elif low == "allied":
        yield from (("Ally", side) for side in _allied(s, i))
    elif low in _ENEMIES:
        yield from (("Rival", side) for side in _hostile(s, i))
    elif low in _FIGHTING:
        yield from (("SidesWith", side) for side in _alongside(s, i))
    if low in _WAR_SIDES or (u.values and u.values[0].label in _WAR_POWERS):
        yield from (("SidesWith", side) for side in _war_side(s, i))


def _owner(s: Sentence, i: int) -> int | None:
    """The genitive before the noun at i; none where more than one party stands before an "its"."""
    owner = genitive_before(s.units, i)
    if owner is None or s.units[owner].kind != "pronoun":
        return owner
    before = {v for u in s.units[:owner] if u.kind in ("party", "place", "pronoun") for v in (u.values or ("?",))}
    return owner if len(before) < 2 else None


def all_states(s: Sentence, k: int) -> tuple[Entity, ...]:
    """The states, all of what stands at k, after "the" or "both"."""
    while low_at(s, k) in ("the", "both") and s.units[k].kind == "word":
        k += 1
    states = states_at(s, k if k < len(s.units) else None)
    plain = bool(states) and not s.units[k].possessive and len(states) == len(s.units[k].values or states)
    return states if plain and s.units[k].kind != "adjective" else ()


def subject_of(s: Sentence, verb: int) -> int | None:
    """The subject of the verb at unit `verb`, before its auxiliaries; none where it only owns what is."""
    while verb > 0 and s.units[verb - 1].kind == "word" and s.units[verb - 1].low in ADVERBS | HAVE | BE:
        verb -= 1
    at = find_subject(s.units, verb, clause_bounds(s.units, verb)[0])[0]
    return at if at is not None and not s.units[at].possessive else None


def _include(s: Sentence, i: int) -> list[Side]:
    """ "X's main allies (in Asia) include Y and Z", "the allies of X are Y and Z", "X and its | allies | Y and Z"."""
    if not s.units[i].low.endswith("s"):
        return []
    owner, end = _owner(s, i), i + 1
    own = states_at(s, owner)
    if owner is None and low_at(s, i + 1) == "of":
        owner = i + 2 + (low_at(s, i + 2) == "the")
        own, end = states_at(s, owner if owner < len(s.units) else None), owner + 1
    if owner is None or len(own) != 1:
        return []
    if owner < i and len(named := all_states(s, i + 1)) > 1 and not s.units[i + 1].possessive:
        return [(state, own[0], min(owner, i), i + 2) for state in named]
    verb = next((k for k in range(end, min(end + 6, len(s.units))) if s.units[k].low in _INCLUDING), None)
    if verb is None or (verb > end and low_at(s, end) not in ("in", "on", "at", "during")):
        return []
    named = all_states(s, verb + 1)
    k = verb + 2 + (low_at(s, verb + 1) == "the")
    return [(state, own[0], min(owner, i), k) for state in named] if low_at(s, k) in _ENDS else []


def _beside(s: Sentence, i: int) -> list[Side]:
    """ "X and Z, both | Y allies |, ...", "X and Z, both of them allies of Y", "X, who is an ally of Y"."""
    k = quality_start(s, i)
    owner = genitive_before(s.units, i)
    if owner is None and i and s.units[i - 1].kind == "party" and not s.units[i - 1].group:
        owner = i - 1
    spot = i + 2 + (low_at(s, i + 2) == "the")
    other = states_at(s, owner) if owner is not None else all_states(s, spot) if low_at(s, i + 1) == "of" else ()
    k = min(k, owner) if owner is not None else k
    while k > 0 and (
        low_at(s, k - 1) in BE | {"both", "all", "who", "which", "of", "them", "whom"} and s.units[k - 1].kind != "party"
    ):
        k -= 1
    told = {u.low for u in s.units[k:i]}
    relative = bool(told & {"who", "which", "whom"}) or bool(told & {"both", "all"})
    if not relative or low_at(s, k - 1) != "," or k < 2 or len(other) != 1:
        return []
    return [(state, other[0], k - 2, (i if owner is not None else spot) + 1) for state in all_states(s, k - 2)]


def _of_itself(s: Sentence, i: int) -> list[Side]:
    """ "X considers itself a close ally of Y"."""
    k = quality_start(s, i)
    k -= low_at(s, k - 1) == "as"
    spot = i + 2 + (low_at(s, i + 2) == "the")
    if low_at(s, k - 1) not in _ITSELF or low_at(s, k - 2) not in HOLDING or low_at(s, i + 1) != "of":
        return []
    own, other = states_at(s, subject_of(s, k - 2)), all_states(s, spot)
    return [(own[0], other[0], k - 2, spot + 1)] if len(own) == 1 and len(other) == 1 else []


def _wished(s: Sentence, begin: int) -> bool:
    return any(u.low in _WISHING or u.low in PAST_ONLY for u in s.units[max(0, begin - 4) : begin + 1] if u.kind == "word")


def _over(s: Sentence, end: int) -> bool:
    """Whether what is told next is that it ended, failed or never was."""
    return any(u.low in _OVER for u in s.units[end : end + 4])


def _owned(s: Sentence, i: int) -> list[Side]:
    """ "X's (close) alliance with Y", "the alliance of X with Y"."""
    owner, spot = _owner(s, i), i + 2
    if owner is None and low_at(s, i + 1) == "of" and low_at(s, i + 3) in ("with", "and"):
        owner, spot = i + 2, i + 4
    elif low_at(s, i + 1) != "with":
        return []
    if owner is None or s.units[owner].kind == "adjective" or _wished(s, min(owner, i)):
        return []
    if any(u.kind == "word" and u.low not in QUALITIES for u in s.units[owner + 1 : i]):
        return []
    own, other = states_at(s, owner), all_states(s, spot)
    end = spot + 1 + (low_at(s, spot) == "the")
    return [(own[0], state, min(owner, i), end) for state in other] if len(own) == 1 else []


def _joint(s: Sentence, i: int) -> list[Side]:
    """ "the Xian–Yian alliance"."""
    k = i - 1
    while k > 0 and s.units[k].kind == "word" and s.units[k].low in QUALITIES - {"the", "a", "an"}:
        k -= 1
    u = s.units[k] if k >= 0 else None
    if (
        u is None
        or u.kind != "adjective"
        or not u.group
        or s.passage.text[s.units[i].begin].isupper()
        or len(u.values) != 2
        or low_at(s, k - 1) != "the"
        or _wished(s, k - 1)
    ):
        return []
    return [(u.values[0], u.values[1], k, i + 1)] if all(v.is_state for v in u.values) else []


def _in_alliance(s: Sentence, i: int) -> list[Side]:
    """ "X was in (close) alliance with Y"."""
    k = quality_start(s, i)
    if low_at(s, k - 1) != "in" or low_at(s, k - 2) not in BE or low_at(s, i + 1) != "with":
        return []
    subject = subject_of(s, k - 2)
    own, other = states_at(s, subject), all_states(s, i + 2)
    return [(own[0], state, subject or 0, i + 3) for state in other] if len(own) == 1 else []


def _allied(s: Sentence, i: int) -> list[Side]:
    """ "X and Y were (closely) allied (during the war)"."""
    k = i - 1
    while k > 0 and low_at(s, k) in ADVERBS | {"closely", "formally", "militarily", "strongly"}:
        k -= 1
    if low_at(s, k) not in BE or low_at(s, i + 1) not in _ENDS - {"with", "against", "and"}:
        return []
    subject = subject_of(s, k)
    own = states_at(s, subject)
    return [(own[0], own[1], subject, i + 1)] if subject is not None and len(own) == 2 else []


def _hostile(s: Sentence, i: int) -> list[Side]:
    """ "X's (rising) antagonism with Y", "the hostility between X and Y", "a rivalry emerged between X and Y"."""
    if any(u.low in _SPORT for u in s.units):
        return []
    k = i + 1 + (low_at(s, i + 1) in _ROSE)
    if low_at(s, k) == "between":
        named = all_states(s, k + 1)
        return [(named[0], named[1], i, k + 2)] if len(named) == 2 else []
    owner = _owner(s, i)
    if owner is None or low_at(s, i + 1) not in _TOWARD or s.units[i].low == "rivalry":
        return []
    own, other = states_at(s, owner), all_states(s, i + 2)
    end = i + 3 + (low_at(s, i + 2) == "the")
    return [(own[0], state, owner, end) for state in other] if len(own) == 1 else []


def _alongside(s: Sentence, i: int) -> list[Side]:
    """ "X fought alongside Y (against Z)"."""
    words = next((w for w in _BESIDE if tuple(u.low for u in s.units[i + 1 : i + 1 + len(w)]) == w), None)
    subject = subject_of(s, i) if words is not None else None
    if words is None or subject is None:
        return []
    k = i + 1 + len(words)
    own, other = states_at(s, subject), all_states(s, k)
    allies = powers_at(s, k + (low_at(s, k) == "the")) if not other else ()
    end = k + 1 + (low_at(s, k) == "the")
    return [(a, b, subject, end) for a in own for b in (*other, *allies)]


def powers_at(s: Sentence, k: int) -> tuple[Entity, ...]:
    """The powers of a world war that "(the) Allies", "Axis" or "Central Powers" at k names."""
    u = s.units[k] if k < len(s.units) else None
    if u is not None and len(u.values) == 1 and u.values[0].label in _WAR_POWERS:
        return u.values
    if u is None or u.low not in _WAR_SIDES or u.kind != "word" or not s.passage.text[u.begin].isupper():
        return ()
    return tuple(e for e in s.ctx.gazetteer.resolve(_WAR_SIDES[u.low]) if not e.is_state)[:1]


def _war_side(s: Sentence, i: int) -> list[Side]:
    """ "X fought on the Allied side", "X joined the war on the side of the Allies"."""
    powers = powers_at(s, i)
    k = i - 1 - (low_at(s, i - 1) == "the")
    sided = low_at(s, i + 1) == "side" or "side" in s.text(i, i + 1).split()  # "side of the Axis" is read as one name
    on_side = (sided and low_at(s, k) == "on") or [low_at(s, j) for j in range(k - 3, k + 1)] == ["on", "the", "side", "of"]
    if not powers or not on_side:
        return []
    begin = clause_bounds(s.units, i)[0]
    at = next(
        (j for j in range(begin, i) if s.units[j].kind in ("party", "pronoun") and states_at(s, j) and not _governed(s, j)), None
    )
    own = states_at(s, at) if at is not None and not s.units[at].possessive else ()
    return [(state, powers[0], at or 0, i + 1) for state in own]


def _governed(s: Sentence, j: int) -> bool:
    return low_at(s, j - 1 - (low_at(s, j - 1) == "the")) in ("of", "in", "with", "against", "from", "to", "by", "between", "for")


__all__ = ["all_states", "is_told", "powers_at", "read_alliance_frames", "subject_of"]
