"""What a mission elsewhere looks after: "X's embassy in CITY attends to consular matters relating to Y", "relations between X and Y are
handled by the embassy of X in CITY".
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.accreditation_owners import BETWEEN, post_owner
from legation.engine.grammars.accreditations import THROUGH, claim_seat
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.missions import SKIPPED
from legation.engine.lexicon import ADVERBS, NEGATIONS
from legation.engine.sentence import Sentence
from legation.model import Entity

_AFFAIRS = frozenset("matters affairs relations services interests issues ties responsibilities representation".split())
_TENDING = (
    ("attends", "to"),
    ("looks", "after"),
    ("takes", "care", "of"),
    ("deals", "with"),
    ("handles",),
    ("manages",),
    ("covers",),
    ("provides",),
    ("is", "responsible", "for"),
    ("is", "in", "charge", "of"),
)
_TENDING_VERBS = frozenset(words[0] for words in _TENDING)
_ABOUT = (
    ("relating", "to"),
    ("related", "to"),
    ("pertaining", "to"),
    ("concerning",),
    ("regarding",),
    ("for",),
    ("in",),
    ("with",),
    ("to",),
)
_BEFORE_AFFAIRS = frozenset("the its all any consular diplomatic bilateral and mutual official".split())
_PAPERS = frozenset("visa visas passport passports".split())  # who issues them for a state need not be accredited there
_HANDLED = frozenset("handled managed conducted overseen covered administered maintained run carried provided performed".split())


def read_handled_elsewhere(s: Sentence) -> None:
    """An accreditation for each state that a mission elsewhere is said to look after."""
    for i, u in enumerate(s.units):
        if u.low in _TENDING_VERBS and any(_at(s, i, words) for words in _TENDING):
            _read_tending(s, i)
        elif u.low in _HANDLED and i and s.units[i - 1].low in {"are", "is", "been", "be"} | ADVERBS | BETWEEN:
            _read_handled(s, i)


def _at(s: Sentence, i: int, words: tuple[str, ...]) -> bool:
    return tuple(u.low for u in s.units[i : i + len(words)]) == words


def _read_tending(s: Sentence, i: int) -> None:
    """ "X's embassy in CITY (currently) attends to consular matters relating to Y"."""
    k = i + next(len(words) for words in _TENDING if _at(s, i, words))
    while k < len(s.units) and s.units[k].low in _BEFORE_AFFAIRS:
        k += 1
    about = next((words for words in _ABOUT if _at(s, k + 1, words)), None)
    if k >= len(s.units) or s.units[k].low not in _AFFAIRS or about is None:
        return
    k += 1 + len(about)
    k += k < len(s.units) and s.units[k].low == "the"
    targets = _states(s, k)
    group = i
    while group > 0 and s.units[group - 1].low in BETWEEN | SKIPPED | ADVERBS:
        group -= 1
    owner = post_owner(s, group) if targets else None
    for target in targets if owner is not None else ():
        if owner is not None and target != owner[0]:
            claim_seat(s, owner[1], owner[0], target, (owner[2], k + 1))


def _states(s: Sentence, k: int) -> tuple[Entity, ...]:
    u = s.units[k] if k < len(s.units) else None
    named = u is not None and u.kind == "party" and not u.possessive and not u.person and not u.head
    return tuple(v for v in u.values if v.is_state) if u is not None and named else ()


def _read_handled(s: Sentence, i: int) -> None:
    """ "Relations between X and Y are handled by the embassy of X in CITY", "X's affairs in Y are handled through its embassy in CITY"."""
    if i + 2 >= len(s.units) or s.units[i + 1].low not in THROUGH:
        return
    begin = clause_bounds(s.units, i)[0]
    if any(u.low in NEGATIONS for u in s.units[max(begin, i - 3) : i]) or any(u.low in _PAPERS for u in s.units[begin:i]):
        return
    posts, end = parse_posts(s, i + 2)
    if len(posts) != 1 or posts[0].city is None or not any(u.low in _AFFAIRS for u in s.units[begin:i]):
        return
    named = [v for u in s.units[begin:i] for v in u.values if v.is_state and u.kind in ("party", "adjective", "pronoun")]
    own = _whose_affairs(s, begin, i) if s.units[i + 2].low in ("its", "the") else ()
    own = own if s.units[i + 2].low == "its" or set(own) <= set(s.ctx.pair) else ()
    sender = posts[0].sender or (own[0] if own else None)
    others = {v for v in named if v != sender} or {v for v in s.ctx.pair if v != sender}
    if sender is None or len(others) != 1 or (named and sender not in named and sender not in s.ctx.pair):
        return
    host = others.pop()
    if not any(c.kind == "Accreditation" and c.values("sender") == (sender,) and c.values("host") == (host,) for c in s.claims):
        claim_seat(s, posts[0].city, sender, host, (begin, end))


def _whose_affairs(s: Sentence, begin: int, end: int) -> tuple[Entity, ...]:
    """The one state of "X's interests" or "Xian consular affairs" in [begin, end)."""
    for k in range(begin, end):
        u, n = s.units[k], k + 1
        while n < end and s.units[n].low in _BEFORE_AFFAIRS:
            n += 1
        owning = u.kind == "adjective" or u.possessive
        if owning and len(u.values) == 1 and u.values[0].is_state and n < end and s.units[n].low in _AFFAIRS:
            return u.values
    return ()


__all__ = ["read_handled_elsewhere"]
