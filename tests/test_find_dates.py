"""Dates in sentences: what each wording means, and the near misses that are no dates."""

from __future__ import annotations

import time

import pytest
from edtf_validate.valid_edtf import is_valid
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.dates import parse_edtf
from legation.find_dates import find_dates, resolve_relative
from legation.model import Mention, MentionKind

# (sentence, [(wording, EDTF, form)])
DATED = [
    (
        "They met in March, on 4 June and in September 1960.",
        [("March", "1960-03", "in"), ("4 June", "1960-06-04", "on"), ("September 1960", "1960-09", "in")],
    ),
    ("They met in June and again in March 1960.", [("June", None, "in"), ("March 1960", "1960-03", "in")]),
    ("Ruritania left on 30 December 1960.", [("30 December 1960", "1960-12-30", "on")]),
    ("On December 30, 1960 Ruritania left.", [("December 30, 1960", "1960-12-30", "on")]),
    ("It fell on the 30th of December, 1960.", [("30th of December, 1960", "1960-12-30", "on")]),
    ("Signed Dec. 30, 1960, in Strelsau.", [("Dec. 30, 1960", "1960-12-30", "name")]),
    ("On Friday, 30 December 1960, it closed.", [("Friday, 30 December 1960", "1960-12-30", "on")]),
    ("On the night of 4 March 1960 guards left.", [("night of 4 March 1960", "1960-03-04", "on")]),
    ("In October 1963 talks began.", [("October 1963", "1963-10", "in")]),
    ("Opened 1960-12-30; closed 30.12.1971.", [("1960-12-30", "1960-12-30", "name"), ("30.12.1971", "1971-12-30", "name")]),
    ("Signed 30/12/1960", [("30/12/1960", "1960-12-30", "name")]),
    ("In the early 1960s ties cooled.", [("early 1960s", "[1960..1963]", "in")]),
    ("In the mid-1970s ties cooled.", [("mid-1970s", "[1974..1976]", "in")]),
    ("In the late 1960s ties cooled.", [("late 1960s", "[1967..1969]", "in")]),
    ("In the mid-to-late 1960s ties cooled.", [("mid-to-late 1960s", "[1964..1969]", "in")]),
    ("In the first half of the 1960s ties cooled.", [("first half of the 1960s", "[1960..1964]", "in")]),
    ("Throughout the 1960s they argued.", [("1960s", "196X", "in")]),
    ("In the 1990s and 2000s trade grew.", [("1990s and 2000s", "[1990..2009]", "in")]),
    ("Throughout the 1950s, 1960s, 1970s, and 1980s they argued.", [("1950s, 1960s, 1970s, and 1980s", "[1950..1989]", "in")]),
    (
        "In the 1950s, 1970s and 1980s trade grew.",
        [("1950s", "195X", "in"), ("1970s and 1980s", "[1970..1989]", "name")],
    ),
    ("They met in 1965.43", [("1965", "1965", "in")]),
    ("They met on 3 May 1965.4 Tea was drunk.", [("3 May 1965", "1965-05-03", "on")]),
    ("In the 1960s and '70s trade grew.", [("1960s and '70s", "[1960..1979]", "in")]),
    ("In the early 1960s and the mid-1970s", [("early 1960s", "[1960..1963]", "in"), ("mid-1970s", "[1974..1976]", "in")]),
    ("In the late 19th century", [("late 19th century", "[1870..1899]", "in")]),
    ("During the seventeenth century", [("seventeenth century", "16XX", "in")]),
    ("Between the 18th and 19th centuries", [("18th and 19th centuries", "[1700..1899]", "between")]),
    ("In the 1800s and in the early 1900s", [("1800s", "18XX", "in"), ("early 1900s", "[1900..1939]", "in")]),
    ("Between 1933 and 1939 no envoy came.", [("1933 and 1939", "[1933..1939]", "between")]),
    ("It hosted the base from 1978 until 1980.", [("1978 until 1980", "1978/1980", "from-to")]),
    ("The embassy worked from 1964 to 1967.", [("1964 to 1967", "1964/1967", "from-to")]),
    ("Ambassador (1964–67), chargé (1968–1970)", [("1964–67", "1964/1967", "from-to"), ("1968–1970", "1968/1970", "from-to")]),
    ("From October 1963 to February 1964", [("October 1963 to February 1964", "1963-10/1964-02", "from-to")]),
    ("From October 1963 to February", [("October 1963 to February", "1963-10/1964-02", "from-to")]),
    ("From December to March 1961", [("December to March 1961", "1960-12/1961-03", "from-to")]),
    ("From 4 January to 6 March 1960", [("4 January to 6 March 1960", "1960-01-04/1960-03-06", "from-to")]),
    ("From the mid-1960s to the late 1970s", [("mid-1960s to the late 1970s", "[1964..1979]", "from-to")]),
    ("It met on 28 to 30 June 2008.", [("28 to 30 June 2008", "2008-06-28/2008-06-30", "from-to")]),
    ("It met June 28–30, 2008.", [("June 28–30, 2008", "2008-06-28/2008-06-30", "from-to")]),
    ("It met on 4–5 March 2001.", [("4–5 March 2001", "2001-03-04/2001-03-05", "from-to")]),
    ("Between 4 and 6 March 1960", [("4 and 6 March 1960", "[1960-03-04..1960-03-06]", "between")]),
    ("On 4 and 6 March 2001", [("4", "2001-03-04", "on"), ("6 March 2001", "2001-03-06", "on")]),
    ("In March and April 1960", [("March", "1960-03", "in"), ("April 1960", "1960-04", "in")]),
    ("In 1960 and 1962 it voted no.", [("1960", "1960", "in"), ("1962", "1962", "in")]),
    ("Since 1959 they have been rivals.", [("1959", "1959/..", "since")]),
    ("Envoy (2004–present)", [("2004–present", "2004/..", "since")]),
    ("From 1978 to the present", [("1978 to the present", "1978/..", "since")]),
    ("From 1978, Borduria paid.", [("1978", "1978/", "from")]),
    ("Envoy (2004–)", [("2004–", "2004/", "from")]),
    ("As of 2022, 40 remain.", [("2022", "2022", "as-of")]),
    ("By 2010 trade had doubled.", [("2010", "[..2010]", "by")]),
    ("By the end of 1991 it was over.", [("end of 1991", "[..1991]", "by")]),
    ("By the early 1990s it was over.", [("early 1990s", "[..1993]", "by")]),
    ("After 2004 trade doubled.", [("2004", "[2004..]", "after")]),
    ("After 30 December 1960 all was lost.", [("30 December 1960", "[1960-12-30..]", "after")]),
    ("Before 1990 none was seen.", [("1990", "[..1990]", "before")]),
    ("Prior to the 1960s none was seen.", [("1960s", "[..1960]", "before")]),
    ("They did not meet until 1902.", [("1902", "/1902", "until")]),
    ("They did not meet until the 1960s.", [("1960s", "196X", "until")]),
    ("Around 1905 a consul arrived.", [("Around 1905", "1905~", "around")]),
    ("In around 1905 a consul arrived.", [("around 1905", "1905~", "in")]),
    ("A consul arrived c. 1905.", [("c. 1905", "1905~", "around")]),
    ("A consul arrived circa 1905, they say.", [("circa 1905", "1905~", "around")]),
    ("In the summer of 1972 it flooded.", [("summer of 1972", "1972", "in")]),
    ("In Q1 2020 exports fell.", [("Q1 2020", "2020", "in")]),
    ("The mission closed in late 1963.", [("late 1963", "1963", "in")]),
    ("In 1492 it was seen; in 1960 protests erupted.", [("1492", "1492", "in"), ("1960", "1960", "in")]),
    ("In May, 1500 soldiers left; in May 1968 riots began.", [("May", None, "in"), ("May 1968", "1968-05", "in")]),
    ("The 2010 Borduria World Cup", [("2010", "2010", "modifier")]),
    ("A 2004 UN resolution; 2010 Borduria earthquake", [("2004", "2004", "modifier"), ("2010", "2010", "modifier")]),
    ("In the 1994 treaty, a treaty of 1929 lives on.", [("1994", "1994", "modifier"), ("1929", "1929", "modifier")]),
    ("The 30 December 1960 decision", [("30 December 1960", "1960-12-30", "modifier")]),
    ("In 2010 Borduria won.", [("2010", "2010", "in")]),
    ("2021 Borduvian protests", [("2021", "2021", "modifier")]),
    ("post-1959 exiles and pre-1959 trade", [("post-1959", "[1959..]", "modifier"), ("pre-1959", "[..1959]", "modifier")]),
    ("Members in 2004-08", [("2004-08", "[2004..2008]", "in")]),  # a month or a span: the range holds both
]
NO_DATES = [
    "Resolution 1514 and Article 1989 were cited, with decree 1960.",
    "They paid US$1960 million, $2000, €1999 and £1,960.",
    "Some 1800 refugees, 1500 soldiers and 1,960 men left; by 1500 soldiers it was held.",
    "About 1500 schools, more than 1960 people, roughly 1500 miles and 1960 km",
    "Between 1200 and 1500 refugees came, and from 1200 to 1500 soldiers left.",
    "In 1200 soldiers' names; at 1500 hours; at 1960 metres; Flight 1907; Agenda 2030; MiG-1960",
    "The 26th of July Movement, the October War, May Day and the 17 October Brigade",
    "They may march; March on. May declined, and in May's government August was absent.",
    "4/5/1960 can be two days, 2008/09 is no year, and 1500 BC is out of scope.",
    "31 June 1960 and February 30, 1961 are on no calendar.",
    "Several years later, over the following year, two and a half years later, in the 19600s",
    "1200 of them stayed; 3.1960; 1960:12; x1960; 21960; 1960%",
]


def _told(m: Mention, text: str) -> tuple[str, str | None, str]:
    return text[m.begin : m.end], m.date.edtf if m.date else None, m.form


@pytest.mark.parametrize(("text", "expected"), DATED, ids=[t for t, _ in DATED])
def test_what_a_wording_means(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [_told(m, text) for m in find_dates(text)] == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_near_misses_are_no_dates(text: str) -> None:
    assert [_told(m, text) for m in find_dates(text)] == []


YEARLESS = [
    ("On 4 January it recalled its envoy.", "--01-04", "day-without-year", "on"),
    ("On January 4 it recalled its envoy.", "--01-04", "day-without-year", "on"),
    ("In October it reopened.", "--10", "month-without-year", "in"),
    ("In late March it reopened.", "--03", "month-without-year", "in"),
    ("On 29 February it reopened.", "--02", "day-without-year", "on"),  # not every year has that day
    ("The envoy stayed until October.", "--10", "month-without-year", "until"),
    ("It has been closed since October.", None, "month-without-year", "since"),
    ("It was closed by 4 March.", None, "day-without-year", "by"),
]


@pytest.mark.parametrize(("text", "noun", "unit", "form"), YEARLESS)
def test_a_day_or_month_without_year_is_left_to_the_context(text: str, noun: str | None, unit: str, form: str) -> None:
    (m,) = find_dates(text)
    assert (m.date, m.noun, m.unit, m.form) == (None, noun, unit, form)


@pytest.mark.parametrize(
    ("text", "start"), [("Since the early 1960s it has paid.", "[1960..1963]"), ("Since the 1960s it has paid.", "196X")]
)
def test_a_start_within_a_range_is_named_but_not_dated(text: str, start: str) -> None:
    (m,) = find_dates(text)
    assert (m.date, m.unit, m.noun, m.form) == (None, "start", start, "since")


RELATIVE = [
    ("Five years later it returned.", "2016-03-04", "2021"),
    ("Five years later it returned.", "2016", "2021"),
    ("Twenty-five years earlier it left.", "2016", "1991"),
    ("In the same year it returned.", "1960-12-30", "1960"),
    ("At the end of that year it returned.", "1960-12-30", "1960"),
    ("In the following year it returned.", "1960-12", "1961"),
    ("The previous year it left.", "1960", "1959"),
    ("A month later it returned.", "1960-12-30", "1961-01"),
    ("In the same month it returned.", "1960-12-30", "1960-12"),
    ("The same day it returned.", "1960-12-30", "1960-12-30"),
    ("At this time, it opened.", "1960-12-30", "1960-12-30"),
    ("At this time, it opened.", "1960", None),
    ("The next day it returned.", "1960-12-31", "1961-01-01"),
    ("Two weeks later it returned.", "1960-12-30", "[1961-01-10..1961-01-16]"),
    ("A decade later it returned.", "1960", "1970~"),
    ("About five years later it returned.", "1960", "1965~"),
    ("Two years later it returned.", "1905~", "1907~"),
    ("By the following year it was over.", "1960", "[..1961]"),
    ("A year later, on 4 March, it ended.", "1960", "1961-03-04"),
    ("On 4 March of that year it ended.", "1960-12-30", "1960-03-04"),
    ("In October of the same year it ended.", "1960", "1960-10"),
    ("A year later, on 29 February, it ended.", "1960", None),
    ("Five years later it returned.", "196X", None),
    ("Five years later it returned.", "1964/1967", None),
    ("Five years later it returned.", "[1960..1963]", None),
    ("A month later it returned.", "1960", None),
    ("The same day it returned.", "1960-12", None),
]


@pytest.mark.parametrize(("text", "anchor", "edtf"), RELATIVE)
def test_relative_dates_count_from_an_anchor_no_more_precisely_than_it(text: str, anchor: str, edtf: str | None) -> None:
    (m,) = find_dates(text)
    assert m.date is None and m.basis == "Relative"
    found = resolve_relative(m, parse_edtf(anchor))
    assert (found.edtf if found else None) == edtf


def test_only_relative_mentions_are_counted_from_an_anchor() -> None:
    (m,) = find_dates("In 1960 it left.")
    assert resolve_relative(m, parse_edtf("1950")) is None


PIECES = st.sampled_from(
    """in on by since until after before from to and between the early mid- late around c. of 1960 1967 1492 2099 1960s '70s
    19th century 4 30 31 29th December February May Oct. , . – - / ( ) ; present later years five a year that same following
    $ 1,500 soldiers UN treaty 1964–67 2004-08""".split()
)


@given(st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", " ", ""])), max_size=14))
@settings(max_examples=400)
def test_any_row_of_date_words_gives_ordered_valid_mentions(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    end = 0
    for m in find_dates(text):
        assert m.kind is MentionKind.DATE and end <= m.begin < m.end <= len(text)
        end = m.end
        assert m.date is None or (is_valid(m.date.edtf) and parse_edtf(m.date.edtf) == m.date)
        if m.noun and m.noun.startswith("--"):
            parse_edtf("1961-" + m.noun[2:])
        resolve_relative(m, parse_edtf("1960-02-29"))


def test_time_grows_with_the_text_and_not_faster() -> None:
    text = "On 4 March 1960, the early 1960s, 1500 soldiers of the 1994 treaty left; five years later 12,000 words were said. "

    def seconds(n: int) -> float:
        start = time.process_time()
        find_dates(text * n)
        return time.process_time() - start

    def best(n: int) -> float:
        return min(seconds(n) for _ in range(3))  # a busy machine slows single runs

    seconds(10)
    assert best(800) < 4 * max(best(400), 0.02)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It lay there between the 10th and 13th centuries.", "[0900..1299]"),
        ("It was founded in the 10th century.", "09XX"),
        ("In the 1900s and 1910s they traded.", "19XX"),
    ],
)
def test_centuries_before_the_eleventh_have_four_digits(text, edtf):
    assert find_dates(text)[0].date.edtf == edtf
