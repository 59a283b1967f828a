"""Missions said not to be there, relations kept from elsewhere, missions to organizations, and openings told in a list."""

from __future__ import annotations

import pytest
from told_missions import label, posts, read_all, seats

from legation.model import Claim

TITLE = "Paraguay–United Kingdom relations"


def told(text: str, kinds: str, title: str = TITLE) -> list[str]:
    def shown(c: Claim) -> str:
        return f"{c.modality.value.lower()} {c.kind} {label(c, 'sender')}>{label(c, 'host')} {label(c, 'city')}".strip()

    return sorted(shown(c) for c in read_all(text, title) if c.kind in kinds.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paraguay does not maintain an embassy in the United Kingdom.", ["denied Embassy Paraguay>United Kingdom"]),
        ("Paraguay currently has no embassy in London.", ["denied Embassy Paraguay>United Kingdom London"]),
        ("Paraguay does not have any embassy accredited to Norway.", ["denied Embassy Paraguay>Norway"]),
        ("The United Kingdom is not accredited to Paraguay through an embassy.", ["denied Embassy United Kingdom>Paraguay"]),
        (
            "Neither country has an embassy in the other.",
            ["denied Embassy Paraguay>United Kingdom", "denied Embassy United Kingdom>Paraguay"],
        ),
        (
            "Paraguay does not have an embassy in London; its embassy in Lima is responsible for it.",
            ["denied Embassy Paraguay>United Kingdom London"],
        ),
        ("Paraguay does not have any representation in the United Kingdom.", ["denied Embassy Paraguay>United Kingdom"]),
        ("Paraguay has neither an embassy nor a consulate in London.", ["denied Embassy Paraguay>United Kingdom London"]),
        ("Paraguay has no representation to the United Nations.", []),
        ("Paraguay did not have an embassy in London.", []),
        ("Paraguay does not have an embassy in London until it has a treaty.", []),
        ("Paraguay does not have a plan for an embassy in London.", []),
        ("The Paraguayans do not like the embassy in London.", []),
        ("The United Kingdom is not accredited to Paraguay through its embassy in Lima.", []),
        ("Neither country has an embassy in Oslo.", []),
    ],
)
def test_what_is_not_there_is_denied(text: str, expected: list[str]) -> None:
    assert told(text, "Embassy HighCommission") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The United Kingdom is not accredited to Paraguay through an embassy; it develops relations through its embassy in Lima, Peru.",
        "The United Kingdom maintains relations with Paraguay through its embassy in Lima.",
        "Diplomatic relations with Paraguay are handled through the British embassy in Lima.",
        "The British embassy in Lima, Peru, is responsible for Paraguay.",
        "The British embassy in Lima is at the same time accredited to Paraguay.",
        "The United Kingdom has an embassy in Lima (which is also accredited to Paraguay).",
        "The United Kingdom has an embassy in Lima, also accredited for Paraguay.",
        "British embassy in Lima, Peru also accredited to Paraguay.",
        "The United Kingdom is accredited Paraguay from its embassy in Lima.",
    ],
)
def test_relations_kept_from_elsewhere(text: str) -> None:
    assert seats(text, TITLE) == ["United Kingdom>Paraguay Lima"]


@pytest.mark.parametrize(
    "text",
    [
        "The United Kingdom may develop relations with Paraguay through its embassy in Lima.",
        "The United Kingdom has good relations with Paraguay.",
        "The British embassy in Lima is responsible for the outcry.",
    ],
)
def test_no_relations_kept(text: str) -> None:
    assert seats(text, TITLE) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Mission of Paraguay to the European Union is located in Brussels.",
            ["asserted PermanentMission Paraguay>European Union Brussels"],
        ),
        (
            "The Delegation of the European Union to Paraguay and its neighbours is in Asunción.",
            ["asserted PermanentMission European Union>Paraguay Asunción"],
        ),
        (
            "The British delegations to the European Union and NATO are located in Belgium.",
            ["asserted PermanentMission United Kingdom>European Union", "asserted PermanentMission United Kingdom>NATO"],
        ),
        ("The mission of Paraguay to the moon is located in Brussels.", []),
        ("The mission of Paraguay to Norway is located in Oslo.", []),
        ("The Mission of Paraguay to the European Union was moved to Brussels.", []),
    ],
)
def test_missions_to_organizations(text: str, expected: list[str]) -> None:
    assert told(text, "PermanentMission") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Paraguay has an embassy in London, opened in 1931, and a consulate in Leeds.",
        "Paraguay has an embassy in London which was opened in 1931 and a consulate in Leeds.",
        "Paraguay has an embassy in London (established in 1931) and a consulate in Leeds.",
    ],
)
def test_when_a_mission_of_a_list_opened(text: str) -> None:
    assert posts(text, TITLE) == ["Consulate Paraguay>United Kingdom Leeds", "Embassy Paraguay>United Kingdom London"]
    opened = [c for c in read_all(text, TITLE) if c.kind == "MissionOpened"]
    assert [(label(c, "actor"), label(c, "place"), c.date and c.date.edtf) for c in opened] == [("Paraguay", "London", "1931")]


def test_a_section_in_the_embassy_of_another_state() -> None:
    text = "The United Kingdom is represented in Paraguay through an interests section in the Belgian embassy in Asunción."
    assert told(text, "InterestsSection Embassy") == ["asserted InterestsSection United Kingdom>Paraguay Asunción"]


def test_an_embassy_to_a_state_in_its_city() -> None:
    assert posts("Paraguay has an embassy to Norway in Oslo.", TITLE) == ["Embassy Paraguay>Norway Oslo"]


def test_several_consulates() -> None:
    text = "Paraguay has an embassy in London and several consulates throughout the country."
    assert posts(text, TITLE) == ["Consulate Paraguay>United Kingdom", "Embassy Paraguay>United Kingdom London"]


def test_a_mission_that_closed_is_one_till_then() -> None:
    text = "Paraguay had an embassy in London, which was closed in 2012."
    found = {c.kind: c for c in read_all(text, TITLE)}
    assert set(found) == {"Embassy", "MissionClosed"}
    assert (found["Embassy"].stop or found["Embassy"].date).edtf == "2012"
    assert label(found["MissionClosed"], "actor") == "Paraguay"
    assert read_all("Paraguay had an embassy in London, which was large.", TITLE) == []


def test_the_state_of_a_city_has_no_missions_of_the_sender() -> None:
    text = "Paraguay has an embassy in Oslo, Norway that is accredited to the United Kingdom and has a consulate in Leeds."
    assert posts(text, TITLE) == ["Consulate Paraguay>United Kingdom Leeds", "Embassy Paraguay>Norway Oslo"]
