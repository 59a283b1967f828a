"""An event told again without its date takes the date that the article gives it, and none where two are told."""

from __future__ import annotations

import hashlib

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Article, ArticleKind, Passage, PassageKind, Run
from legation.names import load_gazetteer


def dates(*sentences: str, kind: str = "RelationsRestored") -> list[str | None]:
    text = " ".join(sentences)
    passages, at = [], 0
    for n, sentence in enumerate(sentences):
        passages.append(Passage(sentence, PassageKind.SENTENCE, (Run(0, at, len(sentence)),), block=n))
        at += len(sentence) + 1
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article("Chile–Kenya relations", ArticleKind.BILATERAL, text, digest, "test", tuple(passages))
    claims, _ = extract_article(article, load_rules(), load_gazetteer())
    return [c.date.edtf if c.date else None for c in claims if c.kind == kind]


def test_the_one_dated_event_is_meant():
    told = dates("Chile and Kenya restored diplomatic relations.", "Relations with Kenya were restored by Chile on 2 May 1970.")
    assert told == ["1970-05-02", "1970-05-02"]


def test_two_dated_events_leave_it_undated():
    told = dates(
        "Chile and Kenya restored diplomatic relations.",
        "Chile and Kenya restored relations on 2 May 1970.",
        "Chile and Kenya restored relations on 3 June 1985.",
    )
    assert told[0] is None


def test_another_mission_is_another_opening() -> None:
    told = dates(
        "Chile opened an embassy in Nairobi on 2 May 1970.",
        "Chile opened the embassy in Nairobi.",
        "Chile opened a consulate in Kenya.",
        kind="MissionOpened",
    )
    assert told == ["1970-05-02", "1970-05-02", None]


def test_an_independence_is_told_again_only_without_another_verb() -> None:
    told = dates(
        "Kenya gained independence from the United Kingdom in 1963.",
        "Since the independence of Kenya, trade has grown.",
        "Kenya declared independence.",
        kind="Independence",
    )
    assert told == ["1963", "1963", None]


def test_independence_regained_is_another_one() -> None:
    told = dates("Chile became independent in 1818.", "After Chile regained its independence, ties grew.", kind="Independence")
    assert told == ["1818", None]
