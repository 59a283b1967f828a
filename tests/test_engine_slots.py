"""Which unit stands in which slot of a frame, and for whom it acts."""

from __future__ import annotations

import pytest
from test_engine_match import told
from test_engine_roles import sides


def test_whose_grounds_were_entered() -> None:
    text = "In 1979 students stormed the grounds of the Danish embassy in Lima."
    assert [r for _, r, _ in sides("MissionEntered", text, ("Denmark", "Peru"))] == [{"Denmark"}]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2003 refugees from Sudan fled to Kenya.", [(set(), {"Kenya"}, {"Sudan"})]),
        ("In 2003 workers from Peru were brought to Kenya.", [(set(), {"Kenya"}, {"Peru"})]),
        ("In 2003 refugees in a boat from Peru's coast fled to Kenya.", [(set(), {"Kenya"}, set())]),
    ],
)
def test_where_those_who_move_are_from(text: str, found: list[tuple[set[str], set[str], set[str]]]) -> None:
    assert sides("Emigration", text, ("Kenya", "Peru")) == found


@pytest.mark.parametrize(
    "text",
    [
        "In 1988, the Kenyan embassy in Valletta demanded that Malta stop.",
        "In 1988 the embassy of Kenya demanded that Malta stop.",
    ],
)
def test_an_embassy_speaks_for_its_state(text: str) -> None:
    assert told("Demand", text, ("Kenya", "Malta")) == [({"Kenya"}, {"Malta"}, "1988")]


def test_a_state_acts_through_its_aircraft_and_its_capital() -> None:
    assert told("Conflict", "Kenyan aircraft bombed Maltese positions in 1988.", ("Kenya", "Malta")) == [
        ({"Kenya"}, {"Malta"}, "1988")
    ]
    assert told("Support", "Peru cut ties over Nairobi's support for Malta.", ("Kenya", "Peru")) == [({"Kenya"}, {"Malta"}, None)]


@pytest.mark.parametrize(("text", "actors"), [
    ("A Kenyan medical team helped build a clinic in Malta in 1988.", {"Kenya"}),
    ("The first Kenyan doctor helped build a clinic in Malta in 1988.", {"Kenya"}),
])  # fmt: skip
def test_who_is_sent_out_helps_for_their_state(text: str, actors: set[str]) -> None:
    assert [a for a, _, _ in sides("AidGiven", text, ("Kenya", "Malta"))] == [actors]


def test_who_did_what_is_condemned_is_blamed() -> None:
    text = "In 1988 Kenya condemned the annexation of Rwanda by {}."
    assert sides("Criticism", text.format("Malta"), ("Kenya", "Malta")) == [({"Kenya"}, {"Malta"}, set())]
    text = "In 1988 Kenya condemned the annexation of Rwanda by recalling its envoy from {}."
    assert all("Malta" not in to for _, to, _ in sides("Criticism", text.format("Malta"), ("Kenya", "Malta")))
