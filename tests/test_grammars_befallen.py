"""What befell a state that its own words do not name."""

from __future__ import annotations

import pytest
from told import told

PAIR = ("Ghana", "Togo")
ALONE = ("Malta", "European Union")


@pytest.mark.parametrize(
    ("text", "pair", "expected"),
    [
        ("Ghana sent tents to Togo after the 2005 earthquake.", PAIR, ("Disaster", "Togo", "Togo", "2005")),
        ("Ghana sent tents to Togo following the floods of 2007.", PAIR, ("Disaster", "Togo", "Togo", "2007")),
        ("Ghana suspended its aid to Togo because of the 2005 coup.", PAIR, ("RegimeChange", "Togo", "2005")),
        ("In a referendum in June 1992, Togolese voters rejected the charter.", PAIR, ("Referendum", "Togo", "1992-06")),
        ("The people of Togo chose a flag in a referendum in 1992.", PAIR, ("Referendum", "Togo", "1992")),
        (
            "In a nationwide referendum in March 2003, 54 percent of participants favoured membership.",
            ALONE,
            ("Referendum", "Malta", "2003-03"),
        ),
    ],
)
def test_befallen(text: str, pair: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert told(text, "befallen", pair) == [expected]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Ghana sent tents to Togo after the Asian tsunami of 2004.", PAIR),
        ("Ghana sent tents to Togo after the 2005 earthquake in Benin.", PAIR),
        ("Ghana sent experts on earthquake research to Togo.", PAIR),
        ("Ghana suspended its aid to Togo because of a failed coup.", PAIR),
        ("Ghana suspended its aid to Togo because of Benin's coup.", PAIR),
        ("Parliament approved a plan for a referendum; Togolese voters were glad.", PAIR),
        ("Togolese voters will choose a flag in a referendum in 2030.", PAIR),
        ("In a referendum in March 2003, most participants from Cyprus favoured membership.", ALONE),
    ],
)
def test_near_misses(text: str, pair: tuple[str, ...]) -> None:
    assert told(text, "befallen", pair) == []
