"""What is only announced: an embassy whose opening is announced is not open yet, while relations are begun by announcing that."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.lexicon import BE, HAVE, PREPOSITIONS
from legation.engine.unit import Unit

ANNOUNCING = frozenset("announce announces announced announcing unveiled announcement".split())
REACH = 5  # units between the verb and the noun: "announced | the imminent opening"
AFTER = 12  # units between the noun and the passive verb: "the opening of an embassy in Lima | was announced"


def only_announced(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether an event's noun is what someone announces: "announced the opening of", "the opening of ... was announced"."""
    if frame.voice.kind != "nominal":
        return _under_way(units, frame)
    for k in range(frame.begin - 1, max(frame.clause[0], frame.begin - REACH) - 1, -1):
        if units[k].low in ANNOUNCING and units[k].kind == "word":
            return True
        if units[k].kind == "punct" or units[k].low == "that" or units[k].low in PREPOSITIONS:
            break
    after = range(frame.end, min(frame.clause[1], frame.end + AFTER))
    return any(units[j].low == "announced" and units[j - 1].low in BE | HAVE and units[j - 2].low != "it" for j in after)


def _under_way(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether a verb tells what is announced to be under way: "announced that it | was moving | its embassy"."""
    that = frame.clause[0] - 1
    going_on = frame.voice.kind == "active" and units[frame.begin].low.endswith("ing") and units[frame.voice.start].low in BE
    return going_on and that > 0 and units[that].low == "that" and units[that - 1].low in ANNOUNCING
