"""The score's own laws: what matches, what does not, and that the annotations are sound (benchmarks/gold.jsonl)."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME / "benchmarks"))

import score  # noqa: E402  - a script, not a package

GOLD = score.read_gold()
VISIT = score.Told(
    "Alba–Bora relations",
    "Visit",
    True,
    frozenset({("actor", "Alba"), ("recipient", "Bora"), ("person", "Ada One")}),
    "1960-05",
    "",
)


def test_every_quote_stands_in_its_article() -> None:
    for told in GOLD:
        assert told.words in (HOME / "articles" / f"{told.article}.wiki").read_text("utf8"), told


def test_every_class_is_one_of_the_vocabulary() -> None:
    vocabulary = (HOME / "ontology" / "vocabulary.ttl").read_text("utf8")
    assert all(f"lg:{kind} a " in vocabulary for kind in {told.kind for told in GOLD})
    assert len(GOLD) >= 150 and len(set(GOLD)) == len(GOLD) and len({told.article for told in GOLD}) >= 6


@pytest.mark.parametrize(
    "near",
    [
        replace(VISIT, date="1960"),
        replace(VISIT, date="1960-05-02"),
        replace(VISIT, roles=VISIT.roles - {("person", "Ada One")}),
        replace(VISIT, roles=frozenset({("participant", "Alba"), ("participant", "Bora")})),
    ],
)
def test_what_can_be_the_same_matches(near: score.Told) -> None:
    assert score.match([VISIT], [near]) == [(VISIT, near)]


@pytest.mark.parametrize(
    "other",
    [
        replace(VISIT, kind="Meeting"),
        replace(VISIT, is_fact=False),
        replace(VISIT, date="1961"),
        replace(VISIT, date=""),
        replace(VISIT, article="Alba–Cora relations"),
        replace(VISIT, roles=frozenset({("actor", "Alba")})),
    ],
)
def test_what_differs_does_not(other: score.Told) -> None:
    assert score.match([VISIT], [other]) == []


def test_each_counts_once_and_the_likest_wins() -> None:
    vague = replace(VISIT, date="1960")
    assert score.match([VISIT], [vague, VISIT]) == [(VISIT, VISIT)]
    scores = score.score_own([VISIT], [vague, VISIT])
    assert scores["events"].precision == 0.5 and scores["all"].recall == 1.0


def test_a_perfect_reading_scores_one_and_an_empty_one_nothing() -> None:
    assert all(s.f1 == 1.0 and s.exact == 1.0 for s in score.score_own(GOLD, GOLD).values())
    assert all(s.f1 == 0.0 for s in score.score_own(GOLD, []).values())


def test_a_fall_by_more_than_a_point_is_told() -> None:
    row = {"set": "x", "what": "y", "gold": "1", "precision": "0.900", "recall": "0.500", "f1": "0.640", "exact_f1": ""}
    assert score.falls([row], [row | {"f1": "0.630"}]) == []
    assert score.falls([row], [row | {"f1": "0.629"}]) == ["x, y: f1 0.629, published 0.640"]
    assert score.falls([row], [row | {"precision": "0.880"}]) == ["x, y: precision 0.880, published 0.900"]


def test_a_line_that_is_no_annotation_is_named(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"article": "A"}\n')
    with pytest.raises(ValueError, match=r"gold\.jsonl, line 1"):
        score.read_gold(file)


def test_the_published_table_stands_in_the_readme() -> None:
    assert score.to_table(score.read_scores()) in score.README.read_text("utf8")
