"""Writes graph.ttl beside it: claims made by hand, through the project's own merging, status and graph. Run after a change here.

Cuba and Peru bear the defaults of the questions; Alba, Bora and Cora are made up, for what the others do not tell.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from legation.dates import parse_edtf
from legation.graph import check_quotes, to_triples
from legation.merge import merge
from legation.model import Article, ArticleKind, Claim, DateBasis, Entity, EntityKind, Modality, Ref, Term
from legation.status import statuses
from legation.turtle import to_turtle

HERE = Path(__file__).parent
CUBA = Entity("state/cuba", EntityKind.STATE, "Cuba", "Q241", iso3="CUB", capital="place/havana")
PERU = Entity("state/peru", EntityKind.STATE, "Peru", "Q419", iso3="PER", capital="place/lima")
CANADA = Entity("state/canada", EntityKind.STATE, "Canada", "Q16")
MEXICO = Entity("state/mexico", EntityKind.STATE, "Mexico", "Q96")
USSR = Entity("state/soviet-union", EntityKind.HISTORICAL_STATE, "Soviet Union", "Q15180")
ALBA = Entity("state/alba", EntityKind.STATE, "Alba", "Q99999991")
BORA = Entity("state/bora", EntityKind.STATE, "Bora", "Q99999992", alt_labels=("Republic of Bora",))
CORA = Entity("state/cora", EntityKind.STATE, "Cora", "Q99999993")
DORA = Entity("state/dora", EntityKind.STATE, "Dora", "Q99999994")
HAVANA = Entity("place/havana", EntityKind.PLACE, "Havana", "Q1563", state="state/cuba")
LIMA = Entity("place/lima", EntityKind.PLACE, "Lima", "Q2868", state="state/peru")
UN = Entity("organization/united-nations", EntityKind.IGO, "United Nations", "Q1065", alt_labels=("UN",))
MRTA = Entity("organization/tupac-amaru-revolutionary-movement", EntityKind.ARMED_GROUP, "Túpac Amaru Revolutionary Movement")
VELASCO = Entity("person/juan-velasco-alvarado", EntityKind.PERSON, "Juan Velasco Alvarado", "Q311431", state="state/peru")
CASTRO = Entity("person/fidel-castro", EntityKind.PERSON, "Fidel Castro", "Q11256", state="state/cuba")
ADA = Entity("person/ada-one", EntityKind.PERSON, "Ada One", state="state/alba")
BO = Entity("person/bo-two", EntityKind.PERSON, "Bo Two", state="state/bora")

CP, AB, AC, AD = (CUBA, PERU), (ALBA, BORA), (ALBA, CORA), (ALBA, DORA)
_claims: list[Claim] = []
_articles: list[Article] = []


def text(title: str, body: str, **more: Any) -> Article:
    article = Article(title, ArticleKind.BILATERAL, body, hashlib.sha256(body.encode()).hexdigest(), f"{title}.txt", **more)
    _articles.append(article)
    return article


def says(article: Article, words: str, kind: str, about: Any, edtf: str | None = None, **given: Any) -> Claim:
    """A claim on the first place of `words`; what is no field of Claim is a role, a list gives a role several values."""
    begin = article.text.index(words)
    if edtf:
        given["date"] = parse_edtf(edtf)
        given.setdefault("date_basis", DateBasis.EXPLICIT)
    fields = {k: given.pop(k) for k in list(given) if k in Claim.__dataclass_fields__}
    roles = [(r, v) for r, vs in given.items() for v in (vs if isinstance(vs, list) else [vs])]
    ordered = tuple(sorted(roles, key=str))
    claim = Claim(kind, ordered, article, begin, begin + len(words), fields.pop("rule", "by-hand"), about=(about,), **fields)
    _claims.append(claim)
    return claim


OLD = """Cuba–Peru relations

Lima broke with Havana in the early 1960s. Everyone else in the Americas did so too, bar Canada and Mexico.
They say that Cuba stood behind the Túpac Amaru Revolutionary Movement, an antigovernment guerrilla force.
Cuba runs an embassy in Lima.
"""
NEW = """Cuba–Peru relations

Lima broke with Havana on 30 December 1960. Ties came back on 8 July 1972, when Juan Velasco Alvarado ruled Peru.
It is alleged that Cuba stood behind the Túpac Amaru Revolutionary Movement, a terrorist group. Cuba leaned on the Soviet Union.
Cuba runs an embassy in Lima. Peru runs an embassy in Havana. Both sit in the United Nations.
The Mariel boatlift fell in 1980. A bus broke into the Peruvian embassy. Cuba asked for the people inside; Peru said no.
So Cuba took its guards away. Then about 10,000 people asked for asylum there. Then Cuba opened the port.
That set off the leaving of some 125,000 people.
In 2004 Peru backed a resolution at the United Nations. That made Fidel Castro scold Peru, and so Peru called its envoy home.
In 2021 the Cuban embassy was daubed with paint. Between 2016 and 2021 it had moved. Fidel Castro died in 2016.
"""
SEA = """Alba–Bora relations

Alba and Bora took up relations on 1 March 1901. Alba cut them off in 1950, when Ada One and Bo Two reigned. They took them up again.
Ada One went to Bora in May 1931 to sign a treaty on fishing, and the two signed one. Alba keeps an embassy in Bora.
Bora keeps a consulate in Alba. Alba had a legation there from 1903 to 1940. Eighty Boran sailors were granted asylum in Alba in 1949.
"""
LAND = """Alba–Cora relations

Alba and Cora took up relations in 1910. Alba has an embassy in Cora. By 1955 the two had struck a deal on timber.
"""
LAND_TWO = """Cora–Alba ties

Alba and Cora took up relations in 1923. Their deal on timber is of 1951. Cora denied that it had armed Alba's rebels.
"""
FAR = """Alba–Dora relations

Dora has recognised Alba.
"""


def tell_old(a: Article) -> None:
    says(a, "Lima broke with Havana in the early 1960s", "RelationsSevered", CP, "[1960..1963]", actor=PERU, recipient=CUBA,
         date_wording="in the early 1960s")  # fmt: skip
    says(a, "Everyone else in the Americas did so too, bar Canada and Mexico", "RelationsSevered", CP, recipient=CUBA,
         quantifier="everyone else", over="the Americas", exceptions=(CANADA, MEXICO))  # fmt: skip
    says(a, "Cuba stood behind the Túpac Amaru Revolutionary Movement", "Support", CP, actor=CUBA, recipient=MRTA,
         modality=Modality.ALLEGED, attributed_to=("They",))  # fmt: skip
    says(a, "an antigovernment guerrilla force", "Description", CP, describes=MRTA, wording="antigovernment guerrilla force")
    says(a, "Cuba runs an embassy in Lima", "Embassy", CP, sender=CUBA, host=PERU, city=LIMA)


def tell_new(a: Article) -> None:
    says(a, "Lima broke with Havana on 30 December 1960", "RelationsSevered", CP, "1960-12-30", actor=PERU, recipient=CUBA,
         date_wording="on 30 December 1960")  # fmt: skip
    says(
        a,
        "Ties came back on 8 July 1972, when Juan Velasco Alvarado ruled Peru",
        "RelationsRestored",
        CP,
        "1972-07-08",
        participant=[CUBA, PERU],
    )
    says(a, "Juan Velasco Alvarado ruled Peru", "OfficeHolding", CP, holder=VELASCO, state=PERU, office="ruler")
    says(a, "Cuba stood behind the Túpac Amaru Revolutionary Movement", "Support", CP, actor=CUBA, recipient=MRTA,
         modality=Modality.ALLEGED)  # fmt: skip
    says(a, "a terrorist group", "Description", CP, describes=MRTA, wording="terrorist group")
    says(a, "Cuba leaned on the Soviet Union", "Alignment", CP, state=CUBA, **{"with": USSR}, degree=Term("Ally"))
    home = says(a, "Cuba runs an embassy in Lima", "Embassy", CP, sender=CUBA, host=PERU, city=LIMA)
    away = says(a, "Peru runs an embassy in Havana", "Embassy", CP, sender=PERU, host=CUBA, city=HAVANA)
    for state in CP:
        says(a, "Both sit in the United Nations", "Membership", CP, member=state, organization=UN)
    tell_mariel(a, away)
    vote = says(a, "In 2004 Peru backed a resolution at the United Nations", "Support", CP, "2004", actor=PERU, via=UN)
    scold = says(
        a, "Fidel Castro scold Peru", "Criticism", CP, actor=CUBA, recipient=PERU, person=CASTRO, promptedBy=Ref(vote.key)
    )
    says(a, "Peru called its envoy home", "AmbassadorRecalled", CP, actor=PERU, recipient=CUBA, promptedBy=Ref(scold.key))
    says(a, "In 2021 the Cuban embassy was daubed with paint", "MissionVandalized", CP, "2021", mission=Ref(home.key))
    says(a, "Between 2016 and 2021 it had moved", "MissionMoved", CP, "[2016..2021]", actor=CUBA, mission=Ref(home.key))
    says(a, "Fidel Castro died in 2016", "LeaderDied", CP, "2016", person=CASTRO, participant=CUBA)


def tell_mariel(a: Article, embassy: Claim) -> None:
    whole = Ref(says(a, "The Mariel boatlift fell in 1980", "Event", CP, "1980", name="Mariel boatlift").key)
    more: dict[str, Any] = {"edtf": "1980", "date_basis": DateBasis.FROM_CONTEXT, "partOf": whole}
    entry = says(a, "A bus broke into the Peruvian embassy", "MissionEntered", CP, mission=Ref(embassy.key), **more)
    wish = says(a, "Cuba asked for the people inside", "Demand", CP, actor=CUBA, recipient=PERU, follows=Ref(entry.key), **more)
    no = says(a, "Peru said no", "Refusal", CP, actor=PERU, recipient=CUBA, follows=Ref(wish.key), **more)
    guards = says(
        a, "Cuba took its guards away", "GuardsWithdrawn", CP, actor=CUBA, recipient=PERU, promptedBy=Ref(no.key), **more
    )
    crowd = says(a, "Then about 10,000 people asked for asylum there", "AsylumSought", CP, count=10000, approximate=True, unit="people",
                 mission=Ref(embassy.key), follows=Ref(guards.key), **more)  # fmt: skip
    port = says(a, "Then Cuba opened the port", "PortOpened", CP, actor=CUBA, follows=Ref(crowd.key), **more)
    says(a, "the leaving of some 125,000 people", "Emigration", CP, participant=CUBA, count=125000, approximate=True, unit="people",
         promptedBy=Ref(port.key), **more)  # fmt: skip


def tell_sea(a: Article) -> None:
    says(a, "Alba and Bora took up relations on 1 March 1901", "RelationsEstablished", AB, "1901-03-01", participant=[ALBA, BORA])
    says(a, "Alba cut them off in 1950", "RelationsSevered", AB, "1950", actor=ALBA, recipient=BORA)
    says(a, "when Ada One", "OfficeHolding", AB, holder=ADA, state=ALBA, office="queen")
    says(a, "when Ada One and Bo Two", "OfficeHolding", AB, holder=BO, state=BORA, office="king")
    says(a, "They took them up again", "RelationsRestored", AB, participant=[ALBA, BORA])
    says(a, "Ada One went to Bora in May 1931", "Visit", AB, "1931-05", actor=ALBA, recipient=BORA, person=ADA)
    says(a, "the two signed one", "AgreementSigned", AB, "1931-05", participant=[ALBA, BORA], topic="fishing",
         date_basis=DateBasis.FROM_CONTEXT)  # fmt: skip
    says(a, "Alba keeps an embassy in Bora", "Embassy", AB, sender=ALBA, host=BORA)
    says(a, "Bora keeps a consulate in Alba", "Consulate", AB, sender=BORA, host=ALBA)
    says(a, "Alba had a legation there from 1903 to 1940", "Legation", AB, sender=ALBA, host=BORA,
         start=parse_edtf("1903"), stop=parse_edtf("1940"))  # fmt: skip
    says(a, "Eighty Boran sailors were granted asylum in Alba in 1949", "AsylumGranted", AB, "1949", actor=ALBA, recipient=BORA,
         count=80, unit="sailors")  # fmt: skip


def tell_all() -> None:
    tell_old(text("Cuba–Peru relations", OLD))
    tell_new(text("Cuba–Peru relations", NEW, url="https://example.org/Cuba–Peru_relations", oldid="1000000002"))
    tell_sea(text("Alba–Bora relations", SEA))
    one, two, far = text("Alba–Cora relations", LAND), text("Cora–Alba ties", LAND_TWO), text("Alba–Dora relations", FAR)
    says(one, "Alba and Cora took up relations in 1910", "RelationsEstablished", AC, "1910", participant=[ALBA, CORA])
    says(one, "Alba has an embassy in Cora", "Embassy", AC, sender=ALBA, host=CORA)
    says(
        one,
        "By 1955 the two had struck a deal on timber",
        "AgreementSigned",
        AC,
        "[..1955]",
        participant=[ALBA, CORA],
        topic="timber",
    )
    says(two, "Their deal on timber is of 1951", "AgreementSigned", AC, "1951", participant=[ALBA, CORA], topic="timber")
    says(two, "Alba and Cora took up relations in 1923", "RelationsEstablished", AC, "1923", participant=[ALBA, CORA])
    says(
        two,
        "it had armed Alba's rebels",
        "Support",
        AC,
        actor=CORA,
        recipient=ALBA,
        modality=Modality.DENIED,
        attributed_to=(CORA,),
    )
    says(far, "Dora has recognised Alba", "StateRecognized", AD, actor=DORA, recipient=ALBA)


WIKIDATA = """
# As Wikidata would tell of the made-up states, in its own RDF form: the start with Bora only to a year, the break missing, a wrong
# year for Cora.
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix s: <http://www.wikidata.org/entity/statement/> .
@prefix v: <http://www.wikidata.org/value/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
wd:Q99999991 p:P530 s:one , s:two .
s:one ps:P530 wd:Q99999992 ; pq:P580 "1901-01-01T00:00:00Z"^^xsd:dateTime ; pqv:P580 v:one .
v:one wikibase:timePrecision 9 .
s:two ps:P530 wd:Q99999993 ; pq:P580 "1911-01-01T00:00:00Z"^^xsd:dateTime ; pqv:P580 v:two .
v:two wikibase:timePrecision 9 .
"""


def main() -> None:
    tell_all()
    facts, unmerged = merge(_claims)
    assert not unmerged, unmerged
    facts = sorted([*facts, *statuses(facts)], key=lambda f: f.key)
    triples = sorted(set(to_triples(facts, _claims, _articles)))
    check_quotes(triples, _articles)
    (HERE / "graph.ttl").write_text("".join(to_turtle(triples)) + WIKIDATA, "utf8")


if __name__ == "__main__":
    main()
