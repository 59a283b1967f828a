"""Investment told in set forms: "Xian investment of $N in Y", "X announced a $N investment in Y", "X's investments in Y totalled $N"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_sides import Sides, one_state
from legation.engine.grammars.figure_words import kind, only_plain, party_at
from legation.engine.phrases import find_complements, genitive_before
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import forms_of, verb_forms
from legation.model import Entity

_HAVING = frozenset(
    ", with investments investment worth of totalling totaling an a estimated total about having invested cumulative in some at over nearly accumulating inflows inflow equity fdi direct foreign for more than decade decades stock".split()
)
_BEING = frozenset("is was became become remains remained ranks".split())
_INVEST = verb_forms("invest")
_FIRMS = frozenset("companies firms businesses investors enterprises corporations".split())
_NOUNS = frozenset(("investment", "investments", "fdi"))
_SIZE = frozenset("worth of in direct foreign total new strategic".split())
_MAKE = forms_of("make announce pledge commit plan approve launch sign")
_GETTING = forms_of("attract receive draw secure")
_AIMING = frozenset("plans intends wants hopes aims seeks".split())
_MADE = frozenset(("made", "makes"))
_ECONOMY = frozenset(("economy", "market", "economies"))


def told_investment(s: Sentence, i: int) -> Sides | None:
    """Who invested the sum at i where."""
    for form in (_investment, _invested, _was_invested, _investor, _sized, _announced, _received):
        if (found := form(s, i)) is not None:
            return found
    return None


def _target(s: Sentence, k: int) -> tuple[Entity, int] | None:
    """The state at k, or the one of "the Xian economy"."""
    n = k + (low_at(s, k) == "the")
    if kind(s, n) == "adjective" and low_at(s, n + 1) in _ECONOMY and (state := one_state(s, n)) is not None:
        return state, n + 1
    return party_at(s, k)


def _sized(s: Sentence, i: int) -> Sides | None:
    """ "(X's) Xian investment of N in Y"."""
    k = i - 2
    if low_at(s, i - 1) not in ("of", "worth", "totalling", "totaling") or low_at(s, k) not in _NOUNS:
        return None
    owner = k - 1 - (low_at(s, k - 1) in ("direct", "total", "foreign"))
    owned = kind(s, owner) == "adjective" or (kind(s, owner) == "party" and s.units[owner].possessive)
    origin = one_state(s, owner) if owned else None
    target = _target(s, i + 2) if low_at(s, i + 1) in ("in", "into") else None
    if origin is None or target is None or origin == target[0]:
        return None
    return Sides("Investment", origin, target[0], (owner, k, target[1]))


def _announced(s: Sentence, i: int) -> Sides | None:
    """ "X announced a $N investment in Y", "X pledged to make $N worth of investments in Y"."""
    k = i + 1
    while low_at(s, k) in _SIZE:
        k += 1
    verb = next((v for v in range(i - 1, max(-1, i - 4), -1) if low_at(s, v) in _MAKE), None)
    if low_at(s, k) not in _NOUNS or low_at(s, k + 1) not in ("in", "into") or verb is None:
        return None
    voice = voice_at(s.units, verb, _MAKE[low_at(s, verb)])
    target = _target(s, k + 2)
    if voice is None or voice.kind not in ("active", "infinitive") or voice.negated or target is None:
        return None
    head, _ = find_subject(s.units, voice.start, clause_bounds(s.units, i)[0])
    origin = one_state(s, head) if head is None or kind(s, head) in ("party", "pronoun") else None
    if head is None or origin is None or origin == target[0]:
        return None
    made = low_at(s, verb) in _MADE and voice.kind == "active"
    return Sides("Investment", origin, target[0], (head, verb, k, target[1]), planned=not made)


def _received(s: Sentence, i: int) -> Sides | None:
    """ "Y attracted $N of (direct) investment from X"."""
    k = i + 1
    while low_at(s, k) in _SIZE:
        k += 1
    source = party_at(s, k + 2) if low_at(s, k) in _NOUNS and low_at(s, k + 1) == "from" else None
    if k == i + 1 or source is None or low_at(s, i - 1) not in _GETTING:
        return None
    voice = voice_at(s.units, i - 1, _GETTING[low_at(s, i - 1)])
    head = (
        find_subject(s.units, voice.start, clause_bounds(s.units, i)[0])[0]
        if voice is not None and voice.kind == "active"
        else None
    )
    target = one_state(s, head) if head is not None and kind(s, head) in ("party", "pronoun") else None
    if head is None or target is None or target == source[0]:
        return None
    return Sides("Investment", source[0], target, (head, k, source[1]))


def _was_invested(s: Sentence, i: int) -> Sides | None:
    """ "$N has been invested in Y by Xian companies", "$N was invested by X in Y"."""
    k = i + 1
    while low_at(s, k) in ("has", "have", "had", "been", "was", "were"):
        k += 1
    if k == i + 1 or low_at(s, k) != "invested":
        return None
    ends = find_complements(s.units, k + 1, clause_bounds(s.units, i)[1])
    by, spot = (next(iter(ends.get(p, [])), None) for p in ("by", "in"))
    target = _target(s, spot) if spot is not None else None
    firms = by is not None and kind(s, by) == "people" and set(s.text(by, by + 1).lower().split()) & _FIRMS
    origin = one_state(s, by) if by is not None and (firms or kind(s, by) == "party") else None
    if by is None or origin is None or target is None or origin == target[0]:
        return None
    return Sides("Investment", origin, target[0], (k, by, target[1]))


def _investor(s: Sentence, i: int) -> Sides | None:
    """ "X is the largest investor in Y, with (investments worth) N", "X has become Y's main investor, accumulating N"."""
    k = next((k for k in range(i - 1, max(0, i - 18), -1) if low_at(s, k) in ("investor", "investors") or _is_source(s, k)), None)
    if k is None:
        return None
    target = _target(s, k + 2) if low_at(s, k + 1) in ("in", "for") else None
    begin = target[1] + 1 if target is not None else k + 1
    if begin == i or not all(low_at(s, j) in _HAVING for j in range(begin, i)):
        return None
    verb = next((v for v in range(k - 1, max(0, k - 9), -1) if low_at(s, v) in _BEING), None)
    if target is None and verb is not None:
        owner = next((n for n in range(verb + 1, k) if kind(s, n) == "party" and s.units[n].possessive), None)
        whose = one_state(s, owner)
        target = (whose, owner) if whose is not None and owner is not None else None
    head = find_subject(s.units, verb, clause_bounds(s.units, k)[0])[0] if verb is not None else None
    origin = one_state(s, head) if head is not None and not s.units[head].person else None
    if target is None or origin is None or origin == target[0]:
        return None
    return Sides("Investment", origin, target[0], (head or 0, target[1]))


def _is_source(s: Sentence, k: int) -> bool:
    """Whether "source of foreign direct investment" ends at k."""
    n = k - 1
    while low_at(s, n) in ("foreign", "direct"):
        n -= 1
    return low_at(s, k) in _NOUNS and low_at(s, n) == "of" and low_at(s, n - 1) == "source"


def _investment(s: Sentence, i: int) -> Sides | None:
    """ "Investment of X in Y was N", "X's investment in Y (in 2013) N"."""
    k = next(
        (k for k in range(i - 1, clause_bounds(s.units, i)[0] - 1, -1) if low_at(s, k) in ("investment", "investments", "fdi")),
        None,
    )
    if k is None or not only_plain(s, k + 1, i):
        return None
    stock = k - 1
    while low_at(s, stock) in ("foreign", "direct", "of"):
        stock -= 1
    owner = genitive_before(s.units, stock if low_at(s, stock) in ("stock", "value", "amount") else k)
    owner = k - 1 if owner is None and kind(s, k - 1) in ("adjective", "party") else owner
    ends = find_complements(s.units, k + 1, i)
    spot = owner if owner is not None else next(iter(ends.get("of", []) or ends.get("from", []) or ends.get("by", [])), None)
    where = next((j for j in ends.get("in", []) or ends.get("to", []) if kind(s, j) == "party"), None)
    origin, target = one_state(s, spot), one_state(s, where)
    if spot is None or where is None or origin is None or target is None or origin == target:
        return None
    return Sides("Investment", origin, target, (k, spot, where))


def _invested(s: Sentence, i: int) -> Sides | None:
    """ "Xian companies have invested N in the Yian economy"."""
    k = next((k for k in range(i - 1, max(-1, i - 5), -1) if low_at(s, k) in _INVEST), None)
    voice = voice_at(s.units, k, _INVEST[low_at(s, k)]) if k is not None else None
    if k is None or voice is None or voice.kind not in ("active", "infinitive") or low_at(s, i + 1) not in ("in", "into"):
        return None
    head, _ = find_subject(s.units, voice.start, clause_bounds(s.units, i)[0])
    if head == voice.start - 1 and low_at(s, head) in _AIMING and kind(s, head - 1) == "party":
        head -= 1  # "X plans to invest": no noun
    if head is None:
        return None
    firms = kind(s, head) == "people" and set(s.text(head, head + 1).lower().split()) & _FIRMS
    origin = one_state(s, head) if firms or kind(s, head) in ("party", "pronoun") else None
    target = _target(s, i + 2)
    if origin is None or target is None or origin == target[0] or voice.negated:
        return None
    return Sides("Investment", origin, target[0], (head, k, target[1]), planned=voice.kind == "infinitive")
