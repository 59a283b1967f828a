"""Which complements of a trigger are parties of its event."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read
from told import facts_told, of_article

from legation.model import Entity


def test_who_threatens_is_not_who_sends() -> None:
    text = "Chilean forces were sent to defend Peru against invasion by Bolivia."
    claims = [c for c in read(text, ("Chile", "Peru")) if c.kind == "Mobilization"]
    assert [labels(c, "actor") for c in claims] == [{"Chile"}]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("In 1974 the monarchy was abolished in Greece.", [{"Greece"}]),
        ("In 1974 the army took power in Greece.", [{"Greece"}]),
        ("In 1974 the army toppled the king, who was in Greece.", []),
    ],
)
def test_where_a_regime_changed(text: str, where: list[set[str]]) -> None:
    assert [labels(c, "participant") for c in read(text, ("Peru", "Chile")) if c.kind == "RegimeChange"] == where


def parties(text: str, kind: str, title: str = "Chile–Peru relations") -> list[set[str]]:
    """The states and organizations of each event of a kind."""
    claims = [c for c in of_article(text, title) if c.kind == kind and c.modality.counts]
    return [{v.label for _, v in c.roles if isinstance(v, Entity) and v.kind not in ("Place", "Person")} for c in claims]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("In 1990 Chile and Peru held a joint exercise near the border with Bolivia.", "Cooperation", {"Chile", "Peru"}),
        ("In 1990 Chile and Peru held a joint exercise with Bolivia.", "Cooperation", {"Bolivia", "Chile", "Peru"}),
        ("Chilean troops were sent to defend Peru against invasion by Bolivia.", "Mobilization", {"Chile", "Peru"}),
        ("The treaty of 1904 committed Bolivia to peace. Peru was invaded by Chile in 1910.", "Invasion", {"Chile", "Peru"}),
        ("Chile was at war with Bolivia in 1879, not with Peru.", "Conflict", {"Bolivia", "Chile"}),
        ("In 1976 Chile supported the Indonesian occupation of Peru.", "Support", {"Chile", "Indonesia"}),
        ("In 1976 Chile supported the independence of Peru.", "Support", {"Chile", "Peru"}),
        ("Chile was an important ally to Peru in its bid to join OPEC.", "Alignment", {"Chile", "Peru"}),
        ("The rebels overthrew the Chilean-backed government of Peru in 1910.", "RegimeChange", {"Peru"}),
        ("Chile helped Malta rebel and gain independence in 1910.", "Independence", {"Malta"}),
        ("Chile was the first state to recognize Malta after gaining independence in 1964.", "Independence", {"Malta"}),
        ("Chile joined the League after gaining independence in 1910.", "Independence", {"Chile"}),
        ("Chile gave food aid to Taliban-ruled Afghanistan in 1999.", "AidGiven", {"Afghanistan", "Chile"}),
        ("Chile condemned the airstrikes against Peru.", "Criticism", {"Chile"}),
        ("Chile protested against Peru in 1999.", "Criticism", {"Chile", "Peru"}),
        ("Chile condemned the murder of a monk in Peru.", "Criticism", {"Chile"}),
        ("Chile condemned the suppression of the press in Peru.", "Criticism", {"Chile", "Peru"}),
        ("Chile supported the invasion of Peru.", "Support", {"Chile"}),
        ("Chile supported the Bolivian invasion of Peru.", "Support", {"Bolivia", "Chile"}),
        ("Chile voted for a resolution condemning Peru.", "Support", {"Chile"}),
        ("Chile praised the lake but condemned the raid and supported the claim of Peru.", "Support", {"Chile", "Peru"}),
        ("After coming into office Chile supported the claim of Peru.", "Support", {"Chile", "Peru"}),
        ("Chile urged an end to the blockade of Peru.", "Demand", {"Chile"}),
        ("Chile called for a boycott of Peru.", "Demand", {"Chile", "Peru"}),
        ("Chile demanded the withdrawal of Bolivian troops from Peru.", "Demand", {"Bolivia", "Chile"}),
        ("Chile demanded the return of the pilots from Peru.", "Demand", {"Chile", "Peru"}),
        ("In 1990 sanctions were imposed on Peru, and a visit to Lima by Bolivia was put off.", "SanctionsImposed", {"Peru"}),
        ("Chile lifted most of its economic sanctions on Peru in 1999.", "SanctionsLifted", {"Chile", "Peru"}),
    ],
)
def test_whose_event_it_is(text: str, kind: str, wanted: set[str]) -> None:
    assert wanted in parties(text, kind)
    assert len({frozenset(p) for p in parties(text, kind)}) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A treaty of commerce between Peru and Hamburg was signed in 1823.", "AgreementSigned"),
        ("The ABC Pact of 1915 was a success.", "AgreementSigned"),
        ("The president thanked Peru. They were one of the countries that sent troops in 1996.", "Mobilization"),
        ("Brazil voted against a resolution condemning and calling for an end to the embargo on Peru.", "Demand"),
        ("Chile supplied weapons to the Baltic states.", "AidGiven"),
        ("Every state, except Chile and Peru, refused to recognize the emperor.", "Refusal"),
    ],
)
def test_nobody_of_the_pair_did_it(text: str, kind: str) -> None:
    assert not parties(text, kind)


def test_a_date_is_of_its_own_verb() -> None:
    dates = {
        c.kind: c.date.edtf
        for c in of_article("Peru opened a consulate in Arica in 1991, only to close it again in 1999.")
        if c.date
    }
    assert dates["MissionOpened"] == "1991"
    told = [
        c for c in of_article("Talks started in 1973 and in 1975 relations between the two countries were restored.") if c.date
    ]
    assert {(c.kind, c.date.edtf) for c in told if c.date} == {("Negotiation", "1973"), ("RelationsRestored", "1975")}


def test_since_dates_what_began_then_and_nothing_that_happened_later() -> None:
    (claim,) = [
        c for c in of_article("Since 1999 ties grew, although Peru closed its embassy in Santiago.") if c.kind == "MissionClosed"
    ]
    assert claim.date is None


def test_what_is_refused_is_the_whole_act() -> None:
    (claim,) = [c for c in of_article("Peru's refusal to return the ship to Chile hurt trade.") if c.kind == "Refusal"]
    assert claim.values("topic")[0].startswith("return the ship")


def test_what_is_supported_is_the_whole_cause() -> None:
    (claim,) = [c for c in of_article("Peru was a supporter of the dismantling of apartheid.") if c.kind == "Support"]
    assert claim.values("topic") == ("dismantling of apartheid",)


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Chile sent troops to Haiti in a UN coalition.", "Mobilization", [{"Chile", "Haiti"}]),
        ("Chile sent troops to Haiti in 1994.", "Mobilization", [{"Chile", "Haiti"}]),
        ("Chile voted for the UN peace plan in 1947.", "Support", [{"Chile"}]),
        ("Chile supported the UN in 1947.", "Support", [{"Chile", "United Nations"}]),
        ("The protests against US corn began in 1999.", "Protest", []),
        ("The protests in Chile began in 1999.", "Protest", [{"Chile"}]),
        ("Chile held talks with EU farm chief Anna Sol in 1999.", "Negotiation", [{"Chile", "European Union"}]),
        ("In 1993 Chile ratified a treaty with Peru and cooperates with Mali.", "AgreementSigned", [{"Chile", "Peru"}]),
        ("Chile ratified the UN convention on trade in 1994.", "AgreementSigned", []),
        ("Chile was freed of the limits imposed on it by the Paris treaties of 1947.", "SanctionsImposed", []),
        ("The sanctions imposed on Chile by Peru ended.", "SanctionsImposed", [{"Chile", "Peru"}]),
        ("The Oslo Declaration of the Non-Aligned Movement was signed in 1956.", "AgreementSigned", []),
        ("Chile gave Mali $5 million as part of its commitment to Mercosur.", "AidGiven", [{"Chile", "Mali"}]),
        ("Chile gave $5 million in aid to Mercosur.", "AidGiven", [{"Chile", "Mercosur"}]),
        ("Chile announced support for Mali's entry to Mercosur in 1990.", "Support", [{"Chile", "Mali"}]),
    ],
)
def test_a_name_that_only_says_which_thing_is_no_party(text: str, kind: str, wanted: list[set[str]]) -> None:
    assert parties(text, kind, "Foreign relations of Chile") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chile has a border with Bolivia, with which it signed a border treaty in 1996.", [{"Bolivia", "Chile"}]),
        ("Chile works with the African Union, the Arab League, and Mercosur.", []),
        (
            "Chile has been active in the African Union, the Arab League, and in Mercosur, with which it signed a border treaty in 1990.",
            [{"Chile", "Mercosur"}],
        ),
        ("Chile is close to Mali and Bolivia, with which it did nothing.", []),
    ],
)
def test_with_which_is_about_the_nearest(text: str, wanted: list[set[str]]) -> None:
    assert parties(text, "AgreementSigned", "Foreign relations of Chile") == wanted


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("In 2004 Chile cut ties with Peru in solidarity with the Kenyan government.", "RelationsSevered", {"Chile", "Peru"}),
        ("In 2004 Chile cut ties with Peru and Kenya.", "RelationsSevered", {"Chile", "Kenya", "Peru"}),
        ("In 2004 Chile expressed its solidarity with Kenya.", "Support", {"Chile", "Kenya"}),
        ("In 2004 Chile sent a protest note to Peru over the Kenyan king's visit.", "Criticism", {"Chile", "Peru"}),
        ("In 2004 Chile voiced criticism over Peru's raids.", "Criticism", {"Chile", "Peru"}),
    ],
)
def test_for_whose_sake_or_about_whom_it_is_done_suffers_nothing(text: str, kind: str, wanted: set[str]) -> None:
    assert parties(text, kind) == [wanted]


@pytest.mark.parametrize(
    ("text", "kind", "role", "who"),
    [
        ("Chile and Peru established relations in 1970, with Bolivia left out.", "RelationsEstablished", "participant", {"Chile", "Peru"}),
        ("Chile established relations in 1970 with Bolivia.", "RelationsEstablished", "participant", {"Chile", "Bolivia"}),
        ("Sanctions were imposed on Chile by Brazil rather than by Peru.", "SanctionsImposed", "actor", {"Brazil"}),
        ("Sanctions were imposed on Chile by Brazil and by Peru.", "SanctionsImposed", "actor", {"Brazil", "Peru"}),
        ("Chile urged Bolivia to withdraw its troops from Peru.", "Demand", "recipient", {"Bolivia"}),
        ("Chile condemned the Lima bombing.", "Criticism", "recipient", set()),
        ("Chile condemned Lima.", "Criticism", "recipient", {"Peru"}),
    ],
)  # fmt: skip
def test_who_is_named_but_takes_no_part(text: str, kind: str, role: str, who: set[str]) -> None:
    assert [labels(c, role) for c in read(text, ("Chile", "Peru")) if c.kind == kind] == [who]


def test_who_paid_for_a_visit_is_no_visitor() -> None:
    text = "The visit of President Sebastián Piñera of Chile to Peru had been paid for by {}."
    told = [c for c in of_article(text.format("Mali")) if c.kind == "Visit"]
    assert [v for c in told for v in c.values("actor") if str(getattr(v, "label", "")) == "Mali"] == []


def test_who_did_what_a_participle_before_the_verb_tells_did_not_do_what_the_verb_tells() -> None:
    assert facts_told("The plan, approved by Peru, was rejected by Chile in 1990.", "Refusal") == ["Chile > 1990"]
    assert facts_told("The blockade imposed by Chile was condemned by Brazil in 1990.", "Criticism") == ["Brazil > 1990"]
    both = facts_told("Bolivia was attacked and then occupied by Chile in 1990.", "Occupation")
    assert both == ["Chile > Bolivia 1990"]


def test_an_army_is_fled_from_not_its_land() -> None:
    assert facts_told("Bolivians who had fled from the Peruvian army returned.", "Emigration") == ["Bolivia"]


def test_what_is_judged_is_the_whole_phrase_not_whose_name_ends_it() -> None:
    assert facts_told("The blockade of Brazil, denounced by Chile, was long.", "Criticism", "Chile–Brazil relations") == []
    assert facts_told("Peru, denounced by Chile, gave in.", "Criticism") == ["Chile > Peru"]


def test_who_did_it_at_another_time_did_it_not_then() -> None:
    told = facts_told("Malta was recognized by Peru in 1961 and by Chile in 1963.", "StateRecognized")
    assert told == ["Peru > Malta 1961"]


def test_who_is_told_something_does_not_say_it_of_himself() -> None:
    assert facts_told("The Brazilian minister was told by Chile that it supported Peru.", "Support") == []
