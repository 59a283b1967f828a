"""Which verb or noun before a gerund tells who does it: "joined Y in recognizing Z", "A's role in arming B".

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import ADVERBS, BE, CONJ, MODALS, SUBORDINATORS
from legation.engine.phrases import genitive_before, noun_phrase_start
from legation.engine.unit import Unit
from legation.engine.voice import group_start, looks_verbal
from legation.engine.words import forms_of

ROLES = frozenset(("role", "part", "hand"))
PLAYING = frozenset("play plays played playing took take takes taken taking had has have".split())
BEING = frozenset("instrumental involved engaged active responsible successful".split())  # after "to be"
SUCCEEDING = frozenset("succeeded succeeds succeed participated".split())
PARTAKING = ROLES | BEING | SUCCEEDING
RESULTING = frozenset(
    """resulted results resulting result led leads leading lead ended ends ending culminated culminating culminates contributed
    contributing due owing""".split()
)
_NO_ADVERBS = frozenset("ally family supply assembly monopoly only reply rally".split())
TRIES = frozenset(
    "attempt attempts effort efforts decision decisions bid plan plans move moves intention intentions offer offers promise pledge".split()
)
JOINING = ("join", "joins", "joined", "follow", "follows", "followed")
MESSAGES = frozenset(
    "letter letters statement statements declaration communiqué communique note notes motion motions resolution resolutions".split()
)
SENDING = frozenset(forms_of("sign cosign co-sign issue release publish send write submit pass adopt approve deliver"))
_ASIDES = ("in", "on")  # "a statement | in May 2005 | condemning", "a letter | in French | urging"


def main_verb(units: Sequence[Unit], k: int, lower: int) -> int | None:
    """The start of the verb group before "by" or "after" at k whose subject does the gerund too: "A helped B by sending ...".

    A comma may part the two: "A said, after meeting B, that ...".
    """
    for j in range(k - 1 - (units[k - 1].low == ","), lower, -1):
        if units[j].kind == "punct" or units[j].low in SUBORDINATORS or units[j].low in CONJ:
            return None
        if looks_verbal(units, j):
            return group_start(units, j) if units[j - 1].low not in BE else None  # a passive's subject did not do it
    return None


def joined_in(units: Sequence[Unit], v: int, lower: int) -> int | None:
    """The verb whose subject does what the gerund at v says too: "X joined Y in recognizing Z"."""
    if v - 1 <= lower or units[v - 1].low != "in":
        return None
    for j in range(v - 2, max(lower, v - 14), -1):
        if units[j].low in JOINING:
            return group_start(units, j) if units[j - 1].low not in BE else None
        if units[j].low in SUBORDINATORS or (units[j].kind == "punct" and units[j].low != ",") or looks_verbal(units, j):
            return None
    return None


def part_taken(units: Sequence[Unit], v: int, lower: int) -> int | None:
    """Who does what the gerund at v says: the owner in "A's role in arming B", the verb whose subject it is in "A was involved in arming B"."""
    k = v - 2
    if k <= lower or units[v - 1].low not in ("in", "for") or not units[v].low.endswith("ing"):
        return None
    first = group_start(units, k)
    if units[k].low in SUCCEEDING or (units[k].low in BEING and units[k - 1].low in BE | ADVERBS):
        return None if units[first].low in MODALS else first
    if units[k].low not in ROLES:
        return None
    start = noun_phrase_start(units, k)
    owner = next((j for j in range(start, k) if units[j].possessive and units[j].kind == "party"), None)
    verb = start - 1
    return owner if owner is not None or verb <= lower or units[verb].low not in PLAYING else group_start(units, verb)


def trier(units: Sequence[Unit], v: int) -> int | None:
    """Whose attempt the infinitive at v tells: "despite | Peru's | attempts to lobby Chile"."""
    named = v > 1 and units[v].low == "to" and units[v - 1].kind == "word" and units[v - 1].low in TRIES
    return genitive_before(units, v - 1) if named else None


def message_sent(units: Sequence[Unit], k: int, lower: int) -> int | None:
    """The verb whose subject does what the message at k does: "A issued a statement condemning B", "A signed a letter urging B to"."""
    if k - 2 > lower and units[k - 1].low in _ASIDES and units[k].kind in ("date", "adjective"):
        k -= 2
    if units[k].low not in MESSAGES:
        return None
    verb = noun_phrase_start(units, k) - 1
    sent = verb > lower and units[verb].low in SENDING and looks_verbal(units, verb)
    return group_start(units, verb) if sent else None


def is_adverb(u: Unit) -> bool:
    """Whether a word says how something is done: "often", "openly"."""
    return u.low in ADVERBS or (u.kind == "word" and u.low.endswith("ly") and u.low not in _NO_ADVERBS)


def how_done(units: Sequence[Unit], v: int, lower: int) -> int | None:
    """The adverb between "of" and a gerund that v begins with or follows: "accused Peru of | secretly | arming X"."""
    at = next((j for j in (v, v - 1) if j - 1 > lower and is_adverb(units[j]) and units[j - 1].low == "of"), None)
    return at if at is not None and at + 1 < len(units) and units[at + 1].low.endswith("ing") else None


def first_gerund(units: Sequence[Unit], v: int, lower: int) -> int | None:
    """The first of two gerunds after "of" that "and" joins, the second at v: "accused Peru of | arming and training X"."""
    if v - 3 <= lower or units[v - 1].low != "and" or not (units[v].low.endswith("ing") and units[v - 2].low.endswith("ing")):
        return None
    before = v - 3 - is_adverb(units[v - 3])
    return v - 2 if units[v - 2].kind == "word" and units[before].low == "of" else None


def party_doing(units: Sequence[Unit], prep: int, k: int, v: int) -> bool:
    """Whether the party at k does what the gerund at v says: "with X visiting Y", "this led to X closing its border"."""
    doing = k + 1 + is_adverb(units[k + 1])  # "Peru often arming"
    if v > doing or not units[doing].low.endswith("ing"):
        return False
    return units[prep].low in ("with", "despite") or (
        prep > 0 and units[prep].low in ("in", "to", "with") and units[prep - 1].low in RESULTING
    )


def aside_of(units: Sequence[Unit], k: int, lower: int) -> int | None:
    """The person whose name the aside at k follows, and who does what its gerund says: "President X, | after meeting Y, said"."""
    named = k - 2 >= lower and units[k - 1].low == "," and units[k].low in ("after", "before", "upon")
    close = next((j for j in range(k + 1, min(len(units) - 1, k + 16)) if units[j].low == ","), None) if named else None
    if close is None or not units[k - 2].person or units[k - 2].possessive:
        return None
    return k - 2 if looks_verbal(units, close + 1) else None
