"""How a text puts what it says, where the cue stands apart from the trigger."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Modality


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Peru almost went to war with Chile in 1978.", "Conflict", Modality.DENIED),
        ("Peru went to war with Chile in 1978, which almost ruined it.", "Conflict", Modality.ASSERTED),
        ("Peru was nearly under Chilean occupation.", "Occupation", Modality.DENIED),
        ("The deadlock prevented the conclusion of a treaty formally ending the war.", "Peace", Modality.DENIED),
        ("In 1883 they signed a treaty formally ending the war.", "Peace", Modality.ASSERTED),
        ("During the annexation of Crimea by Russia, Peru refused to sell grain.", "Occupation", Modality.ASSERTED),
        ("The annexation of Crimea by Russia was averted.", "Occupation", Modality.DENIED),
        ("The stance of Peru has not changed with the outbreak of the war in Chad.", "Conflict", Modality.ASSERTED),
        ("Having fought two wars against Chile, Peru kept a large army.", "Conflict", Modality.ASSERTED),
        ("Chile and Peru fought armed conflicts in 1858 and 1941.", "Conflict", Modality.ASSERTED),
        ("Peru and Chile held talks on the planned mill in Arica.", "Negotiation", Modality.ASSERTED),
        ("The visit of Chilean President Ana Rojas to Peru planned for May is on mills.", "Visit", Modality.PLANNED),
        ("Peru is to receive a loan from Chile.", "AidGiven", Modality.PLANNED),
        ("Peru expects a loan from Chile.", "AidGiven", Modality.PLANNED),
        ("Peru intends to send aid to Chile.", "AidGiven", Modality.PLANNED),
        ("Peru is ready to send aid to Chile.", "AidGiven", Modality.PLANNED),
        ("Peru obtained a loan from Chile.", "AidGiven", Modality.ASSERTED),
        ("No border clashes occurred in 1999.", "Conflict", Modality.DENIED),
        ("Peru signed an accord under which it would lend Chile $3 million.", "AidGiven", Modality.PLANNED),
        ("Peru signed an accord whereby it was to assist Chile.", "AidGiven", Modality.PLANNED),
        ("In the war, in which Peru would later assist Chile, many fell.", "AidGiven", Modality.ASSERTED),
        ("Peru offered an apology to Chile in 1999.", "Apology", Modality.ASSERTED),
        ("Peru offered aid to Chile in 1999.", "AidGiven", Modality.PLANNED),
        ("Peru, which had accused Chile of spying, invaded Chile in 1999.", "Invasion", Modality.ASSERTED),
        ("Peru was one of the first states to recognize Chile.", "StateRecognized", Modality.ASSERTED),
        ("The minister of Peru said his country supports Chile.", "Support", Modality.ASSERTED),
        ("The minister of Bolivia said Peru supports Chile.", "Support", Modality.ALLEGED),
    ],
)
def test_how_it_is_put(text: str, kind: str, modality: Modality) -> None:
    assert {c.modality for c in of_article(text) if c.kind == kind} == {modality}
