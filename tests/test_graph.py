"""What stands in the graph, and what must not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made import ALBA, BORA, CLUB, CORA, DAY, ONE, PORT, TWO, embassy, on, severed, to_claim

from legation.graph import BrokenQuote, check_quotes, to_triples
from legation.iri import ID
from legation.merge import merge
from legation.model import Claim, EntityKind, Modality, Ref
from legation.status import statuses
from legation.turtle import RDF_TYPE, Triple, iri, literal, name


def _triples(*claims: Claim, quotes: bool = True) -> set[Triple]:
    facts = merge(claims)[0]
    return set(to_triples([*facts, *statuses(facts)], claims, [ONE, TWO], quotes=quotes))


def _of(triples: set[Triple], subject: str, predicate: str) -> set[str]:
    return {o for s, p, o in triples if s == iri(ID + subject) and p == predicate}


BREAK = "event/relations-severed/alba-bora/1960-12-30"


def test_a_fact_has_roles_dates_and_claims() -> None:
    t = _triples(severed(date=DAY), severed(90, article=TWO))
    assert _of(t, BREAK, RDF_TYPE) == {name("lg", "RelationsSevered"), name("lg", "Event")}
    assert _of(t, BREAK, name("lg", "participant")) == {iri(ID + "state/alba"), iri(ID + "state/bora")}
    assert _of(t, BREAK, name("lg", "earliest")) == {literal("1960-12-30", "date")}
    assert len(_of(t, BREAK, name("lg", "supportedBy"))) == 2
    assert _of(t, "relation/alba-bora", name("rdfs", "label")) == {literal("Alba–Bora relations")}


def test_a_claim_speaks_in_twins_only() -> None:
    t = _triples(severed(date=DAY))
    claims = {s for s, p, o in t if o == name("lg", "Claim")}
    used = {p for s, p, _ in t if s in claims}
    assert not used & {name("lg", p) for p in ("actor", "recipient", "participant", "edtf", "sender", "name")}
    assert {name("says", p) for p in ("actor", "recipient", "edtf")} | {name("lg", "about")} <= used


def test_an_allegation_is_a_claim_and_no_fact() -> None:
    t = _triples(severed(date=DAY, modality=Modality.ALLEGED, attributed_to=("critics", CORA)))
    assert not any(p == name("lg", "supportedBy") for _, p, _ in t)
    assert {o for _, p, o in t if p == name("lg", "attributedTo")} == {literal("critics"), iri(ID + "state/cora")}


def test_group_claims_and_descriptions() -> None:
    group = to_claim("RelationsSevered", recipient=BORA, quantifier="all other", over="states of the coast", exceptions=(CORA,))
    t = _triples(group, to_claim("Description", 90, describes=CLUB, wording="loose"))
    assert {o for _, p, o in t if p == name("lg", "exception")} == {iri(ID + "state/cora")}
    assert {o for _, p, o in t if p == name("lg", "wording")} == {literal("loose")}
    assert _of(t, "organization/club", RDF_TYPE) == {name("lg", "IntergovernmentalOrganization"), name("lg", "Organization")}


def test_the_mission_of_a_claim_is_a_claim_and_of_a_fact_a_fact() -> None:
    place = embassy(city=PORT)
    t = _triples(
        place,
        to_claim("MissionEntered", 90, mission=Ref(place.key), date=on("1980")),
        to_claim("Visit", 150, actor=ALBA, mission=Ref("lost")),
    )
    fact = iri(ID + "mission/embassy/alba/bora/port-bora")
    assert {o for _, p, o in t if p == name("lg", "mission")} == {fact}
    said = {o for _, p, o in t if p == name("says", "mission")}
    assert len(said) == 1 and said == {o for s, p, o in t if s == fact and p == name("lg", "supportedBy")}


def test_status_intervals() -> None:
    t = _triples(severed(date=DAY))
    s = "status/alba-bora/severed/1960-12-30"
    assert _of(t, s, name("lg", "endEdtf")) == {literal("")}
    assert _of(t, s, name("lg", "derivedFrom")) == {iri(ID + BREAK)}
    assert _of(t, s, name("lg", "relation")) == {iri(ID + "relation/alba-bora")}


def test_two_revisions_of_one_source_and_see_also() -> None:
    one = replace(ONE, see_also=("List of envoys", "Coast"), license="https://creativecommons.org/licenses/by-sa/4.0/")
    claims = [severed(article=one)]
    t = set(to_triples(merge(claims)[0], claims, [one, TWO]))
    assert len({o for _, p, o in t if p == name("dcterms", "isVersionOf")}) == 1
    assert len(_of(t, "relation/alba-bora", name("rdfs", "seeAlso"))) == 2
    assert _of(t, "page/list-of-envoys", name("rdfs", "label")) == {literal("List of envoys")}


def test_differing_accounts_of_one_thing_are_joined() -> None:
    other = replace(BORA, label="Boraland", qid="Q2")
    t = _triples(severed(), severed(90, recipient=other), severed(150, recipient=replace(BORA, qid="Q3", kind=EntityKind.STATE)))
    assert _of(t, "state/bora", name("rdfs", "label")) == {literal("Bora")}
    assert not _of(t, "state/bora", name("skos", "exactMatch"))


def test_without_quotes_the_offsets_stay() -> None:
    t = _triples(severed(), quotes=False)
    assert not any(p == name("lg", "quote") for _, p, _ in t) and any(p == name("lg", "begin") for _, p, _ in t)
    assert check_quotes(t, [ONE, TWO]) == 1


def test_a_quote_that_does_not_stand_there_is_named() -> None:
    t = _triples(severed(), severed(90, article=TWO))
    assert check_quotes(t, [ONE, TWO]) == 2
    with pytest.raises(BrokenQuote, match=r"e6b3\.txt: the quote of characters 22 to 52"):
        check_quotes(t, [replace(ONE, text="x" + ONE.text), TWO])
    with pytest.raises(BrokenQuote):
        check_quotes(t, [replace(ONE, text=ONE.text[:40]), TWO])


def test_two_visits_that_only_their_dates_tell_apart() -> None:
    t = _triples(*(to_claim("Visit", actor=ALBA, recipient=BORA, date=on(y)) for y in ("1995", "1998")))
    assert len({s for s, _, o in t if o == name("lg", "Claim")}) == 2
