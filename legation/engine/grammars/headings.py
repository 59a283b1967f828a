"""Headings as context: the year that a section's heading gives to what its sentences leave undated."""

from __future__ import annotations

from legation.dates import PartialDate, precision
from legation.engine.sentence import Sentence
from legation.find_dates import find_dates


def heading_date(s: Sentence) -> PartialDate | None:
    """The single day, month or year in the innermost heading above a passage; a span of years dates nothing."""
    passages = s.ctx.article.passages
    for index in reversed(s.passage.headings):
        found = [m.date for m in find_dates(passages[index].text) if m.date is not None]
        if found:
            return found[0] if len(found) == 1 and precision(found[0]) in ("day", "month", "year") else None
    return None
