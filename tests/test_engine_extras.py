"""What an event's words say besides its roles: the mission it speaks of."""

from __future__ import annotations

import pytest
from told import of_article

from legation.model import Claim


def embassies(text: str) -> list[Claim]:
    return [c for c in of_article(text) if c.kind == "Embassy"]


@pytest.mark.parametrize(("text", "cities"), [
    ("Protesters attacked the Chilean embassy in Lima in 1910.", [1]),
    ("Chile refused to move its embassy to Lima.", [0]),
])  # fmt: skip
def test_a_mission_does_not_stand_where_it_was_to_go(text: str, cities: list[int]) -> None:
    assert [len(c.values("city")) for c in embassies(text)] == cities


@pytest.mark.parametrize(("text", "places"), [
    ("In a meeting with Peruvian Foreign Minister Juan Sola, Chilean President Ana Rojas opened a school in Lima.", []),
    ("Chilean President Ana Rojas met Peruvian President Juan Sola and opened an embassy in Lima.", []),
    ("Chilean President Ana Rojas met Peruvian President Juan Sola at the Chilean embassy in Lima.", ["Lima"]),
    ("In a meeting in Lima with Peruvian Foreign Minister Juan Sola, Chilean President Ana Rojas sang.", ["Lima"]),
])  # fmt: skip
def test_a_meeting_is_not_where_something_else_is(text: str, places: list[str]) -> None:
    found = [c for c in of_article(text) if c.kind == "Meeting"]
    assert [[v.label for v in c.values("place")] for c in found] == [places]


@pytest.mark.parametrize(("text", "kind", "places"), [
    ("In 1932 Chile moved its embassy in Lima to Arequipa.", "MissionMoved", ["Arequipa"]),
    ("The Chilean embassy moved out of Lima in 1932.", "MissionMoved", []),
    ("Chile moved its embassy from Arequipa to Lima in 1932 and from Lima to Cusco in 1933.", "MissionMoved", ["Lima"]),
    ("Chile and Peru agreed to build a mill in Lima in 1932.", "AgreementSigned", []),
    ("Chile and Peru agreed in Lima to build a mill in 1932.", "AgreementSigned", ["Lima"]),
    ("Chile and Peru agreed to lift duties on dates during a ceremony in Lima in 1932.", "AgreementSigned", ["Lima"]),
    ("Chile opened its embassy in 1961 followed by Peru opening its own in Santiago.", "MissionOpened", []),
    ("Chile opened its embassy in Lima in 1961, followed by Peru.", "MissionOpened", ["Lima"]),
])  # fmt: skip
def test_where_it_happened_is_not_where_something_else_did(text: str, kind: str, places: list[str]) -> None:
    found = [c for c in of_article(text) if c.kind == kind]
    assert [[v.label for v in c.values("place")] for c in found[:1]] == [places]


def test_each_of_two_has_its_own_place() -> None:
    found = of_article("Chile and Peru opened consulates in Arequipa and Antofagasta, respectively.")
    assert all(not c.values("place") for c in found if c.kind == "MissionOpened")


@pytest.mark.parametrize(("text", "counts"), [
    ("The expulsion of 300 Chilean farmers from Peru hurt trade.", [300]),
    ("After the expulsion of Chilean farmers from Peru, trade fell and 300 Peruvians were hurt in Lima.", []),
])  # fmt: skip
def test_a_noun_is_not_counted_by_the_next_clause(text: str, counts: list[int]) -> None:
    assert [int(str(n)) for c in of_article(text) if c.kind == "NationalsDeported" for n in c.values("count")] == counts


@pytest.mark.parametrize("further", ["", "more ", "other ", "further "])
def test_more_is_no_unit(further: str) -> None:
    claims = [c for c in of_article(f"In 1990 Chile expelled six {further}Peruvian diplomats.") if c.kind == "DiplomatExpelled"]
    assert [c.values("count") for c in claims] == [(6,)]
    assert [c.values("unit") for c in claims] == [()]


def test_the_count_of_the_verb_before_is_not_that_of_the_next() -> None:
    def counted(text: str) -> list[object]:
        return [v for c in of_article(text) if c.kind == "NationalsDeported" for v in c.values("count")]

    assert counted("Chile wounded three Brazilian soldiers and deported a thousand Peruvians in 1990.") == [1000]
    assert counted("Three hundred Peruvians were arrested and deported by Chile in 1990.") == [300]


@pytest.mark.parametrize(("text", "places"), [
    ("In 1994 Chilean President Ana Rojas paid a visit to Lima.", ["Lima"]),
    ("Chilean President Ana Rojas's trip to Lima in 1994 was a success.", ["Lima"]),
    ("In 1994 Chilean President Ana Rojas paid a visit to Peru to bring books to Lima.", []),
    ("In 1994 Chilean President Ana Rojas paid a visit to Peru.", []),
    ("In 1994 Chilean President Ana Rojas visited Peru to sign the ten-point Lima Accord.", []),
])  # fmt: skip
def test_a_visit_is_where_it_leads_to(text: str, places: list[str]) -> None:
    found = [c for c in of_article(text) if c.kind == "Visit"]
    assert [[v.label for v in c.values("place")] for c in found] == [places]
