"""What is taken for granted by who condemns, supports or recognizes it."""

from __future__ import annotations

import pytest
from told import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Sweden condemned the Italian invasion of Albania.", ("Invasion", "Italy", "Albania", "")),
        ("Sweden never recognized the annexation of Albania by Italy.", ("Occupation", "Italy", "Albania", "")),
        ("Sweden supported the 1939 Italian invasion and occupation of Albania.", ("Invasion", "Italy", "Albania", "1939")),
        ("Sweden spoke of its opposition to the Turkish embargo on Armenia.", ("SanctionsImposed", "Turkey", "Armenia", "")),
        (
            "Sweden called for the lifting of the Turkish embargo on Armenia in 1995.",
            ("SanctionsImposed", "Turkey", "Armenia", ""),
        ),
        ("Sweden condemned the bombing of Beirut's port and the Italian attack on Lebanon.", None),
    ],
)
def test_reads(text, want):
    assert (told(text, "stand-taken") or [None])[0] == want


@pytest.mark.parametrize(
    "text",
    [
        "Sweden condemned the planned Italian invasion of Albania.",
        "Sweden would condemn the Italian invasion of Albania.",
        "Sweden opposed an invasion of Albania by Italy.",
        "Sweden feared the Italian invasion of Albania.",
        "Sweden condemned the Italian invasion.",
    ],
)
def test_leaves_alone(text):
    assert told(text, "stand-taken") == []
