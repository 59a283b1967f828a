"""Every rule proves itself: its examples are read as it says, its near misses never become a fact of that rule."""

from __future__ import annotations

import hashlib

import pytest

from legation.engine.context import Context
from legation.engine.rules import RuleError, load_rules
from legation.extract import read_passage
from legation.model import Article, ArticleKind, Claim, Entity, Passage, PassageKind, Run
from legation.names import load_gazetteer

RULES = load_rules().rules
MATCHES = [(rule, n, m) for rule in RULES for n, m in enumerate(rule.matches)]
REJECTS = [(rule, n, t) for rule in RULES for n, t in enumerate(rule.rejects)]


def read(text: str, pair: tuple[str, ...] = ()) -> list[Claim]:
    """The claims of one sentence, in an article on a pair or on none."""
    gazetteer = load_gazetteer()
    article = Article(
        title="–".join(pair) + " relations",
        kind=ArticleKind.BILATERAL,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        origin="test",
    )
    home = tuple(e for name in pair for e in gazetteer.resolve(name)[:1])
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    return read_passage(passage, 0, Context(article, gazetteer, home=home), load_rules()).claims


def labels(claim: Claim, role: str) -> set[str]:
    return {v.label if isinstance(v, Entity) else str(v) for v in claim.values(role)}


@pytest.mark.parametrize(("rule", "n", "match"), MATCHES, ids=[f"{r.name}-{n}" for r, n, _ in MATCHES])
def test_matches(rule, n, match):
    claims = [
        c
        for c in read(match["text"], tuple(match.get("pair", ())))
        if c.kind == rule.kind and c.modality == match.get("modality", "Asserted")
    ]
    wanted = {k: set(v) for k, v in match.items() if k not in ("text", "date", "modality", "pair")}
    fits = [
        c
        for c in claims
        if all(labels(c, role) == values for role, values in wanted.items())
        and (c.date.edtf if c.date else None) == match.get("date")
    ]
    told = [({r: labels(c, r) for r, _ in c.roles}, c.date.edtf if c.date else None, c.rule) for c in claims]
    assert fits, f"{rule.source}, {rule.name}: expected {wanted} {match.get('date')}; read {told}"


@pytest.mark.parametrize(("rule", "n", "text"), REJECTS, ids=[f"{r.name}-{n}" for r, n, _ in REJECTS])
def test_rejects(rule, n, text):
    asserted = [c for c in read(text) if c.kind == rule.kind and c.modality.counts]
    assert not asserted, f"{rule.source}, {rule.name}: {text!r} was read as {[c.roles for c in asserted]}"


def test_a_rule_without_examples_is_refused(tmp_path):
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "x.toml").write_text('[[rule]]\nname = "a"\nclass = "Visit"\n')
    with pytest.raises(RuleError, match=r"x\.toml, rule a"):
        load_rules(tmp_path)
