"""Treaties known by a dated name, or by a name that holds their states."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read


def named(text: str, pair: tuple[str, ...]) -> list[tuple[set[str], str | None, set[str]]]:
    claims = [c for c in read(text, pair) if c.rule == "treaty-named"]
    return [(labels(c, "participant"), c.date.edtf if c.date else None, labels(c, "topic")) for c in claims]


@pytest.mark.parametrize(
    ("text", "date", "topic"),
    [
        ("The Treaty of Bangkok (1856) changed trade.", "1856", "Treaty of Bangkok"),
        ("Trade grew under the 1856 Treaty of Bangkok.", "1856", "Treaty of Bangkok"),
        ("Siam pointed to the Bangkok Protocol of 12 May 1904.", "1904-05-12", "Bangkok Protocol"),
        ("The Franco-Siamese Treaty opened the ports.", None, "Franco-Siamese Treaty"),
        ("On 2 May 1904, there was a Consular Convention.", "1904-05-02", "Consular Convention"),
        ("The Treaty of Bangkok in 1856 opened Siam to France.", "1856", "Treaty of Bangkok"),
    ],
)
def test_a_named_treaty_is_the_pairs(text: str, date: str | None, topic: str) -> None:
    assert named(text, ("Thailand", "France")) == [({"Thailand", "France"}, date, {topic})]


def test_parties_after_between() -> None:
    text = "Relations rest on the 1990 Agreement on Trade between Chile and Kenya."
    assert named(text, ()) == [({"Chile", "Kenya"}, "1990", {"Agreement on Trade"})]


@pytest.mark.parametrize(
    "text",
    [
        "Both are parties to the 1951 Refugee Convention.",
        "The two states follow the 1968 Treaty on the Non-Proliferation of Nuclear Weapons.",
        "Siam, France and Japan point to the 1904 Paris Protocol.",
        "The Treaty of Bangkok was praised in 1990.",
        "The Treaty of Bangkok in 1856 changed trade.",
        "The vote of Siam against the Treaty of Bangkok in 1856 pleased France.",
        "A proposed 1990 Treaty of Friendship was dropped.",
        "The 1990 agreement was praised.",
        "The Declaration was read aloud.",
    ],
)
def test_near_misses(text: str) -> None:
    assert named(text, ("Thailand", "France")) == []


def test_a_signing_told_in_words_is_told_once() -> None:
    claims = read("In 1856 Siam and France signed the Treaty of Bangkok (1856).", ("Thailand", "France"))
    assert [c.rule for c in claims if c.kind == "AgreementSigned"] == ["agreement-signed"]


def test_dated_without_a_name() -> None:
    pair = ("Ghana", "Togo")
    assert named("The two countries spoke of the 1976 cultural agreement.", pair) == [
        ({"Ghana", "Togo"}, "1976", {"cultural agreement"})
    ]
    assert not named("Under the 1991 peace agreement, the general left.", pair)
    assert not named("Ghana rejected a draft of the 1991 trade agreement.", pair)


def test_had_by_the_two_of_the_pair() -> None:
    pair = ("Ghana", "Togo")
    told = named("The two countries have a Maritime Boundary Agreement, and an Investment Agreement.", pair)
    assert [(states, topic) for states, _, topic in told] == [
        ({"Ghana", "Togo"}, {"Maritime Boundary Agreement"}),
        ({"Ghana", "Togo"}, {"Investment Agreement"}),
    ]
    assert not named("The two countries have no Investment Agreement.", pair)
    assert not named("The two countries have proposed an Investment Agreement.", pair)
    assert not named("Ghana has an Investment Agreement Office.", pair)


def test_what_two_states_have_and_what_they_are_parties_of() -> None:
    text = "Both countries have a Tax Convention, a Green Partnership, and an Investment Agreement."
    both = {"Thailand", "France"}
    assert named(text, ("Thailand", "France")) == [
        (both, None, {name}) for name in ("Tax Convention", "Green Partnership", "Investment Agreement")
    ]
    assert named("Both countries have a green partnership.", ("Thailand", "France")) == []


def test_listed_agreements_have_their_own_dates() -> None:
    text = "Both countries signed a trade agreement in 1974, a cultural agreement (1980), and an air agreement in 1990."
    told = [(c.date.edtf if c.date else None, labels(c, "participant")) for c in read(text, ("Thailand", "France"))]
    assert told == [(year, {"Thailand", "France"}) for year in ("1974", "1980", "1990")]


def test_a_list_that_goes_on_otherwise_tells_no_further_agreement() -> None:
    text = "Both countries signed a trade agreement in 1974, and Japan drafted an air agreement in 1990."
    assert [c.date.edtf for c in read(text, ("Thailand", "France")) if c.date] == ["1974"]


def test_what_one_of_the_pair_has_with_the_other() -> None:
    told = [
        c for c in read("Kenya has a Student Exchange Agreement with Malta.", ("Kenya", "Malta")) if c.kind == "AgreementSigned"
    ]
    assert [labels(c, "participant") for c in told] == [{"Kenya", "Malta"}]
    assert not read("Kenya has a Student Exchange Agreement with Norway.", ("Kenya", "Malta"))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The border follows the Kenyan-Maltese convention of 20 March 1897.", "1897-03-20"),
        ("Under the 1909 treaty with Malta the islands were given up.", "1909"),
        ("An extensive 1982 trade agreement did little.", "1982"),
        ("Both have: Agreement on Trade Promotion in 1974; and more.", "1974"),
        ("The Agreement on the Avoidance of Fraud (1998) helps.", "1998"),
        ("With the Treaty of Valletta in 1883, Kenya gave up the islands.", "1883"),
    ],
)
def test_named_by_states_or_date(text: str, date: str) -> None:
    assert [(p, d) for p, d, _ in named(text, ("Kenya", "Malta"))] == [({"Kenya", "Malta"}, date)]


@pytest.mark.parametrize(
    "text", ["Under the 1909 treaty with Norway the islands were given up.", "Treaty talks in 1909 with Malta failed."]
)
def test_not_named_by_states_or_date(text: str) -> None:
    assert named(text, ("Kenya", "Malta")) == []


def test_named_beside_one_that_a_verb_tells() -> None:
    text = "The two countries have a Tax Partnership, a Fishing Agreement, and have signed an Investment Agreement."
    assert {t for _, _, (t,) in named(text, ("Ghana", "Togo"))} == {"Tax Partnership", "Fishing Agreement"}


def test_there_is_one_between_the_two() -> None:
    claims = read("There is a trade and cultural pact between the two countries.", ("Ghana", "Togo"))
    assert [labels(c, "participant") for c in claims if c.kind == "AgreementSigned"] == [{"Ghana", "Togo"}]
