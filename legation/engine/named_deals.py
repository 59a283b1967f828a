"""The agreements that a sentence names one by one, by their whole names: "a trade agreement and a tax treaty"."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.phrases import noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.topic_phrases import Span, belongs, phrase_of
from legation.engine.unit import Unit

INTRODUCING = frozenset(("including", "namely", "like", ":"))  # between several agreements and the first one named


def is_name(s: Sentence, deals: list[Span]) -> bool:
    """Whether it is one agreement with a name that goes on: "the Treaty of Amity"."""
    return (
        len(deals) == 1
        and "of" in [u.low for u in s.units[slice(*deals[0])]]
        and has_capital(s, deals[0][0])
        and has_capital(s, deals[0][1] - 1)
    )


def whole_name(s: Sentence, deal: Span) -> Span:
    """The name with what is joined to it: "Treaty of Amity | , Commerce and Navigation"."""
    begin, end = deal
    while has_capital(s, begin) and has_capital(s, end - 1) and end + 1 < len(s.units) and s.units[end].low in (",", "and", "&"):
        k = end + 1 + (s.units[end + 1].low == "and")
        if k >= len(s.units) or s.units[k].kind != "word" or not has_capital(s, k):
            break
        end = k + 1
    return begin, end


def has_capital(s: Sentence, i: int) -> bool:
    """Whether the unit at i is written with a capital."""
    return s.passage.text[s.units[i].begin].isupper()


def deals_named(units: list[Unit], rule: Rule, frame: Frame) -> list[Span]:
    """Each of several agreements told in one list: "a trade agreement, a tax treaty and an accord on tourism"."""
    found: list[Span] = []
    at = _first_deal(units, rule, frame)
    while at is not None and units[at].kind == "word" and units[at].low in rule.objects:
        begin = noun_phrase_start(units, at)
        begin = max(begin, frame.begin + 1, found[-1][1] if found else 0) if at > frame.begin else max(begin, frame.clause[0])
        phrase = phrase_of(units, begin, at + 1, rule.kind, len(units))
        if phrase is None:
            return []
        found.append(phrase)
        at = _next_deal(units, phrase[1], rule)
    return found


def _first_deal(units: list[Unit], rule: Rule, frame: Frame) -> int | None:
    """The head of the first agreement of a list; before a passive verb, the object is the last one."""
    at = frame.object
    if (instance := first_instance(units, at, rule)) is not None:
        return instance
    while at is not None and at < frame.begin:
        before = noun_phrase_start(units, at) - 1
        joined = before > frame.clause[0] and units[before].low in ("and", ",") and units[before - 1].low in rule.objects
        if not joined or units[before + 1].low not in ("a", "an", "another"):
            break
        at = before - 1
    return at


def first_instance(units: list[Unit], at: int | None, rule: Rule) -> int | None:
    """The head of the first one named of those at `at`: "several agreements, such as | an accord on fishing"."""
    if at is None:
        return None
    if at + 2 < len(units) and units[at + 1].low == "and" and units[at + 2].low in rule.objects:
        at += 2  # "treaties | and agreements |, including ..."
    k = at + 1 + (at + 1 < len(units) and units[at + 1].low == ",")
    words = [u.low for u in units[k : k + 2]]
    if not units[at].low.endswith("s") or not words or (words[0] not in INTRODUCING and words != ["such", "as"]):
        return None
    k += 1 + (words[0] == "such")
    return next((j for j in range(k, min(len(units), k + 8)) if units[j].low in rule.objects and _all_belong(units, k, j)), None)


def _all_belong(units: list[Unit], begin: int, end: int) -> bool:
    return all(belongs(units, k) for k in range(begin, end))


def _next_deal(units: list[Unit], end: int, rule: Rule) -> int | None:
    """The head of the next agreement in a list whose last phrase ends at `end`."""
    j = end
    while j < len(units) and j - end < 4 and units[j].low in (",", "and", "as", "well", "also"):
        j += 1
    if j == end or j + 1 >= len(units) or units[j].low not in ("a", "an", "another", "one"):
        return None
    for k in range(j + 1, min(len(units), j + 8)):
        if units[k].low in rule.objects and not (k + 1 < len(units) and units[k + 1].low in rule.objects):
            return k
        if not belongs(units, k):
            return None
    return None
