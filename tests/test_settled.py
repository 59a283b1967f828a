"""What a sentence settles about the acts in it, and the new ranks of envoys, read through rules and grammars together."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read
from told import of_article

PAIR = ("Denmark", "Peru")


def told(text: str, kind: str, pair: tuple[str, ...] = PAIR) -> list[str | None]:
    """The dates of the facts of one class that a sentence tells."""
    return [c.date.edtf if c.date else None for c in read(text, pair) if c.kind == kind and c.modality.counts]


def test_to_agree_on_a_day_is_to_begin():
    assert told("The two governments agreed to establish diplomatic relations on 3 May 1971.", "RelationsEstablished") == [
        "1971-05-03"
    ]
    assert told("On 3 May 1981 Denmark and Peru agreed to resume diplomatic relations.", "RelationsRestored") == ["1981-05-03"]


@pytest.mark.parametrize(
    "text",
    [
        "In 1971 the two governments agreed to establish diplomatic relations.",
        "Denmark and Peru never agreed to establish diplomatic relations on 3 May 1971.",
        "Denmark and Peru agreed to establish diplomatic relations by 3 May 1971.",
        "Denmark and Peru hoped to establish diplomatic relations on 3 May 1971.",
        "Denmark asked Peru to establish diplomatic relations on 3 May 1971.",
        "On 3 May 1971 Denmark and Peru agreed to establish diplomatic relations after further talks.",
        "On 3 May 1971 Denmark and Peru agreed to establish diplomatic relations once the talks ended.",
        "On 3 May 1971 Denmark agreed to establish diplomatic relations if Peru withdrew.",
        "On 3 May 1971 Denmark agreed to establish diplomatic relations with Peru.",
        "Denmark and Peru agreed to establish diplomatic relations on 3 May 1971, but the agreement was never carried out.",
        "Denmark had agreed to establish diplomatic relations with Peru on 3 May 1971.",
    ],
)
def test_less_than_that_stays_planned(text):
    assert not told(text, "RelationsEstablished")


def test_the_means_of_an_act_is_no_second_event():
    text = "Diplomatic relations were established on 3 May 1971, when Denmark and Peru released a joint communiqué."
    assert told(text, "RelationsEstablished") == ["1971-05-03"]
    assert told(text, "AgreementSigned") == []
    assert told("On 3 May 1971 Denmark and Peru issued a joint communiqué.", "AgreementSigned") == ["1971-05-03"]


def test_an_agreement_spoken_of_before_is_not_told_anew():
    assert told("The treaty was signed by the Danish minister to Peru.", "AgreementSigned") == []
    assert told("Denmark and Peru signed a treaty of commerce.", "AgreementSigned") == [None]


def test_new_credentials_as_ambassador_raise_the_mission():
    for text in (
        "On 3 May 1951 John Kent, who had served as Envoy Extraordinary and Minister Plenipotentiary since 1949, presented his "
        "credentials as Ambassador.",
        "He presented his new credentials as ambassador on 3 May 1951.",
    ):
        assert told(text, "MissionUpgraded") == ["1951-05-03"]


@pytest.mark.parametrize(
    "text",
    [
        "He presented his credentials as ambassador on 3 May 1951.",
        "John Kent, who had served as envoy to Chile, presented his credentials as ambassador on 3 May 1951.",
        "He was to have presented his new credentials as consul on 3 May 1951.",
        "He never presented his new credentials as ambassador on 3 May 1951.",
    ],
)
def test_other_credentials_raise_nothing(text):
    assert not told(text, "MissionUpgraded")


def test_a_city_of_a_state_that_ended_is_its_own_in_a_text_on_it():
    then = [
        c
        for c in read("Denmark opened a legation in Prague in 1925.", ("Denmark", "Czechoslovakia"))
        if c.kind == "MissionOpened"
    ]
    now = [
        c
        for c in read("Denmark opened an embassy in Prague in 1995.", ("Denmark", "Czech Republic"))
        if c.kind == "MissionOpened"
    ]
    assert [labels(c, "recipient") for c in then] == [{"Czechoslovakia"}]
    assert [labels(c, "recipient") for c in now] == [{"Czech Republic"}]


def test_a_promotion_to_ambassador_raises_the_mission():
    assert told("Danish Minister John Kent was promoted to Ambassador on 3 May 1944.", "MissionUpgraded") == ["1944-05-03"]
    assert told("On 3 May 1944 he was promoted to the rank of Ambassador.", "MissionUpgraded") == ["1944-05-03"]
    assert not told("Danish Minister John Kent was promoted to Ambassador to Chile on 3 May 1944.", "MissionUpgraded")
    assert not told("He hoped to be promoted to Ambassador on 3 May 1944.", "MissionUpgraded")
    assert not told("Danish General John Kent was promoted to Ambassador on 3 May 1944.", "MissionUpgraded")


def test_a_date_at_the_end_holds_for_what_is_joined():
    text = "Denmark and Peru reestablished relations, and their embassies reopened on 3 May 1951."
    assert told(text, "RelationsRestored") == told(text, "MissionOpened") == ["1951-05-03"]
    later = "Denmark and Peru reestablished relations, but their embassies reopened on 3 May 1951."
    assert told(later, "RelationsRestored") == [None]


def test_an_agreement_takes_the_date_of_its_signing():
    text = "The agreement between the two countries dealt with fishing, and was signed 3 May 1951."
    assert told(text, "AgreementSigned") == ["1951-05-03"]
    assert told("The agreement between the two countries dealt with fishing.", "AgreementSigned") == []


def test_what_could_lead_to_a_break_is_no_break():
    assert not told("The quarrel could lead to a break in relations between Denmark and Peru in 1951.", "RelationsSevered")
    assert told("The quarrel led to a break in relations between Denmark and Peru in 1951.", "RelationsSevered") == ["1951"]


def test_a_treaty_is_signed_once():
    told_first = "Denmark and Peru signed a border treaty on 3 May 1951."
    assert told("The first treaty between the two countries dealt with tea, and was signed 3 May 1951 and entered into force on 9 June 1952.", "AgreementSigned") == ["1951-05-03"]  # fmt: skip
    for text in (
        "The treaty entered into force on 9 June 1952.",
        "The treaty was later also signed by the Bishop of Lima.",
    ):
        both = of_article(f"{told_first} {text}", "Denmark–Peru relations")
        assert [c.date.edtf for c in both if c.kind == "AgreementSigned" and c.date] == ["1951-05-03"]
    assert told("A border treaty between Denmark and Peru entered into force on 9 June 1952.", "AgreementSigned") == [
        "[..1952-06-09]"
    ]


def test_a_treaty_told_after_another_has_its_own_date():
    text = (
        "Denmark and Peru signed a peace treaty on 3 May 1951. The subsequent treaty between Denmark and Peru, signed on "
        "9 June 1955, was concluded without witnesses."
    )
    dates = {c.date.edtf for c in of_article(text, "Denmark–Peru relations") if c.kind == "AgreementSigned" and c.date}
    assert dates == {"1951-05-03", "1955-06-09"}


def test_a_pact_that_is_only_cited_is_nobodys():
    assert not told("On 3 May 1951, according to a pact concluded at Cairo, a junta took over.", "AgreementSigned")
    assert told("On 3 May 1951, according to a pact signed by Denmark and Peru, a junta took over.", "AgreementSigned")


def test_whose_treaty_is_acceded_to():
    text = "On 3 May 1951 Denmark signed the Declaration of Accession to the Treaty with Norway of 9 June 1946."
    claims = [c for c in read(text, PAIR) if c.kind == "AgreementSigned"]
    assert [(labels(c, "participant"), c.date.edtf) for c in claims if c.date] == [({"Denmark", "Peru"}, "1951-05-03")]


def test_a_treatys_name_restores_nothing():
    assert not told('On 3 May 1921 they signed the "Treaty Restoring Diplomatic Relations".', "RelationsRestored")
    assert told("On 3 May 1921 they signed a treaty restoring diplomatic relations.", "RelationsRestored")


def test_a_first_representative_opens_a_mission():
    text = "Denmark's first diplomatic representative in Peru was Ole Holm, who presented his credentials on 7 May 1921."
    assert told(text, "MissionOpened") == ["1921-05-07"]
    assert not told(text.replace("first diplomatic representative", "diplomatic representative"), "MissionOpened")
    assert not told(text.replace("diplomatic representative", "sales representative"), "MissionOpened")


def test_a_council_of_a_people_is_that_state_only_as_its_government():
    text = "On 3 May 1918 Denmark recognized the Peruvian National Council as a de facto government at war with Norway."
    assert told(text, "StateRecognized") == ["1918-05-03"]
    assert not told(text, "Support") and not told(text, "Conflict")
    text = "On 3 May 1918 Denmark recognized the Peruvian National Council."
    assert told(text, "Support") == ["1918-05-03"] and not told(text, "StateRecognized")


def test_who_opens_a_mission_that_is_named_by_its_state():
    text = "Peruvian envoys came on 3 May 1951, when they opened the Peruvian legation in Copenhagen."
    assert [labels(c, "actor") for c in read(text, PAIR) if c.kind == "MissionOpened"] == [{"Peru"}]


def test_whose_mission_others_force_to_close():
    text = "Norwegian threats forced the closure of the Danish legation on 3 May 1951."
    assert [labels(c, "actor") for c in read(text, PAIR) if c.kind == "MissionClosed"] == [{"Denmark"}]


def test_a_pledge_of_both_is_no_restoration():
    assert not told("In 1951 both nations pledged to work toward the full normalization of relations.", "RelationsRestored")


@pytest.mark.parametrize(
    "text",
    [
        "Norway agreed, and a treaty of separation was signed on 3 May 1905.",
        "After the signing of the Comprehensive Peace Agreement in 2005, Denmark opened a consulate in Lima to help the Peruvians.",
        "The 2005 signing of the Comprehensive Peace Agreement ended the war in Peru.",
        "The 1854 Cairo Convention recognized the independence of Peru.",
        "Officials in Denmark abided by treaties concluded with Peru or with Norway.",
        "On 3 May 1951 Denmark quoted the Treaty with Hamburg of 9 June 1946.",
    ],
)
def test_an_agreement_of_others_is_not_the_pairs(text):
    assert not [c for c in read(text, PAIR) if c.kind == "AgreementSigned" and labels(c, "participant") == {"Denmark", "Peru"}]


def test_an_agreement_of_the_pair_is_its_own():
    for text in (
        "Denmark yielded, and a treaty of separation was signed on 3 May 1905.",
        "After the signing of a peace agreement by Denmark and Peru on 3 May 1905, trade grew.",
        "On 3 May 1905, the Convention Abolishing Taxes on Emigration was signed by Danish Minister Ole Holm and Peruvian Minister "
        "Juan Sola.",
    ):
        assert told(text, "AgreementSigned") == ["1905-05-03"]


def test_a_word_of_a_treatys_name_is_no_event():
    assert not told("On 3 May 1905, they signed the Convention on Taxes on Emigration to Peru.", "Emigration")
    assert told("In 1905 the famine led to the emigration of many Danes to Peru.", "Emigration")


@pytest.mark.parametrize(
    "text",
    [
        "Peru left the union in 1951. Denmark did not recognize its independence until 3 May 1961.",
        "Peru became free of Norway in 1951 and Denmark recognized it on 3 May 1961.",
        "On 3 May 1961 Denmark signed a treaty with Peru thus indirectly recognizing Peruvian independence.",
        "Relations began on 3 May 1961, upon Danish recognition of Peruvian independence.",
    ],
)
def test_whom_a_state_recognizes(text):
    claims = [c for c in of_article(text, "Denmark–Peru relations") if c.kind == "StateRecognized"]
    assert [(labels(c, "actor"), labels(c, "recipient"), c.date.edtf) for c in claims if c.date] == [
        ({"Denmark"}, {"Peru"}, "1961-05-03")
    ]


def test_a_city_between_others_moves_no_mission_of_the_pair():
    text = "In 1865 he oversaw the move of the Danish legation from Oslo to Bergen."
    assert all("Peru" not in labels(c, "recipient") for c in read(text, PAIR) if c.kind == "MissionMoved")
    ours = "In 1865 he oversaw the move of the Danish legation from Arequipa to Lima."
    assert [labels(c, "recipient") for c in read(ours, PAIR) if c.kind == "MissionMoved"] == [{"Peru"}]


def test_who_breaks_with_a_part_of_another():
    text = "He left on 3 May 1917. This constituted the severance of relations with Peru, as part of the Norwegian Empire."
    claims = [c for c in of_article(text, "Denmark–Peru relations") if c.kind == "RelationsSevered"]
    assert [labels(c, "participant") for c in claims] == [{"Denmark", "Peru"}]
