"""One word of doubt for several verbs of a subject."""

from __future__ import annotations

import pytest
from told import claims_of


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Ghana reportedly armed the rebels of Togo and closed its embassy in Lomé in 1999.", "MissionClosed", "ALLEGED"),
        ("Ghana was reported to have invaded Togo in 1908 and annexed Lomé.", "Occupation", "ALLEGED"),
        ("Ghana invaded Togo in 1908 and annexed Lomé, according to Benin.", "Invasion", "ALLEGED"),
        ("Ghana invaded Togo in 1908, Benin insisted.", "Invasion", "ALLEGED"),
        # of another subject, of another verb, or only what led somebody to speak
        ("Ghana reportedly armed the rebels, and in 1999 Togo closed its embassy in Accra.", "MissionClosed", "ASSERTED"),
        ("Ghana closed its embassy in Lomé in 1999 and reportedly armed the rebels.", "MissionClosed", "ASSERTED"),
        ("Ghana visited Togo in 1999 and, according to Benin, praised its leaders.", "Visit", "ASSERTED"),
        ("Ghana invaded Togo in 1908, and Benin complained.", "Invasion", "ASSERTED"),
        ("After Ghana invaded Togo in 1908, Benin complained.", "Invasion", "ASSERTED"),
        ("Ghana annexed Lomé in 1908, claimed by Togo.", "Occupation", "ASSERTED"),
        ("On 10 June 1999 Ghana refused the Togolese offer, claiming it had no need.", "Refusal", "ASSERTED"),
    ],
)
def test_how_it_is_told(text: str, kind: str, modality: str) -> None:
    assert [c.modality.name for c in claims_of(text, ("Ghana", "Togo")) if c.kind == kind] == [modality]
