"""Whose trade a sum is: "trade between X and Y", "bilateral trade", "X's trade with Y", "$N in trade", "X is Y's trading partner"."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.grammars.figure_sides import Sides, fill_sides, one_state, undirected
from legation.engine.grammars.figure_words import kind
from legation.engine.phrases import find_complements, genitive_before
from legation.engine.sentence import Sentence, low_at

_TRADE = frozenset(("trade", "turnover", "commerce", "trades"))
_EXCHANGES = {
    **dict.fromkeys(("exchange", "exchanges"), "commercial trade economic goods trading".split()),
    "volume": ["business"],
}
_MUTUAL = frozenset("bilateral two-way mutual reciprocal".split())
_WHOLE = frozenset("total volume value turnover their".split())
_NOT_TRADE = frozenset("deficit surplus balance agreement agreements barriers fair office war mission".split())
_COMPOUNDS = frozenset(
    "deal deals pact accord talks treaty route routes contract contracts fund ties links".split()
)  # "the trade deal"
_SHADY = frozenset("slave drug drugs opium ivory illicit illegal black-market".split())
_PLACED = frozenset("between with among within".split())
_RAISING = frozenset(
    "raise raising increase increasing boost boosting expand expanding double doubling bring bringing take taking grow growing".split()
)
_BARE = frozenset(", the annual yearly overall with and while as that ( : -".split())
_QUALITIES = _MUTUAL | frozenset("in of worth total annual the yearly commercial overall goods merchandise".split())
_PARTNERS = frozenset(("partner", "partners"))
_TRADING = frozenset("trade trading commercial economic".split())


def trade_sides(s: Sentence, i: int, begin: int) -> Sides | None:
    """The two sides of the trade told before the number at i, from `begin` on."""
    for k in range(i - 1, begin - 1, -1):
        worth = s.units[k].low == "exchange" and s.units[k + 1].low in ("worth", "valued")
        if s.units[k].low in _TRADE or low_at(s, k - 1) in _EXCHANGES.get(s.units[k].low, ()) or worth:
            return _trade_at(s, k, begin, i)
    return None


def trade_behind(s: Sentence, i: int, end: int) -> Sides | None:
    """ "$N in bilateral trade", "$N worth of trade between X and Y"."""
    if low_at(s, i + 1) not in ("in", "of", "worth"):
        return None
    k = i + 2
    while low_at(s, k) in _QUALITIES:
        k += 1
    return _trade_at(s, k, i + 1, end) if low_at(s, k) in _TRADE else None


def _trade_at(s: Sentence, k: int, begin: int, end: int) -> Sides | None:
    near = {w.low for w in s.units[max(begin, k - 3) : k + 3]} | {low_at(s, begin)} & _MUTUAL
    if near & _NOT_TRADE or (low_at(s, k + 1) == "and" and low_at(s, k + 2).startswith("invest")):
        return None
    if _of_one_way(s, k, end) or low_at(s, k + 1) in _COMPOUNDS or low_at(s, k - 1) in _SHADY:
        return None
    preps = find_complements(s.units, k + 1, end)
    before = s.units[k - 1] if k else None
    if (
        before is not None
        and before.kind in ("party", "adjective")
        and before.values
        and not any(v.is_state for v in before.values)
    ):
        return None  # "EU trade with X"
    if k > begin and s.units[k - 1].kind == "adjective" and s.units[k - 1].group:  # "Chadian–Malian trade"
        return undirected(s, "Trade", s.entities(k - 1), (k - 1, k))
    for spot in preps.get("between", []):
        return undirected(s, "Trade", s.entities(spot), (k, spot))
    for spot in preps.get("with", []):
        owner, partner = genitive_before(s.units, k), one_state(s, spot)
        side = fill_sides(s, "Trade", (one_state(s, owner), partner), (k, spot)) if partner is not None else None
        return undirected(s, "Trade", (side.origin, side.target), side.used) if side is not None else None
    if (partners := _named_partners(s, k)) is not None:
        return partners
    the_two = low_at(s, k + 1) == "between" and low_at(s, k + 2 + (low_at(s, k + 2) == "the")) in ("two", "2")
    if len(s.ctx.pair) != 2 or (low_at(s, k + 1) in _PLACED and not the_two) or _names_others(s):
        return None
    alone = (low_at(s, k + 1) != "of" or kind(s, k + 2) == "quantity") and len(
        s.entities(genitive_before(s.units, k))
    ) != 1  # no "X's total trade"
    whole = alone and near & _WHOLE and not any(w.kind == "party" and not set(w.values) & set(s.ctx.pair) for w in s.units)
    if near & _MUTUAL or s.units[k].low in _EXCHANGES or whole or the_two or (alone and _partners(s, k)):
        return undirected(s, "Trade", s.ctx.pair, (k,))
    if _plain(s, k, begin) and not _names_any_other(s):
        return undirected(s, "Trade", s.ctx.pair, (k,))
    raised = undirected(s, "Trade", s.ctx.pair, (k,)) if _raised(s, k) else None
    return replace(raised, planned=True) if raised is not None else None


def _of_one_way(s: Sentence, k: int, i: int) -> bool:
    """Whether what the number at i measures is named after the trade at k: "trade in 2012 was: exports | $2 million, imports | $3 million"."""
    told = {low_at(s, n).rstrip("s") for n in (*range(k + 1, i), i + 1)} & {"export", "import"}
    both = len(told) == 2 and not any(kind(s, n) == "quantity" for n in range(k + 1, i))
    return bool(told) and not both


def _names_others(s: Sentence) -> bool:
    """Whether the sentence names a state that is none of the pair."""
    states = ([v for v in w.values if v.is_state] for w in s.units if w.kind == "party")
    return any(found and not set(found) & set(s.ctx.pair) for found in states)


def _partners(s: Sentence, k: int) -> bool:
    """Whether the sentence says before k that one of the pair is the other's trading partner."""
    told = any(low_at(s, j) in _PARTNERS and low_at(s, j - 1) in _TRADING for j in range(k))
    return told and set(s.ctx.pair) <= {v for w in s.units[:k] if w.kind in ("party", "adjective") for v in w.values}


def _named_partners(s: Sentence, k: int) -> Sides | None:
    """The two that "X is Y's ninth largest trading partner, with bilateral trade" at k names."""
    noun = next((j for j in range(k - 1, 0, -1) if low_at(s, j) in _PARTNERS and low_at(s, j - 1) in _TRADING), None)
    if noun is None or k - noun > 8 or any(w.kind == "party" for w in s.units[noun:k]):
        return None
    named = [j for j in range(noun) if kind(s, j) in ("party", "adjective") and s.units[j].values]
    if (
        len(named) != 2
        or low_at(s, named[1] - 1) in _PLACED | {"in", "of"}
        or any(s.units[j].person or s.units[j].group for j in named)
    ):
        return None
    return undirected(s, "Trade", tuple(e for j in named for e in s.entities(j)), (*named, k))


def _plain(s: Sentence, k: int, begin: int) -> bool:
    """Whether "trade" at k stands without a word on whose it is, in a text on two states: "In 2007, trade was at $5 million"."""
    return (k == begin or low_at(s, k - 1) in _BARE or kind(s, k - 1) == "date") and low_at(s, k + 1) not in ("of", "for", "by")


def _names_any_other(s: Sentence) -> bool:
    """Whether the sentence names a state, a body or a place that is none of the pair."""
    return any(set(w.values) - set(s.ctx.pair) for w in s.units if w.kind not in ("date", "quantity") and not w.person)


def _raised(s: Sentence, k: int) -> bool:
    """Whether both of the pair together are said to want to raise "trade" at k."""
    return low_at(s, k - 1) in _RAISING and any(
        w.kind in ("party", "pronoun") and set(s.ctx.pair) <= set(w.values) for w in s.units[:k]
    )
