"""What is still awaited: "stays shut until both sign a treaty", "will not recognize X until it opens an embassy"."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.unit import Unit
from legation.engine.words import PAST_FORMS

WAITING = frozenset(("until", "till", "unless", "before"))
NEVER_TOLD = frozenset(
    "will won't shall can cannot can't must should may".split()
)  # modals that no "until" turns into what came about
NOW = frozenset("is are has have isn't aren't hasn't haven't".split())
REACH = 9  # units between "until" and its verb


def awaited(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether a clause after "until" or the like has its verb in the present and no date: it has not come about."""
    start = frame.voice.start
    if frame.voice.kind not in ("active", "passive") or not _is_present(units, frame):
        return False
    before = (units[k] for k in range(start - 1, max(-1, start - REACH), -1))
    opener = next((u.low for u in before if u.low in WAITING or u.kind in ("punct", "date")), "")
    return opener in WAITING and not any(u.kind == "date" for u in units[frame.end : frame.clause[1]])


def _is_present(units: Sequence[Unit], frame: Frame) -> bool:
    first = units[frame.voice.start].low
    return first in NOW or (frame.voice.start == frame.begin and not first.endswith("ed") and first not in PAST_FORMS)


__all__ = ["NEVER_TOLD", "awaited"]
