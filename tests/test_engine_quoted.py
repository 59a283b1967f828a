"""Titles, quoted words and names that things are called by, and what only looks like them."""

from __future__ import annotations

import pytest
from told import modalities_told

from legation.model import Modality

A, S = Modality.ALLEGED, Modality.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        'The film "Chile Invades Peru" was shown in 1983.',
        'The song, called "Chile Invades Peru", was sung in 1983.',
        'Under the headline "Chile Invades Peru", a paper told of a march.',
        'An essay entitled "Chile Invades Peru" was read in 1983.',
        '"Chile Invades Peru", a novel by a Malian writer, was sold in 1983.',
        'Critics called the treaty "an invasion of Peru by Chile".',
        "The march was called an invasion of Peru by Chile.",
    ],
)
def test_a_title_or_what_something_is_called_tells_nothing(text: str) -> None:
    assert modalities_told(text, "Invasion") == set()


@pytest.mark.parametrize(
    "text",
    [
        'After the film "Sahara" was shown, Chile invaded Peru in 1983.',
        'The song "Sahara" was heard when Chile invaded Peru in 1983.',
        "The envoy was called home after an invasion of Peru by Chile.",
        'In 1983, Chile "the bold" invaded Peru.',
    ],
)
def test_what_stands_beside_a_title_is_told(text: str) -> None:
    assert modalities_told(text, "Invasion") == {S}


def test_the_name_of_a_treaty_is_no_title_of_a_work() -> None:
    text = 'In 1883 Chile and Peru signed a treaty entitled "Treaty of Tacna Restoring Relations".'
    assert modalities_told(text, "AgreementSigned") == {S}


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ('The paper wrote: "Chile has recognised Kosovo."', "StateRecognized", A),
        ('The minister told the press in 1999: "Chile has recognised Kosovo."', "StateRecognized", A),
        ('The minister announced: "Chile has recognised Kosovo."', "StateRecognized", S),
        ('The minister said "no" when Chile recognised Kosovo.', "StateRecognized", S),
        ('The Chilean president said: "Chile supports Peru."', "Support", S),
        ('The Chilean president said: "Chile has recognised Kosovo."', "StateRecognized", S),
        ('The Malian president said: "Chile supports Peru."', "Support", A),
    ],
)
def test_a_speakers_words_are_the_speakers(text: str, kind: str, modality: Modality) -> None:
    assert modalities_told(text, kind) == {modality}


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ('Chilean tourists "invaded" Peru in 1983.', "Invasion", A),
        ('Chile "invaded Peru" in 1983.', "Invasion", S),
        ('Chile "condemned" Peru in 1983.', "Criticism", S),
    ],
)
def test_a_deed_in_marks_is_doubted(text: str, kind: str, modality: Modality) -> None:
    assert modalities_told(text, kind) == {modality}
