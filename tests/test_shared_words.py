"""What one clause takes from another: the object of "it" and "them", the subject before "but", who is meant by "both"."""

from __future__ import annotations

import pytest
from test_pair_texts import read, told

from legation.engine.words import normal
from legation.model import Claim


def parties(claim: Claim) -> dict[str, set[str]]:
    return {r: {getattr(v, "label", str(v)) for v in claim.values(r)} for r, _ in claim.roles}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Relations were established in 1990, but were severed in 1992.", ["RelationsEstablished", "RelationsSevered"]),
        ("Relations were established in 1990, then severed again in 1992.", ["RelationsEstablished", "RelationsSevered"]),
        (
            "The two countries established relations in 1990 but severed them in 1992.",
            ["RelationsEstablished", "RelationsSevered"],
        ),
        ("Denmark opened an embassy in Lima in 1990, closed it in 1992.", ["MissionOpened", "MissionClosed"]),
        ("Denmark drafted a treaty in 1990 but Peru did not want it.", []),
        ("Denmark opened an embassy in Lima in 1990 but severed it in 1992.", ["MissionOpened"]),
    ],
)
def test_a_later_verb_shares_what_was_told_of(text: str, kinds: list[str]) -> None:
    assert [c.kind for c in read(text) if c.kind != "OfficeHolding"] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of both countries met in 2004.",
        "The two prime ministers met in 2004.",
        "Heads of state of the two countries met in 2004.",
    ],
)
def test_ministers_of_both_act_for_the_pair(text: str) -> None:
    (meeting,) = (c for c in read(text) if c.kind == "Meeting")
    assert parties(meeting)["participant"] == {"Denmark", "Peru"}


def test_two_ministers_of_one_state_are_not_the_pair() -> None:
    assert told("Meeting", "Two ministers of Peru met in 2004.") == []


def test_both_after_names_is_not_the_pair() -> None:
    (visit,) = (
        c for c in read("President Alan García of Peru and Minister Juan Sola both visited Denmark in 1988.") if c.kind == "Visit"
    )
    assert parties(visit)["actor"] == {"Peru"}


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Peru condemned the invasion of Kuwait by Iraq.", {"Iraq"}),
        ("Peru condemned Iraq's invasion of Kuwait.", {"Iraq"}),
        ("Peru joined Chile in condemning the invasion of Kuwait by Iraq.", {"Iraq"}),
        ("Peru condemned the invasion of Kuwait.", set()),
    ],
)
def test_who_did_it_is_blamed_not_who_suffered(text: str, blamed: set[str]) -> None:
    (criticism,) = (c for c in read(text) if c.kind == "Criticism")
    assert parties(criticism).get("recipient", set()) == blamed
    assert parties(criticism)["actor"] == {"Peru"}


@pytest.mark.parametrize(
    "words",
    [("traveled", "travelled"), ("canceling", "cancelling"), ("labeled", "labelled"), ("while", "whilst"), ("among", "amongst")],
)
def test_american_and_british_spelling_are_one(words: tuple[str, str]) -> None:
    assert normal(words[0]) == normal(words[1])


def test_whom_one_comes_to_meet_is_no_visitor() -> None:
    (visit,) = (
        c for c in read("President Alan García of Peru traveled to Denmark to meet Prime Minister Ole Holm.") if c.kind == "Visit"
    )
    assert parties(visit)["person"] == {"Alan García"}


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        (
            "During his visit to Denmark in 2005, President García of Peru and Prime Minister Holm of Denmark signed a treaty.",
            {"Peru"},
        ),
        ("During his visit to Denmark in 2005, Prime Minister Holm of Denmark signed a treaty.", None),
    ],
)
def test_whose_visit_is_told_after_it(text: str, visitor: set[str] | None) -> None:
    told = [parties(c).get("actor") for c in read(text) if c.kind == "Visit"]
    assert told == ([visitor] if visitor else [])


@pytest.mark.parametrize(
    ("text", "visitors"),
    [
        ("President Alan García of Peru attended the funeral of Prime Minister Ole Holm of Denmark in 2005.", {"Alan García"}),
        ("Queen Ida and Princess Anne visited Peru in 2005.", {"Ida", "Anne"}),
        ("The Peruvian foreign minister was received by Prime Minister Ole Holm of Denmark in 2005.", set()),
    ],
)
def test_who_visits_is_not_whom_one_visits(text: str, visitors: set[str]) -> None:
    (visit,) = (c for c in read(text) if c.kind == "Visit")
    assert parties(visit).get("person", set()) == visitors


@pytest.mark.parametrize(
    ("text", "kind", "dates"),
    [
        (
            "In 1997, the embassy of Denmark was opened in Peru, in 1998, the embassy of Peru was opened in Denmark.",
            "MissionOpened",
            ["1997", "1998"],
        ),
        (
            "In 1959, Denmark opened a consulate in Lima and elevated it to an embassy when Chad became independent in 1961.",
            "MissionUpgraded",
            ["1961"],
        ),
        ("In 1959, Denmark opened a consulate in Lima and soon elevated it to an embassy.", "MissionUpgraded", ["1959"]),
        ("After the establishment of Holm's government, relations with Peru improved.", "RelationsEstablished", []),
    ],
)
def test_each_clause_has_its_own_date_and_words(text: str, kind: str, dates: list[str]) -> None:
    assert told(kind, text) == dates


def test_what_a_state_asks_of_itself_is_asked_of_nobody() -> None:
    assert told("Demand", "Peruvian diplomats urged the Peruvian government to pay in 2005.") == []
    assert told("Demand", "Peruvian diplomats urged the Danish government to pay in 2005.") == ["2005"]


def test_a_name_with_its_office_between_commas_begins_a_clause() -> None:
    visits = [
        c
        for c in read("Ole Holm, the Danish minister, visited Peru, and Sola, the president of Peru, visited Denmark in 2007.")
        if c.kind == "Visit"
    ]
    assert [parties(c)["actor"] for c in visits] == [{"Denmark"}, {"Peru"}]


def test_who_holds_a_title_told_before_the_place_is_the_appointed_person() -> None:
    (appointed,) = (
        c
        for c in read("Relations date from 4 May 1902 when has been accredited first Danish Envoy to Peru Ole Holm.")
        if c.kind == "AmbassadorAppointed"
    )
    assert parties(appointed) == {"actor": {"Denmark"}, "recipient": {"Peru"}, "person": {"Ole Holm"}}
    assert told("AmbassadorAppointed", "On 4 May 1902 was dismissed the first Danish Envoy to Peru.") == []


def test_an_envoy_who_takes_office_takes_no_power() -> None:
    assert told("LeaderTookPower", "The first Danish ambassador to Peru was Ole Holm, who took office in 1977.") == []


def test_a_list_after_an_opening_phrase_is_of_its_own() -> None:
    mediated, signed = (
        c
        for c in read("Mediated by China, Denmark and Peru signed a treaty in 1995.")
        if c.kind in ("Mediation", "AgreementSigned")
    )
    assert parties(mediated)["actor"] == {"China"}
    assert parties(signed)["participant"] == {"Denmark", "Peru"}


@pytest.mark.parametrize(
    "text",
    [
        "In 1995 Juan Sola replaced Ana Luz as president of Peru.",
        "Juan Sola took over as president of Peru in 1995.",
        "Peruvian President Juan Sola, who had taken over from Ana Luz in 1995, visited Denmark.",
    ],
)
def test_who_takes_over_as_leader_takes_power(text: str) -> None:
    assert told("LeaderTookPower", text) == ["1995"]


def test_who_takes_over_another_post_takes_no_power() -> None:
    assert told("LeaderTookPower", "Juan Sola took over as coach of Peru in 1995.") == []
    assert told("LeaderTookPower", "The Danish minister Ole Holm took over from Ana Luz in 1995.") == []


@pytest.mark.parametrize(
    "word", ["uprising", "raising", "advised", "promising", "compromising", "surprised", "enterprise", "despised"]
)
def test_what_ends_in_ise_by_itself_keeps_it(word: str) -> None:
    assert normal(word) == word


@pytest.mark.parametrize(
    ("word", "rules_write"),
    [
        ("recognised", "recognized"),
        ("militarised", "militarized"),
        ("characterising", "characterizing"),
        ("nationalisation", "nationalization"),
    ],
)
def test_british_endings_are_american(word: str, rules_write: str) -> None:
    assert normal(word) == rules_write
