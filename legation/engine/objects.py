"""The object of a verb or noun: which unit can be one, and where it stands in its noun phrase.

A rule's `objects` are noun heads in every form and classes: "@party", "@person", "@mission", "@people", "@office", "@place",
"@organization", "@money" (an amount), "@any" (any noun at all), "@none" (no object may follow), "@owned" (any noun that belongs to a party: "Kenyan policy", "Peru's claim").
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.currencies import is_currency
from legation.engine.complements import SUFFERED
from legation.engine.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, ROLE_NOUNS, SUBORDINATORS
from legation.engine.phrases import TEXTS, hyphened, named_among, names_which, of_a_thing, owned
from legation.engine.subjects import QUANTIFYING
from legation.engine.units import Unit
from legation.engine.voice import looks_verbal
from legation.model import EntityKind

GROUPS = (EntityKind.IGO, EntityKind.ORGANIZATION)
QUOTES = ('"', "“", "”", "'", "(", ")", ",", "-")
WEIGHED = frozenset(
    "ton tons tonne tonnes quantity quantities shipment shipments load loads planeload package packages dose doses amount amounts".split()
)
MEASURES = (
    QUANTIFYING
    | WEIGHED
    | frozenset(
        "worth kind kinds form forms "
        "rest round rounds rotation rotations detachment detachments lot lots million millions billion range most some all many much several".split()
    )
)
FIRMS = frozenset("company companies firm firms".split())  # people of a state as a class only where a rule names them
PLANS = frozenset(
    "plan plans programme programs program charter convention statute protocol declaration conference summit".split()
)
NAMED_BY_PLACE = frozenset(
    "agreement agreements declaration accord accords protocol convention treaty pact communiqué communique memorandum".split()
)  # what is called after where it was signed
TALKS = frozenset("negotiations talks discussions".split())  # "treaty negotiations": no treaty yet
FURTHER = ("of", "in", "worth")  # what joins a measure to what is measured: "tons of rice", "$3 million in loans"


def fits(u: Unit, objects: frozenset[str]) -> bool:
    """Whether a unit can be the object that a rule asks for."""
    if u.kind == "party":
        return (
            ("@party" in objects and not u.possessive and not u.person and (not u.head or u.head.islower()))
            or (bool(u.head) and not u.possessive and u.head.lower() in objects)
            or ("@person" in objects and bool(u.person) and not u.possessive)
            or ("@organization" in objects and not u.possessive and bool(u.values) and all(v.kind in GROUPS for v in u.values))
            or (
                "@state" in objects and not u.possessive and not u.person and bool(u.values) and all(v.is_state for v in u.values)
            )
        )
    if u.kind == "pronoun":
        return "@party" in objects and not u.possessive and u.low not in ("he", "she", "him")
    if u.kind == "quantity":
        return "@money" in objects and is_money(u)
    if u.kind in ("mission", "people", "office", "place"):
        return (
            (f"@{u.kind}" in objects and u.head not in FIRMS and not (u.kind == "office" and u.possessive))
            or u.low in objects
            or (u.kind == "people" and u.head in objects)
            or (u.kind == "office" and u.head in objects and "special" not in u.low)
            or (u.kind == "mission" and bool(objects & set(u.low.split())))
        )
    return u.low in objects


def is_money(u: Unit) -> bool:
    """Whether a quantity is an amount of money: its unit is a currency."""
    return u.mention is not None and is_currency(u.mention.unit)


def object_after(units: Sequence[Unit], start: int, end: int, objects: frozenset[str]) -> int | None:
    """The direct object after a verb: the first unit that fits before a preposition, verb or comma ends its noun phrase."""
    j, found, owner = start, None, False
    while j < end and j - start <= 12:
        u = units[j]
        if "@party" in objects and (named := named_among(units, j, end)) is not None:
            return named  # "visited several countries, including Peru"
        if u.low in FURTHER and u.kind == "word" and found is None and j > start and _measures(units[j - 1]):
            j += 1
            continue
        if _ends_phrase(units, j, start, end, found):
            break
        if u.low == ")" and all(w.low != "(" for w in units[start:j]):
            break  # "(deposed 1929) and ...": what follows is told outside
        if u.kind == "word" and u.low.endswith("ing") and j > start and units[j - 1].low in TEXTS:
            break  # "voted for a resolution | condemning Peru"
        if u.kind == "party" and (hyphened(units, j) or _leads(units, j)):
            j, owner = j + 3, owner or _leads(units, j)
            continue
        if (
            u.kind == "word"
            and j + 1 < end
            and units[j + 1].low in TALKS
            and u.low in objects
            and units[j + 1].low not in objects
        ):
            break  # "entered into treaty negotiations"
        if names_which(units, j, end) and j > start and owned(units, start, j):
            j, owner = j + 1, True
            continue  # "supported Peru's UN membership"
        if u.kind == "party" and of_a_thing(units, j, end) and any(w.low in PLANS for w in units[j + 1 : min(end, j + 4)]):
            j, owner = j + 1, True
            continue  # "voted for the UN peace plan"
        if u.kind == "place" and not u.possessive and j + 1 < end and units[j + 1].low in SUFFERED:
            j += 1
            continue  # "condemned the Lima attacks": Lima suffered them
        if fits(u, objects) and not ("@organization" in objects and _modifies_noun(units, j + 1, end)):
            if u.kind == "quantity" and j + 1 < end and _goes_on(units, j + 1, objects):
                found = j
            elif u.kind not in ("word",) or not (j + 1 < end and fits(units[j + 1], objects)):
                return j
            else:
                found = j
        elif u.kind == "mission" and j + 1 < end and units[j + 1].low in objects:
            pass  # "embassy officials"
        elif u.kind == "place" and "@mission" in objects and not u.possessive and j + 1 < end and units[j + 1].kind == "mission":
            pass  # "its first Lima legation"
        elif u.kind == "place" and j + 1 < end and units[j + 1].kind == "word" and units[j + 1].low in objects & NAMED_BY_PLACE:
            pass  # "signed the Lima Agreement"
        elif (
            u.kind == "party"
            and not u.person
            and not any(v.is_state for v in u.values)
            and any(w.kind == "word" and w.low in objects for w in units[j + 1 : min(end, j + 4)])
        ):
            if any(w.low in PREPOSITIONS or w.kind != "word" for w in units[j + 1 : j + 2]):
                break
            owner = True  # "vetoed the UN partition plan"
        elif (
            u.kind in ("party", "pronoun", "mission", "people", "place", "office")
            and not u.possessive
            and u.head != "each-other"
            and u.low not in ("itself", "themselves")
        ):
            break
        owner |= u.kind == "adjective" or (u.kind in ("party", "people", "pronoun") and u.possessive)
        if "@any" in objects and u.kind == "word" and u.low.isalpha() and j > start - 1 and _names_thing(units, j, end):
            return j
        if "@owned" in objects and owner and u.kind == "word" and u.low.isalpha() and _is_head(units, j, end):
            return j
        j += 1
    return found


def _names_thing(units: Sequence[Unit], j: int, end: int) -> bool:
    u = units[j]
    closed = u.low in DETERMINERS or u.low in ADVERBS or u.low in SUBORDINATORS or u.low in ("and", "or", "as", "that", "to")
    return not closed and len(u.low) > 2 and _is_head(units, j, end)


def _modifies_noun(units: Sequence[Unit], j: int, end: int) -> bool:
    """Whether the organization before j only says which thing is meant: "EU countries", "the NATO building"."""
    if j >= end or units[j].kind != "word":
        return False
    return units[j].low not in PREPOSITIONS | SUBORDINATORS | ADVERBS | {"and", "or", "but"} and not looks_verbal(units, j)


def _leads(units: Sequence[Unit], j: int) -> bool:
    """Whether the party at j only says who led what follows: "opposed the | US-led | invasion"."""
    words = [u.low for u in units[j + 1 : j + 4]]
    return len(words) == 3 and words[0] in ("-", "–") and words[1] == "led" and units[j + 3].kind == "word"


def _ends_phrase(units: Sequence[Unit], j: int, start: int, end: int, found: int | None) -> bool:
    u = units[j]
    if u.kind == "word" and u.low in PREPOSITIONS and u.low != "like":
        return True
    if u.kind == "punct" and u.low not in QUOTES:
        return True
    if u.low == "," and not (j + 1 < end and units[j + 1].kind in ("word", "adjective") and found is None):
        return True
    if u.low == ")" and not any(w.low == "(" for w in units[start:j]):
        return True  # "X (deposed in 1929) and Y"
    if u.low == "," and j > start and (units[j - 1].kind in ("party", "people", "mission") or units[j - 1].low in ROLE_NOUNS):
        return True  # "the establishment of X's government, relations with Y ..."
    if u.low in SUBORDINATORS and u.kind == "word" and j > start:
        return True
    return found is None and looks_verbal(units, j) and j > start


def _measures(u: Unit) -> bool:
    return u.low in MEASURES or u.kind == "quantity"


def _goes_on(units: Sequence[Unit], j: int, objects: frozenset[str]) -> bool:
    """Whether an amount measures a thing that is an object too: "$3 million in loans", "500 doses"."""
    rest = units[j : j + 5]
    return any(fits(u, objects) and u.kind == "word" for u in rest[: 1 + (rest[0].low in FURTHER) * 4])


def _is_head(units: Sequence[Unit], j: int, end: int) -> bool:
    """Whether the noun phrase ends with the word at j."""
    if j + 1 >= end:
        return True
    nxt = units[j + 1]
    if nxt.kind == "punct":
        return nxt.low not in ("-", '"', "“", "”", "'")
    return nxt.kind == "date" or (
        nxt.kind == "word"
        and (nxt.low in PREPOSITIONS or nxt.low in ("and", "or", "to", "that", "by") or looks_verbal(units, j + 1))
    )
