"""How wars ended: by which treaty, and when that was made."""

from __future__ import annotations

import pytest
from told import told as told_by


def told(text: str, rule: str) -> list[tuple[str, ...]]:
    """What a rule reads in a sentence on the pair."""
    return told_by(text, rule, ("Peru", "Chile"))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Both sides kept the 1884 Treaty of Ica, which formally ended the War of the Pacific.",
            ("Peace", "Chile", "Peru", "1884"),
        ),
        ("The War of the Pacific ended with the Treaty of Ica in 1884.", ("Peace", "Chile", "Peru", "1884")),
        ("The War of the Pacific was ended by a truce.", ("Ceasefire", "Chile", "Peru", "")),
        ("The treaty of 1884 put an end to the War of the Pacific.", ("Peace", "Chile", "Peru", "1884")),
    ],
)
def test_reads(text, want):
    assert told(text, "war-ended-by-treaty") == [want]


@pytest.mark.parametrize(
    "text",
    [
        "The War of the Pacific ended in 1884.",
        "The treaty would have ended the War of the Pacific.",
        "The treaty was not signed when the War of the Pacific ended.",
        "The War of the Pacific ended with the fall of Lima.",
        "Talks to end the War of the Pacific led to a treaty.",
    ],
)
def test_leaves_alone(text):
    assert told(text, "war-ended-by-treaty") == []


def test_a_date_after_the_verb_is_that_of_the_peace() -> None:
    text = "The treaty ended the War of the Pacific in 1884."
    assert [r[-1] for r in told(text, "war-ended-by-treaty")] == ["1884"]
    assert [r[-1] for r in told(text, "war-name")] == [""]
    assert [r[-1] for r in told("The treaty ended the War of the Pacific of 1879.", "war-name")] == ["1879"]
