"""What a mission elsewhere looks after."""

from __future__ import annotations

import pytest
from told_missions import posts, seats


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Greece's embassy in Lima, Peru attends to consular matters relating to Bolivia.", ["Greece>Bolivia Lima"]),
        ("The Greek embassy in Lima looks after relations with Uruguay.", ["Greece>Uruguay Lima"]),
        ("The Greek embassy in Lima is responsible for consular services in Uruguay.", ["Greece>Uruguay Lima"]),
        ("Relations between Greece and Uruguay are handled by the Embassy of Greece in Lima, Peru.", ["Greece>Uruguay Lima"]),
        ("Consular affairs are managed through the Greek embassy in Lima.", ["Greece>Uruguay Lima"]),
        ("Greece is represented in Uruguay thought it embassy in Lima (Peru).", ["Greece>Uruguay Lima"]),
        ("The Greek embassy in Lima attends to guests in Uruguay.", []),
        ("The Greek embassy in Lima could attend to consular matters relating to Uruguay.", []),
        ("Consular services such as visas are managed by the Greek embassy in Lima.", []),
        ("Luggage is handled by the Greek embassy in Lima.", []),
        ("Greek interests in Uruguay are handled by the embassy in Lima.", ["Greece>Uruguay Lima"]),
        ("Greek consular services in Uruguay are not provided by the embassy in Lima.", []),
        ("Greek consular services in Uruguay are provided by the British embassy in Lima.", []),
        ("Turkish interests in Uruguay are handled by the embassy in Lima.", []),
    ],
)
def test_looked_after(text: str, wanted: list[str]) -> None:
    assert seats(text) == wanted


def test_a_consulate_without_a_city() -> None:
    assert posts("Greece is represented in Uruguay through a consulate.") == ["Consulate Greece>Uruguay"]
    assert posts("Greece is represented in Uruguay through an embassy.") == []
