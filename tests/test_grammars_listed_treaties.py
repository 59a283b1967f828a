"""Lists of treaties, each with its own date."""

from __future__ import annotations

import pytest
from test_rules_folder import labels, read

BOTH = ("Thailand", "France")


def told(text: str) -> list[tuple[str, str]]:
    claims = [c for c in read(text, BOTH) if c.kind == "AgreementSigned"]
    assert all(labels(c, "participant") == set(BOTH) for c in claims)
    return sorted((c.date.edtf if c.date else "", *labels(c, "topic")) for c in claims)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "Siam and France signed a treaty on extradition (1978), an accord on fishing (1985) and a convention on art (1999).",
            ["extradition", "accord on fishing", "convention on art"],
        ),
        ("Siam and France signed agreements on trade (1978), rail and road transport (1985) and tax (1999).", ["trade", "rail and road transport", "tax"]),
        ("Agreements on trade (1978), art (1985) and tax (1999) were signed by the two countries.", ["trade", "art", "tax"]),
        ("Agreements were signed on trade (1978), on art (1985) and on tax (1999).", ["trade", "art", "tax"]),
        ("The two states concluded treaties of friendship (1978), commerce (1985), and extradition (1999).", ["friendship", "commerce", "extradition"]),
        ("Siam signed a trade treaty with France in 1978, a tax accord in 1985 as well as an art pact in 1999.", ["trade treaty", "tax accord", "art pact"]),
    ],
)  # fmt: skip
def test_each_has_its_own_date_and_subject(text: str, topics: list[str]) -> None:
    assert told(text) == list(zip(("1978", "1985", "1999"), topics, strict=True))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Siam and France signed a trade treaty in 1978 and another on art in 1985.", [("1978", "trade treaty"), ("1985", "art")]),
        ("Siam and France signed a trade treaty in 1978, followed by one on art in 1985.", [("1978", "trade treaty"), ("1985", "art")]),
        ("Siam and France signed a trade treaty in 1978 and another in 1985.", [("1978", "trade treaty"), ("1985", "trade treaty")]),
        ("Siam and France signed a trade treaty in 1978, followed by a war in 1985.", [("1978", "trade treaty")]),
        ("Siam and France signed a trade treaty in 1978, followed by one of the floods in 1985.", [("1978", "trade treaty")]),
    ],
)  # fmt: skip
def test_another_one(text: str, want: list[tuple[str, str]]) -> None:
    assert told(text) == want


def test_several_dates_of_one_subject() -> None:
    text = "Siam and France signed agreements on air traffic (1954), and visa exemption (2005 and 2010)."
    assert told(text) == [("1954", "air traffic"), ("2005", "visa exemption"), ("2010", "visa exemption")]


@pytest.mark.parametrize(
    "text",
    [
        "Siam and France signed a treaty on extradition (1978), a bridge (1985) and a convention on art (1999).",
        "Siam and France signed a treaty on extradition (1978) and a treaty with Japan (1985).",
        "Siam and France signed a treaty on extradition in 1978 and an agreement with Japan in 1985.",
        "Siam and France signed a treaty on extradition (1978), and drafted an accord on art (1985).",
        "Siam and France signed a treaty on extradition (1978), an accord on art as well as a pact on tax (1985).",
    ],
)
def test_what_is_no_member_of_the_list(text: str) -> None:
    assert [date for date, _ in told(text)] == ["1978"]


def test_what_is_planned_tells_no_signing() -> None:
    claims = read("Siam and France plan to sign a treaty on art (2030), and an agreement on trade (2031).", BOTH)
    assert [c.modality.value for c in claims] == ["Planned"]
