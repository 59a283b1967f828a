"""Which item a thing is: a score out of what agrees, and a verdict that rather leaves a thing unlinked than guesses.

    0.4  the item's English label is the thing's (0.2: an alias is; 0.1: it bears another name of the thing's)
    0.3  the item is of the thing's kind: a human, a settlement or region, an organization, a country
    0.2  the item's country is the thing's
    0.1  the item existed, or the person was grown, in the years in which the texts name it
    0.4  the articles' own link on that name leads to the page of the item

What contradicts (another kind, another country, years before it was) makes the score 0. An item is accepted at 0.85 or more, if
no link of a reader says otherwise, and if there is one clear winner: without a link of the articles' own, a name that any other
item bears too is never decided here, whatever speaks for one of them; nor is a person of whom no office is told, for who shares
name and country with somebody obscure is not yet the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from legation.wikidata.values import item_order

THRESHOLD = 0.85
MARGIN = 0.3
_LABEL, _ALIAS, _OTHER, _KIND, _COUNTRY, _YEARS, _LINK = 0.4, 0.2, 0.1, 0.3, 0.2, 0.1, 0.4
_GROWN = 15  # years: who is younger makes no visits and holds no office
NO_THINGS = frozenset(["Q4167410", "Q22808320"])  # disambiguation pages, also of names: pages of Wikimedia's, no things
CLASSES: Mapping[str, tuple[str, ...]] = {
    "Person": ("Q5",),
    "Place": ("Q486972", "Q82794", "Q618123"),  # human settlement, geographic region, geographic feature
    "Organization": ("Q43229",),
    "State": ("Q6256", "Q3624078", "Q3024240"),  # country, sovereign state, historical country
}
"""The classes of which an item of a kind must be an instance, or of a subclass."""


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    UNDECIDED = "to decide"
    UNSURE = "unsure"  # a reader looked and came to no end
    NONE = "no candidate"


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the graph without an item. `years` are the first and last in which facts name it."""

    key: str
    label: str
    kind: str  # a key of CLASSES
    names: tuple[str, ...] = ()  # other names
    country: str | None = None  # the item of its state
    years: tuple[int, int] | None = None
    pages: tuple[str, ...] = ()  # titles to which the articles' own links on its names lead


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that bears one of the thing's names, or is the page linked. None: the source does not tell."""

    qid: str
    label: str
    by_label: bool  # its label is the thing's
    by_alias: bool  # an alias of it is
    by_other: bool  # it bears another name of the thing's
    classes: frozenset[str] = frozenset()  # all, with those above them
    countries: frozenset[str] = frozenset()
    first: int | None = None  # year of birth or beginning
    last: int | None = None
    page: str | None = None  # title of its page in the English Wikipedia
    held_office: bool = False  # of a person: it tells of a position held


@dataclass(frozen=True, slots=True)
class Scored:
    candidate: Candidate
    score: float
    reasons: tuple[str, ...]
    is_linked: bool = False

    @property
    def bears_name(self) -> bool:
        return self.candidate.by_label or self.candidate.by_alias


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a thing; `best` is the item accepted, or else the foremost candidate."""

    thing: Thing
    verdict: Verdict
    best: Scored | None
    why: str
    candidates: tuple[Scored, ...] = ()


def judge(thing: Thing, candidates: Iterable[Candidate], rejected: Collection[str] = (), is_unsure: bool = False) -> Judged:
    """The verdict on a thing. `rejected` are items that readers said it is not."""
    things = [c for c in candidates if not c.classes & NO_THINGS]
    scored = sorted(
        (to_score(thing, c) for c in things if c.qid not in rejected), key=lambda s: (-s.score, item_order(s.candidate.qid))
    )
    if not scored or scored[0].score == 0:
        why = "none of the items of that name fits" if scored else "no item bears the name"
        return Judged(thing, Verdict.NONE, None, why, tuple(scored))
    best, rest = scored[0], scored[1:]
    reason = _doubt(thing, best, rest)
    verdict = Verdict.UNSURE if is_unsure else Verdict.UNDECIDED if reason else Verdict.ACCEPTED
    why = reason or ", ".join(best.reasons)
    return Judged(thing, verdict, best, "a reader was unsure" if is_unsure else why, tuple(scored))


def _doubt(thing: Thing, best: Scored, rest: Sequence[Scored]) -> str | None:
    """Why the best candidate is not accepted."""
    if len(set(thing.pages)) > 1:
        return f"the articles' own links on the name lead to {' and '.join(sorted(set(thing.pages)))}"
    if thing.pages and not best.is_linked:
        return f"the articles' own link leads to {thing.pages[0]}, which is not the page of this item"
    same = [s for s in rest if s.bears_name]
    if not best.is_linked and not best.bears_name:
        return "it bears only another name of the thing's"
    if not best.is_linked and same:
        return f"{1 + len(same)} items bear the name, and no link of the articles' own tells which"
    if not best.is_linked and thing.kind == "Person" and len(thing.label.split()) < 2:
        return "one word is no name of a person to go by"
    if not best.is_linked and thing.kind == "Person" and not best.candidate.held_office:
        return "of a person of that name nothing tells that it held an office"
    if not best.candidate.classes:
        return "it is not told what kind of thing it is"
    if best.score < THRESHOLD:
        return f"it scores {best.score:.2f}, less than {THRESHOLD}: {', '.join(best.reasons)}"
    if rest and best.score - rest[0].score < MARGIN:
        return f"{rest[0].candidate.label} {rest[0].candidate.qid} comes too close: {rest[0].score:.2f} to {best.score:.2f}"
    return None


def to_score(thing: Thing, c: Candidate) -> Scored:
    """What speaks for a candidate; 0 where something speaks against it."""
    score, reasons = 0.0, []

    def add(points: float, reason: str) -> None:
        nonlocal score
        score += points
        reasons.append(reason)

    is_linked = c.page is not None and c.page in thing.pages
    if c.by_label:
        add(_LABEL, "its label is the name")
    elif c.by_alias:
        add(_ALIAS, "an alias is the name")
    elif c.by_other:
        add(_OTHER, "it bears another of its names")
    if c.classes:
        if not c.classes & set(CLASSES[thing.kind]):
            return Scored(c, 0.0, (f"it is no {thing.kind.lower()}",), is_linked)
        add(_KIND, f"it is a {thing.kind.lower()}")
    if thing.country and c.countries:
        if thing.country not in c.countries:
            return Scored(c, 0.0, ("it belongs to another country",), is_linked)
        add(_COUNTRY, "its country is the same")
    if thing.years and c.first is not None:
        ripe = c.first + (_GROWN if thing.kind == "Person" else 0)
        if thing.years[1] < ripe:
            return Scored(c, 0.0, ("it was not yet there in the years told",), is_linked)
        if thing.years[0] >= ripe and (c.last is None or thing.years[1] <= c.last):
            add(_YEARS, "the years agree")
    if is_linked:
        add(_LINK, "the articles' own link leads to its page")
    return Scored(c, round(min(score, 1.0), 2), tuple(reasons), is_linked)
