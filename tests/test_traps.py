"""What is alleged, denied, planned or only thought of never becomes a fact; the same told plainly does (data/traps/traps.tsv)."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest

from legation.extract import extract
from legation.model import Article, ArticleKind, Claim, Passage, PassageKind, Run

FILE = Path(__file__).parent / "data" / "traps" / "traps.tsv"
TRAPS = list(csv.DictReader(FILE.open(encoding="utf8"), delimiter="\t", quoting=csv.QUOTE_NONE))
BACKGROUND = {"OfficeHolding", "Description", "Sovereignty", "Alignment"}  # a trap may name who holds an office, and that is said
READ_PLAINLY = "what the plain sentence says must be read, or the trap proves nothing"


def facts_of(pair: str, text: str) -> list[Claim]:
    """What a sentence in an article on a pair says as a fact."""
    article = Article(
        title=f"{pair} relations",
        kind=ArticleKind.BILATERAL,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        origin="test",
        passages=(Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),)),),
    )
    return [c for c in extract([article])[0] if c.modality.counts]


def ids(trap: dict[str, str]) -> str:
    return f"{trap['why']}-{trap['class']}-{trap['pair']}".replace(" ", "_")


@pytest.mark.parametrize("trap", TRAPS, ids=ids)
def test_a_trap_gives_no_fact(trap: dict[str, str]) -> None:
    allowed = BACKGROUND | set(trap["also"].split())
    false = [
        (c.kind, [(r, str(v)) for r, v in c.roles], c.rule) for c in facts_of(trap["pair"], trap["trap"]) if c.kind not in allowed
    ]
    assert not false, trap["trap"]


@pytest.mark.parametrize("trap", TRAPS, ids=ids)
def test_its_plain_counterpart_does(trap: dict[str, str]) -> None:
    read = {c.kind for c in facts_of(trap["pair"], trap["plain"])}
    assert trap["class"] in read, f"{trap['plain']} {READ_PLAINLY}; read: {sorted(read)}"


def test_there_are_enough_traps_and_none_twice() -> None:
    assert len(TRAPS) >= 120
    assert len({t["trap"] for t in TRAPS}) == len(TRAPS)
    assert len({t["class"] for t in TRAPS}) > 35
