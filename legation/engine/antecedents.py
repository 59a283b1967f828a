"""Which noun told of before a relative clause or a pronoun is about: "the treaty that Peru signed", "opened an embassy, but closed it"."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, HAVE, PREPOSITIONS
from legation.engine.objects import fits
from legation.engine.phrases import noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.subjects import COUNTRIES, state_among
from legation.engine.unit import Unit

ACTS_OF_STATES = frozenset(
    "StateRecognized Criticism Accusation Demand DiplomatExpelled AmbassadorRecalled Invasion RelationsSevered RelationsRestored".split()
)
_RELATING = ("that", "which", "whom")
DOING_NOTHING = frozenset("relations ties links relationship trade border borders".split())


def antecedent(units: list[Unit], start: int, rule: Rule) -> int | None:
    """The party that a relative clause is about: "Italy, which invaded ...", "the troops who occupied ...".

    After a preposition it is uncertain which noun is meant; only what no treaty or building can do decides that.
    """
    while start > 0 and units[start - 1].low in ADVERBS:
        start -= 1
    at = start - 1
    if at < 1 or units[at].low not in ("which", "who", "that"):
        return None
    k = at - 1 - (units[at - 1].low == ",")
    if units[k].low in COUNTRIES and (state := state_among(units, k)) is not None:
        return state  # "Kenya was among the states that voted for it"
    if k < 0 or units[k].possessive:
        return None
    if units[at].low == "which" and (told := _mission_before(units, k, rule)) is not None:
        return told
    if units[k].kind in ("word", "mission") and rule.objects and units[at].low == "which" and fits(units[k], rule.objects):
        return k if units[start].low in BE | HAVE else None  # "relations, which had been cut, ..."
    if units[k].kind == "word" and units[at].low == "which" and units[start].low in BE and k > 1 and units[k - 1].low == "of":
        return k - 2 if rule.objects and fits(units[k - 2], rule.objects) else None  # "a treaty of peace, which was signed"
    if units[k].kind == "word" and rule.subjects and fits(units[k], rule.subjects):
        return k  # "the riots that broke out in Peru"
    if units[k].kind not in ("party", "people"):
        return None
    human = bool(units[k].person) or units[k].kind == "people" or bool(units[k].head)
    if (units[at].low == "who" and not human) or (units[at].low != "who" and units[k].person):
        return None
    before = units[noun_phrase_start(units, k) - 1].low if noun_phrase_start(units, k) else ""
    sure = bool(units[k].person) and before in PREPOSITIONS - {"of"}  # "under President X, who succeeded Y"
    sure |= rule.kind in ACTS_OF_STATES and _after_ties(units, k)
    return k if before not in PREPOSITIONS or rule.impersonal or sure else None


def _after_ties(units: list[Unit], k: int) -> bool:
    """Whether the state at k says with whom ties are, which do nothing: "renewed its | ties | with Chile, which recognized it"."""
    before = noun_phrase_start(units, k) - 1
    plain = not units[k].person and not units[k].group
    return plain and before > 0 and units[before].low in ("with", "to") and units[before - 1].low in DOING_NOTHING


def _mission_before(units: list[Unit], k: int, rule: Rule) -> int | None:
    """The mission that "which" is about, where its city or dates stand between: "opened | a legation | in Lima in 1946, which was closed"."""
    if units[k].low == ")" and units[k + 1].low == "which":
        k = (
            next((j for j in range(k, max(0, k - 6), -1) if units[j].low == "("), 1) - 1
        )  # "an embassy in Lima (1980-2001) which ..."
    elif units[k].kind not in ("date", "place") or units[k + 1].low != ",":
        return None
    while k > 0 and (units[k].kind in ("date", "place", "party") or units[k].low in ("in", "on", "at")):
        k -= 1
    return k if units[k].kind == "mission" and fits(units[k], rule.objects) else None


def with_which(units: list[Unit], begin: int) -> int | None:
    """The party that a clause beginning at `begin` is about: "has a border with | Peru, | with which | it signed a treaty"."""
    k = begin - 4
    if k < 0 or units[begin - 1].low not in ("which", "whom") or (units[begin - 2].low, units[begin - 3].low) != ("with", ","):
        return None
    return k if units[k].kind == "party" and not units[k].group and not units[k].possessive else None


def relative(units: list[Unit], begin: int) -> int:
    """Where the subject of a clause may begin: a relative clause ("ties, which were cut") takes the noun before it along."""
    if begin and units[begin - 1].low in ("which", "that"):
        return max(0, begin - 2 - (begin > 1 and units[begin - 2].low == ","))
    return begin


def relative_object(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """The noun before a relative clause with its own subject: "the treaty that Peru signed with Siam in 1908 (was ...)".

    A state too, where nothing else can be meant: "Chile, which Peru accused of arming rebels, left the league".
    """
    that = frame.clause[0] - 1
    if frame.voice.kind != "active" or that < 1 or units[that].low not in _RELATING or frame.voice.start == that + 1:
        return None
    noun = that - 1 - (units[that - 1].low == "," and units[that].low != "that")
    subject = next((j for j in range(that + 1, frame.voice.start) if units[j].kind in ("party", "pronoun")), None)
    if noun < 0 or subject is None or not fits(units[noun], rule.objects):
        return None
    if units[noun].kind == "party":
        open_end = _ends_open(units, frame.end) and units[subject].kind == "party"
        return noun if open_end and units[that].low != "that" and not units[noun].possessive else None
    return noun if units[noun].kind == "word" and noun == that - 1 else None


def _ends_open(units: list[Unit], end: int) -> bool:
    """Whether nothing that the verb before `end` could have as its object stands there."""
    return end >= len(units) or units[end].kind in ("date", "punct") or units[end].low in PREPOSITIONS | ADVERBS


def thing_of_it(units: list[Unit], head: int | None, rule: Rule) -> int | None:
    """What "it" stands for, told of before in the sentence: "the legation closed in 1934, and it reopened in 1936".

    That is a mission, or a text signed that another clause tells of: "signed a treaty in 1934, but it was terminated in 1936".
    """
    if head is None or units[head].low != "it":
        return head
    if "@mission" in rule.objects:
        return next((j for j in range(head - 1, -1, -1) if units[j].kind == "mission"), head)
    joined = rule.kind == "AgreementEnded" and head > 2 and units[head - 1].low in ("but", "and", ";")
    return next((j for j in range(head - 2, 0, -1) if joined and units[j].kind == "word" and fits(units[j], rule.objects)), head)


def told_of(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """What "it" or "them" right after the verb stands for, where the sentence told of it: "opened an embassy, but closed it"."""
    after = units[frame.end] if frame.end < len(units) else None
    if after is None or after.low not in ("it", "them") or "@party" in rule.objects:
        return None
    for j in range(frame.voice.start - 1, -1, -1):
        if units[j].kind in ("word", "mission") and fits(units[j], rule.objects):
            return j if units[j].low.endswith("s") == (after.low == "them") else None
    return None
