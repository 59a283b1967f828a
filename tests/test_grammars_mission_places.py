"""Where the missions of a list stand."""

from __future__ import annotations

import hashlib

import pytest
from told_missions import BACK, EMBASSY, consulate_cities, label, posts

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Article, ArticleKind, Link, Passage, PassageKind, Run
from legation.names import load_gazetteer


@pytest.mark.parametrize(
    "text",
    [
        "Greece has 2 honorary consulates (in Rivera and Salto).",
        "Greece has honorary consulates in Uruguay (Rivera and Salto).",
        "Greece has other honorary consulates in both Rivera and Salto.",
        "Greece has two honorary consulates: Rivera and Salto.",
        "Greece has honorary consulates in the following cities: Rivera and Salto.",
        "Greece has two honorary consulates, one in Rivera and the other in Salto.",
        "Greece has 2 honorary consuls (from north to south) in Rivera and Salto.",
        "Greece has honorary consulates in Rivera; and an honorary consulate in Salto.",
        "Greece is in debt and maintains honorary consulates in Rivera and Salto.",
    ],
)
def test_other_ways_to_list(text: str) -> None:
    assert posts(text) == ["HonoraryConsulate Greece>Uruguay Rivera", "HonoraryConsulate Greece>Uruguay Salto"]


def test_known_cities_may_follow_the_noun_at_once() -> None:
    assert posts("Greece has embassies Lima and Montevideo.") == ["Embassy Greece>Peru Lima", EMBASSY]


@pytest.mark.parametrize(
    "text",
    [
        "Greece has two consulates–general in Montevideo and Salto.",
        "Greece has two consulates-general (in Montevideo, Salto.",
        "Greece has two consulates-general in Montevideo. and Salto.",
        "Greece has two consulates-general in Montevideo, MO, and Salto, SA.",
        "Greece has two consulates-general in (from south to north) Montevideo and Salto.",
    ],
)
def test_cities_in_odd_punctuation(text: str) -> None:
    assert posts(text) == [f"ConsulateGeneral Greece>Uruguay {city}" for city in ("Montevideo", "Salto")]


def test_the_territory_after_the_last_city_is_none() -> None:
    text = "Denmark has two consulates in Papeete and Bordeaux, Aquitaine."
    assert posts(text, "Denmark–France relations") == ["Consulate Denmark>France Bordeaux", "Consulate Denmark>France Papeete"]


def test_a_house_in_a_city_state_is_no_city() -> None:
    text = "Peru has an embassy in Merlion Tower in Singapore."
    assert posts(text, "Peru–Singapore relations") == ["Embassy Peru>Singapore Singapore (city)"]
    assert posts("Peru has an embassy in Palm House in Monaco.", "Monaco–Peru relations") == ["Embassy Peru>Monaco"]


def test_a_name_with_upon() -> None:
    text = "Greece has consulates in Stoke upon Fen and Leeds."
    told = [f"Consulate Greece>United Kingdom {city}" for city in ("Leeds", "Stoke upon Fen")]
    assert posts(text, "Greece–United Kingdom relations") == told


@pytest.mark.parametrize(
    "text",
    [
        "Greece has consulates in Aspen, Colorado; Bradford, New York; and Quux, Texas.",
        "Greece has consulates in Aspen, Colorado, Bradford, Florida, and Quux, Texas.",
        "Greece has consulates throughout Uruguay, in Aspen, Bradford and Quux.",
        "Greece has consulates in 3 cities: Aspen, Bradford and Quux.",
        "Greece has consulates in three Uruguayan cities (Aspen, Bradford and Quux).",
        "Greece has consulates in Uruguay: in Aspen, Bradford and Quux.",
        "Greece has consulates in several cities, such as Aspen, Bradford and Quux.",
        "Greece has several consulates including Aspen, Bradford and Quux.",
        "Greece has a network of consulates in Aspen, Bradford and Quux.",
        "Greece has an embassy in Montevideo and (honorary) consulates in Aspen / Bradford / Quux.",
    ],
)
def test_what_cities_lie_in_and_how_spread_they_are_is_no_city(text: str) -> None:
    assert consulate_cities(text) == ["Aspen", "Bradford", "Quux"]


def test_a_links_own_comma_names_no_further_city() -> None:
    text = "Greece has consulates in Buffalo, New York and Quux."
    begin = text.index("Buffalo")
    link = Link(begin, begin + len("Buffalo, New York"), "Buffalo, New York")
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),), links=(link,))
    article = Article(
        "Greece–United States relations",
        ArticleKind.BILATERAL,
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        "made",
        (passage,),
    )
    claims = extract_article(article, load_rules(), load_gazetteer())[0]
    assert [label(c, "city") for c in claims] == ["Buffalo", "Quux"]


@pytest.mark.parametrize("text", ["Greece has consulates throughout Uruguay.", "Greece has consulates in 3 cities of Uruguay."])
def test_how_many_there_are_names_no_city(text: str) -> None:
    assert [c for c in consulate_cities(text) if c] == []


def test_cities_in_brackets_that_end_with_where_the_last_lies() -> None:
    text = "Uruguay has an embassy in Athens and 4 honorary consulates (in Patras, Monaco, Volos and Chania on Crete)."
    assert posts(text) == [
        BACK,
        "HonoraryConsulate Uruguay>Greece Chania",
        "HonoraryConsulate Uruguay>Greece Patras",
        "HonoraryConsulate Uruguay>Greece Volos",
        "HonoraryConsulate Uruguay>Monaco",
    ]
