"""Wars by their names: told of the parties at hand, dated only by the text."""

from __future__ import annotations

import hashlib

import pytest

from legation.engine.context import Context
from legation.engine.rules import load_rules
from legation.extract import read_passage
from legation.model import Article, ArticleKind, Entity, Passage, PassageKind, Run
from legation.name_tables import FOLDER, rows, split
from legation.names import load_gazetteer


def told(text: str, *pair: str) -> list[tuple[str, set[str], str]]:
    gazetteer = load_gazetteer()
    article = Article("x", ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "test")
    home = tuple(e for name in pair for e in gazetteer.resolve(name)[:1])
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    claims = read_passage(passage, 0, Context(article, gazetteer, home=home), load_rules()).claims
    return [
        (c.kind, {v.label for v in c.values("participant") if isinstance(v, Entity)}, c.date.edtf if c.date else "")
        for c in claims
        if c.kind in ("Conflict", "RegimeChange") and c.modality.counts
    ]


@pytest.mark.parametrize(
    ("text", "pair", "want"),
    [
        ("Trade ceased during the Chaco War.", ("Bolivia", "Paraguay"), ("Conflict", {"Bolivia", "Paraguay"}, "")),
        ("Ties were cut after the 1969 Football War.", ("Honduras", "Italy"), ("Conflict", {"Honduras"}, "1969")),
        ("Arms came in 1963 during the Sand War with Morocco.", ("Algeria", "Ghana"), ("Conflict", {"Algeria", "Morocco"}, "1963")),
        ("A school closed in the Cod Wars with Iceland in 1976.", ("Iceland", "United Kingdom"), ("Conflict", {"Iceland", "United Kingdom"}, "1976")),
        ("South Africa fought beside Chad in 1943, and later it sent men to the Korean War.", ("South Africa", "Chad"), ("Conflict", {"South Africa"}, "")),
        ("South Africa and Greece both sent men to the Korean War.", ("South Africa", "Greece"), ("Conflict", {"South Africa", "Greece"}, "")),
        ("Trade ceased during the Chaco War in the 1930s.", ("Bolivia", "Paraguay"), ("Conflict", {"Bolivia", "Paraguay"}, "193X")),
        ("Brazil's entry into World War II changed its trade.", ("Brazil", "Chad"), ("Conflict", {"Brazil"}, "")),
        ("The Second World War, which both countries entered, hurt trade.", ("Brazil", "Chad"), ("Conflict", {"Brazil", "Chad"}, "")),
        ("It was the time of World War I, in which Brazil fought.", ("Brazil", "Chad"), ("Conflict", {"Brazil"}, "")),
        ("During World War I, Brazil fought on the Allied side.", ("Brazil", "Chad"), ("Conflict", {"Brazil"}, "")),
        ("Brazil and Chad fought on opposite sides in World War II.", ("Brazil", "Chad"), ("Conflict", {"Brazil", "Chad"}, "")),
        ("Brazil entered World War II in 1942.", ("Brazil", "Chad"), ("Conflict", {"Brazil"}, "1942")),
        ("Chad took part in the Gulf War in 1991.", ("Kuwait", "Chad"), ("Conflict", {"Chad"}, "1991")),
        ("After the Carnation Revolution, talks began.", ("Portugal", "Ghana"), ("RegimeChange", {"Portugal"}, "")),
    ],
)  # fmt: skip
def test_reads(text, pair, want):
    assert want in told(text, *pair)


@pytest.mark.parametrize(
    "text",
    [
        "Trade ceased during the Chaco War.",  # of neither
        "The Football War museum was opened by Ghana.",
        "A Council for the Islamic Revolution met in Iran.",
        "Ghana was neutral in World War II.",
        "Ghana refused to take part in the Gulf War.",
        "The Togolese War Medal was given to Ghana.",
        "In World War II, Ghana hoped to fight on the Allied side.",
        "Ghana refused to enter World War II.",
        "Ghana's possible entry into World War II was discussed.",
        "Ghana's book on its defeat in the match was read in World War II.",
        "World War II, which Ghana refused to enter, hurt trade.",
    ],
)
def test_near_misses(text):
    assert not told(text, "Ghana", "Togo")


def test_who_was_neutral_took_no_part():
    assert told("Bolivia fought on while Paraguay stayed neutral in the Chaco War.", "Bolivia", "Paraguay") == [
        ("Conflict", {"Bolivia"}, "")
    ]


def test_what_will_spread_is_a_movement():
    assert not told("The Islamic Revolution will spread to all lands.", "Iran", "Ghana")
    assert told("After the Islamic Revolution it will be hard to trade.", "Iran", "Ghana") == [("RegimeChange", {"Iran"}, "")]


def test_every_party_is_known():
    known = load_gazetteer().tables.entities
    for _, row in rows(FOLDER / "wars.tsv"):
        assert row["class"] in ("Conflict", "RegimeChange")
        for key in (k for part in split(row["parties"]) for k in part.split("/")):
            assert f"state/{key}" in known or f"organization/{key}" in known, key


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The Football War broke out in July 1969.", "1969-07"),
        ("The Football War was fought in 1969.", "1969"),
        ("The Football War began a long time before 1980.", ""),
        ("The Football War had ended when trade began in 1980.", ""),
    ],
)
def test_the_verb_after_a_name_may_date_it(text, date):
    assert ("Conflict", {"Honduras", "El Salvador"}, date) in told(text, "Honduras", "El Salvador")


def test_of_a_war_of_many_the_page_tells_no_party():
    assert told("The talks were on the war in Afghanistan.", "Canada", "Australia") == [("Conflict", {"Afghanistan"}, "")]
