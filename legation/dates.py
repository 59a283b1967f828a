"""Partial dates: EDTF strings with closed bounds, and the dates a text names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartialDate:
    """An EDTF date as precise as its text and no more; a bound of None is unbounded."""

    edtf: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
