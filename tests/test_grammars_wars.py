"""Named wars, coups and revolutions: read with the date beside the name, and only then dated."""

from __future__ import annotations

import hashlib

import pytest

from legation.engine.context import Context
from legation.engine.rules import load_rules
from legation.extract import read_passage
from legation.model import Article, ArticleKind, Entity, Passage, PassageKind, Run
from legation.names import load_gazetteer


def told(text: str) -> list[tuple[str, set[str], str]]:
    gazetteer = load_gazetteer()
    article = Article("x", ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "test")
    home = tuple(e for name in ("Ghana", "Portugal") for e in gazetteer.resolve(name)[:1])
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    claims = read_passage(passage, 0, Context(article, gazetteer, home=home), load_rules()).claims
    return [
        (c.kind, {v.label for v in c.values("participant") if isinstance(v, Entity)}, c.date.edtf if c.date else "")
        for c in claims
        if c.kind in ("Conflict", "RegimeChange")
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Trade stopped during the 1965 India–Pakistan war.", ("Conflict", {"India", "Pakistan"}, "1965")),
        ("Ghana spoke of the ongoing India–Pakistan conflict.", ("Conflict", {"India", "Pakistan"}, "")),
        ("The 2019 India–Pakistan border crisis passed.", ("Conflict", {"India", "Pakistan"}, "2019")),
        ("Ghana took sides in the Angolan civil war.", ("Conflict", {"Angola"}, "")),
        ("After the Ethiopian Revolution of 1974, Ghana left.", ("RegimeChange", {"Ethiopia"}, "1974")),
        ("After the 1973 Chilean coup, Portugal closed its school in 1975.", ("RegimeChange", {"Chile"}, "1973")),
        ("After the Angolan civil war, Portugal opened a school in 2003.", ("Conflict", {"Angola"}, "")),
    ],
)
def test_reads(text, want):
    assert want in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana feared a possible Angolan civil war.",
        "The 1981 Spanish coup attempt failed.",
        "Portugal's green revolution fed Ghana.",
        "A Portuguese conflict of interest was found.",
        "The Ghanaian war effort went on.",
    ],
)
def test_near_misses(text):
    assert not told(text)
