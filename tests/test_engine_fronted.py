"""Dates of what opens a sentence with "after", "when" and the like: they bound what is told behind it, and are not its own."""

from __future__ import annotations

import pytest
from told import dates_told


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (
            "Following the opening of a consulate in Phuket in 1993, Peru closed its embassy in Bangkok.",
            "MissionClosed",
            "[1993..]",
        ),
        ("After the death of the poet in 2016, Peru closed its embassy in Bangkok.", "MissionClosed", "[2016..]"),
        ("Shortly after the death of the poet on 3 May 2016, Peru closed its embassy.", "MissionClosed", "[2016-05-03..]"),
        ("Ten years after the flood in 1963, Peru closed its embassy in Bangkok.", "MissionClosed", "[1963..]"),
        ("Upon the death of the poet in 2016 Peru closed its embassy in Bangkok.", "MissionClosed", "[2016..]"),
        ("In the wake of the flood in 1963, Peru closed its embassy in Bangkok.", "MissionClosed", "[1963..]"),
        (
            "Ties were cool, but after the death of the poet in 2016, Peru reopened its embassy in Bangkok.",
            "MissionOpened",
            "[2016..]",
        ),
        ("After the flood, in 1963, Peru closed its embassy in Bangkok.", "MissionClosed", "1963"),
        ("During the flood in 1963, Peru closed its embassy in Bangkok.", "MissionClosed", "1963"),
        ("After the flood in 1963, Peru closed its embassy in May 1967.", "MissionClosed", "1967-05"),
        ("After a flood in the 1960s, Peru closed its embassy in Bangkok.", "MissionClosed", "[1960..]"),
        ("When Malawi declared independence on 6 July 1964, Peru recognized Thailand.", "StateRecognized", "[1964-07-06..]"),
        ("When Malawi declared independence on 6 July 1964, Peru recognized Thailand.", "Independence", "1964-07-06"),
        ("When in 1964 Malawi declared independence, Peru recognized Thailand.", "StateRecognized", "[1964..]"),
        ("Once Malawi had declared independence in 1964, Peru recognized Thailand.", "StateRecognized", "[1964..]"),
        ("Once, in 1964, Peru closed its embassy in Bangkok.", "MissionClosed", "1964"),
        ("When the king visited Lima in 1964, Peru and Thailand signed a trade agreement.", "AgreementSigned", "1964"),
        ("Before Malawi gained independence in 1964, Peru closed its embassy in Bangkok.", "MissionClosed", "[..1964]"),
        ("Until the truce in 1964, Peru supported Thailand.", "Support", "[..1964]"),
        ("After the flood in 1963, when the junta of Thailand was toppled, Peru closed its embassy.", "RegimeChange", "1963"),
        (
            "After the flood in 1963, when the junta of Thailand was toppled, Peru closed its embassy.",
            "MissionClosed",
            "[1963..]",
        ),
        ("Following the May 9, 1940, Thai occupation of Malawi, Peru closed its embassy.", "Occupation", "1940-05-09"),
        ("After the war the king was crowned in 1581, beginning a union between Peru and Thailand.", "Union", "1581"),
    ],
)
def test_what_opens_a_sentence_bounds_what_is_told_behind_it(text: str, kind: str, date: str | None) -> None:
    claims = dates_told(text)
    assert kind in claims
    assert claims[kind] == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Following the flood in 1990, trade between Peru and Thailand reached $50 million.", "[1990..]"),
        ("In 1990 trade between Peru and Thailand reached $50 million.", "1990"),
    ],
)
def test_figures_too(text: str, date: str) -> None:
    assert dates_told(text)["Figure"] == date
