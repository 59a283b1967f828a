"""The date of a clause joined by "when", "and" or "until", which the event shares."""

from __future__ import annotations

import pytest
from told import dates_told


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (
            "Peru established diplomatic relations with Thailand when an envoy came on 3 May 1925.",
            "RelationsEstablished",
            "1925-05-03",
        ),
        ("Relations were severed and the Thai legation in Lima was closed on 4 May 1942.", "RelationsSevered", "1942-05-04"),
        ("The Thai legation in Lima was closed on 4 May 1942, after Peru severed relations.", "RelationsSevered", None),
        ("Peru did not recognize Thailand until an envoy was received on 2 May 1921.", "StateRecognized", "1921-05-02"),
        ("It was not until 1902 that Peru recognized Thailand.", "StateRecognized", "1902"),
        ("Peru opened an embassy in Bangkok in 1959 and closed it when war broke out in 1961.", "MissionOpened", "1959"),
        ("Peru opened an embassy in Bangkok in 1959 and closed it when war broke out in 1961.", "MissionClosed", "1961"),
        (
            "Peru declared war on Thailand on 2 May 1970, thereby severing relations with Thailand.",
            "RelationsSevered",
            "1970-05-02",
        ),
        (
            "Peru established diplomatic relations with Thailand when they agreed on it at a meeting of 2 May 1970.",
            "RelationsEstablished",
            "1970-05-02",
        ),
    ],
)
def test_a_date_shared_with_a_joined_clause(text: str, kind: str, date: str | None) -> None:
    claims = dates_told(text)
    assert kind in claims
    assert claims[kind] == date


def test_an_initial_does_not_end_a_clause() -> None:
    text = "The Peruvian legation in Bangkok was raised to an embassy when Ana B. Ruiz presented her credentials on 9 May 1951."
    assert dates_told(text)["MissionUpgraded"] == "1951-05-09"
