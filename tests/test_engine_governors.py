"""How the verb or noun that governs an event puts it."""

from __future__ import annotations

import pytest
from told import modalities_told

from legation.model import Modality


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The deadlock prevented the conclusion of a treaty formally ending the war.", "Peace", Modality.DENIED),
        ("In 1883 they signed a treaty formally ending the war.", "Peace", Modality.ASSERTED),
        ("The stance of Peru has not changed with the outbreak of the war in Chad.", "Conflict", Modality.ASSERTED),
        ("Having fought two wars against Chile, Peru kept a large army.", "Conflict", Modality.ASSERTED),
        ("Chile and Peru fought armed conflicts in 1858 and 1941.", "Conflict", Modality.ASSERTED),
        ("Peru is to receive a loan from Chile.", "AidGiven", Modality.PLANNED),
        ("Peru expects a loan from Chile.", "AidGiven", Modality.PLANNED),
        ("Peru intends to send aid to Chile.", "AidGiven", Modality.PLANNED),
        ("Peru is ready to send aid to Chile.", "AidGiven", Modality.PLANNED),
        ("Peru obtained a loan from Chile.", "AidGiven", Modality.ASSERTED),
        ("Peru signed an accord whereby it was to assist Chile.", "AidGiven", Modality.PLANNED),
        ("Ministers of Mali met in Lima to arrange a truce between Peru and Chile.", "Ceasefire", Modality.PLANNED),
        ("Mali managed to arrange a truce between Peru and Chile.", "Ceasefire", Modality.ASSERTED),
        ("Mali proposed, and Chad rejected, a merger of Peru and Chile.", "Union", Modality.DENIED),
        ("The talks were cancelled over the invasion of Peru by Chile.", "Invasion", Modality.ASSERTED),
        ("Chile cancelled the invasion of Peru.", "Invasion", Modality.DENIED),
        ("Peru offered an apology to Chile in 1999.", "Apology", Modality.ASSERTED),
        ("Peru offered aid to Chile in 1999.", "AidGiven", Modality.PLANNED),
        ("Peru was one of the first states to recognize Chile.", "StateRecognized", Modality.ASSERTED),
    ],
)
def test_what_a_governing_word_says(text: str, kind: str, modality: Modality) -> None:
    assert modalities_told(text, kind) == {modality}
