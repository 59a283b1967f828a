"""Whose a mission is claimed to be, and where."""

from __future__ import annotations

from told_missions import EMBASSY, posts, read

from legation.model import Entity


def test_a_mission_in_a_third_state_is_that_states() -> None:
    assert posts("Greece has embassies in Lima and Montevideo.") == ["Embassy Greece>Peru Lima", EMBASSY]
    assert posts("Greece has a high commission in Nairobi.") == ["HighCommission Greece>Kenya Nairobi"]


def test_missions_to_and_of_an_organization() -> None:
    title = "European Union–Uruguay relations"
    assert posts("Uruguay has a mission to the European Union in Brussels.", title) == [
        "PermanentMission Uruguay>European Union Brussels"
    ]
    assert posts("The European Union has a delegation in Montevideo.", title) == [
        "PermanentMission European Union>Uruguay Montevideo"
    ]
    assert posts("Greece has a delegation in Montevideo.") == []


def test_an_unknown_city_is_a_place_of_the_host() -> None:
    (claim,) = [c for c in read("Uruguay has an honorary consulate in Xerolimni.") if c.kind == "HonoraryConsulate"]
    (city,) = claim.values("city")
    assert isinstance(city, Entity) and city.key == "place/xerolimni" and city.state == "state/greece"


def test_a_joint_embassy_is_of_both() -> None:
    text = "Greece and Cyprus have a joint embassy in Lima, Peru."
    assert posts(text, "Cyprus–Greece relations") == ["Embassy Cyprus>Peru Lima", "Embassy Greece>Peru Lima"]


def test_posts_without_a_city_in_the_whole_country() -> None:
    assert posts("Greece has an embassy in Montevideo, and has several consulates scattered about the country.") == [
        "Consulate Greece>Uruguay",
        EMBASSY,
    ]


def test_an_opening_beside_a_mission_is_claimed_with_it() -> None:
    claims = read("Greece has an embassy in Montevideo, opened in 1967.")
    assert sorted(c.kind for c in claims) == ["Embassy", "MissionOpened"]
