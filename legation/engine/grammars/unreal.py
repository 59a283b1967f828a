"""What whole sentences leave open or invent: a question, a story. Nothing that the grammars read there is told as a fact."""

from __future__ import annotations

import re

from legation.engine.framing import told_in_story
from legation.engine.sentence import Sentence

_QUESTION = re.compile(r"\?[\"”')\s]*$")


def drop_unreal(s: Sentence, _: Sentence | None) -> None:
    """Leave out every claim that a sentence makes in a question or a story: "Should Peru have an embassy in Quito?"."""
    if not s.claims or not (_QUESTION.search(s.passage.text) or told_in_story(s.units)):
        return
    for claim in [c for c in s.claims if c.modality.counts]:
        s.claims.remove(claim)
        for at in [at for at, c in s.places.items() if c == claim]:
            del s.places[at]
