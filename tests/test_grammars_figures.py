"""Figures: what is counted between two states, and what only looks like it."""

from __future__ import annotations

import hashlib
from decimal import Decimal

import pytest
from told import of_article

from legation.engine.context import Context
from legation.engine.rules import load_rules
from legation.extract import read_passage
from legation.model import Article, ArticleKind, Claim, Entity, Modality, Passage, PassageKind, Run
from legation.names import load_gazetteer

PAIR = ("Ghana", "Portugal")


def claims_of(text: str, pair: tuple[str, ...] = PAIR) -> list[Claim]:
    gazetteer = load_gazetteer()
    article = Article("x", ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "test")
    home = tuple(e for name in pair for e in gazetteer.resolve(name)[:1])
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    return read_passage(passage, 0, Context(article, gazetteer, home=home), load_rules()).claims


def figures(text: str, pair: tuple[str, ...] = PAIR) -> list[Claim]:
    return [c for c in claims_of(text, pair) if c.kind == "Figure"]


def row(c: Claim) -> tuple[str, ...]:
    def one(role: str) -> str:
        value = c.values(role)[0]
        return value.label if isinstance(value, Entity) else str(value)

    return (one("measure"), one("from"), one("to"), str(Decimal(one("value"))), one("unit"), c.date.edtf if c.date else "")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Trade between Portugal and Ghana totalled $2.5 billion in 2012.",
            ("Trade", "Ghana", "Portugal", "2500000000", "USD", "2012"),
        ),
        ("In 2011, bilateral trade was worth €40 million.", ("Trade", "Ghana", "Portugal", "40000000", "EUR", "2011")),
        (
            "Total trade between both countries amounted to US$7 million in 2003.",
            ("Trade", "Ghana", "Portugal", "7000000", "USD", "2003"),
        ),
        ("Portugal's exports to Ghana reached $12 million in 2009.", ("Exports", "Portugal", "Ghana", "12000000", "USD", "2009")),
        (
            "In 2009, Portugal exported goods worth $12 million to Ghana.",
            ("Exports", "Portugal", "Ghana", "12000000", "USD", "2009"),
        ),
        (
            "Ghana imported goods worth $3 million from Portugal in 2001.",
            ("Imports", "Portugal", "Ghana", "3000000", "USD", "2001"),
        ),
        ("Portugal invested $30 million in Ghana in 2015.", ("Investment", "Portugal", "Ghana", "30000000", "USD", "2015")),
        ("Portugal donated $1 million to Ghana in 2004.", ("Aid", "Portugal", "Ghana", "1000000", "USD", "2004")),
        (
            "Portuguese aid to Ghana between 1991 and 2003 amounted to $5 million.",
            ("Aid", "Portugal", "Ghana", "5000000", "USD", "1991/2003"),
        ),
        (
            "Trade between Portugal and Ghana was $5 million (3.8% of the whole) in 2004 and $7 million in 2005.",
            ("Trade", "Ghana", "Portugal", "5000000", "USD", "2004"),
        ),
        ("There are about 4,500 Ghanaians living in Portugal.", ("Diaspora", "Ghana", "Portugal", "4500", "people", "")),
        ("Some 900 people of Portuguese descent live in Ghana.", ("Diaspora", "Portugal", "Ghana", "900", "people", "")),
        ("Portuguese aid to Ghana amounted to $5 million in 2004.", ("Aid", "Portugal", "Ghana", "5000000", "USD", "2004")),
        ("Ghana–Portugal trade totals almost $5 million.", ("Trade", "Ghana", "Portugal", "5000000", "USD", "")),
        (
            "It grew its trade with Ghana, which reached $2 million in 2007.",
            ("Trade", "Ghana", "Portugal", "2000000", "USD", "2007"),
        ),
        ("Some 2,000 Portuguese citizens visit Ghana annually.", ("Tourism", "Portugal", "Ghana", "2000", "visitors", "")),
        ("About 300 Ghanaian citizens are resident in Portugal.", ("Diaspora", "Ghana", "Portugal", "300", "people", "")),
        ("Both countries are separated by a 1,200 km border.", ("Border", "Ghana", "Portugal", "1200", "km", "")),
        ("Both countries share a common border of 1,200 km.", ("Border", "Ghana", "Portugal", "1200", "km", "")),
    ],
)
def test_reads(text, want):
    assert want in [row(c) for c in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Portugal and Ghana rose by $2 million in 2012.",
        "They signed a new Portuguese aid programme worth $5 million in 2004.",
        "Some 2,000 Portuguese citizens visit Ghana gladly.",
        "Ties began with the arrival of over 30,000 Ghanaians in Portugal in the 19th century.",
        "Portugal's trade deficit with Ghana reached $2 million in 2012.",
        "The two countries did not trade goods worth $5 million.",
        "The road to the border is 40 km long.",
        "The town lies 40 km from the border with Ghana.",
        "Two Ghanaians met in Portugal's capital.",
        "The ministers signed a trade agreement and bought a house for $2 million.",
        "A firm paid $3 million.",
    ],
)
def test_near_misses(text):
    assert not figures(text)


def test_two_people_names_are_a_diaspora():
    assert [row(c)[:4] for c in figures("There are 12,000 Armenian Americans.", ("Armenia", "United States"))] == [
        ("Diaspora", "Armenia", "United States", "12000")
    ]


def test_a_pledge_is_planned():
    assert [c.modality for c in figures("Portugal pledged $2 million in aid to Ghana.")] == ["Planned"]


def test_who_gave_a_sum_gave_aid():
    text = "Portugal donated $1 million to Ghana in 2004."
    assert [(c.rule, c.date.edtf if c.date else "") for c in claims_of(text) if c.kind == "AidGiven"] == [("aid-sum", "2004")]


def test_a_range_has_both_its_ends() -> None:
    (claim,) = (c for c in of_article("In 2010 Chile's exports to Peru were worth $2–3 billion.") if c.kind == "Figure")
    assert (claim.values("value"), claim.values("upTo")) == ((2 * 10**9,), (3 * 10**9,))
    (plain,) = (c for c in of_article("In 2010 Chile's exports to Peru were worth $2 billion.") if c.kind == "Figure")
    assert plain.values("upTo") == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 2010, 4,000 Swedish tourists visited Oman, and in 2011, 9,000.", "2010"),
        ("In 2010 5,000 Omanis lived in Sweden; by 2015 it was 9,000.", "2010"),
        ("5,000 Omanis lived in Sweden in 2010.", "2010"),
    ],
)
def test_a_date_before_the_next_number_is_that_number_s(text: str, date: str) -> None:
    first = next(c for c in of_article(text, "Oman–Sweden relations") if c.kind == "Figure")
    assert first.date is not None and first.date.edtf == date


def test_an_estimate_counts_and_a_forecast_is_planned() -> None:
    for text, modality in (("was estimated to be around", Modality.ASSERTED), ("is estimated to reach", Modality.PLANNED)):
        (claim,) = (c for c in of_article(f"Bilateral trade {text} $20 million.", "Oman–Sweden relations") if c.kind == "Figure")
        assert claim.modality is modality
