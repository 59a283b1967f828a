"""Acts of force in which someone took no part, which took place all the same: "refused to join the Soviet invasion of Peru".

Who "led opposition to the Soviet invasion of Peru" or "sent no troops to the war in Peru" denies nothing of it either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.engine.frame import Frame
from legation.engine.framing import words_of
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Unit

_FORCE = frozenset(
    "invasion occupation annexation conquest intervention bombing bombardment blockade embargo sanctions boycott".split()
)
_PART = re.compile(
    r" (?:(?:take|taking|took|taken|play|playing|played) (?:any |no |an? (?:\w+ )?)?part in|participat(?:e|es|ed|ing|ion) in|join(?:s|ed|ing)?|"
    r"(?:abstain|abstains|abstained|abstaining|withdraw|withdrew|withdrawn|absent|refrain|refrained) from|(?:stay|stays|stayed|keep|kept|remain|remained) out of|"
    r"(?:troops|soldiers|forces|men|support|assistance|help) (?:for|to|in)|contribut(?:e|es|ed|ing) (?:\w+ )?to|opposition to|(?:support|back|endorse|follow|implement)(?:s|ed|ing)?|"
    r"(?:involved|involve itself|involvement|participant) in) $"
)
_REACH = 7  # units before the noun phrase in which the words stand
_UNREAL = frozenset("planned proposed possible potential threatened alleged future any no a an".split())


def shunned(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the noun names such an act, told as known by whose it was, after words of taking part in it."""
    if units[frame.begin].low not in _FORCE or frame.voice.kind != "nominal":
        return False
    start = noun_phrase_start(units, frame.begin)
    phrase = units[start : frame.begin]
    owned = any(u.kind in ("adjective", "party") and u.values for u in phrase)
    if not owned or any(u.low in _UNREAL for u in phrase):
        return False
    return _PART.search(words_of(units, max(0, start - _REACH), start)) is not None


__all__ = ["shunned"]
