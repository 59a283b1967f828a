"""Infobox fields: what each is declared to mean, and what is read from it."""

from __future__ import annotations

import hashlib

import pytest

from legation.engine.grammars.fields import MEANINGS, field_meaning, load_meanings
from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Article, ArticleKind, Claim, Entity, Passage, PassageKind, Run
from legation.names import load_gazetteer


def read(*fields: tuple[str, str], title: str = "Greece–Uruguay relations") -> list[Claim]:
    text = "\n".join(value for _, value in fields)
    passages, at = [], 0
    for name, value in fields:
        passages.append(Passage(value, PassageKind.FIELD, (Run(0, at, at + len(value)),), label=name))
        at += len(value) + 1
    article = Article(title, ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "made", tuple(passages))
    return extract_article(article, load_rules(), load_gazetteer())[0]


def label(claim: Claim, role: str) -> str:
    return ",".join(v.label if isinstance(v, Entity) else str(v) for v in claim.values(role))


def test_every_field_has_a_known_meaning() -> None:
    assert set(load_meanings().values()) <= MEANINGS
    assert field_meaning("Mission1") == ("mission", 1)
    assert field_meaning("envoytitle2") == ("title", 2)
    assert field_meaning("population") == ("none", 0)


@pytest.mark.parametrize(
    "value",
    [
        "Embassy of Greece, Montevideo",
        "Embassy of Greece in Montevideo",
        "Greek Embassy, Montevideo",
        "Embassy of Greece, Montevideo, Uruguay",
    ],
)
def test_a_mission(value: str) -> None:
    (claim,) = read(("mission1", value))
    assert (claim.kind, label(claim, "sender"), label(claim, "host"), label(claim, "city")) == (
        "Embassy",
        "Greece",
        "Uruguay",
        "Montevideo",
    )


def test_a_mission_without_a_city_is_in_the_other_state() -> None:
    (claim,) = read(("mission2", "Embassy of Uruguay"))
    assert (claim.kind, label(claim, "sender"), label(claim, "host"), label(claim, "city")) == (
        "Embassy",
        "Uruguay",
        "Greece",
        "",
    )


@pytest.mark.parametrize("value", ["none", "No embassy", "Embassy of Greece, closed in 1990", "Embassy of Peru, Montevideo"])
def test_no_mission(value: str) -> None:
    assert read(("mission1", value)) == []


def test_an_envoy_of_the_title_of_the_same_number() -> None:
    (claim,) = read(("envoytitle1", "Greek Ambassador to Uruguay"), ("envoy1", "Eleni Testidou"))
    assert [label(claim, r) for r in ("holder", "office", "state", "host")] == [
        "Eleni Testidou",
        "ambassador",
        "Greece",
        "Uruguay",
    ]


@pytest.mark.parametrize("value", ["Vacant", "TBA", "Chargé d'affaires John Doe", "since 2019"])
def test_no_envoy(value: str) -> None:
    assert read(("envoytitle1", "Ambassador of Greece to Uruguay"), ("envoy1", value)) == []


def test_an_envoy_without_a_title_or_of_the_other_number_is_nobodys() -> None:
    assert read(("envoy1", "Eleni Testidou")) == []
    assert read(("envoytitle2", "Ambassador of Uruguay to Greece"), ("envoy1", "Eleni Testidou")) == []
