"""Whether a number measures something: the words before it that gauge, and those that make it a change, a rate or a whole."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.sentence import Sentence, low_at

GAUGES = frozenset(
    """worth at of to totaled totalled totaling totalling reached reaching reach was were is are been be amounted equaled
    equalled equal exceeded surpassed exceeding surpassing total totals amounts hit valued averaged averages averaging stood
    stands grew rose increased fell dropped for than value generated surpasses surpass exceeds exceed tops topped topping
    hits hitting recorded registered recording equalling equaling doubled tripled tally tallied tallies increasing rising
    growing jumped soared climbed surged made accounted crossed crosses comprised constituted grown risen fallen peaked
    swelled expanded shrank declined decreased dropping falling declining plunged sank came comes being records accounting
    accounts represented plummeted skyrocketed reportedly nears neared nearing approached approaching touched touching
    attained totalized summed culminating""".split()
)
VAGUE = frozenset(
    "a an the about approximately some around over nearly almost record total only just mere estimated up modest whopping further sum under least approximate roughly".split()
)
CHANGES = frozenset("by deficit surplus balance fine tariff tariffs agreement debt per potential fraud".split())


def is_whole_of_share(s: Sentence, i: int) -> bool:
    """Whether the number at i is the whole that a share is taken of: "22% of X's $43 billion in imports"."""
    return i > 2 and s.units[i - 1].kind in ("party", "adjective", "pronoun") and _share_before(s, i - 2)


def _share_before(s: Sentence, of: int) -> bool:
    mention = s.units[of - 1].mention
    return low_at(s, of) == "of" and mention is not None and mention.unit == "%"


def is_changed(s: Sentence, i: int) -> bool:
    """Whether the number tells a change, a balance or a rate: "rose by $5 million", "a deficit of", "per capita"."""
    begin, end = clause_bounds(s.units, i)
    end = next((k for k in range(i + 1, min(end, i + 5)) if low_at(s, k) == ","), end)  # "$2 million, the balance of trade was"
    for k in range(max(begin, i - 3), min(end, i + 5)):
        following = s.units[k + 1] if k + 1 < len(s.units) else None
        dated = s.units[k].low == "by" and following is not None and following.kind == "date"
        timed = s.units[k].low == "per" and following is not None and following.low in ("year", "annum", "month")
        rate = s.units[k].low == "by" and following is not None and low_at(s, k + 2) == "to" and k + 1 < i  # "fell by 5% to $N"
        behind = (
            s.units[k].low == "by" and k > i and (following is None or following.kind != "quantity")
        )  # "$N by the end of 2007"
        if s.units[k].low in CHANGES and not (dated or timed or rate or behind):
            return True
    return False


def is_gauged(s: Sentence, i: int) -> bool:
    """Whether a word of measuring stands before the number: "reached", "amounted to", "worth", "raised up to"."""
    k = i - 1
    while k >= 0 and s.units[k].low in VAGUE:
        k -= 1
    if s.text(i, i + 1).lower().startswith("up to ") or rises(s, i):
        return True
    k -= k > 1 and low_at(s, k) == "," and s.units[k - 1].kind == "date"
    if k > 1 and s.units[k].kind == "date" and low_at(s, k - 1) in ("in", "of") and low_at(s, k - 2) in ("trade", "turnover"):
        return True  # "Bilateral trade in 2013 about $"
    return k >= 0 and s.units[k].low in GAUGES or i + 1 < len(s.units) and s.units[i + 1].low in ("worth", "in")


def rises(s: Sentence, i: int) -> bool:
    """Whether the number at i is where something began: "from $2 million to $3 million"."""
    return low_at(s, i - 1) == "from" and low_at(s, i + 1) == "to" and i + 2 < len(s.units) and s.units[i + 2].kind == "quantity"
