"""The claims that a leader who took power makes."""

from __future__ import annotations

import pytest
from told_leaders import told


def test_where_it_happened_adds_no_state_to_the_one_that_is_known():
    text = "Vladimir Putin took power in 2000 and opposed the troops in Mali."
    assert set(map(str, told(text))) == {str(({"Russia"}, {"Vladimir Putin"}, "2000"))}


def test_who_is_the_person_named_right_before():
    claims = told("Under Vladimir Putin, who succeeded Boris Yeltsin in 2000, trade grew.")
    assert claims == [({"Russia"}, {"Vladimir Putin"}, "2000")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The People's Front came to power in Chad in 1990.", 1),
        ("Ambassador Juan Ortega of Chad took power in 1996.", 0),
        ("The talks of Vladimir Putin and Jacques Chirac were the last before taking office in 2000.", 0),
        ("Since becoming president in 2000, Vladimir Putin has toured Asia.", 1),
    ],
)
def test_who_is_said_to_take_power(text, want):
    assert len(told(text)) == want
