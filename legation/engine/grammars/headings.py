"""Headings as context: the year that a section's heading gives to what its sentences leave undated."""

from __future__ import annotations

from functools import lru_cache

from legation.dates import PartialDate, precision
from legation.engine.sentence import Sentence
from legation.find_dates import find_dates


def heading_date(s: Sentence) -> PartialDate | None:
    """The single day, month or year in the innermost heading above a passage; a span of years dates nothing."""
    passages = s.ctx.article.passages
    for index in reversed(s.passage.headings):
        found = _dates_of(passages[index].text)
        if found:
            return found[0] if len(found) == 1 and precision(found[0]) in ("day", "month", "year") else None
    return None


@lru_cache(maxsize=1024)
def _dates_of(heading: str) -> tuple[PartialDate, ...]:
    """The dates in a heading; all passages below it ask."""
    return tuple(m.date for m in find_dates(heading) if m.date is not None)
