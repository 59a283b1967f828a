"""The gazetteer: what it finds in a text, what it blocks, what it leaves open."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from legation.dates import PartialDate
from legation.model import Mention, MentionKind
from legation.names import Gazetteer, load_gazetteer


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return load_gazetteer()


def told(names: Gazetteer, text: str, *kinds: MentionKind) -> list[str]:
    """The mentions of a text as "written=tail of the candidates' keys"."""
    found = [m for m in names.find(text) if not kinds or m.kind in kinds]
    return [f"{text[m.begin : m.end]}={'/'.join(e.key.split('/')[1] for e in m.values)}" for m in found]


def only(names: Gazetteer, text: str) -> Mention:
    (mention,) = names.find(text)
    return mention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a U.S.-Albanian pact", ["U.S.=united-states", "Albanian=albania"]),
        ("Cuban–Peruvian trade", ["Cuban=cuba", "Peruvian=peru"]),
        ("the Cuba-Peru line", ["Cuba=cuba", "Peru=peru"]),
        ("Sino-Soviet talks", ["Sino=china", "Soviet=soviet-union"]),
        (
            "Guinea-Bissau, Guinea and Papua New Guinea",
            ["Guinea-Bissau=guinea-bissau", "Guinea=guinea", "Papua New Guinea=papua-new-guinea"],
        ),
        ("the Dominican Republic and Dominica", ["Dominican Republic=dominican-republic", "Dominica=dominica"]),
        ("the Republic of Guinea-Bissau", ["Republic of Guinea-Bissau=guinea-bissau"]),
        ("the United Kingdom of Libya", ["United Kingdom of Libya=libya"]),
        ("the Federation of Mali", ["Federation of Mali=mali-federation"]),
        ("Niger and Nigeria", ["Niger=niger", "Nigeria=nigeria"]),
        ("the Kingdom of Sweden", ["Kingdom of Sweden=sweden"]),
        ("the Republic of the Congo", ["Republic of the Congo=republic-of-the-congo"]),
        ("the UK, the US and the UAE", ["UK=united-kingdom", "US=united-states", "UAE=united-arab-emirates"]),
        ("Côte d’Ivoire and Cote d'Ivoire", ["Côte d’Ivoire=ivory-coast", "Cote d'Ivoire=ivory-coast"]),
        (
            "South African and Central African ministers",
            ["South African=south-africa", "Central African=central-african-republic", "ministers="],
        ),
        ("the USSR and East Germany", ["USSR=soviet-union", "East Germany=east-germany"]),
        ("Iran, once Persia", ["Iran=iran", "Persia=iran"]),
        ("the Gold Coast and Togo", ["the Gold Coast=ghana", "Togo=togo"]),
        ("the city of Gold Coast", ["Gold Coast=gold-coast"]),
        ("Italian Somaliland and Portuguese East Africa", ["Italian Somaliland=somalia", "Portuguese East Africa=mozambique"]),
    ],
)
def test_names_of_states(names: Gazetteer, text: str, expected: list[str]) -> None:
    assert told(names, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Latin American trade", "South American states", "an African American writer", "the Gulf of Mexico", "in New Mexico",
        "the Indian Ocean", "the South China Sea", "on Lake Chad", "Turkish Cypriots left", "the Irish Sea",
        "the Panama Canal", "anti-American riots", "pro-Soviet rebels", "a Cuban-born poet", "Peru-based firms",
        "US$5 million", "they ate turkey", "it helped us", "the Persian Gulf", "the Korean War", "Atlanta, Georgia",
        "the University of Havana", "the Treaty of Paris", "the Geneva Conventions", "Anglo-Saxon law", "Georgia Tech",
        "a Chadwick house", "the General Assembly", "Major cities", "Cubana flew", "Peruvians1",
        "the Danish West Indies", "Portuguese India",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_name(names: Gazetteer, text: str) -> None:
    assert names.find(text) == []


@pytest.mark.parametrize(
    ("text", "form", "possessive"),
    [
        ("Peru", "name", False),
        ("Peru's", "name", True),
        ("Peru’s", "name", True),
        ("the Netherlands' fleet", "name", True),
        ("Peruvian", "adjective", False),
        ("Peruvians", "people", False),
        ("Spaniards", "people", False),
        ("Peruvians'", "people", True),
    ],
)
def test_forms(names: Gazetteer, text: str, form: str, possessive: bool) -> None:
    mention = only(names, text)
    assert (mention.form, mention.possessive) == (form, possessive)
    assert "'" not in text[mention.begin : mention.end]


@pytest.mark.parametrize(
    ("written", "year", "key"),
    [
        ("China", None, "state/china"),
        ("China", 1972, "state/china"),
        ("China", 1930, "state/republic-of-china-1912-1949"),
        ("China", 1870, "state/qing-dynasty"),
        ("Republic of China", None, "state/taiwan"),
        ("Republic of China", 1971, "state/taiwan"),
        ("Republic of China", 1937, "state/republic-of-china-1912-1949"),
        ("Federal Republic of Germany", 1973, "state/west-germany"),
        ("Federal Republic of Germany", 1995, "state/germany"),
        ("Germany", 1965, "state/germany"),
        ("Congo", 1975, None),
        ("Congo", None, None),
        ("Korea", 1960, None),
        ("Korea", 1890, "state/korean-empire"),
        ("Georgia", None, "state/georgia"),
        ("Guinea", None, "state/guinea"),
        ("Macedonia", 2001, "state/north-macedonia"),
    ],
)
def test_which_state_is_meant(names: Gazetteer, written: str, year: int | None, key: str | None) -> None:
    chosen = names.choose(only(names, written).values, date=year)
    assert (chosen.key if chosen else None) == key


def test_adjectives_that_states_share(names: Gazetteer) -> None:
    congolese, dominican = only(names, "Congolese").values, only(names, "Dominican").values
    assert {e.label for e in congolese} == {"Republic of the Congo", "Democratic Republic of the Congo"}
    assert names.choose(congolese, date=1990) is None
    assert names.choose(dominican, date=1990) is None
    north, south = names.entity("state/north-korea"), names.entity("state/south-korea")
    assert names.choose(only(names, "Korean").values, date=1990, partner=north) == south


def test_dates_of_any_kind_choose(names: Gazetteer) -> None:
    import datetime as dt

    china = names.resolve("China")
    by_date = names.choose(china, date=dt.date(1930, 5, 1))
    assert by_date == names.choose(china, date=PartialDate("1930", dt.date(1930, 1, 1), dt.date(1930, 12, 31)))
    assert by_date is not None and by_date.label.startswith("Republic of China")


def test_cities_of_one_name(names: Gazetteer) -> None:
    spain, venezuela = names.entity("state/spain"), names.entity("state/venezuela")
    values = only(names, "Barcelona").values
    assert {v.state for v in values} == {"state/spain", "state/venezuela"}
    assert names.choose(values) is None
    for host in (spain, venezuela):
        chosen = names.choose(values, partner=host)
        assert chosen is not None and host is not None and chosen.state == host.key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("People's Republic of China", "state/china"),
        ("Republic of Ireland", "state/ireland"),
        ("Georgia (country)", "state/georgia"),
        ("USA", "state/united-states"),
        ("GBR", "state/united-kingdom"),
        ("de", "state/germany"),
        ("the Gambia", "state/gambia"),
        ("The_Bahamas", "state/bahamas"),
        ("Burkina Faso (Upper Volta)", "state/burkina-faso"),
        ("Texas*", "state/republic-of-texas"),
        ("Two Sicilies*", "state/kingdom-of-the-two-sicilies"),
        ("COTE D'IVOIRE", "state/ivory-coast"),
        ("UN", "organization/united-nations"),
        ("Lima", "place/lima"),
        ("Nowhere", None),
        ("", None),
    ],
)
def test_resolve(names: Gazetteer, written: str, key: str | None) -> None:
    chosen = names.choose(names.resolve(written))
    assert (chosen.key if chosen else None) == key


def test_suggest(names: Gazetteer) -> None:
    assert names.suggest("Venezeula")[0] == "Venezuela"
    assert names.suggest("xqzzt") == []


def test_other_kinds(names: Gazetteer) -> None:
    text = "Foreign Minister of Peru met UN and Hezbollah envoys in Lima"
    kinds = [m.kind for m in names.find(text)]
    assert " ".join(kinds) == "office state organization organization office place"
    assert [m.noun for m in names.find("General Ruiz and the President, a general matter")] == ["rank", "president"]


def test_the_places_that_must_be_linked(names: Gazetteer) -> None:
    assert {p: only(names, p).values[0].qid for p in ("Lima", "Havana")} == {"Lima": "Q2868", "Havana": "Q1563"}


def test_mentions_never_overlap(names: Gazetteer) -> None:
    text = "The Democratic Republic of the Congo, New Zealand's High Commissioner, Washington, D.C., and São Tomé and Príncipe"
    found = names.find(text)
    assert all(a.end <= b.begin for a, b in pairwise(found))
    assert told(names, text, MentionKind.PLACE) == ["Washington, D.C.=washington-d-c"]


def test_a_wrong_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "stop-phrases.tsv").write_text("phrase\twhy\nNew Mexico\n")
    with pytest.raises(ValueError, match=r"stop-phrases\.tsv, line 2"):
        load_gazetteer(tmp_path)
