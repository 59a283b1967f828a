"""What is only announced is planned; what is done by saying so is done."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Modality


def modalities(kind: str, text: str) -> list[Modality]:
    return [c.modality for c in of_article(text) if c.kind == kind]


@pytest.mark.parametrize(
    ("kind", "text", "modality"),
    [
        ("MissionOpened", "In 1990 Peru announced the opening of an embassy in Santiago.", Modality.PLANNED),
        ("MissionOpened", "The reopening of the Peruvian embassy in Santiago was announced in 2021.", Modality.PLANNED),
        ("MissionOpened", "The opening of the Peruvian embassy in Santiago took place in 2021.", Modality.ASSERTED),
        ("Visit", "In 2021 a visit of the Peruvian president to Chile was announced.", Modality.PLANNED),
        (
            "Visit",
            "During the Peruvian president's May 2011 visit to Chile, it was announced that trade grew.",
            Modality.ASSERTED,
        ),
        ("MissionMoved", "In 1932 Chile announced that it was moving its embassy to Arequipa.", Modality.PLANNED),
        ("MissionMoved", "In 1932 Chile announced that it had moved its embassy to Arequipa.", Modality.ASSERTED),
        ("RelationsSevered", "In 1990 Peru announced the severing of relations with Chile.", Modality.ASSERTED),
    ],
)
def test_announced(kind: str, text: str, modality: Modality) -> None:
    assert modalities(kind, text) == [modality]
