"""Words that stand for the pair at hand: "both countries", "the two foreign ministers", "each other", "the countries"."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import BE, BOTH_NOUNS, EPITHETS, HAVE, MODALS
from legation.engine.portfolios import PORTFOLIOS
from legation.engine.unit import Reader, Unit, skip_possessive
from legation.model import Entity

AFTER_TIES = frozenset("in on since until after before from began broke ended resumed and at".split())
OPENING = ("", ",", "and", "but", "that", "when", "after", "until", "before", "although")
DONE_BY_STATES = frozenset(
    "established reestablished restored resumed severed broke normalized renewed signed exchanged maintain maintained share have had fought".split()
)
"""Verbs whose subject "the two" are states: of "the two met", "the two agreed", persons may be the subject."""
OFFICIALS_OF_BOTH = ("ministers", "presidents", "kings", "heads of state")
THOSE_OF_BOTH = frozenset("ministers presidents leaders monarchs delegations premiers".split())
DONE_TOGETHER = frozenset(
    "signed agreed discussed met exchanged pledged decided inaugurated witnessed concluded initialled reaffirmed announced held".split()
)
ONE_OF_TWO = frozenset("country nation side state".split())  # "each country"; "both country" is a slip
OF_BOTH = frozenset("both two each either neither the one".split())
"""The words that can begin what names both of the pair."""
AUXILIARIES = BE | HAVE | MODALS
OF_ONE = frozenset("neighbors neighbours partners allies".split())


def _of_another(units: Sequence[Unit], k: int) -> bool:
    """Whether what follows says of whom they are two: "the two neighbours | of Togo"."""
    return k + 1 < len(units) and units[k].low == "of" and units[k + 1].kind == "party" and units[k - 1].low in OF_ONE


def _the_countries(units: list[Unit], i: int) -> bool:
    """Whether "the countries" at i is a subject that nothing tells apart from the pair: "The countries signed ..."."""
    between = i > 0 and units[i - 1].low == "between"
    words = ("countries", "nations", "sides", "states") if between else ("countries", "nations", "sides")
    if units[i].low != "the" or i + 2 >= len(units) or units[i + 1].low not in words:
        return False
    if between:
        return units[i + 2].low not in ("of", "in", "that", "which", "-", "and")
    return (i == 0 or units[i - 1].low in (",", "and", "that", "when")) and (
        _verb_like(units, i + 2)
        or units[i + 2].low in ("have", "signed", "established", "maintain", "agreed", "first", "also", "formally")
    )


def _the_two(units: list[Unit], i: int, pair: tuple[Entity, ...]) -> bool:
    """Whether "the two" at i stands alone for the pair: "relations between the two were cut", "the two established relations"."""
    if [u.low for u in units[i : i + 2]] != ["the", "two"]:
        return False
    before, after = units[i - 1].low if i else "", units[i + 2] if i + 2 < len(units) else None
    named = {v for u in units if u.kind in ("party", "adjective", "people", "place") for v in u.values}
    if any(v.is_state and v not in pair for v in named) or any(u.kind == "people" or u.person for u in units[:i]):
        return False  # those two may be meant
    if before == "between":
        return after is None or after.kind == "punct" or after.low in BE | HAVE | AFTER_TIES or after.low.endswith("ed")
    return before in OPENING and after is not None and after.low in DONE_BY_STATES


def _the_officials(units: list[Unit], i: int, context: Reader) -> int:
    """How many units "the (foreign) ministers", "the leaders" at i takes that are those of both, who were told to meet just before; or 0."""
    if units[i].low != "the" or not context.met or not (i == 0 or units[i - 1].low in OPENING):
        return 0
    k = i + 1
    while k < len(units) and units[k].low in PORTFOLIOS:
        k += 1
    if k + 1 >= len(units) or not (units[k].low in THOSE_OF_BOTH or _officials(units[k])):
        return 0
    j = k + 1
    while j < len(units) and (units[j].low in ("also", "then", "later", "both", "jointly") or units[j].low.endswith("ly")):
        j += 1
    return k + 1 - i if j < len(units) and units[j].low in DONE_TOGETHER else 0


def _officials(u: Unit) -> bool:
    return u.kind == "office" and not u.values and u.low.endswith(OFFICIALS_OF_BOTH)


def _holders_of_one(phrase: Sequence[Unit], pair: tuple[Entity, ...]) -> bool:
    """Whether "two" are holders of offices of one of the pair: "two former Peruvian presidents"."""
    titled = bool(phrase) and (phrase[-1].kind == "office" or phrase[-1].low in ("leaders", "presidents", "ministers"))
    return titled and any(u.kind == "adjective" and len(u.values) == 1 and u.values[0] in pair for u in phrase)


def _named_next(units: Sequence[Unit], j: int) -> bool:
    """Whether two persons that we know, of both of whom the title at j may be said, follow it: "the two | presidents X and Y"."""
    if not (units[j].kind == "office" and units[j].low.endswith(OFFICIALS_OF_BOTH)) or j + 3 >= len(units):
        return False
    return bool(units[j + 1].person and units[j + 2].low == "and" and units[j + 3].person)


def find_both(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """ "both countries", "the two states", "the two South American nations", "the two" name the pair at hand."""
    pair = context.pair
    if not pair or not any(u.low in OF_BOTH for u in units):
        return units
    out: list[Unit] = []
    i = 0
    while i < len(units):
        u = units[i]
        if u.low not in OF_BOTH:
            out.append(u)
            i += 1
            continue
        n = 0
        if u.low in ("both", "two", "each", "either", "neither"):
            j = i + 1
            while (
                j < len(units)
                and j - i <= 4
                and (
                    units[j].kind == "adjective"
                    or units[j].low in EPITHETS | PORTFOLIOS
                    or units[j].low in ("of", "the", "these")
                )
            ):
                j += 1
            if j < len(units) and _named_next(units, j):
                i += 1  # "the two | presidents X and Y": who they are is told
                continue
            if j < len(units) and (
                units[j].low in BOTH_NOUNS
                or (units[j].kind == "office" and units[j].low.endswith(OFFICIALS_OF_BOTH))
                or (u.low in ("each", "both") and units[j].low in ONE_OF_TWO)
            ):
                n = _with_officials(units, j) - i
            elif (
                u.low == "both"
                and not (i and units[i - 1].low in AUXILIARIES)  # "were both raised"
                and not _floats(text, units, i)
                and (i + 1 >= len(units) or units[i + 1].kind not in ("party", "adjective", "mission", "place", "people"))
                and _verb_like(units, i + 1)
            ):
                n = 1
        if _the_countries(units, i) or _the_two(units, i, pair):
            n = 2
        elif not n:
            n = _the_officials(units, i, context)
        if n and (_of_another(units, i + n) or (i and units[i - 1].low == "only") or _holders_of_one(units[i : i + n], pair)):
            n = 0
        if n and not (units[i + n - 1].kind == "office" and i + n < len(units) and units[i + n].low in ("of", "from")):
            last = units[i + n - 1]
            poss = text[last.end : last.end + 1] in ("'", "’")
            out.append(
                Unit(
                    "party", u.begin, last.end, "both", values=pair, head="both", possessive=poss, basis="FromContext", group=True
                )
            )
            i = skip_possessive(units, i + n)
            continue
        if i + 1 < len(units) and (u.low, units[i + 1].low) in (("each", "other"), ("one", "another")):
            out.append(
                Unit(
                    "party",
                    u.begin,
                    units[i + 1].end,
                    "each other",
                    values=pair,
                    head="each-other",
                    basis="FromContext",
                    group=True,
                )
            )
            i += 2
            continue
        out.append(u)
        i += 1
    return out


def _with_officials(units: Sequence[Unit], j: int) -> int:
    """The index after the noun at j and the officials of both that follow it: "both countries' | foreign ministers"."""
    k = skip_possessive(units, j + 1)
    while k < len(units) and (units[k].low in EPITHETS | PORTFOLIOS):
        k += 1
    officials = k < len(units) and units[k].kind == "office" and units[k].low.endswith(OFFICIALS_OF_BOTH)
    return k + 1 if officials and units[j].kind == "word" else j + 1


def _floats(text: str, units: list[Unit], i: int) -> bool:
    """Whether the "both" at i only takes up the names right before it: "President X and Minister Y both visited Z"."""
    return i > 2 and text[units[i - 1].begin].isupper() and any(u.low == "and" for u in units[max(0, i - 7) : i - 1])


def _verb_like(units: list[Unit], i: int) -> bool:
    return i < len(units) and (
        units[i].low
        in (
            "are",
            "were",
            "have",
            "had",
            "also",
            "then",
            "signed",
            "joined",
            "being",
            "share",
            "belong",
            "participate",
            "maintain",
            "enjoy",
        )
        or units[i].low.endswith("ed")
    )


__all__ = ["find_both"]
