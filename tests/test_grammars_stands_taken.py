"""What is taken for granted by who condemns, supports or recognizes it."""

from __future__ import annotations

import hashlib

import pytest

from legation.engine.context import Context
from legation.engine.rules import load_rules
from legation.extract import read_passage
from legation.model import Article, ArticleKind, Entity, Passage, PassageKind, Run
from legation.names import load_gazetteer


def told(text: str, rule: str) -> list[tuple[str, ...]]:
    """Class, labels of the parties and date of each claim that a rule made."""
    article = Article("x", ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "test")
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    claims = read_passage(passage, 0, Context(article, load_gazetteer()), load_rules()).claims
    return [
        (c.kind, *(v.label for _, v in c.roles if isinstance(v, Entity)), c.date.edtf if c.date else "")
        for c in claims
        if c.rule == rule
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Sweden condemned the Italian invasion of Albania.", ("Invasion", "Italy", "Albania", "")),
        ("Sweden never recognized the annexation of Albania by Italy.", ("Occupation", "Italy", "Albania", "")),
        ("Sweden supported the 1939 Italian invasion and occupation of Albania.", ("Invasion", "Italy", "Albania", "1939")),
        ("Sweden spoke of its opposition to the Turkish embargo on Armenia.", ("SanctionsImposed", "Turkey", "Armenia", "")),
        (
            "Sweden called for the lifting of the Turkish embargo on Armenia in 1995.",
            ("SanctionsImposed", "Turkey", "Armenia", ""),
        ),
        ("Sweden condemned the bombing of Beirut's port and the Italian attack on Lebanon.", None),
    ],
)
def test_reads(text, want):
    assert (told(text, "stand-taken") or [None])[0] == want


@pytest.mark.parametrize(
    "text",
    [
        "Sweden condemned the planned Italian invasion of Albania.",
        "Sweden would condemn the Italian invasion of Albania.",
        "Sweden opposed an invasion of Albania by Italy.",
        "Sweden feared the Italian invasion of Albania.",
        "Sweden condemned the Italian invasion.",
    ],
)
def test_leaves_alone(text):
    assert told(text, "stand-taken") == []
