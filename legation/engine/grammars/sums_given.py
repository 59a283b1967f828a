"""Sums of aid that the rules of aid have read the sides of: "X agreed to donate $3 million towards a hospital in Y".

The figure takes both sides, the date and the stance of the aid it is told with. The sum must be what was given: right after the verb,
or after its loan or grant; not the worth of goods, of a debt, or of what the aid is for.
"""

from __future__ import annotations

from dataclasses import replace

from legation.currencies import is_currency
from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_sides import AID, BODIES, NOT_STATES, is_goal
from legation.engine.grammars.figure_words import kind, number_roles, value_of
from legation.engine.sentence import NO_STATES, Sentence, low_at
from legation.engine.words import forms_of
from legation.model import Claim, Entity, Ref, Term, Value

_RULES = frozenset(
    "aid-given aid-pledged aid-received aid-helped credit-line debt-forgiven debt-owed-forgiven aid-built aid-paid-for".split()
)
_VERBS = frozenset(
    (
        *forms_of(
            "provide send give donate grant deliver extend contribute allocate disburse lend award pledge offer promise announce"
        ),
        *forms_of("earmark approve commit receive obtain accept get establish open aid help assist loan"),
    )
)
_BEFORE = frozenset(
    "a an the another additional further with about some over up to around nearly almost new total concessional soft".split()
)
_GIVEN = AID | frozenset(
    "funding funds support help package credit budget contributions contribution fund program programme money line lines".split()
)
_FOLLOWING = frozenset(
    "to for towards toward from in on over per annually each every through via following after during and when as between since until by".split()
)
_OF = frozenset("of worth totalling totaling".split())
_PAY = frozenset(forms_of("finance fund"))
_FORGIVE = frozenset(forms_of("forgive cancel waive pardon write"))
_DEBTS = frozenset("debt debts loan loans owed".split())
_OWING = (
    _OF
    | _DEBTS
    | frozenset("off the all up to about over around some nearly in its more than foreign external remaining a an".split())
)


def read_sums_given(s: Sentence, last: Sentence | None) -> None:
    """Add the figure of each sum that the rules read as aid from one state to another, where the grammar of figures read none."""
    sums = {i: verb for i in _sums(s) if (verb := _giving(s, i)) is not None}
    for claim in [c for c in s.claims if c.kind == "AidGiven" and c.rule in _RULES]:
        told = [
            i
            for i, verb in sums.items()
            if _within(s, verb, claim) and (claim.rule != "aid-helped" or low_at(s, i - 1) == "with")
        ]
        sides = [[e for e in claim.values(role) if isinstance(e, Entity)] for role in ("actor", "recipient")]
        if len(told) != 1 or any(len(found) != 1 or not found[0].is_state for found in sides) or sides[0] == sides[1]:
            continue
        if _goes_elsewhere(s, told[0], sides[1][0]):
            continue
        mention, value = s.units[told[0]].mention, value_of(s.units[told[0]].mention)
        if mention is None or value is None or any(c.kind == "Figure" and value in c.values("value") for c in s.claims):
            continue
        roles: tuple[tuple[str, Value | Ref], ...] = (
            ("from", sides[0][0]),
            ("measure", Term("Aid")),
            ("to", sides[1][0]),
            ("unit", mention.unit or ""),
            *number_roles(mention),
        )
        begin, end = s.passage.raw_span(s.units[told[0]].begin, s.units[told[0]].end)
        span = (min(begin, claim.begin), max(end, claim.end))
        s.claims.append(replace(claim, kind="Figure", rule="figure-aid", roles=roles, name=None, begin=span[0], end=span[1]))


def _goes_elsewhere(s: Sentence, i: int, taker: Entity) -> bool:
    """Whether the sum at i may be another's: of whom or what it is said to go to, while the state is not named; of refugees."""
    named = [k for k, u in enumerate(s.units) if taker in u.values]
    if any(s.units[k].kind == "people" and s.units[k].head in NOT_STATES or _owns_rebels(s, k) for k in named):
        return True
    if named and all(k > i and low_at(s, k - 1) == "with" for k in named):
        return True  # "approved $5 million for a project with Peru"
    rest = range(i + 1, clause_bounds(s.units, i)[1])
    return not named and (any(is_goal(s, k) for k in rest) or any(v.kind in BODIES for k in rest for v in s.units[k].values))


def _owns_rebels(s: Sentence, k: int) -> bool:
    """Whether the state at k only tells whose rebels, companies or refugees get the sum."""
    return s.units[k].possessive and any(low_at(s, n) in NOT_STATES | NO_STATES for n in range(k + 1, k + 4))


def _within(s: Sentence, k: int, claim: Claim) -> bool:
    """Whether the unit at k is of the claim's words."""
    begin, end = s.passage.raw_span(s.units[k].begin, s.units[k].end)
    return claim.begin <= begin and end <= claim.end


def _sums(s: Sentence) -> list[int]:
    """The sums of money, without those that a bracket gives in another currency."""
    found = []
    for k, u in enumerate(s.units):
        unit = u.mention.unit if u.kind == "quantity" and u.mention is not None else None
        if is_currency(unit) and low_at(s, k - 1) != "(":
            found.append(k)
    return found


def _giving(s: Sentence, i: int) -> int | None:
    """The verb that tells the sum at i to be given, as such or as the size of its loan or grant."""
    if low_at(s, i - 1) in ("a", "the") and low_at(s, i - 2) in _PAY and kind(s, i + 1) == "word":
        return i - 2  # "financed a $5 million hospital"
    if (verb := _passive(s, i)) is not None or (verb := _forgiven(s, i)) is not None:
        return verb
    if not _of_aid(s, i):
        return None
    k = i - 1
    if low_at(s, k) in _OF and low_at(s, k - 1) in _GIVEN:
        k -= 2
        while kind(s, k) in ("word", "adjective") and low_at(s, k) not in _VERBS and k > i - 9:
            k -= 1
    while low_at(s, k) in _BEFORE or kind(s, k) in ("party", "pronoun"):
        k -= 1
    up = low_at(s, k + 1) == "up" and low_at(s, k + 2) != "to"  # "gave up $2 million"
    return k if low_at(s, k) in _VERBS and not up else None


def _forgiven(s: Sentence, i: int) -> int | None:
    """The verb by which the debt at i is let go: "wrote off $5 million of Peru's debt", "forgave Peru's debt of $5 million"."""
    verb = next((k for k in range(i - 1, max(-1, i - 9), -1) if low_at(s, k) in _FORGIVE), None)
    if verb is None or any(
        low_at(s, k) not in _OWING and kind(s, k) not in ("party", "adjective", "pronoun") for k in range(verb + 1, i)
    ):
        return None
    owed = any(low_at(s, k) in _DEBTS for k in range(verb + 1, i))
    behind = range(i + 1, min(i + 5, len(s.units)))
    after = next((low_at(s, k) for k in behind if low_at(s, k) not in _OWING - _DEBTS and kind(s, k) == "word"), "")
    return verb if owed or after in _DEBTS else None


def _passive(s: Sentence, i: int) -> int | None:
    """The verb whose subject the sum at i is: "$5 million (in aid) has been given", "was pledged"."""
    k = i + 1
    if low_at(s, k) == "in":
        k = next((n + 1 for n in range(k + 1, k + 6) if low_at(s, n) in _GIVEN), k)
    while low_at(s, k) in _GIVEN:
        k += 1  # "a $5 million loan was given"
    k += 1 + (low_at(s, k) in ("has", "have") and low_at(s, k + 1) == "been")
    return k if low_at(s, k - 1) in ("was", "were", "been") and low_at(s, k) in _VERBS else None


def _of_aid(s: Sentence, i: int) -> bool:
    """Whether what follows the sum at i is no other thing that it is the worth of: "in aid", "loan", "to Y"; not "in arms"."""
    k = i + 1
    if low_at(s, k) == "(":
        k = next((n + 1 for n in range(k + 1, k + 8) if low_at(s, n) == ")"), k)
    if low_at(s, k) in ("in", "of", "worth", "as") and kind(s, k + 1) not in ("date", "party", "place"):
        return any(low_at(s, n) in _GIVEN for n in range(k + 1, k + 8))
    if kind(s, k) == "word" and low_at(s, k) not in _FOLLOWING:
        return any(low_at(s, n) in _GIVEN for n in range(k, k + 4))
    return True
