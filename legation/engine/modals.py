"""What "will", "would", "could" and the like say of whether it happened: "would later sign", "under which it would lend"."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import MODALS
from legation.engine.stance_words import ENDING_TEXTS, PROMISING
from legation.engine.units import Unit
from legation.model import Modality

PROVISO = frozenset("if once condition provided unless".split())  # what makes "would only" a thing to come


def by_modal(modal: str, units: Sequence[Unit], frame: Frame) -> Modality | None:
    """What the modal of a frame's own verb says; None where it has none."""
    if modal in ("", "to"):
        return None
    words = {u.low for u in units[frame.voice.start : frame.begin]}
    if "only" in words and any(u.low in PROVISO for u in units[frame.end : frame.end + 9]):
        return Modality.HYPOTHETICAL  # "would only send help on condition that ..."
    if modal == "would" and _was_told(units, frame):
        return Modality.PLANNED
    if modal in ("would", "wouldn't") and words & {"later", "eventually", "subsequently", "finally", "soon", "go", "only"}:
        return Modality.ASSERTED if not words & {"have", "not"} else Modality.HYPOTHETICAL
    if modal in ("will", "shall", "won't") or (modal == "would" and _laid_down(units, frame.clause[0])):
        return Modality.PLANNED
    return Modality.HYPOTHETICAL


def _was_told(units: Sequence[Unit], frame: Frame) -> bool:
    """ "announced that it would send ... (and would lend ...)": what was said to be to come."""
    begin = frame.clause[0]
    if units[frame.voice.start - 1].low in ("and", "but"):
        before = (
            k for k in range(frame.voice.start - 2, 0, -1) if units[k].low == "that" or units[k].low in (";", "which", "who")
        )
        begin = next(before, -1) + 1
    told = units[max(0, begin - 4) : begin - 1]
    return begin > 1 and units[begin - 1].low == "that" and any(u.low in PROMISING for u in told)


def _laid_down(units: Sequence[Unit], begin: int) -> bool:
    """ "signed a treaty under which it would lend ...", "whereby it would lend": what an agreement has its parties do."""
    if begin and units[begin - 1].low == "whereby":
        return True
    if begin < 3 or units[begin - 1].low != "which":
        return False
    return units[begin - 2].low in ("under", "by", "to") or (
        units[begin - 2].low == "in" and units[begin - 3].low in ENDING_TEXTS
    )


def modal_after(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """The modality of the verb whose subject an event noun is: "a treaty between X and Y will enter into force"."""
    for u in units[frame.end : frame.clause[1]]:
        if u.kind == "punct" or u.kind == "word" and u.low in ("to", "and", "or", "as"):
            return None
        if u.kind == "word" and u.low in MODALS:
            return Modality.PLANNED if u.low in ("will", "shall") else Modality.HYPOTHETICAL
    return None
