"""What every client of other people's servers keeps to: who it says it is, and how long it waits."""

from __future__ import annotations

import email.utils
import time

AGENT = "legation/0.1 (knowledge graph of relations between states; https://w3id.org/legation)"


def to_wait(retry_after: str | None, attempt: int) -> float:
    """Seconds to wait: what the server asks for (seconds or an HTTP date), else 1, 2, 4..."""
    if retry_after:
        text = retry_after.strip()
        if text.isdigit():
            return float(text)
        try:
            return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - time.time())
        except (ValueError, TypeError):
            pass
    return float(2 ** (attempt - 1))
