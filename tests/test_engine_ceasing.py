"""What ends is told too."""

from __future__ import annotations

import pytest
from test_engine_match import told
from test_rules_folder import labels, read

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


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not recognize Malta until 1990.",
        "Kenya does not recognize Malta.",
        "Kenya recognized Malta early, the first exchange of envoys did not come until 1990.",
    ],
)
def test_what_never_was_does_not_end(text: str) -> None:
    assert told("RecognitionWithdrawn", text, PAIR) == []


def test_what_ends_is_not_begun() -> None:
    assert told("StateRecognized", "In 1990 Kenya stopped recognizing Malta.", PAIR) == []


def test_aid_that_ends() -> None:
    assert told("AidStopped", "Kenya no longer sends aid to Malta.", PAIR) == [({"Kenya"}, {"Malta"}, None)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Relations between Kenya and Malta were broken from 2 May 1970 to 4 June 1975.", "1975-06-04"),
        ("Relations between Kenya and Malta were suspended until 1975.", "1975"),
    ],
)
def test_relations_that_were_cut_for_a_time(text: str, date: str) -> None:
    claims = [c for c in read(text, PAIR) if c.kind == "RelationsRestored"]
    assert [(labels(c, "participant"), c.date.edtf if c.date else None) for c in claims] == [({"Kenya", "Malta"}, date)]


@pytest.mark.parametrize(
    "text",
    [
        "Relations between Kenya and Malta were not suspended until 1975.",
        "Relations between Kenya and Malta will be suspended until 2030.",
        "Relations between Kenya and Malta ceased to exist until the 1990s.",
        "Relations between Kenya and Malta began to normalize in 1975.",
    ],
)
def test_relations_that_were_not_restored(text: str) -> None:
    assert told("RelationsRestored", text, PAIR) == []


def test_aid_for_a_time_is_not_stopped() -> None:
    assert told("AidStopped", "Kenya provided Malta with aid from 1984 to 1993.", PAIR) == []
