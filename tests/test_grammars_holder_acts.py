"""Whose an office is, told by what its holder does to the other of the pair, or the other to him."""

from __future__ import annotations

import pytest
from told import claims_of, of_article


def states(text: str) -> set[str]:
    """The states of all presidents, prime ministers and ministers that a text on Ghana and Portugal names."""
    claims = [c for c in claims_of(text, ("Ghana", "Portugal")) if c.kind == "OfficeHolding"]
    return {
        f"{getattr(h, 'label', h)}: {getattr(v, 'label', v)}"
        for c in claims
        for h in c.values("holder")
        for v in c.values("state")
    }


@pytest.mark.parametrize(
    "text",
    [
        "President Kofi Mensah publicly accused Portugal of spying.",
        "Prime Minister Kofi Mensah expelled the Portuguese ambassador.",
        "This led Prime Minister Kofi Mensah to summon Portugal's ambassador.",
        "Foreign Minister Kofi Mensah went to Lisbon in 1961.",
        "Foreign Minister Kofi Mensah met with Portuguese officials.",
        "The Portuguese ambassador was summoned by Foreign Minister Kofi Mensah.",
        "The Portuguese ambassador presented his credentials to President Kofi Mensah.",
        "President Kofi Mensah urged Portugal to release the sailors.",
        "President Kofi Mensah called on Portugal to release the sailors.",
        "Foreign Minister Kofi Mensah opened the Ghanaian embassy in Lisbon.",
        "Ghana was represented at the summit by Vice President Kofi Mensah.",
        "Ghana sent a delegation headed by Vice President Kofi Mensah.",
        "Ghana, whose President Kofi Mensah opposed it, left.",
        "Ghanaian officials who have visited Portugal include President Kofi Mensah and Minister Ama Boateng.",
        "Visits from Ghana to Portugal: Minister Ama Boateng (1961), President Kofi Mensah (1962).",
        "President Kofi Mensah led a Ghanaian parliamentary delegation.",
        "The foreign minister, Kofi Mensah, led a Ghanaian delegation to Lisbon.",
        "Ghanaian Minister Ama Boateng visited Lisbon together with President Kofi Mensah.",
        "The Ghanaian president, Ata Boateng, visited Lisbon with his foreign minister, Kofi Mensah.",
        "President Kofi Mensah broke off diplomatic ties with Portugal.",
        "President Kofi Mensah pledged to open an embassy in Portugal.",
        "Portugal invited President Kofi Mensah to the summit.",
        "Portugal granted asylum to President Kofi Mensah.",
        "Portugal sent a letter to President Kofi Mensah.",
        "President Kofi Mensah fled to Portugal.",
        "Portugal backed the government of President Kofi Mensah.",
        "Portugal is one of President Kofi Mensah's closest allies.",
        "Portugal was an ally of President Kofi Mensah.",
        "At the invitation of President Kofi Mensah, Portuguese envoys came, among them Portuguese Prime Minister Rui Pires.",
        "Portuguese officials held talks with President Kofi Mensah.",
        "Portuguese Prime Minister Rui Pires was welcomed at the airport by President Kofi Mensah.",
        "Crown affairs aside, President Kofi Mensah made a formal visit to Lisbon.",
        "President Kofi Mensah announced on 7 October that Ghana would contribute forces.",
        "President Kofi Mensah stated that Ghana will maintain its embassy.",
        "President Kofi Mensah strengthened Ghana's ties with Portugal.",
        "Ghana's foreign policy under President Kofi Mensah was quiet.",
        "Ghana, under President Kofi Mensah, was a supporter of Portugal.",
        "Portugal received Ghanaian dignitaries such as President Kofi Mensah.",
        "Other high-ranking Ghanaian politicians like President Kofi Mensah went further.",
        "The fall from power in Ghana of President Kofi Mensah brought change.",
        "President Kofi Mensah said that he would keep his tough stance against Portugal.",
        "President Kofi Mensah declared in May that Accra would cut all trade with Portugal.",
        "In 2014 Ama Boa was appointed by President Kofi Mensah as High Commissioner to Portugal.",
        "Portuguese Foreign Minister Rui Pires and President Kofi Mensah signed the statement.",
        "Portugal recognised opposition leader Kofi Mensah as interim president of Ghana.",
        "Portuguese Prime Minister Rui Pires thanked his Ghanaian counterpart, President Kofi Mensah, for the help.",
    ],
)
def test_told(text: str) -> None:
    assert "Kofi Mensah: Ghana" in states(text)
    assert "Kofi Mensah: Portugal" not in states(text)


@pytest.mark.parametrize(
    "text",
    [
        "President Kofi Mensah praised Portuguese workers.",
        "President Kofi Mensah urged the Portuguese people to vote.",
        "Former Prime Minister Kofi Mensah criticized the Portuguese government.",
        "Opposition leader Kofi Mensah criticized the Portuguese government.",
        "President Kofi Mensah met the Portuguese ambassador.",
        "The Portuguese ambassador met President Kofi Mensah.",
        "The Portuguese ambassador was received by President Kofi Mensah.",
        "President Kofi Mensah said that Portugal should pay.",
        "President Kofi Mensah suspended Portugal's membership.",
        "Ghana's ties with Portugal under President Kofi Mensah were poor.",
        "Relations between Ghana and Portugal under President Kofi Mensah were poor.",
        "Prince Kofi Mensah visited Portugal.",
    ],
)
def test_not_told(text: str) -> None:
    assert states(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Portuguese Prime Minister Rui Pires and President Kofi Mensah came to Lisbon.",  # of either
        "Portuguese President Rui Pires and Prime Minister Kofi Mensah held talks.",
        "Portuguese Prime Minister Rui Pires and President Kofi Mensah signed it with Ghana's envoys.",
        "The Portuguese assembly and its president Kofi Mensah agreed.",
        "In May 1991, Special Envoy of the Portuguese President Kofi Mensah visited Accra.",
        "Portuguese writers were hurt; President Kofi Mensah was known for his stance against drugs.",
    ],
)
def test_who_may_be_anothers(text: str) -> None:
    assert not any(row.startswith("Kofi Mensah") for row in states(text))


def test_a_surname_with_another_office_may_be_another_person() -> None:
    text = "Ghanaian Interior Minister Kofi Mensah visited Portugal in 2015. In 2016, President Mensah visited Lisbon."
    held = [c for c in of_article(text, "Ghana–Portugal relations") if c.kind == "OfficeHolding"]
    assert [getattr(c.values("holder")[0], "label", "") for c in held] == ["Kofi Mensah", "Mensah"]
    text = text.replace("Interior Minister", "President")
    held = [c for c in of_article(text, "Ghana–Portugal relations") if c.kind == "OfficeHolding"]
    assert {getattr(c.values("holder")[0], "label", "") for c in held} == {"Kofi Mensah"}


def test_a_leader_of_a_third_state_is_of_neither() -> None:
    assert "Bush: Ghana" not in states("President Bush criticized Portugal.")


def test_who_did_as_the_visitor_before_did_is_of_his_state() -> None:
    told = states("Ghanaian President Kofi Mensah visited Portugal in 1986, as did President Ama Boa in 1990.")
    assert told == {"Kofi Mensah: Ghana", "Ama Boa: Ghana"}


def test_a_state_after_the_last_of_several_is_of_all() -> None:
    told = states("They met with President Kofi Mensah and State Minister Ama Boa of Ghana in 1989.")
    assert told == {"Kofi Mensah: Ghana", "Ama Boa: Ghana"}
    assert states("President Rui Pires and Prime Minister Kofi Mensah of Ghana signed it.") == {"Kofi Mensah: Ghana"}


def test_titles_that_only_one_of_a_pair_has() -> None:
    claims = claims_of("Emperor Akira and Empress Michi came in 2007.", ("Lithuania", "Japan"))
    assert [getattr(v, "label", v) for c in claims if c.kind == "OfficeHolding" for v in c.values("state")] == ["Japan", "Japan"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kofi Mensah visited Portugal in 2014, the first visit by a Ghanaian president.", {"Kofi Mensah: Ghana"}),
        ("It was the first visit by a Ghanaian president.", set()),
        ("In 2015, Boa visited Portugal, the first visit by a Ghanaian president.", {"Boa: Ghana"}),
        ("Kofi Mensah recalled the last visit by a Ghanaian president.", set()),
    ],
)
def test_the_first_visitor_of_an_office_holds_it(text: str, told: set[str]) -> None:
    claims = of_article(f"Ghanaian politician Kofi Mensah visited Portugal. {text}", "Ghana–Portugal relations")
    held = [c for c in claims if c.kind == "OfficeHolding"]
    assert {f"{getattr(c.values('holder')[0], 'label', '')}: {getattr(c.values('state')[0], 'label', '')}" for c in held} == told


@pytest.mark.parametrize(
    "text",
    [
        "The Ghanaian Embassy in Lisbon was opened in 1985, with Kofi Mensah as chargé d'affaires.",
        "The Consulate of Ghana, headed by consul Kofi Mensah, was opened in Porto.",
    ],
)
def test_who_heads_a_mission_is_of_its_sender(text: str) -> None:
    assert states(text) == {"Kofi Mensah: Ghana"}
