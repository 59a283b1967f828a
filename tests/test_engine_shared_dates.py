"""Dates that an event shares with the opening phrase, a joined verb or a main clause; and those that it does not."""

from __future__ import annotations

import pytest

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Claim
from legation.names import load_gazetteer
from legation.sources.read import read_articles


def told(tmp_path, text: str) -> dict[str, str | None]:
    """Kind and date of every claim of an article on Ghana and Nepal."""
    path = tmp_path / "Ghana–Nepal relations.txt"
    path.write_text(f"= Ghana–Nepal relations =\n\n== History ==\n\n{text}\n", "utf8")
    (article,) = read_articles([str(path)])
    claims: list[Claim] = extract_article(article, load_rules(), load_gazetteer())[0]
    return {c.kind: c.date.edtf if c.date else None for c in claims if c.modality.counts}


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("During the 1988 border crisis, the Ghanaian president accused Nepal of spying.", "Accusation", "1988"),
        ("At the summit in Accra in 1988, Ghana was one of the six states that recognized Nepal.", "StateRecognized", "1988"),
        ("Ghana recognized Nepal and in 1988 opened a school.", "StateRecognized", None),
        ("Ghana recognized Nepal, and on 3 May 1988 finally opened a school.", "StateRecognized", None),
        ("Ghana recognized Nepal in 1987 and in 1988 opened a school.", "StateRecognized", "1987"),
        ("Ghana recognized Nepal and Chad in 1988.", "StateRecognized", "1988"),
        ("After opening a school in 1988, Ghana recognized Nepal.", "StateRecognized", "[1988..]"),
        ("After opening a school, Ghana recognized Nepal in 1988.", "StateRecognized", "1988"),
        ("In 1987 Ghana recognized Nepal (a colony before 1988).", "StateRecognized", "1987"),
        ("Ghana recognized Nepal (a colony until 1988).", "StateRecognized", None),
        ("In response to the 1988 border crisis, the Ghanaian president accused Nepal of spying.", "Accusation", None),
        ("During talks that followed the 1988 crisis, Ghana recognized Nepal.", "StateRecognized", None),
        ("President Kofi Annor of Ghana travelled to Nepal in 1988, where he met King Birendra of Nepal.", "Meeting", "1988"),
        ("President Kofi Annor of Ghana visited Nepal and met King Birendra of Nepal on 4 May 1988.", "Visit", "1988-05-04"),
        (
            "President Kofi Annor of Ghana met King Birendra of Nepal and held talks during a visit to Nepal in May 1988.",
            "Meeting",
            "1988-05",
        ),
        ("Ghana recognized Nepal and later opened an embassy in Kathmandu in 1988.", "StateRecognized", None),
        ("Ghana recognized Nepal, and the king of Nepal visited Ghana in 1988.", "StateRecognized", None),
        ("Ghana recognized Nepal and agreed to open an embassy in Kathmandu in 1988.", "StateRecognized", None),
        ("Ghana has recognized Nepal and opened an embassy in Kathmandu in 1988.", "StateRecognized", None),
    ],
)
def test_the_date_that_is_shared(tmp_path, text: str, kind: str, date: str | None) -> None:
    claims = told(tmp_path, text)
    assert kind in claims
    assert claims[kind] == date


def test_numbers_in_one_breath_share_their_date(tmp_path) -> None:
    claims = told(tmp_path, "Ghana provided Nepal with 100 tonnes of rice and 50 tonnes of maize in 1992.")
    assert claims["Figure"] == claims["AidGiven"] == "1992"


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Since the 1960s, Ghana has provided aid to Nepal.", "AidGiven", "196X/.."),
        ("Ghana recognized Nepal on 5 May 1960. On this day, the king of Nepal visited Ghana.", "Visit", "1960-05-05"),
        (
            "Ghana recognized Nepal in 1961, soon after the war in 1958. The following year, the king of Nepal visited Ghana.",
            "Visit",
            "1962",
        ),
        ("Ghana recognized Nepal on 2 June 1960. On 5 May, the king of Nepal visited Ghana.", "Visit", None),
    ],
)
def test_the_date_of_the_story(tmp_path, text: str, kind: str, date: str | None) -> None:
    assert told(tmp_path, text)[kind] == date
