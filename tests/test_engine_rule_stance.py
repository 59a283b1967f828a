"""Whether an event happened, as its rule tells."""

from __future__ import annotations

import pytest
from test_rules_folder import read

from legation.model import Modality

A, P = Modality.ASSERTED, Modality.PLANNED


@pytest.mark.parametrize(("kind", "text", "stance"), [
    ("RelationsRestored", "Relations between Kenya and Malta are being restored.", P),
    ("RelationsRestored", "Relations between Kenya and Malta were restored in 1964.", A),
    ("Apology", "In 1964 Kenya offered an apology to Malta.", A),
    ("Support", "In 1964 the Kenyan president said that Kenya supports Malta.", A),
    ("Support", "In 1964 the Peruvian president said that Kenya supports Malta.", Modality.ALLEGED),
    ("MissionOpened", "In 1964 Kenya announced the opening of an embassy in Malta.", P),
    ("MissionOpened", "In 1964 Kenya opened an embassy in Malta.", A),
])  # fmt: skip
def test_what_a_rule_tells_of_its_event(kind: str, text: str, stance: Modality) -> None:
    assert [c.modality for c in read(text, ("Kenya", "Malta")) if c.kind == kind] == [stance]
