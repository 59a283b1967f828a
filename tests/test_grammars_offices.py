"""Offices: who holds which for which state, in many wordings, and the near misses that tell of nobody."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from told import of_article

from legation.engine.context import Context
from legation.engine.rules import load_rules
from legation.extract import extract_article, read_passage
from legation.model import Article, ArticleKind, Passage, PassageKind, Run
from legation.names import load_gazetteer
from legation.sources.read import parse_article, read_articles


def offices(*texts: str, pair: tuple[str, ...] = ("Ghana", "Portugal")) -> list[tuple[str, str, str]]:
    """Holder, office and state of what the last of some sentences tells."""
    gazetteer = load_gazetteer()
    article = Article("x", ArticleKind.BILATERAL, " ".join(texts), hashlib.sha256(b"").hexdigest(), "test")
    context = Context(article, gazetteer, home=tuple(e for name in pair for e in gazetteer.resolve(name)[:1]))
    found = []
    for n, text in enumerate(texts):
        passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
        found = [c for c in read_passage(passage, n, context, load_rules()).claims if c.kind == "OfficeHolding"]
    rows = []
    for c in found:
        roles = {r: getattr(v, "label", v) for r, v in c.roles}
        rows.append((str(roles["holder"]), str(roles["office"]), str(roles["state"])))
        assert c.modality == "Asserted"
    return rows


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ghanaian President Kofi Mensah spoke.", ("Kofi Mensah", "president", "Ghana")),
        ("The Ghanaian government of Prime Minister Kofi Mensah fell.", ("Kofi Mensah", "prime minister", "Ghana")),
        ("UN Secretary-General Kofi Mensah spoke.", ("Kofi Mensah", "secretary-general", "United Nations")),
        ("White House spokesman Kofi Mensah spoke.", ("Kofi Mensah", "spokesperson", "United States")),
        ("State Department spokesman Kofi Mensah spoke.", ("Kofi Mensah", "spokesperson", "United States")),
        ("Bundestag President Kofi Mensah spoke.", ("Kofi Mensah", "speaker", "Germany")),
        (
            "Kofi Mensah visited Lisbon in 1961, becoming the first Ghanaian president to do so.",
            ("Kofi Mensah", "president", "Ghana"),
        ),
        ("In 1961, Kofi Mensah made the first visit by a Ghanaian president.", ("Kofi Mensah", "president", "Ghana")),
        ("Ghanaian Foreign Minister Kofi A. Mensah spoke.", ("Kofi A. Mensah", "foreign minister", "Ghana")),
        ("Ghanaian Foreign Minister Kofi Mensah, III spoke.", ("Kofi Mensah, III", "foreign minister", "Ghana")),
        ("Ghanaian President-elect Kofi Mensah spoke.", ("Kofi Mensah", "president-elect", "Ghana")),
        ("Fiji Prime Minister Sitiveni Rabuka spoke.", ("Sitiveni Rabuka", "prime minister", "Fiji")),
        ("Ghanaian President Santiago Mensah spoke.", ("Santiago Mensah", "president", "Ghana")),
        ("President of Ghana, Victoria Mensah met him.", ("Victoria Mensah", "president", "Ghana")),
        ("The Ghanaian Foreign Minister Israel Mensah spoke.", ("Israel Mensah", "foreign minister", "Ghana")),
        ("Ghana's Foreign and Trade Minister, Prince Kofi Mensah, spoke.", ("Kofi Mensah", "trade minister", "Ghana")),
        ("The Minister of Agriculture and Irrigation of Ghana Kofi Mensah spoke.", ("Kofi Mensah", "minister", "Ghana")),
        ("The Ghanaian minister of traffic Kofi Mensah spoke.", ("Kofi Mensah", "minister", "Ghana")),
        ("Ghanaian Pres. Kofi Mensah spoke.", ("Kofi Mensah", "president", "Ghana")),
        ("The Emir of Qatar, Sheikh Hamad bin Ali al-Thani, spoke.", ("Hamad bin Ali al-Thani", "emir", "Qatar")),
        ("Kofi Mensah, then the Ghanaian foreign minister, spoke.", ("Kofi Mensah", "foreign minister", "Ghana")),
        ("Kofi Mensah, who was elected President of Ghana in 2001, spoke.", ("Kofi Mensah", "president", "Ghana")),
        ("Ghana's first foreign minister was Kofi Mensah.", ("Kofi Mensah", "foreign minister", "Ghana")),
        ("The current Ghanaian Ambassador to Portugal is Kofi Mensah.", ("Kofi Mensah", "ambassador", "Ghana")),
        (
            "The first Ambassador of Ghana to Portugal (resident in Paris) Mr. Kofi Mensah came.",
            ("Kofi Mensah", "ambassador", "Ghana"),
        ),
        ("Kofi Mensah had been appointed as the first Ambassador of Ghana to Portugal.", ("Kofi Mensah", "ambassador", "Ghana")),
        ("Ghana named Kofi Mensah as plenipotentiary minister.", ("Kofi Mensah", "minister plenipotentiary", "Ghana")),
        ("Speaker of the Ghanaian Parliament Kofi Mensah spoke.", ("Kofi Mensah", "speaker", "Ghana")),
        ("Pope Francis spoke.", ("Pope Francis", "pope", "Holy See")),
        ("The first Ghanaian president to visit Lisbon was Kofi Mensah.", ("Kofi Mensah", "president", "Ghana")),
        ("Kofi Mensah, Special Ambassador from Ghana to Portugal, came.", ("Kofi Mensah", "ambassador", "Ghana")),
        ("The Burkinabè Prime Minister Ali Zerbo spoke.", ("Ali Zerbo", "prime minister", "Burkina Faso")),
        ("Foreign Office Minister Ann Hill spoke.", ("Ann Hill", "foreign office minister", "United Kingdom")),
        ("The first Minister of Ghana to Portugal Mr. Kofi Mensah came.", ("Kofi Mensah", "minister plenipotentiary", "Ghana")),
        ("An Envoy of Ghana to Portugal, baron de Mensah, came.", ("de Mensah", "envoy", "Ghana")),
        ("Ambassador Kofi Mensah represented Ghana at the feast.", ("Kofi Mensah", "ambassador", "Ghana")),
        ("President Kofi Mensah announced that Ghana would recognise Kosovo.", ("Kofi Mensah", "president", "Ghana")),
        ("Under Foreign Minister Kofi Mensah, Ghana left the pact.", ("Kofi Mensah", "foreign minister", "Ghana")),
        ("A visit of Foreign Minister Kofi Mensah to Portugal followed.", ("Kofi Mensah", "foreign minister", "Ghana")),
        ("Portugal expelled Ghana's acting head of mission, Kofi Mensah.", ("Kofi Mensah", "head of mission", "Ghana")),
        ("British Prime Minister Theresa May spoke.", ("Theresa May", "prime minister", "United Kingdom")),
    ],
)
def test_told_with_the_state(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "President Kofi Mensah said that Portugal would have to wait.",
        "President Kofi Mensah spoke under the rule of Portugal.",
        "Ambassador Kofi Mensah praised Portugal.",
    ],
)
def test_of_no_state_that_is_told(text: str) -> None:
    assert offices(text) == []


def test_two_joined_persons_hold_two_offices() -> None:
    told = offices("Talks were held by Ghanaian minister Kofi Mensah and Portuguese minister Rui Pires.")
    assert told == [("Kofi Mensah", "minister", "Ghana"), ("Rui Pires", "minister", "Portugal")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ghanaian Foreign Minister and Trade Minister Kofi Mensah spoke.", {"trade minister", "foreign minister"}),
        (
            "Kofi Mensah, Deputy Prime Minister and Minister of Defence of Ghana, spoke.",
            {"defense minister", "deputy prime minister"},
        ),
        ("The Ghanaian President and Prime Minister Kofi Mensah spoke.", {"prime minister"}),
        ("The Prime Minister and Foreign Minister of Ghana Kofi Mensah spoke.", {"foreign minister"}),
    ],
)
def test_one_title_may_name_two_offices_of_one_person(text: str, wanted: set[str]) -> None:
    assert {office for _, office, _ in offices(text)} == wanted


def test_counterpart_holds_the_same_office_for_the_other() -> None:
    told = offices("Ghanaian President Kofi Mensah met his Portuguese counterpart Rui Pires.")
    assert ("Rui Pires", "president", "Portugal") in told
    told = offices("Foreign Minister Ana Sol met her New Zealand counterpart, Eva Hill.", pair=("Portugal", "New Zealand"))
    assert ("Eva Hill", "foreign minister", "New Zealand") in told
    assert offices("Ana Sol met in New Zealand counterpart Eva Hill.", pair=("Portugal", "New Zealand")) == []


def test_recognised_as_is_only_claimed() -> None:
    text = "Portugal recognised the rebel Kofi Mensah as President of Ghana."
    gazetteer = load_gazetteer()
    article = Article("x", ArticleKind.BILATERAL, text, hashlib.sha256(b"").hexdigest(), "test")
    context = Context(article, gazetteer, home=tuple(e for n in ("Ghana", "Portugal") for e in gazetteer.resolve(n)[:1]))
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    claims = [c for c in read_passage(passage, 0, context, load_rules()).claims if c.kind == "OfficeHolding"]
    assert [c.modality for c in claims] == ["Alleged"]


@pytest.mark.parametrize(
    ("text", "pair", "state"),
    [
        ("In 1998, Prime Minister Kofi Mensah paid an official visit to Portugal.", ("Ghana", "Portugal"), "Ghana"),
        ("King Olaf Berg spoke.", ("Denmark", "Chile"), "Denmark"),
        ("President Kofi Mensah met with Portuguese Prime Minister Rui Pires.", ("Ghana", "Portugal"), "Ghana"),
        ("Ambassador Kofi Mensah presented his credentials to the Portuguese government.", ("Ghana", "Portugal"), "Ghana"),
        (
            "In a message from Portuguese President Rui Pires to Prime Minister Kofi Mensah it was told.",
            ("Ghana", "Portugal"),
            "Ghana",
        ),
    ],
)
def test_title_alone_takes_the_state_that_context_tells(text: str, pair: tuple[str, ...], state: str) -> None:
    assert state in [row[2] for row in offices(text, pair=pair)]


def test_presidents_of_the_unions_bodies_are_the_unions() -> None:
    told = offices("European Commission President Kofi Mensah spoke.", pair=("Georgia", "European Union"))
    assert told == [("Kofi Mensah", "president of the European Commission", "European Union")]


def test_royals_joined_are_of_one_realm() -> None:
    told = offices("Dutch Queen Ada and Prince Olaf visited Ghana.", pair=("Ghana", "Netherlands"))
    assert ("Olaf", "prince", "Netherlands") in told


def test_a_list_of_visits_tells_whose_they_are(tmp_path: Path) -> None:
    text = "== Visits from Chile to Ghana ==\n* Foreign Minister Juan Soto (1999)\n"
    (tmp_path / "Chile–Ghana relations.wiki").write_text(text, encoding="utf8")
    (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    claims = [c for c in extract_article(article, load_rules(), load_gazetteer())[0] if c.kind == "OfficeHolding"]
    assert [[getattr(v, "label", v) for v in c.values("state")] for c in claims] == [["Chile"]]


def test_a_later_surname_means_the_person_met_before() -> None:
    told = offices("Ghanaian President Kofi Mensah spoke.", "President Mensah left.")
    assert told == [("Kofi Mensah", "president", "Ghana")]


@pytest.mark.parametrize(
    "text",
    [
        "President Kofi Mensah spoke.",  # of either
        "The Ghanaian Foreign Ministry announced it.",
        "Kofi Mensah was expected to become President of Ghana.",
        "Kofi Mensah never became President of Ghana.",
        "Kofi Mensah appointed the first Ghanaian Consul to Portugal.",
        "If Kofi Mensah became President of Ghana, relations would end.",
        "Secretary-General Kofi Mensah visited Ghana.",
        "The people were loyal to Kofi Mensah as their leader.",
        "Talks with Kofi Mensah ended, becoming the first with a Ghanaian president to fail.",
        "The Ghanaian president, Congress and the press agreed.",
        "General Kofi Mensah visited Ghana.",  # a rank is no office
        "The Ghanaian ambassador to Portugal, Lisbon said, would leave.",
    ],
)
def test_nobody_is_given_an_office_or_a_state_that_is_not_told(text: str) -> None:
    assert offices(text) == []


def test_a_title_before_a_second_name_is_not_the_first_persons() -> None:
    told = offices("After the fall of Kofi Mensah, Portuguese President Rui Pires spoke.")
    assert told == [("Rui Pires", "president", "Portugal")]


def test_a_known_short_name_inside_a_longer_one_is_another_person() -> None:
    assert offices("Ambassador Ahmed bin Nasser bin Jassim attended.", pair=("Egypt", "Qatar")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Prime Ministers Kofi Mensah of Ghana and Rui Pires of Portugal met in Accra.",
        "The prime ministers of both countries, Kofi Mensah of Ghana and Rui Pires of Portugal, met in Accra.",
    ],
)
def test_each_of_several_holders_has_the_state_after_the_name(text: str) -> None:
    assert offices(text) == [("Kofi Mensah", "prime minister", "Ghana"), ("Rui Pires", "prime minister", "Portugal")]


def test_the_envoy_to_one_of_a_pair_is_the_others() -> None:
    assert offices("In 1998 Kofi Mensah was appointed ambassador to Portugal.") == [("Kofi Mensah", "ambassador", "Ghana")]
    assert offices("In 1998 Kofi Mensah was appointed ambassador to Peru.") == []


def test_holders_of_one_office_who_meet_lead_the_two_of_the_pair() -> None:
    told = offices("Kofi Mensah became president of Ghana.", "Presidents Kofi Mensah and Rui Pires held talks in 2015.")
    assert told == [("Kofi Mensah", "president", "Ghana"), ("Rui Pires", "president", "Portugal")]
    assert offices("Kofi Mensah became president of Ghana.", "Presidents Kofi Mensah and Rui Pires read books.")[1:] == []


def test_all_of_a_list_whom_one_meets_are_of_the_other() -> None:
    told = offices(
        "Ghanaian minister Kofi Mensah held talks with Prime Minister Rui Pires, Foreign Minister Ana Sol, Minister Eva Luz."
    )
    assert told[1:] == [
        ("Rui Pires", "prime minister", "Portugal"),
        ("Ana Sol", "foreign minister", "Portugal"),
        ("Eva Luz", "minister", "Portugal"),
    ]


def test_royals_who_visit_one_of_a_pair_are_of_the_other() -> None:
    told = offices("Queen Ana, Prince Rui and Princess Eva have visited Ghana in 1988.")
    assert {state for _, _, state in told} == {"Portugal"} and len(told) == 3


def test_who_stands_beside_a_holder_with_a_state_is_of_that_state() -> None:
    told = offices("Ghanaian President Kofi Mensah and Foreign Minister Ama Boa spoke.")
    assert told == [("Kofi Mensah", "president", "Ghana"), ("Ama Boa", "foreign minister", "Ghana")]


def test_whose_counterpart_is_of_one_of_the_pair_is_of_the_other() -> None:
    told = offices("Foreign Minister Ana Sol signed the treaty with her Ghanaian counterpart, Kofi Mensah.")
    assert told == [("Ana Sol", "foreign minister", "Portugal"), ("Kofi Mensah", "foreign minister", "Ghana")]
    told = offices("Finance Minister Ana Sol and her Ghanaian counterpart Kofi Mensah signed a treaty.")
    assert told == [("Ana Sol", "finance minister", "Portugal"), ("Kofi Mensah", "finance minister", "Ghana")]


def test_another_person_between_leaves_it_open_whose_counterpart_is_meant() -> None:
    told = offices("Foreign Minister Ana Sol knew Minister Eva Luz and her Ghanaian counterpart.")
    assert ("Ana Sol", "foreign minister", "Portugal") not in told


def test_a_president_who_is_none_of_those_known_is_of_the_other_of_the_pair() -> None:
    told = offices("The law was signed by President Ana Sol.", pair=("Portugal", "United States"))
    assert told == [("Ana Sol", "president", "Portugal")]
    assert offices("The law was signed by Prime Minister Wilmington.", pair=("Portugal", "United Kingdom")) == []
    told = offices("President Ana Sol met King Rui of Spain.", pair=("Portugal", "United States"))
    assert told == [("Rui", "king", "Spain")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The foreign ministers of Ghana and Portugal, Kofi Mensah and Rui Pires, met.",
            {"Ghana": "Kofi Mensah", "Portugal": "Rui Pires"},
        ),
        ("Portuguese and Ghanaian presidents Rui Pires and Kofi Mensah met.", {"Ghana": "Kofi Mensah", "Portugal": "Rui Pires"}),
        (
            "The presidents of the two countries, Rui Pires and John Kufuor, met.",
            {"Ghana": "John Kufuor", "Portugal": "Rui Pires"},
        ),
        ("Presidents Kofi Mensah (Ghana) and Rui Pires (Portugal) met.", {"Ghana": "Kofi Mensah", "Portugal": "Rui Pires"}),
        ("The presidents of the two countries, Rui Pires and Kofi Mensah, met.", {}),
        ("The Portuguese and Ghanaian presidents, John Kufuor and Rui Pires, met.", {}),
        ("The Portuguese and Ghanaian ministers, Kofi Mensah among them, met.", {}),
    ],
)
def test_as_many_names_as_states(text: str, wanted: dict[str, str]) -> None:
    assert {state: person for person, _, state in offices(text)} == wanted


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("opposition leader", "opposition leader"),
        ("Foreign Secretary", "foreign secretary"),
        ("Secretary of State for Trade", "minister"),
        ("Commerce Secretary", "secretary"),
        ("Assistant Secretary of State for East Asian and Pacific Affairs", "deputy secretary of state"),
        ("Permanent Secretary for Trade", "state secretary"),
        ("Deputy Minister of Health", "deputy minister"),
        ("Minister of Economy, Tourism and Industry", "economy minister"),
        ("central bank governor", "central bank governor"),
        ("military ruler", "leader"),
        ("rebel leader", None),
        ("union leader", None),
    ],
)
def test_what_a_title_is(title: str, office: str | None) -> None:
    told = offices(f"Ghanaian {title} Kofi Mensah spoke.")
    assert told == ([("Kofi Mensah", office, "Ghana")] if office else [])


def test_a_known_surname_after_another_first_name_is_somebody_else() -> None:
    article = parse_article(
        "Ghanaian President [[John Kufuor]] came. Ama Kufuor met the Portuguese president.",
        title="Ghana–Portugal relations", origin="test", sha256="0" * 64, form="wikitext",
    )  # fmt: skip
    claims, _ = extract_article(article, load_rules(), load_gazetteer())
    assert all(c.kind != "Meeting" for c in claims)


def test_whose_embassy_an_envoy_is_of() -> None:
    for text in (
        "The chargé d'affaires of the Ghanaian Embassy, Kofi Mensah, spoke.",
        "The Ghanaian Embassy's chargé d'affaires, Kofi Mensah, spoke.",
    ):
        assert offices(text) == [("Kofi Mensah", "chargé d'affaires", "Ghana")]
    assert offices("The chargé d'affaires of the embassy, Kofi Mensah, spoke.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The son of the president of Ghana, Kofi Mensah, came.",
        "An adviser to the Ghanaian president, Kofi Mensah, came.",
        "The sons of the presidents of Ghana and Portugal, Kofi Mensah and Rui Pires, came.",
    ],
)
def test_who_is_named_after_a_relative_is_the_relative(text: str) -> None:
    assert offices(text) == []


def test_no_state_has_an_office_that_none_of_its_holders_bears() -> None:
    assert offices("King Rui visited Lima.", pair=("Peru", "Chile")) == []
    assert offices("President Rui Pires visited Lima.", pair=("Peru", "Chile")) == [("Rui Pires", "president", "Chile")]


def test_a_counterpart_from_a_state() -> None:
    told = offices("The Ghanaian president, Kofi Mensah, and his counterpart from Portugal, Rui Pires, met.")
    assert ("Rui Pires", "president", "Portugal") in told


def test_a_monarch_of_another_realm_is_another_one() -> None:
    assert offices("King Faisal of Iraq came to Accra.") == [("Faisal", "king", "Iraq")]
    assert offices("King Faisal came to Accra.") == [("King Faisal", "king", "Saudi Arabia")]
    assert offices("King Hussein of Jordan came to Accra.") == [("King Hussein", "king", "Jordan")]


def test_the_letter_m_before_another_initial_is_no_form_of_address() -> None:
    held = [c for c in of_article("Peruvian consul M. B. Paz came to Chile.") if c.kind == "OfficeHolding"]
    assert [v.label for c in held for v in c.values("holder")] == ["M. B. Paz"]
    held = [c for c in of_article("Peruvian consul M. Paz came to Chile.") if c.kind == "OfficeHolding"]
    assert [v.label for c in held for v in c.values("holder")] == ["Paz"]


def test_who_leads_a_part_of_a_state_does_not_lead_the_state() -> None:
    assert offices("Quebec Premier Jean Roux visited Ghana.", pair=("Ghana", "Canada")) == []
    assert offices("California Governor Ann Roe visited Ghana.", pair=("Ghana", "Portugal")) == []
    assert offices("In Quebec, Prime Minister Jean Roux visited Ghana.", pair=("Ghana", "Canada"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ghanaian former Foreign Minister and current Prime Minister Kofi Mensah spoke.",
            {"foreign minister", "prime minister"},
        ),
        ("The Portuguese king and former Prime Minister of Ghana Kofi Mensah met.", {"prime minister"}),
        ("The Portuguese king and Prime Minister of Ghana Kofi Mensah met.", {"prime minister"}),
    ],
)
def test_two_titles_of_one_person_and_of_two(text: str, wanted: set[str]) -> None:
    assert {(office, state) for _, office, state in offices(text)} == {(office, "Ghana") for office in wanted}


def test_two_presidents_that_are_named_are_both_presidents() -> None:
    found = offices("The two presidents Moncef Marzouki and Mohamed Morsi met.", pair=("Tunisia", "Egypt"))
    assert found == [("Moncef Marzouki", "president", "Tunisia"), ("Mohamed Morsi", "president", "Egypt")]


def test_where_a_pope_was_born_is_not_whose_he_is() -> None:
    told = offices("Pope John Paul II, the first Polish pope, came to Accra.", pair=("Ghana", "Poland"))
    assert {state for _, _, state in told} == {"Holy See"}


def test_holders_of_one_office_who_meet_are_not_of_one_state() -> None:
    assert offices("Presidents Kofi Mensah and Rui Pires met in Lisbon.", pair=("Ghana", "Norway")) == []


def test_whom_a_leader_brings_along_is_of_his_state() -> None:
    text = (
        "Ghana's President Ata Boa, accompanied by his Foreign Minister Kofi Mensah and Finance Minister Ama Bo, came to Lisbon."
    )
    assert {state for _, _, state in offices(text)} == {"Ghana"} and len(offices(text)) == 3


def test_a_word_that_ends_as_one_elected_does() -> None:
    assert offices("Kofi Mensah was re-elected president of Ghana.") == [("Kofi Mensah", "president", "Ghana")]
    assert offices("Ghanaian President-elect Kofi Mensah came to Lisbon.") == [("Kofi Mensah", "president-elect", "Ghana")]
