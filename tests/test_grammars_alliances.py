"""Alliances, rivalries and sides taken, told by other words than "is an ally of"."""

from __future__ import annotations

import pytest
from told_missions import label, read_all

TITLE = "Nepal–Tunisia relations"


def alignments(text: str) -> list[str]:
    """Each alignment as "state degree with", sorted and told once."""
    return sorted(
        {
            f"{label(c, 'state')} {str(c.values('degree')[0]).rpartition(':')[2]} {label(c, 'with')}"
            for c in read_all(text, TITLE)
            if c.kind == "Alignment"
        }
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nepal and Tunisia are good friends and allies.", ["Nepal Ally Tunisia"]),
        ("President Emmanuel Macron called Nepal a close ally.", ["Nepal Ally France"]),
        ("Nepal defines Tunisia as a major ally.", ["Tunisia Ally Nepal"]),
        ("Nepal and Tunisia have been enemies for decades.", ["Nepal Rival Tunisia"]),
        ("Nepal sought the help of Chinese rival New Delhi.", ["India Rival China"]),
        ("Tunisia has designated Nepal as a major non-NATO ally.", ["Nepal Ally Tunisia"]),
        ("Nepal and Tunisia formed a close alliance in 1938.", ["Nepal Ally Tunisia"]),
        ("Nepal formed an alliance with Tunisia against Ghana.", ["Nepal Ally Tunisia"]),
        ("Nepal shares an important alliance with Tunisia.", ["Nepal Ally Tunisia"]),
        ("Nepal and Tunisia have strong ties due to their long-standing alliance.", ["Nepal Ally Tunisia"]),
        ("Nepal's principal ally in North Africa was Tunisia.", ["Tunisia Ally Nepal"]),
        ("Nepal is a staunch US ally.", ["Nepal Ally United States"]),
        ("Nepal has proved a valuable ally for Tunisia.", ["Nepal Ally Tunisia"]),
        ("Nepal and Tunisia are partners in defence and trade.", ["Nepal Ally Tunisia"]),
        ("It has close ties with Nepal's historical rival, Ghana.", ["Ghana Rival Nepal"]),
        ("It has ties with Nepal's allies, Ghana and Togo.", ["Ghana Ally Nepal", "Togo Ally Nepal"]),
        ("Nepal's strategic rivalry with both Ghana and Togo matters.", ["Nepal Rival Ghana", "Nepal Rival Togo"]),
        ("The rivalry between Nepal and Tunisia grew.", ["Nepal Rival Tunisia"]),
        ("Nepal and Tunisia have a long rivalry.", ["Nepal Rival Tunisia"]),
        ("Nepal entered into an alliance with Tunisia.", ["Nepal Ally Tunisia"]),
        ("Nepal entered the war on the side of Tunisia.", ["Nepal SidesWith Tunisia"]),
        ("Nepal fought on Tunisia's side in the war.", ["Nepal SidesWith Tunisia"]),
    ],
)
def test_alignments(text: str, expected: list[str]) -> None:
    assert alignments(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nepal and Tunisia never formed an alliance.",
        "Nepal wants to form an alliance with Tunisia.",
        "Nepal and Tunisia formed an alliance of banks.",
        "Nepal and Tunisia are partners in trade.",
        "Nepal and Tunisia are friends.",
        "Nepal's rival, which borders Tunisia, is poor.",
        "Nepal's allies, Ghana's friends, met in Tunisia.",
        "The rivalry between the clubs grew in Nepal.",
        "Nepal signed a treaty on the side of the talks in Tunisia.",
        "Their alliance was told of in Nepal.",
        "Nepal and Tunisia met the Northern Alliance in 1999.",
        "Nepal's former ally was Tunisia.",
    ],
)
def test_no_alignment(text: str) -> None:
    assert alignments(text) == []
