"""Which date an event takes: its own clause's, one shared with a joined clause, or none."""

from __future__ import annotations

import pytest
from told import dates_told, facts_told

from legation.dates import parse_edtf
from legation.engine.rules import load_rules
from legation.engine.when import one_of
from legation.extract import extract_article
from legation.names import load_gazetteer
from legation.sources.read import read_articles


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Peru lifted its sanctions on Thailand, following a lasting deal in July 2015.", "SanctionsLifted", "[2015-07..]"),
        ("Peru lifted its sanctions on Thailand, following a deal, in July 2015.", "SanctionsLifted", "2015-07"),
        ("Peru refused to recognize Thailand until 1910.", "StateRecognized", "1910"),
        ("Peru delayed recognizing Thailand until 1910.", "StateRecognized", "1910"),
        ("Peru occupied Thailand between 1912 and 1933.", "Occupation", "1912/1933"),
        ("Peru and Thailand signed a treaty between 1912 and 1933.", "AgreementSigned", "[1912..1933]"),
        ("On 3 May 1925, Peru ratified the convention of 7 June 1921 with Thailand.", "AgreementSigned", "[..1925-05-03]"),
        (
            "Peru and Thailand signed a treaty on 2 May 1921. The treaty was signed by two envoys.",
            "AgreementSigned",
            "1921-05-02",
        ),
        ("Peru and Siam agreed to run a railway from 1924 to 1928.", "AgreementSigned", None),
        ("Peru and Siam had diplomatic relations from 1951 until 1958.", "RelationsEstablished", "1951"),
        ("The minister announced on 3 May 1921 that Peru had closed its embassy in Bangkok.", "MissionClosed", "[..1921-05-03]"),
        ("The minister announced on 3 May 1921 that Peru was closing its embassy in Bangkok.", "MissionClosed", "1921-05-03"),
        ("Relations were suspended between 1941 and 1974.", "RelationsSuspended", "1941"),
    ],
)
def test_the_date_of_an_event(text: str, kind: str, date: str | None) -> None:
    claims = dates_told(text)
    assert kind in claims
    assert claims[kind] == date


def test_a_span_of_years_since_which_something_lasts_is_one_point_within_it() -> None:
    assert one_of(parse_edtf("1948~/1949")).edtf == "[1948..1949]"
    assert one_of(parse_edtf("1948~")).edtf == "1948~"


@pytest.mark.parametrize(
    ("caption", "date"),
    [
        ("Official visit of President Juan Sola of Peru to Thailand; 2018.", "2018"),
        ("Official visit of President Juan Sola of Peru to Thailand; built in 2018 was the palace.", None),
    ],
)
def test_the_date_that_ends_a_caption(tmp_path, caption: str, date: str | None) -> None:
    path = tmp_path / "Peru–Thailand relations.wiki"
    path.write_text(f"[[File:Two.jpg|thumb|{caption}]]\nPeru and Thailand are friends.\n", "utf8")
    (article,) = read_articles([str(path)])
    claims = extract_article(article, load_rules(), load_gazetteer())[0]
    assert {c.date.edtf if c.date else None for c in claims if c.kind == "Visit"} == {date}


def test_the_span_that_a_plan_is_made_for_is_not_when_it_was_backed() -> None:
    assert dates_told("Peru endorsed the Thai Strategy for 2024–2029.")["Support"] is None
    assert dates_told("In 2019 Peru endorsed the Thai Strategy for 2024–2029.")["Support"] == "2019"


def test_what_was_closed_between_two_dates_was_so_all_the_while() -> None:
    border = "The border between Chile and Peru was closed between May and October 1923."
    assert facts_told(border, "BorderClosed") == ["Chile & Peru 1923-05/1923-10"]
    assert facts_told("The embassy in Lima was closed between 1987 and 1994.", "MissionClosed") == ["Chile > Peru 1987/1994"]


def test_the_year_of_a_heading_is_not_that_of_what_says_who_someone_is() -> None:
    text = "== 2009 recall ==\nOn 5 May 2009, President Ana Sola of Peru, who seized power in a coup, left Chile."
    assert facts_told(text, "LeaderTookPower") == ["Peru >", "Peru >"]


def test_the_date_of_the_verb_is_not_that_of_an_aside_on_its_subject() -> None:
    aside = "Chile, accused by Peru of theft, recalled its ambassador on 5 May 1923."
    assert facts_told(aside, "Accusation") == ["Peru > Chile"]
    assert facts_told(aside, "AmbassadorRecalled") == ["Chile > Peru 1923-05-05"]
    assert facts_told("Chile, attacked by Peru in 1885, left in 1886.", "Conflict") == ["Peru > Chile 1885"]
    assert facts_told("Chile, which expelled Peruvian diplomats, closed its embassy in 1990.", "DiplomatExpelled") == [
        "Chile > Peru"
    ]


def test_who_headed_a_delegation_came_when_it_did() -> None:
    text = "A Chilean government delegation, headed by President Ana Sola, visited Peru in January 2005."
    assert set(facts_told(text, "Visit")) == {"Chile > Peru 2005-01"}
