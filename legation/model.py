"""The values every part of Legation speaks: the waist of the hourglass.

Readers turn files into `Article`s made of `Passage`s; extraction turns passages into `Claim`s and `Gap`s; merging turns
claims into `Fact`s; only then does RDF begin. Everything here is frozen and knows neither files nor RDF.

Offsets are Unicode code points, end exclusive, into `Article.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from legation.dates import PartialDate


class EntityKind(StrEnum):
    """What a thing is; each value is the class's local name in the ontology."""

    STATE = "State"
    HISTORICAL_STATE = "HistoricalState"
    PLACE = "Place"
    PERSON = "Person"
    ORGANIZATION = "Organization"
    IGO = "IntergovernmentalOrganization"
    ARMED_GROUP = "ArmedGroup"
    RELATION = "BilateralRelation"  # only as what a text describes


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the world that a text names. `key` is its stable identity and the tail of its IRI ("state/peru")."""

    key: str
    kind: EntityKind
    label: str
    qid: str | None = None
    alt_labels: tuple[str, ...] = ()
    iso3: str | None = None
    cow: str | None = None  # Correlates of War code, e.g. "PER"
    state: str | None = None  # of a place or person: the key of its state
    capital: str | None = None  # of a state: the key of its capital
    lat: float | None = None
    long: float | None = None

    def __hash__(self) -> int:
        return hash(self.key)  # equal entities have equal keys; hashing eleven fields took a fifth of the reading time

    @property
    def is_state(self) -> bool:
        return self.kind in (EntityKind.STATE, EntityKind.HISTORICAL_STATE)


class PassageKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    ITEM = "item"  # a sentence of a list item
    CELL = "cell"  # a table cell, or a sentence of one
    FIELD = "field"  # the value of an infobox field
    CAPTION = "caption"
    SEE_ALSO = "see-also"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of clean text and where it stands in the raw text; of equal length unless `made` (a template's rendering)."""

    begin: int
    raw_begin: int
    raw_end: int
    made: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    begin: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The smallest quotable piece: a sentence, heading, list item, cell or field, cleaned of markup."""

    text: str
    kind: PassageKind
    runs: tuple[Run, ...]  # sorted by begin; the first begins at 0
    headings: tuple[int, ...] = ()  # indexes of the heading passages above it, outermost first
    lead: int | None = None  # of an item: the index of the sentence or of the item above that introduces its list
    block: int = 0  # passages of one paragraph, item or cell share it
    partner: str | None = None  # of a row on a "Foreign relations of X" page: the partner as written
    column: str | None = None  # of a cell: the header of its column
    label: str | None = None  # of a field: the infobox field's name
    links: tuple[Link, ...] = ()
    cites: tuple[str, ...] = ()  # URLs of the references attached to it

    def raw_span(self, begin: int, end: int) -> tuple[int, int]:
        """The raw offsets of clean text[begin:end]; a made-up stretch counts as its whole template."""
        first = self.runs[bisect_right(self.runs, begin, key=lambda r: r.begin) - 1]
        last = self.runs[bisect_right(self.runs, max(begin, end - 1), key=lambda r: r.begin) - 1]
        raw_begin = first.raw_begin if first.made else first.raw_begin + begin - first.begin
        raw_end = last.raw_end if last.made else last.raw_begin + end - last.begin
        return raw_begin, raw_end


class ArticleKind(StrEnum):
    BILATERAL = "bilateral"  # on one pair: "Cuba–Peru relations"
    FOREIGN_RELATIONS = "foreign-relations"  # on one state and its partners
    AMBASSADORS = "ambassadors"  # "List of ambassadors of X to Y"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Article:
    """One revision of one article: its raw text and the passages read from it."""

    title: str  # normalised: an en dash between the parties, no underscores
    kind: ArticleKind
    text: str
    sha256: str  # of the file's bytes
    origin: str  # how the input is named in messages, e.g. its path
    passages: tuple[Passage, ...] = ()
    url: str | None = None
    oldid: str | None = None
    permanent_url: str | None = None  # of this very revision
    retrieved: str | None = None  # the day it was fetched: "2026-11-24"
    license: str | None = None
    see_also: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # what was odd in reading it, one line each

    def leads(self, passage: Passage) -> Iterator[Passage]:
        """The lines that introduce the list in which a passage stands, the nearest first."""
        while passage.lead is not None:
            passage = self.passages[passage.lead]
            yield passage

    def __hash__(self) -> int:
        return hash(self.sha256)  # hashing every passage for every claim of it would take longer than reading


class MentionKind(StrEnum):
    STATE = "state"
    PLACE = "place"
    PERSON = "person"
    ORGANIZATION = "organization"  # also armed groups
    BOTH = "both"  # "both countries": names the article's or row's two parties
    DATE = "date"
    QUANTITY = "quantity"
    OFFICE = "office"
    MISSION = "mission"  # a mission noun: "embassy", "consulate-general"


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a passage names something. `values` is plural: "both countries" names two."""

    begin: int
    end: int
    kind: MentionKind
    values: tuple[Entity, ...] = ()
    form: str = "name"  # name | adjective | people | pronoun | role-noun | possessive
    possessive: bool = False  # "Peru's", "its"
    date: PartialDate | None = None
    basis: str = "Explicit"  # how a date or referent was fixed: Explicit | FromHeading | Relative | FromContext
    number: Decimal | None = None
    ends: tuple[Decimal, Decimal] | None = None  # of a range ("500 to 600"), which has no one number
    approximate: bool = False
    unit: str | None = None
    noun: str | None = None  # of an office or mission: its class or title


class Modality(StrEnum):
    ASSERTED = "Asserted"
    ALLEGED = "Alleged"
    DENIED = "Denied"
    PLANNED = "Planned"
    HYPOTHETICAL = "Hypothetical"
    PRESUPPOSED = "Presupposed"

    @property
    def counts(self) -> bool:
        """Whether a claim in this modality can support a fact."""
        return self in (Modality.ASSERTED, Modality.PRESUPPOSED)


class DateBasis(StrEnum):
    EXPLICIT = "Explicit"
    FROM_HEADING = "FromHeading"
    RELATIVE = "Relative"
    FROM_CONTEXT = "FromContext"
    DERIVED = "Derived"


Value = Entity | str | int | Decimal | bool
"""What a role can hold. A str that names a term ("Ally", "Occupation") is given as `Term`; other strings are literals."""


class Term(str):
    """The local name of a term in our namespace, e.g. Term("Severed")."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A role's value that is another claim (`promptedBy`, `follows`, `partOf`, `mission`): that claim's `key`."""

    claim: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one passage of one text says. `kind` is the ontology class's local name."""

    kind: str
    roles: tuple[tuple[str, Value | Ref], ...]  # (role's local name, value), sorted by role then value; roles repeat
    article: Article = field(repr=False)
    begin: int  # of the quote, in article.text
    end: int
    rule: str
    modality: Modality = Modality.ASSERTED
    date: PartialDate | None = None  # of something that happened
    start: PartialDate | None = None  # of something that lasted
    stop: PartialDate | None = None
    date_wording: str | None = None
    date_basis: DateBasis | None = None
    attributed_to: tuple[Entity | str, ...] = ()
    about: tuple[tuple[Entity, Entity], ...] = ()  # the pairs of states it belongs to
    name: str | None = None  # of a named event: "Mariel boatlift", "2021 Cuban protests"
    quantifier: str | None = None  # of a group claim: "all other"
    over: str | None = None  # "states in the Americas"
    exceptions: tuple[Entity, ...] = ()
    cites: tuple[str, ...] = ()  # the article's own references for it
    _key: str = field(default="", init=False, repr=False, compare=False)  # `key` once made: it is asked for ten times

    @property
    def quote(self) -> str:
        return self.article.text[self.begin : self.end]

    @property
    def parties(self) -> frozenset[Entity]:
        """Those who act, suffer or take part."""
        return frozenset(v for r, v in self.roles if r in ("actor", "recipient", "participant") and isinstance(v, Entity))

    @property
    def is_group(self) -> bool:
        return self.quantifier is not None

    def values(self, role: str) -> tuple[Value | Ref, ...]:
        return tuple(v for r, v in self.roles if r == role)

    @property
    def key(self) -> str:
        """Stable within a build: what `Ref` points at. Revision, place, class, rule and filled roles make it up."""
        if not self._key:
            object.__setattr__(self, "_key", self._to_key())
        return self._key

    def _to_key(self) -> str:
        fillers = ";".join(f"{r}={to_key(v)}" for r, v in self.roles if not isinstance(v, Ref))
        place = f"{self.article.sha256}|{self.begin}|{self.end}"
        return f"{place}|{self.kind}|{self.rule}|{self.modality}|{fillers}|{self.name or ''}"


def to_key(value: Value | Ref) -> str:
    """A value's stable text, for sorting and for keys."""
    if isinstance(value, Entity):
        return value.key
    return value.claim if isinstance(value, Ref) else str(value)


@dataclass(frozen=True, slots=True)
class Fact:
    """What the graph asserts, while at least one counting claim supports it. Roles name other facts by their key."""

    key: str  # the tail of its IRI, from its class, its roles and (where it tells facts apart) its date
    kind: str
    label: str
    roles: tuple[tuple[str, Value | Ref], ...]
    claims: tuple[Claim, ...]
    date: PartialDate | None = None
    start: PartialDate | None = None
    stop: PartialDate | None = None
    date_basis: DateBasis | None = None
    about: tuple[tuple[Entity, Entity], ...] = ()
    name: str | None = None
    derived_from: tuple[str, ...] = ()  # of a status: the keys of the facts that open and close it


@dataclass(frozen=True, slots=True)
class Gap:
    """A passage that looks like news but that no rule could read, with the reason."""

    article: Article = field(repr=False)
    begin: int
    end: int
    trigger: str
    reason: str

    @property
    def quote(self) -> str:
        return self.article.text[self.begin : self.end]
