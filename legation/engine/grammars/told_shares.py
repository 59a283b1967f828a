"""Shares of trade: "X accounts for 7% of Y's exports", "12% of imports to Y are from X", "X is the source of 4% of Y's imports"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_sides import Sides, one_state, undirected
from legation.engine.grammars.figure_words import HERITAGE, diaspora, kind, party_at, people_at
from legation.engine.phrases import find_complements
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.model import Entity

_SHARING = frozenset(
    "accounts accounted accounting account represents represented representing constitutes constituted constituting make makes made making".split()
)
_BUYING = frozenset("takes took receives received receiving buys bought absorbs absorbed".split())
_SELLING = frozenset("supplies supplied provides provided providing".split())
_ENDS = {"Imports": ("source", "origin", "supplier"), "Exports": ("destination", "market")}
_ARRIVING = frozenset("come comes came coming are were is arrive arrived arriving originate originated".split())
_VISITORS = frozenset("visitors tourists arrivals".split())
_FORMING = frozenset("comprise form comprised formed are were".split())
_WHOLE = frozenset("international total overall all foreign external the of annual entire global world merchandise".split())
_FLOWS = {"exports": "Exports", "export": "Exports", "imports": "Imports", "import": "Imports", "trade": "Trade"}


def told_share(s: Sentence, i: int) -> Sides | None:
    """ "X accounts for N% of Y's exports", "N% of Y's imports come from X", "N% of imports to Y are from X"."""
    if low_at(s, i + 1) != "of":
        return None
    k = i + 2
    while low_at(s, k) in _WHOLE:
        k += 1
    return _population(s, i, k) or _visitors(s, k) or (_plain_flow(s, i, k) if low_at(s, k) in _FLOWS else _owned_flow(s, i, k))


def carried_share(s: Sentence, i: int, before: Sides) -> Sides | None:
    """The share at i of "X accounts for 38% of Y's exports and N% of its imports", `before` being the first."""
    k = i + 2
    while low_at(s, k) in _WHOLE:
        k += 1
    if low_at(s, i + 1) != "of" or low_at(s, i - 1) != "and" or before.unit == "%":
        return None
    partner = before.target if before.measure == "Exports" else before.origin
    return _owned_flow(s, i, k, (partner, before.used[-1])) if before.measure != "Trade" else None


def _owned_flow(s: Sentence, i: int, k: int, known: tuple[Entity, int] | None = None) -> Sides | None:
    """The share of "Y's (foreign) trade" or "Y's $43 billion in imports" at k, `known` being whose share it is."""
    if kind(s, k) not in ("party", "adjective", "pronoun") or (kind(s, k) == "party" and not s.units[k].possessive):
        return None
    whose, n = one_state(s, k), k + 1
    if kind(s, n) == "quantity" and low_at(s, n + 1) in ("in", "of", "worth"):
        n += 2
    while low_at(s, n) in _WHOLE:
        n += 1
    measure = _FLOWS.get(low_at(s, n))
    if whose is None or measure is None or low_at(s, n + 1) in ("with", "to", "from", "in", "between"):
        return None  # "of X's trade with Z": of a part
    partner = known or _partner_after(s, n + 1) or _partner_before(s, i, measure)
    return _share(s, measure, whose, partner, (k, n)) if partner is not None else None


def _plain_flow(s: Sentence, i: int, k: int) -> Sides | None:
    """The share of "imports to Y (are from X)" or "exports from Y (go to X)" at k."""
    measure = _FLOWS[low_at(s, k)]
    placed = {"Imports": ("to", "of", "into"), "Exports": ("from", "of")}.get(measure, ())
    if low_at(s, k + 1) not in placed or (named := party_at(s, k + 2)) is None or s.units[named[1]].possessive:
        return None
    partner = _partner_after(s, named[1] + 1) or _partner_before(s, i, measure)
    return _share(s, measure, named[0], partner, (k, named[1])) if partner is not None else None


def _share(s: Sentence, measure: str, whose: Entity, partner: tuple[Entity, int], used: tuple[int, ...]) -> Sides | None:
    other, spot = partner
    if other == whose:
        return None
    if measure == "Trade":
        return undirected(s, "Trade", (whose, other), (*used, spot))
    return Sides(measure, *((whose, other) if measure == "Exports" else (other, whose)), (*used, spot))


def _population(s: Sentence, i: int, k: int) -> Sides | None:
    """ "Xs make up N% of Y's population", "N% of the Y population are of Xian descent"."""
    home, n = _home_of_population(s, k)
    if home is None:
        return _rest_of_population(s, i, k)
    if (
        low_at(s, n) in ("are", "is", "were", "was")
        and low_at(s, n + 1) == "of"
        and kind(s, n + 2) == "adjective"
        and low_at(s, n + 3) in HERITAGE
    ):
        return diaspora(one_state(s, n + 2), home, (k, n + 3), "%")
    v = i - 1 - (low_at(s, i - 1) in ("for", "up"))
    if low_at(s, v) not in _SHARING | _FORMING:
        return None
    head, _ = find_subject(s.units, v, clause_bounds(s.units, i)[0])
    people = head is not None and kind(s, head) == "people" and not s.units[head].possessive
    return diaspora(one_state(s, head), home, (head or 0, k), "%") if people else None


def _visitors(s: Sentence, k: int) -> Sides | None:
    """ "N% of Y's tourists come from X", "N% of visitors to Y are from X"."""
    n = k + 1 + (low_at(s, k + 1) in ("foreign", "international", "total"))
    if (
        kind(s, k) in ("party", "adjective")
        and low_at(s, n) in _VISITORS
        and (s.units[k].possessive or kind(s, k) == "adjective")
    ):
        home, n = one_state(s, k), n + 1
    elif low_at(s, k) in _VISITORS and low_at(s, k + 1) == "to" and (named := party_at(s, k + 2)) is not None:
        home, n = named[0], named[1] + 1
    else:
        return None
    source = party_at(s, n + 2) if low_at(s, n) in _ARRIVING and low_at(s, n + 1) == "from" else None
    if home is None or source is None or source[0] == home:
        return None
    return Sides("Tourism", source[0], home, (k, source[1]), "%")


def _rest_of_population(s: Sentence, i: int, k: int) -> Sides | None:
    """ "Xs make up N% of the (country's) population": in the other of the pair."""
    k += 2 * (low_at(s, k) == "country" and low_at(s, k + 1) == "'s") + (low_at(s, k) in ("country's", "country’s", "country"))
    placed = low_at(s, k + 1) in ("of", "in") and kind(s, k + 2) != "date"
    v = i - 1 - (low_at(s, i - 1) in ("for", "up"))
    if low_at(s, k) != "population" or placed or low_at(s, v) not in _SHARING | _FORMING:
        return None
    head, _ = find_subject(s.units, v, clause_bounds(s.units, i)[0])
    first = next((j for j in range(v) if low_at(s, j) == "people" or kind(s, j) in ("people", "party")), None)
    origin = one_state(s, head) if head is not None and kind(s, head) == "people" and not s.units[head].possessive else None
    if origin is None and first is not None and low_at(s, first) == "people" and not any(kind(s, j) == "party" for j in range(v)):
        origin, head = people_at(s, first)[0], first  # "people of Xian descent are a minority, accounting for N%"
    return diaspora(origin, s.ctx.other((origin,)), (head, k), "%") if origin is not None and head is not None else None


def _home_of_population(s: Sentence, k: int) -> tuple[Entity | None, int]:
    """Y of "Y's (total) population", "the Yish population" and "the population of Y" at k, and the unit after."""
    if low_at(s, k) == "population" and low_at(s, k + 1) == "of" and (named := party_at(s, k + 2)) is not None:
        return named[0], named[1] + 1
    if kind(s, k) == "people" and s.units[k].head == "population":
        return one_state(s, k), k + 1
    n = k + 1 + (low_at(s, k + 1) == "total")
    owned = kind(s, k) == "adjective" or (kind(s, k) == "party" and s.units[k].possessive)
    return (one_state(s, k), n + 1) if owned and low_at(s, n) == "population" else (None, k)


def _partner_after(s: Sentence, n: int) -> tuple[Entity, int] | None:
    """X of "go to X", "come from X", "is with X" at n."""
    verb = low_at(s, n) in ("go", "goes", "went", "come", "comes", "came", "is", "are", "was", "were", "originate", "originates")
    n += verb + (verb and low_at(s, n + 1) in ("destined", "sent", "sold"))
    return party_at(s, n + 1) if verb and low_at(s, n) in ("to", "from", "with") else None


def _partner_before(s: Sentence, i: int, measure: str) -> tuple[Entity, int] | None:
    """X of "X accounts for", "trade with X makes up", "X buys" and "X is the source of" before the share at i."""
    k = i - 1 - (low_at(s, i - 1) in ("for", "up", "about", "of"))
    verbs = _SHARING | (_BUYING if measure == "Exports" else _SELLING if measure == "Imports" else frozenset())
    if low_at(s, i - 1) in ("of", "for") and low_at(s, k) in _ENDS.get(measure, ()):
        k -= 1 + (low_at(s, k - 1) in ("the", "a"))
        if low_at(s, k) not in ("is", "was", "remains", "remained", "being"):
            return None
    elif low_at(s, i - 1) == "of" or low_at(s, k) not in verbs:
        return None
    head, _ = find_subject(s.units, k, clause_bounds(s.units, i)[0])
    if head is not None and low_at(s, head) in _FLOWS:
        if _FLOWS[low_at(s, head)] != measure:
            return None
        spots = find_complements(s.units, head + 1, k)
        head = next((j for p in ("with", "to", "from") for j in spots.get(p, [])), None)
    state = one_state(s, head) if head is not None and kind(s, head) == "party" and not s.units[head].person else None
    return (state, head) if state is not None and head is not None else None
