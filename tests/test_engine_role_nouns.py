"""Role nouns are the state, or people of it, that they are told with."""

from __future__ import annotations

import pytest
from made_units import units_of
from test_rules_folder import labels, read

from legation.engine.unit import Unit


def first(text: str, kind: str) -> Unit | None:
    return next((u for u in units_of(text) if u.kind == kind), None)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The Kenyan government spoke.", "government"),
        ("The government of Kenya spoke.", "government"),
        ("Kenya's unelected government spoke.", "government"),
        ("Kenyan government officials spoke.", "officials"),
        ("The troops of Kenya withdrew.", "troops"),
        ("The Kenyan hills are green.", None),
        ("The Kenyan House of Representatives spoke.", "parliament"),
        ("The Kenyan National Assembly spoke.", "parliament"),
        ("The Kenyan delegate spoke.", "delegate"),
        ("There were 500 soldiers in Kenya.", ""),
    ],
)
def test_a_role_noun_is_its_state(text: str, head: str | None) -> None:
    unit = first(text, "party")
    assert (unit.head if unit else None) == head
    assert unit is None or [v.label for v in unit.values] == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Kenyan citizens left.", "citizens"),
        ("Kenya's citizens left.", "citizens"),
        ("The Kenyan National Council met.", None),
    ],
)
def test_people_of_a_state_are_no_party(text: str, head: str | None) -> None:
    unit = first(text, "people")
    assert (unit.head if unit else None) == head


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Kenya condemned its counterpart in 1970.", {"Kenya"}, {"Peru"}),
        ("Kenya condemned the government of Peru in 1970.", {"Kenya"}, {"Peru"}),
        ("The government of Daniel arap Moi condemned Peru in 1970.", {"Kenya"}, {"Peru"}),
        ("The rivals of Daniel arap Moi condemned Peru in 1970.", set(), set()),
    ],
)
def test_a_pronouns_noun_in_a_text_on_two(text: str, who: set[str], whom: set[str]) -> None:
    told = [c for c in read(text, ("Kenya", "Peru")) if c.kind == "Criticism"]
    assert {v for c in told for v in labels(c, "actor")} == who
    assert {v for c in told for v in labels(c, "recipient")} == whom
