"""How "will", "would" and their like put an event."""

from __future__ import annotations

import pytest
from told import modalities_told

from legation.model import Modality


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Peru signed an accord under which it would lend Chile $3 million.", "AidGiven", Modality.PLANNED),
        ("In the war, in which Peru would later assist Chile, many fell.", "AidGiven", Modality.ASSERTED),
        ("The border treaty between Peru and Chile will come into force in 2030.", "AgreementSigned", Modality.PLANNED),
        ("The border treaty between Peru and Chile came into force in 1930.", "AgreementSigned", Modality.ASSERTED),
        ("Peru would later recognize Chile.", "StateRecognized", Modality.ASSERTED),
        ("Peru announced that it would send aid to Chile.", "AidGiven", Modality.PLANNED),
    ],
)
def test_what_a_modal_says(text: str, kind: str, modality: Modality) -> None:
    assert modalities_told(text, kind) == {modality}


def test_what_would_only_be_done_on_a_condition_is_no_claim() -> None:
    assert modalities_told("Peru would only recognize Chile on condition that it was asked.", "StateRecognized") == set()
