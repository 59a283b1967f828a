"""Whose a verb is that another one comes before."""

from __future__ import annotations

import pytest
from test_engine_subjects import check_subject


@pytest.mark.parametrize(
    ("text", "verb", "subject", "inherited"),
    [
        ("Kenya recalled its envoy and closed its embassy.", "closed", "kenya", True),
        ("Kenya helped Malta by sending troops.", "sending", "kenya", False),
        ("Kenya joined two unions after gaining independence.", "gaining", "kenya", False),
        ("Ties were cut after invading Malta.", "invading", None, False),
        ("Kenya voted for a resolution condemning Malta.", "condemning", "resolution", False),
        ("Peru left after Kenya occupied and annexed Malta.", "annexed", "kenya", True),
        ("Peru helped Kenya rebel and gain independence.", "gain", "kenya", True),
        ("Kenya signed a treaty thus recognizing Malta.", "thus", "kenya", True),
    ],
)
def test_whose_verb_is_joined_to_another(text: str, verb: str, subject: str | None, inherited: bool) -> None:
    check_subject(text, verb, subject, inherited)
