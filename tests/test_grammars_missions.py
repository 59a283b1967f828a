"""Missions and accreditations: lists of posts, where each stands, and what makes none."""

from __future__ import annotations

import hashlib

import pytest

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Article, ArticleKind, Claim, Entity, Link, Passage, PassageKind, Run
from legation.names import load_gazetteer

KINDS = {
    "Embassy",
    "HighCommission",
    "Consulate",
    "ConsulateGeneral",
    "HonoraryConsulate",
    "TradeOffice",
    "PermanentMission",
    "Legation",
    "LiaisonOffice",
}


def read(text: str, title: str = "Greece–Uruguay relations", kind: PassageKind = PassageKind.SENTENCE) -> list[Claim]:
    """The claims of one passage of an article on two states that count as asserted."""
    return [c for c in read_all(text, title, kind) if c.modality.counts]


def read_all(text: str, title: str, kind: PassageKind = PassageKind.SENTENCE) -> list[Claim]:
    passage = Passage(text, kind, (Run(0, 0, len(text)),))
    article = Article(title, ArticleKind.BILATERAL, text, hashlib.sha256(text.encode()).hexdigest(), "made", (passage,))
    return list(extract_article(article, load_rules(), load_gazetteer())[0])


def label(claim: Claim, role: str) -> str:
    return ",".join(v.label for v in claim.values(role) if isinstance(v, Entity))


def posts(text: str, title: str = "Greece–Uruguay relations", kind: PassageKind = PassageKind.SENTENCE) -> list[str]:
    """Each mission as "kind sender>host city", sorted."""
    return sorted(
        f"{c.kind} {label(c, 'sender')}>{label(c, 'host')} {label(c, 'city')}".strip()
        for c in read(text, title, kind)
        if c.kind in KINDS and c.rule == "mission-list"
    )


def seats(text: str, title: str = "Greece–Uruguay relations") -> list[str]:
    return sorted(
        f"{label(c, 'sender')}>{label(c, 'host')} {label(c, 'seat')}" for c in read(text, title) if c.kind == "Accreditation"
    )


EMBASSY = "Embassy Greece>Uruguay Montevideo"
BACK = "Embassy Uruguay>Greece Athens"


@pytest.mark.parametrize(
    "text",
    [
        "Greece has an embassy in Montevideo.",
        "Greece has its embassy in Montevideo.",
        "Greece currently maintains a resident embassy in Montevideo, Uruguay.",
        "Greece operates an embassy located in Montevideo.",
        "Greece keeps an embassy in the Uruguayan capital, Montevideo.",
        "Greece's embassy is in Montevideo.",
        "The embassy of Greece is located in Montevideo.",
        "The Greek embassy in Uruguay is situated in Montevideo.",
        "There is a Greek embassy in Montevideo.",
        "Greece is represented in Uruguay through its embassy in Montevideo.",
        "Greece continued to be represented in Uruguay through its embassy in Montevideo.",
        "Greece has had an embassy in Montevideo since 1960.",
    ],
)
def test_one_mission(text: str) -> None:
    assert posts(text) == [EMBASSY]


@pytest.mark.parametrize(
    "text",
    [
        "Greece has an embassy in Montevideo and Uruguay has an embassy in Athens.",
        "Greece has an embassy in Montevideo, while Uruguay has one in Athens.",
        "Greece has an embassy located in Montevideo, Uruguay while Uruguay has an embassy in Athens, Greece.",
        "There is a Greek embassy in Montevideo and an Uruguayan embassy in Athens.",
        "Both countries have embassies in Athens and Montevideo.",
    ],
)
def test_one_mission_each_way(text: str) -> None:
    assert posts(text) == [EMBASSY, BACK]


def test_cities_are_of_the_nouns_before_them() -> None:
    text = "Greece has an embassy and a consulate in Montevideo, a consulate-general in Salto and honorary consulates in Colonia, Rivera and Paysandú."
    assert posts(text) == sorted(
        [EMBASSY, "Consulate Greece>Uruguay Montevideo", "ConsulateGeneral Greece>Uruguay Salto"]
        + [f"HonoraryConsulate Greece>Uruguay {c}" for c in ("Colonia", "Rivera", "Paysandú")]
    )


@pytest.mark.parametrize(
    "text",
    [
        "Greece has 2 honorary consulates (in Rivera and Salto).",
        "Greece has honorary consulates in Uruguay (Rivera and Salto).",
        "Greece has other honorary consulates in both Rivera and Salto.",
        "Greece has two honorary consulates: Rivera and Salto.",
        "Greece has honorary consulates in the following cities: Rivera and Salto.",
        "Greece has two honorary consulates, one in Rivera and the other in Salto.",
        "Greece has 2 honorary consuls (from north to south) in Rivera and Salto.",
        "Greece has honorary consulates in Rivera; and an honorary consulate in Salto.",
        "Greece is in debt and maintains honorary consulates in Rivera and Salto.",
    ],
)
def test_other_ways_to_list(text: str) -> None:
    assert posts(text) == ["HonoraryConsulate Greece>Uruguay Rivera", "HonoraryConsulate Greece>Uruguay Salto"]


@pytest.mark.parametrize(
    "text",
    [
        "Both countries have embassies in each other's capitals.",
        "The two countries maintain embassies in their respective capitals.",
        "Both nations have resident embassies.",
    ],
)
def test_mutual_embassies_have_no_city(text: str) -> None:
    assert posts(text) == ["Embassy Greece>Uruguay", "Embassy Uruguay>Greece"]


@pytest.mark.parametrize(
    "text",
    [
        "Greece does not have an embassy in Montevideo.",
        "Greece has no embassy in Montevideo.",
        "Greece no longer has an embassy in Montevideo.",
        "Greece plans to have an embassy in Montevideo.",
        "Greece intends to buy a house, and to maintain an embassy in Montevideo.",
        "Greece has plans to open an embassy in Montevideo.",
        "Greece would have an embassy in Montevideo.",
        "Greece had an embassy in Montevideo.",
        "Neither country has an embassy in Montevideo.",
        "Greece asked whether Uruguay has an embassy in Athens.",
        "Greece has closed its embassy in Montevideo.",
        "Greece has a museum in Montevideo.",
        "Greece has an embassy in Athens.",
        "The embassy of Greece is in need of repair.",
    ],
)
def test_no_mission(text: str) -> None:
    assert posts(text) == []


def test_a_time_told_is_the_missions_own() -> None:
    (until,) = [c for c in read("Greece had a consulate in Salto until 1975.") if c.kind == "Consulate"]
    assert until.stop is not None and until.stop.edtf == "1975" and until.start is None
    (since,) = [c for c in read("Greece has had an embassy in Montevideo since 1960.") if c.kind == "Embassy"]
    assert since.start is not None and since.start.edtf == "1960" and since.stop is None


def test_a_mission_in_a_third_state_is_that_states() -> None:
    assert posts("Greece has embassies in Lima and Montevideo.") == ["Embassy Greece>Peru Lima", EMBASSY]
    assert posts("Greece has a high commission in Nairobi.") == ["HighCommission Greece>Kenya Nairobi"]


def test_known_cities_may_follow_the_noun_at_once() -> None:
    assert posts("Greece has embassies Lima and Montevideo.") == ["Embassy Greece>Peru Lima", EMBASSY]


def test_missions_to_and_of_an_organization() -> None:
    title = "European Union–Uruguay relations"
    assert posts("Uruguay has a mission to the European Union in Brussels.", title) == [
        "PermanentMission Uruguay>European Union Brussels"
    ]
    assert posts("The European Union has a delegation in Montevideo.", title) == [
        "PermanentMission European Union>Uruguay Montevideo"
    ]
    assert posts("Greece has a delegation in Montevideo.") == []


def test_a_clause_without_a_verb_is_no_city_of_the_list() -> None:
    assert posts("Greece has an embassy in Montevideo and Uruguay in Athens.") == [EMBASSY, BACK]


def test_an_unknown_city_is_a_place_of_the_host() -> None:
    (claim,) = [c for c in read("Uruguay has an honorary consulate in Xerolimni.") if c.kind == "HonoraryConsulate"]
    (city,) = claim.values("city")
    assert isinstance(city, Entity) and city.key == "place/xerolimni" and city.state == "state/greece"


@pytest.mark.parametrize("text", ["Embassy of Greece in Montevideo", "Embassy of Greece, Montevideo"])
def test_a_line_that_is_nothing_but_a_mission(text: str) -> None:
    assert posts(text, kind=PassageKind.ITEM) == [EMBASSY]
    assert posts(text + " closed for a week", kind=PassageKind.ITEM) == []


@pytest.mark.parametrize(
    "text",
    [
        "Greece is accredited to Uruguay from its embassy in Buenos Aires, Argentina.",
        "Greece is represented in Uruguay by its embassy in Buenos Aires (Argentina).",
        "Greece is also represented in Uruguay, through its embassy in Buenos Aires.",
        "Greece is accredited in Uruguay from Buenos Aires.",
        "Greece is accredited to Uruguay from its embassy in Buenos Aires, (Argentina).",
        "Greece is represented in Uruguay politically through its embassy in Buenos Aires.",
        "Greece is represented in Uruguay by its ambassador in Buenos Aires.",
        "Greece is represented in Uruguay through a non resident ambassador based in Buenos Aires.",
        "Greece has a non-resident ambassador in Buenos Aires.",
        "Greece's embassy in Buenos Aires is accredited to Uruguay.",
        "The Greek embassy in Buenos Aires is also cross-accredited to Uruguay.",
    ],
)
def test_covered_from_elsewhere(text: str) -> None:
    assert seats(text) == ["Greece>Uruguay Buenos Aires"]
    assert posts(text) == []


def test_an_embassy_elsewhere_that_is_accredited_too() -> None:
    text = "Greece has an embassy in Buenos Aires, which is also accredited to Uruguay."
    assert seats(text) == ["Greece>Uruguay Buenos Aires"]
    assert posts(text) == ["Embassy Greece>Argentina Buenos Aires"]


def test_a_second_verb_shares_the_subject() -> None:
    text = "Greece is accredited to Uruguay from its embassy in Buenos Aires (Argentina) and maintains an honorary consulate in Montevideo."
    assert posts(text) == ["HonoraryConsulate Greece>Uruguay Montevideo"]


@pytest.mark.parametrize("joint", ["and", "and through", ", with", "along with"])
def test_consulates_beside_a_seat_abroad_stand_in_the_host(joint: str) -> None:
    text = f"Greece is represented in Uruguay through its embassy in Buenos Aires {joint} an honorary consulate in Montevideo."
    assert seats(text) == ["Greece>Uruguay Buenos Aires"]
    assert posts(text) == ["HonoraryConsulate Greece>Uruguay Montevideo"]


@pytest.mark.parametrize(
    "text",
    [
        "Greece is not accredited to Uruguay from Buenos Aires.",
        "Greece was represented in Uruguay by its embassy in Buenos Aires.",
        "Greece is represented in the committee by a lawyer.",
    ],
)
def test_not_covered(text: str) -> None:
    assert seats(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Greece has two consulates–general in Montevideo and Salto.",
        "Greece has two consulates-general (in Montevideo, Salto.",
        "Greece has two consulates-general in Montevideo. and Salto.",
        "Greece has two consulates-general in Montevideo, MO, and Salto, SA.",
        "Greece has two consulates-general in (from south to north) Montevideo and Salto.",
    ],
)
def test_cities_in_odd_punctuation(text: str) -> None:
    assert posts(text) == [f"ConsulateGeneral Greece>Uruguay {city}" for city in ("Montevideo", "Salto")]


def test_an_embassy_with_consulates() -> None:
    told = posts("Greece has an embassy in Montevideo with consulates in Salto and Rivera.")
    assert told == ["Consulate Greece>Uruguay Rivera", "Consulate Greece>Uruguay Salto", EMBASSY]
    assert posts("Greece has an embassy in Montevideo with many rooms in Salto.") == [EMBASSY]


def test_the_territory_after_the_last_city_is_none() -> None:
    text = "Denmark has two consulates in Papeete and Bordeaux, Aquitaine."
    assert posts(text, "Denmark–France relations") == ["Consulate Denmark>France Bordeaux", "Consulate Denmark>France Papeete"]


def test_a_house_in_a_city_state_is_no_city() -> None:
    text = "Peru has an embassy in Merlion Tower in Singapore."
    assert posts(text, "Peru–Singapore relations") == ["Embassy Peru>Singapore Singapore (city)"]
    assert posts("Peru has an embassy in Palm House in Monaco.", "Monaco–Peru relations") == ["Embassy Peru>Monaco"]


def test_the_ministry_at_home_and_a_consulate_on_the_spot() -> None:
    text = "Greece is accredited to Uruguay from its Ministry of Foreign Affairs in Athens and an honorary consulate in Salto."
    assert seats(text) == ["Greece>Uruguay Athens"]
    assert posts(text) == ["HonoraryConsulate Greece>Uruguay Salto"]


@pytest.mark.parametrize(
    "text",
    [
        "There is a Greek embassy in Montevideo and a consulate in Salto.",
        "Greece has an embassy in Montevideo and there is a consulate in Salto.",
        "The Greek embassy is located in Montevideo and the consulate is in Salto.",
    ],
)
def test_there_are_two_posts_of_one_sender(text: str) -> None:
    assert posts(text) == ["Consulate Greece>Uruguay Salto", EMBASSY]


def test_consulates_that_stand_in_several_cities() -> None:
    text = "The Greek embassy is in Montevideo, and consulates are in Salto and Rivera."
    assert posts(text) == ["Consulate Greece>Uruguay Rivera", "Consulate Greece>Uruguay Salto", EMBASSY]


def test_a_name_with_upon() -> None:
    text = "Greece has consulates in Stoke upon Fen and Leeds."
    told = [f"Consulate Greece>United Kingdom {city}" for city in ("Leeds", "Stoke upon Fen")]
    assert posts(text, "Greece–United Kingdom relations") == told


def test_a_joint_embassy_is_of_both() -> None:
    text = "Greece and Cyprus have a joint embassy in Lima, Peru."
    assert posts(text, "Cyprus–Greece relations") == ["Embassy Cyprus>Peru Lima", "Embassy Greece>Peru Lima"]


@pytest.mark.parametrize(
    "text", ["The Greek embassy in Montevideo was opened in 1990.", "The embassy of Greece in Montevideo opened in 1990."]
)
def test_an_opening_in_a_list_is_an_event_only(text: str) -> None:
    assert posts(text, kind=PassageKind.ITEM) == []
    assert [c.kind for c in read(text, kind=PassageKind.ITEM)] == ["MissionOpened"]


def test_an_embassy_with_its_opening_beside_it_is_a_mission() -> None:
    assert posts("Embassy of Greece in Montevideo (opened in 1990)", kind=PassageKind.ITEM) == [
        "Embassy Greece>Uruguay Montevideo"
    ]


def cities(text: str) -> list[str]:
    """The cities of the consulates told, in the order of the text."""
    return [label(c, "city") for c in read(text) if c.kind in ("HonoraryConsulate", "Consulate")]


@pytest.mark.parametrize(
    "text",
    [
        "Greece has consulates in Aspen, Colorado; Bradford, New York; and Quux, Texas.",
        "Greece has consulates in Aspen, Colorado, Bradford, Florida, and Quux, Texas.",
        "Greece has consulates throughout Uruguay, in Aspen, Bradford and Quux.",
        "Greece has consulates in 3 cities: Aspen, Bradford and Quux.",
        "Greece has consulates in three Uruguayan cities (Aspen, Bradford and Quux).",
        "Greece has consulates in Uruguay: in Aspen, Bradford and Quux.",
        "Greece has consulates in several cities, such as Aspen, Bradford and Quux.",
        "Greece has several consulates including Aspen, Bradford and Quux.",
        "Greece has a network of consulates in Aspen, Bradford and Quux.",
        "Greece has an embassy in Montevideo and (honorary) consulates in Aspen / Bradford / Quux.",
    ],
)
def test_what_cities_lie_in_and_how_spread_they_are_is_no_city(text: str) -> None:
    assert cities(text) == ["Aspen", "Bradford", "Quux"]


def test_a_links_own_comma_names_no_further_city() -> None:
    text = "Greece has consulates in Buffalo, New York and Quux."
    begin = text.index("Buffalo")
    link = Link(begin, begin + len("Buffalo, New York"), "Buffalo, New York")
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),), links=(link,))
    article = Article(
        "Greece–United States relations",
        ArticleKind.BILATERAL,
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        "made",
        (passage,),
    )
    claims = extract_article(article, load_rules(), load_gazetteer())[0]
    assert [label(c, "city") for c in claims] == ["Buffalo", "Quux"]


def test_a_capital_before_a_mission_is_no_city() -> None:
    text = "Greece has an embassy in Montevideo, as well as Honorary Sub Consulates in Aspen and Quux."
    assert "Sub" not in cities(text)
    text = "India has a high commission in London, as well as Deputy High Commissions in Aspen and Quux."
    claims = read(text, "India–United Kingdom relations")
    assert [label(c, "city") for c in claims] == ["London", "Aspen", "Quux"]


@pytest.mark.parametrize("text", ["Greece has consulates throughout Uruguay.", "Greece has consulates in 3 cities of Uruguay."])
def test_how_many_there_are_names_no_city(text: str) -> None:
    assert [c for c in cities(text) if c] == []


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        (
            "Greece has a high commission in Montevideo, as well as Deputy High Commissions in Salto and Rivera.",
            "Montevideo Rivera Salto",
        ),
        (
            "Greece is accredited to Uruguay through its embassy in Montevideo, as well as consulates in Salto.",
            "Montevideo Salto",
        ),
        ("Greek embassy and an honorary consul in Montevideo.", "Montevideo"),
        ("Greek embassy and consulates in Montevideo and Salto.", "Montevideo Salto"),
    ],
)
def test_the_cities_of_further_posts(text: str, cities: str) -> None:
    found = posts(text)
    assert {row.split(">Uruguay ")[1] for row in found} == set(cities.split())
    assert "Embassy Greece>Uruguay Salto" not in found  # a single embassy has one city


def test_posts_without_a_city_in_the_whole_country() -> None:
    assert posts("Greece has an embassy in Montevideo, and has several consulates scattered about the country.") == [
        "Consulate Greece>Uruguay",
        EMBASSY,
    ]


def test_who_is_accredited_after_another_clause() -> None:
    text = "Greece has an embassy in Montevideo and Uruguay is accredited to Greece via its embassy in Rome, Italy."
    assert (posts(text), seats(text)) == ([EMBASSY], ["Uruguay>Greece Rome"])
    assert seats("Uruguay's embassy in Rome, Italy is accredited to Greece.") == ["Uruguay>Greece Rome"]


def test_cities_in_brackets_that_end_with_where_the_last_lies() -> None:
    text = "Uruguay has an embassy in Athens and 4 honorary consulates (in Patras, Monaco, Volos and Chania on Crete)."
    assert posts(text) == [
        BACK,
        "HonoraryConsulate Uruguay>Greece Chania",
        "HonoraryConsulate Uruguay>Greece Patras",
        "HonoraryConsulate Uruguay>Greece Volos",
        "HonoraryConsulate Uruguay>Monaco",
    ]


def test_holding_is_having() -> None:
    assert posts("Greece holds a consulate in Salto.") == ["Consulate Greece>Uruguay Salto"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mali, Kenya and Peru maintain embassies, high commissions, or missions in Montevideo.", []),
        ("Greece has embassies or consulates in Montevideo and Salto.", []),
        ("Mali, Kenya and Peru maintain embassies and high commissions in Montevideo.", []),
        ("Greece and Uruguay have diplomatic missions in each other's countries.", []),
        ("Greece has an embassy in Montevideo and a consulate in Salto.", ["Consulate Greece>Uruguay Salto", EMBASSY]),
    ],
)
def test_where_it_is_not_told_who_has_which(text: str, found: list[str]) -> None:
    assert sorted(c for c in posts(text)) == sorted(found)
