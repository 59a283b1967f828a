"""Noun phrases without a parser: where one begins, whose it is, and what the prepositions after a trigger govern.

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import (
    ADVERBS,
    CONJ,
    DETERMINERS,
    EPITHETS,
    PREPOSITIONS,
    ROLE_NOUNS,
    SUBORDINATORS,
)
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.model import EntityKind

ARTICLES = frozenset(("the", "a", "an"))
TEXTS = frozenset("resolution resolutions motion bill law text draft report petition article".split())
TIMES = frozenset(
    "war wars crisis conflict period era century decade year years time months summit conference meeting afterwards office power independence".split()
)
NO_NOUNS = frozenset(
    "itself alone alike together altogether proper respectively worth due such so too well not which who whose whom effective free able ready close "
    "chief chiefs head heads envoy envoys representative representatives commissioner officials official leader leaders spokesman spokeswoman spokesperson "
    "secretary mediator mediators negotiator negotiators delegate delegates delegation diplomat diplomats institutions bodies agencies commission presidency "
    "troops forces forum bloc group grouping alliance organization organisation region market other else members member countries states nations to that than then there here today multiple several twice times director come came go went begin began become became".split()
)  # words after a party that act for it, or are not the thing it qualifies
MANY_STATES = frozenset("countries nations states neighbors neighbours".split())
NAMELY = frozenset("including notably particularly especially namely".split())
OWNING = {"against": ("party", "adjective"), "of": ("party",), "over": ("party",)}  # "against French tests", "of Peru's role"


def noun_phrase_start(units: Sequence[Unit], i: int) -> int:
    """The first unit of the noun phrase whose head is at i."""
    if units[i].low in ("he", "she"):
        return i  # "During the visit | he met the president"
    k = i
    while k > 0:
        u = units[k - 1]
        if u.low == "that" and units[k].kind == "party" and not units[k].possessive:
            break  # "the fact that | Peru ..."
        if (
            k < i
            and units[k].kind == "word"
            and units[k].low in ("the", "a", "an", "this", "these", "those")
            and u.low not in ("all", "both")
        ):
            break
        if units[i].kind == "party" and (
            u.low in TIMES or (u.low.endswith("ing") and u.kind == "word" and u.low not in EPITHETS)
        ):
            break  # "during the Cold War Peru sided with ..."
        if u.kind == "word" and (u.low in DETERMINERS or u.low in EPITHETS or u.low in ("newly", "more", "most")):
            k -= 1
        elif u.kind in ("date", "place") and _qualifies(units, k - 1):
            k -= 1
        elif u.kind == "adjective" or (u.kind in ("party", "pronoun") and u.possessive) or u.kind == "quantity":
            k -= 1
        elif (
            u.kind == "word"
            and k - 1 > 0
            and u.low not in PREPOSITIONS
            and u.low not in CONJ
            and u.low not in SUBORDINATORS
            and not looks_verbal(units, k - 1)
            and u.low not in ADVERBS
            and u.low != "to"
        ):
            k -= 1
        else:
            break
    return k


def _qualifies(units: Sequence[Unit], k: int) -> bool:
    """Whether a date or place stands inside a noun phrase: "the 2005 Kashmir earthquake"."""
    u, before = units[k], units[k - 1] if k else None
    if u.kind == "date":
        return u.mention is not None and u.mention.form == "modifier"
    return before is not None and (before.low in DETERMINERS or (before.kind == "date" and _qualifies(units, k - 1)))


def genitive_before(units: Sequence[Unit], head: int) -> int | None:
    """The possessive party, pronoun or adjective inside the noun phrase with its head at `head`."""
    k = head - 1
    while k >= 0 and head - k <= 7:
        u = units[k]
        if k > 0 and names_which(units, k, head + 1) and owned(units, 0, k):
            return k - 1  # "Peru's UN membership"
        if u.kind == "adjective" or (u.kind in ("party", "pronoun", "people", "place") and u.possessive):
            return k
        if k > 1 and led_by(units, k - 2):
            return k - 2  # "the US-led invasion"
        if (
            u.kind == "punct"
            and u.low not in ('"', "“", "”")
            or u.kind == "word"
            and (
                u.low in PREPOSITIONS
                or u.low in ARTICLES  # where the noun phrase begins
                or (looks_verbal(units, k) and not u.low.endswith("ed"))
                or u.low in SUBORDINATORS
            )
        ):
            return None
        if u.kind == "party" and u.head in ("military", "army", "police") and k == head - 1:
            return k  # "Ghana's military coup"
        if u.kind in ("party", "mission"):
            return None
        k -= 1
    return None


def names_which(units: Sequence[Unit], j: int, end: int) -> bool:
    """Whether an organization (or several) at j only says which thing the noun after it is: "EU membership"."""
    u = units[j]
    if u.kind not in ("party", "adjective") or u.possessive or u.person or not u.values or any(v.is_state for v in u.values):
        return False
    if j + 1 >= end:
        return False
    if units[j + 1].low == "and" and j + 3 < end and units[j + 2].kind == "adjective" and names_which(units, j + 2, end):
        return True  # "EU and NATO membership"
    return _is_noun(units, j + 1)


def of_a_thing(units: Sequence[Unit], j: int, end: int) -> bool:
    """Whether the organization at j only says which thing the noun after it is: "a UN coalition", not "UNITA rebels"."""
    if units[j].possessive or units[j].person or units[j].head or units[j].group or j + 1 >= end:
        return False
    if not names_which(units, j, end) or any(v.kind is EntityKind.ARMED_GROUP for v in units[j].values):
        return False
    after = j + 1
    while after < min(end, j + 6) and (units[after].kind in ("office", "adjective") or _is_noun(units, after)):
        after += 1
    if units[j + 1].low.endswith(("ly", "ing")) or (after < len(units) and units[after].person):
        return False  # "talks with the EU foreign policy chief"
    return not any(u.low in NO_NOUNS for u in units[j + 1 : min(after, j + 4)])


def _is_noun(units: Sequence[Unit], j: int) -> bool:
    """Whether the word at j may be a noun."""
    noun = units[j]
    closed = PREPOSITIONS | CONJ | SUBORDINATORS | ADVERBS | DETERMINERS
    return noun.kind == "word" and noun.low.isalpha() and noun.low not in closed and not looks_verbal(units, j)


def owned(units: Sequence[Unit], start: int, j: int) -> bool:
    """Whether right before j, from start on, it is said whose the thing is: "Peru's", "Peruvian"."""
    before = units[j - 1]
    return j > start and (before.kind == "adjective" or (before.kind in ("party", "people", "pronoun") and before.possessive))


def hyphened(units: Sequence[Unit], j: int) -> bool:
    """Whether the party at j is only part of a word: "the | U.S.-backed | government"."""
    if j + 2 >= len(units) or units[j + 1].low not in ("-", "–") or units[j + 2].kind != "word":
        return False
    whole = units[j].end == units[j + 1].begin and units[j + 1].end == units[j + 2].begin
    return whole and units[j + 2].low != "led"  # "the NATO-led attack" is NATO's


def _says_which(units: Sequence[Unit], j: int, end: int) -> bool:
    """Whether the place at j only says which thing the noun after it is."""
    return j + 1 < end and _is_noun(units, j + 1) and units[j + 1].low not in ROLE_NOUNS


def led_by(units: Sequence[Unit], j: int) -> bool:
    """Whether the party at j only says who leads what the noun after it names: "the | US-led | invasion"."""
    return units[j].kind == "party" and [u.low for u in units[j + 1 : j + 3]] in (["-", "led"], ["–", "led"])


def find_complements(units: Sequence[Unit], start: int, end: int) -> dict[str, list[int]]:
    """Prepositions in [start, end) and the party, mission, people, place or office that each governs."""
    preps: dict[str, list[int]] = {}
    i = start
    while i < end:
        u = units[i]
        if u.kind == "word" and u.low in PREPOSITIONS and not (i > start and units[i - 1].low in ("not", "never")):
            j, found, owner = i + 1, None, None
            while j < end and j - i <= 7:
                w = units[j]
                if owner is None and w.kind in OWNING.get(u.low, ()) and (w.possessive or w.kind == "adjective"):
                    owner = j
                if names_which(units, j, end) and owned(units, i + 1, j):
                    owner = j - 1  # "for Peru's UN membership"
                    break
                if w.kind == "party" and of_a_thing(units, j, len(units)):
                    break  # "sent troops in a | UN | coalition"
                if w.kind == "party" and (hyphened(units, j) or (u.low != "by" and led_by(units, j))):
                    j += 3  # "food aid to | Taliban-ruled | Afghanistan", "troops to the | US-led | force"
                    continue
                if w.kind in ("party", "pronoun") and not w.possessive:
                    found = j
                    break
                if (named := named_among(units, j, end)) is not None:
                    found = named
                    break
                if u.low in ("against", "by") and w.kind == "place" and _says_which(units, j, end):
                    break  # "spoke out against | Quebec separatism", "was barred by the | Paris treaties"
                if w.kind in ("mission", "people", "place", "office", "date"):
                    found = j
                    break
                if w.low in ROLE_NOUNS and j + 2 < end and units[j + 1].low == "of" and units[j + 2].kind == "party":
                    found = j + 2  # "by the government of Daniel arap Moi"
                    break
                if (w.low, units[j - 1].low) == ("of", "number"):
                    j += 1  # "in a number of countries, such as Peru"
                    continue
                if w.kind == "word" and (w.low in PREPOSITIONS or w.low in CONJ) or w.kind == "punct" or looks_verbal(units, j):
                    break
                j += 1
            found = owner if found is None else found
            if found is not None:
                preps.setdefault(u.low, []).append(found)
                i = found + 1
                continue
        i += 1
    return preps


def named_among(units: Sequence[Unit], j: int, end: int) -> int | None:
    """The states named of the many at j: "several | countries, including Peru and Chile", "neighbours such as Peru"."""
    if units[j].low not in MANY_STATES or units[j].kind != "word":
        return None
    k = j + 1 + (j + 1 < end and units[j + 1].low == ",")
    words = tuple(u.low for u in units[k : k + 2])
    k += 2 if words in (("such", "as"), ("among", "them")) else 1 if words[:1] and words[0] in NAMELY else end
    while k < end and units[k].low in ("the", "both"):
        k += 1
    named = k < end and units[k].kind == "party" and not units[k].possessive and bool(units[k].values)
    return k if named and not units[k].person and all(v.is_state for v in units[k].values) else None


def owned_complements(units: Sequence[Unit], start: int, end: int, preps: dict[str, list[int]]) -> dict[str, list[int]]:
    """The complements, and for each preposition without one whose thing it governs: "aid to the Peruvian army"."""
    found = {p: list(at) for p, at in preps.items()}
    for i in range(start, end):
        u = units[i]
        if u.kind != "word" or u.low not in (
            "to",
            "for",
            "of",
            "with",
            "against",
            "from",
            "at",
            "on",
            "over",
            "towards",
            "toward",
            "about",
            "by",
            "as",
        ):
            continue
        if u.low in preps:
            continue
        for j in range(i + 1, min(end, i + 6)):
            w = units[j]
            if any(x.low in TEXTS for x in units[j + 1 : j + 3]):
                break  # "support for a UN resolution" is none for the UN
            if w.kind == "adjective" or (w.kind in ("party", "people") and w.possessive):
                found.setdefault(u.low, []).append(j)
                break
            if w.kind not in ("word", "quantity") or w.low in PREPOSITIONS or w.low in CONJ or looks_verbal(units, j):
                break
    return found
