"""Tables as Markdown and as one HTML file: everything escaped, nothing loaded, long lists cut with a word."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from legation.pages import LISTED, Page, Section, to_html, to_markdown

NASTY = 'a | b <script>alert("x")</script> & é\nsecond line'
PAGE = Page(
    "Title <b>",
    ["first", "second"],
    [
        Section("Counts", ("what", "n"), [("x", 1200), ("y", 3)], note="a note"),
        Section("Long", ("what",), [(f"row {n}",) for n in range(LISTED + 2)]),
        Section("All", ("what",), [(f"each {n}",) for n in range(LISTED + 2)], listed=200),
        Section("Nasty", ("text", "n"), [(NASTY, 0)]),
        Section("Gone", ("x",), []),
        Section("Sound", ("x",), [], empty="Nothing: all is well."),
    ],
)


class _Open(HTMLParser):
    """The elements left open, and all tags with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "html"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "html":
            assert self.open.pop() == tag


def test_markdown_has_one_line_a_row() -> None:
    text = to_markdown(PAGE)
    assert text.startswith("# Title <b>\n\n- first\n- second\n")
    assert "| a \\| b <script>" in text and "second line | 0 |" in text
    assert "... and 2 more." in text and "row 41" not in text and "each 41" in text
    assert "Gone" not in text and "## Sound\n\nNothing: all is well.\n" in text


def test_html_is_whole_escaped_and_loads_nothing() -> None:
    text = to_html(PAGE)
    page = _Open()
    page.feed(text)
    assert page.open == []
    assert (
        not {tag for tag, _ in page.seen} & {"script", "link", "img", "iframe"} and "url(" not in text and "@import" not in text
    )
    targets = {str(a["href"]) for tag, a in page.seen if tag == "a"}
    assert targets == {f"#{a['id']}" for tag, a in page.seen if tag == "h2"} and len(targets) == 5
    assert "&lt;script&gt;" in text and "1,200" in text and "... and 2 more." in text


def test_a_bar_shows_the_share_of_the_largest() -> None:
    assert re.findall(r"var\(--bar\) (\d+)%", to_html(Page("t", [], [PAGE.sections[0]]))) == ["100", "0"]
