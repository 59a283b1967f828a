"""Verbs without a tagger: which word is one, and whether it stands active, passive, as participle or as infinitive.

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legation.engine.lexicon import (
    ADVERBS,
    BE,
    CONJ,
    DETERMINERS,
    EPITHETS,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
)
from legation.engine.stance_words import PLANNED
from legation.engine.unit import Unit

ADVERBIALS = frozenset(
    (("de", "jure"), ("de", "facto"), ("no", "longer"), ("once", "more"), ("in", "turn"), ("in", "fact"), ("all", "but"))
)
HELPING = {"help": "base", "helps": "s", "helped": "past", "helping": "ing"}
_PAST = frozenset(
    "died became began broke brought built bought came cut dealt drew fell flew fought found fled froze gave went grew held kept laid led left lent lost made met overthrew paid "
    "rose saw sought sold sent set shot shut spoke spent stood took told threw undertook won withdrew wrote said remains remain maintains maintain "
    "continues seeks wants refuses agrees".split()
)
AIMED = frozenset(
    "decision plan plans offer document documents agreement agreements treaty accord accords memorandum deal steps measures talks effort "
    "efforts commitment pact protocol communiqué declaration promise pledge desire intention readiness order agree aim "
    "bid bids attempt attempts application request requests quest campaign ambition ambitions aspiration aspirations proposal proposals "
    "invitation call calls hope hopes wish wishes willingness intent opportunity chance right drive".split()
)  # nouns whose infinitive says what is to be done
SELDOM = frozenset("little seldom rarely scarcely barely".split())  # before "did" they all but deny
READY = frozenset("ready willing prepared keen eager poised due set".split())  # to do something: it is a plan
_DO = frozenset("did does do didn't doesn't don't".split())
_CONTRACTED = {
    f"{word}n't": word
    for word in (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "would",
        "could",
        "should",
        "must",
        "might",
        "did",
        "does",
        "do",
    )
} | {"won't": "will", "can't": "can", "cannot": "can", "shan't": "shall"}


@dataclass(slots=True)
class Voice:
    """How a verb stands: active, passive, participle (ing without auxiliary) or infinitive; `start` is its group's first unit."""

    kind: str
    start: int
    modal: str = ""  # the modal or "to" before it
    negated: bool = False


def after_hyphen(units: Sequence[Unit], i: int) -> bool:
    """Whether a hyphen joins the word at i to what stands before it: "Saudi-|led"."""
    return i > 0 and units[i - 1].low in ("-", "–") and units[i - 1].end == units[i].begin


def looks_verbal(units: Sequence[Unit], i: int) -> bool:
    """Whether the word at i is likely a finite verb or auxiliary (no part-of-speech tagger: endings and closed classes)."""
    u = units[i]
    if u.kind != "word":
        return False
    if u.low in BE or u.low in HAVE or u.low in MODALS or u.low in _DO:
        return True
    if after_hyphen(units, i):
        return False  # "Saudi-led"
    if u.low.endswith("ed") and i and units[i - 1].kind == "party" and units[i - 1].possessive:
        return False  # "Peru's increased participation"
    if u.low in _PAST or (u.low.endswith("ed") and len(u.low) > 4):
        prev = units[i - 1].low if i and not _whole_phrase(units[i - 1]) else ""
        if prev in ("long", "well", "newly") and i > 1 and units[i - 2].low in DETERMINERS:
            return False  # "both long established states"
        return not (prev in DETERMINERS or (prev in EPITHETS and prev != "then"))
    return False


def plans_to(units: Sequence[Unit], i: int) -> bool:
    """Whether the word at i is a present verb or adjective of planning: "Peru | intends to", "is | planning to", "is | ready to"."""
    low, before = units[i].low, units[i - 1] if i else None
    if before is None or units[i].kind != "word":
        return False
    if low in READY or (low in PLANNED and low.endswith("ing")):
        return before.low in BE
    several = before.group or before.low == "they"
    agrees = not low.endswith(("s", "ed", "ing")) if several else low.endswith("s")  # "Peru and Chile plan to", "Peru plans to"
    return low in PLANNED and agrees and before.kind in ("party", "pronoun") and not before.possessive


def are_states(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k is the noun "states" and not what somebody says: "lobbied Pacific | states | to recognize X"."""
    return units[k].low == "states" and (k == 0 or units[k - 1].kind not in ("party", "pronoun"))


def planner(units: Sequence[Unit], start: int) -> int:
    """The start of what is planned with its planning: "Peru | is ready to send"; `start` itself where nothing of the kind governs it."""
    to = start if units[start].low == "to" else start - 1
    if to < 2 or units[to].low != "to" or not plans_to(units, to - 1):
        return start
    return to - 2 if units[to - 2].low in BE else to - 1


def _whole_phrase(u: Unit) -> bool:
    """Whether a unit that begins with a determiner is a noun phrase of its own: "both nations (pledged)", not "both"."""
    return u.kind == "party" and u.end - u.begin > len(u.low)


def voice_at(units: Sequence[Unit], i: int, tag: str) -> Voice | None:
    """The voice of the verb form at i, or None where the word is no verb here (a noun or an adjective)."""
    if after_hyphen(units, i):
        return None  # "the U.S.-backed government"
    quoted = i > 1 and units[i - 1].low in ('"', "“") and units[i - 2].low in BE | HAVE | MODALS | {"to"}  # "to "continue talks""
    k, negated = _past_adverbs(units, i - 1 - quoted)
    prev = units[k].low if k >= 0 else ""
    if prev in _CONTRACTED:
        prev, negated = _CONTRACTED[prev], True
    if prev in BE and units[k].kind == "word":
        negated |= _auxiliaries_negated(units, k)
        if tag not in ("past", "part", "ing"):
            return None
        return Voice("active" if tag == "ing" else "passive", group_start(units, k), _modal_before(units, k), negated)
    if prev in HAVE and tag in ("past", "part"):
        negated |= _auxiliaries_negated(units, k)
        return Voice("active", group_start(units, k), _modal_before(units, k), negated)
    if prev in MODALS and tag in ("base", "past", "ing"):  # "will soon opening": a slip of the text
        negated |= _auxiliaries_negated(units, k) or prev in NEGATIONS
        return Voice("active", k, prev, negated)
    if prev in ("did", "does", "do") and tag in ("base", "past"):
        return Voice("active", k, "", negated)
    if prev in HELPING and tag == "base":
        return voice_at(units, k, HELPING[prev])  # "helped broker a truce", "offered to help broker a truce"
    if prev == "to" and tag in ("base", "past"):
        negated |= k > 0 and units[k - 1].low in NEGATIONS
        return Voice("infinitive", k, "to", negated)
    if tag in ("past", "part") and (joined := _joined_passive(units, k, i)) is not None:
        return joined
    if k >= 0 and k + 1 == i and _makes_noun(units, i, tag):
        return None
    if tag == "base" and k >= 0 and (do := _do_before(units, k)) is not None:
        return Voice("active", k + 1, "", negated or _turned_by_negation(units, do))
    return _bare_voice(units, k, tag, negated)


def _joined_passive(units: Sequence[Unit], k: int, i: int) -> Voice | None:
    """The voice of a participle that shares its auxiliary and its agent: "was invaded and | occupied | by Peru"; None otherwise."""
    if k < 1 or units[k].low != "and" or i + 1 >= len(units) or units[i + 1].low != "by" or not looks_verbal(units, k - 1):
        return None
    first = voice_at(units, k - 1, "past")
    return first if first is not None and first.kind == "passive" else None


def _further_passive(units: Sequence[Unit], k: int) -> bool:
    """Whether a participle after the joint at k shares the auxiliary of a passive before: "were opened in 1990, | broken off in 1994"."""
    if k < 2 or units[k].low not in (",", "and", "but") or units[k - 1].kind != "date":
        return False
    return any(u.low in ("was", "were", "been") for u in units[max(0, k - 12) : k])


def _do_before(units: Sequence[Unit], k: int) -> int | None:
    """The "did" before the subject that ends at k: "not until 1992 | did | Peru restore ..."; None where none stands there."""
    if not units[k].is_party or units[k].possessive:
        return None
    for j in range(k - 1, max(-1, k - 7), -1):
        if units[j].low in _DO:
            return j
        if units[j].kind not in ("party", "adjective") and units[j].low not in DETERMINERS | EPITHETS | {"and", ","}:
            return None
    return None


def _turned_by_negation(units: Sequence[Unit], do: int) -> bool:
    """Whether what turns verb and subject at "did" denies the event: "nor did", "at no time did"; "not until 1992 did" does not."""
    for j in range(do - 1, max(-1, do - 9), -1):
        if units[j].low in ("until", "only", "before", ";", "."):
            return False
        if units[j].low in NEGATIONS or units[j].low in SELDOM:
            return True
    return units[do].low.endswith("n't")


def _past_adverbs(units: Sequence[Unit], k: int) -> tuple[int, bool]:
    """The unit before the adverbs that end at k, and whether one of them negates."""
    negated = False
    while k >= 0 and units[k].kind == "word" and not units[k].low.endswith("n't"):
        if k and (units[k - 1].low, units[k].low) in ADVERBIALS:
            negated |= negates(units, k - 1)
            k -= 2
        elif units[k].low in ADVERBS or units[k].low in NEGATIONS or units[k].low.endswith("ly"):
            negated |= negates(units, k)
            k -= 1
        else:
            break
    return k, negated


def negates(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k negates its verb; "not only" and "not just" do not: "X not only condemned Y but ..."."""
    if units[k].low not in NEGATIONS:
        return False
    return not (units[k].low == "not" and k + 1 < len(units) and units[k + 1].low in ONLY)


_KINDS_OF_PROTEST = frozenset("mass violent peaceful popular nationwide widespread massive subsequent resulting repeated".split())


def _makes_noun(units: Sequence[Unit], i: int, tag: str) -> bool:
    """Whether the unit right before i shows that no verb stands there: "the captured", "Italy's gains", "sent captured Italian guns"."""
    before = units[i - 1]
    if before.kind == "word" and before.low in DETERMINERS and not (before.low == "that" and _after_noun(units, i - 1, tag)):
        return True
    if before.possessive or before.kind == "adjective":
        return True
    if tag == "s" and i > 2 and units[i - 2].kind == "date" and units[i - 3].low in DETERMINERS:
        return True  # "the 2019 Hong Kong protests"
    if tag == "s" and before.kind == "word" and (before.low.startswith(("anti-", "pro-")) or before.low in _KINDS_OF_PROTEST):
        return True  # "the anti-government protests"
    return tag == "past" and before.low in _PAST and before.kind == "word" and _before_named_noun(units, i)


def _bare_voice(units: Sequence[Unit], k: int, tag: str, negated: bool) -> Voice | None:
    """The voice of a verb form without auxiliary, its group right after k."""
    if tag == "ing":
        return Voice("participle", k + 1, "", negated)
    if tag in ("past", "s") or (tag == "part" and _further_passive(units, k)):
        return Voice("active", k + 1, "", negated)
    if tag == "base" and k >= 0 and units[k].low in CONJ and (to := _infinitive_before(units, k)) is not None:
        return Voice("infinitive", to, "to", negated)
    if (
        tag == "base"
        and k >= 0
        and (units[k].is_party or units[k].low in CONJ)
        and not units[k].possessive
        and (units[k].group or units[k].low in ("they", "and"))
    ):
        return Voice("active", k + 1, "", negated)
    if tag == "base" and k >= 0 and units[k].low in ("relations", "ties"):
        return Voice("active", k + 1, "", negated)  # "relations date back to 1970"
    return None


def _infinitive_before(units: Sequence[Unit], k: int) -> int | None:
    """The "to" of the infinitive that the verb after the conjunction at k continues: "agreed | to sell X and train Y"."""
    for j in range(k - 1, max(0, k - 24), -1):
        u = units[j]
        if u.low in ("who", "which", "that", ";", ":"):
            return None
        if u.low == "to" and j and (looks_verbal(units, j - 1) or units[j - 1].low in AIMED or _whose_aim(units, j - 1)):
            return j
        if u.kind == "word" and looks_verbal(units, j) and units[j + 1].low != "to":
            return None
    return None


def _whose_aim(units: Sequence[Unit], k: int) -> bool:
    """Whether the party at k is whose aim the infinitive after it tells: "the bid of | Peru | to become a member"."""
    return k > 1 and units[k].is_party and units[k - 1].low in ("of", "by") and units[k - 2].low in AIMED


def _before_named_noun(units: Sequence[Unit], i: int) -> bool:
    """Whether the participle at i stands before a noun that a name qualifies."""
    return i + 2 < len(units) and units[i + 1].kind in ("adjective", "party") and units[i + 2].kind == "word"


def _after_noun(units: Sequence[Unit], k: int, tag: str) -> bool:
    """Whether the "that" at k begins a relative clause: "the states that broke off relations"."""
    noun = units[k - 1] if k else None
    return (
        tag in ("past", "s")
        and noun is not None
        and noun.kind in ("word", "people", "mission", "party")
        and not looks_verbal(units, k - 1)
        and noun.low not in PREPOSITIONS | ADVERBS | DETERMINERS
    )


ONLY = frozenset("only just merely simply solely".split())
AUXILIARY = BE | HAVE | MODALS | ADVERBS | NEGATIONS


def _auxiliaries(units: Sequence[Unit], k: int, words: frozenset[str] | set[str]) -> Iterator[int]:
    """The places of such words from k to the left, without a gap."""
    while k >= 0 and units[k].kind == "word" and units[k].low in words:
        yield k
        k -= 1


def _auxiliaries_negated(units: Sequence[Unit], k: int) -> bool:
    return any(negates(units, j) for j in _auxiliaries(units, k, AUXILIARY | {"to"}))  # "not to have recognized" too


def _modal_before(units: Sequence[Unit], k: int) -> str:
    words = (units[j].low for j in _auxiliaries(units, k, AUXILIARY | {"to"}))
    return next((w for w in words if w in MODALS or w == "to"), "")


def group_start(units: Sequence[Unit], k: int) -> int:
    return min(_auxiliaries(units, k - 1, AUXILIARY | {"to"}), default=k)
