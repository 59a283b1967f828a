"""What was given, backed, condemned, asked or agreed, as the words say it; two things are two events."""

from __future__ import annotations

import pytest

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.names import load_gazetteer
from legation.sources.read import read_articles


def topics(tmp_path, text: str, kind: str) -> list[str]:
    """The topic of each claim of a kind in an article on Kenya and Malawi."""
    path = tmp_path / "Kenya–Malawi relations.txt"
    path.write_text(f"= Kenya–Malawi relations =\n\n== History ==\n\n{text}\n", "utf8")
    (article,) = read_articles([str(path)])
    claims = extract_article(article, load_rules(), load_gazetteer())[0]
    return [" | ".join(map(str, c.values("topic"))) for c in claims if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Kenya sent naval instructors to Malawi and also supplied them with patrol boats.", "AidGiven", ["naval instructors", "patrol boats"]),
        ("Kenya supports Malawi's bid for a seat in the council and Malawi's claim to the lake.", "Support", ["Malawi's bid for a seat in the council", "Malawi's claim to the lake"]),
        ("Kenya supports Malawi's sovereignty over the isles of Zanzibar and Malawi's accession to NATO.", "Support", ["Malawi's sovereignty over the isles of Zanzibar", "Malawi's accession to NATO"]),
        ("Kenya supports Malawi's bid for a seat at the United Nations and Malawi's role in the talks.", "Support", ["Malawi's bid for a seat at the United Nations", "Malawi's role in the talks"]),
        ("Kenya backed Malawi's candidacy for the council as well as its claim to the isles.", "Support", ["Malawi's candidacy for the council", "claim to the isles"]),
        ("Kenya backs Malawi's bid and its own candidate.", "Support", ["Malawi's bid"]),
        ("Kenya condemned the Malawian embargo on Zambia.", "Criticism", ["Malawian embargo on Zambia"]),
        ("Kenya condemned the invasion of Malawi in 1975.", "Criticism", ["invasion of Malawi"]),
        ("Kenya demanded the return of the two boats from Malawi in 1975.", "Demand", ["return of the two boats"]),
        ("Kenya appealed to the nations for technical help in 1975.", "Demand", ["technical help"]),
        ("Kenya asked embassy officials to hand over the men in 1975.", "Demand", [""]),
        ("Kenya sent aid to Malawi in 1975.", "AidGiven", [""]),
        ("Kenyan advisers have trained the Malawian army for some time.", "AidGiven", [""]),
        ("Kenya and Malawi signed an agreement on what Malawi pays for its port.", "AgreementSigned", [""]),
        ('Kenya and Malawi signed an agreement to create a "Council of Lakes".', "AgreementSigned", [""]),
        ("Kenya gifted Malawi the chair in Malawi's House of Lords.", "AidGiven", [""]),
        ("Kenya backed Malawi to the point of threatening to leave the council.", "Support", [""]),
        ("Kenya gave assistance in the sectors of forestry, water and health to Malawi.", "AidGiven", ["forestry, water and health"]),
        ("Kenya and Malawi signed agreements on trade, tourism, and education in Lilongwe.", "AgreementSigned", ["trade, tourism, and education"]),
        ("Kenya and Malawi signed an agreement on trade, and Togo protested.", "AgreementSigned", ["trade"]),
        ("Kenya and Malawi agreed to use local currencies along with the dollar.", "AgreementSigned", ["use local currencies"]),
        ("Kenya and Malawi signed deals to let Malawi buy tea.", "AgreementSigned", ["deals to let Malawi buy tea"]),
        ("Kenya and Malawi signed three agreements in Lilongwe concerning fishing, public health and education.", "AgreementSigned", ["fishing", "public health", "education"]),
        ("Kenya and Malawi signed three agreements on fishing and education.", "AgreementSigned", ["fishing and education"]),
        ("Kenya and Malawi signed two agreements in the fields of health and sport.", "AgreementSigned", ["health", "sport"]),
        ("Kenya condemned the decision of Malawi.", "Criticism", ["decision of Malawi"]),
        ("Kenya signed a trade agreement and a double taxation treaty with Malawi.", "AgreementSigned", ["trade agreement", "double taxation treaty"]),
        ("A trade agreement and a fishing treaty were signed by Kenya and Malawi in 1975.", "AgreementSigned", ["trade agreement", "fishing treaty"]),
        ("Kenya and Malawi signed the Treaty of Amity, Commerce and Navigation in 1975.", "AgreementSigned", ["Treaty of Amity, Commerce and Navigation"]),
        ("Minister Juan Sola signed the trade treaty on behalf of Kenya in 1975.", "AgreementSigned", ["trade treaty"]),
        ("Bilaterally the two countries have a Climate Partnership, and a Double Taxation Arrangement.", "AgreementSigned", ["Climate Partnership", "Double Taxation Arrangement"]),
        ("Kenya and Malawi signed 13 agreements in 1975.", "AgreementSigned", [""]),
        ("Kenya and Malawi signed an agreement on tourism in 1975.", "AgreementSigned", ["tourism"]),
        ("Kenya and Malawi signed several pacts, such as an accord on tourism and a tax treaty.", "AgreementSigned", ["accord on tourism", "tax treaty"]),
        ("Kenya and Malawi signed four pacts, including an extradition treaty.", "AgreementSigned", ["extradition treaty"]),
        ("Kenya and Malawi signed two memoranda of understanding on tourism in 1975.", "AgreementSigned", ["tourism"]),
        ("Kenya and Malawi signed agreements in the field of tourism in 1975.", "AgreementSigned", ["tourism"]),
        ("Kenya and Malawi held talks on the sidelines of the assembly in 1975.", "Negotiation", [""]),
    ],
)  # fmt: skip
def test_what_it_was_about(tmp_path, text, kind, wanted):
    assert topics(tmp_path, text, kind) == wanted


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Ties soured over Chad's refusal to pay and Nepal backing the plan.", "Refusal", ["pay"]),
        ("Since 1990 the trade relations of Ghana and Nepal have been governed by a treaty.", "AgreementSigned", [""]),
        (
            "Ghana and Nepal signed several treaties and agreements, including an accord on fishing (1995).",
            "AgreementSigned",
            ["accord on fishing"],
        ),
    ],
)
def test_one_thing_at_a_time(tmp_path, text, kind, wanted):
    assert topics(tmp_path, text, kind) == wanted
