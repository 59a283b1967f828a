"""Claims, facts and things as triples. Everything is named: no blank nodes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from legation.dates import PartialDate
from legation.identity import claim_id, distinct, targets
from legation.iri import claim_key, page_key, relation_key, revision_key, source_key, thing
from legation.kinds import MISSIONS, is_event
from legation.model import Article, ArticleKind, Claim, Entity, EntityKind, Fact, Ref, Term, Value
from legation.seats import SEATED_IN
from legation.status import relation_label
from legation.turtle import RDF_TYPE, Triple, iri, literal, name, to_text

_OWN = frozenset({"describes", "wording"})  # roles that a claim has in our own terms: no fact has them
_ALSO: dict[EntityKind, tuple[str, ...]] = {
    EntityKind.HISTORICAL_STATE: ("State",),
    EntityKind.IGO: ("Organization",),
    EntityKind.ARMED_GROUP: ("Organization",),
}
Pair = tuple[Entity, Entity]


class BrokenQuote(ValueError):
    """A quote that does not stand in its text where the graph says."""


def to_triples(
    facts: Sequence[Fact], claims: Iterable[Claim], articles: Sequence[Article], *, quotes: bool = True
) -> Iterator[Triple]:
    """All that the graph says. `claims` are all claims, also those without a fact; without `quotes` the offsets stay."""
    said = distinct(claims)
    yield from claims_to_triples(said, quotes=quotes)
    yield from facts_to_triples(facts, said, articles)


def claims_to_triples(said: Mapping[str, Claim], *, quotes: bool = True) -> Iterator[Triple]:
    """What the claims say, by id; a claim refers to none of another article, so that each article's may be written apart."""
    iris = _claim_iris(said)
    refs = {key: iris[i] for key, i in targets(said).items()}
    for i, c in said.items():
        yield from _of_claim(c, iris[i], refs, quotes)


def facts_to_triples(facts: Sequence[Fact], said: Mapping[str, Claim], articles: Sequence[Article]) -> Iterator[Triple]:
    """The facts, and all things, relations and articles that they or the claims speak of; the claims themselves stay out."""
    iris = _claim_iris(said)
    for f in facts:
        yield from _of_fact(f, iris)
    things = _entities(facts, said.values())
    for e in things.values():
        yield from _of_entity(e, things)
    yield from _of_relations(facts, said.values(), articles)
    for a in articles:
        yield from _of_article(a)


def check_quotes(triples: Iterable[Triple], articles: Iterable[Article]) -> int:
    """Compare each written quote with its text again; the number compared.

    Raises BrokenQuote, naming the file and the offset, for the first that differs.
    """
    texts = {iri(thing(revision_key(a.sha256))): a for a in articles}
    wanted = {name("lg", p): p for p in ("quote", "begin", "end", "revision")}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for s, p, o in triples:
        if p in wanted:
            found[s][wanted[p]] = o
    for claim in found.values():
        if (article := texts.get(claim["revision"])) is None:
            raise BrokenQuote(f"a claim quotes {claim['revision']}, which was not read")
        begin, end = int(to_text(claim["begin"])), int(to_text(claim["end"]))
        if not 0 <= begin < end <= len(article.text) or ("quote" in claim and to_text(claim["quote"]) != article.text[begin:end]):
            raise BrokenQuote(f"{article.origin}: the quote of characters {begin} to {end} does not stand there")
    return len(found)


def _claim_iris(claims: Mapping[str, Claim]) -> dict[str, str]:
    iris = {key: iri(thing(claim_key(key))) for key in claims}
    if clash := [i for i, n in Counter(iris.values()).items() if n > 1]:
        raise ValueError(f"two claims have one IRI: {clash[0]}")
    return iris


def _dates(subject: str, prefix: str, dates: Mapping[str, PartialDate | None]) -> Iterator[Triple]:
    """edtf, earliest, latest; startEdtf, startEarliest, startLatest; endEdtf, ..."""
    for part, date in dates.items():
        if date is None:
            continue
        for field, value in (("edtf", date.edtf), ("earliest", date.earliest), ("latest", date.latest)):
            local = part + field.capitalize() if part else field
            if value is not None:
                yield subject, name(prefix, local), literal(str(value), None if field == "edtf" else "date")


def _value(value: Value | Ref, refs: Mapping[str, str]) -> str | None:
    if isinstance(value, Ref):
        return refs.get(value.claim)
    if isinstance(value, Entity):
        return iri(thing(value.key))
    return name("lg", value) if isinstance(value, Term) else literal(value)


def _of_claim(c: Claim, s: str, refs: Mapping[str, str], quotes: bool) -> Iterator[Triple]:
    yield s, RDF_TYPE, name("lg", "Claim")
    yield s, name("lg", "claims"), name("lg", c.kind)
    for role, value in c.roles:
        if (o := _value(value, refs)) is not None:
            yield s, name("lg" if role in _OWN else "says", role), o
    yield from _dates(s, "says", {"": c.date, "start": c.start, "end": c.stop})
    for pair in c.about:
        yield s, name("lg", "about"), iri(thing(relation_key(*pair)))
    plain = {"rule": c.rule, "dateWording": c.date_wording, "quantifier": c.quantifier, "over": c.over}
    for local, text in plain.items():
        if text is not None:
            yield s, name("lg", local), literal(str(text))
    if c.name is not None:
        yield s, name("says", "name"), literal(c.name)
    yield s, name("lg", "modality"), name("lg", c.modality.value)
    if c.date_basis is not None:
        yield s, name("lg", "dateBasis"), name("lg", c.date_basis.value)
    yield s, name("lg", "revision"), iri(thing(revision_key(c.article.sha256)))
    yield s, name("lg", "begin"), literal(c.begin)
    yield s, name("lg", "end"), literal(c.end)
    if quotes:
        yield s, name("lg", "quote"), literal(c.quote)
    for who in c.attributed_to:
        yield s, name("lg", "attributedTo"), iri(thing(who.key)) if isinstance(who, Entity) else literal(who)
    for e in c.exceptions:
        yield s, name("lg", "exception"), iri(thing(e.key))
    for url in c.cites:
        yield s, name("lg", "cites"), _link(url)


def _link(text: str) -> str:
    return iri(text) if text.startswith(("http://", "https://")) else literal(text)


def _of_fact(f: Fact, iris: Mapping[str, str]) -> Iterator[Triple]:
    s = iri(thing(f.key))
    yield s, RDF_TYPE, name("lg", f.kind)
    for family in (["Event"] if is_event(f.kind) else []) + (["Mission"] if f.kind in MISSIONS else []):
        yield s, RDF_TYPE, name("lg", family)  # no reader needs to infer it
    yield s, name("rdfs", "label"), literal(f.label)
    for role, value in f.roles:
        o = iri(thing(value.claim)) if isinstance(value, Ref) else _value(value, {})
        if o is None:
            continue
        yield s, name("lg", role), o
        if role in ("actor", "recipient"):
            yield s, name("lg", "participant"), o
    yield from _dates(s, "lg", {"": f.date, "start": f.start, "end": f.stop})
    if f.date_basis is not None:
        yield s, name("lg", "dateBasis"), name("lg", f.date_basis.value)
    if f.name is not None:
        yield s, name("lg", "name"), literal(f.name)
    for pair in f.about:
        yield s, name("lg", "about"), iri(thing(relation_key(*pair)))
    for key in f.derived_from:
        yield s, name("lg", "derivedFrom"), iri(thing(key))
    for c in f.claims:
        yield s, name("lg", "supportedBy"), iris[claim_id(c)]


def _entities(facts: Iterable[Fact], claims: Iterable[Claim]) -> dict[str, Entity]:
    """Every thing spoken of, by key; differing accounts of one key are joined."""
    found: dict[str, set[Entity]] = defaultdict(set)

    def add(*values: object) -> None:
        for v in values:
            if isinstance(v, Entity):
                found[v.key].add(v)

    spoken: list[Fact | Claim] = [*facts, *claims]
    for x in spoken:
        add(*(v for _, v in x.roles), *(e for pair in x.about for e in pair))
        if isinstance(x, Claim):
            add(*x.attributed_to, *x.exceptions)
    return {key: _joined(sorted(found[key], key=repr)) for key in sorted(found)}


def _joined(accounts: list[Entity]) -> Entity:
    """One account of a thing; where two give different Wikidata items, none is kept."""
    if len(accounts) == 1:
        return accounts[0]
    labels = Counter(e.label for e in accounts)
    label = min(labels, key=lambda t: (-labels[t], t))
    others = {t for e in accounts for t in (e.label, *e.alt_labels)} - {label}
    qids = {e.qid for e in accounts if e.qid}
    best = max(accounts, key=lambda e: sum(getattr(e, a) is not None for a in ("iso3", "cow", "state", "capital", "lat")))
    return replace(best, label=label, alt_labels=tuple(sorted(others)), qid=qids.pop() if len(qids) == 1 else None)


def _of_entity(e: Entity, things: Mapping[str, Entity]) -> Iterator[Triple]:
    s = iri(thing(e.key))
    for kind in (e.kind.value, *_ALSO.get(e.kind, ())):
        yield s, RDF_TYPE, name("lg", kind)
    yield s, name("rdfs", "label"), literal(e.label.removesuffix(" (city)"))  # which only tells it from its state in our tables
    for text in e.alt_labels:
        yield s, name("skos", "altLabel"), literal(text)
    if e.qid:
        yield s, name("skos", "exactMatch"), name("wd", e.qid)
    if e.iso3:
        yield s, name("lg", "iso3"), literal(e.iso3)
    if e.cow:
        yield s, name("lg", "cowCode"), literal(e.cow)
    if e.capital and e.capital in things:
        yield s, name("lg", "capital"), iri(thing(e.capital))
    if (seat := SEATED_IN.get(e.key)) is not None and seat in things:
        yield s, name("lg", "missionsIn"), iri(thing(seat))
    if e.state and e.state in things and e.kind is EntityKind.PLACE:
        yield s, name("lg", "inState"), iri(thing(e.state))
    if e.lat is not None and e.long is not None:
        yield s, name("geo", "lat"), literal(str(e.lat), "decimal")
        yield s, name("geo", "long"), literal(str(e.long), "decimal")


def _of_relations(facts: Iterable[Fact], claims: Iterable[Claim], articles: Iterable[Article]) -> Iterator[Triple]:
    pairs: dict[str, Pair] = {}
    told: dict[str, Counter[str]] = defaultdict(Counter)  # which relation an article speaks of, by its hash
    spoken: list[Fact | Claim] = [*facts, *claims]
    for x in spoken:
        for pair in x.about:
            key = relation_key(*pair)
            pairs[key] = pair
            if isinstance(x, Claim):
                told[x.article.sha256][key] += 1
    for key, pair in sorted(pairs.items()):
        s = iri(thing(key))
        yield s, RDF_TYPE, name("lg", "BilateralRelation")
        yield s, name("rdfs", "label"), literal(relation_label(*pair))
        for e in pair:
            yield s, name("lg", "party"), iri(thing(e.key))
    for a in articles:
        counts = told.get(a.sha256)
        if a.kind is not ArticleKind.BILATERAL or not counts:
            continue
        relation = min(counts, key=lambda k: (-counts[k], k))
        for title in a.see_also:
            page = iri(thing(page_key(title)))
            yield iri(thing(relation)), name("rdfs", "seeAlso"), page
            yield page, name("rdfs", "label"), literal(title)


def _of_article(a: Article) -> Iterator[Triple]:
    source, revision = iri(thing(source_key(a.title))), iri(thing(revision_key(a.sha256)))
    yield source, RDF_TYPE, name("lg", "Source")
    yield source, name("dcterms", "title"), literal(a.title)
    yield revision, RDF_TYPE, name("lg", "Revision")
    yield revision, name("dcterms", "title"), literal(a.title)
    yield revision, name("dcterms", "isVersionOf"), source
    yield revision, name("lg", "sha256"), literal(a.sha256)
    if a.url:
        yield source, name("dcterms", "source"), _link(a.url)
    if address := a.permanent_url or a.url:
        yield revision, name("dcterms", "source"), _link(address)
    if a.retrieved:
        yield revision, name("lg", "retrieved"), literal(a.retrieved, "date")
    if a.oldid:
        yield revision, name("lg", "oldid"), literal(a.oldid)
    if a.license:
        yield revision, name("dcterms", "license"), _link(a.license)
