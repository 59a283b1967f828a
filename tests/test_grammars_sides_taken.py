"""Sides taken, in other words than "ally" and "side with"."""

from __future__ import annotations

import pytest
from test_grammars_alliances import alignments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("During World War II, Nepal joined the Allies.", ["Nepal SidesWith Allied Powers"]),
        ("Nepal did not join the Allies.", []),
        ("Nepal joined the allies of Tunisia.", []),
        ("Nepal pursued a pro-Tunisian foreign policy.", ["Nepal SidesWith Tunisia"]),
        ("Nepal's pro-Tunisian stance was noted.", ["Nepal SidesWith Tunisia"]),
        ("The pro-Tunisian government of Nepal fell.", ["Nepal SidesWith Tunisia"]),
        ("Nepal embraced a pro-U.S. policy.", ["Nepal SidesWith United States"]),
        ("Nepal would take a pro-Tunisian stance.", []),
        ("A pro-Tunisian party won in Nepal.", []),
        ("Nepal took a pro-democracy stance.", []),
        ("Nepal and Tunisia were on the same side during the war.", ["Nepal SidesWith Tunisia"]),
        ("Nepal and Tunisia were not on the same side during the war.", []),
        ("Nepal and Tunisia lie on the same side of the lake.", []),
        ("Nepal was designated a major non-NATO ally by Tunisia.", ["Nepal Ally Tunisia"]),
        ("Nepal may be designated a major non-NATO ally by Tunisia.", []),
        ("Nepalese allies such as Ghana and Togo agreed.", ["Ghana Ally Nepal", "Togo Ally Nepal"]),
        ("The allies, such as Ghana, agreed with Nepal.", []),
    ],
)
def test_sides(text: str, expected: list[str]) -> None:
    assert alignments(text) == expected
