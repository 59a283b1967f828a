"""What titles say."""

from __future__ import annotations

import pytest

from legation.model import ArticleKind
from legation.sources.titles import kind_of, normal_title, parties_of, subject_of


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Chile–Kenya relations", ("Chile", "Kenya")),
        ("Chile-Kenya relations", ("Chile", "Kenya")),
        ("Chile – Kenya relations", ("Chile", "Kenya")),
        ("Relations between Chile and Kenya", ("Chile", "Kenya")),
        ("Austrian Empire*–United States relations", ("Austrian Empire", "United States")),
        ("Guinea-Bissau–Kenya relations", ("Guinea-Bissau", "Kenya")),
        ("Guinea-Bissau-Timor-Leste relations", ("Guinea-Bissau", "Timor-Leste")),
        ("List of ambassadors of Chile to Kenya", ("Chile", "Kenya")),
        ("Foreign relations of Kenya", None),
        ("Tea", None),
    ],
)
def test_parties_of(title: str, parties: tuple[str, str] | None) -> None:
    assert parties_of(title) == parties


def test_is_state_decides_which_hyphen_parts() -> None:
    assert parties_of("Aa-Bb-Cc relations", {"Aa-Bb", "Cc"}.__contains__) == ("Aa-Bb", "Cc")


@pytest.mark.parametrize(
    ("title", "normal"),
    [
        ("Chile-Kenya relations", "Chile–Kenya relations"),
        ("Chile_–_Kenya relations", "Chile–Kenya relations"),
        ("Foreign relations of Georgia _country_", "Foreign relations of Georgia (country)"),
        ("Georgia _country_–Tuvalu relations", "Georgia (country)–Tuvalu relations"),
        ("Tuvalu–Georgia _country_ relations", "Tuvalu–Georgia (country) relations"),
        ("Foreign relations of Guinea-Bissau", "Foreign relations of Guinea-Bissau"),
        ("Guinea-Bissau", "Guinea-Bissau"),
    ],
)
def test_normal_title(title: str, normal: str) -> None:
    assert normal_title(title) == normal


def test_subject_and_kind() -> None:
    assert subject_of("Foreign relations of the Gambia") == "Gambia"
    assert subject_of("Chile–Kenya relations") is None
    assert kind_of("Foreign relations of Kenya") is ArticleKind.FOREIGN_RELATIONS
    assert kind_of("List of ambassadors of Chile to Kenya") is ArticleKind.AMBASSADORS
    assert kind_of("Tea") is ArticleKind.OTHER


def test_a_mark_in_a_title_stays_in_the_title_and_not_in_the_party():
    assert normal_title("Saxony*–Peru relations") == "Saxony*–Peru relations"
    assert parties_of("Saxony*–Peru relations") == ("Saxony", "Peru")
