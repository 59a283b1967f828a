"""Which claims make one fact, which make two, and which make none."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import ALBA, ANNA, BORA, CLUB, CORA, DAY, EARLY, HILL, ONE, PORT, TWO, embassy, on, severed, to_claim

from legation.dates import parse_edtf
from legation.identity import claim_id
from legation.merge import merge
from legation.model import Modality, Ref, Term


def test_most_precise_compatible_date_wins() -> None:
    facts, unplaced = merge([severed(date=EARLY), severed(date=DAY, article=TWO)])
    assert [(f.date, len(f.claims)) for f in facts] == [(DAY, 2)] and not unplaced
    assert facts[0].key == "event/relations-severed/alba-bora/1960-12-30"
    assert facts[0].label == "Alba severed relations with Bora (1960-12-30)"


def test_overlapping_ranges_leave_what_both_allow() -> None:
    late = on("[1962..1970]", "1962-01-01", "1970-12-31")
    (fact,), _ = merge([severed(date=EARLY), severed(90, date=late)])
    assert fact.date == on("[1962..1963]", "1962-01-01", "1963-12-31")


def test_disjoint_dates_make_two_facts() -> None:
    facts, unplaced = merge([severed(date=DAY), severed(90, date=on("1970"))])
    assert len(facts) == 2 and not unplaced


def test_a_claim_that_fits_two_facts_joins_neither() -> None:
    claims = [severed(date=on("1960-02-01")), severed(90, date=on("1961-03-01")), severed(150, date=EARLY)]
    facts, (doubt,) = merge(claims)
    assert [len(f.claims) for f in facts] == [1, 1]
    assert doubt.claim.date == EARLY and len(doubt.candidates) == 2


def test_a_directed_range_that_a_second_event_makes_doubtful_is_taken_out() -> None:
    both = {"actor": [], "recipient": [], "participant": [ALBA, BORA]}
    claims = [severed(date=EARLY), severed(90, date=on("1960-02-01"), **both), severed(150, date=on("1963-02-01"), **both)]
    facts, doubts = merge(claims)
    assert sum(len(f.claims) for f in facts) + len(doubts) == 3


def test_undated_joins_the_only_dated_one() -> None:
    (fact,), _ = merge([severed(date=DAY), severed(90)])
    assert len(fact.claims) == 2 and fact.date == DAY


def test_undirected_joins_directed() -> None:
    both = to_claim("RelationsSevered", 90, participant=[ALBA, BORA])
    (fact,), _ = merge([severed(date=DAY), both])
    assert [(r, v.label) for r, v in fact.roles] == [("actor", "Alba"), ("recipient", "Bora")]


def test_opposite_directions_stay_apart() -> None:
    facts, _ = merge([severed(date=DAY), severed(90, date=DAY, actor=BORA, recipient=ALBA)])
    assert len(facts) == 2


def test_a_missing_recipient_is_no_contradiction() -> None:
    full = to_claim("AmbassadorRecalled", actor=ALBA, recipient=BORA)
    (fact,), _ = merge([full, to_claim("AmbassadorRecalled", 90, actor=ALBA)])
    assert ("recipient", BORA) in fact.roles and len(fact.claims) == 2


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ({"topic": "trade"}, {"topic": "free trade of goods"}, 1),
        ({"topic": "trade"}, {"topic": "extradition"}, 2),
        ({"topic": "trade"}, {}, 1),
        ({"place": PORT}, {"place": BORA}, 1),
        ({"place": PORT}, {"place": HILL}, 2),
        ({"count": Decimal(10)}, {"count": Decimal(20)}, 2),
        ({"count": Decimal(10), "approximate": True}, {"count": Decimal(10), "approximate": False}, 1),
    ],
)
def test_further_roles(first: dict, second: dict, count: int) -> None:
    claims = [
        to_claim("AgreementSigned", at, participant=[ALBA, BORA], date=on("1998"), **r) for at, r in ((22, first), (90, second))
    ]
    assert len(merge(claims)[0]) == count


@pytest.mark.parametrize(("kind", "article", "count"), [("AidGiven", TWO, 1), ("AidGiven", ONE, 2), ("AgreementSigned", TWO, 2)])
def test_other_words_for_what_was_given_on_one_day(kind: str, article: object, count: int) -> None:
    told = [(22, "field kitchens", ONE), (90, "humanitarian relief", article)]
    claims = [to_claim(kind, at, actor=ALBA, recipient=BORA, date=DAY, topic=what, article=by) for at, what, by in told]
    assert len(merge(claims)[0]) == count


@pytest.mark.parametrize(("first", "count"), [("1963-05-23", 2), ("1963", 1)])
def test_a_gift_that_is_named_takes_no_date_of_one_that_is_not(first: str, count: int) -> None:
    brigade = to_claim("AidGiven", 22, actor=ALBA, recipient=BORA, date=parse_edtf(first))
    tanks = to_claim("AidGiven", 90, actor=ALBA, recipient=BORA, date=parse_edtf("1963"), topic="tanks")
    assert len(merge([brigade, tanks])[0]) == count


@pytest.mark.parametrize(
    "changed",
    [{"modality": m} for m in Modality if not m.counts] + [{"quantifier": "all other"}],
)
def test_what_does_not_count_makes_no_fact(changed: dict) -> None:
    assert merge([severed(date=DAY, **changed)]) == ([], [])


def test_descriptions_make_no_fact() -> None:
    assert merge([to_claim("Description", describes=CLUB, wording="a loose club")]) == ([], [])


def test_a_mission_without_city_joins_the_only_one() -> None:
    facts, unplaced = merge([embassy(city=PORT), embassy(90), embassy(150, article=TWO)])
    assert [(f.key, len(f.claims)) for f in facts] == [("mission/embassy/alba/bora/port-bora", 3)] and not unplaced


def test_a_mission_without_city_joins_none_of_two() -> None:
    facts, unplaced = merge([embassy(city=PORT), embassy(90, city=HILL), embassy(150)])
    assert len(facts) == 2 and len(unplaced) == 1


def test_one_mission_however_dated() -> None:
    (fact,), _ = merge([embassy(city=PORT, start=on("1950")), embassy(90, city=PORT, start=on("1961"))])
    assert fact.start is None and len(fact.claims) == 2


def test_a_mission_at_home_is_refused() -> None:
    facts, (doubt,) = merge([embassy(host=ALBA)])
    assert not facts and doubt.reason == "sender and host are the same"


def test_links_point_at_facts() -> None:
    place, cause = embassy(city=PORT), severed(90, date=DAY)
    lost = severed(150, date=on("1999"), modality=Modality.ALLEGED)
    entry = to_claim(
        "MissionEntered", 200, mission=Ref(place.key), promptedBy=Ref(cause.key), follows=Ref(lost.key), date=on("1980")
    )
    facts, _ = merge([place, cause, entry])
    (fact,) = [f for f in facts if f.kind == "MissionEntered"]
    assert fact.roles == (
        ("mission", Ref("mission/embassy/alba/bora/port-bora")),
        ("promptedBy", Ref("event/relations-severed/alba-bora/1960-12-30")),
    )
    assert fact.label == "Forced entry into the Embassy of Alba in Port Bora (1980)"


def test_background_events_are_one_across_relations() -> None:
    there = to_claim("Independence", actor=ALBA, date=on("1821"), article=TWO, about=((ALBA, CORA),))
    (fact,), _ = merge([to_claim("Independence", actor=ALBA, date=on("1821")), there])
    assert fact.about == ((ALBA, BORA), (ALBA, CORA))


def test_one_office_held_on_two_days() -> None:
    claims = [
        to_claim("OfficeHolding", at, holder=ANNA, state=ALBA, office="President", date=on(y))
        for at, y in ((22, "1972"), (90, "1974"))
    ]
    (fact,), _ = merge(claims)
    assert fact.date is None and len(fact.claims) == 2


def test_two_offices_stay_apart() -> None:
    claims = [to_claim("OfficeHolding", holder=ANNA, state=ALBA, office=o) for o in ("President", "Vice President")]
    assert len(merge(claims)[0]) == 2


def test_two_periods_of_a_membership_have_two_keys() -> None:
    claims = [
        to_claim("Membership", 22, member=ALBA, organization=CLUB, start=on("1950"), stop=on("1960")),
        to_claim("Membership", 90, member=ALBA, organization=CLUB, start=on("1980")),
    ]
    keys = [f.key for f in merge(claims)[0]]
    assert keys == ["membership/alba/club/1950", "membership/alba/club/1980"]


def test_named_and_unnamed_events_stay_apart() -> None:
    named = to_claim("Emigration", place=BORA, name="Great Boatlift", date=on("1980"))
    other = to_claim("Emigration", 90, count=Decimal(125), partOf=Ref(named.key), date=on("1980"))
    facts, _ = merge([named, other])
    assert {f.key for f in facts} == {"event/emigration/great-boatlift", "event/emigration/1980"}
    assert ("partOf", Ref("event/emigration/great-boatlift")) in facts[0].roles


YEARS = [None, EARLY, DAY, on("1961"), on("1970"), on("[..1965]", None, "1965-12-31"), on("[1969..]", "1969-01-01")]
CLAIMS = st.builds(
    lambda kind, at, date, who, article: to_claim(kind, at, article=article, date=date, **who),
    st.sampled_from(["RelationsSevered", "RelationsRestored", "Independence"]),
    st.integers(0, 20),
    st.sampled_from(YEARS),
    st.sampled_from(
        [{"actor": ALBA, "recipient": BORA}, {"actor": BORA}, {"participant": [ALBA, BORA]}, {"actor": ALBA, "place": PORT}]
    ),
    st.sampled_from([ONE, TWO]),
)


@settings(max_examples=60)
@given(st.lists(CLAIMS, max_size=14), st.randoms(use_true_random=False))
def test_the_order_of_claims_makes_no_difference(claims: list, rng: random.Random) -> None:
    shuffled = claims[:]
    rng.shuffle(shuffled)
    facts, unplaced = merge(claims)
    assert merge(shuffled) == (facts, unplaced)
    supporting = [claim_id(c) for f in facts for c in f.claims]
    assert sorted(supporting + [claim_id(u.claim) for u in unplaced]) == sorted({claim_id(c) for c in claims})
    assert all(f.claims for f in facts) and len({f.key for f in facts}) == len(facts)


def test_many_claims_merge() -> None:
    claims = [severed(i % 900, date=on(str(1700 + i % 250)), about=((ALBA, BORA),), rule=f"r{i}") for i in range(3000)]
    claims += [
        to_claim("Alignment", i % 900, state=ALBA, degree=Term("Ally"), **{"with": BORA}, rule=f"r{i}") for i in range(3000)
    ]
    assert len(merge(claims)[0]) == 251
