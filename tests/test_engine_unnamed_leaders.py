"""Whose leader is meant where the sentence does not say it."""

from __future__ import annotations

from test_engine_completion import sides
from test_rules_folder import labels, read


def test_a_leader_without_a_state_leads_the_other_of_the_pair() -> None:
    text = "President Banda visited Peru in 1970."
    assert sides("Visit", text, ("Malawi", "Peru")) == [({"Malawi"}, {"Peru"}, set())]


def test_an_ambassador_meets_one_of_the_other_state() -> None:
    claims = [
        c
        for c in read("In 1990 Ambassador Ole Holm met the Maltese foreign minister.", ("Kenya", "Malta"))
        if c.kind == "Meeting"
    ]
    assert [labels(c, "participant") for c in claims] == [{"Kenya", "Malta"}]


def test_his_visit_is_the_leaders_of_the_other() -> None:
    text = "On his visit to Nairobi in 2007, President Ole Holm signed three agreements."
    assert sides("Visit", text, ("Kenya", "Malta")) == [({"Malta"}, {"Kenya"}, set())]
