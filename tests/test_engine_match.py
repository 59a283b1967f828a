"""Who does what, where a sentence names several: the agent after "by", a gerund's subject, joined clauses with dates, nobody known."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read
from told import facts_told


def told(kind: str, text: str, pair: tuple[str, str]) -> list[tuple[set[str], set[str], str | None]]:
    """(actors, recipients, date) of the facts of a class."""
    claims = [c for c in read(text, pair) if c.kind == kind and c.modality.counts]
    return [(labels(c, "actor"), labels(c, "recipient"), c.date.edtf if c.date else None) for c in claims]


def test_the_agent_after_a_bare_participle() -> None:
    text = "Kenya and Uganda settled the quarrel in a deal brokered by Norway in 1988."
    assert told("Mediation", text, ("Kenya", "Uganda")) == [({"Norway"}, set(), "1988")]


def test_a_gerund_after_by_has_the_main_verbs_subject() -> None:
    text = "Ghana had helped Togo by deploying its troops in Lomé in 1994."
    assert [actors for actors, _, _ in told("Mobilization", text, ("Ghana", "Togo"))] == [{"Ghana"}]


def test_two_passives_joined_by_and_with_a_date_each() -> None:
    text = "In 1971, the embassy of Chile was opened in Oslo and in 1974, the embassy of Norway was opened in Santiago."
    assert told("MissionOpened", text, ("Chile", "Norway")) == [
        ({"Chile"}, {"Norway"}, "1971"),
        ({"Norway"}, {"Chile"}, "1974"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Several states closed their embassies in Harare in 2003.",
        "Many countries have closed their missions in Zimbabwe since 2003.",
    ],
)
def test_what_unnamed_states_did_is_nobodys(text: str) -> None:
    assert told("MissionClosed", text, ("Zimbabwe", "Malta")) == []


def test_the_pair_does_not_fill_in_where_another_state_is_named() -> None:
    text = "Malawi accepted a loan while declining an offer from Japan in 1985."
    assert all("Zambia" not in recipients for _, recipients, _ in told("Refusal", text, ("Malawi", "Zambia")))


def test_what_holds_from_a_day_on_happened_that_day() -> None:
    text = "Fiji recognized Slovenia as an independent state with effect from 4 March 1992."
    assert [date for _, _, date in told("StateRecognized", text, ("Fiji", "Slovenia"))] == ["1992-03-04"]


def test_what_is_given_to_rebels_is_not_given_to_their_state() -> None:
    claims = read("Algeria shipped weapons to Chadian rebels in 1971.", ("Algeria", "Libya"))
    assert not any("Chad" in labels(c, "recipient") for c in claims)


def test_a_name_that_two_states_bore_is_the_one_of_its_year() -> None:
    assert [to for _, to, _ in told("Criticism", "In 1968 Fiji criticized the Czech government.", ("Fiji", "Tonga"))] == [
        {"Czechoslovakia"}
    ]
    assert [to for _, to, _ in told("Criticism", "In 2008 Fiji criticized the Czech government.", ("Fiji", "Tonga"))] == [
        {"Czech Republic"}
    ]


def test_the_pair_is_not_meant_where_another_is_named_with_one_of_it() -> None:
    claims = read("On 2 May 1971 Togo and Laos issued a joint communiqué, opening diplomatic relations.", ("Togo", "Cambodia"))
    assert not [c for c in claims if "Cambodia" in labels(c, "participant")]


def test_what_goes_to_fighters_is_not_given_to_the_other_state() -> None:
    claims = read("Ghana provided weapons, training and money for the Maoist fighters.", ("Ghana", "Togo"))
    assert not [c for c in claims if "Togo" in labels(c, "recipient")]


def test_quotation_marks_do_not_part_a_light_verb_from_its_noun() -> None:
    text = 'In 1992 Kenya voiced its "extreme displeasure" at the Peruvian decision.'
    assert told("Criticism", text, ("Kenya", "Peru")) == [({"Kenya"}, {"Peru"}, "1992")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya supported Malta's European Union membership in 1988.",
        "Kenya was a supporter of Maltese EU and NATO membership in 1988.",
        "In 1988, Kenya backed Malta's NATO bid.",
    ],
)
def test_whose_membership_is_supported(text: str) -> None:
    assert told("Support", text, ("Kenya", "Malta")) == [({"Kenya"}, {"Malta"}, "1988")]


def test_a_temples_century_dates_no_battle() -> None:
    text = "Kenyan and Ugandan armies clashed near Kisumu, an 11th-century port."
    assert [c.date for c in read(text, ("Kenya", "Uganda")) if c.kind == "Conflict"] == [None]


def test_what_two_did_to_each_other_is_told_each_way() -> None:
    text = "Kenya and Malta accused each other of spying in 1988."
    assert told("Accusation", text, ("Kenya", "Malta")) == [({"Kenya"}, {"Malta"}, "1988"), ({"Malta"}, {"Kenya"}, "1988")]


def test_that_one_alleges_something_is_no_allegation() -> None:
    assert told("Accusation", "In 1988 Kenya alleged that Uganda had moved the fence.", ("Kenya", "Uganda")) == [
        ({"Kenya"}, {"Uganda"}, "1988")
    ]


def test_a_negated_rule_tells_what_was_not_done() -> None:
    pair = ("Kenya", "Uganda")
    assert told("Refusal", "Kenya did not accept the annexation of Rwanda by Uganda.", pair) == [({"Kenya"}, {"Uganda"}, None)]
    assert told("Refusal", "Kenya accepted the annexation of Rwanda by Uganda.", pair) == []


def test_an_official_needs_no_date_for_a_visit_paid() -> None:
    text = "The Kenyan foreign minister paid an official visit to Malta."
    assert told("Visit", text, ("Kenya", "Malta")) == [({"Kenya"}, {"Malta"}, None)]
    assert told("Visit", "A new Kenyan foreign minister makes his first visit to Malta.", ("Kenya", "Malta")) == []


def test_two_passives_share_their_agent_and_date() -> None:
    text = "In the spring Malta was invaded and occupied by Kenya in 1941."
    assert told("Invasion", text, ("Kenya", "Malta")) == [({"Kenya"}, {"Malta"}, "1941")]
    assert told("Occupation", text, ("Kenya", "Malta")) == [({"Kenya"}, {"Malta"}, "1941")]
    never = "Malta was never invaded and occupied by Kenya."
    assert told("Invasion", never, ("Kenya", "Malta")) == told("Occupation", never, ("Kenya", "Malta")) == []
    apart = "Malta was invaded in 1940 and occupied parts of Kenya."
    assert told("Invasion", apart, ("Kenya", "Malta")) == [(set(), {"Malta"}, "1940")]


def test_an_air_force_is_its_state() -> None:
    text = "The Kenyan Air Force bombed Valletta in 1941."
    assert told("Conflict", text, ("Kenya", "Malta")) == [({"Kenya"}, {"Malta"}, "1941")]
    assert told("Conflict", "The air force of the storm hit Valletta in 1941.", ("Kenya", "Malta")) == []


def test_what_is_left_undone_is_left_undone_by_the_doer() -> None:
    claims = read("Kenya attacked Malta without declaring war in 1941.", ("Kenya", "Malta"))
    assert {c.kind: (labels(c, "actor"), labels(c, "recipient")) for c in claims} == {
        "Conflict": ({"Kenya"}, {"Malta"}),
        "WarDeclared": ({"Kenya"}, {"Malta"}),
    }
    assert [c.modality.counts for c in claims if c.kind == "WarDeclared"] == [False]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Kenyan novelist Grace Kamau visited Malta in 1990.", 0),
        ("Kenya's Grace Kamau, a poet, visited Malta in 1990.", 0),
        ("Kenyan President Grace Kamau, a poet, visited Malta in 1990.", 1),
        ("Kenya's Foreign Minister Grace Kamau visited Malta in 1990.", 1),
    ],
)
def test_who_travels_for_himself_pays_no_visit(text: str, count: int) -> None:
    assert len(told("Visit", text, ("Kenya", "Malta"))) == count


def test_who_brings_his_own_people_home_deports_nobody() -> None:
    assert told("NationalsDeported", "In 2011 Kenya repatriated 500 Kenyans from Malta.", ("Kenya", "Malta")) == []
    assert told("NationalsDeported", "In 2011 Kenya deported 500 Maltese workers.", ("Kenya", "Malta")) != []


def test_who_comes_home_does_not_emigrate() -> None:
    assert facts_told("Ethnic Peruvians were driven from Brazil and settled in Peru in 1990.", "Emigration") == []
    assert facts_told("Several Peruvian families settled in Chile in 1990.", "Emigration") == ["Peru 1990"]
