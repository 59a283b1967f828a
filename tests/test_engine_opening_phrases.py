"""A participle that opens the sentence: it ends where the main clause begins, whose subject is its own."""

from __future__ import annotations

import pytest
from told import of_article


def severed(text: str) -> set[str]:
    """Who severed relations, or with whom they were severed, in an article on Ghana and Nepal."""
    told = of_article(text, "Ghana–Nepal relations")
    return {
        v.label for c in told if c.kind == "RelationsSevered" for r, v in c.roles if r in ("actor", "recipient", "participant")
    }


@pytest.mark.parametrize(
    "text",
    [
        "After cutting ties with Chad, Ghana established relations with Nepal in 1971.",
        "Having cut ties with Chad, Ghana established relations with Nepal in 1971.",
        "Having cut ties with Chad in 1970, Ghana recognized Nepal in 1971.",
        "Ghana, having cut ties with Chad, established relations with Nepal in 1971.",
    ],
)
def test_the_main_clause_has_its_own_parties(text: str) -> None:
    assert severed(text) == {"Ghana", "Chad"}


def test_a_party_behind_the_comma_of_a_list_belongs_to_the_phrase() -> None:
    assert severed("After cutting ties with Chad, Kenya and Malta, Ghana went on.") == {"Ghana", "Chad", "Kenya", "Malta"}
