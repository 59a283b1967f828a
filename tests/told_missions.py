"""Missions and accreditations that a sentence on two states tells, for the tests of their grammars."""

from __future__ import annotations

import hashlib

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Article, ArticleKind, Claim, Entity, Passage, PassageKind, Run
from legation.names import load_gazetteer

KINDS = {
    "Embassy",
    "HighCommission",
    "Consulate",
    "ConsulateGeneral",
    "HonoraryConsulate",
    "TradeOffice",
    "PermanentMission",
    "Legation",
    "LiaisonOffice",
}


def read(text: str, title: str = "Greece–Uruguay relations", kind: PassageKind = PassageKind.SENTENCE) -> list[Claim]:
    """The claims of one passage of an article on two states that count as asserted."""
    return [c for c in read_all(text, title, kind) if c.modality.counts]


def read_all(text: str, title: str, kind: PassageKind = PassageKind.SENTENCE) -> list[Claim]:
    passage = Passage(text, kind, (Run(0, 0, len(text)),))
    article = Article(title, ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "made", (passage,))
    return list(extract_article(article, load_rules(), load_gazetteer())[0])


def label(claim: Claim, role: str) -> str:
    return ",".join(v.label for v in claim.values(role) if isinstance(v, Entity))


def posts(text: str, title: str = "Greece–Uruguay relations", kind: PassageKind = PassageKind.SENTENCE) -> list[str]:
    """Each mission as "kind sender>host city", sorted."""
    return sorted(
        f"{c.kind} {label(c, 'sender')}>{label(c, 'host')} {label(c, 'city')}".strip()
        for c in read(text, title, kind)
        if c.kind in KINDS and c.rule == "mission-list"
    )


def seats(text: str, title: str = "Greece–Uruguay relations") -> list[str]:
    return sorted(
        f"{label(c, 'sender')}>{label(c, 'host')} {label(c, 'seat')}" for c in read(text, title) if c.kind == "Accreditation"
    )


EMBASSY = "Embassy Greece>Uruguay Montevideo"
BACK = "Embassy Uruguay>Greece Athens"


def consulate_cities(text: str) -> list[str]:
    """The cities of the consulates told, in the order of the text."""
    return [label(c, "city") for c in read(text) if c.kind in ("HonoraryConsulate", "Consulate")]
