"""Names of things: stable, readable, safe in a URL."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import ALBA, BORA, EARLY, on

from legation.iri import claim_key, date_part, fact_key, kebab, relation_key, revision_key, slug, source_key, thing, unique_keys
from legation.model import Term


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Alba–Bora relations", "alba-bora-relations"), ("São Tomé", "sao-tome"), ("List of X (1990)", "list-of-x-1990")],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text(max_size=40))
def test_slugs_are_safe_and_never_empty(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))


def test_a_relation_has_one_name() -> None:
    assert relation_key(ALBA, BORA) == relation_key(BORA, ALBA) == "relation/alba-bora"


def test_keys_of_sources_revisions_and_claims() -> None:
    assert source_key("Alba–Bora relations") == "source/alba-bora-relations"
    assert revision_key("0123456789abcdef") == "revision/0123456789ab"
    assert re.fullmatch(r"claim/[0-9a-f]{12}", claim_key("anything"))
    assert thing("state/alba") == "https://w3id.org/legation/id/state/alba"


@pytest.mark.parametrize(
    ("date", "part"),
    [
        (None, "undated"),
        (on("1960"), "1960"),
        (EARLY, "1960..1963"),
        (on("1905~"[:4]), "1905"),
        (on("..", None, "2010-01-01"), "undated"),
    ],
)
def test_date_part(date: object, part: str) -> None:
    assert date_part(date) == part  # type: ignore[arg-type]


def test_fact_keys() -> None:
    assert kebab("RelationsSevered") == "relations-severed"
    assert fact_key("Visit", {"actor": (ALBA,), "recipient": (BORA,)}, None, None) == "event/visit/alba-bora/undated"
    assert fact_key("Conflict", {}, on("1879"), "War of the Port") == "event/conflict/war-of-the-port"
    assert (
        fact_key("Alignment", {"state": (ALBA,), "with": (BORA,), "degree": (Term("Ally"),)}, None, None)
        == "alignment/alba/bora/ally"
    )


def test_shared_keys_are_lengthened_until_they_differ() -> None:
    assert unique_keys(["a", "b", "a"], lambda i: "x", str) == ["a/x/0", "b", "a/x/2"]
    with pytest.raises(ValueError, match="two facts"):
        unique_keys(["a", "a"], lambda i: "x")
