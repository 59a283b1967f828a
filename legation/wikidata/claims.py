"""The other direction: an extract's statements as claims, so that Wikidata and texts meet in one graph like two articles.

A claim needs words that say it. Here they are the statement written out on one line, with its id:

    Cuba (Q241) | diplomatic relation (P530) | Peru (Q419) | start time (P580) 1905-01-11 | rank normal | Q241$860B...

All statements of an item that are read make its text, in the revision that the extract names. So offsets, hash and quote are
those of a text that anyone can write again from the same extract, and the id leads to the statement itself.

What a statement means here is said once, below; what it only may mean is a gap: the end of a relation that ended with one of
its states was no break, and something without dates tells of no event.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legation.bounds import can_be_same, is_surely_before, lower
from legation.dates import PartialDate
from legation.iri import slug
from legation.kinds import MISSIONS
from legation.model import Article, ArticleKind, Claim, DateBasis, Entity, EntityKind, Gap, Modality
from legation.names import Gazetteer
from legation.wikidata.read import CONSULATE, EMBASSY
from legation.wikidata.values import (
    COUNTRY,
    DISSOLVED,
    END,
    HEAD_OF_GOVERNMENT,
    HEAD_OF_STATE,
    INCEPTION,
    INSTANCE_OF,
    LOCATED_IN,
    MEMBER_OF,
    OPERATOR,
    PROPERTIES,
    RELATION,
    START,
    Extract,
    Item,
    Rank,
    Special,
    Statement,
    Time,
    Value,
)

LICENSE = "https://creativecommons.org/publicdomain/zero/1.0/"
_PAGE = "https://www.wikidata.org/wiki/"
_OFFICES = {HEAD_OF_STATE: "head of state", HEAD_OF_GOVERNMENT: "head of government"}
_KINDS = {EMBASSY: "Embassy", CONSULATE: "Consulate"}
assert set(_KINDS.values()) <= MISSIONS


@dataclass(frozen=True, slots=True)
class Stated:
    """What an extract states: a text per item, the claims, and what makes none with the reason."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class _Context:
    """What reading one item's statements needs."""

    extract: Extract
    article: Article
    places: Mapping[str, tuple[int, int]]  # where in the text a statement stands, by its id
    known: Mapping[str, Entity]  # things of the tables of names, by item
    gazetteer: Gazetteer


def to_stated(extract: Extract, gazetteer: Gazetteer) -> Stated:
    """Texts, claims and gaps of an extract, in the order of its items."""
    known = {e.qid: e for _, e in sorted(gazetteer.tables.entities.items()) if e.qid}
    articles: list[Article] = []
    claims: list[Claim] = []
    gaps: list[Gap] = []
    for item in extract.items.values():
        if not item.statements:
            continue
        article, places = to_article(item, extract)
        articles.append(article)
        for found in _read(item, _Context(extract, article, places, known, gazetteer)):
            (claims if isinstance(found, Claim) else gaps).append(found)  # type: ignore[arg-type]
    return Stated(tuple(articles), tuple(claims), tuple(gaps))


def to_article(item: Item, extract: Extract) -> tuple[Article, dict[str, tuple[int, int]]]:
    """An item's statements as a text, and where each stands in it, by its id."""
    text = f"{item.name}, revision {item.revision or 'not told'}\n"
    places: dict[str, tuple[int, int]] = {}
    for s in item.statements:
        line = to_line(s, extract)
        places[s.guid] = (len(text), len(text) + len(line))
        text += line + "\n"
    page = _PAGE + item.qid
    permanent = f"https://www.wikidata.org/w/index.php?title={item.qid}&oldid={item.revision}" if item.revision else None
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        title=f"Wikidata: {item.name}",
        kind=ArticleKind.OTHER,
        text=text,
        sha256=sha256,
        origin=f"{extract.origin}: {item.qid}",
        url=page,
        oldid=item.revision,
        permanent_url=permanent,
        license=LICENSE,
    )
    return article, places


def to_line(s: Statement, extract: Extract) -> str:
    """A statement on one line, with all that was read of it."""

    def named(value: Value) -> str:
        if isinstance(value, Time):
            date = value.to_date()
            return date.edtf if date else f"{value.text} (precision {value.precision})"
        if isinstance(value, Special):
            return value.value
        label = extract.label(value)
        return f"{label} ({value})" if label != value else " ".join(value.split())

    def prop(p: str) -> str:
        return f"{PROPERTIES[p]} ({p})" if p in PROPERTIES else p

    parts = [named(s.item), prop(s.prop), named(s.value), *(f"{prop(p)} {named(v)}" for p, v in s.qualifiers)]
    return " | ".join([*parts, f"rank {s.rank.value}", s.guid])


def _read(item: Item, ctx: _Context) -> Iterator[Claim | Gap]:
    yield from _relations(item, ctx)
    yield from _memberships(item, ctx)
    yield from _offices(item, ctx)
    yield from _missions(item, ctx)


def _relations(item: Item, ctx: _Context) -> Iterator[Claim | Gap]:
    """Start and end of relations; a start after an earlier statement's end is a return to relations."""
    by_partner: dict[str, list[Statement]] = defaultdict(list)
    for s in item.of(RELATION):
        if s.rank is Rank.DEPRECATED:
            yield _gap(s, ctx, "deprecated")
        elif isinstance(s.value, str):
            by_partner[s.value].append(s)
    here = ctx.known.get(item.qid)
    for partner, statements in sorted(by_partner.items()):
        there = ctx.known.get(partner)
        if here is None or there is None or not (here.is_state and there.is_state):
            yield from (_gap(s, ctx, "one of the two is no state of the tables of names") for s in statements)
            continue
        ends = [d for s in statements if s.counts and (d := s.date(END)) is not None]
        for s in sorted(statements, key=lambda s: (lower(s.date(START)), s.guid)):
            start, end = s.date(START), s.date(END)
            if start is None and end is None:
                yield _gap(s, ctx, "no date that can be read")
            elif start is not None and any(is_surely_before(d, start) for d in ends):
                yield _event("RelationsRestored", s, ctx, here, there, start)
            elif start is not None and any(
                is_surely_before(o.date(START), start) for o in statements if o.counts and o.date(START)
            ):
                yield _gap(s, ctx, "a second start without an end before it: a return, or another account of the first")
            elif start is not None:
                yield _event("RelationsEstablished", s, ctx, here, there, start)
            if end is not None:
                yield _ended(s, ctx, here, there, end)


def _ended(s: Statement, ctx: _Context, here: Entity, there: Entity, end: PartialDate) -> Claim | Gap:
    for qid in (s.item, str(s.value)):
        if (gone := ctx.extract.dissolved.get(qid)) is not None and can_be_same(gone, end):
            return _gap(s, ctx, f"it ended with {ctx.extract.label(qid)}, which is no break")
    return _event("RelationsSevered", s, ctx, here, there, end)


def _event(kind: str, s: Statement, ctx: _Context, a: Entity, b: Entity, date: PartialDate) -> Claim:
    return _claim(kind, s, ctx, (("participant", a), ("participant", b)), (a, b), date=date)


def _memberships(item: Item, ctx: _Context) -> Iterator[Claim | Gap]:
    for s in item.of(MEMBER_OF):
        member, group = ctx.known.get(item.qid), _thing(s.value, ctx, EntityKind.IGO)
        if s.rank is Rank.DEPRECATED or member is None or group is None or group.is_state:
            yield _gap(s, ctx, "deprecated" if s.rank is Rank.DEPRECATED else "member or organization is not known by a name")
            continue
        yield _claim("Membership", s, ctx, (("member", member), ("organization", group)), None, s.date(START), s.date(END))


def _offices(item: Item, ctx: _Context) -> Iterator[Claim | Gap]:
    for prop, office in _OFFICES.items():
        for s in item.of(prop):
            state, person = ctx.known.get(item.qid), _thing(s.value, ctx, EntityKind.PERSON)
            if s.rank is Rank.DEPRECATED or state is None or person is None or person.kind is not EntityKind.PERSON:
                yield _gap(s, ctx, "deprecated" if s.rank is Rank.DEPRECATED else "state or person is not known by a name")
                continue
            roles = (("holder", person), ("office", office), ("state", state))
            yield _claim("OfficeHolding", s, ctx, roles, None, s.date(START), s.date(END))


def _missions(item: Item, ctx: _Context) -> Iterator[Claim | Gap]:
    """An item that is an embassy or consulate, operated by one state in one country."""
    kinds = {_KINDS[s.value] for s in item.of(INSTANCE_OF) if s.counts and isinstance(s.value, str) and s.value in _KINDS}
    operated = [s for s in item.of(OPERATOR) if s.counts]
    if not kinds or not operated:
        return
    sender, host = _one_state(item, OPERATOR, ctx), _one_state(item, COUNTRY, ctx)
    if len(kinds) != 1 or sender is None or host is None or sender == host:
        yield _gap(operated[0], ctx, "a mission of which the extract does not tell one kind, one sender and one host")
        return
    cities = {ctx.known[v] for v in _values(item, LOCATED_IN) if v in ctx.known and ctx.known[v].kind is EntityKind.PLACE}
    city = [("city", c) for c in cities if len(cities) == 1 and c.state == host.key]
    start, stop = _date_of(item, INCEPTION), _date_of(item, DISSOLVED)
    yield _claim(kinds.pop(), operated[0], ctx, (*city, ("host", host), ("sender", sender)), (sender, host), start, stop)


def _values(item: Item, prop: str) -> list[str]:
    return [s.value for s in item.of(prop) if s.counts and isinstance(s.value, str)]


def _one_state(item: Item, prop: str, ctx: _Context) -> Entity | None:
    found = {ctx.known[v] for v in _values(item, prop) if v in ctx.known and ctx.known[v].is_state}
    return found.pop() if len(found) == 1 else None


def _date_of(item: Item, prop: str) -> PartialDate | None:
    """The one date that is the value of a property."""
    dates = {d for s in item.of(prop) if s.counts and isinstance(s.value, Time) and (d := s.value.to_date()) is not None}
    return dates.pop() if len(dates) == 1 else None


def _thing(value: Value, ctx: _Context, kind: EntityKind) -> Entity | None:
    """The thing of that item; one that the tables of names do not link is known by its label, as in a text, and gets no item."""
    if not isinstance(value, str):
        return None
    if value in ctx.known:
        return ctx.known[value]
    label = ctx.extract.label(value)
    if label == value:
        return None
    named = ctx.gazetteer.resolve(label)
    if not named:
        return Entity(f"{'person' if kind is EntityKind.PERSON else 'organization'}/{slug(label)}", kind, label)
    return named[0] if len(named) == 1 and named[0].kind is kind and named[0].qid is None else None


def _claim(
    kind: str,
    s: Statement,
    ctx: _Context,
    roles: tuple[tuple[str, Entity | str], ...],
    pair: tuple[Entity, Entity] | None,
    start: PartialDate | None = None,
    stop: PartialDate | None = None,
    date: PartialDate | None = None,
) -> Claim:
    begin, end = ctx.places[s.guid]
    return Claim(
        kind,
        tuple(sorted(roles, key=lambda rv: (rv[0], rv[1].key if isinstance(rv[1], Entity) else rv[1]))),
        ctx.article,
        begin,
        end,
        f"wikidata-{s.prop.lower()}",
        modality=Modality.ALLEGED if s.is_alleged else Modality.ASSERTED,
        date=date,
        start=start,
        stop=stop,
        date_basis=DateBasis.EXPLICIT if date or start or stop else None,
        about=(pair,) if pair else (),
        cites=tuple(dict.fromkeys(url for r in s.references for url in r.values("P854"))),
    )


def _gap(s: Statement, ctx: _Context, reason: str) -> Gap:
    begin, end = ctx.places[s.guid]
    return Gap(ctx.article, begin, end, s.prop, reason)
