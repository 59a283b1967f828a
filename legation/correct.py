"""Decisions of readers applied to claims, before these are merged: rejected ones left out, things joined, links set."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from legation.corrections import KEY, Correction, Decision, checked, same_as
from legation.iri import kebab, slug, to_iri
from legation.model import Article, Claim, Entity, Ref, Value, to_key


class Standing(StrEnum):
    APPLIED = "applied"
    NOT_NEEDED = "not needed"  # the texts read do not speak of it, or say so anyway
    NEEDS_REVIEW = "needs review"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a decision in one build, and why a person should look at it again."""

    correction: Correction
    standing: Standing
    note: str = ""


def text_digest(quote: str) -> str:
    """The digest of a claim's words; runs of white space count as one."""
    return hashlib.sha256(" ".join(quote.split()).encode()).hexdigest()[:12]


def claim_path(claim: Claim) -> str:
    """What a claim says and of which article, without revision, place, rule or links: it outlives an edit of the text."""
    roles = [(r, _lexical(v)) for r, v in claim.roles if not isinstance(v, Ref)]
    dates = [d.edtf if d is not None else "" for d in (claim.date, claim.start, claim.stop)]
    return to_path(claim.article.title, claim.kind, roles, dates, claim.name or "", claim.modality.value)


def to_path(title: str, kind: str, roles: Iterable[tuple[str, str]], dates: Sequence[str], name: str, modality: str) -> str:
    """The path from its parts as text: an entity by its key, a term by its local name, a literal by its text."""
    said = sorted(set(roles))
    who = "-".join(dict.fromkeys(slug(v.split("/", 1)[1]) for _, v in said if KEY.fullmatch(v)))
    told = "|".join([modality, name, *dates, *(f"{r}={v}" for r, v in said)])
    parts = (slug(title), kebab(kind), who[:60].strip("-"), hashlib.sha256(told.encode()).hexdigest()[:8])
    return "/".join(p for p in parts if p)


def _lexical(value: Value) -> str:
    if isinstance(value, Entity):
        return to_iri(value.key)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return str(int(value)) if value == value.to_integral_value() else f"{value.normalize():f}"
    return str(value)


@dataclass(frozen=True, slots=True)
class Corrected:
    """The claims as the decisions leave them, and what became of each decision."""

    claims: list[Claim]
    outcomes: tuple[Outcome, ...] = ()


def apply_corrections(claims: Sequence[Claim], corrections: Iterable[Correction], articles: Iterable[Article]) -> Corrected:
    """Claims rejected are left out, things that are the same get one key, links are set or removed."""
    decided = checked(corrections)
    if not decided:
        return Corrected(list(claims))
    things = _things(claims)
    same = {k: _joined(k, v, things) for k, v in same_as(decided).items() if k in things and v in things}
    joined = [_edited(c, lambda e: _same(e, same)) for c in claims]
    kept, outcomes = _without_rejected(claims, joined, decided, articles)
    outcomes |= {c.about: _of_same_as(c, things) for c in decided if c.decision is Decision.SAME_AS}
    items, met = _links(decided, _things(new for _, new in kept))
    outcomes |= met
    linked = [(old, _edited(new, lambda e: replace(e, qid=items[e.key]) if e.key in items else e)) for old, new in kept]
    return Corrected(_with_refs(linked), tuple(outcomes[c.about] for c in decided))


def _without_rejected(
    before: Sequence[Claim], after: Sequence[Claim], decided: Iterable[Correction], articles: Iterable[Article]
) -> tuple[list[tuple[Claim, Claim]], dict[tuple[str, str, str], Outcome]]:
    """The claims that nobody rejected, each as read and as corrected so far."""
    by_path: dict[str, list[int]] = {}
    for n, (old, new) in enumerate(zip(before, after, strict=True)):
        for path in {claim_path(old), claim_path(new)}:
            by_path.setdefault(path, []).append(n)
    read = {slug(a.title) for a in articles}
    outcomes: dict[tuple[str, str, str], Outcome] = {}
    gone: set[int] = set()
    for c in decided:
        if c.decision is not Decision.REJECT_CLAIM:
            continue
        found = by_path.get(c.subject, [])
        exact = [n for n in found if text_digest(before[n].quote) == c.text]
        gone.update(exact or found)
        if exact or (found and not c.text):
            outcomes[c.about] = Outcome(c, Standing.APPLIED)
        elif found:
            outcomes[c.about] = Outcome(c, Standing.NEEDS_REVIEW, "the words that say it have changed; the claim stays out")
        elif c.subject.split("/")[0] not in read:
            outcomes[c.about] = Outcome(c, Standing.NOT_NEEDED, "its article is not among those read")
        elif any(text_digest(x.quote) == c.text and slug(x.article.title) == c.subject.split("/")[0] for x in before):
            outcomes[c.about] = Outcome(c, Standing.NEEDS_REVIEW, "the same words are read in another way now")
        else:
            outcomes[c.about] = Outcome(c, Standing.NEEDS_REVIEW, "no passage says it any more")
    pairs = list(zip(before, after, strict=True))
    return [pair for n, pair in enumerate(pairs) if n not in gone], outcomes


def _of_same_as(c: Correction, things: Mapping[str, Sequence[Entity]]) -> Outcome:
    if c.subject not in things:
        return Outcome(c, Standing.NOT_NEEDED, f"no text read names {c.subject}")
    if c.value not in things:
        return Outcome(c, Standing.NEEDS_REVIEW, f"no text read names {c.value}; the two were not joined")
    return Outcome(c, Standing.APPLIED)


def _joined(key: str, value: str, things: Mapping[str, Sequence[Entity]]) -> Entity:
    """The thing that `key` is, which now has its names too."""
    it = things[value][0]
    names = {t for e in (*things[key], it) for t in (e.label, *e.alt_labels)} - {it.label}
    return replace(it, alt_labels=tuple(sorted(names)))


def _same(e: Entity, same: Mapping[str, Entity]) -> Entity:
    it = same.get(e.key, e)
    return replace(it, state=same[it.state].key) if it.state and it.state in same else it


def _links(
    decided: Iterable[Correction], things: Mapping[str, Sequence[Entity]]
) -> tuple[dict[str, str | None], dict[tuple[str, str, str], Outcome]]:
    """The item that each decided thing has now, and what became of the decisions."""
    items: dict[str, str | None] = {}
    outcomes: dict[tuple[str, str, str], Outcome] = {}
    for c in decided:
        if not c.decision.is_link:
            continue
        had = {e.qid for e in things.get(c.subject, ()) if e.qid}
        outcomes[c.about] = Outcome(c, Standing.NOT_NEEDED)
        if c.subject not in things:
            outcomes[c.about] = Outcome(c, Standing.NOT_NEEDED, f"no text read names {c.subject}")
        elif c.decision is Decision.ACCEPT_LINK and had != {c.value}:
            items[c.subject] = c.value
            others = ", ".join(sorted(had - {c.value}))
            note = f"in place of {others}, which the tables of names give" if others else ""
            outcomes[c.about] = Outcome(c, Standing.APPLIED, note)
        elif c.decision is Decision.REJECT_LINK and c.value in had:
            items.setdefault(c.subject, None)
            outcomes[c.about] = Outcome(c, Standing.APPLIED)
    return items, outcomes


def _things(claims: Iterable[Claim]) -> dict[str, list[Entity]]:
    """Every thing that a claim names, by key; its differing accounts in an order of their own."""
    found: dict[str, set[Entity]] = {}
    for c in claims:
        for v in (*(v for _, v in c.roles), *c.attributed_to, *c.exceptions, *(e for pair in c.about for e in pair)):
            if isinstance(v, Entity):
                found.setdefault(v.key, set()).add(v)
    return {k: sorted(v, key=repr) for k, v in found.items()}


def _edited(c: Claim, edit: Callable[[Entity], Entity]) -> Claim:
    """The claim with each thing in it edited; the claim itself where none changes."""

    def of(value: Any) -> Any:
        return edit(value) if isinstance(value, Entity) else value

    roles = tuple(sorted({(r, of(v)) for r, v in c.roles}, key=lambda rv: (rv[0], to_key(rv[1]))))
    pairs = tuple((a, b) for a, b in ((of(a), of(b)) for a, b in c.about) if a.key != b.key)
    told = tuple(dict.fromkeys(of(v) for v in c.attributed_to))
    others = tuple(dict.fromkeys(of(v) for v in c.exceptions))
    if set(roles) == set(c.roles) and (pairs, told, others) == (c.about, c.attributed_to, c.exceptions):
        return c
    return replace(c, roles=roles, about=pairs, attributed_to=told, exceptions=others)


def _with_refs(pairs: Sequence[tuple[Claim, Claim]]) -> list[Claim]:
    """The corrected claims; a link to a claim whose key has changed follows it, one to a claim left out is dropped."""
    key_now = {old.key: new.key for old, new in pairs}
    found = []
    for _, c in pairs:
        links = {v.claim for _, v in c.roles if isinstance(v, Ref)}
        if any(key_now.get(k) != k for k in links):
            told = ((r, Ref(key_now.get(v.claim, "")) if isinstance(v, Ref) else v) for r, v in c.roles)
            c = replace(c, roles=tuple((r, v) for r, v in told if not isinstance(v, Ref) or v.claim))
        found.append(c)
    return found
