"""How wars ended: by which treaty, and when that was made."""

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
    gazetteer = load_gazetteer()
    home = tuple(e for name in ("Peru", "Chile") for e in gazetteer.resolve(name)[:1])
    article = Article("x", ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "test")
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    claims = read_passage(passage, 0, Context(article, gazetteer, home=home), load_rules()).claims
    return [
        (c.kind, *(v.label for _, v in c.roles if isinstance(v, Entity)), c.date.edtf if c.date else "")
        for c in claims
        if c.rule == rule
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Both sides kept the 1884 Treaty of Ica, which formally ended the War of the Pacific.",
            ("Peace", "Chile", "Peru", "1884"),
        ),
        ("The War of the Pacific ended with the Treaty of Ica in 1884.", ("Peace", "Chile", "Peru", "1884")),
        ("The War of the Pacific was ended by a truce.", ("Ceasefire", "Chile", "Peru", "")),
        ("The treaty of 1884 put an end to the War of the Pacific.", ("Peace", "Chile", "Peru", "1884")),
    ],
)
def test_reads(text, want):
    assert told(text, "war-ended-by-treaty") == [want]


@pytest.mark.parametrize(
    "text",
    [
        "The War of the Pacific ended in 1884.",
        "The treaty would have ended the War of the Pacific.",
        "The treaty was not signed when the War of the Pacific ended.",
        "The War of the Pacific ended with the fall of Lima.",
        "Talks to end the War of the Pacific led to a treaty.",
    ],
)
def test_leaves_alone(text):
    assert told(text, "war-ended-by-treaty") == []
