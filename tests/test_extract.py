"""The driver: reading order, what is never read, what is too long."""

from __future__ import annotations

import hashlib

from legation.extract import LONGEST, extract
from legation.sources.read import parse_article


def read(text: str, title: str = "Kenya–Norway relations"):
    return extract(
        [parse_article(f"= {title} =\n\n{text}\n", title=title, origin="t", sha256=hashlib.sha256(text.encode()).hexdigest())]
    )


def test_every_quote_stands_at_its_offsets():
    claims, _ = read("Kenya and Norway established diplomatic relations in 1964. Kenya has an embassy in Oslo.")
    assert {c.kind for c in claims} >= {"RelationsEstablished", "Embassy"}
    assert all(c.quote == c.article.text[c.begin : c.end] and c.quote for c in claims)


def test_the_same_text_gives_the_same_claims():
    text = "President Daniel arap Moi of Kenya visited Norway in 1987. Both countries are members of the United Nations."
    assert read(text) == read(text)


def test_a_sentence_without_end_is_a_gap():
    claims, gaps = read("Kenya opened an embassy and " * (LONGEST // 20))
    assert not claims
    assert [g.trigger for g in gaps] == ["length"]


def test_what_did_not_happen_is_no_fact():
    claims, _ = read("Kenya threatened to sever diplomatic relations with Norway. Norway did not recall its ambassador.")
    assert not [c for c in claims if c.modality.counts]


def test_an_allegation_is_claimed_as_alleged():
    claims, _ = read("Norway alleged that Kenya supported Uganda in 1979.")
    told = [c for c in claims if c.kind == "Support"]
    assert told and all(c.modality == "Alleged" for c in told)
