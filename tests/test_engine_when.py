"""Which date an event takes: its own clause's, one shared with a joined clause, or none."""

from __future__ import annotations

import pytest

from legation.dates import parse_edtf
from legation.engine.rules import load_rules
from legation.engine.when import one_of
from legation.extract import extract_article
from legation.model import Claim
from legation.names import load_gazetteer
from legation.sources.read import read_articles


def told(tmp_path, text: str) -> dict[str, str | None]:
    """Kind and date of every claim of an article on Peru and Thailand."""
    path = tmp_path / "Peru–Thailand relations.txt"
    path.write_text(f"= Peru–Thailand relations =\n\n== History ==\n\n{text}\n", "utf8")
    (article,) = read_articles([str(path)])
    claims: list[Claim] = extract_article(article, load_rules(), load_gazetteer())[0]
    return {c.kind: c.date.edtf if c.date else None for c in claims if c.modality.counts}


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Although Peru's king visited Thailand in 1998, relations were suspended after the trial.", "RelationsSuspended", None),
        ("Although in 1998 Peru opened an embassy in Thailand, Thailand closed its consulate in Lima.", "MissionClosed", None),
        ("Though small, Peru opened an embassy in Thailand in 1998.", "MissionOpened", "1998"),
        ("Peru supports Thailand, and publicly endorsed Malawi's stand during the 1988 Lima riots.", "Support", "1988"),
        ("Peru lifted its sanctions on Thailand, following a lasting deal in July 2015.", "SanctionsLifted", "[2015-07..]"),
        ("Peru lifted its sanctions on Thailand, following a deal, in July 2015.", "SanctionsLifted", "2015-07"),
        ("Peru refused to recognize Thailand until 1910.", "StateRecognized", "1910"),
        ("Peru delayed recognizing Thailand until 1910.", "StateRecognized", "1910"),
        ("Peru occupied Thailand between 1912 and 1933.", "Occupation", "1912/1933"),
        ("Peru and Thailand signed a treaty between 1912 and 1933.", "AgreementSigned", "[1912..1933]"),
        (
            "Peru established diplomatic relations with Thailand when an envoy came on 3 May 1925.",
            "RelationsEstablished",
            "1925-05-03",
        ),
        ("On 3 May 1925, Peru ratified the convention of 7 June 1921 with Thailand.", "AgreementSigned", "[..1925-05-03]"),
        ("Relations were severed and the Thai legation in Lima was closed on 4 May 1942.", "RelationsSevered", "1942-05-04"),
        ("The Thai legation in Lima was closed on 4 May 1942, after Peru severed relations.", "RelationsSevered", None),
        ("Ten years after the restoration of relations, in May 1971, Peru and Thailand held talks.", "RelationsRestored", None),
        ("The restoration of relations with Thailand in May 1971 was greeted by Peru.", "RelationsRestored", "1971-05"),
        ("Peru did not recognize Thailand until an envoy was received on 2 May 1921.", "StateRecognized", "1921-05-02"),
        (
            "Peru and Thailand signed a treaty on 2 May 1921. The treaty was signed by two envoys.",
            "AgreementSigned",
            "1921-05-02",
        ),
        ("Peru and Siam agreed to run a railway from 1924 to 1928.", "AgreementSigned", None),
        ("Peru and Siam had diplomatic relations from 1951 until 1958.", "RelationsEstablished", "1951"),
    ],
)
def test_the_date_of_an_event(tmp_path, text: str, kind: str, date: str | None) -> None:
    claims = told(tmp_path, text)
    assert kind in claims
    assert claims[kind] == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In response to the Soviet invasion of Cambodia, Peru fought a war with Thailand (May 1979).", None),
        ("During the Soviet invasion of Cambodia in 1978, Peru fought a war with Thailand in May 1979.", "1978"),
        ("After the Soviet invasion of Cambodia, ties sank, reaching a low in May 1979 when Peru cut them.", None),
    ],
)
def test_a_date_of_the_main_clause_is_not_of_the_noun_before_it(tmp_path, text: str, date: str | None) -> None:
    assert told(tmp_path, text)["Invasion"] == date


def test_an_initial_does_not_end_a_clause(tmp_path) -> None:
    text = "The Peruvian legation in Bangkok was raised to an embassy when Ana B. Ruiz presented her credentials on 9 May 1951."
    assert told(tmp_path, text)["MissionUpgraded"] == "1951-05-09"


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


def test_a_treaty_is_renewed_at_another_time_than_it_was_made(tmp_path) -> None:
    assert told(tmp_path, "Peru and Thailand renewed the 1971 Treaty of Friendship.")["AgreementSigned"] is None
    assert told(tmp_path, "Peru and Thailand signed the 1971 Treaty of Friendship.")["AgreementSigned"] == "1971"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Although Peru was poor, on 2 May 1990, Peru opened an embassy in Bangkok.", "1990-05-02"),
        ("Despite the fact that Peru was poor in 1985, Peru opened an embassy in Bangkok.", None),
        ("In spite of the fact that Peru was poor in 1985, Peru opened an embassy in Bangkok.", None),
    ],
)
def test_what_a_sentence_concedes_dates_only_itself(tmp_path, text: str, date: str | None) -> None:
    assert told(tmp_path, text)["MissionOpened"] == date


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Relations were suspended between 1941 and 1974.", "RelationsSuspended", "1941"),
        ("Peru opened a mission in Bangkok in 1921, Thailand has never recognized Peru's claim to the isles.", "Refusal", None),
        ("Peru opened a mission in Bangkok in 1921, Thailand supports Peru.", "Support", None),
        ("In 1921, Thailand has recognized Peru.", "StateRecognized", "1921"),
        ("After the fall of the king in 1932, Peru opened an embassy in Bangkok.", "MissionOpened", "[1932..]"),
        ("After a long wait, in 1932, Peru opened an embassy in Bangkok.", "MissionOpened", "1932"),
    ],
)
def test_spans_and_dates_of_what_stands_before(tmp_path, text: str, kind: str, date: str | None) -> None:
    assert told(tmp_path, text)[kind] == date


def test_what_comes_prior_to_another_thing_does_not_date_it(tmp_path) -> None:
    before = told(tmp_path, "In 1921, prior to Peru's independence, Thailand sent an envoy to Lima.")
    assert before["Independence"] is None
    assert told(tmp_path, "Peru gained its independence in 1921.")["Independence"] == "1921"


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Peru has criticized Thailand on such matters as the 1989 Chiang Mai riots.", "Criticism", None),
        ("Peru criticized Thailand in 1989.", "Criticism", "1989"),
        ("Peru supported Thailand's bid for a seat in the council in 2026–27.", "Support", None),
        ("Peru supported Thailand's bid for a seat in the council in 2010.", "Support", "2010"),
        ("On 5 May 2009, President Luis Rojas of Peru, who seized power in a coup, visited Thailand.", "LeaderTookPower", None),
        ("On 5 May 2009, President Luis Rojas of Peru, who seized power in a coup, visited Thailand.", "Visit", "2009-05-05"),
    ],
)
def test_dates_of_what_is_only_spoken_of(tmp_path, text: str, kind: str, date: str | None) -> None:
    assert told(tmp_path, text)[kind] == date
