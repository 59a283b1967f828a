"""What a noun of a list of missions says: its class, whose it is, and whether its envoy resides there or is honorary.

`past_comma` finds what joins one noun or city to the next.
"""

from __future__ import annotations

from dataclasses import dataclass

from legation.engine.grammars.mission_cities import City, state_at
from legation.engine.sentence import Sentence
from legation.model import Entity

BEFORE_NOUN = frozenset(
    "a an the its their his own one two three four five six seven eight nine ten resident permanent full full-fledged diplomatic small several also both only single "
    "large sizeable general various currently respective new other additional further eleven twelve fifteen twenty many numerous some it ts royal own imperial accredited first only main joint regional active functioning functional operational fully fledged fully-fledged fully-functioning representative downgraded sole deputy assistant extensive".split()
)
_HONORARY = frozenset(("honorary", "honourary", "honoury", "honary"))
DELEGATIONS = frozenset("mission missions delegation delegations representation".split())  # of or to an organization only
NON_RESIDENT = frozenset(("non-resident", "nonresident", "non-residential"))
AND = frozenset(("and", "&", "or"))
_ADDING = AND | {"plus"}
_BESIDES = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("in", "addition", "to"), ("with",))
_BESIDES_FIRST = frozenset(words[0] for words in _BESIDES)
AMOUNTS = frozenset("network number series handful dozen couple variety total".split())


@dataclass(frozen=True, slots=True)
class Post:
    """One mission of a list: its class, its city if told, whose it is if the noun phrase says so, and its units."""

    kind: str
    begin: int
    end: int
    city: City | None = None
    sender: Entity | None = None
    non_resident: bool = False
    opened: int | None = None  # the unit of the date at which the text says it opened
    closed: int | None = None  # and of the one at which it closed


def parse_nouns(s: Sentence, k: int) -> tuple[list[Post], int]:
    """Mission nouns joined by "and" that share their cities: "an embassy and a consulate"."""
    found: list[Post] = []
    end = k
    while (noun := parse_noun(s, k) or (_desk(s, k) if found else None)) is not None:
        found.append(noun)
        end = noun.end
        k = past_comma(s, end)
        if k == end or (end < len(s.units) and s.units[end].low == "," and parse_noun(s, k) is None):
            break
    return found, end


def _desk(s: Sentence, k: int) -> Post | None:
    """The "trade commission" of "its embassy and trade commission in CITY"; alone it would be a body of both states."""
    k += k < len(s.units) and s.units[k].low in BEFORE_NOUN
    told = [u.low for u in s.units[k : k + 2]] in (["trade", "commission"], ["commercial", "section"])
    return Post("TradeOffice", k, k + 2) if told else None


def parse_noun(s: Sentence, k: int) -> Post | None:
    """The mission that the noun phrase at k names, without its city; None where it names none."""
    begin, sender, non_resident, honorary = k, None, False, False
    if [u.low for u in s.units[k : k + 3]] == ["(", "honorary", ")"]:
        honorary, k = True, k + 3
    while k < len(s.units):
        u = s.units[k]
        absent = u.kind == "office" and s.text(k, k + 1).lower().startswith(tuple(NON_RESIDENT))
        non_resident |= absent
        if (
            u.kind == "mission"
            or absent
            or (
                non_resident
                and u.kind in ("office", "word")
                and u.low.removeprefix("resident ").startswith(("ambassador", "high commissioner"))
            )
        ):
            kind = u.head if u.kind == "mission" else "Embassy"
            kind = "HonoraryConsulate" if honorary and kind in ("Consulate", "ConsulateGeneral") else kind
            if k + 2 < len(s.units) and s.units[k + 1].low in ("office", "offices") and s.units[k + 2].low in ("in", "at"):
                return Post(kind, begin, k + 2, sender=sender, non_resident=non_resident)  # "a consulate general office in CITY"
            if k + 2 < len(s.units) and s.units[k + 1].low == "of" and (owner := state_at(s, k + 2)) is not None:
                return Post(kind, begin, owner[1], sender=owner[0], non_resident=non_resident)
            return Post(kind, begin, k + 1, sender=sender, non_resident=non_resident)
        if u.low in DELEGATIONS and k + 2 < len(s.units) and s.units[k + 1].low in ("in", "to"):
            return Post("Delegation", begin, k + 1, sender=sender)
        if u.low in NON_RESIDENT or (
            u.low == "non" and k + 1 < len(s.units) and s.units[k + 1].low.startswith(("-", "resident"))
        ):
            non_resident = True
        elif u.low in _HONORARY | {"-"} and k + 1 < len(s.units):
            honorary |= u.low in _HONORARY
        elif (u.kind == "adjective" or (u.kind == "party" and u.possessive)) and len(u.values) == 1:
            sender = u.values[0]
        elif u.low in AMOUNTS and k + 1 < len(s.units) and s.units[k + 1].low == "of":
            k += 1  # "a network of consulates"
        elif u.low not in BEFORE_NOUN and u.kind != "quantity":
            return None
        k += 1
    return None


def past_comma(s: Sentence, k: int) -> int:
    """The unit after a comma, "and", "as well as", "along with", "with" or the like at k; k itself if there is none."""
    j = k
    stopped = j + 1 < len(s.units) and s.units[j].low == "." and s.units[j + 1].low in AND  # "in Ankara. and a consulate"
    if stopped or (j < len(s.units) and s.units[j].low in (",", "/")):
        j += 1
    if j < len(s.units) and s.units[j].low in _ADDING:
        j += 1
    for words in _BESIDES if j < len(s.units) and s.units[j].low in _BESIDES_FIRST else ():
        if tuple(u.low for u in s.units[j : j + len(words)]) == words:
            j += len(words)
    return j
