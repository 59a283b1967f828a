"""Participles that say what was done to the noun before them."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word
from test_rules_folder import labels, read

from legation.engine.clauses import clause_bounds
from legation.engine.frame import Frame
from legation.engine.reduced import reduced_frame
from legation.engine.rules import Rule
from legation.engine.voice import Voice

IMPOSING = Rule("imposing", "SanctionsImposed", objects=frozenset(["embargo"]))
INVADING = Rule("invading", "Invasion", objects=frozenset(["@party"]))


@pytest.mark.parametrize(
    ("text", "verb", "rule", "what"),
    [
        ("Kenya was hurt by the embargo imposed by Malta.", "imposed", IMPOSING, "embargo"),
        ("Kenya, invaded by Malta in 1990, was freed.", "invaded", INVADING, "kenya"),
        ("Kenya invaded by Malta was freed.", "invaded", INVADING, None),
        ("The embargo in Kenya imposed costs.", "imposed", IMPOSING, None),
    ],
)
def test_what_was_done_to_a_noun(text: str, verb: str, rule: Rule, what: str | None) -> None:
    units = units_of(text)
    i = at(units, verb)
    frame = reduced_frame(units, Frame(i, i + 1, Voice("active", i), clause_bounds(units, i)), rule, "past")
    assert (word(units, frame.object) if frame else None) == what
    assert frame is None or frame.voice.kind == "passive"


def test_a_participle_in_brackets_says_nothing_of_who_stands_after_them() -> None:
    text = "Two kings lived in Rome: Idi Amin of Uganda (deposed in 1979) and King Birendra of Nepal."
    assert not [c for c in read(text, ("Italy", "Nepal")) if c.kind == "RegimeChange" and labels(c, "participant") == {"Nepal"}]


@pytest.mark.parametrize(
    "text",
    [
        "Talks on diplomatic relations began in 1999.",
        "An exhibition at the embassy opened in 1999.",
        "The library of the embassy opened in 1999.",
        "A dispute over the embassy closed in 1999.",
        "Work to restore relations resumed in 1999.",
        "A debate about the treaty concluded in 1999.",
        "The crisis in relations ended in 1999.",
    ],
)
def test_a_main_verb_tells_of_its_own_subject(text: str) -> None:
    kinds = {c.kind for c in read(text, ("Kenya", "Malta")) if c.modality.counts}
    assert not kinds & {
        "RelationsEstablished",
        "RelationsRestored",
        "RelationsSevered",
        "MissionOpened",
        "MissionClosed",
        "AgreementSigned",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Kenyan embassy in Valletta opened in 1999.", "MissionOpened"),
        ("The library of the Kenyan embassy opened in Valletta in 1999 was sold.", "MissionOpened"),
        ("The treaty of trade concluded in 1999 between Kenya and Malta was the first.", "AgreementSigned"),
        ("Diplomatic relations resumed in 1999.", "RelationsRestored"),
    ],
)
def test_a_noun_that_opened_or_was_concluded(text: str, kind: str) -> None:
    assert kind in {c.kind for c in read(text, ("Kenya", "Malta")) if c.modality.counts}


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Signed in 1890 by Denmark and Peru, the treaty settled the fishing rights.", {"Denmark", "Peru"}),
        ("Concluded on 3 May 1890 between Denmark and Peru, this convention settled the fishing rights.", {"Denmark", "Peru"}),
        ("Signed in 1890 by Chile and Bolivia, the treaty settled the fishing rights.", {"Chile", "Bolivia"}),
        ("Signed in 1890 by forty powers, the treaty settled the fishing rights.", set()),
        ("Never signed by Denmark and Peru, the treaty settled nothing in 1890.", set()),
        ("To be signed in 2090 by Denmark and Peru, the treaty is to settle the fishing rights.", set()),
    ],
)
def test_a_participle_that_opens_the_sentence(text: str, signed: set[str]) -> None:
    told = [c for c in read(text, ("Denmark", "Peru")) if c.kind == "AgreementSigned" and c.modality.counts]
    assert {v for c in told for v in labels(c, "participant")} == signed
