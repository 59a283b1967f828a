"""Alignments: allies and rivals in words, and what only sounds like them."""

from __future__ import annotations

import hashlib

import pytest

from legation.engine.context import Context
from legation.engine.rules import load_rules
from legation.extract import read_passage
from legation.model import Article, ArticleKind, Passage, PassageKind, Run
from legation.names import load_gazetteer


def alignments(text: str) -> set[tuple[str, str, str]]:
    gazetteer = load_gazetteer()
    article = Article("x", ArticleKind.BILATERAL, text, hashlib.sha256(b"").hexdigest(), "test")
    context = Context(article, gazetteer, home=tuple(e for n in ("Ghana", "Togo") for e in gazetteer.resolve(n)[:1]))
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    told = [c for c in read_passage(passage, 0, context, load_rules()).claims if c.kind == "Alignment" and c.modality.counts]
    roles = [{r: getattr(v, "label", getattr(v, "name", str(v))) for r, v in c.roles} for c in told]
    return {(r["state"], r["degree"], r["with"]) for r in roles}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ghana and Togo are close allies.", ("Ghana", "Ally", "Togo")),
        ("Ghana and Togo regard each other as allies.", ("Ghana", "Ally", "Togo")),
        ("The two countries are longtime rivals.", ("Ghana", "Rival", "Togo")),
        ("Ghana has been one of Togo's closest allies since 1990.", ("Ghana", "Ally", "Togo")),
        ("Ghana, a close ally of Togo, agreed.", ("Ghana", "Ally", "Togo")),
        ("Togo considers Ghana an ally.", ("Ghana", "Ally", "Togo")),
        ("Both countries are major allies of France.", ("Togo", "Ally", "France")),
        ("Ghana was an enemy of Togo.", ("Ghana", "Rival", "Togo")),
        ("Ghana is considered to be a firm African ally and supporter of Togo.", ("Ghana", "Ally", "Togo")),
        ("Ghana is seen by Togo as a key ally.", ("Ghana", "Ally", "Togo")),
        ("Togo sees Ghana as its rival.", ("Ghana", "Rival", "Togo")),
        ("Ghana became an important ally in the drought.", ("Ghana", "Ally", "Togo")),
        ("The alliance between Ghana and Togo is old.", ("Ghana", "Ally", "Togo")),
        ("Ghana and Togo have long had a close alliance.", ("Ghana", "Ally", "Togo")),
        ("Togo considered Ghana one of its 'strongest and most important allies'.", ("Ghana", "Ally", "Togo")),
        ("Ghana is one of President Faure Gnassingbé's closest allies.", ("Ghana", "Ally", "Togo")),
        ("Togo identifies Ghana as a natural ally.", ("Ghana", "Ally", "Togo")),
        ("Ghana and Togo are very close allies with a long history.", ("Ghana", "Ally", "Togo")),
        ("Ghana and Togo were allies with France in the war.", ("Togo", "Ally", "France")),
    ],
)
def test_told(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in alignments(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Togo are not allies.",
        "Ghana and Togo are former allies.",
        "France and its allies met Togo.",
        "The two countries are NATO allies of France.",
        "Ghana hopes to become an ally of Togo.",
        "Ghana hopes to be considered an ally of Togo.",
        "Ghana does not see Togo as an ally.",
        "Ghana became an important ally of a firm.",
        "Ghana and Togo do not have an alliance.",
        "Ghana's bishop is one of President Faure Gnassingbé's closest allies.",
        "A possible alliance between Ghana and Togo was discussed.",
    ],
)
def test_not_told(text: str) -> None:
    assert alignments(text) == set()


def test_allies_of_an_alliance_are_not_of_one_another() -> None:
    assert alignments("Both countries are major non-NATO allies.") == set()
