"""What ends is told too."""

from __future__ import annotations

import pytest
from test_engine_match import told

PAIR = ("Kenya", "Malta")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Kenya recognized Malta until 2 May 1990.", "1990-05-02"),
        ("In 1990 Kenya stopped recognizing Malta.", "1990"),
        ("In 1990 Kenya ceased to recognize Malta.", "1990"),
        ("Kenya no longer recognizes Malta.", None),
        ("Kenya did not recognize the government of Malta any more.", None),
        ("Kenya continued to recognize Malta until 1990.", "1990"),
    ],
)
def test_recognition_ends(text: str, date: str | None) -> None:
    assert told("RecognitionWithdrawn", text, PAIR) == [({"Kenya"}, {"Malta"}, date)]


@pytest.mark.parametrize("text", ["Kenya did not recognize Malta until 1990.", "Kenya does not recognize Malta."])
def test_what_never_was_does_not_end(text: str) -> None:
    assert told("RecognitionWithdrawn", text, PAIR) == []


def test_what_ends_is_not_begun() -> None:
    assert told("StateRecognized", "In 1990 Kenya stopped recognizing Malta.", PAIR) == []


def test_aid_that_ends() -> None:
    assert told("AidStopped", "Kenya no longer sends aid to Malta.", PAIR) == [({"Kenya"}, {"Malta"}, None)]
