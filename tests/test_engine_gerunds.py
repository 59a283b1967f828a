"""Who does what a gerund says."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word
from test_rules_folder import labels, read

from legation.engine.subjects import find_subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Kenya joined Peru in arming Malta.", "kenya"),
        ("Kenya played a large part in arming Malta.", "kenya"),
        ("Kenya was instrumental in arming Malta.", "kenya"),
        ("Kenya succeeded in arming Malta.", "kenya"),
        ("Kenya's role in arming Malta was noted.", "kenya"),
        ("A role in arming Malta was noted.", None),
        ("Kenya signed a joint letter arming Malta.", "kenya"),
        ("Kenya read a joint letter arming Malta.", None),
        ("Kenya passed a motion arming Malta.", "kenya"),
        ("Kenya issued a statement in 2005 arming Malta.", "kenya"),
        ("Kenya ignored a statement in 2005 arming Malta.", None),
    ],
)
def test_who_has_a_part_in_it(text: str, subject: str | None) -> None:
    units = units_of(text)
    found, _ = find_subject(units, at(units, "arming"))
    named = found if found is not None and units[found].is_party else None
    assert (word(units, named) or None) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Kenya joined Peru in arming Malta.", "kenya"),
        ("Kenya joined several countries and Peru in arming Malta.", "kenya"),
        ("Kenya was joined by several countries and Peru in arming Malta.", "peru"),
    ],
)
def test_who_joins_others_does_what_they_do(text: str, subject: str) -> None:
    units = units_of(text)
    found, _ = find_subject(units, at(units, "arming"))
    assert word(units, found) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The quarrel led to Peru arming Malta.", "peru"),
        ("The quarrel resulted in Peru openly arming Malta.", "peru"),
        ("The year was cold, with Peru often arming Malta.", "peru"),
        ("A quarrel in Peru arming Malta was noted.", None),
    ],
)
def test_a_party_before_the_gerund_does_it(text: str, subject: str | None) -> None:
    units = units_of(text)
    found, _ = find_subject(units, at(units, "arming"))
    named = found if found is not None and units[found].is_party else None
    assert (word(units, named) or None) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Malta backed Peru, despite Kenya's attempts to arm Malta.", "kenya"),
        ("Kenyan efforts to arm Malta failed.", "kenyan"),
        ("Attempts to arm Malta failed.", None),
    ],
)
def test_whose_attempt_it_is(text: str, subject: str | None) -> None:
    units = units_of(text)
    found, _ = find_subject(units, at(units, "arm") - 1)
    named = found if found is not None and units[found].values else None
    assert (word(units, named) or None) == subject


@pytest.mark.parametrize(
    "text",
    [
        "Kenya accused Peru of secretly arming Malta.",
        "Kenya accused Peru of secretly shielding and arming Malta.",
        "Kenya accused Peru of shielding and arming Malta.",
    ],
)
def test_the_accused_did_what_it_is_accused_of(text: str) -> None:
    units = units_of(text)
    begin = at(units, "arming") - (units[at(units, "arming") - 1].low == "secretly")
    found, _ = find_subject(units, begin)
    assert word(units, found) == "peru"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Peruvian President Juan Sola said, after meeting Danish Prime Minister Ole Holm in 2004, that ties were warm.", True),
        ("Peruvian President Juan Sola, after meeting Danish Prime Minister Ole Holm in 2004, praised the ties.", True),
        (
            "Peruvian President Juan Sola said, without meeting Danish Prime Minister Ole Holm in 2004, that ties were warm.",
            False,
        ),
        ("Ties were praised, after meeting Danish Prime Minister Ole Holm in 2004, by the press.", False),
    ],
)
def test_a_comma_before_after(text: str, met: bool) -> None:
    told = [c for c in read(text, ("Denmark", "Peru")) if c.kind == "Meeting" and c.modality.counts]
    assert [labels(c, "participant") for c in told] == [{"Denmark", "Peru"}] * met
