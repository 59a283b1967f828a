"""The date told before an event, or that opens the sentence: not that of what it concedes or comes after."""

from __future__ import annotations

import pytest
from told import dates_told


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Although Peru's king visited Thailand in 1998, relations were suspended after the trial.", "RelationsSuspended", None),
        ("Although in 1998 Peru opened an embassy in Thailand, Thailand closed its consulate in Lima.", "MissionClosed", None),
        ("Though small, Peru opened an embassy in Thailand in 1998.", "MissionOpened", "1998"),
        ("Peru opened a mission in Bangkok in 1921, Thailand has never recognized Peru's claim to the isles.", "Refusal", None),
        ("Peru opened a mission in Bangkok in 1921, Thailand supports Peru.", "Support", None),
        ("In 1921, Thailand has recognized Peru.", "StateRecognized", "1921"),
        ("After the fall of the king in 1932, Peru opened an embassy in Bangkok.", "MissionOpened", "[1932..]"),
        ("After a long wait, in 1932, Peru opened an embassy in Bangkok.", "MissionOpened", "1932"),
        ("On 5 May 2009, President Luis Rojas of Peru, who seized power in a coup, visited Thailand.", "LeaderTookPower", None),
        ("On 5 May 2009, President Luis Rojas of Peru, who seized power in a coup, visited Thailand.", "Visit", "2009-05-05"),
        ("The Peruvian government in May 1971 opened an embassy in Bangkok.", "MissionOpened", "1971-05"),
        ("Peru and Thailand in 1971 signed a treaty.", "AgreementSigned", "1971"),
    ],
)
def test_a_date_told_before_an_event(text: str, kind: str, date: str | None) -> None:
    claims = dates_told(text)
    assert kind in claims
    assert claims[kind] == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Although Peru was poor, on 2 May 1990, Peru opened an embassy in Bangkok.", "1990-05-02"),
        ("Despite the fact that Peru was poor in 1985, Peru opened an embassy in Bangkok.", None),
        ("In spite of the fact that Peru was poor in 1985, Peru opened an embassy in Bangkok.", None),
    ],
)
def test_what_a_sentence_concedes_dates_only_itself(text: str, date: str | None) -> None:
    assert dates_told(text)["MissionOpened"] == date


def test_what_comes_prior_to_another_thing_does_not_date_it() -> None:
    before = dates_told("In 1921, prior to Peru's independence, Thailand sent an envoy to Lima.")
    assert before["Independence"] is None
    assert dates_told("Peru gained its independence in 1921.")["Independence"] == "1921"
