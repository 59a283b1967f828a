"""Who is whose ally or rival, in so many words: "X is a close ally of Y", "both countries are rivals", "X and its ally Y"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, HAVE, NEGATIONS
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import Voice
from legation.model import Entity, Modality, Ref, Term, Value

DEGREES = {
    form: degree
    for degree, words in (
        ("Ally", "ally allies"),
        ("Rival", "rival rivals enemy enemies adversary adversaries foe foes arch-rival arch-rivals arch-enemy arch-enemies"),
    )
    for form in words.split()
}
QUALITIES = frozenset(
    """a an the one of its their his close closest closer key major strong staunch longtime long-time longstanding long-standing traditional historic
    historical important strategic principal main political military ideological economic regional natural firm loyal faithful reliable trusted biggest
    greatest leading best strongest most very old oldest good great bitter fierce regional arch main formal official treaty non-nato""".split()
)
LINKS = BE | {"been", "became", "become", "remain", "remains", "remained", "as"}
HOLDING = frozenset("regard regards regarded consider considers considered view views viewed see sees saw call calls".split())
PAST_ONLY = frozenset(("former", "ex", "potential", "would-be", "unlikely", "nato", "not", "no"))


def read_alignments(s: Sentence) -> None:
    """An alignment for each word "ally" or "rival" whose two sides the text names."""
    for i, u in enumerate(s.units):
        degree = DEGREES.get(u.low)
        if degree is None or u.kind != "word":
            continue
        for side, other, begin, end in _sides(s, i):
            if side != other and _is_real(s, i):
                roles: list[tuple[str, Value | Ref]] = [("state", side), ("with", other), ("degree", Term(degree))]
                s.claim("Alignment", roles, "ally-or-rival", (begin, end))


Side = tuple[Entity, Entity, int, int]


def _sides(s: Sentence, i: int) -> list[Side]:
    owner = genitive_before(s.units, i)
    k = owner if owner is not None else i
    while k > 0 and s.units[k - 1].low in QUALITIES and s.units[k - 1].kind in ("word", "pronoun"):
        k -= 1
    if any(u.low in PAST_ONLY for u in s.units[max(0, k - 1) : i]):
        return []
    after = i + 1 < len(s.units) and s.units[i + 1].low in ("of", "to")
    spot = i + 2 + (i + 2 < len(s.units) and s.units[i + 2].low == "the") if after else None
    with_ = _states(s, spot) if after else _states(s, owner)
    end = (spot or i) + 1
    subject = _subject(s, k)
    if subject is None:
        return _apposed(s, i, k, with_, end)
    states = _states(s, subject)
    if after or owner is not None:
        return [(a, b, subject, end) for a in states for b in with_ if len(with_) == 1]
    if len(states) == 2 and s.units[i].low.endswith("s"):
        return [(states[0], states[1], subject, i + 1)]
    return []


def _subject(s: Sentence, k: int) -> int | None:
    """The subject of "X is" before unit k, or of "X regards Y as": then Y's, told as X sees it."""
    j = k - 1
    if j >= 0 and s.units[j].low == "as":
        verb = next((v for v in range(j - 1, max(-1, j - 5), -1) if s.units[v].low in HOLDING), None)
        return find_subject(s.units, verb, clause_bounds(s.units, verb)[0])[0] if verb is not None else None
    while j >= 0 and s.units[j].kind == "word" and (s.units[j].low in LINKS | HAVE or s.units[j].low in ADVERBS):
        j -= 1
    if j == k - 1 or not any(u.low in LINKS for u in s.units[j + 1 : k]):
        return None
    return find_subject(s.units, j + 1, clause_bounds(s.units, k)[0])[0]


def _apposed(s: Sentence, i: int, k: int, with_: tuple[Entity, ...], end: int) -> list[Side]:
    """ "Ghana, a close ally of Togo," and "Togo and its ally Ghana"."""
    if len(with_) == 1 and k > 1 and s.units[k - 1].low == "," and (side := _states(s, k - 2)) and len(side) == 1:
        return [(side[0], with_[0], k - 2, end)]
    if k > 1 and s.units[k - 2].low in HOLDING and len(side := _states(s, k - 1)) == 1:  # "Togo considers Ghana an ally"
        subject, _ = find_subject(s.units, k - 2, clause_bounds(s.units, k)[0])
        return [(side[0], holder, k - 2, i + 1) for holder in _states(s, subject)[:1]]
    named = _states(s, i + 1)
    if len(with_) == 1 and len(named) == 1 and i + 1 < len(s.units) and not s.units[i + 1].possessive:
        return [(named[0], with_[0], k, i + 2)]
    return []


def _states(s: Sentence, i: int | None) -> tuple[Entity, ...]:
    if i is None or i >= len(s.units) or s.units[i].kind not in ("party", "pronoun", "adjective") or s.units[i].person:
        return ()
    return tuple(e for e in s.entities(i) if e.is_state)


def _is_real(s: Sentence, i: int) -> bool:
    clause = clause_bounds(s.units, i)
    if any(u.low in NEGATIONS for u in s.units[clause[0] : i]):
        return False
    verb = next(
        (j for j in range(i - 1, clause[0] - 1, -1) if s.units[j].low in LINKS - {"as"} or s.units[j].low in HOLDING), None
    )
    if verb is None:
        return True
    stance = stance_of(s.units, Frame(verb, verb + 1, Voice("active", verb), clause), nominal=False)
    return stance.modality in (Modality.ASSERTED, Modality.PRESUPPOSED)
