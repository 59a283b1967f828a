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
        ("Both countries supported the Allies.", ["Nepal SidesWith Allied Powers", "Tunisia SidesWith Allied Powers"]),
        ("Nepal fought with the Allies.", ["Nepal SidesWith Allied Powers"]),
        ("Nepal fought with the allies of Ghana.", []),
        ("Nepal fought with Tunisia against Ghana.", ["Nepal SidesWith Tunisia"]),
        ("Nepal fought with Tunisia over Ghana.", []),
        ("Nepal fought on the same side as Tunisia.", ["Nepal SidesWith Tunisia"]),
        ("Nepal and Tunisia fought together in the Korean War.", ["Nepal SidesWith Tunisia"]),
        ("Nepal and Tunisia fought together in the final of the cup.", []),
        ("Both countries compete for influence in Ghana.", ["Nepal Rival Tunisia"]),
        ("Nepal vied with Tunisia for leadership.", ["Nepal Rival Tunisia"]),
        ("Nepal and Tunisia compete for tourists.", []),
        ("Nepal and Tunisia never competed for influence.", []),
        ("Both have a common enemy in Ghana.", ["Nepal Rival Ghana", "Tunisia Rival Ghana"]),
        ("Nepal counts Tunisia among its closest allies.", ["Tunisia Ally Nepal"]),
    ],
)
def test_sides(text: str, expected: list[str]) -> None:
    assert alignments(text) == expected
