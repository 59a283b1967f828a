"""What a sentence takes from around it: the pair at hand, and what its states were before."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read
from told import of_article


@pytest.mark.parametrize(
    ("text", "pair", "named"),
    [
        ("Relations with the USSR were resumed in 1942.", ("Peru", "Russia"), {"Peru", "Soviet Union"}),
        ("Relations with East Germany were established in 1972.", ("Peru", "Germany"), {"Peru", "East Germany"}),
    ],
)
def test_a_state_that_ended_stands_for_its_successor(text: str, pair: tuple[str, str], named: set[str]) -> None:
    assert [labels(c, "participant") for c in read(text, pair)] == [named]


def test_a_state_that_was_only_part_of_it_is_not_meant() -> None:
    assert read("Relations with the USSR were resumed in 1942.", ("Peru", "Ukraine")) == []


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Peru has kept ties with the country since its independence in 1990.", {"Namibia"}),
        ("Namibia has kept ties with Chile since its independence in 1990.", {"Chile"}),
        ("Peru is glad that the country prospers since its independence in 1990.", {"Peru"}),
    ],
)
def test_whose_independence_it_is(text: str, whose: set[str]) -> None:
    claims = [c for c in read(text, ("Peru", "Namibia")) if c.kind == "Independence"]
    assert [labels(c, "actor") for c in claims] == [whose]


def test_nobody_knows_which_is_the_country_after_two_names() -> None:
    text = "Namibia met Peru and has kept ties with the country since its independence in 1990."
    assert not [c for c in read(text, ("Peru", "Namibia")) if c.kind == "Independence"]


def test_their_country_is_not_that_of_those_who_come_there() -> None:
    text = "Both countries had many workers from India brought into their country."
    assert not [c for c in read(text, ("Fiji", "Kenya")) if labels(c, "recipient") & {"India"}]


def test_they_are_not_the_pair_where_others_are_named() -> None:
    text = "In 1982 Argentina defied the British government when they invaded the Falkland Islands."
    claims = [c for c in read(text, ("Argentina", "Mexico")) if c.kind == "Invasion"]
    assert [labels(c, "actor") for c in claims] == [set()]


def test_a_clause_after_a_semicolon_goes_on_with_its_subject() -> None:
    text = "Namibia recognized Malta; it opened an embassy in Valletta in 1990."
    claims = [c for c in read(text, ("Peru", "Namibia")) if c.kind == "MissionOpened"]
    assert [labels(c, "actor") for c in claims] == [{"Namibia"}]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Díaz, the Chilean ambassador to Peru, said his government opposes the Peruvian plan.", {"Chile"}),
        ("Though Peru praised the NATO-led force, it has rejected plans for a war.", {"Peru"}),
    ],
)
def test_who_it_or_his_government_is(text: str, who: set[str]) -> None:
    assert [labels(c, "actor") for c in read(text, ("Chile", "Peru")) if c.kind == "Refusal"] == [who]


def test_a_state_in_an_aside_does_nothing() -> None:
    claims = read("In 1990 Chile, which borders Bolivia, opened an embassy in Lima.", ("Chile", "Peru"))
    assert [labels(c, "actor") for c in claims if c.kind == "MissionOpened"] == [{"Chile"}]


def test_a_part_of_a_state_is_not_what_is_described() -> None:
    claims = read("The southern Chilean state of Aysén is cold.", ("Chile", "Peru"))
    assert not [c for c in claims if c.kind == "Description"]
    claims = read("The West African state of Ghana is warm.", ("Chile", "Ghana"))
    assert [labels(c, "describes") for c in claims if c.kind == "Description"] == [{"Ghana"}]
    claims = read("The Latvian Soviet Socialist Republic ended.", ("Chile", "Latvia"))
    assert not [c for c in claims if c.kind == "Description"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It was not recognized by some countries including Peru. It supports Kenya.", []),
        ("It was not recognized by Peru. It supports Kenya.", [{"Peru"}]),
    ],
)
def test_it_is_none_that_was_only_named_among_others(text: str, who: list[set[str]]) -> None:
    told = of_article(text, "Kenya–Norway relations")
    assert [labels(c, "actor") for c in told if c.kind == "Support"] == who


def test_a_city_that_two_claim_is_not_that_of_the_state_the_text_is_not_on() -> None:
    text = "In 1990 the Danish foreign minister Mette Holm visited {}."
    for city, pair, visited in (
        ("Hargeisa", ("Somaliland", "Denmark"), []),
        ("Mogadishu", ("Somaliland", "Denmark"), [{"Somalia"}]),
        ("Hargeisa", ("Somalia", "Denmark"), [{"Somalia"}]),
    ):
        assert [labels(c, "recipient") for c in read(text.format(city), pair) if c.kind == "Visit"] == visited
