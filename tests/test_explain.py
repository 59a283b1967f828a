"""What `legation explain` shows: passages in reading order, claims with their rule, gaps with their reason."""

from __future__ import annotations

from dataclasses import replace

from made import ALBA, BORA, on, to_article

from legation.explain import to_explanation
from legation.model import Claim, Gap, Modality, Passage, PassageKind, Ref, Run

FIRST, SECOND = "Alba closed its embassy.", "Bora is said to have laughed."
PAGE = to_article(
    f"{FIRST}\n{SECOND}",
    passages=(
        Passage(FIRST, PassageKind.SENTENCE, (Run(0, 0, len(FIRST)),)),
        Passage(SECOND, PassageKind.SENTENCE, (Run(0, len(FIRST) + 1, len(FIRST) + 1 + len(SECOND)),)),
    ),
    notes=("odd",),
)
START = len(FIRST) + 1
CLOSED = Claim("MissionClosed", (("actor", ALBA), ("recipient", BORA)), PAGE, 0, 11, "mission-closed", date=on("1960"))
LAUGHED = Claim(
    "Criticism", (("actor", BORA), ("follows", Ref(CLOSED.key))), PAGE, START, START + 7, "criticism", modality=Modality.ALLEGED
)


def lines(*gaps: Gap) -> list[str]:
    return list(to_explanation(PAGE, [LAUGHED, CLOSED], gaps))


def test_passages_in_order_with_what_was_read() -> None:
    told = lines(Gap(PAGE, START + 8, START + 10, "laughed", "no recipient"))
    assert told[1:] == [
        "  note: odd",
        "",
        f"0–{len(FIRST)}  {FIRST}",
        "    + MissionClosed actor=Alba recipient=Bora date=1960  [mission-closed]",
        "",
        f"{START}–{START + len(SECOND)}  {SECOND}",
        "    - Criticism actor=Bora follows=<MissionClosed> alleged  [criticism]",
        "    ? laughed: no recipient",
    ]


def test_what_lies_across_passages_shows_its_own_words() -> None:
    told = lines(Gap(PAGE, 5, START + 4, "closed", "broken off"))
    assert any(line == f"5–{START + 4}  closed its embassy. Bora" for line in told)


def test_a_value_of_several_words_is_quoted() -> None:
    claim = replace(CLOSED, roles=(("actor", replace(ALBA, label="Alba Major")), ("topic", "one")))
    assert '    + MissionClosed actor="Alba Major" topic=one date=1960  [mission-closed]' in to_explanation(PAGE, [claim], [])
