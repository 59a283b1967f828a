"""What a sentence tells, for the tests of single grammars."""

from __future__ import annotations

import hashlib

from legation.engine.context import Context
from legation.engine.rules import load_rules
from legation.extract import extract, read_passage
from legation.model import Article, ArticleKind, Claim, Entity, Modality, Passage, PassageKind, Run
from legation.names import load_gazetteer
from legation.sources.read import parse_article


def claims_of(text: str, pair: tuple[str, ...] = ()) -> list[Claim]:
    """The claims of one sentence in an article on a pair."""
    gazetteer = load_gazetteer()
    home = tuple(e for name in pair for e in gazetteer.resolve(name)[:1])
    article = Article("x", ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "test")
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    return read_passage(passage, 0, Context(article, gazetteer, home=home), load_rules()).claims


def of_article(text: str, title: str = "Chile–Peru relations") -> list[Claim]:
    """The claims of a whole text, read as an article of that title."""
    return extract([parse_article(text, title=title, origin="test", sha256="0" * 64)])[0]


def dates_told(text: str, title: str = "Peru–Thailand relations") -> dict[str, str | None]:
    """Kind and date of every claim of an article that counts."""
    return {c.kind: c.date.edtf if c.date else None for c in of_article(text, title) if c.modality.counts}


def topics_told(text: str, kind: str, title: str = "Kenya–Malawi relations") -> list[str]:
    """The topic of each claim of a kind in an article."""
    return [" | ".join(map(str, c.values("topic"))) for c in of_article(text, title) if c.kind == kind]


def modalities_told(text: str, kind: str) -> set[Modality]:
    """How the claims of a kind in an article on Chile and Peru are put."""
    return {c.modality for c in of_article(text) if c.kind == kind}


def told(text: str, rule: str, pair: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Class, labels of the parties and date of each claim that a rule made."""
    return [
        (c.kind, *(v.label for _, v in c.roles if isinstance(v, Entity)), c.date.edtf if c.date else "")
        for c in claims_of(text, pair)
        if c.rule == rule
    ]


def facts_told(text: str, kind: str, title: str = "Chile–Peru relations") -> list[str]:
    """What counts of a kind in an article: "ACTOR > RECIPIENT", or those who took part, and the date."""

    def names(claim: Claim, role: str) -> str:
        return " & ".join(sorted(v.label for v in claim.values(role) if isinstance(v, Entity)))

    found = [c for c in of_article(text, title) if c.kind == kind and c.modality.counts]
    sides = [names(c, "participant") or " > ".join((names(c, "actor"), names(c, "recipient"))).strip() for c in found]
    return [f"{who} {c.date.edtf if c.date else ''}".strip() for who, c in zip(sides, found, strict=True)]
