"""Dates that are counted from another event's, and counts that are not exact."""

from __future__ import annotations

import pytest
from test_engine_shared_dates import told


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (
            "Ghana established relations with Nepal in May 1960, only one month after Nepal broke off relations with Bhutan.",
            "RelationsSevered",
            "1960-04",
        ),
        (
            "Ghana opened an embassy in Kathmandu on 14 May 1960, two days after the independence of Nepal.",
            "Independence",
            "1960-05-12",
        ),
        ("Ghana recognized Nepal in 1960, three years after Nepal broke off relations with Bhutan.", "RelationsSevered", "1957"),
        (
            "Ghana recognized Nepal in 1960, some three years after Nepal broke off relations with Bhutan.",
            "RelationsSevered",
            None,
        ),
        ("Ghana recognized Nepal in 1960, two months after Nepal broke off relations with Bhutan.", "RelationsSevered", None),
    ],
)
def test_counted_dates(tmp_path, text: str, kind: str, date: str | None) -> None:
    claims = told(tmp_path, text)
    assert kind in claims
    assert claims[kind] == date
