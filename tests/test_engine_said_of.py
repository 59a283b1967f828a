"""Events whose time a neighbouring clause tells."""

from __future__ import annotations

import pytest
from told import of_article


def dates(text: str, kind: str) -> list[str | None]:
    found = [c for c in of_article(text) if c.kind == kind and c.modality.counts]
    return [c.date.edtf if c.date else None for c in found]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (
            "Envoys of Chile and Peru discussed the opening of talks and the establishment of diplomatic relations, which "
            "occurred on 3 May 1911.",
            "RelationsEstablished",
            "1911-05-03",
        ),
        (
            "The Chilean envoy left Lima on 3 May 1911. This constituted a full rupture of diplomatic relations with Peru.",
            "RelationsSevered",
            "1911-05-03",
        ),
        (
            "He served until 3 May 1911, when he was recalled. This marked the termination of diplomatic relations with Peru.",
            "RelationsSevered",
            "1911-05-03",
        ),
    ],
)
def test_the_clause_tells_the_day(text: str, kind: str, date: str) -> None:
    assert dates(text, kind) == [date]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Envoys of Chile and Peru discussed the establishment of diplomatic relations, which never occurred.",
            "RelationsEstablished",
        ),
        (
            "Envoys of Chile and Peru discussed the establishment of diplomatic relations, which was opposed on 3 May 1911.",
            "RelationsEstablished",
        ),
    ],
)
def test_what_is_only_discussed_did_not_happen(text: str, kind: str) -> None:
    assert not dates(text, kind)


def test_a_year_is_no_day_that_this_could_be() -> None:
    text = "The Chilean envoy left Lima in 1911. This constituted a rupture of diplomatic relations with Peru."
    assert dates(text, "RelationsSevered") == [None]
