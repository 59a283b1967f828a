"""Which party gets which role: slots of the frame, possessives, groups that are not named."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read


def sides(kind: str, text: str, pair: tuple[str, str]) -> list[tuple[set[str], set[str], set[str]]]:
    """(actors, recipients, participants) of the facts of a class."""
    claims = [c for c in read(text, pair) if c.kind == kind and c.modality.counts]
    return [(labels(c, "actor"), labels(c, "recipient"), labels(c, "participant")) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya closed its embassy in Peru in 1970.",
        "The embassy of Kenya in Peru was closed in 1970.",
        "Kenya's embassy in Peru was closed in 1970.",
    ],
)
def test_the_same_roles_from_every_slot(text: str) -> None:
    assert sides("MissionClosed", text, ("Kenya", "Peru")) == [({"Kenya"}, {"Peru"}, set())]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("King Olav of Norway abdicated in favour of King Hussein of Jordan in 1952.", ["Olav"]),
        ("His son Hakim abdicated in favor of King Hussein of Jordan in 1952.", []),
        ("The abdication of King Hussein of Jordan in 1952 was noticed.", ["King Hussein"]),
    ],
)
def test_in_whose_favour_another_leaves_stays(text: str, person: list[str]) -> None:
    found = [c for c in read(text, ("Norway", "Jordan")) if c.kind == "LeaderLeftPower"]
    assert [v for c in found for v in labels(c, "person")] == person


@pytest.mark.parametrize(
    "text",
    [
        "Nearly every country in the region established diplomatic relations in 1970.",
        "Kenya established diplomatic relations with other nations in 1970.",
    ],
)
def test_the_pair_is_not_meant(text: str) -> None:
    kinds = {c.kind for c in read(text, ("Kenya", "Peru")) if "Peru" in labels(c, "recipient") | labels(c, "participant")}
    assert kinds == set()


@pytest.mark.parametrize(
    "text",
    [
        "USAID built a clinic in Kenya in 1970.",
        "American doctors helped build a clinic in Kenya in 1970.",
        "Forty Kenyan nurses received scholarships from the United States in 1970.",
    ],
)
def test_whose_help_it_is(text: str) -> None:
    assert sides("AidGiven", text, ("Kenya", "United States")) == [({"United States"}, {"Kenya"}, set())]


def test_the_people_of_a_state_are_meant() -> None:
    text = "In 1970 Kenya expressed its solidarity with the people of Peru."
    assert sides("Support", text, ("Kenya", "Peru")) == [({"Kenya"}, {"Peru"}, set())]


def test_what_acts_for_the_pair_behind_between() -> None:
    text = "In 2007 a treaty was signed between the Ministry of Health of Kenya and the Ministry of Trade of {}."
    told = [c for c in read(text.format("Malta"), ("Kenya", "Malta")) if c.kind == "AgreementSigned"]
    assert [labels(c, "participant") for c in told] == [{"Kenya", "Malta"}]
    assert not [c for c in read(text.format("Norway"), ("Kenya", "Malta")) if c.kind == "AgreementSigned"]


def test_who_did_what_another_participle_says_is_no_party() -> None:
    text = "Relations between Kenya and Peru were opened in 1926 with a treaty negotiated by Malta."
    assert sides("RelationsEstablished", text, ("Kenya", "Peru")) == [(set(), set(), {"Kenya", "Peru"})]


def test_who_is_represented_at_a_ceremony_comes_there() -> None:
    text = "In 1957 Juan Sola represented Peru at the funeral of Kenyan President Ole Moto."
    assert sides("Visit", text, ("Kenya", "Peru")) == [({"Peru"}, {"Kenya"}, set())]


def test_what_is_called_home_from_a_state_is_not_its_own() -> None:
    assert sides("AmbassadorRecalled", "In 1978 Chile recalled its diplomats from Peru.", ("Chile", "Peru")) == [
        ({"Chile"}, {"Peru"}, set())
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya and Peru held a joint drill near the Kenyan border with Oman in 1970.", {"Kenya", "Peru"}),
        ("Kenya held a joint drill with Oman in 1970.", {"Kenya", "Oman"}),
    ],
)
def test_what_a_place_borders_on_takes_no_part(text: str, parties: set[str]) -> None:
    assert sides("Cooperation", text, ("Kenya", "Peru")) == [(set(), set(), parties)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya blamed Peru and reaffirmed its support for the peace plan.", [({"Kenya"}, set(), set())]),
        ('Kenya "blamed Peru" and "reaffirmed its support for the peace plan".', [({"Kenya"}, set(), set())]),
        ("Kenya improved its ties with Arab states and won support for its war with Oman.", []),
        ("Kenya expressed its support for the Peruvian Peninsula Development Organization.", [({"Kenya"}, set(), set())]),
        ("Kenya expressed its support for the Peruvian government.", [({"Kenya"}, {"Peru"}, set())]),
    ],
)
def test_whose_support_for_whom(text: str, found: list[tuple[set[str], set[str], set[str]]]) -> None:
    assert sides("Support", text, ("Kenya", "Peru")) == found


@pytest.mark.parametrize(("text", "actor", "host"), [
    ("In 1950 the Holy See established the Apostolic Nunciature of Indonesia.", "Holy See", "Indonesia"),
    ("In 1950 Indonesia established the embassy of Indonesia in Malawi.", "Indonesia", "Malawi"),
])  # fmt: skip
def test_a_nunciature_is_that_of_the_holy_see(text: str, actor: str, host: str) -> None:
    assert sides("MissionOpened", text, ("Indonesia", host)) == [({actor}, {host}, set())]


@pytest.mark.parametrize(("text", "actor"), [
    ("Kenya left the council after Chad invaded and annexed Malawi in 1940.", "Chad"),
    ("Kenya invaded and annexed Malawi in 1940.", "Kenya"),
])  # fmt: skip
def test_two_verbs_side_by_side_are_done_by_one(text: str, actor: str) -> None:
    assert sides("Occupation", text, ("Kenya", "Malawi")) == [({actor}, {"Malawi"}, set())]


@pytest.mark.parametrize(("kind", "text", "others"), [
    ("RelationsSevered", "Kenya cut relations with Malawi due to tensions between Chad and Malawi.", {"Malawi"}),
    ("RelationsSevered", "Relations between Chad and Malawi were cut.", {"Chad", "Malawi"}),
    ("Alignment", "Kenya allied with Malawi in its conflict with Chad.", {"Malawi"}),
    ("Alignment", "Kenya allied during the Cold War with Malawi.", {"Malawi"}),
    ("Visit", "During a visit to Malawi, Kenyan President Daniel Moi spoke of the entry to NATO.", {"Malawi"}),
])  # fmt: skip
def test_a_quarrel_told_beside_has_parties_of_its_own(kind: str, text: str, others: set[str]) -> None:
    (claim,) = [c for c in read(text, ("Kenya", "Malawi")) if c.kind == kind]
    assert labels(claim, "recipient") | labels(claim, "participant") | labels(claim, "with") == others


def test_what_is_only_supported_is_not_joined() -> None:
    text = "Kenya announced support for Malawi's bid for a seat as well as Malawi's entry to NATO."
    assert sides("OrganizationJoined", text, ("Kenya", "Malawi")) == []


@pytest.mark.parametrize(("kind", "text", "actors"), [
    ("AgreementEnded", "Malawi was to sell tea, until Kenya forced it to cancel the deal in 1990.", {"Malawi"}),
    ("AgreementEnded", "Malawi was to sell tea, until Kenya cancelled the deal in 1990.", {"Kenya"}),
    ("SanctionsImposed", "Sanctions were imposed on Kenya by Lilongwe in 1990.", {"Malawi"}),
    ("SanctionsImposed", "Sanctions were imposed on Kenya by the Lilongwe tea accords of 1990.", set()),
])  # fmt: skip
def test_who_is_done_to_or_only_gives_a_name_does_nothing(kind: str, text: str, actors: set[str]) -> None:
    found = sides(kind, text, ("Kenya", "Malawi"))
    assert {a for actor, _, _ in found for a in actor} == actors


def test_a_treaty_of_two_that_ends_is_not_the_pairs() -> None:
    text = "Kenya signed notes with Chad that ended their treaty in 1961."
    assert all("Malawi" not in recipient for _, recipient, _ in sides("AgreementEnded", text, ("Kenya", "Malawi")))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Kenya–Peru diplomatic relations were broken off in 1970.", (set(), set(), {"Kenya", "Peru"})),
        ("Kenya's relations with Peru were suspended in 1970.", (set(), set(), {"Kenya", "Peru"})),
        ("Kenya's relations with Peru were suspended by Peru in 1970.", ({"Peru"}, {"Kenya"}, set())),
        ("Kenya suspended its relations with Peru in 1970.", ({"Kenya"}, {"Peru"}, set())),
    ],
)
def test_who_broke_ties_is_said_or_nobody_did(text: str, parts: tuple[set[str], set[str], set[str]]) -> None:
    found = sides("RelationsSevered", text, ("Kenya", "Peru")) + sides("RelationsSuspended", text, ("Kenya", "Peru"))
    assert found == [parts]


def test_what_is_formed_by_a_union_is_none_of_its_sides() -> None:
    text = "In 1970 Kenya united with Malta to form the {}."
    assert sides("Union", text.format("United States of Kenya"), ("Kenya", "Peru")) == []
    assert sides("Union", text.format("United Isles"), ("Kenya", "Peru")) == [(set(), set(), {"Kenya", "Malta"})]


def test_who_leads_no_state_takes_none_along_when_he_resigns() -> None:
    resigned = [
        read(f"Jordan's {who} Omar Saad resigned in 1999.", ("Norway", "Jordan")) for who in ("prime minister", "senator")
    ]
    assert [any(c.kind == "LeaderLeftPower" for c in claims) for claims in resigned] == [True, False]
