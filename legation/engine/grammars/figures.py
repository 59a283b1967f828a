"""Numbers about two states: trade, exports, imports, aid, investment, residents, visitors and the length of a border.

A figure is read only where the text ties the number to a measure ("trade ... totalled", "worth", "invested") and names
both sides, or names one and the pair at hand leaves no doubt about the other. `from` is where goods, money or people
come from, `to` where they go; trade and borders have no direction, so their sides stand in alphabetical order.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from legation.currencies import is_currency
from legation.engine.clauses import clause_bounds
from legation.engine.factuality import reported_in, stance_of
from legation.engine.frame import Frame
from legation.engine.fronted import fronted_side
from legation.engine.grammars.border_sides import border_sides
from legation.engine.grammars.carried_figures import carried_sides
from legation.engine.grammars.counted_people import counted_people
from legation.engine.grammars.figure_gauges import VAGUE, is_changed, is_gauged, is_whole_of_share, rises
from legation.engine.grammars.figure_sides import VISITORS, Sides, donor_sides, flow_sides, is_owning
from legation.engine.grammars.figure_words import kind, noun_at, number_roles, value_of
from legation.engine.grammars.labelled_figures import goods_given, goods_supplied, labelled_flow, labelled_people
from legation.engine.grammars.resident_sides import resident_sides
from legation.engine.grammars.told_figures import told_money
from legation.engine.grammars.told_growth import told_growth
from legation.engine.grammars.told_people import told_people
from legation.engine.grammars.told_shares import told_share
from legation.engine.grammars.trade_sides import trade_behind, trade_sides
from legation.engine.lexicon import NEGATIONS
from legation.engine.other_times import beyond, dates_noun
from legation.engine.sentence import Sentence, When, low_at
from legation.engine.voice import Voice, looks_verbal
from legation.engine.when import over, to_when
from legation.model import DateBasis, Modality, Ref, Term, Value

LENGTH = frozenset(("km", "mi", "miles"))
GOODS = frozenset("tonnes tons barrels megawatts MW litres liters m³ kilograms".split())
NOT_SETTLED = frozenset(
    """companies company firms firm investors prisoners detainee detainees victims rebels mercenaries protesters demonstrators slaves passengers
    pilots sailors seamen families activist activists reporter reporters journalist journalists athletes photographer photographers doctors nurses
    experts advisers advisors technicians volunteers missionaries engineers teachers""".split()
)
PLEDGES = frozenset(
    "aim aims aimed hope hopes hoped expect expects expected goal goals intend intends intended pledge pledged pledges pledging promise promised promises commit committed agreed announced offer offered offers offering approved earmarked will would could might may should projected forecast seeks wants plan planned plans target".split()
)


COUNTS = frozenset("article report study survey statistics census estimated".split())  # what they state is no mere say-so
_ORDERING = frozenset("after following before since until despite".split())
_LATER = frozenset("since later then now subsequently today afterwards before".split())
_FORECAST = (("to", "reach"), ("to", "rise"), ("to", "grow"))
NOT_REACHED = (("short", "of"), ("failed", "to"), ("close", "to"))


def read_figures(s: Sentence) -> None:
    """Add a figure for each quantity that the text ties to a measure and to two sides."""
    told: dict[int, Sides] = {}
    for i, u in enumerate(s.units):
        if u.kind != "quantity" or u.mention is None or value_of(u.mention) is None or _is_equivalent(s, i):
            continue
        found = _sides(s, i, u.mention.unit)
        goes_on = found is None
        found = _visited(s, found or carried_sides(s, i, told))
        if found is not None and found.origin != found.target and not _passing(s, found):
            told[i] = found
            when = None if found.measure == "Border" else _own_date(s, i) if goes_on else figure_date(s, i)
            _claim(s, i, found, when)


def _is_equivalent(s: Sentence, i: int) -> bool:
    """Whether the number at i only gives the sum before it in another currency: "€5 million (about $6 million)"."""
    k = i - 1
    while low_at(s, k) in ("approx", ".", "approximately", "or", "circa", "equivalent", "to", "="):
        k -= 1
    a, b = s.units[k - 1].mention if k > 0 else None, s.units[i].mention
    if low_at(s, k) != "(" or low_at(s, i + 1) != ")" or a is None or b is None or s.units[k - 1].kind != "quantity":
        return False
    return a.unit != b.unit and is_currency(a.unit) and is_currency(b.unit)


def _visited(s: Sentence, found: Sides | None) -> Sides | None:
    """The same, where those counted in a state are its visitors: no people who live there."""
    if found is None or found.measure != "Diaspora" or not any(noun_at(s, k) in VISITORS for k in found.used):
        return found
    return replace(found, measure="Tourism", unit="visitors")


def _passing(s: Sentence, found: Sides) -> bool:
    """Whether those counted as living abroad are no people who settled there: companies, prisoners, doctors sent."""
    return found.measure == "Diaspora" and any(s.units[k].kind == "people" and s.units[k].head in NOT_SETTLED for k in found.used)


def _sides(s: Sentence, i: int, unit: str | None) -> Sides | None:
    if is_currency(unit) and (labelled := labelled_flow(s, i)) is not None:
        return labelled
    if is_currency(unit):
        return _money(s, i) or (told_money(s, i) if not is_changed(s, i) and not is_whole_of_share(s, i) else None)
    if unit == "%":
        return told_share(s, i) or told_growth(s, i)
    if unit in LENGTH:
        return _length(s, i)
    if unit in GOODS and (low_at(s, i - 2), low_at(s, i - 1)) in (("return", "for"), ("exchange", "for")):
        return None
    if unit in GOODS:
        return flow_sides(s, i, clause_bounds(s.units, i), False) or goods_given(s, i) or goods_supplied(s, i)
    return _heads(s, i)


def _claim(s: Sentence, i: int, found: Sides, when: When | None) -> None:
    mention, value = s.units[i].mention, value_of(s.units[i].mention)
    if mention is None or value is None:
        return
    modality = _modality(s, i, found)
    if modality is None or (modality is Modality.PLANNED and rises(s, i)):
        return
    when = over(when)
    used = {i, *found.used} | ({when.unit} if when is not None and when.unit is not None else set())
    roles: list[tuple[str, Value | Ref]] = [
        ("measure", Term(found.measure)),
        ("from", found.origin),
        ("to", found.target),
        *number_roles(mention),
        ("unit", found.unit or mention.unit or "people"),
    ]
    span = (min(used), max(used) + 1)
    s.claim("Figure", roles, f"figure-{found.measure.lower()}", span, when=when, modality=modality)
    if found.measure == "Aid":  # who gave a sum gave aid
        sides: list[tuple[str, Value | Ref]] = [("actor", found.origin), ("recipient", found.target)]
        s.claim("AidGiven", sides, "aid-sum", span, when=when, modality=modality)


def _not_reached(s: Sentence, i: int) -> bool:
    """Whether the number at i was not reached: "fell short of $5 million"."""
    before = [u.low for u in s.units[max(0, i - 4) : i]]
    return any(pair in NOT_REACHED for pair in pairwise(before))


def _modality(s: Sentence, i: int, found: Sides) -> Modality | None:
    """The stance of the clause's verb; None where the figure is denied."""
    begin, end = _bracket(s, i) or clause_bounds(s.units, i)
    end = next((k for k in range(i + 1, end) if low_at(s, k) == "," and low_at(s, k + 1) in ("and", "but", "with")), end)
    words = {u.low for u in s.units[begin:end] if u.kind == "word"}
    if words & NEGATIONS or _not_reached(s, i):
        return None
    forecast = any(pair in _FORECAST for pair in pairwise(u.low for u in s.units[begin:end])) and "estimated" in words
    if found.planned or forecast or words & PLEDGES:
        return Modality.PLANNED
    verb = next((k for k in (*range(i - 1, begin - 1, -1), *range(i + 1, end)) if looks_verbal(s.units, k)), None)
    if verb is None:
        return Modality.ASSERTED
    if reported_in(s.units, begin, end) and not any(u.low in COUNTS for u in s.units[:i]):
        return Modality.ALLEGED
    stance = stance_of(s.units, Frame(verb, verb + 1, Voice("active", verb), (begin, end)), nominal=False)
    counted = stance.modality is Modality.ALLEGED and bool(({"according"} | COUNTS) & {u.low for u in s.units})
    return Modality.ASSERTED if counted else stance.modality  # who counted is no doubt about the count


def _bracket(s: Sentence, i: int) -> tuple[int, int] | None:
    """The units of the remark in brackets, with a verb of its own, that the number at i stands in; None outside of one."""
    opened = next((k for k in range(i - 1, max(-1, i - 13), -1) if low_at(s, k) in ("(", ")")), None)
    closed = next((k for k in range(i + 1, min(len(s.units), i + 13)) if low_at(s, k) in ("(", ")")), None)
    if opened is None or closed is None or low_at(s, opened) != "(" or low_at(s, closed) != ")":
        return None
    if not any(looks_verbal(s.units, k) for k in range(opened + 1, closed)):
        return None
    return opened + 1, closed


def figure_date(s: Sentence, i: int) -> When | None:
    """The date right after the number (up to the next number), else the nearest before it, else a heading's."""
    if rises(s, i):
        return None  # the date told is that of the end
    i -= 2 * (low_at(s, i - 1) == "/" and s.units[i - 2].kind == "quantity")  # "exports/imports: 2/3 million": told together
    numbers = [k for k, u in enumerate(s.units) if u.kind == "quantity"]
    cut = next((k for k in range(i + 1, len(s.units)) if s.units[k].low in ("after", "when", "before")), len(s.units))
    cut = cut if any(looks_verbal(s.units, k) for k in range(cut + 1, min(len(s.units), cut + 6))) else len(s.units)
    past = _past_bracket(s, i)
    dates = [k for k in range(i + 1, min(cut, past + 13)) if s.units[k].kind == "date"]
    nearby = [k for k in dates if not (_of_next(s, k) or _of_earlier_thing(s, i, k))]
    stop = next((k for k in numbers if k > past), len(s.units))
    start = next((k for k in reversed(numbers) if k < i), 0)
    if _goes_later(s, i):
        return to_when(s, nearby[0]) if nearby else None
    before = [k for k in range(i - 1, start - 1, -1) if s.units[k].kind == "date"] if not _compared(s, i, start) else []
    # "began in 1951, and has since grown to"
    before = [k for k in before if "since" not in {low_at(s, n) for n in range(k + 1, i)}]
    opening = [k for k in range(min(3, i)) if s.units[k].kind == "date"]
    joined = [k for k in nearby if stop < k and _joins_numbers(s, i, k)]
    for k in [*(k for k in nearby if k < stop and s.units[k].begin - s.units[past].end < 90), *before, *opening, *joined[:1]]:
        when = to_when(s, k) if low_at(s, k - 1) != "since" else None  # a sum of years is none of the first
        if when is not None:
            side = fronted_side(s.units, Frame(i, i + 1, Voice("active", i), clause_bounds(s.units, i)), k)
            return beyond(when, side) if side is not None else when
    return When(s.ctx.heading_date, DateBasis.FROM_HEADING) if s.ctx.heading_date is not None else None


def _of_next(s: Sentence, k: int) -> bool:
    """Whether the date at k is that of a number after it: "and that of Peru | in 2013 | was about 5,000", ", and | in 2011, | 9,000"."""
    joint = k - 1 - (low_at(s, k - 1) in ("in", "by"))
    n = next((n for n in range(k + 1, min(k + 6, len(s.units))) if kind(s, n) in ("quantity", "date")), None)
    if low_at(s, joint) in ("and", ";", "but") and n is not None and kind(s, n) == "quantity":
        return "date" not in (kind(s, n + 1), kind(s, n + 2))
    return low_at(s, k + 1) in ("was", "were", "reached", "totalled", "stood") and any(
        s.units[n].kind == "quantity" for n in range(k + 2, min(len(s.units), k + 4))
    )


def _of_earlier_thing(s: Sentence, i: int, k: int) -> bool:
    """Whether the date at k is of what came before or after the number at i was told: "$5 million | after the 2007 earthquake"."""
    return dates_noun(s.units, k) and not _ORDERING.isdisjoint(low_at(s, n) for n in range(i, k))


def _past_bracket(s: Sentence, i: int) -> int:
    """The end of the remark in brackets right after the number at i, which may hold numbers: "$5 million (4% of the trade) in 2004"."""
    if i + 1 >= len(s.units) or s.units[i + 1].low != "(":
        return i
    return next((k for k in range(i + 2, min(len(s.units), i + 13)) if s.units[k].low == ")"), i)


def _compared(s: Sentence, i: int, before: int) -> bool:
    """Whether the number at i stands against the one before, whose date is not its own: "from $5 million in 2004 to $6 million"."""
    k = i - 1
    while k > before and s.units[k].low in VAGUE:
        k -= 1
    return s.units[before].kind == "quantity" and before < k and s.units[k].low in ("to", "from", "with", "against", "than")


def _own_date(s: Sentence, i: int) -> When | None:
    """The date right after a number that goes on from another, else the one that opens the sentence and is no other number's."""
    k, depth = i + 1, 0
    while k < min(len(s.units), i + 13) and (depth or s.units[k].kind != "quantity"):
        depth += (s.units[k].low == "(") - (s.units[k].low == ")")
        if s.units[k].kind == "date":
            return to_when(s, k)
        k += 1
    last = _number_before(s, i)
    own = [k for k in range(last + 1, i) if s.units[k].kind == "date" and _of_next(s, k)] if last is not None else []
    if len(own) == 1:
        return to_when(s, own[0])  # ", but by 2000 there were 58,000"
    if _goes_later(s, i):
        return None
    # one before all numbers: "exports in 2010 were $3 million and imports $1 million"
    first = next((k for k in range(i) if s.units[k].kind in ("date", "quantity")), i)
    single = s.units[first].kind == "date" and sum(u.kind == "date" for u in s.units[:i]) == 1
    return to_when(s, first) if single else None


def _goes_later(s: Sentence, i: int) -> bool:
    """Whether the number at i is of a later time than the one before: "In 2004 trade was $2 million and has since grown to | $5 million"."""
    last = _number_before(s, i)
    if last is None or _unit_at(s, last) != _unit_at(s, i):
        return False
    between = s.units[last:i]
    return any(u.low in _LATER for u in between) and not any(u.kind == "date" for u in between)


def _number_before(s: Sentence, i: int) -> int | None:
    return next((k for k in range(i - 1, -1, -1) if s.units[k].kind == "quantity"), None)


def _unit_at(s: Sentence, k: int) -> str | None:
    mention = s.units[k].mention
    return mention.unit if mention is not None else None


def _joins_numbers(s: Sentence, i: int, date: int) -> bool:
    """Whether the date stands after the last of some numbers told in one breath: "100 tonnes of rice and 50 of maize in 1992"."""
    between = range(i + 1, date)
    lows = {s.units[k].low for k in between}
    return "and" in lows and not lows & {";", "to", "from", "while"} and not any(looks_verbal(s.units, k) for k in between)


def _money(s: Sentence, i: int) -> Sides | None:
    begin, end = clause_bounds(s.units, i)
    if begin > 2 and s.units[begin - 1].low == "which" and s.units[begin - 2].low == ",":
        begin = clause_bounds(s.units, begin - 3)[0]  # "their trade, which reached $"
    gauged = is_gauged(s, i)
    if begin == i and low_at(s, i - 1) == ":":  # "Exports from X to Y: $"
        begin, gauged = clause_bounds(s.units, i - 2)[0] if i > 1 else begin, True
    if is_changed(s, i) or is_whole_of_share(s, i):
        return None
    thing = i + 2 + (i + 2 < len(s.units) and is_owning(s, i + 2))
    split = low_at(s, i + 1) in ("in", "of", "worth") and low_at(s, thing) in ("exports", "imports")
    if gauged and not split and (found := trade_sides(s, i, begin)) is not None:
        return found
    return trade_behind(s, i, end) or flow_sides(s, i, (begin, end), gauged) or donor_sides(s, i, (begin, end))


def _length(s: Sentence, i: int) -> Sides | None:
    return border_sides(s, i, clause_bounds(s.units, i))


def _heads(s: Sentence, i: int) -> Sides | None:
    mention, value = s.units[i].mention, value_of(s.units[i].mention)
    if mention is None or mention.unit == "%" or value is None or value < 2:
        return None
    return resident_sides(s, i, clause_bounds(s.units, i)) or told_people(s, i) or labelled_people(s, i) or counted_people(s, i)
