"""What an article on two states says of them without naming everything: who recognized, whose mission, and when."""

from __future__ import annotations

import hashlib

import pytest

from legation.extract import extract
from legation.model import Article, ArticleKind, Claim, Passage, PassageKind, Run

TITLE = "Denmark–Peru relations"


def read(*sentences: str) -> list[Claim]:
    """The facts of an article on Denmark and Peru, a passage for each sentence."""
    text, passages = "", []
    for sentence in sentences:
        passages.append(Passage(sentence, PassageKind.SENTENCE, (Run(0, len(text), len(sentence)),)))
        text += sentence + "\n"
    article = Article(TITLE, ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "made", tuple(passages))
    return [c for c in extract([article])[0] if c.modality.counts]


def told(kind: str, *sentences: str) -> list[str | None]:
    """The dates of the facts of a class, in reading order."""
    return [c.date.edtf if c.date is not None else None for c in read(*sentences) if c.kind == kind]


@pytest.mark.parametrize(
    ("kind", "text", "date"),
    [
        ("StateRecognized", "Peru was recognized on 4 May 1844 by the sending of a consul.", "1844-05-04"),
        ("StateRecognized", "Peru was formally recognized on 4 May 1844.", "1844-05-04"),
        ("MissionUpgraded", "The Legation of Denmark in Peru and the Legation of Peru in Denmark were both raised to embassies on 4 May 1942.", "1942-05-04"),
        ("MissionOpened", "Their respective embassies in Copenhagen and Lima reopened on 4 May 1974.", "1974-05-04"),
        ("RelationsRestored", "Denmark and Peru restored diplomatic relations, and their respective embassies in Copenhagen and Lima reopened on 4 May 1974.", "1974-05-04"),
        ("RelationsEstablished", "A consul was sent to Lima in 1797, and diplomatic relations were established when an envoy came to Peru in 1848.", "1848"),
        ("RelationsEstablished", "Denmark recognized Peru in 1867, and established diplomatic relations.", "1867"),
        ("AgreementSigned", "On 4 May 1871, the Danish consul to Peru Ole Holm and Peruvian councillor Juan Sola signed a consular convention.", "1871-05-04"),
        ("RelationsSevered", "Diplomatic relations ceased to exist on 4 May 1941.", "1941-05-04"),
    ],
)  # fmt: skip
def test_what_is_open_is_filled_by_the_pair(kind: str, text: str, date: str) -> None:
    assert set(told(kind, text)) == {date}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("StateRecognized", "Peru was recognized on 4 May 1844 by several powers."),
        ("StateRecognized", "Peru was widely recognized on 4 May 1844."),
        ("StateRecognized", "Peru was recognized in the 1840s."),
        ("RelationsEstablished", "The process of establishing diplomatic relations between Denmark and Peru began in 1844."),
        ("RelationsRestored", "Peru wanted to revise the treaty before resuming diplomatic relations."),
        ("RelationsRestored", "Denmark promised to discuss the debts after relations were restored."),
        ("MissionOpened", "For the opening of a Danish embassy in Lima after the split, see the entry for Chile."),
        ("AgreementSigned", "Denmark entered into treaty negotiations with Peru in 1844."),
        ("AgreementSigned", "Denmark and Peru agreed to the date for these steps in 1944."),
    ],
)
def test_what_is_wanted_or_not_said_is_no_fact(kind: str, text: str) -> None:
    assert not told(kind, text)


def test_a_date_in_the_past_makes_what_follows_a_promise_plain() -> None:
    text = "Peru promised to send an envoy after relations were restored on 4 May 1944."
    assert told("RelationsRestored", text) == ["1944-05-04"]


def test_a_federation_is_named_by_its_noun_once_told() -> None:
    first = "Guatemala joined the Federation of Central American States in 1823."
    claims = [c for c in read(first, "Denmark recognized the Federation on 4 August 1824.") if c.kind == "StateRecognized"]
    assert [v.label for c in claims for r, v in c.roles if r == "recipient"] == ["Federal Republic of Central America"]
    assert not told("StateRecognized", "Denmark recognized the Federation on 4 August 1824.")


@pytest.mark.parametrize(
    ("kind", "sentences", "date"),
    [
        ("MissionOpened", ("Peru’s first Minister to Denmark, Juan Sola, presented his credentials on 4 May 1838.",), "1838-05-04"),
        ("MissionOpened", ("The first Danish Chargé d’Affaires to Peru was Ole Holm, who presented his credentials on 4 May 1838.",), "1838-05-04"),
        ("MissionOpened", ("On 4 March 1838, Denmark appointed Ole Holm as its first Minister Resident in Lima.", "He presented his credentials on 4 May 1839."), "1839-05-04"),
        ("RelationsEstablished", ("Peru named its first consul to Denmark, Juan Sola, on 4 May 1838.",), "1838-05-04"),
        ("RelationsEstablished", ("On 4 May 1838, Denmark appointed Ole Holm to be its first Consul to Peru.",), "1838-05-04"),
        ("MissionUpgraded", ("Peru’s Minister to Denmark, Juan Sola, was promoted to Ambassador on 4 May 1930.",), "1930-05-04"),
        ("MissionUpgraded", ("Denmark promoted Ole Holm, Jr., to be the new Ambassador to the Government of Peru on 4 May 1942.",), "1942-05-04"),
        ("MissionUpgraded", ("Danish Minister Ole Holm, who had been appointed Minister in 1901, was appointed Ambassador on 4 May 1902.",), "1902-05-04"),
        ("MissionUpgraded", ("The Danish legation in Lima opened in 1921.", "Ole Holm was appointed as the first Danish Ambassador to Peru on 4 May 1951."), "1951-05-04"),
        ("AgreementSigned", ("A convention regulating the rights and duties of Danish and Peruvian consuls in Peru and Denmark was signed on 4 May 1855.",), "1855-05-04"),
        ("AgreementSigned", ("The treaty that Denmark signed with Peru in 1908 dealt with fishing.",), "1908"),
        ("AgreementSigned", ("The first treaty that Denmark signed with Peru dealt with fishing, and was signed on 4 May 1908.",), "1908-05-04"),
        ("RelationsRestored", ("The Danish minister announced on 4 May 1949 that “Denmark today is renewing diplomatic relations with Peru.”",), "1949-05-04"),
    ],
)  # fmt: skip
def test_the_first_envoy_and_the_new_rank_tell_of_missions(kind: str, sentences: tuple[str, ...], date: str) -> None:
    assert told(kind, *sentences) == [date]


@pytest.mark.parametrize(
    ("kind", "sentences"),
    [
        ("MissionOpened", ("Peru’s first Minister to Chile, Juan Sola, presented his credentials on 4 May 1838.",)),
        ("MissionOpened", ("Peru’s first Minister to Denmark, Juan Sola, could not present his credentials on 4 May 1838.",)),
        ("MissionOpened", ("Peru’s Minister to Denmark, Juan Sola, presented his credentials on 4 May 1838.",)),
        ("MissionOpened", ("Peru’s first Minister to Denmark, Juan Sola, presented his credentials on 4 May 1838 and resided in London.",)),
        ("MissionOpened", ("Denmark appointed Ole Holm as its first Minister to Peru in 1838.", "The consul presented his credentials on 4 May 1839.")),
        ("RelationsEstablished", ("Peru planned to name its first consul to Denmark, Juan Sola, on 4 May 1838.",)),
        ("RelationsEstablished", ("Denmark appointed the first Danish Consul to Callao, Ole Holm, in 1838.",)),
        ("MissionUpgraded", ("Peru’s Minister to Denmark, Juan Sola, was promoted to Ambassador to Chile on 4 May 1930.",)),
        ("MissionUpgraded", ("Danish Minister Ole Holm was appointed Ambassador to Chile on 4 May 1902.",)),
        ("MissionUpgraded", ("The Danish embassy in Lima opened in 1921.", "Ole Holm was appointed as the first Danish Ambassador to Peru on 4 May 1951.")),
        ("MissionUpgraded", ("Ole Holm was appointed as the first Danish Ambassador to Peru on 4 May 1951.",)),
        ("AgreementSigned", ("The treaty that Denmark offered to Peru in 1908 dealt with fishing.",)),
        ("AgreementSigned", ("A committee on the convention that Denmark proposed was formed on 4 May 1855.",)),
    ],
)  # fmt: skip
def test_another_envoy_tells_of_none(kind: str, sentences: tuple[str, ...]) -> None:
    assert not told(kind, *sentences)


def test_only_the_first_of_the_first_opens_a_mission() -> None:
    first = "The first Danish Chargé d’Affaires to Peru was Ole Holm, who presented his credentials on 4 May 1838."
    second = "The first Danish Minister Resident to Peru was Per Lund, who presented his credentials on 4 May 1854."
    assert told("MissionOpened", first, second) == ["1838-05-04"]


@pytest.mark.parametrize(
    ("kind", "text", "date"),
    [
        ("StateRecognized", "Denmark recognized Peru as a state and established diplomatic relations on 4 May 1974.", "1974-05-04"),
        ("StateRecognized", "Denmark and Peru signed a treaty on 4 May 1854, by which Peru recognized Denmark.", "1854-05-04"),
        ("StateRecognized", "Denmark was the first nation to recognize the provisional government of the state of Peru on 4 May 1848.", "1848-05-04"),
        ("RelationsEstablished", "Denmark recognized Yugoslavia on 4 March 2000, and diplomatic relations were established on 4 May 2000.", "2000-05-04"),
        ("RelationsEstablished", "Diplomatic relations were established on 4 May 1974, at the time the Danish ambassador to Chile presented his credentials.", "1974-05-04"),
        ("RelationsEstablished", "Denmark established diplomatic relations with the new republic on 4 May 1830.", "1830-05-04"),
        ("RelationsSevered", "Relations with Peru as an independent state were terminated on 4 May 1871.", "1871-05-04"),
        ("AgreementSigned", "Denmark and Peru drew up a treaty of peace, which was signed on 4 May 1850.", "1850-05-04"),
        ("AgreementSigned", "Ole Holm and Juan Sola signed a Treaty of Commerce on 4 May 1850.", "1850-05-04"),
        ("AgreementSigned", "The treaty between Denmark and Peru, signed on 4 May 1805, was concluded without a mediator.", "1805-05-04"),
        ("AgreementSigned", "This convention, also known as the Convention on Losses suffered by Traders, was signed on 4 May 1832.", "1832-05-04"),
        ("MissionOpened", "Ole Holm opened the Legation near the Government of Peru in London and made his first call on 4 May 1940.", "1940-05-04"),
    ],
)  # fmt: skip
def test_clauses_and_names_that_share(kind: str, text: str, date: str) -> None:
    assert told(kind, text) == [date]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("RelationsEstablished", "A treaty was signed, which provided for the establishment of diplomatic relations."),
        ("RelationsEstablished", "Denmark and Chile established diplomatic relations on 4 May 1974."),
        ("RelationsEstablished", "Denmark established diplomatic relations with the new republic of the south on 4 May 1830."),
        ("AgreementSigned", "Ole Holm and Juan Sola of Chile signed a Treaty of Commerce on 4 May 1850."),
        ("AgreementSigned", "Holm Brothers signed a contract on 4 May 1850."),
        ("AgreementSigned", "This company, also known as the Convention of Traders, was signed off on 4 May 1832."),
        ("MissionOpened", "A crowd opened the legation near the Government of Peru in London on 4 May 1940."),
        ("RelationsEstablished", "Holm announced on 4 May 1989 the return of the envoy to inaugurate relations with Peru."),
    ],
)
def test_others_share_nothing(kind: str, text: str) -> None:
    assert all("Peru" not in {v.label for r, v in c.roles if r == "participant"} for c in read(text) if c.kind == kind)


def test_a_memorandum_on_relations_is_no_second_event() -> None:
    text = "Denmark and Peru resumed relations on 4 May 1991, when they signed a memorandum of understanding on diplomatic relations."
    assert told("RelationsRestored", text) == ["1991-05-04"]
    assert told("AgreementSigned", text) == []


def test_a_treaty_drawn_up_and_signed_is_the_one_told_of_before() -> None:
    first = "On 4 May 1849, Denmark and Peru signed a treaty of commerce."
    then = "The treaty, drawn up by the Danish consul Ole Holm and the Peruvian envoy Juan Sola, was signed in Lima."
    assert set(told("AgreementSigned", first, then)) == {"1849-05-04"}


def test_the_main_clause_has_its_own_subject() -> None:
    text = "When Peru became independent on 4 May 1821, Denmark recognized it and elevated its consulate general in Lima to a legation."
    raised = [c for c in read(text) if c.kind == "MissionUpgraded"]
    assert [v.label for c in raised for r, v in c.roles if r == "actor"] == ["Denmark"]


def test_the_government_is_that_of_the_last_subject() -> None:
    assert told("StateRecognized", "Denmark sent an envoy.", "The government formally recognized Peru in 1867.") == ["1867"]
    assert told("StateRecognized", "Denmark sent an envoy.", "In Lima the government formally recognized Peru in 1867.") == []


def test_the_country_is_the_one_that_the_sentence_does_not_name() -> None:
    last = "Peru received tents from Denmark."
    assert told("AidGiven", last, "The country also received arms from Denmark in 1990.")[1:] == ["1990"]
    assert told("AidGiven", last, "The country also received arms from Denmark and Chile in 1990.")[1:] == []
    assert told("AidGiven", "Chile praised Peru.", "The country also received arms from Denmark in 1990.") == []
