"""The page of `legation explain --html`: the whole text, coloured, with what each passage gave; nothing from elsewhere."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from made import ALBA, BORA, on, to_article

from legation.cli import main
from legation.explain_html import to_html
from legation.model import Claim, Gap, Modality, Passage, PassageKind, Run

FIRST, SECOND, THIRD = "Alba closed its <embassy>.", "Bora is said to have laughed.", "The sky is blue."
TEXT = f"{FIRST}\n{SECOND}\n{THIRD}"


def passage(words: str) -> Passage:
    return Passage(words, PassageKind.SENTENCE, (Run(0, TEXT.index(words), len(words)),))


PAGE = to_article(TEXT, passages=(passage(FIRST), passage(SECOND), passage(THIRD)))
AT = TEXT.index(SECOND)
CLOSED = Claim("MissionClosed", (("actor", ALBA), ("recipient", BORA)), PAGE, 0, 11, "mission-closed", date=on("1960"))
LAUGHED = Claim("Criticism", (("actor", BORA),), PAGE, AT, AT + 7, "criticism", modality=Modality.ALLEGED)
GAP = Gap(PAGE, AT + 8, AT + 15, "laughed", "no recipient")


def test_the_page_shows_every_word_of_the_text_in_order() -> None:
    html = to_html([(PAGE, [CLOSED, LAUGHED], [GAP])])
    shown = "".join(re.findall(r'<div class="text[^"]*">(.*?)</div>', html, re.DOTALL))
    assert unescape(re.sub(r"</?mark[^>]*>", "", shown)) == FIRST + SECOND + THIRD


def test_what_was_read_what_is_set_apart_and_what_was_not_read_have_their_colours() -> None:
    html = to_html([(PAGE, [CLOSED, LAUGHED], [GAP])])
    assert '<mark class="read">Alba closed</mark> its &lt;embassy&gt;.' in html
    assert '<mark class="apart">Bora is</mark> <mark class="gap">said to</mark>' in html
    assert f'<div class="text none">{THIRD}</div>' in html
    assert "[mission-closed]" in html and "laughed: no recipient" in html


def test_the_page_needs_nothing_from_elsewhere_and_is_the_same_twice() -> None:
    html = to_html([(PAGE, [LAUGHED, CLOSED], [GAP])])
    assert not re.search(r"<script|https?://|src=|@import", html)
    assert html == to_html([(PAGE, [CLOSED, LAUGHED], [GAP])])


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "Chad–Libya relations.txt"
    text.write_text("Chad–Libya relations\n\nIn 1982 Chad severed diplomatic relations with Libya.\n", "utf8")
    page = tmp_path / "page.html"
    assert main(["explain", str(text), "--html", str(page)]) == 0
    assert 'class="read"' in page.read_text("utf8") and str(page) in capsys.readouterr().out
    assert main(["explain", str(text), "--html", str(tmp_path / "page.html" / "x.html")]) != 0
    assert "cannot write" in capsys.readouterr().err
