"""Leaders who took power, told by a verb after their name."""

from __future__ import annotations

import pytest
from told import facts_told
from told_leaders import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Trade grew after Juan Ortega became president of Chad in 1996.", ({"Chad"}, {"Juan Ortega"}, "1996")),
        ("Anna Meyer was sworn in as Prime Minister of Malta in 2004.", ({"Malta"}, {"Anna Meyer"}, "2004")),
        ("Anna Meyer was elected president of Malta in 2004.", ({"Malta"}, {"Anna Meyer"}, "2004")),
        ("The Taliban came to power in Afghanistan in 1996.", ({"Taliban", "Afghanistan"}, set(), "1996")),
        ("Fiji's unelected government, which came to power in December 2006, was shunned.", ({"Fiji"}, set(), "2006-12")),
        ("In 1995 Hamid bin Karim deposed his father to become emir of Qatar.", ({"Qatar"}, {"Hamid bin Karim"}, "1995")),
        ("Upon taking power in 1980, Robert Mugabe wrote to Norway.", ({"Zimbabwe"}, {"Robert Mugabe"}, "1980")),
    ],
)
def test_reads(text, want):
    assert want in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "If Robert Mugabe becomes president, trade will grow.",
        "Juan Ortega tried to defeat Pedro Sanz to become president of Chad.",
        "Juan Ortega hoped to become president of Chad.",
        "If Juan Ortega became president of Chad, trade would stop.",
        "Juan Ortega became the first Chadian president to visit Oslo.",
        "Juan Ortega became president of the bank in 1996.",
        "The Taliban took power lines in Afghanistan.",
        "The National Union won the 1996 Chadian election.",
        "Juan Ortega won the first round of the Chadian election in 1996.",
        "Juan Ortega won a seat in the Chadian election of 1996.",
    ],
)
def test_near_misses(text):
    assert not told(text)


def test_who_wins_an_election_takes_power():
    assert told("In 1996 Juan Ortega won the Chadian presidential election.") == [({"Chad"}, {"Juan Ortega"}, "1996")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("In 1972 Karim bin Daud ousted his uncle to become emir of Qatar.", ({"Qatar"}, {"Karim bin Daud"}, "1972")),
        ("The tour was the first by Vladimir Putin since becoming president in 2000.", ({"Russia"}, {"Vladimir Putin"}, "2000")),
        (
            "Vladimir Putin saw Oslo in 2002, his first trip since taking office in 2000.",
            ({"Russia"}, {"Vladimir Putin"}, "2000"),
        ),
    ],
)
def test_what_one_did_to_take_power_or_since(text, want):
    assert want in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Karim bin Daud tried to oust his uncle to become emir of Qatar.",
        "Karim bin Daud may oust his uncle to become emir of Qatar.",
        "The talks of Vladimir Putin and Ortega were the first since taking office.",
        "Vladimir Putin met Jacques Chirac in 2001, in a first after becoming president in 2000.",
    ],
)
def test_whoever_is_not_sure_to_have_done_it_took_no_power(text):
    assert not told(text)


def test_an_election_to_a_body_brings_nobody_to_power_in_a_state() -> None:
    assert facts_told("Ana Sola was elected president of the European Council in 2014.", "LeaderTookPower") == []
    assert facts_told("Ana Sola was elected head of the Peru Bar Association in 2014.", "LeaderTookPower") == []
    assert set(facts_told("Ana Sola was elected president of Peru in 2014.", "LeaderTookPower")) == {"Peru > 2014"}
