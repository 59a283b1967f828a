"""Quantities in sentences, and the numbers that are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.find_dates import find_dates
from legation.model import Mention, MentionKind
from legation.quantities import find_quantities

# (sentence, [(wording, number, unit, approximate)])
COUNTED = [
    ("Trade reached US$ 2.5 billion.", [("US$ 2.5 billion", "2500000000", "USD", False)]),
    ("Trade reached $2.5 billion.", [("$2.5 billion", "2500000000", "USD", False)]),
    ("It lent €300 million and £5m.", [("€300 million", "300000000", "EUR", False), ("£5m", "5000000", "GBP", False)]),
    ("It lent 2.5 billion euros.", [("2.5 billion euros", "2500000000", "EUR", False)]),
    ("Exports: USD 66.7 million", [("USD 66.7 million", "66700000", "USD", False)]),
    ("Imports: 4 EUR", [("4 EUR", "4", "EUR", False)]),
    ("It gave ten million pounds.", [("ten million pounds", "10000000", "GBP", False)]),
    ("It gave ¥500.", [("¥500", "500", "JPY", False)]),
    ("It gave 10 million Borduvian pounds.", [("10 million", "10000000", "pounds", False)]),  # no code says whose
    ("About $2.5 billion was lent.", [("About $2.5 billion", "2500000000", "USD", True)]),
    ("Exports grew by 25% and imports by 3.5 percent.", [("25%", "25", "%", False), ("3.5 percent", "3.5", "%", False)]),
    ("About 10,000 Bordurians fled.", [("About 10,000", "10000", "Bordurians", True)]),
    ("Some 1800 refugees and 1500 soldiers", [("Some 1800", "1800", "refugees", True), ("1500", "1500", "soldiers", False)]),
    ("10,000 Borduvian refugees sought asylum.", [("10,000", "10000", "refugees", False)]),
    ("An estimated 3 million people", [("An estimated 3 million", "3000000", "people", True)]),
    ("Nearly half a million people", [("Nearly half a million", "500000", "people", True)]),
    ("More than 500 km of road", [("More than 500", "500", "km", True)]),
    ("Two embassies and a dozen ships", [("Two", "2", "embassies", False), ("a dozen", "12", "ships", False)]),
    ("Twenty-five soldiers", [("Twenty-five", "25", "soldiers", False)]),
    ("One hundred and twenty men", [("One hundred and twenty", "120", "men", False)]),
    ("Two hundred thousand people", [("Two hundred thousand", "200000", "people", False)]),
    ("Two and a half million people", [("Two and a half million", "2500000", "people", False)]),
    ("Dozens of students", [("Dozens", None, "students", True)]),
    ("Several thousand soldiers", [("Several thousand", None, "soldiers", True)]),
    ("Tens of thousands of migrants", [("Tens of thousands", None, "migrants", True)]),
    ("Between 500 and 600 refugees; 10–20 guards", [("500 and 600", None, "refugees", True), ("10–20", None, "guards", True)]),
    ("In 1999, 40 nationals left by 4 March.", [("40", "40", "nationals", False)]),
]
NOT_COUNTED = [
    "Resolution 1514, Article 5, the Group of 77, page 5 and No. 12",
    "In 1960, since 1959, on 30 December 1960, in the 1960s and in the 19th century",
    "Five years later, for 10 years, at 10 a.m., at 3:00, within twelve hours",
    "The two countries and both of the two nations agreed with one another.",
    "No one came, one of them stayed, at one point they left as one.",
    "A two-year deal, two-thirds of it, the 26th time, MiG-21, G20, note[12], 5°",
    "Law 1960 stood; 1960 of them did not.",
    "They counted 10.000 men.",  # ten, or ten thousand
]


def _told(m: Mention, text: str) -> tuple[str, str | None, str | None, bool]:
    return text[m.begin : m.end], None if m.number is None else f"{m.number:f}", m.unit, m.approximate


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[t for t, _ in COUNTED])
def test_what_is_counted(text: str, expected: list[tuple[str, str | None, str | None, bool]]) -> None:
    assert [_told(m, text) for m in find_quantities(text)] == expected


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_near_misses_are_no_quantities(text: str) -> None:
    assert [_told(m, text) for m in find_quantities(text)] == []


PIECES = st.sampled_from(
    """in 1960 10,000 2.5 billion US$ € % about some half a dozen twenty five hundred thousand and to between people soldiers
    1964–67 two 10 000 million pounds USD of several . , - – 4 March""".split()
)


@given(st.lists(PIECES, max_size=12))
@settings(max_examples=300)
def test_quantities_are_ordered_and_never_touch_a_date(pieces: list[str]) -> None:
    text = " ".join(pieces)
    dates = find_dates(text)
    end = 0
    for m in find_quantities(text, dates):
        assert m.kind is MentionKind.QUANTITY and end <= m.begin < m.end <= len(text)
        assert m.number is None or m.number >= 0
        assert not any(m.begin < d.end and d.begin < m.end for d in dates)
        end = m.end


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("a 500-kilometre border", "500", "km"),
        ("worth RM19.5 billion", "19500000000", "MYR"),
        ("worth Dhs 20 million", "20000000", "AED"),
        ("Rs. 5000 crores", "50000000000", "rupees"),
        ("3,000 million zlotys", "3000000000", "PLN"),
        ("$13 mil", "13000000", "USD"),
    ],
)
def test_currencies_and_scales_of_elsewhere(text: str, number: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (str(found.number), found.unit) == (number, unit)


@pytest.mark.parametrize(
    ("text", "told"),
    [("It handed over two boats.", "two"), ("It sent over two boats.", "over two"), ("It turned over 20 men.", "20")],
)
def test_what_is_handed_over_is_no_more_than_the_number(text: str, told: str) -> None:
    assert [text[m.begin : m.end] for m in find_quantities(text)] == [told]
