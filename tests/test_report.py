"""The report, the gaps and the summary."""

from __future__ import annotations

from made import DAY, EARLY, ONE, TWO, embassy, severed

from legation.merge import merge
from legation.model import Gap, Modality
from legation.report import Found, to_gaps_tsv, to_report, to_summary

CLAIMS = [
    severed(date=EARLY),
    severed(90, date=DAY),
    severed(150, modality=Modality.ALLEGED),
    embassy(200, host=embassy().roles[1][1]),
]
GAPS = [Gap(TWO, 30, 60, "sign", "no party"), Gap(ONE, 22, 50, "visit", "no party"), Gap(ONE, 0, 22, "visit", "a\ttab")]
FACTS, UNMERGED = merge(CLAIMS)
FOUND = Found([ONE, TWO], [("some/where/x.bin", "is a binary file")], CLAIMS, FACTS, UNMERGED, GAPS)


def test_gaps_are_ranked_by_how_many_passages_a_rule_would_read() -> None:
    more = [*GAPS, Gap(ONE, 60, 80, "visit", "no party")]
    lines = to_gaps_tsv(more).splitlines()
    assert all(line.count("\t") == 7 for line in lines) and lines[0].startswith("alike\ttrigger\treason\tarticle")
    assert [line.split("\t")[:3] for line in lines[1:]] == [
        ["2", "visit", "no party"],
        ["2", "visit", "no party"],
        ["1", "sign", "no party"],
        ["1", "visit", "a tab"],
    ]
    assert [line.split("\t")[5] for line in lines[1:3]] == ["22", "60"]
    assert to_gaps_tsv(reversed(more)).splitlines() == lines
    assert to_gaps_tsv(GAPS, quotes=False).splitlines()[1].endswith("\t")


def test_report_tells_what_was_read_found_and_left() -> None:
    text = to_report(FOUND)
    for said in (
        "| x.bin | is a binary file |",
        "| RelationsSevered | 1 |",
        "| Alleged | 1 |",
        "| no party | 2 |",
        "1960-12-30, [1960..1963]",
    ):
        assert said in text
    assert "sender and host are the same" in text and "some/where" not in text


def test_report_without_quotes_has_none() -> None:
    assert ONE.text[200:230] in to_report(FOUND) and ONE.text[200:230] not in to_report(FOUND, quotes=False)


def test_summary_is_short() -> None:
    lines = to_summary(FOUND, ["out/graph.ttl"], "the next command").splitlines()
    assert len(lines) == 6 and lines[0].startswith("Read") and lines[-1].endswith("the next command")
