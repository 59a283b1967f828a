"""States that are told to be newly independent."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    "text", ["Sweden helped newly independent Zambia.", "Sweden helped the newly independent state of Zambia."]
)
def test_reads(text):
    assert told(text, "newly-independent") == [("Independence", "Zambia", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden helped independent Zambia.",
        "Sweden helped the newly independent states of Zambia and Malawi.",
        "The newly independent bank of Zambia.",
    ],
)
def test_leaves_alone(text):
    assert told(text, "newly-independent") == []
