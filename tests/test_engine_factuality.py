"""How a text puts what it says, where the cue stands apart from the trigger."""

from __future__ import annotations

import pytest
from told import modalities_told

from legation.model import Modality


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Peru almost went to war with Chile in 1978.", "Conflict", Modality.DENIED),
        ("Peru went to war with Chile in 1978, which almost ruined it.", "Conflict", Modality.ASSERTED),
        ("Peru was nearly under Chilean occupation.", "Occupation", Modality.DENIED),
        ("During the annexation of Crimea by Russia, Peru refused to sell grain.", "Occupation", Modality.ASSERTED),
        ("The annexation of Crimea by Russia was averted.", "Occupation", Modality.DENIED),
        ("Peru and Chile held talks on the planned mill in Arica.", "Negotiation", Modality.ASSERTED),
        ("The visit of Chilean President Ana Rojas to Peru planned for May is on mills.", "Visit", Modality.PLANNED),
        ("No border clashes occurred in 1999.", "Conflict", Modality.DENIED),
        ("Peru, which had accused Chile of spying, invaded Chile in 1999.", "Invasion", Modality.ASSERTED),
        ("The minister of Peru said his country supports Chile.", "Support", Modality.ASSERTED),
        ("The minister of Bolivia said Peru supports Chile.", "Support", Modality.ALLEGED),
    ],
)
def test_how_it_is_put(text: str, kind: str, modality: Modality) -> None:
    assert modalities_told(text, kind) == {modality}


def test_no_sooner_denies_nothing() -> None:
    text = "No sooner had Chile opened an embassy in Lima than the Peruvian president was toppled."
    assert modalities_told(text, "RegimeChange") == {Modality.ASSERTED}
    assert modalities_told("No Peruvian president was toppled.", "RegimeChange") == {Modality.DENIED}
