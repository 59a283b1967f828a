"""Allies and rivals told by a frame of their own."""

from __future__ import annotations

import pytest
from test_grammars_alliances import alignments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nepal's main allies include Ghana and Togo.", ["Ghana Ally Nepal", "Togo Ally Nepal"]),
        ("The main allies of Nepal are Ghana and Togo.", ["Ghana Ally Nepal", "Togo Ally Nepal"]),
        ("Nepal and its allies Ghana and Togo agreed.", ["Ghana Ally Nepal", "Togo Ally Nepal"]),
        ("Ghana trades with Togo and its allies Chile and Peru.", []),
        ("Nepal's allies include many states.", []),
        ("Nepal and Tunisia, both US allies, agreed.", ["Nepal Ally United States", "Tunisia Ally United States"]),
        ("Nepal and Tunisia, who are allies of Ghana, agreed.", ["Nepal Ally Ghana", "Tunisia Ally Ghana"]),
        ("Nepal considers itself a staunch ally of Tunisia.", ["Nepal Ally Tunisia"]),
        ("Nepal's close alliance with Tunisia is strong.", ["Nepal Ally Tunisia"]),
        ("Nepal sought an alliance with Tunisia.", []),
        ("Ghana opposed Nepal's alliance with Tunisia.", []),
        ("Nepal's alliance with Tunisia never came about.", []),
        ("Nepal's alliance with Tunisia ended in 1950.", []),
        ("Trade grew under the Nepalese–Tunisian alliance.", ["Nepal Ally Tunisia"]),
        ("The Nepalese–Tunisian Alliance Company sells tea.", []),
        ("Nepal was in alliance with Tunisia.", ["Nepal Ally Tunisia"]),
        ("Nepal and Tunisia were closely allied during the war.", ["Nepal Ally Tunisia"]),
        ("Nepal and Tunisia were not allied during the war.", []),
        ("Nepal's rising antagonism with Tunisia hurts trade.", ["Nepal Rival Tunisia"]),
        ("Hostility between Nepal and Tunisia grew.", ["Nepal Rival Tunisia"]),
        ("A rivalry emerged between Nepal and Tunisia.", ["Nepal Rival Tunisia"]),
        ("A rivalry emerged between Nepal and Tunisia in football.", []),
        ("There was no hostility between Nepal and Tunisia.", []),
        ("Hostility towards tourists of Nepal grew in Tunisia.", []),
        ("Nepal fought alongside Tunisia against Ghana.", ["Nepal SidesWith Tunisia"]),
        ("Nepal refused to fight alongside Tunisia.", []),
        ("Nepal's envoy sat alongside Tunisia's.", []),
        ("Both countries fought on the Allied side.", ["Nepal SidesWith Allied Powers", "Tunisia SidesWith Allied Powers"]),
        ("Nepal joined the war on the side of the Allies.", ["Nepal SidesWith Allied Powers"]),
        ("Nepal sits on the allied side of the table.", []),
        ("Nepal entered the war on the side of the Axis.", ["Nepal SidesWith Axis powers"]),
        ("Nepal and Tunisia were co-belligerents.", ["Nepal SidesWith Tunisia"]),
        ("Nepal and its wartime ally Tunisia agreed.", ["Tunisia Ally Nepal"]),
    ],
)
def test_frames(text: str, expected: list[str]) -> None:
    assert alignments(text) == expected
