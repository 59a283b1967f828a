"""States that are told to be newly independent."""

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
    "text", ["Sweden helped newly independent Zambia.", "Sweden helped the newly independent state of Zambia."]
)
def test_reads(text):
    assert told(text, "newly-independent") == [("Independence", "Zambia", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden helped independent Zambia.",
        "Sweden helped the newly independent states of Zambia and Malawi.",
        "The newly independent bank of Zambia.",
    ],
)
def test_leaves_alone(text):
    assert told(text, "newly-independent") == []
