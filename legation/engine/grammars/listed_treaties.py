"""Further treaties of a list, each with its own date: "signed a treaty on extradition (1978), an air agreement (1985) and ...".

The first one is told by a verb and read by a rule; what follows it has its parties and is told as it is. A list may also share
the noun: "agreements on trade (1974), culture (1980) and taxation (1991)".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legation.engine.lexicon import PREPOSITIONS
from legation.engine.sentence import Sentence, When
from legation.engine.voice import looks_verbal
from legation.engine.when import to_when
from legation.engine.words import noun_forms
from legation.model import Claim, Modality, Ref, Value

JOINTS = frozenset((",", ";", "and", "&", "also"))
ARTICLES = frozenset("a an another the one".split())
SHARED = frozenset("on for about concerning regarding covering in".split())  # between "agreements" and what they are about
SIGNED = frozenset("were have been signed concluded reached".split())  # between the noun and what they are about
IN_BRACKETS = frozenset("signed concluded in on of dated".split())
FORMS = ("in", "on", "name", "")
APART = frozenset((";", ":", ".", '"', "a", "an", "another"))  # where another thing begins
LONGEST = 14  # units of one treaty's name or topic


@dataclass(frozen=True, slots=True)
class _Member:
    """One treaty of the list: its name at units [begin, end), its dates, and the unit after it."""

    begin: int
    end: int
    dates: tuple[When, ...]
    after: int


def read_listed_treaties(s: Sentence, nouns: frozenset[str]) -> None:
    """Add a claim for each treaty listed, with its own date, after one that was told; `nouns` are what treaties are called."""
    first = next((c for c in reversed(s.claims) if c.kind == "AgreementSigned" and c.date is not None), None)
    at = _date_of(s, first) if first is not None else None
    if first is None or at is None or first.modality not in (Modality.ASSERTED, Modality.PRESUPPOSED):
        return
    begin = _after_noun(s, at, nouns)
    ahead = list(_members(s, begin, nouns, shared=True)) if begin is not None else []
    late = len(ahead) > 1 and all(at != w.unit for w in ahead[0].dates)
    if late:
        _drop(s, first)  # "agreements on trade (1974) and culture (1980) were signed": the last date is not that of the first
    for m in ahead if late else _members(s, _joined(s, at + 1), nouns, shared=bool(ahead)):
        _claim(s, m, first)


def _claim(s: Sentence, m: _Member, first: Claim) -> None:
    roles: list[tuple[str, Value | Ref]] = [(r, v) for r, v in first.roles if r in ("participant", "actor", "recipient")]
    begin = m.begin + _another_on(s, m)
    roles.append(("topic", s.text(begin, m.end)))
    for when in m.dates:
        s.claim(
            "AgreementSigned", roles, "treaty-listed", (m.begin, (when.unit or m.end) + 1), when=when, modality=first.modality
        )


def _drop(s: Sentence, claim: Claim) -> None:
    s.claims.remove(claim)
    for at in [at for at, c in s.places.items() if c is claim]:
        del s.places[at]


def _date_of(s: Sentence, first: Claim) -> int | None:
    """The unit of the date of the treaty told first: the last one in its words that is worded so."""
    for i in range(len(s.units) - 1, -1, -1):
        u = s.units[i]
        if u.kind == "date" and s.passage.text[u.begin : u.end] == first.date_wording:
            begin, end = s.passage.raw_span(u.begin, u.end)
            return i if first.begin <= begin and end <= first.end else None
    return None


def _after_noun(s: Sentence, at: int, nouns: frozenset[str]) -> int | None:
    """Where the first topic begins, after "agreements (with X) on" or the like before the date at `at`."""
    plural = {f for n in nouns for f in noun_forms(n)} - nouns
    noun = next((k for k in range(at - 1) if s.units[k].low in plural), None)
    for k in range(noun + 1, min(noun + 8, at)) if noun is not None else ():
        if (looks_verbal(s.units, k) and s.units[k].low not in SIGNED) or s.units[k].low in JOINTS:
            return None
        if s.units[k].low in SHARED or (s.units[k].low == "of" and k == (noun or 0) + 1):
            return k + 1 + (s.units[k + 1].low == "the")
    return None


def _members(s: Sentence, begin: int | None, nouns: frozenset[str], *, shared: bool) -> Iterator[_Member]:
    """The treaties joined one after the other from unit `begin` on."""
    while begin is not None and (member := _member(s, begin)) is not None:
        named = any(u.low in nouns for u in s.units[member.begin : member.end]) or _another_on(s, member)
        if not named and (not shared or member.begin > begin):
            return
        yield member
        begin = _joined(s, member.after)


def _another_on(s: Sentence, member: _Member) -> bool:
    """Whether a member is told as one more of the same: "and another | on tourism in 1995", "followed by one | on tourism in 1995"."""
    before = s.units[member.begin - 1].low
    return before in ("another", "one") and s.units[member.begin].low in SHARED and member.end > member.begin + 1


def _joined(s: Sentence, i: int) -> int | None:
    """The unit after the joint at i; None where nothing is joined."""
    j = i + (i < len(s.units) and s.units[i].low == ")")
    k = j
    while k < len(s.units) and (s.units[k].low in JOINTS or _as_well_as(s, k) or _followed_by(s, k)):
        k += 3 if _as_well_as(s, k) else 1 + _followed_by(s, k)
    if k == j or k >= len(s.units):
        return None
    return k + (s.units[k].low in SHARED)  # "on trade (1990) and | on taxation"


def _followed_by(s: Sentence, k: int) -> bool:
    return [u.low for u in s.units[k : k + 2]] == ["followed", "by"]


def _as_well_as(s: Sentence, k: int) -> bool:
    return [u.low for u in s.units[k : k + 3]] == ["as", "well", "as"]


def _member(s: Sentence, begin: int) -> _Member | None:
    """The treaty whose words begin at `begin` and end with its date: "an accord on fishing (1990", "a tax treaty in 1990"."""
    first = begin + (s.units[begin].low in ARTICLES)
    for k in range(first, min(len(s.units), first + LONGEST)):
        u = s.units[k]
        bracket = u.low == "("
        if k > first and (bracket or (u.low in ("in", "on") and k + 1 < len(s.units) and s.units[k + 1].kind == "date")):
            dates, after = _dates(s, k + 1, bracket=bracket)
            return _Member(first, k, tuple(dates), after) if dates else None
        if (
            u.kind not in ("word", "place", "adjective", "punct")
            or looks_verbal(s.units, k)
            or u.low in APART
            or _as_well_as(s, k)
        ):
            return None
        if u.low in PREPOSITIONS and k == first and s.units[k - 1].low not in ("another", "one"):
            return None
    return None


def _dates(s: Sentence, k: int, *, bracket: bool) -> tuple[list[When], int]:
    """The dates from unit k on, several where brackets hold several, and the last unit they take."""
    found: list[When] = []
    while k < len(s.units) and (
        s.units[k].low in IN_BRACKETS or s.units[k].low in (",", "and", "&") or s.units[k].kind == "date"
    ):
        when = to_when(s, k) if s.units[k].kind == "date" else None
        if when is not None and (when.form or "") in FORMS:
            found.append(when)
            if not bracket:
                return found, k + 1
        k += 1
    closed = bracket and k < len(s.units) and s.units[k].low == ")"
    return (found, k) if closed else ([], k)


__all__ = ["read_listed_treaties"]
