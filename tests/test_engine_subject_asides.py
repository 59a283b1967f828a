"""The date of what commas put behind a subject is not the date of its verb."""

from __future__ import annotations

import pytest
from test_engine_match import told

PAIR = ("Kenya", "Malta")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya, independent since 1963, closed its embassy in Valletta.",
        "Kenya, a member of the Commonwealth since 1963, closed its embassy in Valletta.",
        "Daniel arap Moi, born in 1924, closed the Kenyan embassy in Valletta.",
        "Daniel arap Moi, elected president of Kenya in 1978, closed the Kenyan embassy in Valletta.",
        "Born in Sacho in 1924, Daniel arap Moi closed the Kenyan embassy in Valletta.",
        "Daniel arap Moi, released in 1961, praised Malta and closed the Kenyan embassy in Valletta.",
    ],
)
def test_an_asides_date_is_its_own(text: str) -> None:
    assert [date for *_, date in told("MissionClosed", text, PAIR)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya, in 1978, closed its embassy in Valletta.",
        "Kenya, at a summit in Lima in 1978, closed its embassy in Valletta.",
        "Kenya, meeting Peru in 1978, closed its embassy in Valletta.",
        "In 1978 Kenya, independent since 1963, closed its embassy in Valletta.",
        "In 1978, three years after the war in Chad, Kenya closed its embassy in Valletta.",
    ],
)
def test_a_date_that_goes_with_the_verb(text: str) -> None:
    assert [date for *_, date in told("MissionClosed", text, PAIR)] == ["1978"]
