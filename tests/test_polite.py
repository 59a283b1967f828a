"""How long a polite client waits."""

from __future__ import annotations

import pytest

from legation.polite import to_wait


@pytest.mark.parametrize(
    ("asked", "attempt", "seconds"),
    [("5", 1, 5.0), (None, 1, 1.0), (None, 3, 4.0), ("soon", 1, 1.0), ("Wed, 21 Oct 2015 07:28:00 GMT", 1, 0.0)],
)
def test_waits(asked: str | None, attempt: int, seconds: float) -> None:
    assert to_wait(asked, attempt) == seconds
