"""One event, one claim: several events told at once, one event told twice, and who is meant across sentences."""

from __future__ import annotations

import pytest
from told import of_article

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Claim, Entity, Modality
from legation.names import load_gazetteer
from legation.sources.read import read_articles


def told(tmp_path, text: str, kind: str) -> list[tuple[str, str, str | None]]:
    """Actors or participants, recipients and date of each asserted claim of a kind in an article on Kenya and Malawi."""
    path = tmp_path / "Kenya–Malawi relations.txt"
    path.write_text(f"= Kenya–Malawi relations =\n\n== History ==\n\n{text}\n", "utf8")
    (article,) = read_articles([str(path)])
    claims: list[Claim] = extract_article(article, load_rules(), load_gazetteer())[0]
    found = [c for c in claims if c.kind == kind and c.modality.counts]
    return [(_names(c, "actor", "participant"), _names(c, "recipient"), c.date.edtf if c.date else None) for c in found]


def _names(claim: Claim, *roles: str) -> str:
    return "+".join(sorted(v.label for r, v in claim.roles if r in roles and isinstance(v, Entity)))


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        (
            "President Daniel arap Moi of Kenya visited Malawi and Zambia in 1995.",
            "Visit",
            [("Kenya", "Malawi", "1995"), ("Kenya", "Zambia", "1995")],
        ),
        (
            "President Daniel arap Moi of Kenya paid visits to Malawi in 1995 and 1997.",
            "Visit",
            [("Kenya", "Malawi", "1995"), ("Kenya", "Malawi", "1997")],
        ),
        ("A Kenyan delegation visited Malawi on a goodwill visit in 1995.", "Visit", [("Kenya", "Malawi", "1995")]),
        (
            "President Daniel arap Moi of Kenya visited Malawi in 1990. He criticized Zambia.",
            "Criticism",
            [("Kenya", "Zambia", None)],
        ),
        ("President Banda met President Daniel arap Moi of Kenya in 1991.", "Meeting", [("Kenya+Malawi", "", "1991")]),
        ("Kenyan and Malawian officials discussed fishing in 1998.", "Negotiation", [("Kenya+Malawi", "", "1998")]),
        ("Kenya sent tons of food to the Malawian army in 1992.", "AidGiven", [("Kenya", "Malawi", "1992")]),
        ("Both countries opened embassies in 1965.", "MissionOpened", [("Kenya", "Malawi", "1965"), ("Malawi", "Kenya", "1965")]),
        (
            "Relations were restored in 1972, with the opening of embassies in both Nairobi and Lilongwe.",
            "MissionOpened",
            [("Kenya", "Malawi", "1972"), ("Malawi", "Kenya", "1972")],
        ),
        (
            "The two countries appointed ambassadors to each other's capitals in 1972.",
            "AmbassadorAppointed",
            [("Kenya", "Malawi", "1972"), ("Malawi", "Kenya", "1972")],
        ),
        ("Kenya recalled its ambassador from Malawi in 1972.", "AmbassadorRecalled", [("Kenya", "Malawi", "1972")]),
        ("In 1972 Kenya closed the Malawian embassy in Nairobi.", "MissionClosed", [("Kenya", "Malawi", "1972")]),
        (
            "In 1972 the Kenyan president inaugurated the Malawian embassy in Nairobi.",
            "MissionOpened",
            [("Malawi", "Kenya", "1972")],
        ),
        (
            "Gabon and Kosovo were both recognised on 3 May 1972 by Kenya.",
            "StateRecognized",
            [("Kenya", "Gabon", "1972-05-03"), ("Kenya", "Kosovo", "1972-05-03")],
        ),
        ("Kenya is one of two states not to have recognised Malawi.", "StateRecognized", []),
        (
            "Kenya signed a trade agreement with Malawi and a border treaty with Zambia in 1972.",
            "AgreementSigned",
            [("Kenya+Malawi", "", "1972")],
        ),
        (
            "Kenyan President Daniel arap Moi met Prime Minister Anders Holm of Norway in 1985 during his visit to Italy.",
            "Visit",
            [("Kenya", "Italy", "1985")],
        ),
        ("The Taliban took power in 1996.", "LeaderTookPower", [("Afghanistan+Taliban", "", "1996")]),
        ("The Taliban were overthrown in 2001.", "RegimeChange", [("Afghanistan", "", "2001")]),
        (
            "Kenya recognized Malawi in 1985 until 1990 when the Taliban was defeated and resumed relations with Zambia.",
            "RelationsRestored",
            [("Kenya+Zambia", "", "1990")],
        ),
        ("Kenya cut ties with Malawi along with Zambia in 1985.", "RelationsSevered", [("Kenya", "Malawi", "1985")]),
        ("Kenya condemned Malawian raids against Zambia in 1985.", "Criticism", [("Kenya", "Malawi", "1985")]),
        (
            "Kenya opened its embassy in Lilongwe in 1965 and Malawi its embassy in Nairobi in 1967.",
            "MissionOpened",
            [("Kenya", "Malawi", "1965")],
        ),
        (
            "Relations with Zambia were cut by Kenya in 1975, and it recalled its ambassador.",
            "AmbassadorRecalled",
            [("Kenya", "", None)],
        ),
        ("Kenya donated $5 million to Malawi after the 1985 drought.", "AidGiven", [("Kenya", "Malawi", "[1985..]")]),
        ("Kenya donated $5 million to Malawi.", "AidGiven", [("Kenya", "Malawi", None)]),
        ("The firm signed a contract with Malawi in 1992.", "AgreementSigned", []),
        ("Kenya was among the states that voted for the partition of Palestine.", "Support", [("Kenya", "", None)]),
    ],
)
def test_each_event_is_told_once(tmp_path, text, kind, wanted):
    assert sorted(told(tmp_path, text, kind), key=str) == sorted(wanted, key=str)


def test_what_was_agreed_and_done_the_same_day_is_told_once() -> None:
    text = "Diplomatic relations were established on 3 May 1964 when they agreed to exchange ambassadors."
    claims = [c for c in of_article(text, "Kenya–Malawi relations") if c.kind == "RelationsEstablished"]
    assert [c.modality for c in claims] == [Modality.ASSERTED]
