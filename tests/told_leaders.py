"""Who took power in which state, as a sentence tells it: for the tests of leaders."""

from __future__ import annotations

import hashlib

from legation.engine.context import Context
from legation.engine.rules import load_rules
from legation.extract import read_passage
from legation.model import Article, ArticleKind, Entity, Passage, PassageKind, Run
from legation.names import load_gazetteer


def told(text: str) -> list[tuple[set[str], set[str], str]]:
    """The states or groups, the persons and the date of each who took power."""
    article = Article("x", ArticleKind.OTHER, text, hashlib.sha256(text.encode()).hexdigest(), "test")
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    claims = read_passage(passage, 0, Context(article, load_gazetteer()), load_rules()).claims
    return [
        (
            {v.label for v in c.values("actor") if isinstance(v, Entity)},
            {v.label for v in c.values("person") if isinstance(v, Entity)},
            c.date.edtf if c.date else "",
        )
        for c in claims
        if c.kind == "LeaderTookPower" and c.modality.counts
    ]
