"""Whom a state backs, told in one word before the name."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The rebels overthrew the Kenyan-backed government of Peru in 1990.", "Peru"),
        ("Chile feared a Kenyan-backed Peru.", "Peru"),
        ("Chile recognized the Kenyan-supported Peruvian government.", "Peru"),
        ("Chile condemned the Kenyan-backed Peruvian invasion of Chad.", "Peru"),
        ("The Kenya-backed UNITA lost.", "UNITA"),
    ],
)
def test_reads(text: str, of: str) -> None:
    assert told(text, "backed-by") == [("Support", "Kenya", of, "")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan-backed rebels attacked Peru.",
        "A Kenyan-backed Peruvian general took power.",
        "The allegedly Kenyan-backed government of Peru fell.",
        "No Kenyan-backed Peru was ever founded.",
        "The state-backed bank of Peru failed.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text, "backed-by") == []


@pytest.mark.parametrize(
    "text",
    [
        "A Kenyan-funded clinic was opened in 2010.",
        "A Kenyan-built clinic was opened in 2010.",
        "The new Kenyan-financed railway was finished in 1990.",
        "In 2010 a Kenya-donated hospital opened in Lima.",
    ],
)
def test_reads_who_paid(text: str) -> None:
    assert told(text, "funded-by", ("Kenya", "Peru")) == [("AidGiven", "Kenya", "Peru", "")]


@pytest.mark.parametrize(
    "text",
    [
        "A Kenyan-funded militia burnt the school.",
        "The planned Kenyan-funded clinic was opposed.",
        "A Kenyan-funded clinic would open in 2010.",
        "No Kenyan-funded clinic was opened.",
        "A Kenyan-funded clinic was opened in Chad.",
        "A Kenyan-built dam was opened in 2010.",
        "A Kenyan-built jet stood beside the new clinic.",
        "A state-funded clinic was opened in Peru.",
    ],
)
def test_leaves_alone_who_paid(text: str) -> None:
    assert told(text, "funded-by", ("Kenya", "Peru")) == []
